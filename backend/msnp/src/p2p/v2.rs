//! The binary header of clients 2009 and later (MSNP16 and later).

use bytes::{Buf as _, BufMut as _};

/// A packet; all numbers are big-endian.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PacketV2<'a> {
    /// See the constants.
    pub operation: u8,
    /// Counts bytes, not packets: the next packet's is this plus what follows the header.
    pub sequence: u32,
    /// What the client says of itself, in its first packet.
    pub peer_info: Option<[u8; 12]>,
    /// Everything before this sequence number has arrived.
    pub ack: Option<u32>,
    /// Something before this sequence number is missing.
    pub nak: Option<u32>,
    /// What it carries; acknowledgements carry nothing.
    pub chunk: Option<ChunkV2<'a>>,
}

/// What a packet carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChunkV2<'a> {
    /// See the constants of [`PacketV2`].
    pub kind: u8,
    /// Names a message: the same in all its chunks.
    pub package: u16,
    /// The session; 0 for text by which sessions are agreed on.
    pub session: u32,
    /// How many bytes of the message come after this chunk.
    pub remaining: u64,
    /// The bytes.
    pub data: &'a [u8],
}

impl<'a> PacketV2<'a> {
    /// The first packet of one side: synchronises its sequence numbers.
    pub const SYN: u8 = 0x1;
    /// Asks for an acknowledgement.
    pub const RAK: u8 = 0x2;

    /// The first chunk of a message.
    pub const FIRST: u8 = 0x1;
    /// A chunk of an object's data.
    pub const OBJECT: u8 = 0x4;
    /// A chunk of a file.
    pub const FILE: u8 = 0x6;

    /// The longest the two headers may be together with what is behind the data, in bytes.
    pub const MAX_OVERHEAD: usize = 32 + 20 + 4;

    /// What this client says of itself: protocol 2.0, version 14, and what it can do.
    pub const PEER_INFO: [u8; 12] = [0, 2, 0, 0, 0, 0x0e, 0, 0, 0x0f, 1, 0, 0];

    /// Reads a packet and the number behind it (0 where it is missing). `None` when its lengths contradict
    /// each other.
    #[must_use]
    pub fn parse(bytes: &'a [u8]) -> Option<(Self, u32)> {
        let mut head = bytes.get(..8)?;
        let header_length = usize::from(head.get_u8());
        let mut packet = Self {
            operation: head.get_u8(),
            ..Self::default()
        };
        let length = usize::from(head.get_u16());
        packet.sequence = head.get_u32();
        for (kind, value) in fields(bytes.get(8..header_length)?) {
            match (kind, value.len()) {
                (1, 12) => packet.peer_info = value.try_into().ok(),
                (2, 4) => packet.ack = value.try_into().ok().map(u32::from_be_bytes),
                (3, 4) => packet.nak = value.try_into().ok().map(u32::from_be_bytes),
                _ => {}
            }
        }
        let body = bytes.get(header_length..)?;
        let (body, footer) = body.split_at_checked(length)?;
        if !body.is_empty() {
            packet.chunk = Some(ChunkV2::parse(body)?);
        }
        Some((packet, super::footer(footer)))
    }

    /// How many bytes follow the header, and so how far the sequence number moves.
    #[must_use]
    pub fn length(&self) -> u32 {
        self.chunk.map_or(0, |chunk| {
            let data = u32::try_from(chunk.data.len()).unwrap_or(u32::MAX);
            data.saturating_add(chunk.header_length().into())
        })
    }

    /// The sequence number of the next packet, and the one by which this one is acknowledged.
    #[must_use]
    pub fn next_sequence(&self) -> u32 {
        self.sequence.wrapping_add(self.length())
    }

    /// Writes a packet and the number behind it. The data must fit one switchboard message.
    pub fn encode(&self, footer: u32, out: &mut Vec<u8>) {
        let start = out.len();
        out.put_u8(0);
        out.put_u8(self.operation);
        out.put_u16(u16::try_from(self.length()).unwrap_or(u16::MAX));
        out.put_u32(self.sequence);
        if let Some(info) = self.peer_info {
            out.extend_from_slice(&[1, 12]);
            out.extend_from_slice(&info);
        }
        for (kind, value) in [(2, self.ack), (3, self.nak)] {
            if let Some(value) = value {
                out.extend_from_slice(&[kind, 4]);
                out.put_u32(value);
            }
        }
        let length = (out.len() - start).next_multiple_of(4);
        out.resize(start + length, 0);
        if let Some(first) = out.get_mut(start) {
            *first = u8::try_from(length).unwrap_or(u8::MAX);
        }
        if let Some(chunk) = self.chunk {
            chunk.encode(out);
        }
        out.put_u32(footer);
    }
}

impl<'a> ChunkV2<'a> {
    fn parse(bytes: &'a [u8]) -> Option<Self> {
        let mut head = bytes.get(..8)?;
        let length = usize::from(head.get_u8());
        let mut chunk = Self {
            kind: head.get_u8(),
            package: head.get_u16(),
            session: head.get_u32(),
            remaining: 0,
            data: bytes.get(length..)?,
        };
        for (kind, value) in fields(bytes.get(8..length)?) {
            if kind == 1 {
                let value = <[u8; 8]>::try_from(value).ok()?;
                chunk.remaining = u64::from_be_bytes(value);
            }
        }
        Some(chunk)
    }

    /// 8, and 12 more with the count of what remains.
    fn header_length(&self) -> u8 {
        if self.remaining == 0 { 8 } else { 20 }
    }

    fn encode(&self, out: &mut Vec<u8>) {
        out.put_u8(self.header_length());
        out.put_u8(self.kind);
        out.put_u16(self.package);
        out.put_u32(self.session);
        if self.remaining > 0 {
            out.extend_from_slice(&[1, 8]);
            out.put_u64(self.remaining);
            out.extend_from_slice(&[0, 0]);
        }
        out.extend_from_slice(self.data);
    }
}

/// The fields of a header: kind and value, until the padding or what is cut off.
fn fields(mut bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    core::iter::from_fn(move || {
        let (&kind, rest) = bytes.split_first().filter(|&(&kind, _)| kind != 0)?;
        let (&length, rest) = rest.split_first()?;
        let (value, rest) = rest.split_at_checked(length.into())?;
        bytes = rest;
        Some((kind, value))
    })
}
