use serde::{Deserialize, Serialize};

/// Why something that was asked for did not happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{message}")]
pub struct WireError {
    /// What kind of failure, for the program.
    pub code: ErrorCode,
    /// What happened and what to do next, in a sentence for the person (English).
    pub message: String,
}

impl WireError {
    /// An error of this kind with this sentence.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }
}

/// Kinds of failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ErrorCode {
    /// The frame or body is not of the expected form.
    Malformed,
    /// Longer than allowed.
    TooLong,
    /// The address or password is wrong.
    WrongPassword,
    /// The service cannot be reached or is in trouble; try again later.
    ServiceUnavailable,
    /// The service refuses this account.
    AccountRefused,
    /// Too many attempts; wait before the next.
    Throttled,
    /// No such service is offered here.
    UnknownService,
    /// Signing up is not open here, or needs an invitation.
    SignUpClosed,
    /// The invitation is not valid.
    BadInvitation,
    /// The address is taken.
    AddressTaken,
    /// The password does not meet the rules.
    WeakPassword,
    /// The address cannot be used here.
    BadAddress,
    /// Nobody is signed in with this cookie.
    NotSignedIn,
    /// The session has no connection to its service just now.
    NotConnected,
    /// No such contact, group, conversation or message.
    NotFound,
    /// It is there already.
    Exists,
    /// The list or the number of groups is full.
    Full,
    /// The name is not accepted.
    BadName,
    /// Not possible in this state, or not with this service.
    NotPossible,
    /// Too many changes in a short time.
    TooFast,
    /// The service did not answer in time.
    TimedOut,
    /// The relay's own fault; the operator finds it in the log.
    Internal,
}
