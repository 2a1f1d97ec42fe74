//! The account's circles (MSNP18): which there are, who is there, and what is said in them.

use super::flight::Waiting;
use super::web::About;
use super::{Event, Session};
use crate::circle::{self, CircleId, Letter};
use crate::client::{Refusal, RequestId};
use crate::message::Content;
use crate::notification::{Listing, People, Request, SignInProof};
use crate::soap::circle::{Candidate, Circle, CircleRole, CircleState, Connection, NewCircle};
use crate::soap::{Answer, Call, Fault};
use crate::{Address, List, Lists, Moment, Network, Status, Token};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// One of the account's circles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCircle {
    /// Which.
    pub id: CircleId,
    /// Its name.
    pub name: Box<str>,
    /// What the account is in it.
    pub role: CircleRole,
    /// Whether it is in it, or asked in.
    pub state: CircleState,
    /// Who is there, with the names they were last seen with; the account itself among them.
    pub people: Vec<(Address, Box<str>)>,
}

/// What a session remembers of circles.
#[derive(Debug, Default)]
pub(super) struct Circles {
    own: Vec<OwnCircle>,
    /// What proves them to the notification server.
    ticket: Option<Box<str>>,
    /// Whether that was shown.
    shown: bool,
    /// Whether the book is being asked for, and is to be asked for again.
    asking: bool,
    again: bool,
    /// Requests whose calls were not answered.
    asked: Vec<(RequestId, Asked)>,
}

/// What a request goes on to.
#[derive(Debug)]
enum Asked {
    /// Once somebody is put up, they are asked in.
    Invite(CircleId, Box<str>),
    /// Nothing.
    Done,
}

impl Circles {
    /// How many people of one circle are remembered.
    pub(super) const MOST_PEOPLE: usize = 1000;
    /// How many circles are.
    const MOST: usize = 200;

    pub(super) fn find(&mut self, id: CircleId) -> Option<&mut OwnCircle> {
        self.own.iter_mut().find(|circle| circle.id == id)
    }

    fn entered(&self) -> impl Iterator<Item = CircleId> + '_ {
        let own = self.own.iter();
        own.filter(|circle| circle.is_in()).map(|circle| circle.id)
    }

    /// Requests without an outcome.
    pub(super) fn abandon(&mut self) -> Vec<RequestId> {
        let asked = core::mem::take(&mut self.asked);
        asked.into_iter().map(|(request, _)| request).collect()
    }
}

impl OwnCircle {
    /// Whether the account is in it, and not asked in only.
    #[must_use]
    pub fn is_in(&self) -> bool {
        self.state == CircleState::Accepted
    }
}

impl Session {
    /// The account's circles, those it is asked into among them. None before MSNP18, or where the options want
    /// none.
    #[must_use]
    pub fn circles(&self) -> &[OwnCircle] {
        self.circles.as_ref().map_or(&[], |circles| &circles.own)
    }

    /// Makes a circle.
    pub fn create_circle(&mut self, name: &str, now: Moment) -> RequestId {
        let new = NewCircle {
            name: name.into(),
            own_name: self.me.name.clone(),
        };
        self.ask_about_circle(Call::CreateCircle(new), Asked::Done, now)
    }

    /// Asks somebody into a circle, with these words. Takes an account that may.
    pub fn invite_to_circle(
        &mut self,
        circle: CircleId,
        address: Address,
        message: &str,
        now: Moment,
    ) -> RequestId {
        let candidate = Candidate {
            circle: circle.to_string().into(),
            address,
        };
        let then = Asked::Invite(circle, message.into());
        self.ask_about_circle(Call::AddCandidate(candidate), then, now)
    }

    /// Takes an invitation into a circle, or declines it.
    pub fn answer_circle(&mut self, circle: CircleId, accept: bool, now: Moment) -> RequestId {
        let circle = circle.to_string().into();
        let connection = match accept {
            true => Connection::Accept { circle },
            false => Connection::Decline { circle },
        };
        self.ask_about_circle(Call::Connect(connection), Asked::Done, now)
    }

    /// Leaves a circle.
    pub fn leave_circle(&mut self, circle: CircleId, now: Moment) -> RequestId {
        let call = Call::Disconnect {
            circle: None,
            contact: circle.to_string().into(),
        };
        self.ask_about_circle(call, Asked::Done, now)
    }

    /// Says something in a circle: a text, a nudge, or that somebody types. That it is done means that the
    /// service took it; who of the others is there gets it.
    pub fn say_in_circle(&mut self, id: CircleId, content: &Content, now: Moment) -> RequestId {
        let request = self.request();
        let inside = self.is_online() && self.is_in_circle(id);
        let machine = Some(&*self.options.machine);
        let said = Letter::say(id, &self.me.address, machine, content);
        match said.filter(|_| inside) {
            None => self.refuse(request, Refusal::NotPossible),
            Some(_) if self.in_flight.is_full() => self.refuse(request, Refusal::TooFast),
            Some(payload) => {
                let tr = self.wire.ask(|tr| Request::SendToCircle { tr, payload });
                self.in_flight.put(tr, Waiting::Word(request), now);
                // Only a refusal is told; it comes before the answer to this.
                self.wire.send(&Request::Ping);
            }
        }
        request
    }

    /// Whether the account is in it, rather than asked into it.
    pub(super) fn is_in_circle(&self, id: CircleId) -> bool {
        let mut circles = self.circles().iter();
        circles.any(|circle| circle.id == id && circle.is_in())
    }

