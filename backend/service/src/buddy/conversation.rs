//! One conversation of the buddy's.

use std::collections::{HashSet, VecDeque};
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use msnp::client::notification::Ring;
use msnp::client::switchboard::{AckMode, Event, Options, Session};
use msnp::message::Content;
use msnp::{Address, Dialect, Status};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::WRITE_WITHIN;
use super::answers::{Answer, answers, greeting};
use crate::listener::{Clock, Wire};
use crate::store;

/// How long it types before it says something: long enough to be seen.
const TYPES_FOR: Duration = Duration::from_millis(400);
/// How many answers may be waiting; what is said beyond that it does not hear. Two machines that answer
/// each other would go on for ever otherwise, and faster and faster.
const MAX_WAITING: usize = 8;

/// Whom it has greeted. Bounded: in the end it greets somebody twice.
#[derive(Clone, Debug, Default)]
pub(super) struct Acquaintances(Arc<Mutex<HashSet<Address>>>);

impl Acquaintances {
    const MOST: usize = 10_000;

    /// Notes somebody; whether they are new.
    fn meet(&self, somebody: &Address) -> bool {
        let mut met = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if met.len() >= Self::MOST {
            *met = HashSet::new();
        }
        met.insert(somebody.clone())
    }
}

/// What one conversation needs.
pub(super) struct Conversation {
    pub(super) server: SocketAddr,
    pub(super) me: Address,
    pub(super) dialect: Dialect,
    pub(super) acquaintances: Acquaintances,
    /// Takes the status it was asked to turn to.
    pub(super) moods: mpsc::Sender<Status>,
}

impl Conversation {
    /// Answers the call and stays until everybody has left or the service ends it.
    pub(super) async fn hold(self, ring: Ring) -> io::Result<()> {
        let mut wire = Wire::new(TcpStream::connect(self.server).await?, WRITE_WITHIN);
        let clock = Clock::start();
        let seed = u128::from_le_bytes(crate::random::bytes());
        let options = Options {
            address: self.me.clone(),
            dialect: self.dialect,
            seed,
        };
        let mut session = Session::answer(options, ring.token, ring.session, clock.now());
        let mut waiting = VecDeque::new();
        let mut speaks_at = None;
        let mut heard = 0;
        loop {
            while let Some(event) = session.poll_event() {
                match event {
                    Event::Joined(person) if self.acquaintances.meet(&person.address) => {
                        waiting.push_back(Answer::Say(greeting(&person.name)));
                    }
                    Event::Message { content, .. } if waiting.len() < MAX_WAITING => {
                        heard += 1;
                        waiting.extend(hear(&content, session.people().len(), heard));
                    }
                    Event::Left { .. } if session.people().is_empty() => session.leave(),
                    Event::Ended(_) => {
                        return match session.poll_transmit() {
                            Some(bytes) => wire.send(bytes).await,
                            None => Ok(()),
                        };
                    }
                    _ => {}
                }
            }
            if speaks_at.is_none() && !waiting.is_empty() && session.is_ready() {
                session.typing(clock.now());
                speaks_at = Some(Instant::now() + TYPES_FOR);
            }
            while let Some(bytes) = session.poll_transmit() {
                wire.send(bytes).await?;
            }
            tokio::select! {
                ready = wire.readable() => {
                    ready?;
                    let now = clock.now();
                    if wire.read(|bytes| session.receive(bytes, now))?.is_none() {
                        session.connection_lost();
                    }
                }
                () = clock.reach(session.poll_timeout()) => session.handle_timeout(clock.now()),
                () = super::sleep_until(speaks_at) => {
                    speaks_at = None;
                    if let Some(answer) = waiting.pop_front() {
                        self.act(answer, &mut session, clock);
                    }
                }
            }
        }
    }

    fn act(&self, answer: Answer, session: &mut Session, clock: Clock) {
        let content = match answer {
            Answer::Say(text) => Content::text(&text),
            Answer::Nudge => Content::Nudge,
            Answer::Turn(status) => {
                // When there are too many wishes at once, some are not heard.
                let _ = self.moods.try_send(status);
                return;
            }
        };
        session.send(content, AckMode::OnFailure, clock.now());
    }
}

/// What it does about a message. Among several people it is silent unless it is addressed.
fn hear(content: &Content, others: usize, heard: usize) -> Vec<Answer> {
    match content {
        Content::Text(text) if others <= 1 => answers(&text.text, store::now_ms(), heard),
        Content::Text(text) => {
            let addressed = text
                .text
                .trim_start()
                .get(..5)
                .filter(|start| start.eq_ignore_ascii_case("buddy"));
            let Some(start) = addressed else {
                return Vec::new();
            };
            let rest = text.text.trim_start()[start.len()..].trim_start_matches([',', ':', ' ']);
            answers(rest, store::now_ms(), heard)
        }
        Content::Nudge => vec![Answer::Nudge],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn among_several_it_answers_when_addressed() {
        let text = |text: &str| Content::text(text);
        assert_eq!(hear(&text("hello all"), 2, 1), []);
        assert_eq!(
            hear(&text("Buddy, echo yes"), 2, 1),
            [Answer::Say("yes".to_owned())]
        );
        assert_eq!(hear(&text("ärger"), 2, 1), []);
        assert_eq!(hear(&Content::Nudge, 1, 1), [Answer::Nudge]);
        assert_eq!(hear(&Content::Typing, 1, 1), []);
    }

    #[test]
    fn it_greets_once() {
        let acquaintances = Acquaintances::default();
        let alice = Address::new("alice@example.com").unwrap();
        assert!(acquaintances.meet(&alice));
        assert!(!acquaintances.meet(&alice));
    }
}
