//! What the machine says to the service.

use bytes::Bytes;

use crate::switchboard::AckMode;
use crate::{Address, ErrorCode, FramingError, SessionId, Token, TrId};

/// What a client wants or did. Events with a `tr` wait for an answer that repeats it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The client shows the token it got when it asked for a switchboard. Answered by
    /// [`super::Session::accept`] or [`super::Session::refuse`].
    Join {
        /// Who it says it is.
        address: Address,
        /// The token.
        token: Token,
    },
    /// The client shows the token it got with an invitation. Answered by [`super::Session::welcome`] or
    /// [`super::Session::refuse`].
    Answer {
        /// Who it says it is.
        address: Address,
        /// The token.
        token: Token,
        /// The conversation it was invited to.
        session: SessionId,
    },
    /// The client invites somebody. Answered by [`super::Session::ringing`] or [`super::Session::fail`].
    Call {
        /// Transaction.
        tr: TrId,
        /// Whom.
        address: Address,
    },
    /// The client says something to everybody else. Answered by [`super::Session::delivered`] or
    /// [`super::Session::undelivered`].
    Message {
        /// Transaction.
        tr: TrId,
        /// Which answer it wants; passed back with the answer.
        ack: AckMode,
        /// Headers and body, to be handed on unchanged.
        payload: Bytes,
    },
    /// The connection is over; the last event.
    Ended(End),
}

/// Why a connection is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The client left.
    Left,
    /// The service ended it with [`super::Session::close`].
    Closed,
    /// The service refused the token.
    Refused(ErrorCode),
    /// No token within [`super::Limits::join`].
    JoinTimeout,
    /// Nobody said anything for [`super::Limits::idle`].
    Idle,
    /// The stream of bytes made no sense any more, or a message was too long.
    Framing(FramingError),
    /// The client sent something unreadable or in the wrong order.
    Misbehaved,
}
