use super::{Connection, Link};
use crate::time::SECOND;
use crate::turn::Turn;
use nudge_shared::{ClientFrame, HEARTBEAT_MS, Timestamp};

/// How long the answer to a ping may take that is sent because the page came back to light.
const PROBE: i64 = 4 * SECOND;
/// A word heard this recently makes such a ping needless.
const FRESHLY_HEARD: i64 = 2 * SECOND;
const HEARTBEAT: i64 = HEARTBEAT_MS as i64;

/// When to try, to ask, and to give up.
impl Connection {
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
