//! Frames to notification commands and back.
//!
//! The dispatch is here; what a verb looks like in which dialect stands in one place for each verb, its
//! reader beside its writer, in the modules below.

mod groups;
mod lists;
mod people;
mod presence;
mod services;
mod settings;
mod sign_in;

mod read;
mod write_request;
mod write_response;

use bytes::{BufMut, BytesMut};

use crate::Dialect;

/// The serial to write: up to MSNP9 always one, afterwards none.
fn serial(serial: Option<u32>, dialect: Dialect) -> Option<u32> {
    dialect.has_serials().then(|| serial.unwrap_or(0))
}

/// The verb that adds somebody to a list.
fn addition_verb(dialect: Dialect) -> &'static str {
    if dialect.has_contact_ids() {
        "ADC"
    } else {
        "ADD"
    }
}

/// As it came: the length of the payload, if any, is the last field of `rest`.
fn unknown(out: &mut BytesMut, verb: crate::Verb, rest: &[u8], payload: &[u8]) {
    out.put_slice(verb.as_bytes());
    if !rest.is_empty() {
        out.put_u8(b' ');
        out.put_slice(rest);
    }
    out.put_slice(b"\r\n");
    out.put_slice(payload);
}
