use crate::client::Refusal;
use crate::message::Content;
use crate::{Address, Capabilities, ErrorCode};
use core::fmt;

/// Names a message that was handed over for sending, until its fate is reported. Counts up from 1 in each
/// session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageToken(pub(super) u32);

impl fmt::Display for MessageToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What happened on a switchboard, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The service says that everybody there has the message.
    Acknowledged(MessageToken),
    /// The session is over. Nothing comes after this, and every message has had its fate before.
    Ended(End),
    /// Somebody who was invited will not come.
    InviteFailed(Address, Refusal),
    /// Somebody came in, or was there already when this side did.
    Joined(Person),
    /// Somebody left.
    Left {
        /// Who.
        address: Address,
        /// Because nobody had said anything for long; the service closes the session.
        idle: bool,
    },
    /// Somebody said or did something.
    Message {
        /// Who.
        from: Address,
        /// Their name, as they chose it.
        name: Box<str>,
        /// What.
        content: Content,
    },
    /// The service accepted the token, and everybody who was there before is known.
    Ready,
    /// The message is written, and of a kind whose arrival is not told. [`AckMode::OnFailure`] may still
    /// bring [`Event::Undeliverable`].
    ///
    /// [`AckMode::OnFailure`]: crate::switchboard::AckMode::OnFailure
    Sent(MessageToken),
    /// The message was written, but no answer came in time or before the end: it may have arrived.
    Unanswered(MessageToken),
    /// The message did not reach everybody, or was never written; sending it again is safe but for those
    /// of several people who have it.
    Undeliverable(MessageToken, Refusal),
}

/// Somebody in the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub address: Address,
    /// Their name, as they chose it.
    pub name: Box<str>,
    /// What their client can do, where it is known: the dialect tells it (MSNP12 and later), or
    /// [`Session::set_capabilities`](super::Session::set_capabilities) did.
    pub capabilities: Option<Capabilities>,
}

/// Why a switchboard session is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum End {
    /// The connection closed, or the service did not let anybody in in time.
    #[error("the connection was lost")]
    ConnectionLost,
    /// The service closed the session because nobody had said anything.
    #[error("closed because nobody said anything")]
    Idle,
    /// [`Session::leave`](super::Session::leave) was called.
    #[error("left")]
    Left,
    /// What came is not the protocol, or beyond all bounds.
    #[error("the service sent what is not its protocol")]
    ProtocolFault,
    /// The service failed. Once, another switchboard may be asked for.
    #[error("the switchboard failed (error {0})")]
    Failed(ErrorCode),
    /// The token was not accepted: too old, or used before.
    #[error("the token was refused (error {0})")]
    TokenRefused(ErrorCode),
}
