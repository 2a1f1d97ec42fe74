//! What a client sends to a switchboard.

use bytes::Bytes;

use crate::{Address, SessionId, Token, TrId, Verb};

/// A command of a client.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Request {
    /// `USR`: the caller shows the token of `XFR`.
    Join {
        /// Transaction.
        tr: TrId,
        /// Who.
        address: Address,
        /// The machine's GUID in braces, MSNP16 and later.
        machine: Option<Box<str>>,
        /// The token.
        token: Token,
    },
    /// `ANS`: somebody invited shows the token of `RNG`.
    Answer {
        /// Transaction.
        tr: TrId,
        /// Who.
        address: Address,
        /// The machine's GUID in braces, MSNP16 and later.
        machine: Option<Box<str>>,
        /// The token.
        token: Token,
        /// The conversation.
        session: SessionId,
    },
    /// `CAL`: invites somebody.
    Call {
        /// Transaction.
        tr: TrId,
        /// Whom.
        address: Address,
    },
    /// `MSG`.
    Message {
        /// Transaction.
        tr: TrId,
        /// Which answer is wanted.
        ack: AckMode,
        /// MIME headers and body, at most 1664 bytes.
        payload: Bytes,
    },
    /// `OUT`: leaves.
    Leave,
    /// A verb that is not listed above.
    Unknown {
        /// The verb.
        verb: Verb,
        /// Its transaction, if the second field is a number.
        tr: Option<TrId>,
        /// Everything after the verb and its space, undecoded.
        rest: Bytes,
    },
}

/// Which answer a message wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AckMode {
    /// `U`: none.
    Never,
    /// `N`: `NAK` if it could not be delivered.
    OnFailure,
    /// `A`: `ACK` or `NAK`.
    Always,
    /// `D`: `ACK` or `NAK`, for binary data; since MSNP9.
    Data,
}

impl AckMode {
    /// All modes.
    pub const ALL: [Self; 4] = [Self::Never, Self::OnFailure, Self::Always, Self::Data];

    /// The letter on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Never => "U",
            Self::OnFailure => "N",
            Self::Always => "A",
            Self::Data => "D",
        }
    }

    /// The mode with that letter.
    #[must_use]
    pub fn parse(field: &[u8]) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|mode| mode.code().as_bytes() == field)
    }

    /// Whether success is answered with `ACK`.
    #[must_use]
    pub const fn wants_ack(self) -> bool {
        matches!(self, Self::Always | Self::Data)
    }

    /// Whether failure is answered with `NAK`.
    #[must_use]
    pub const fn wants_nak(self) -> bool {
        !matches!(self, Self::Never)
    }
}
