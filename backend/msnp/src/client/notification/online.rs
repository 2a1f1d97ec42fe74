//! A session whose lists are complete: own changes, answers and deadlines.

use super::flight::Waiting;
use super::own::Slot;
use super::{ContactChange, End, Event, PersonalMessage, Ring, Session, Stage};
use crate::challenge::Product;
use crate::client::{Refusal, RequestId};
use crate::notification::{Property, PropertyKey, Request, Response};
use crate::{Address, ErrorCode, Moment, Status, TrId};
use core::time::Duration;

/// What an online session remembers besides the account's data.
#[derive(Debug)]
pub(super) struct Online {
    /// The contact of the last list row; properties that trail it belong to them.
    pub(super) last_row: Option<Address>,
    /// When everybody of whom nothing was heard counts as offline. `None` before the first status is
    /// confirmed, and once that is done.
    settle: Option<Moment>,
    settled: bool,
    /// Challenges within the minute that began then.
    challenges: (Moment, u8),
}

impl Online {
    /// How long the presence of the contacts may take after the first status. There is no mark for its
    /// end; services send it at once.
    const SETTLE: Duration = Duration::from_secs(5);
    /// Challenges in a minute that are answered. Services of the time sent one in hours.
    const MAX_CHALLENGES: u8 = 30;

    pub(super) fn new(last_row: Option<Address>) -> Self {
        let challenges = (Moment::EPOCH, 0);
        Self {
            last_row,
            settle: None,
            settled: false,
            challenges,
        }
    }

    /// Counts a challenge; `false` when there were too many.
    fn challenge(&mut self, now: Moment) -> bool {
        let (began, count) = &mut self.challenges;
        if now.since(*began) > Duration::from_secs(60) {
            (*began, *count) = (now, 0);
        }
        *count = count.saturating_add(1);
        *count <= Self::MAX_CHALLENGES
    }
}

impl Session {
    /// Sends whatever is due: own changes that wait for the pace, and the next edit.
    pub(super) fn proceed(&mut self, now: Moment) {
        if !self.is_online() {
            return;
        }
        if let Some(status) = self.status.start(now, self.options.pace) {
            let status = if status == Status::Offline {
                Status::Hidden
            } else {
                status
            };
            let capabilities = self.options.capabilities(self.wire.dialect);
            let object = self.options.picture.clone();
            let tr = self.wire.ask(|tr| Request::SetStatus {
                tr,
                status,
                capabilities: Some(capabilities),
                object,
            });
            self.in_flight.put(tr, Waiting::Status, now);
        }
        if let Some(name) = self.name.start(now, self.options.pace) {
            let own = self.me.address.clone();
            let by_property = self.wire.dialect.has_contact_ids();
            let tr = self.wire.ask(|tr| own_name(tr, own, name, by_property));
            self.in_flight.put(tr, Waiting::Name, now);
        }
        if let Some(message) = self.personal_message.start(now, self.options.pace) {
            self.send_personal_message(&message, now);
        }
        self.edit(now);
    }

    fn send_personal_message(&mut self, message: &PersonalMessage, now: Moment) {
        if !self.wire.dialect.has_personal_messages() {
            let asked = self.personal_message.abandon();
            return self.refuse_all(asked, Refusal::NotPossible);
        }
        let payload = message.encode();
        let tr = self.wire.ask(|tr| Request::SetPersonal { tr, payload });
        self.in_flight.put(tr, Waiting::PersonalMessage, now);
    }

    pub(super) fn online_deadline(&self, online: &Online) -> Option<Moment> {
        let deadlines = [
            Some(self.keep_alive.deadline()),
            self.in_flight.deadline(),
            online.settle,
            self.status.deadline(),
            self.name.deadline(),
            self.personal_message.deadline(),
        ];
        deadlines.into_iter().flatten().min()
    }

    pub(super) fn handle_online_timeout(&mut self, now: Moment) {
        if let Stage::Online(online) = &mut self.stage
            && online.settle.is_some_and(|settle| settle <= now)
        {
            online.settle = None;
            self.settle();
        }
        while let Some(waiting) = self.in_flight.expired(now) {
            self.give_up(waiting, now);
        }
        self.keep_alive(now);
    }

