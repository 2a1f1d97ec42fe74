//! Messages on their way out: which are waiting, which are written, what became of them.

use super::{Event, MessageToken};
use crate::client::Refusal;
use crate::message::Content;
use crate::switchboard::AckMode;
use crate::{Moment, TrId};
use core::time::Duration;
use std::collections::VecDeque;

/// Messages that have no fate yet.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    waiting: VecDeque<Waiting>,
    sent: Vec<Sent>,
    last_token: u32,
}

/// A message that nobody is there for yet.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) token: MessageToken,
    pub(super) content: Content,
    pub(super) ack: AckMode,
}

/// A message that was written, in one or more parts, and awaits answers.
#[derive(Debug)]
struct Sent {
    token: MessageToken,
    ack: AckMode,
    /// The parts without an answer.
    parts: Vec<TrId>,
    until: Moment,
}

impl Outbox {
    /// Messages beyond this many are refused until others have had their fate.
    const MAX: usize = 256;
    /// How long the answer to a message may take. Services answer at once or not at all.
    const PATIENCE: Duration = Duration::from_secs(30);

    /// Takes a message in. `None` for the refusal: there are too many.
    pub(super) fn put(&mut self, content: Content, ack: AckMode) -> (MessageToken, bool) {
        self.last_token = self.last_token.wrapping_add(1);
        let token = MessageToken(self.last_token);
        let room = self.waiting.len() + self.sent.len() < Self::MAX;
        if room {
            self.waiting.push_back(Waiting {
                token,
                content,
                ack,
            });
        }
        (token, room)
    }

    /// The next message to write.
    pub(super) fn next(&mut self) -> Option<Waiting> {
        let next = self.waiting.pop_front();
        if self.waiting.is_empty() {
            self.waiting = VecDeque::new();
        }
        next
    }

    /// A message was written as these parts.
    pub(super) fn written(
        &mut self,
        token: MessageToken,
        ack: AckMode,
        parts: Vec<TrId>,
        now: Moment,
    ) -> Option<Event> {
        if ack.wants_nak() {
            self.sent.push(Sent {
                token,
                ack,
                parts,
                until: now + Self::PATIENCE,
            });
        }
        (!ack.wants_ack()).then_some(Event::Sent(token))
    }

    /// A part was delivered.
    pub(super) fn acknowledged(&mut self, tr: TrId) -> Option<Event> {
        let at = self.part(tr)?;
        let sent = &mut self.sent[at];
        sent.parts.retain(|&part| part != tr);
        if !sent.parts.is_empty() {
            return None;
        }
        let sent = self.remove(at);
        sent.ack
            .wants_ack()
            .then_some(Event::Acknowledged(sent.token))
    }

    /// A part was not delivered, and so the message was not; what becomes of its other parts does not
    /// matter.
    pub(super) fn refused(&mut self, tr: TrId, refusal: Refusal) -> Option<Event> {
        let at = self.part(tr)?;
        Some(Event::Undeliverable(self.remove(at).token, refusal))
    }

    /// Messages whose answer did not come.
    pub(super) fn expired(&mut self, now: Moment) -> Option<Option<Event>> {
        let at = self.sent.iter().position(|sent| sent.until <= now)?;
        let sent = self.remove(at);
        // Of these, silence is the good news.
        Some(
            sent.ack
                .wants_ack()
                .then_some(Event::Unanswered(sent.token)),
        )
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        self.sent.iter().map(|sent| sent.until).min()
    }

    /// Gives up what was not written.
    pub(super) fn abandon_waiting(&mut self, refusal: Refusal) -> impl Iterator<Item = Event> {
        let waiting = core::mem::take(&mut self.waiting).into_iter();
        waiting.map(move |message| Event::Undeliverable(message.token, refusal))
    }

    /// Gives up what was written.
    pub(super) fn abandon_sent(&mut self) -> impl Iterator<Item = Event> {
        let sent = core::mem::take(&mut self.sent).into_iter();
        sent.filter(|sent| sent.ack.wants_ack())
            .map(|sent| Event::Unanswered(sent.token))
    }

    fn part(&self, tr: TrId) -> Option<usize> {
        self.sent.iter().position(|sent| sent.parts.contains(&tr))
    }

    fn remove(&mut self, at: usize) -> Sent {
        let sent = self.sent.remove(at);
        if self.sent.is_empty() {
            self.sent = Vec::new();
        }
        sent
    }
}
