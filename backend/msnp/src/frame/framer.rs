//! Cutting a stream of bytes into frames.

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
    /// How many bytes of `buffer` were handed out as a frame and go before the next one.
    spent: usize,
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

/// What the beginning of some bytes is.
enum Head {
    /// No end of line yet.
    Partial,
    /// A line from 0 to `line`, ended at `start`, and a payload up to `end`.
    Frame {
        line: usize,
        start: usize,
        end: usize,
    },
}

impl Framer {
    /// At the beginning of a stream.
    #[must_use]
    pub const fn new(stream: Stream) -> Self {
        Self {
            stream,
            buffer: Vec::new(),
            spent: 0,
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
        if self.spent > 0 {
            self.buffer = Vec::new();
            self.spent = 0;
        }
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

    /// Whether a frame has begun to arrive and not ended, so that the end of the stream would cut it.
    #[must_use]
    pub const fn is_mid_frame(&self) -> bool {
        self.buffer.len() > self.spent
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
                Ok(Head::Frame { line: 0, end, .. }) => {
                    *input = bytes.get(end..).unwrap_or_default();
                }
                Ok(Head::Frame { line, start, end }) if end <= bytes.len() => {
                    *input = bytes.get(end..).unwrap_or_default();
                    return Ok(frame(bytes, line, start, end));
                }
                Ok(_) => {
                    self.buffer.extend_from_slice(bytes);
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
        let mut searched = self.buffer.len();
        loop {
            let missing = match head(self.stream, &self.buffer, searched) {
                Err(error) => return Self::lose(&mut self.broken, error),
                Ok(Head::Frame { line, start, end }) if end <= self.buffer.len() => {
                    self.spent = end;
                    if line == 0 {
                        self.buffer = Vec::new();
                        self.spent = 0;
                        return self.whole(input);
                    }
                    return Ok(frame(&self.buffer, line, start, end));
                }
                Ok(Head::Frame { end, .. }) => {
                    searched = 0;
                    end - self.buffer.len()
                }
                Ok(Head::Partial) => {
                    searched = self.buffer.len();
                    match input.iter().position(|&byte| byte == b'\n') {
                        Some(end) => end + 1,
                        // One byte more than fits, so that an endless line is noticed and not collected.
                        None => input
                            .len()
                            .min(MAX_LINE + 3 - self.buffer.len().min(MAX_LINE + 2)),
                    }
                }
            };
            if input.is_empty() {
                return Ok(None);
            }
            let (taken, rest) = input.split_at_checked(missing).unwrap_or((input, &[]));
            self.buffer.extend_from_slice(taken);
            *input = rest;
        }
    }
}

/// Finds the frame at the beginning of `bytes`, of which the first `searched` are known to hold no LF unless
/// they already held a whole line.
fn head(stream: Stream, bytes: &[u8], searched: usize) -> Result<Head, FramingError> {
    let window = bytes
        .get(..bytes.len().min(MAX_LINE + 2))
        .unwrap_or_default();
    let fresh = window.get(searched..).unwrap_or_default();
    let lf = match fresh.iter().position(|&byte| byte == b'\n') {
        Some(at) => searched + at,
        None => match window.iter().position(|&byte| byte == b'\n') {
            Some(at) => at,
            None if bytes.len() >= MAX_LINE + 2 => return Err(FramingError::LineTooLong),
            None => return Ok(Head::Partial),
        },
    };
    let line = match lf.checked_sub(1) {
        Some(before) if bytes.get(before) == Some(&b'\r') => before,
        _ => lf,
    };
    if line > MAX_LINE {
        return Err(FramingError::LineTooLong);
    }
    let length = announced(stream, bytes.get(..line).unwrap_or_default())?;
    Ok(Head::Frame {
        line,
        start: lf + 1,
        end: lf + 1 + length,
    })
}

/// The length of the payload a line announces.
fn announced(stream: Stream, line: &[u8]) -> Result<usize, FramingError> {
    let Some(verb) = Verb::of_line(line) else {
        return Ok(0);
    };
    let rest = line.get(3..).unwrap_or_default();
    let last = || rest.rsplit(|&byte| byte == b' ').next().unwrap_or_default();
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

fn frame(bytes: &[u8], line: usize, start: usize, end: usize) -> Option<Frame<'_>> {
    Some(Frame {
        line: bytes.get(..line)?,
        payload: bytes.get(start..end)?,
    })
}
