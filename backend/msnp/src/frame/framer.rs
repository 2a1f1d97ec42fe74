//! Cutting a stream of bytes into frames.

use memchr::{memchr, memrchr};

use super::table::Announces;
use super::{Frame, MAX_LINE, Stream, fields};
use crate::Verb;

/// Cuts a stream of bytes into [`Frame`]s, however the bytes are split on their way.
///
/// A frame that arrives whole is borrowed from the input; only one that arrives in pieces is put together in
/// a buffer, of at most [`MAX_LINE`] plus the stream's longest payload, which is given back afterwards.
/// Lines may end in CRLF or LF; empty lines are skipped.
#[derive(Debug)]
pub struct Framer {
    stream: Stream,
    /// The beginning of a frame whose end has not arrived.
    buffer: Vec<u8>,
    /// Where the parts of that frame are, once its line has ended.
    head: Option<Head>,
    /// Whether `buffer` was handed out as a frame and goes before the next one.
    is_spent: bool,
    broken: Option<FramingError>,
}

/// Nobody knows where the next command begins: the connection is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FramingError {
    /// More than [`MAX_LINE`] bytes without an end of line.
    #[error("a line is longer than {MAX_LINE} bytes")]
    LineTooLong,
    /// An announced payload is larger than the stream allows.
    #[error("a payload of {length} bytes was announced, at most {limit} are allowed")]
    PayloadTooLong {
        /// Announced.
        length: u64,
        /// Allowed.
        limit: usize,
    },
    /// A command that always has a payload did not say how long it is.
    #[error("{0} without the length of its payload")]
    NoLength(Verb),
}

/// Where the parts of a frame are, counted from its first byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Head {
    /// End of the line, without what ends it.
    line: usize,
    /// Beginning of the payload.
    start: usize,
    /// End of the payload.
    end: usize,
}

impl Framer {
    /// At the beginning of a stream.
    #[must_use]
    pub const fn new(stream: Stream) -> Self {
        Self {
            stream,
            buffer: Vec::new(),
            head: None,
            is_spent: false,
            broken: None,
        }
    }

    /// The next frame out of what is buffered and then `input`, from which it takes what it used. `None`
    /// once everything was used and no further frame is complete.
    ///
    /// # Errors
    /// When framing is lost; again the same error on every later call.
    pub fn next<'a, 'i: 'a>(
        &'a mut self,
        input: &mut &'i [u8],
    ) -> Option<Result<Frame<'a>, FramingError>> {
        if let Some(error) = self.broken {
            return Some(Err(error));
        }
        self.forget_spent();
        let found = if self.buffer.is_empty() {
            self.whole(input)
        } else {
            self.pieced(input)
        };
        match found {
            Ok(frame) => frame.map(Ok),
            Err(error) => Some(Err(error)),
        }
    }

    /// Gives back the buffer of a frame that was put together and handed out.
    fn forget_spent(&mut self) {
        if self.is_spent {
            self.buffer = Vec::new();
            self.head = None;
            self.is_spent = false;
        }
    }

    /// Whether a frame has begun to arrive and not ended, so that the end of the stream would cut it.
    #[must_use]
    pub const fn is_mid_frame(&self) -> bool {
        !self.buffer.is_empty() && !self.is_spent
    }

    fn lose<T>(broken: &mut Option<FramingError>, error: FramingError) -> Result<T, FramingError> {
        *broken = Some(error);
        Err(error)
    }

    /// A frame that begins with `input`.
    fn whole<'a, 'i: 'a>(
        &'a mut self,
        input: &mut &'i [u8],
    ) -> Result<Option<Frame<'a>>, FramingError> {
        loop {
            let bytes = *input;
            match head(self.stream, bytes, 0) {
                Err(error) => return Self::lose(&mut self.broken, error),
                Ok(Some(head)) if head.end <= bytes.len() => {
                    *input = bytes.get(head.end..).unwrap_or_default();
                    if head.line > 0 {
                        return Ok(head.frame(bytes));
                    }
                }
                Ok(head) => {
                    self.buffer.extend_from_slice(bytes);
                    self.head = head;
                    *input = &[];
                    return Ok(None);
                }
            }
        }
    }

    /// A frame whose beginning is in the buffer.
    fn pieced<'a, 'i: 'a>(
        &'a mut self,
        input: &mut &'i [u8],
    ) -> Result<Option<Frame<'a>>, FramingError> {
        loop {
            let had = self.buffer.len();
            let missing = match self.head {
                Some(head) if head.end <= had => {
                    self.is_spent = true;
                    if head.line == 0 {
                        self.forget_spent();
                        return self.whole(input);
                    }
                    return Ok(head.frame(&self.buffer));
                }
                Some(head) => head.end - had,
                // Up to the end of the line, but no more of an endless one than it takes to notice.
                None => match memchr(b'\n', input) {
                    Some(at) => at + 1,
                    None => input.len().min((MAX_LINE + 2).saturating_sub(had)),
                },
            };
            if input.is_empty() {
                return Ok(None);
            }
            let (taken, rest) = input.split_at_checked(missing).unwrap_or((input, &[]));
            self.buffer.extend_from_slice(taken);
            *input = rest;
            if self.head.is_none() {
                match head(self.stream, &self.buffer, had) {
                    Ok(head) => self.head = head,
                    Err(error) => return Self::lose(&mut self.broken, error),
                }
            }
        }
    }
}

