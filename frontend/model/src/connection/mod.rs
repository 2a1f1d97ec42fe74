//! The way to the relay: opening the socket, saying where we left off, noticing gaps and dead
//! lines, waiting longer and longer between attempts, and repeating commands until answered.

mod backoff;
mod frames;
mod outbox;
mod timing;

use crate::time::SECOND;
use crate::turn::Turn;
use crate::{Changed, Effect};
use backoff::Backoff;
use nudge_shared::{ClientFrame, Resume, Timestamp};
pub(crate) use outbox::Outbox;

/// How long opening the socket, and waiting for the welcome, may take each.
const PATIENCE: i64 = 15 * SECOND;
/// Where the connection to the relay stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// Nobody is signed in: there is nothing to connect.
    Idle,
    /// The socket is being opened.
    Opening {
        /// When to give up.
        until: Timestamp,
    },
    /// The socket is open, and the relay has not said welcome.
    Greeting {
        /// When to give up.
        until: Timestamp,
    },
    /// Frames go both ways.
    Live,
    /// The next attempt is some time away.
    Waiting {
        /// When it starts.
        until: Timestamp,
    },
    /// The browser says that there is no network.
    NoNetwork,
}

/// What a frame or a lack of one means for the app.
#[derive(Debug)]
pub(crate) enum Heard {
    /// Nothing more to do.
    Nothing,
    /// Carry on: the snapshot, if there is one, replaces all that is known.
    Welcome(Option<Box<nudge_shared::Snapshot>>),
    /// The session is over; show the sign-in form.
    SignedOut,
    /// The page is of another version.
    Outdated,
}

#[derive(Debug)]
pub(crate) struct Connection {
    link: Link,
    /// Where we left off.
    resume: Option<Resume>,
    backoff: Backoff,
    online: bool,
    last_heard: Timestamp,
    last_said: Timestamp,
    /// An answer is expected by then, or else the line is dead.
    answer_by: Option<Timestamp>,
    /// Whether it was ever live since signing in: losing it is another thing than never having it.
    pub(crate) was_live: bool,
    /// The relay said that it restarts.
    pub(crate) restarting: bool,
    pub(crate) outbox: Outbox,
}

impl Connection {
    pub(crate) fn new() -> Self {
        Self {
            link: Link::Idle,
            resume: None,
            backoff: Backoff::default(),
            online: true,
            last_heard: Timestamp(0),
            last_said: Timestamp(0),
            answer_by: None,
            was_live: false,
            restarting: false,
            outbox: Outbox::default(),
        }
    }

    pub(crate) fn link(&self) -> Link {
        self.link
    }

    pub(crate) fn is_live(&self) -> bool {
        self.link == Link::Live
    }

    /// Whether attempts fail again and again: time to ask whether the cookie is still good.
    pub(crate) fn doubts(&self) -> bool {
        self.backoff.failures() >= 2
    }

    fn set(&mut self, link: Link, turn: &mut Turn<'_>) {
        if self.link != link {
            self.link = link;
            turn.changed(Changed::Banner);
        }
    }

    /// Opens the socket at once, whatever was before.
    pub(crate) fn connect(&mut self, turn: &mut Turn<'_>) {
        self.answer_by = None;
        if !self.online {
            self.set(Link::NoNetwork, turn);
            return;
        }
        let until = Timestamp(turn.now.0 + PATIENCE);
        self.set(Link::Opening { until }, turn);
        turn.effect(Effect::Connect);
    }

    /// Signed out: closes, and forgets everything.
    pub(crate) fn stop(&mut self, turn: &mut Turn<'_>) {
        if matches!(
            self.link,
            Link::Opening { .. } | Link::Greeting { .. } | Link::Live
        ) {
            turn.effect(Effect::Disconnect);
        }
        let online = self.online;
        *self = Self::new();
        self.online = online;
        turn.changed(Changed::Banner);
    }

    /// Waits for the next attempt.
    fn fail(&mut self, close: bool, turn: &mut Turn<'_>) {
        if self.link == Link::Idle {
            return;
        }
        if close {
            turn.effect(Effect::Disconnect);
        }
        self.answer_by = None;
        self.outbox.line_broke();
        if !self.online {
            self.set(Link::NoNetwork, turn);
            return;
        }
        let wait = self.backoff.next(turn.random);
        let until = Timestamp(turn.now.0 + wait);
        self.set(Link::Waiting { until }, turn);
    }

    /// Breaks off and comes back at once, for a resume.
    fn start_over(&mut self, turn: &mut Turn<'_>) {
        turn.effect(Effect::Disconnect);
        self.outbox.line_broke();
        self.connect(turn);
    }

    /// Sends what waits, where the line is live.
    pub(crate) fn flush(&mut self, turn: &mut Turn<'_>) {
        if self.link != Link::Live {
            return;
        }
        for command in self.outbox.due() {
            self.say(ClientFrame::Command(command), turn);
        }
    }

    fn say(&mut self, frame: ClientFrame, turn: &mut Turn<'_>) {
        self.last_said = turn.now;
        turn.effect(Effect::Send(frame));
    }
}
