use crate::Moment;
use core::time::Duration;

/// Notices when the other side is gone although the connection still stands.
#[derive(Debug)]
pub(super) struct KeepAlive {
    heard: Moment,
    /// When the last ping was sent, and whether it was answered.
    pinged: Option<(Moment, bool)>,
    /// How long the service wants to be left in peace after a ping.
    pause: Duration,
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    Nothing,
    Ping,
    /// Nothing was heard since the last ping, for too long.
    Dead,
}

impl KeepAlive {
    /// Silence after which to ping: clients of the time chose 30 to 50 seconds.
    const IDLE: Duration = Duration::from_secs(40);
    /// Silence after a ping that means the end.
    const PATIENCE: Duration = Duration::from_secs(25);
    /// The longest pause a service may ask for, as in the clients of the time.
    const LONGEST_PAUSE: Duration = Duration::from_secs(60);

    pub(super) fn new(now: Moment) -> Self {
        Self {
            heard: now,
            pinged: None,
            pause: Duration::ZERO,
        }
    }

    /// Something arrived; whatever it is, the other side lives.
    pub(super) fn heard(&mut self, now: Moment) {
        self.heard = self.heard.max(now);
        if let Some((_, answered)) = &mut self.pinged {
            *answered = true;
        }
    }

    /// The answer to a ping, and the pause it asks for.
    pub(super) fn pong(&mut self, seconds: Option<u32>) {
        let pause = Duration::from_secs(seconds.unwrap_or(0).into());
        self.pause = pause.min(Self::LONGEST_PAUSE);
    }

    pub(super) fn deadline(&self) -> Moment {
        let idle = self.heard + Self::IDLE;
        match self.pinged {
            None => idle,
            Some((at, false)) => at + Self::PATIENCE,
            Some((at, true)) => idle.max(at + self.pause),
        }
    }

    pub(super) fn handle_timeout(&mut self, now: Moment) -> Due {
        if now < self.deadline() {
            return Due::Nothing;
        }
        if let Some((_, false)) = self.pinged {
            return Due::Dead;
        }
        self.pinged = Some((now, false));
        Due::Ping
    }
}
