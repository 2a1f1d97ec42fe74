//! The way to the relay: opening the socket, saying where we left off, noticing gaps and dead
//! lines, waiting longer and longer between attempts, and repeating commands until answered.

mod backoff;
mod outbox;

use crate::time::SECOND;
use crate::turn::Turn;
use crate::{Changed, Effect};
use backoff::Backoff;
use nudge_shared::{
    ClientFrame, Farewell, HEARTBEAT_MS, Hello, PROTOCOL, Resume, Seq, Timestamp, Welcome,
    WelcomeBody,
};
pub(crate) use outbox::Outbox;

/// How long opening the socket, and waiting for the welcome, may take each.
const PATIENCE: i64 = 15 * SECOND;
/// How long the answer to a ping may take that is sent because the page came back to light.
const PROBE: i64 = 4 * SECOND;
/// A word heard this recently makes such a ping needless.
const FRESHLY_HEARD: i64 = 2 * SECOND;
const HEARTBEAT: i64 = HEARTBEAT_MS as i64;

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

    pub(crate) fn opened(&mut self, turn: &mut Turn<'_>) {
        if !matches!(self.link, Link::Opening { .. }) {
            return;
        }
        let until = Timestamp(turn.now.0 + PATIENCE);
        self.set(Link::Greeting { until }, turn);
        self.last_heard = turn.now;
        self.say(
            ClientFrame::Hello(Hello {
                protocol: PROTOCOL,
                resume: self.resume.clone(),
            }),
            turn,
        );
    }

    /// The socket is closed. Doubts about the cookie are the app's to settle.
    pub(crate) fn closed(&mut self, turn: &mut Turn<'_>) {
        if matches!(
            self.link,
            Link::Opening { .. } | Link::Greeting { .. } | Link::Live
        ) {
            self.fail(false, turn);
        }
    }

    /// Something arrived that is no frame: the relay speaks another version, or a proxy does.
    pub(crate) fn garbage(&mut self, turn: &mut Turn<'_>) {
        self.resume = None;
        self.fail(true, turn);
    }

    fn say(&mut self, frame: ClientFrame, turn: &mut Turn<'_>) {
        self.last_said = turn.now;
        turn.effect(Effect::Send(frame));
    }

    /// Any frame shows that the line is alive.
    pub(crate) fn heard(&mut self, now: Timestamp) {
        self.last_heard = now;
        self.answer_by = None;
    }

    pub(crate) fn welcome(&mut self, welcome: Welcome, turn: &mut Turn<'_>) -> Heard {
        if !matches!(self.link, Link::Greeting { .. }) {
            return Heard::Nothing;
        }
        let snapshot = match welcome.body {
            WelcomeBody::Snapshot(snapshot) => Some(snapshot),
            WelcomeBody::Resumed => {
                let agrees = self
                    .resume
                    .as_ref()
                    .is_some_and(|at| at.epoch == welcome.epoch && at.last == welcome.last);
                if !agrees {
                    // Nothing to carry on from: ask for everything.
                    self.resume = None;
                    self.fail(true, turn);
                    return Heard::Nothing;
                }
                None
            }
        };
        self.resume = Some(Resume {
            epoch: welcome.epoch,
            last: welcome.last,
        });
        self.backoff.succeeded();
        self.was_live = true;
        self.restarting = false;
        self.set(Link::Live, turn);
        Heard::Welcome(snapshot)
    }

    /// An event's number arrived. Whether the event is to be applied: not when it was before, and
    /// not when one is missing between.
    pub(crate) fn admit(&mut self, seq: Seq, turn: &mut Turn<'_>) -> bool {
        let Some(resume) = self.resume.as_mut().filter(|_| self.link == Link::Live) else {
            return false;
        };
        if seq.0 <= resume.last.0 {
            return false;
        }
        if seq.0 == resume.last.0 + 1 {
            resume.last = seq;
            return true;
        }
        // A resume that brings the same gap again would go on for ever; the back-off slows it.
        if self.backoff.failures() > 0 {
            self.resume = None;
        }
        self.fail(true, turn);
        false
    }

    pub(crate) fn farewell(&mut self, farewell: Farewell, turn: &mut Turn<'_>) -> Heard {
        match farewell {
            Farewell::Outdated => {
                self.fail(true, turn);
                return Heard::Outdated;
            }
            Farewell::SignedOut => return Heard::SignedOut,
            Farewell::Error(error) if error.code == nudge_shared::ErrorCode::NotSignedIn => {
                return Heard::SignedOut;
            }
            Farewell::Restarting => {
                self.restarting = true;
                self.fail(true, turn);
            }
            Farewell::TooSlow => self.start_over(turn),
            Farewell::Error(_) => {
                // Whatever it was, saying the same again may bring the same.
                self.resume = None;
                self.fail(true, turn);
            }
        }
        Heard::Nothing
    }

    /// The network came or went, as far as the browser knows.
    pub(crate) fn online(&mut self, online: bool, turn: &mut Turn<'_>) {
        self.online = online;
        match self.link {
            Link::NoNetwork | Link::Waiting { .. } if online => self.connect(turn),
            // A browser that says "offline" may be wrong, and one that says "online" often is, so a
            // live line is asked rather than dropped.
            Link::Live => self.probe(turn),
            Link::Waiting { .. } => self.set(Link::NoNetwork, turn),
            _ => {}
        }
    }

    /// The page came back to light: a line that died meanwhile must be noticed within moments.
    pub(crate) fn came_to_light(&mut self, turn: &mut Turn<'_>) {
        match self.link {
            Link::Waiting { .. } => self.connect(turn),
            Link::Live => self.probe(turn),
            _ => {}
        }
    }

    /// "Try now".
    pub(crate) fn try_now(&mut self, turn: &mut Turn<'_>) {
        if matches!(self.link, Link::Waiting { .. } | Link::NoNetwork) {
            // The person knows better than the browser.
            self.online = true;
            self.connect(turn);
        }
    }

    fn probe(&mut self, turn: &mut Turn<'_>) {
        if self.answer_by.is_none() && turn.now.0 - self.last_heard.0 > FRESHLY_HEARD {
            self.answer_by = Some(Timestamp(turn.now.0 + PROBE));
            self.say(ClientFrame::Ping, turn);
        }
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

    pub(crate) fn deadline(&self) -> Option<Timestamp> {
        match self.link {
            Link::Idle | Link::NoNetwork => None,
            Link::Opening { until } | Link::Greeting { until } | Link::Waiting { until } => {
                Some(until)
            }
            Link::Live => {
                let ping = Timestamp(self.last_said.0 + HEARTBEAT);
                let dead = Timestamp(self.last_heard.0 + 2 * HEARTBEAT);
                Some(ping.min(dead).min(self.answer_by.unwrap_or(dead)))
            }
        }
    }

    /// Gives up, tries again, or pings, when it is time.
    pub(crate) fn tick(&mut self, turn: &mut Turn<'_>) {
        let now = turn.now;
        match self.link {
            Link::Waiting { until } if until <= now => self.connect(turn),
            Link::Opening { until } | Link::Greeting { until } if until <= now => {
                self.fail(true, turn);
            }
            Link::Live => {
                let silent = now.0 - self.last_heard.0 >= 2 * HEARTBEAT;
                let unanswered = self.answer_by.is_some_and(|by| by <= now);
                if unanswered {
                    self.start_over(turn);
                } else if silent && now.0 - self.last_said.0 >= 2 * HEARTBEAT {
                    // Timers stood still as long as the line: asleep. Ask before giving up.
                    self.probe(turn);
                } else if silent {
                    self.start_over(turn);
                } else if now.0 - self.last_said.0 >= HEARTBEAT {
                    self.say(ClientFrame::Ping, turn);
                }
            }
            _ => {}
        }
    }
}
