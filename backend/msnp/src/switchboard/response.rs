//! What a switchboard sends to a client.

use bytes::Bytes;

use crate::{Address, Capabilities, ErrorCode, SessionId, TrId, Verb};

/// Somebody in the conversation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Member {
    /// Who.
    pub address: Address,
    /// The machine's GUID in braces, MSNP16 and later; those dialects name everybody both with and without.
    pub machine: Option<Box<str>>,
    /// Name, decoded.
    pub name: Box<str>,
    /// What the client can do; since MSNP12.
    pub capabilities: Option<Capabilities>,
}

/// A command of the switchboard.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Response {
    /// `USR OK`: the caller is in.
    Joined {
        /// Transaction.
        tr: TrId,
        /// Who.
        address: Address,
        /// The machine's GUID in braces, MSNP16 and later.
        machine: Option<Box<str>>,
        /// Name, decoded.
        name: Box<str>,
    },
    /// `IRO`: somebody was here before the one who answers.
    Present {
        /// Of the `ANS`.
        tr: TrId,
        /// Number of this row, from 1.
        index: u32,
        /// How many rows there are.
        count: u32,
        /// Who.
        member: Member,
    },
    /// `ANS OK`: the one invited is in, and all `Present` rows were sent.
    Answered {
        /// Transaction.
        tr: TrId,
    },
    /// `CAL RINGING`: the invitation is on its way.
    Ringing {
        /// Transaction.
        tr: TrId,
        /// The conversation.
        session: SessionId,
    },
    /// `JOI`: somebody came in.
    Arrived(Member),
    /// `BYE`: somebody left.
    Left {
        /// Who.
        address: Address,
        /// The machine's GUID in braces, MSNP16 and later.
        machine: Option<Box<str>>,
        /// The conversation was closed because nobody said anything.
        idle: bool,
    },
    /// `MSG`.
    Message {
        /// Sender.
        from: Address,
        /// Their name, decoded.
        name: Box<str>,
        /// MIME headers and body.
        payload: Bytes,
    },
    /// `ACK`: the message was delivered to everybody.
    Delivered {
        /// Of the message.
        tr: TrId,
    },
    /// `NAK`: the message was not delivered to somebody.
    Undelivered {
        /// Of the message.
        tr: TrId,
    },
    /// `OUT`: the switchboard ends the connection.
    Out,
    /// A number: the request was refused.
    Error {
        /// The request; `None` if the server did not say.
        tr: Option<TrId>,
        /// Why.
        code: ErrorCode,
    },
    /// A verb that is not listed above.
    Unknown {
        /// The verb.
        verb: Verb,
        /// Everything after the verb and its space, undecoded.
        rest: Bytes,
        /// Its payload.
        payload: Bytes,
    },
}