    fn ask_about_circle(&mut self, call: Call, then: Asked, now: Moment) -> RequestId {
        let request = self.request();
        let online = self.is_online();
        match &mut self.circles {
            Some(circles) if online => {
                circles.asked.push((request, then));
                self.call(call, About::Circle(request), now);
            }
            _ => self.refuse(request, Refusal::NotPossible),
        }
        request
    }

    /// A call about a circle was answered.
    pub(super) fn circle_answered(
        &mut self,
        request: RequestId,
        answer: Result<Answer, Fault>,
        now: Moment,
    ) {
        let Some(circles) = &mut self.circles else {
            return;
        };
        let Some(at) = circles.asked.iter().position(|(it, _)| *it == request) else {
            return;
        };
        let (_, then) = circles.asked.remove(at);
        match (answer, then) {
            (Ok(Answer::Contact(contact)), Asked::Invite(circle, message)) => {
                circles.asked.push((request, Asked::Done));
                let invite = Connection::Invite {
                    circle: circle.to_string().into(),
                    contact: contact.to_string().into(),
                    message,
                };
                self.call(Call::Connect(invite), About::Circle(request), now);
            }
            (Ok(_), Asked::Invite(..)) => self.refuse(request, Refusal::Unavailable),
            (Ok(_), Asked::Done) => {
                self.events.push_back(Event::Done(request));
                self.ask_for_circles(now);
            }
            (Err(fault), _) => self.refuse(request, Refusal::from_fault(&fault.code)),
        }
    }

    /// Something about circles is not as it was.
    pub(super) fn ask_for_circles(&mut self, now: Moment) {
        let Some(circles) = &mut self.circles else {
            return;
        };
        if core::mem::replace(&mut circles.asking, true) {
            circles.again = true;
            return;
        }
        let call = Call::FindContacts {
            circle: None,
            paged: true,
            since: None,
        };
        self.call(call, About::Circles, now);
    }

    /// The book was asked for because of them.
    pub(super) fn circles_answered(&mut self, answer: Result<Answer, Fault>, now: Moment) {
        if let Some(circles) = &mut self.circles {
            circles.asking = false;
        }
        if let Ok(Answer::Book(book)) = answer {
            self.take_circles(book.circles, book.circle_ticket, now);
        }
        let again = self.circles.as_mut().map(|circles| &mut circles.again);
        if again.is_some_and(core::mem::take) {
            self.ask_for_circles(now);
        }
    }

    /// Takes over what the address book says.
    pub(super) fn take_circles(
        &mut self,
        listed: Vec<Circle>,
        ticket: Option<Box<str>>,
        now: Moment,
    ) {
        if !self.options.circles || !self.wire.dialect.has_circles() {
            return;
        }
        let circles = self.circles.get_or_insert_default();
        let mut own = Vec::new();
        for circle in listed.into_iter().take(Circles::MOST) {
            let Some(id) = CircleId::parse(&circle.id) else {
                continue;
            };
            if !matches!(
                circle.state,
                CircleState::Accepted | CircleState::WaitingResponse
            ) {
                continue;
            }
            let people = circles.find(id).map(|known| known.people.clone());
            own.push(OwnCircle {
                id,
                name: circle.name,
                role: circle.role,
                state: circle.state,
                people: people.unwrap_or_default(),
            });
        }
        // Nobody asks for it who is in none.
        let ticket = ticket.filter(|_| own.iter().any(OwnCircle::is_in));
        if circles.ticket != ticket {
            circles.shown = false;
        }
        circles.ticket = ticket;
        if circles.own != own {
            circles.own = own;
            self.events.push_back(Event::Circles);
        }
        self.show_circles(now);
    }

    /// Shows the notification server which circles there are, once others may see the account.
    pub(super) fn show_circles(&mut self, now: Moment) {
        if !self.is_online() || self.me.status == Status::Offline || self.in_flight.is_full() {
            return;
        }
        let Some(circles) = &mut self.circles else {
            return;
        };
        let Some(ticket) = &circles.ticket else {
            return;
        };
        if circles.shown {
            return;
        }
        circles.shown = true;
        let Some(ticket) = Token::parse(STANDARD.encode(&**ticket).as_bytes()) else {
            return;
        };
        let proof = SignInProof::CircleTicket(ticket);
        let tr = self.wire.ask(|tr| Request::SignIn { tr, proof });
        self.in_flight.put(tr, Waiting::Circles, now);
    }

    /// The notification server has taken them: the account comes in.
    pub(super) fn come_into_circles(&mut self) {
        let Some(circles) = &self.circles else {
            return;
        };
        let ids: Vec<CircleId> = circles.entered().collect();
        let lists = Lists::from(List::Forward) | List::Allow;
        let listings = ids.iter().map(|id| Listing {
            network: Some(Network::CIRCLE),
            ..Listing::new(id.address(), lists)
        });
        let people = People {
            initial: false,
            listings: listings.collect(),
        };
        for part in people.split() {
            let payload = part.encode();
            self.wire.ask(|tr| Request::AddPeople { tr, payload });
        }
        for id in ids {
            let machine = Some(&*self.options.machine);
            let payload = circle::presence(id, &self.me.address, machine);
            self.wire.ask(|tr| Request::Publish { tr, payload });
        }
    }
}
