//! The message of a switchboard that a packet travels in.

use crate::frame::MAX_SWITCHBOARD_PAYLOAD;
use crate::message::Mime;
use bytes::Bytes;

/// The content type of packets, as [`Content::Other`](crate::message::Content::Other) names it.
pub const CONTENT_TYPE: &str = "application/x-msnmsgrp2p";

/// The most bytes of data in one packet, as in the original clients.
pub(super) const MAX_CHUNK: usize = 1202;

/// Somebody's client: the address, and since MSNP16 the machine (a GUID in braces) behind a semicolon.
pub(super) fn split_party(party: &str) -> (&str, Option<&str>) {
    match party.split_once(';') {
        Some((address, machine)) => (address, Some(machine)),
        None => (party, None),
    }
}

/// Who a message is for and from, as far as it says, and the packet in it.
pub(super) struct Opened<'a> {
    pub(super) to: Option<std::borrow::Cow<'a, str>>,
    pub(super) from: Option<std::borrow::Cow<'a, str>>,
    pub(super) packet: &'a [u8],
}

/// Opens a message.
pub(super) fn open(payload: &[u8]) -> Opened<'_> {
    let mime = Mime::parse(payload);
    Opened {
        to: mime.header("P2P-Dest"),
        from: mime.header("P2P-Src"),
        packet: mime.body(),
    }
}

/// The headers of a message. The source is named only where machines have names.
pub(super) fn head(to: &str, from: &str) -> Vec<u8> {
    let source = if to.contains(';') {
        format!("P2P-Src: {from}\r\n")
    } else {
        String::new()
    };
    format!("MIME-Version: 1.0\r\nContent-Type: {CONTENT_TYPE}\r\nP2P-Dest: {to}\r\n{source}\r\n")
        .into_bytes()
}

/// How many bytes of data fit a message with these headers, and headers and footer of a packet.
pub(super) fn room(head: usize, overhead: usize) -> usize {
    MAX_SWITCHBOARD_PAYLOAD
        .saturating_sub(head + overhead)
        .clamp(1, MAX_CHUNK)
}

/// A whole message.
pub(super) fn seal(head: &[u8], write: impl FnOnce(&mut Vec<u8>)) -> Bytes {
    let mut out = Vec::with_capacity(head.len() + MAX_CHUNK + 64);
    out.extend_from_slice(head);
    write(&mut out);
    out.into()
}
