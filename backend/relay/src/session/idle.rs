//! *Idle* and *away* by themselves: when nobody has touched any of the account's browsers for as long
//! as the settings say.

use super::task::Session;
use crate::translate;
use nudge_shared::{Presence, Status};
use std::time::Duration;
use tokio::time::Instant;

/// When the person was last there, and what contacts were shown since.
#[derive(Debug)]
pub(crate) struct Idleness {
    last_input: Instant,
    /// The status shown in place of the chosen one.
    shown: Option<Status>,
}

impl Idleness {
    /// Somebody is there.
    pub(crate) fn new(now: Instant) -> Self {
        Self {
            last_input: now,
            shown: None,
        }
    }

    /// What contacts see in place of the chosen status.
    pub(crate) fn shown(&self) -> Option<Status> {
        self.shown
    }

    /// Whether contacts see another status than the chosen one.
    pub(crate) fn is_shown(&self) -> bool {
        self.shown.is_some()
    }

    /// What is to be shown in place of *available*, and when that changes next.
    fn due(&self, presence: &Presence, now: Instant) -> (Option<Status>, Option<Instant>) {
        let steps = [
            (presence.idle_after, Status::Idle),
            (presence.away_after, Status::Away),
        ];
        let mut shown = None;
        let mut next = None::<Instant>;
        let mut reached = self.last_input;
        for (minutes, status) in steps {
            let Some(minutes) = minutes else { continue };
            let at = self.last_input + Duration::from_secs(u64::from(minutes) * 60);
            if at > now {
                next = Some(next.map_or(at, |next| next.min(at)));
            } else if at >= reached {
                // The one that comes later says more.
                shown = Some(status);
                reached = at;
            }
        }
        (shown, next)
    }
}

impl Session {
    /// The person is there.
    pub(super) fn somebody_is_there(&mut self) {
        self.idleness.last_input = Instant::now();
        self.mind_idleness();
    }

    /// When the status changes by itself, if it does.
    pub(super) fn idle_at(&self) -> Option<Instant> {
        if self.own.status != Status::Online {
            return None;
        }
        self.idleness.due(&self.presence(), Instant::now()).1
    }

    fn presence(&self) -> Presence {
        let settings = self.settings.as_deref();
        settings.map_or_else(Presence::default, |settings| settings.presence.clone())
    }

    /// Shows the status that is due. Only *available* gives way: whoever chose another one means it.
    pub(super) fn mind_idleness(&mut self) {
        let due = match self.own.status {
            Status::Online => self.idleness.due(&self.presence(), Instant::now()).0,
            _ => None,
        };
        if due == self.idleness.shown {
            return;
        }
        let now = self.clock.now();
        let status = due.unwrap_or(self.own.status);
        if let Some(machine) = self.upstream.machine_mut() {
            self.idleness.shown = due;
            // Its outcome shows in the account's details.
            machine.set_status(translate::status_out(status), now);
        }
        self.back_again(false);
    }

    /// The account signed in anew, with the status that was chosen.
    pub(super) fn idleness_unknown(&mut self) {
        self.idleness.shown = None;
        self.mind_idleness();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    fn after(minutes: u32, idle: Option<u16>, away: Option<u16>) -> (Option<Status>, Option<u64>) {
        let start = Instant::now();
        let presence = Presence {
            idle_after: idle,
            away_after: away,
            reply: None,
        };
        let now = start + MINUTE * minutes;
        let (shown, next) = Idleness::new(start).due(&presence, now);
        (
            shown,
            next.map(|at| at.duration_since(start).as_secs() / 60),
        )
    }

    #[test]
    fn the_status_follows_the_minutes() {
        assert_eq!(after(4, Some(5), Some(20)), (None, Some(5)));
        assert_eq!(after(5, Some(5), Some(20)), (Some(Status::Idle), Some(20)));
        assert_eq!(after(20, Some(5), Some(20)), (Some(Status::Away), None));
        assert_eq!(after(60, None, None), (None, None));
        assert_eq!(after(3, None, Some(2)), (Some(Status::Away), None));
        assert_eq!(after(15, Some(10), Some(5)), (Some(Status::Idle), None));
    }
}
