//! Pictures, files and their like between two clients, over a switchboard.
//!
//! From the bottom up:
//!
//! - a switchboard message of type `application/x-msnmsgrp2p` carries one packet: a binary header
//!   ([`HeaderV1`] or [`PacketV2`]), a chunk of a message, and the number of an application;
//! - chunks make messages: the text by which two clients agree on a session ([`Slp`]), or data;
//! - a session moves one thing: an [`Object`] that its owner was asked for, or a file that was offered
//!   ([`FileOffer`]);
//! - [`Transfers`] is the machine that does all of it, for everybody on one switchboard.
//!
//! Direct connections between clients are declined: whatever is moved stays on the switchboard.

pub(crate) mod base64;
mod envelope;
mod file;
mod object;
mod slp;
mod transfers;
mod v1;
mod v2;

pub use envelope::CONTENT_TYPE;
pub use file::FileOffer;
pub use object::{Hash, Object, ObjectKind};
pub use slp::{ContentType, Slp, Start};
pub use transfers::{Event, Failure, Packet, PacketId, Partner, TransferId, Transfers};
pub use v1::HeaderV1;
pub use v2::{ChunkV2, PacketV2};

/// The number behind the data of a packet, big-endian in both forms; 0 where it is missing.
fn footer(bytes: &[u8]) -> u32 {
    bytes.first_chunk().copied().map_or(0, u32::from_be_bytes)
}
