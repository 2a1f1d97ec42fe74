//! Bytes to frames: one command line and the payload it announces.

pub(crate) mod fields;
mod framer;
mod line;
mod table;
mod verb;

pub use framer::{Framer, FramingError};
pub use table::{MAX_LINE, MAX_PAYLOAD, MAX_SWITCHBOARD_PAYLOAD, Stream};
pub use verb::Verb;

pub(crate) use fields::Fields;
pub(crate) use line::Line;

/// What reading a command yields.
pub(crate) type Read<T> = Result<T, CommandError>;

use crate::TrId;

/// One command as it stood on the wire, still unread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// The line without its end.
    pub line: &'a [u8],
    /// The bytes after the line; empty when the command carries none.
    pub payload: &'a [u8],
}

impl<'a> Frame<'a> {
    /// A frame of a line without payload.
    #[must_use]
    pub const fn line(line: &'a [u8]) -> Self {
        Self { line, payload: &[] }
    }

    /// The verb, if the line begins with one.
    #[must_use]
    pub fn verb(&self) -> Option<Verb> {
        Verb::of_line(self.line)
    }
}

/// A command that is known but cannot be read. The connection survives it: the next frame is sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{verb}: {fault}")]
pub struct CommandError {
    /// The command.
    pub verb: Verb,
    /// Its transaction id, where it had a readable one: what a server's refusal must repeat.
    pub tr: Option<TrId>,
    /// What is wrong.
    pub fault: Fault,
}

/// What makes a command unreadable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Fewer fields than the command has.
    #[error("the {0} is missing")]
    Missing(&'static str),
    /// A field that does not hold what it should.
    #[error("the {0} is unreadable")]
    Invalid(&'static str),
    /// The line does not begin with three capital letters or digits.
    #[error("no verb")]
    NoVerb,
    /// The dialect does not have this command.
    #[error("not part of this dialect")]
    WrongDialect,
}
