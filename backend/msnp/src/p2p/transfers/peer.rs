//! Somebody to move things to and from, and the messages of theirs that are not complete yet.

use crate::Address;
use crate::p2p::envelope;

/// Somebody's client.
#[derive(Debug)]
pub(super) struct Peer {
    pub(super) address: Address,
    /// How they are named: the address, and the machine where it is known.
    pub(super) party: Box<str>,
    /// The headers of messages to them.
    pub(super) head: Box<[u8]>,
    /// Whether packets have the newer form.
    pub(super) newer: bool,
    /// The id of the last message to them (older form).
    pub(super) last_id: u32,
    /// The sequence number of the next packet to them, and whether they were told (newer form).
    pub(super) sequence: u32,
    pub(super) synchronised: bool,
    /// The number of the last package (newer form).
    pub(super) last_package: u16,
    parts: Vec<Parts>,
}

/// Text of which the end is missing.
#[derive(Debug)]
struct Parts {
    message: u32,
    total: usize,
    data: Vec<u8>,
}

/// A chunk of a text.
pub(super) struct Part<'a> {
    /// The id of the message, or the number of the package.
    pub(super) message: u32,
    /// Where it belongs; in the newer form only the first one is known to be first.
    pub(super) offset: Option<u64>,
    /// How many bytes the text has from here on.
    pub(super) rest: u64,
    pub(super) data: &'a [u8],
}

impl Peer {
    /// The longest text, in bytes: an offer with the largest preview, in base64, and room around it.
    const MAX_TEXT: usize = 80 * 1024;
    /// Texts that may be incomplete at a time; another one takes the place of the oldest.
    const MAX_PARTS: usize = 4;

    pub(super) fn new(
        address: Address,
        party: Box<str>,
        own: &str,
        newer: bool,
        seed: u64,
    ) -> Self {
        let [a, b, c, d, sequence @ ..] = seed.to_le_bytes();
        Self {
            head: envelope::head(&party, own).into(),
            address,
            party,
            newer,
            last_id: u32::from_le_bytes([a, b, c, d]),
            sequence: u32::from_le_bytes(sequence),
            synchronised: false,
            last_package: u16::from_le_bytes([c, a]),
            parts: Vec::new(),
        }
    }

    /// A number for the next message.
    pub(super) fn next_id(&mut self) -> u32 {
        // Some clients take 0 for none.
        self.last_id = self.last_id.wrapping_add(1).max(1);
        self.last_id
    }

    pub(super) fn next_package(&mut self) -> u16 {
        self.last_package = self.last_package.wrapping_add(1).max(1);
        self.last_package
    }

    /// Bytes of texts that are not complete.
    pub(super) fn held(&self) -> usize {
        self.parts.iter().map(|text| text.data.capacity()).sum()
    }

    /// Gives up the oldest text that is not complete.
    pub(super) fn forget_oldest(&mut self) {
        if !self.parts.is_empty() {
            self.parts.remove(0);
        }
    }

    /// Takes a chunk of a text; the whole text when it was the last one. Chunks out of order and texts that
    /// are too long are forgotten.
    pub(super) fn join(&mut self, part: &Part<'_>) -> Option<Vec<u8>> {
        let at = self
            .parts
            .iter()
            .position(|known| known.message == part.message);
        let rest = usize::try_from(part.rest).ok()?;
        let mut text = match (at, part.offset) {
            (_, Some(0)) => {
                if let Some(at) = at {
                    self.parts.remove(at);
                }
                if rest > Self::MAX_TEXT {
                    return None;
                }
                if part.data.len() >= rest {
                    return Some(part.data.to_vec());
                }
                Parts {
                    message: part.message,
                    total: rest,
                    data: Vec::new(),
                }
            }
            (Some(at), offset) => {
                let text = self.parts.remove(at);
                let here = text.data.len();
                if here.checked_add(rest) != Some(text.total)
                    || offset.is_some_and(|offset| offset != here as u64)
                {
                    return None;
                }
                text
            }
            (None, _) => return None,
        };
        if text.data.len() + part.data.len() > text.total || part.data.is_empty() {
            return None;
        }
        text.data.extend_from_slice(part.data);
        if text.data.len() == text.total {
            return Some(text.data);
        }
        if self.parts.len() >= Self::MAX_PARTS {
            self.parts.remove(0);
        }
        self.parts.push(text);
        None
    }
}
