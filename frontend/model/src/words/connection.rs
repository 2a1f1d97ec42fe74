use super::generated as words;
use nudge_shared::{LinkProblem, StopReason};

/// From this many seconds on, a wait is given in minutes.
const IN_MINUTES: u32 = 120;

/// The socket broke; the next attempt is that many seconds away.
#[must_use]
pub fn reconnecting(seconds: u32) -> String {
    match seconds {
        0 => words::reconnecting_now().to_owned(),
        seconds => words::reconnecting_in(seconds),
    }
}

/// The service is not there; the relay tries again in that many seconds.
#[must_use]
pub fn service_reconnecting(problem: LinkProblem, seconds: u32) -> String {
    let what = match problem {
        LinkProblem::Unreachable => words::link_unreachable(),
        LinkProblem::ConnectionLost => words::link_lost(),
        LinkProblem::Busy => words::link_busy(),
        LinkProblem::Maintenance => words::link_maintenance(),
        LinkProblem::Misunderstood => words::link_misunderstood(),
    };
    match seconds {
        0 => words::trying_now(what),
        IN_MINUTES.. => words::trying_in_minutes(seconds / 60, what),
        _ => words::trying_in_seconds(seconds, what),
    }
}

/// The session is over until somebody does something about it.
#[must_use]
pub fn stopped(reason: StopReason) -> &'static str {
    match reason {
        StopReason::SignedInElsewhere => words::stopped_elsewhere(),
        StopReason::WrongPassword => words::stopped_password(),
        StopReason::SignedOut => words::stopped_signed_out(),
        StopReason::AccountRefused => words::stopped_refused(),
    }
}

/// What the padlock says of the two hops: browser to relay, and relay to service.
#[must_use]
pub fn padlock(page: bool, service: bool) -> &'static str {
    match (page, service) {
        (true, true) => words::padlock_both(),
        (true, false) => words::padlock_page(),
        (false, true) => words::padlock_service(),
        (false, false) => words::padlock_none(),
    }
}
