//! What is asked of the web services that keep tickets and lists since MSNP13. The driver does the asking.

use super::gather::Gathered;
use super::sign_in::SignIn;
use super::{End, Event, Session, Stage, TicketError};
use crate::Moment;
use crate::client::{Refusal, RequestId};
use crate::soap::{Answer, Call, Fault, FaultCode};
use core::fmt;
use core::time::Duration;

/// Names a call to a web service until it is answered. Counts up from 1 in each session and is not reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebCallId(u32);

impl fmt::Display for WebCallId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What an answer is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// Tickets to sign in with.
    Tickets,
    /// The lists, or the book they are in.
    Lists,
    /// The step of an edit that is under way.
    Edit,
    /// A step of a request about a circle.
    Circle(RequestId),
    /// The book, because of the circles in it.
    Circles,
    /// Something whose outcome changes nothing here.
    Aside,
}

/// Calls that were not answered yet.
#[derive(Debug, Default)]
pub(super) struct WebCalls {
    last: u32,
    waiting: Vec<(WebCallId, About, Moment)>,
}

impl WebCalls {
    /// How long an answer may take. Drivers ask one after the other, and may have to ask for new tickets
    /// first.
    const PATIENCE: Duration = Duration::from_secs(120);

    pub(super) fn put(&mut self, about: About, now: Moment) -> WebCallId {
        self.last = self.last.wrapping_add(1);
        let id = WebCallId(self.last);
        self.waiting.push((id, about, now + Self::PATIENCE));
        id
    }

    fn take(&mut self, id: WebCallId) -> Option<About> {
        let at = self.waiting.iter().position(|&(waits, ..)| waits == id)?;
        let (_, about, _) = self.waiting.remove(at);
        if self.waiting.is_empty() {
            self.waiting = Vec::new();
        }
        Some(about)
    }

    fn expired(&self, now: Moment) -> Option<WebCallId> {
        let expired = self.waiting.iter().find(|&&(.., until)| until <= now);
        expired.map(|&(id, ..)| id)
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        self.waiting.iter().map(|&(.., until)| until).min()
    }

    pub(super) fn abandon(&mut self) {
        self.waiting = Vec::new();
    }
}

impl Session {
    /// The answer to [`Event::WebCall`]; without effect when nobody waits for it any more.
    pub fn web_answer(&mut self, id: WebCallId, answer: Result<Answer, Fault>, now: Moment) {
        let Some(about) = self.web_calls.take(id) else {
            return;
        };
        match (about, answer) {
            (About::Aside, _) => {}
            (About::Circle(request), answer) => self.circle_answered(request, answer, now),
            (About::Circles, answer) => self.circles_answered(answer, now),
            (About::Tickets, Ok(Answer::SignedIn(tickets))) => {
                let proof = match (&self.stage, tickets.login()) {
                    (Stage::SigningIn(SignIn::Proof(state), _), Some(login)) => {
                        let places = self.wire.dialect.has_places();
                        let machine = places.then_some(&*self.options.machine);
                        state.with_ticket(login, machine, self.options.vector)
                    }
                    _ => Err(TicketError::Unavailable),
                };
                self.prove(proof, now);
            }
            (About::Tickets, answer) => {
                let fault = answer.err().map(|fault| fault.code);
                let error = match fault {
                    Some(FaultCode::WrongPassword) => TicketError::WrongPassword,
                    _ => TicketError::Unavailable,
                };
                self.prove(Err(error), now);
            }
            (About::Lists, answer) => self.gathered(answer, now),
            (About::Edit, Ok(answer)) => self.step_answered(&answer, now),
            (About::Edit, Err(fault)) => self.step_faulted(&fault.code, now),
        }
        self.proceed(now);
    }

    /// Has the driver ask a web service.
    pub(super) fn call(&mut self, call: Call, about: About, now: Moment) {
        let id = self.web_calls.put(about, now);
        self.events.push_back(Event::WebCall { id, call });
    }

    /// Nobody answered in time.
    pub(super) fn expire_web_calls(&mut self, now: Moment) {
        while let Some(id) = self.web_calls.expired(now) {
            self.web_answer(id, Err(FaultCode::Unreachable.into()), now);
        }
    }

    /// What a fresh session asks for its lists, and what the answers lead to.
    fn gathered(&mut self, answer: Result<Answer, Fault>, now: Moment) {
        let Stage::Gathering(lists) = &mut self.stage else {
            return;
        };
        match lists.take(answer) {
            Gathered::More => {}
            Gathered::Ask(call) => self.call(call, About::Lists, now),
            Gathered::All => self.take_lists(now),
            Gathered::Refused => self.end(End::Busy),
        }
    }
}

impl Refusal {
    /// What a web service means by a fault, where it answers a request.
    #[must_use]
    pub fn from_fault(code: &FaultCode) -> Self {
        match code {
            FaultCode::ContactAlreadyExists(_) | FaultCode::MemberAlreadyExists => Self::AlreadySo,
            FaultCode::ContactDoesNotExist
            | FaultCode::MemberDoesNotExist
            | FaultCode::GroupDoesNotExist => Self::NotFound,
            FaultCode::InvalidPassportUser | FaultCode::BadEmailArgument => Self::NoSuchAccount,
            FaultCode::GroupAlreadyExists => Self::GroupExists,
            FaultCode::GroupNameTooLong | FaultCode::BadArgumentLength => Self::BadName,
            FaultCode::QuotaLimitReached => Self::Full,
            FaultCode::RequestLimitReached
            | FaultCode::TooManyAttempts
            | FaultCode::SenderThrottled => Self::TooFast,
            FaultCode::Forbidden => Self::NotAllowed,
            _ => Self::Unavailable,
        }
    }
}
