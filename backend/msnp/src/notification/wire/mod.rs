//! Frames to notification commands and back.
//!
//! The dispatch is here; what a verb looks like in which dialect stands in one place for each verb, its
//! reader beside its writer, in the modules below.

mod groups;
mod lists;
mod presence;
mod services;
mod sign_in;

mod read;
mod write;

use crate::Dialect;

/// The serial to write: up to MSNP9 always one, afterwards none.
fn serial(serial: Option<u32>, dialect: Dialect) -> Option<u32> {
    dialect.has_serials().then(|| serial.unwrap_or(0))
}
