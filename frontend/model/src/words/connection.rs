use nudge_shared::{LinkProblem, StopReason};

/// The socket is being opened for the first time.
pub const CONNECTING: &str = "Connecting";
/// The browser has no network.
pub const OFFLINE_NO_NETWORK: &str = "You are offline. Messages are sent when you are back.";
/// The relay restarts.
pub const RESTARTING: &str = "Nudge is restarting. Back in a moment.";
/// Signing in to the service.
pub const SIGNING_IN: &str = "Signing in";
/// The button that tries at once.
pub const TRY_NOW: &str = "Try now";
/// The button that signs in again.
pub const SIGN_IN_HERE: &str = "Sign in here";
/// The button that goes to the sign-in form.
pub const SIGN_IN_AGAIN: &str = "Sign in again";
/// The account was signed out, as a note on the sign-in form.
pub const SIGNED_OUT: &str = "You were signed out.";

/// The socket broke; the next attempt is that many seconds away.
#[must_use]
pub fn reconnecting(seconds: u32) -> String {
    match seconds {
        0 => "Connection lost. Reconnecting now".to_owned(),
        1 => "Connection lost. Reconnecting in 1 second".to_owned(),
        n => format!("Connection lost. Reconnecting in {n} seconds"),
    }
}

/// The service is not there; the relay tries again in that many seconds.
#[must_use]
pub fn service_reconnecting(problem: LinkProblem, seconds: u32) -> String {
    let what = match problem {
        LinkProblem::Unreachable => "The service cannot be reached.",
        LinkProblem::ConnectionLost => "The connection to the service broke.",
        LinkProblem::Busy => "The service is too busy.",
        LinkProblem::Maintenance => "The service is down for maintenance.",
        LinkProblem::Misunderstood => "The service answered something unexpected.",
    };
    match seconds {
        0 => format!("{what} Trying again now"),
        1 => format!("{what} Trying again in 1 second"),
        n if n >= 120 => format!("{what} Trying again in {} minutes", n / 60),
        n => format!("{what} Trying again in {n} seconds"),
    }
}

/// The session is over until somebody does something about it.
#[must_use]
pub fn stopped(reason: StopReason) -> &'static str {
    match reason {
        StopReason::SignedInElsewhere => {
            "You signed in at another place, and this service allows only one."
        }
        StopReason::WrongPassword => {
            "The service no longer takes your password. Sign in again with the new one."
        }
        StopReason::SignedOut => "You are signed out.",
        StopReason::AccountRefused => {
            "The service does not let this account in. Ask whoever runs it."
        }
    }
}
/// The page stayed of another version, even loaded anew.
pub const OUTDATED: &str = "Nudge was updated. Close this page and open it again.";

/// What the padlock says of the two hops: browser to relay, and relay to service.
#[must_use]
pub fn padlock(page: bool, service: bool) -> &'static str {
    match (page, service) {
        (true, true) => {
            "Protected from your browser to Nudge and on to the service. The service itself can read what passes through it."
        }
        (true, false) => {
            "Protected from your browser to Nudge, but not from Nudge to the service: that hop can be read on the way."
        }
        (false, true) => {
            "Not protected from your browser to Nudge: that hop can be read on the way."
        }
        (false, false) => {
            "Not protected: what you write can be read on its way to Nudge and on to the service."
        }
    }
}