    /// Whoever did not show up after signing in is offline.
    fn settle(&mut self) {
        for (address, was) in self.roster.unseen_are_offline() {
            let change = ContactChange::Status { was, initial: true };
            self.events.push_back(Event::Contact(address, change));
        }
    }

    pub(super) fn handle_online(&mut self, response: Response, now: Moment) {
        if let Stage::Online(online) = &mut self.stage
            && !matches!(response, Response::ContactProperty { address: None, .. })
        {
            online.last_row = None;
        }
        match response {
            Response::StatusSet { tr, status, .. } => self.status_set(tr, status, now),
            Response::PersonalSet { tr } => self.personal_message_set(tr),
            Response::PropertySet { tr, property, .. } if property.key == PropertyKey::NAME => {
                self.name_set(tr, property.value);
            }
            Response::Renamed { tr, ref name, .. } if self.in_flight.take_if(tr, Waiting::Name) => {
                self.finish_name(Some(name.clone()));
            }
            Response::Added { tr, .. }
            | Response::Removed { tr, .. }
            | Response::GroupAdded { tr, .. }
            | Response::GroupRemoved { tr, .. }
            | Response::GroupRenamed { tr, .. }
            | Response::ContactPropertySet { tr, .. }
            | Response::PrivacySet { tr, .. }
            | Response::PromptSet { tr, .. }
            | Response::Renamed { tr, .. }
                if self.in_flight.take_if(tr, Waiting::Edit) =>
            {
                self.step_done(Some(&response), now);
            }
            Response::Switchboard { tr, at, token } => {
                if let Some(Waiting::Switchboard(request)) = self.in_flight.take(tr) {
                    self.events
                        .push_back(Event::SwitchboardGranted { request, at, token });
                }
            }
            Response::Ring {
                session,
                at,
                token,
                caller,
                name,
            } => {
                let ring = Ring {
                    session,
                    at,
                    token,
                    caller,
                    name,
                };
                self.events.push_back(Event::Rung(ring));
            }
            Response::Challenge { challenge } => self.challenged(&challenge, now),
            Response::ChallengePassed { tr } => {
                self.in_flight.take_if(tr, Waiting::Challenge);
            }
            Response::Pong { seconds } => self.keep_alive.pong(seconds),
            Response::Out(reason) => self.end(End::from_out(reason)),
            Response::Error {
                tr: Some(tr), code, ..
            } => {
                if let Some(waiting) = self.in_flight.take(tr) {
                    self.refused(waiting, code, now);
                }
            }
            news => self.handle_news(news),
        }
    }

    fn status_set(&mut self, tr: TrId, status: Status, now: Moment) {
        if !self.in_flight.take_if(tr, Waiting::Status) {
            return;
        }
        if let Stage::Online(online) = &mut self.stage
            && !online.settled
        {
            online.settled = true;
            online.settle = Some(now + Online::SETTLE);
        }
        if self.me.status != status {
            self.me.status = status;
            self.events.push_back(Event::Me);
        }
        let finished = self.status.finish();
        self.done_all(finished.map(|(_, asked)| asked));
    }

    fn name_set(&mut self, tr: TrId, name: Option<Box<str>>) {
        if self.in_flight.take_if(tr, Waiting::Name) {
            self.finish_name(name);
        }
    }

    /// The name is what the service echoes: it may have changed it.
    fn finish_name(&mut self, echoed: Option<Box<str>>) {
        let Some((sent, asked)) = self.name.finish() else {
            return;
        };
        let name = echoed.filter(|name| !name.is_empty()).unwrap_or(sent);
        if self.me.name != name {
            self.me.name = name;
            self.events.push_back(Event::Me);
        }
        self.done_all(Some(asked));
    }

