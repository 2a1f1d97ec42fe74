use crate::ErrorCode;
use core::fmt;

/// Names something that was asked of a machine, until its outcome is reported. Counts up from 1 in
/// each machine and is not reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub(crate) u32);

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Why something that was asked for did not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is so already: the person is on the list, the group has the contact.
    #[error("already so")]
    AlreadySo,
    /// The name is too long, or contains what the service does not allow.
    #[error("the service does not take this name")]
    BadName,
    /// The connection ended before the service answered: it may or may not have happened.
    #[error("the connection ended first")]
    ConnectionLost,
    /// A list or the number of groups is full.
    #[error("the list is full")]
    Full,
    /// A group of this name is there already.
    #[error("there is such a group already")]
    GroupExists,
    /// Not while appearing offline.
    #[error("not while appearing offline")]
    Hidden,
    /// No such account.
    #[error("there is no such account")]
    NoSuchAccount,
    /// Nobody else is in the conversation.
    #[error("nobody is there")]
    NobodyThere,
    /// The other side does not take it: it blocks the account or allows only its contacts.
    #[error("the other side does not allow it")]
    NotAllowed,
    /// Not in the list or group, or there is no such group.
    #[error("not on the list")]
    NotFound,
    /// The dialect or the state of the session has no way to do it.
    #[error("not possible with this service")]
    NotPossible,
    /// The person is offline, or appears so.
    #[error("offline")]
    Offline,
    /// Any other refusal, by its code.
    #[error("refused with error {0}")]
    Other(ErrorCode),
    /// No answer in time: it may or may not have happened.
    #[error("no answer in time")]
    TimedOut,
    /// Too many requests are waiting, or the service finds the changes too rapid.
    #[error("too much in too short a time")]
    TooFast,
    /// The service could not deliver it to everybody.
    #[error("the service could not deliver it")]
    Undelivered,
    /// The service is in trouble; later it may work.
    #[error("the service is in trouble")]
    Unavailable,
}

impl Refusal {
    /// What a service means by an error code, where it answers a request.
    #[must_use]
    pub fn from_code(code: ErrorCode) -> Self {
        match code.number() {
            205 | 208 | 213 => Self::NoSuchAccount,
            209 | 229 => Self::BadName,
            210 | 223 => Self::Full,
            215 | 218 => Self::AlreadySo,
            216 | 224 | 225 | 231 => Self::NotFound,
            217 => Self::Offline,
            228 => Self::GroupExists,
            280
            | 281
            | 500
            | 501
            | 510
            | 520
            | 600..=606
            | 910
            | 912
            | 914..=916
            | 918
            | 919
            | 921
            | 922 => Self::Unavailable,
            713 | 714 | 800 => Self::TooFast,
            913 => Self::Hidden,
            _ => Self::Other(code),
        }
    }
}
