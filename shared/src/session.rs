use crate::Timestamp;
use serde::{Deserialize, Serialize};

/// How the account's session with its service stands. Independent of the browser's own connection
/// to the relay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SessionState {
    /// Signing in; the contact list may be incomplete.
    SigningIn,
    /// Signed in, the contact list is complete.
    Online,
    /// The connection to the service broke, and the relay tries again by itself.
    Reconnecting {
        /// What went wrong last.
        problem: LinkProblem,
        /// When the next attempt starts.
        retry_at: Timestamp,
    },
    /// Over, until somebody asks for it again.
    Stopped(StopReason),
}

/// Why the connection to the service is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkProblem {
    /// The service cannot be reached.
    Unreachable,
    /// The connection broke.
    ConnectionLost,
    /// The service says it is too busy.
    Busy,
    /// The service is going down for maintenance.
    Maintenance,
    /// The service answered something the relay does not understand.
    Misunderstood,
}

/// Why a session ended for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StopReason {
    /// The account signed in at another place, and this service allows one.
    SignedInElsewhere,
    /// The service no longer takes the password.
    WrongPassword,
    /// The account was signed out.
    SignedOut,
    /// The service does not let this account in, for a reason that trying again does not mend.
    AccountRefused,
}