    fn personal_message_set(&mut self, tr: TrId) {
        if !self.in_flight.take_if(tr, Waiting::PersonalMessage) {
            return;
        }
        let Some((message, asked)) = self.personal_message.finish() else {
            return;
        };
        if self.me.personal_message != message {
            self.me.personal_message = message;
            self.events.push_back(Event::Me);
        }
        self.done_all(Some(asked));
    }

    fn challenged(&mut self, challenge: &str, now: Moment) {
        if let Stage::Online(online) = &mut self.stage
            && !online.challenge(now)
        {
            return self.end(End::ProtocolFault);
        }
        let product = Product::of_dialect(self.wire.dialect);
        let tr = self.wire.ask(|tr| Request::ChallengeAnswer {
            tr,
            product: product.id.into(),
            answer: product.answer(challenge).into(),
        });
        // Many services never confirm; so nothing is waited for beyond the next request.
        if !self.in_flight.is_full() {
            self.in_flight.put(tr, Waiting::Challenge, now);
        }
    }

    /// An error that answers something.
    fn refused(&mut self, waiting: Waiting, code: ErrorCode, now: Moment) {
        let refusal = Refusal::from_code(code);
        match waiting {
            Waiting::Challenge => self.end(End::ChallengeFailed),
            Waiting::Edit => self.step_refused(code, now),
            Waiting::Name => {
                let asked = slot_refused(&mut self.name, refusal, now);
                self.refuse_all(asked, refusal);
            }
            Waiting::PersonalMessage => {
                let asked = slot_refused(&mut self.personal_message, refusal, now);
                self.refuse_all(asked, refusal);
            }
            Waiting::Status => {
                let asked = slot_refused(&mut self.status, refusal, now);
                self.refuse_all(asked, refusal);
            }
            Waiting::Switchboard(request) => self.refuse_all([request], refusal),
        }
    }

    /// No answer came in time.
    fn give_up(&mut self, waiting: Waiting, now: Moment) {
        let asked = match waiting {
            Waiting::Challenge => return,
            Waiting::Edit => return self.step_expired(now),
            Waiting::Name => self.name.finish().map(|(_, asked)| asked),
            Waiting::PersonalMessage => self.personal_message.finish().map(|(_, asked)| asked),
            Waiting::Status => self.status.finish().map(|(_, asked)| asked),
            Waiting::Switchboard(request) => Some(vec![request]),
        };
        self.refuse_all(asked.unwrap_or_default(), Refusal::TimedOut);
    }

    /// The session is over: whatever waits for an outcome has it now.
    pub(super) fn abandon_requests(&mut self) {
        let mut asked: Vec<RequestId> = self
            .in_flight
            .drain()
            .filter_map(|waiting| match waiting {
                Waiting::Switchboard(request) => Some(request),
                _ => None,
            })
            .collect();
        asked.extend(self.status.abandon());
        asked.extend(self.name.abandon());
        asked.extend(self.personal_message.abandon());
        asked.extend(self.edits.abandon());
        asked.sort_unstable();
        self.refuse_all(asked, Refusal::ConnectionLost);
    }

    fn refuse_all(&mut self, asked: impl IntoIterator<Item = RequestId>, refusal: Refusal) {
        self.events.extend(
            asked
                .into_iter()
                .map(|request| Event::Refused(request, refusal)),
        );
    }

    fn done_all(&mut self, asked: Option<Vec<RequestId>>) {
        self.events
            .extend(asked.into_iter().flatten().map(Event::Done));
    }
}

fn own_name(tr: TrId, own: Address, name: Box<str>, by_property: bool) -> Request {
    if by_property {
        let property = Property {
            key: PropertyKey::NAME,
            value: Some(name),
        };
        Request::SetProperty { tr, property }
    } else {
        Request::Rename {
            tr,
            address: own,
            name,
        }
    }
}

/// A change of the account was refused; who is told so now. Too rapid ones are tried again.
fn slot_refused<T: Clone>(slot: &mut Slot<T>, refusal: Refusal, now: Moment) -> Vec<RequestId> {
    if refusal == Refusal::TooFast {
        return slot.too_fast(now);
    }
    slot.finish().map(|(_, asked)| asked).unwrap_or_default()
}
