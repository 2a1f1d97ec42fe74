//! Messages beyond the size limit: cut into chunks that readers join again, or into several messages.

use std::collections::BTreeMap;

use core::time::Duration;

use bytes::{Bytes, BytesMut};

use super::content::{Content, Text};
use super::mime::Mime;
use crate::frame::MAX_SWITCHBOARD_PAYLOAD;
use crate::{Address, Moment};

/// The most chunks one message may have, written or read.
pub const MAX_CHUNKS: usize = 100;

/// How many incomplete messages a [`Joiner`] keeps; beyond that the oldest goes.
pub const MAX_SETS: usize = 8;

/// How long a [`Joiner`] waits for the rest of a message.
pub const SET_LIFETIME: Duration = Duration::from_secs(60);

/// Bytes of body in a chunk: what the original clients put into one.
const CHUNK_BODY: usize = 1202;

/// Bytes of body in one of several messages a long text is split into.
const SPLIT_BODY: usize = 1400;

/// The content cannot be sent, not even in [`MAX_CHUNKS`] chunks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the message has {size} bytes, at most {limit} can be sent")]
pub struct TooLarge {
    /// Bytes it would take.
    pub size: usize,
    /// Bytes allowed.
    pub limit: usize,
}

impl Content {
    /// Writes the content as one message, or as chunks if it is a text or handwriting that does not fit into one. Only
    /// readers that announce [`crate::Capabilities::CHUNKING`] put chunks together again; for others see
    /// [`Content::split`]. `id` must be another one for every message.
    ///
    /// # Errors
    /// When it takes more than [`MAX_CHUNKS`] chunks, or is neither and does not fit.
    pub fn fit(&self, sender: &Address, id: [u8; 16]) -> Result<Vec<Bytes>, TooLarge> {
        let whole = self.encode(sender);
        if whole.len() <= MAX_SWITCHBOARD_PAYLOAD {
            return Ok(vec![whole]);
        }
        let Some((first, body)) = self.in_parts() else {
            return Err(TooLarge {
                size: whole.len(),
                limit: MAX_SWITCHBOARD_PAYLOAD,
            });
        };
        let pieces: Vec<&[u8]> = body.as_bytes().chunks(CHUNK_BODY).collect();
        if pieces.len() > MAX_CHUNKS {
            return Err(TooLarge {
                size: body.len(),
                limit: MAX_CHUNKS * CHUNK_BODY,
            });
        }
        let id = braced(id);
        let count = pieces.len();
        let chunk = |(at, piece): (usize, &[u8])| {
            let head = match at {
                0 => format!("{first}Message-ID: {id}\r\nChunks: {count}\r\n\r\n"),
                at => format!("Message-ID: {id}\r\nChunk: {at}\r\n\r\n"),
            };
            let mut payload = BytesMut::with_capacity(head.len() + piece.len());
            payload.extend_from_slice(head.as_bytes());
            payload.extend_from_slice(piece);
            payload.freeze()
        };
        Ok(pieces.into_iter().enumerate().map(chunk).collect())
    }

    /// Cuts a long text into several that fit into one message each, between words where possible. Other
    /// contents stay as they are.
    #[must_use]
    pub fn split(&self) -> Vec<Self> {
        let Self::Text(text) = self else {
            return vec![self.clone()];
        };
        let mut parts = Vec::new();
        let mut rest = &*text.text;
        while !rest.is_empty() {
            let (part, tail) = rest.split_at(cut(rest, SPLIT_BODY));
            parts.push(Self::Text(Text {
                text: part.into(),
                format: text.format.clone(),
            }));
            rest = tail;
        }
        if parts.is_empty() {
            vec![self.clone()]
        } else {
            parts
        }
    }
}