impl Head {
    /// The frame at the beginning of `bytes`.
    fn frame(self, bytes: &[u8]) -> Option<Frame<'_>> {
        Some(Frame {
            line: bytes.get(..self.line)?,
            payload: bytes.get(self.start..self.end)?,
        })
    }
}

/// Finds the frame at the beginning of `bytes`, of which the first `searched` are known to hold no LF; `None`
/// when its line has not ended yet.
fn head(stream: Stream, bytes: &[u8], searched: usize) -> Result<Option<Head>, FramingError> {
    let longest = bytes.len().min(MAX_LINE + 2);
    let fresh = bytes.get(searched..longest).unwrap_or_default();
    let lf = match memchr(b'\n', fresh) {
        Some(at) => searched + at,
        None if bytes.len() >= MAX_LINE + 2 => return Err(FramingError::LineTooLong),
        None => return Ok(None),
    };
    let line = match lf.checked_sub(1) {
        Some(before) if bytes.get(before) == Some(&b'\r') => before,
        _ => lf,
    };
    if line > MAX_LINE {
        return Err(FramingError::LineTooLong);
    }
    let start = lf + 1;
    let length = announced(stream, bytes.get(..line).unwrap_or_default())?;
    Ok(Some(Head {
        line,
        start,
        end: start + length,
    }))
}

/// The length of the payload a line announces.
fn announced(stream: Stream, line: &[u8]) -> Result<usize, FramingError> {
    let Some(verb) = Verb::of_line(line) else {
        return Ok(0);
    };
    let rest = line.get(3..).unwrap_or_default();
    let last = || match memrchr(b' ', rest) {
        Some(space) => rest.get(space + 1..).unwrap_or_default(),
        None => rest,
    };
    let length = match stream.announces(verb) {
        Announces::Nothing => return Ok(0),
        Announces::Length => match length(last()) {
            Some(length) => length,
            None => return Err(FramingError::NoLength(verb)),
        },
        Announces::LengthIfNumber => length(last()).unwrap_or(0),
        Announces::ErrorLength => rest
            .split(|&byte| byte == b' ')
            .nth(2)
            .and_then(length)
            .unwrap_or(0),
    };
    let limit = stream.max_payload();
    match usize::try_from(length) {
        Ok(length) if length <= limit => Ok(length),
        _ => Err(FramingError::PayloadTooLong { length, limit }),
    }
}

/// A length; one that does not even fit 32 bits counts as the largest there is.
fn length(field: &[u8]) -> Option<u64> {
    match fields::decimal(field) {
        Some(length) => Some(u64::from(length)),
        None if !field.is_empty() && field.iter().all(u8::is_ascii_digit) => Some(u64::MAX),
        None => None,
    }
}
