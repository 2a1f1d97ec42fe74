//! The connection to the service, or what takes its place.

use super::link::Link;
use msnp::Moment;
use msnp::client::notification as ns;
use std::net::IpAddr;
use std::time::Duration;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::Instant;

/// The connection to the notification server, or what takes its place.
#[derive(Default)]
pub(crate) struct Upstream {
    pub(super) stage: Stage,
    /// Counts attempts, so that jobs of earlier ones are known as such.
    pub(super) attempt: u32,
    pub(super) retry_at: Option<Instant>,
    pub(super) online_since: Option<Instant>,
    /// Whether it came back by itself, as others may do at this time.
    pub(super) returned: bool,
    /// Whether the service has refused a ticket since the last success. A second time in a row the
    /// password is to blame.
    pub(super) ticket_refused: bool,
    /// The leave to sign in now, while others wait for theirs.
    pub(super) pass: Option<OwnedSemaphorePermit>,
}

pub(super) enum Stage {
    /// There is none, and none is being made. The people, as they were known last, all offline.
    Down(Option<Box<ns::Roster>>),
    /// A connection is being made, for this machine when it is sent elsewhere by its server.
    Dialling(Box<Dialling>),
    /// There is one.
    Up(Box<Link<ns::Session>>),
}

pub(super) struct Dialling {
    pub(super) roster: Option<Box<ns::Roster>>,
    pub(super) machine: Option<ns::Session>,
}

impl Default for Stage {
    fn default() -> Self {
        Self::Down(None)
    }
}

impl Upstream {
    /// The link, if there is one.
    pub(crate) fn link_mut(&mut self) -> Option<&mut Link<ns::Session>> {
        match &mut self.stage {
            Stage::Up(link) => Some(link),
            Stage::Down(_) | Stage::Dialling(_) => None,
        }
    }

    /// The machine, if it has a link. After a command to it nothing else need be done: links are
    /// flushed before the session waits again.
    pub(crate) fn machine_mut(&mut self) -> Option<&mut ns::Session> {
        self.link_mut().map(|link| &mut link.machine)
    }

    /// The machine, if it has a link, to look at.
    pub(crate) fn machine(&self) -> Option<&ns::Session> {
        match &self.stage {
            Stage::Up(link) => Some(&link.machine),
            Stage::Down(_) | Stage::Dialling(_) => None,
        }
    }

    /// The people the account knows, as far as the service told.
    pub(crate) fn roster(&self) -> Option<&ns::Roster> {
        match &self.stage {
            Stage::Up(link) => Some(link.machine.roster()),
            Stage::Down(roster) => roster.as_deref(),
            Stage::Dialling(dialling) => match &dialling.machine {
                Some(machine) => Some(machine.roster()),
                None => dialling.roster.as_deref(),
            },
        }
    }

    /// The address of the server connected to.
    pub(crate) fn peer(&self) -> Option<IpAddr> {
        match &self.stage {
            Stage::Up(link) => Some(link.peer()),
            Stage::Down(_) | Stage::Dialling(_) => None,
        }
    }

    /// Whether nobody on the way to that server can read what goes there.
    pub(crate) fn is_protected(&self) -> Option<bool> {
        match &self.stage {
            Stage::Up(link) => Some(link.is_protected()),
            Stage::Down(_) | Stage::Dialling(_) => None,
        }
    }

    /// What happened, oldest first.
    pub(crate) fn poll_event(&mut self) -> Option<ns::Event> {
        self.machine_mut()?.poll_event()
    }

    /// When the machine wants to be called.
    pub(crate) fn poll_timeout(&self) -> Option<Moment> {
        match &self.stage {
            Stage::Up(link) => link.machine.poll_timeout(),
            Stage::Down(_) | Stage::Dialling(_) => None,
        }
    }

    /// Plans the next attempt.
    pub(crate) fn retry_at(&mut self, at: Instant) {
        self.retry_at = Some(at);
    }

    /// When the next attempt starts.
    pub(crate) fn next_retry(&self) -> Option<Instant> {
        self.retry_at
    }

    /// Whether the next attempt is due.
    pub(crate) fn is_retry_due(&self, now: Instant) -> bool {
        self.retry_at.is_some_and(|at| at <= now)
    }

    /// Signs out, if there is a link.
    pub(crate) fn sign_out(&mut self) {
        if let Some(machine) = self.machine_mut() {
            machine.sign_out();
        }
    }

    /// What was agreed on with the service.
    pub(crate) fn dialect(&self) -> Option<msnp::Dialect> {
        match &self.stage {
            Stage::Up(link) => Some(link.machine.dialect()),
            Stage::Down(_) | Stage::Dialling(_) => None,
        }
    }

    /// When the session came back by itself.
    pub(crate) fn returned_at(&self) -> Option<Instant> {
        self.online_since.filter(|_| self.returned)
    }

    /// Whether the session has been online for so long.
    pub(crate) fn is_settled(&self, time: Duration) -> bool {
        self.online_since
            .is_some_and(|since| since.elapsed() >= time)
    }

    pub(super) fn take_roster(&mut self) -> Option<Box<ns::Roster>> {
        self.pass = None;
        match std::mem::take(&mut self.stage) {
            Stage::Up(link) => Some(Box::new(link.into_machine().into_roster())),
            Stage::Down(roster) => roster,
            Stage::Dialling(dialling) => match dialling.machine {
                Some(machine) => Some(Box::new(machine.into_roster())),
                None => dialling.roster,
            },
        }
    }
}
