use super::{Connection, Heard, Link, PATIENCE};
use crate::turn::Turn;
use nudge_shared::{
    ClientFrame, ErrorCode, Farewell, Hello, PROTOCOL, Resume, Seq, Timestamp, Welcome, WelcomeBody,
};

/// What the socket and the relay say.
impl Connection {
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
            Farewell::Error(error) if error.code == ErrorCode::NotSignedIn => {
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
}