/// Where to cut `text` so that the first part has at most `room` bytes on the wire: after the last white space
/// in its second half, or else between two characters.
fn cut(text: &str, room: usize) -> usize {
    let mut wire = 0;
    let mut space = None;
    for (at, c) in text.char_indices() {
        // A line end takes two bytes on the wire.
        wire += if c == '\n' { 2 } else { c.len_utf8() };
        if wire > room {
            return space.unwrap_or(at).max(1);
        }
        if c.is_whitespace() && wire > room / 2 {
            space = Some(at + c.len_utf8());
        }
    }
    text.len()
}

/// `{AB1D1DF7-BD6E-4B92-8B1E-D5E7A1B4E2C0}`.
fn braced(id: [u8; 16]) -> String {
    format!("{{{}}}", crate::ContactId::from_guid(id)).to_uppercase()
}

/// Puts chunked messages together again.
///
/// Holds at most [`MAX_SETS`] incomplete messages of [`MAX_CHUNKS`] chunks each, for at most
/// [`SET_LIFETIME`]; an idle one takes no memory to speak of.
#[derive(Debug, Default)]
pub struct Joiner {
    /// By sender and `Message-ID`.
    sets: BTreeMap<(Address, Box<str>), Set>,
}

#[derive(Debug)]
struct Set {
    since: Moment,
    chunks: Vec<Option<Bytes>>,
}

impl Joiner {
    /// Without incomplete messages.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            sets: BTreeMap::new(),
        }
    }

    /// Takes a message. One that is no chunk comes back at once; a chunk only with the last missing one, as the
    /// whole message. A chunk that belongs to nothing is dropped.
    pub fn accept(&mut self, sender: &Address, payload: Bytes, now: Moment) -> Option<Bytes> {
        self.handle_timeout(now);
        let mime = Mime::parse(&payload);
        let Some(id) = mime.header("Message-ID") else {
            return Some(payload);
        };
        let number = |name| mime.header(name).map(|value| value.parse::<usize>().ok());
        match (number("Chunks"), number("Chunk")) {
            (Some(Some(1)), _) | (None, None) => Some(payload),
            (Some(Some(count)), _) if (2..=MAX_CHUNKS).contains(&count) => {
                let key = (sender.clone(), clipped(&id));
                let mut chunks = vec![None; count];
                if let Some(first) = chunks.first_mut() {
                    *first = Some(payload.clone());
                }
                self.make_room(&key);
                self.sets.insert(key, Set { since: now, chunks });
                None
            }
            (None, Some(Some(at))) if at > 0 => {
                let key = (sender.clone(), clipped(&id));
                let body = payload.slice_ref(mime.body());
                let set = self.sets.get_mut(&key)?;
                set.chunks.get_mut(at)?.get_or_insert(body);
                if set.chunks.iter().any(Option::is_none) {
                    return None;
                }
                let set = self.sets.remove(&key)?;
                Some(
                    set.chunks
                        .into_iter()
                        .flatten()
                        .fold(BytesMut::new(), join)
                        .freeze(),
                )
            }
            _ => None,
        }
    }

    /// Forgets messages that were not completed in time.
    pub fn handle_timeout(&mut self, now: Moment) {
        self.sets
            .retain(|_, set| now.since(set.since) < SET_LIFETIME);
    }

    /// When [`Self::handle_timeout`] has something to forget.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Moment> {
        self.sets.values().map(|set| set.since + SET_LIFETIME).min()
    }

    /// Drops the oldest set if a new one would be too many.
    fn make_room(&mut self, key: &(Address, Box<str>)) {
        if self.sets.len() < MAX_SETS || self.sets.contains_key(key) {
            return;
        }
        let oldest = self
            .sets
            .iter()
            .min_by_key(|(_, set)| set.since)
            .map(|(key, _)| key.clone());
        if let Some(oldest) = oldest {
            self.sets.remove(&oldest);
        }
    }
}

/// An id, cut to a length that no real one reaches.
fn clipped(id: &str) -> Box<str> {
    id.chars().take(64).collect::<String>().into()
}

fn join(mut whole: BytesMut, part: Bytes) -> BytesMut {
    whole.extend_from_slice(&part);
    whole
}
