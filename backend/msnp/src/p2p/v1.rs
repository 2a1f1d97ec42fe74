//! The binary header of clients 6.0 to 8.5, and of all when the other side has no newer one.

use bytes::{Buf as _, BufMut as _};

/// A header of 48 bytes; all numbers are little-endian.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeaderV1 {
    /// The session; 0 for text by which sessions are agreed on.
    pub session: u32,
    /// Names a message: the same in all its chunks.
    pub id: u32,
    /// Where in the message this chunk belongs.
    pub offset: u64,
    /// How long the message is.
    pub total: u64,
    /// How long this chunk is.
    pub length: u32,
    /// See the constants.
    pub flags: u32,
    /// Random; in an acknowledgement the id of what is acknowledged.
    pub ack_id: u32,
    /// In an acknowledgement the random number of what is acknowledged.
    pub ack_unique: u32,
    /// In an acknowledgement how much was received.
    pub ack_size: u64,
}

impl HeaderV1 {
    /// Its length in bytes.
    pub const LEN: usize = 48;

    /// Something is missing or out of order.
    pub const NAK: u32 = 0x1;
    /// An acknowledgement.
    pub const ACK: u32 = 0x2;
    /// An error: the session is reset.
    pub const ERROR: u32 = 0x8;
    /// Data of an object.
    pub const OBJECT: u32 = 0x20;
    /// The session is cancelled.
    pub const CANCEL: u32 = 0x40;
    /// An error of the transport: a chunk beyond the message's end.
    pub const TRANSPORT_ERROR: u32 = 0x80;
    /// Data of a file, as clients since 8.0 mark them.
    pub const FILE: u32 = 0x0100_0030;

    /// Reads a header, its data, and the number behind them (0 where it is missing). `None` when the data are
    /// shorter than the header says.
    #[must_use]
    pub fn parse(mut bytes: &[u8]) -> Option<(Self, &[u8], u32)> {
        if bytes.len() < Self::LEN {
            return None;
        }
        let header = Self {
            session: bytes.get_u32_le(),
            id: bytes.get_u32_le(),
            offset: bytes.get_u64_le(),
            total: bytes.get_u64_le(),
            length: bytes.get_u32_le(),
            flags: bytes.get_u32_le(),
            ack_id: bytes.get_u32_le(),
            ack_unique: bytes.get_u32_le(),
            ack_size: bytes.get_u64_le(),
        };
        let (data, footer) = bytes.split_at_checked(header.length as usize)?;
        Some((header, data, super::footer(footer)))
    }

    /// Writes a header, its data and the number behind them.
    pub fn encode(&self, data: &[u8], footer: u32, out: &mut Vec<u8>) {
        out.reserve(Self::LEN + data.len() + 4);
        out.put_u32_le(self.session);
        out.put_u32_le(self.id);
        out.put_u64_le(self.offset);
        out.put_u64_le(self.total);
        out.put_u32_le(self.length);
        out.put_u32_le(self.flags);
        out.put_u32_le(self.ack_id);
        out.put_u32_le(self.ack_unique);
        out.put_u64_le(self.ack_size);
        out.extend_from_slice(data);
        out.put_u32(footer);
    }

    /// The acknowledgement of the message whose last chunk has this header.
    #[must_use]
    pub fn acknowledge(&self, id: u32) -> Self {
        Self {
            session: self.session,
            id,
            total: self.total,
            flags: Self::ACK,
            ack_id: self.id,
            ack_unique: self.ack_id,
            ack_size: self.total,
            ..Self::default()
        }
    }

    /// Whether its chunk is the last of its message.
    #[must_use]
    pub fn is_last(&self) -> bool {
        self.offset.saturating_add(self.length.into()) >= self.total
    }

    /// Whether it is about something that went wrong, or was given up.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        self.flags & (Self::ERROR | Self::CANCEL | Self::TRANSPORT_ERROR) != 0
            || self.flags & 0xff == Self::NAK
    }
}
