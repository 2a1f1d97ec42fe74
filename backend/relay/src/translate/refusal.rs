//! Why something did not happen, in words for people.

use msnp::client::Refusal;
use nudge_shared::{Address, ErrorCode, FailReason, WireError};

/// What was being done, for the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Doing {
    /// Something about this person.
    Person(Address),
    /// Something about a group.
    Group,
    /// Changing the own name.
    Name,
    /// Changing the own status, personal message or privacy.
    Account,
}

/// The error for the browser.
pub(crate) fn refused(refusal: Refusal, doing: &Doing) -> WireError {
    let who = match doing {
        Doing::Person(address) => address.as_str(),
        Doing::Group | Doing::Name | Doing::Account => "",
    };
    let (code, sentence) = match (refusal, doing) {
        (Refusal::AlreadySo, Doing::Person(_)) => {
            (ErrorCode::Exists, format!("{who} is there already."))
        }
        (Refusal::AlreadySo, _) => (ErrorCode::Exists, "It is so already.".to_owned()),
        (Refusal::BadName, Doing::Group) => (
            ErrorCode::BadName,
            "The service does not take this name for a group. Try a shorter one.".to_owned(),
        ),
        (Refusal::BadName, _) => (
            ErrorCode::BadName,
            "The service does not take this name. Try a shorter or simpler one.".to_owned(),
        ),
        (Refusal::GroupExists, _) => (
            ErrorCode::Exists,
            "There is a group of this name already.".to_owned(),
        ),
        (Refusal::ConnectionLost, _) => (
            ErrorCode::NotConnected,
            "The connection to the service broke before it answered. Look whether it happened, and try again if not.".to_owned(),
        ),
        (Refusal::TimedOut, _) => (
            ErrorCode::TimedOut,
            "The service did not answer. Look whether it happened, and try again if not.".to_owned(),
        ),
        (Refusal::Full, Doing::Group) => (
            ErrorCode::Full,
            "The service takes no more groups. Delete one first.".to_owned(),
        ),
        (Refusal::Full, _) => (
            ErrorCode::Full,
            "The contact list is full. Remove somebody first.".to_owned(),
        ),
        (Refusal::Hidden, _) => (
            ErrorCode::NotPossible,
            "Not while you appear offline. Change your status first.".to_owned(),
        ),
        (Refusal::NoSuchAccount, Doing::Person(_)) => (
            ErrorCode::NotFound,
            format!("The service knows nobody called {who}. Check the spelling."),
        ),
        (Refusal::NotFound, Doing::Person(_)) => {
            (ErrorCode::NotFound, format!("{who} is not on the list."))
        }
        (Refusal::NoSuchAccount | Refusal::NotFound, _) => (
            ErrorCode::NotFound,
            "It is not there any more.".to_owned(),
        ),
        (Refusal::NotAllowed, _) => (
            ErrorCode::NotPossible,
            format!("{who} does not take invitations from you."),
        ),
        (Refusal::Offline, _) => (
            ErrorCode::NotPossible,
            format!("{who} is offline or appears so."),
        ),
        (Refusal::NobodyThere | Refusal::Undelivered, _) => (
            ErrorCode::NotPossible,
            "There is nobody there any more.".to_owned(),
        ),
        (Refusal::NotPossible, _) => (
            ErrorCode::NotPossible,
            "This service cannot do that.".to_owned(),
        ),
        (Refusal::TooFast, _) => (
            ErrorCode::TooFast,
            "Too many changes in a short time. Wait a moment and try again.".to_owned(),
        ),
        (Refusal::Unavailable, _) => (
            ErrorCode::ServiceUnavailable,
            "The service is in trouble. Try again later.".to_owned(),
        ),
        (Refusal::Other(code), _) => (
            ErrorCode::NotPossible,
            format!("The service refused it (error {code})."),
        ),
    };
    WireError::new(code, sentence)
}

/// Why a message did not arrive, when it could not be brought to somebody.
pub(crate) fn fail_reason(refusal: Refusal) -> FailReason {
    match refusal {
        Refusal::Offline | Refusal::NoSuchAccount => FailReason::Offline,
        Refusal::NotAllowed | Refusal::NotFound => FailReason::NotAllowed,
        Refusal::Hidden => FailReason::AppearingOffline,
        Refusal::NobodyThere => FailReason::NobodyThere,
        Refusal::TooFast => FailReason::TooFast,
        Refusal::ConnectionLost => FailReason::NotConnected,
        Refusal::AlreadySo
        | Refusal::BadName
        | Refusal::Full
        | Refusal::GroupExists
        | Refusal::NotPossible
        | Refusal::Other(_)
        | Refusal::TimedOut
        | Refusal::Undelivered
        | Refusal::Unavailable => FailReason::Refused,
    }
}
