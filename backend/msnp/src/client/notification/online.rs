//! A session whose lists are complete: own changes, answers and deadlines.

use super::edits::Said;
use super::flight::Waiting;
use super::{ContactChange, End, Event, Ring, Session, Stage};
use crate::challenge::Product;
use crate::client::{Refusal, RequestId};
use crate::notification::{PropertyKey, Request, Response};
use crate::{Address, ErrorCode, Moment};
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
    /// Whether news of presence tell how things were found, where the dialect has one word for both. A ping
    /// after the first status marks the end of that.
    finding: bool,
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
            finding: false,
            challenges,
        }
    }

    /// The own status is confirmed; after the first time the contacts' presence follows. Whether this is the
    /// first time.
    pub(super) fn visible(&mut self, now: Moment) -> bool {
        let first = !core::mem::replace(&mut self.settled, true);
        if first {
            self.settle = Some(now + Self::SETTLE);
        }
        first
    }

    /// A ping marks the end of what was found.
    pub(super) fn find(&mut self) {
        self.finding = true;
    }

    /// Whether news of presence tell how things were found.
    pub(super) fn is_finding(&self) -> bool {
        self.finding
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
        self.send_own_changes(now);
        self.edit(now);
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
        if self.wire.dialect.has_circles() && self.circle_news(&response, now) {
            return;
        }
        match response {
            Response::StatusSet { tr, status, .. } => {
                self.status_set(tr, status, now);
                self.show_circles(now);
            }
            Response::SignIn { tr, .. } if self.in_flight.take_if(tr, Waiting::Circles) => {
                self.come_into_circles();
            }
            Response::PersonalSet { tr } => self.personal_message_set(tr),
            Response::PropertySet { tr, property, .. } if property.key == PropertyKey::NAME => {
                self.name_set(tr, property.value, now);
            }
            Response::Renamed { tr, ref name, .. } if self.in_flight.take_if(tr, Waiting::Name) => {
                self.finish_name(Some(name.clone()), now);
            }
            Response::Added { tr, .. }
            | Response::Removed { tr, .. }
            | Response::GroupAdded { tr, .. }
            | Response::GroupRemoved { tr, .. }
            | Response::GroupRenamed { tr, .. }
            | Response::ContactPropertySet { tr, .. }
            | Response::PeopleTaken { tr, .. }
            | Response::PrivacySet { tr, .. }
            | Response::PromptSet { tr, .. }
            | Response::Renamed { tr, .. }
                if self.in_flight.take_if(tr, Waiting::Edit) =>
            {
                self.step_done(Said::Notification(&response), now);
            }
            Response::Switchboard { tr, at, token } => {
                if let Some(request) = self.in_flight.take_switchboard(tr) {
                    self.events
                        .push_back(Event::SwitchboardGranted { request, at, token });
                }
            }
            // Another place of the account opens a conversation of its own.
            Response::Ring { caller, .. } if caller == self.me.address => {}
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
            Response::PeopleTaken { tr, .. } => self.upload_taken(tr),
            Response::Notified { tr } => {
                if let Some(Waiting::Notice(request)) = self.in_flight.take(tr) {
                    self.events.push_back(Event::Done(request));
                }
            }
            Response::Notification {
                address,
                kind,
                payload,
                ..
            } => self.notified(&address, kind, &payload),
            Response::Challenge { challenge } => self.challenged(&challenge, now),
            Response::ChallengePassed { tr } => {
                self.in_flight.take_if(tr, Waiting::Challenge);
            }
            Response::Pong { seconds } => {
                self.keep_alive.pong(seconds);
                let said = self.in_flight.take_words();
                self.done_all(Some(said));
                if let Stage::Online(online) = &mut self.stage {
                    online.finding = false;
                }
            }
            Response::Out(reason) => self.end(End::from_out(reason)),
            Response::Error {
                tr: Some(tr), code, ..
            } => {
                if let Some(waiting) = self.in_flight.take(tr) {
                    self.refused(waiting, code, now);
                } else {
                    self.upload_refused(tr);
                }
            }
            news => self.handle_news(news),
        }
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
                let asked = self.name.refused(refusal, now);
                self.refuse_all(asked, refusal);
            }
            Waiting::PersonalMessage => {
                let asked = self.personal_message.refused(refusal, now);
                self.refuse_all(asked, refusal);
            }
            Waiting::Status => {
                let asked = self.status.refused(refusal, now);
                self.refuse_all(asked, refusal);
            }
            // The book has changed meanwhile, of which there will be a notice.
            Waiting::Circles => {}
            Waiting::Word(request) | Waiting::Notice(request) | Waiting::Switchboard(request) => {
                self.refuse_all([request], refusal);
            }
        }
    }

    /// No answer came in time.
    fn give_up(&mut self, waiting: Waiting, now: Moment) {
        let asked = match waiting {
            Waiting::Challenge | Waiting::Circles => return,
            Waiting::Edit => return self.step_expired(now),
            Waiting::Name => self.name.finish().map(|(_, asked)| asked),
            Waiting::PersonalMessage => self.personal_message.finish().map(|(_, asked)| asked),
            Waiting::Status => self.status.finish().map(|(_, asked)| asked),
            Waiting::Word(request) | Waiting::Notice(request) | Waiting::Switchboard(request) => {
                Some(vec![request])
            }
        };
        self.refuse_all(asked.unwrap_or_default(), Refusal::TimedOut);
    }

    /// The session is over: whatever waits for an outcome has it now.
    pub(super) fn abandon_requests(&mut self) {
        self.web_calls.abandon();
        let mut asked: Vec<RequestId> = self
            .in_flight
            .drain()
            .filter_map(|waiting| match waiting {
                Waiting::Word(request)
                | Waiting::Notice(request)
                | Waiting::Switchboard(request) => Some(request),
                _ => None,
            })
            .collect();
        asked.extend(self.status.abandon());
        asked.extend(self.name.abandon());
        asked.extend(self.personal_message.abandon());
        asked.extend(self.edits.abandon());
        let circles = self.circles.as_mut();
        asked.extend(circles.map(|circles| circles.abandon()).unwrap_or_default());
        asked.sort_unstable();
        self.refuse_all(asked, Refusal::ConnectionLost);
    }

    pub(super) fn refuse_all(
        &mut self,
        asked: impl IntoIterator<Item = RequestId>,
        refusal: Refusal,
    ) {
        self.events.extend(
            asked
                .into_iter()
                .map(|request| Event::Refused(request, refusal)),
        );
    }

    pub(super) fn done_all(&mut self, asked: Option<Vec<RequestId>>) {
        self.events
            .extend(asked.into_iter().flatten().map(Event::Done));
    }
}
