//! What happens in a conversation: who comes and goes, what is said, and what becomes of it.

use super::{End, Event, Person, Session, Stage};
use crate::client::Refusal;
use crate::frame::{Framer, MAX_SWITCHBOARD_PAYLOAD, Stream};
use crate::message::{Content, Joiner};
use crate::switchboard::{Member, Request, Response};
use crate::{Address, Capabilities, ErrorCode, Moment, TrId};
use bytes::Bytes;

impl Session {
    pub(super) fn handle(&mut self, response: Response, now: Moment) {
        match response {
            Response::Joined { tr, .. } | Response::Answered { tr } => self.entered(tr, now),
            Response::Present { member, .. } | Response::Arrived(member) => self.arrived(member),
            // One of several machines of somebody who stays.
            Response::Left {
                machine: Some(_), ..
            } => {}
            Response::Left { address, idle, .. } => self.left(address, idle),
            // Said by the account itself, at another place.
            Response::Message { from, .. } if from == self.options.address => {}
            Response::Message {
                from,
                name,
                payload,
            } => {
                self.last_traffic = self.last_traffic.max(now);
                if let Some(payload) = self.joiner.accept(&from, payload, now) {
                    let content = Content::parse(&payload);
                    self.events.push_back(Event::Message {
                        from,
                        name,
                        content,
                    });
                }
            }
            Response::Delivered { tr } => self.events.extend(self.outbox.acknowledged(tr)),
            Response::Undelivered { tr } => {
                self.events
                    .extend(self.outbox.refused(tr, Refusal::Undelivered));
            }
            Response::Error { tr: Some(tr), code } => self.refused(tr, code),
            Response::Out => self.connection_lost(),
            Response::Ringing { .. } | Response::Error { .. } | Response::Unknown { .. } => {}
        }
    }

    fn entered(&mut self, answer: TrId, now: Moment) {
        if !matches!(self.stage, Stage::Entering(tr, _) if tr == answer) {
            return;
        }
        self.stage = Stage::Inside;
        for invite in &mut self.invites {
            invite.until = now + Self::INVITE_PATIENCE;
        }
        self.events.push_back(Event::Ready);
        self.proceed(now);
    }

    /// Newer dialects announce everybody once for each machine and once without; people count once.
    fn arrived(&mut self, member: Member) {
        let Member {
            address,
            name,
            capabilities,
            ..
        } = member;
        self.invites.retain(|invite| invite.address != address);
        if address == self.options.address || self.people.len() >= Self::MAX_PEOPLE {
            return;
        }
        if let Some(person) = self
            .people
            .iter_mut()
            .find(|person| person.address == address)
        {
            person.capabilities = capabilities.or(person.capabilities);
            return;
        }
        let told = self.told.iter().find(|(known, _)| *known == address);
        let capabilities = capabilities.or_else(|| told.map(|&(_, told)| told));
        let person = Person {
            address,
            name,
            capabilities,
        };
        self.people.push(person.clone());
        self.events.push_back(Event::Joined(person));
    }

    fn left(&mut self, address: Address, idle: bool) {
        self.idle |= idle;
        let there = self.people.len();
        self.people.retain(|person| person.address != address);
        if self.people.len() < there {
            self.events.push_back(Event::Left { address, idle });
        }
        if self.people.is_empty() && self.invites.is_empty() {
            self.give_up_waiting();
        }
    }

    /// An error that answers something: entering, an invitation, or a message.
    fn refused(&mut self, tr: TrId, code: ErrorCode) {
        if let Stage::Entering(entry, _) = self.stage
            && entry == tr
        {
            return self.end(End::TokenRefused(code));
        }
        let refusal = Refusal::from_code(code);
        let Some(at) = self.invites.iter().position(|invite| invite.tr == Some(tr)) else {
            return self.events.extend(self.outbox.refused(tr, refusal));
        };
        if matches!(code.number(), 280 | 281) {
            return self.end(End::Failed(code));
        }
        if refusal == Refusal::AlreadySo {
            // Invited by somebody else: they will come, or not.
            return;
        }
        let invite = self.invites.remove(at);
        let refusal = match code.number() {
            216 => Refusal::NotAllowed,
            _ => refusal,
        };
        self.invite_failed(invite.address, refusal);
    }

    pub(super) fn invite_failed(&mut self, address: Address, refusal: Refusal) {
        self.last_refusal = Some(refusal);
        self.events.push_back(Event::InviteFailed(address, refusal));
        if self.people.is_empty() && self.invites.is_empty() {
            self.give_up_waiting();
        }
    }

    /// Nobody is there and nobody will come.
    pub(super) fn give_up_waiting(&mut self) {
        let refusal = self.last_refusal.unwrap_or(Refusal::NobodyThere);
        self.events.extend(self.outbox.abandon_waiting(refusal));
    }

    /// Sends what can be sent by now.
    pub(super) fn proceed(&mut self, now: Moment) {
        if !self.is_ready() {
            return;
        }
        for at in 0..self.invites.len() {
            if self.invites[at].tr.is_none() {
                let address = self.invites[at].address.clone();
                let tr = self.ask(|tr| Request::Call { tr, address });
                self.invites[at].tr = Some(tr);
            }
        }
        while !self.people.is_empty()
            && self.out.len() < Self::MAX_BACKLOG
            && let Some(message) = self.outbox.next()
        {
            let chunks = self.people.iter().all(|person| {
                person
                    .capabilities
                    .is_some_and(|can| can.has(Capabilities::CHUNKING))
            });
            let Some(payloads) = self.payloads(&message.content, chunks) else {
                let event = Event::Undeliverable(message.token, Refusal::NotPossible);
                self.events.push_back(event);
                continue;
            };
            self.chunked += 1;
            self.last_traffic = self.last_traffic.max(now);
            let ack = message.ack;
            let parts = payloads
                .into_iter()
                .map(|payload| self.ask(|tr| Request::Message { tr, ack, payload }))
                .collect();
            self.events
                .extend(self.outbox.written(message.token, ack, parts, now));
        }
    }

    /// A message as the payloads it travels in: one, or chunks where everybody joins them, or several
    /// texts.
    fn payloads(&self, content: &Content, chunks: bool) -> Option<Vec<Bytes>> {
        let sender = &self.options.address;
        let id = self
            .options
            .seed
            .wrapping_add(self.chunked.into())
            .to_be_bytes();
        if chunks {
            return content.fit(sender, id).ok();
        }
        let texts = content.split();
        let fits = |text: &Content| {
            Some(text.encode(sender)).filter(|it| it.len() <= MAX_SWITCHBOARD_PAYLOAD)
        };
        texts.iter().map(fits).collect()
    }

    pub(super) fn ask(&mut self, request: impl FnOnce(TrId) -> Request) -> TrId {
        self.last_tr += 1;
        let tr = TrId(self.last_tr);
        request(tr).encode(self.options.dialect, &mut self.out);
        tr
    }

    /// Ends the session, once: every message has its fate first.
    pub(super) fn end(&mut self, end: End) {
        if self.is_over() {
            return;
        }
        self.stage = Stage::Over;
        self.events.extend(self.outbox.abandon_sent());
        self.events
            .extend(self.outbox.abandon_waiting(Refusal::ConnectionLost));
        self.events.push_back(Event::Ended(end));
        self.people = Vec::new();
        self.invites = Vec::new();
        self.joiner = Joiner::default();
        self.framer = Framer::new(Stream::SwitchboardResponses);
    }
}
