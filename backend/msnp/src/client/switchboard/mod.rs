//! The connection that carries one conversation, with one person or several.

mod conversation;
mod event;
mod outbox;

pub use crate::switchboard::AckMode;
pub use event::{End, Event, MessageToken, Person};

use super::Refusal;
use crate::frame::{Framer, Stream};
use crate::message::{Content, Joiner};
use crate::switchboard::{Request, Response};
use crate::{Address, Capabilities, Dialect, Moment, SessionId, Token, TrId};
use bytes::{Bytes, BytesMut};
use core::time::Duration;
use outbox::Outbox;
use std::collections::VecDeque;

/// Who talks, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// The account.
    pub address: Address,
    /// What was agreed on with the notification server.
    pub dialect: Dialect,
    /// Something random: the ids of messages that are sent in chunks are made from it.
    pub seed: u128,
}

/// One stay of one account on one switchboard.
///
/// Driven like a [notification session](crate::client::notification::Session). Messages wait until the
/// service has let this side in and somebody else is there; when nobody will be, they come back as
/// [`Event::Undeliverable`].
#[derive(Debug)]
pub struct Session {
    options: Options,
    stage: Stage,
    framer: Framer,
    out: BytesMut,
    last_tr: u32,
    events: VecDeque<Event>,
    people: Vec<Person>,
    invites: Vec<Invite>,
    /// Why the last invitation failed: the fate of messages that waited for it.
    last_refusal: Option<Refusal>,
    /// Capabilities told by the application.
    told: Vec<(Address, Capabilities)>,
    outbox: Outbox,
    joiner: Joiner,
    typed: Option<Moment>,
    last_traffic: Moment,
    idle: bool,
    chunked: u32,
    unreadable: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The token was shown; the answer must come in time.
    Entering(TrId, Moment),
    Inside,
    Over,
}

#[derive(Debug)]
struct Invite {
    address: Address,
    /// `None` until it is sent.
    tr: Option<TrId>,
    until: Moment,
}

impl Session {
    /// How long the service may take to let this side in.
    const ENTRY_PATIENCE: Duration = Duration::from_secs(30);
    /// How long somebody may take to come after an invitation. Clients of the time came within seconds.
    const INVITE_PATIENCE: Duration = Duration::from_secs(20);
    /// The shortest time between two typing notices, as in the official clients.
    const TYPING_PACE: Duration = Duration::from_secs(4);
    /// People beyond this many are not listed. The service of the time allowed about 20.
    const MAX_PEOPLE: usize = 64;
    /// What may wait for the connection to take it, in bytes.
    const MAX_BACKLOG: usize = 1024 * 1024;
    /// Commands in a row that are known but unreadable before the session ends.
    const MAX_UNREADABLE: u8 = 50;

    /// Enters a switchboard that was granted, on a connection that was just made. Then
    /// [invite](Self::invite) somebody.
    #[must_use]
    pub fn call(options: Options, token: Token, now: Moment) -> Self {
        let address = options.address.clone();
        let join = |tr| Request::Join {
            tr,
            address,
            machine: None,
            token,
        };
        Self::enter(options, join, now)
    }

    /// Enters the conversation somebody rang for, on a connection that was just made.
    #[must_use]
    pub fn answer(options: Options, token: Token, session: SessionId, now: Moment) -> Self {
        let address = options.address.clone();
        let answer = |tr| Request::Answer {
            tr,
            address,
            machine: None,
            token,
            session,
        };
        Self::enter(options, answer, now)
    }

    fn enter(options: Options, request: impl FnOnce(TrId) -> Request, now: Moment) -> Self {
        let mut session = Self {
            options,
            stage: Stage::Over,
            framer: Framer::new(Stream::SwitchboardResponses),
            out: BytesMut::new(),
            last_tr: 0,
            events: VecDeque::new(),
            people: Vec::new(),
            invites: Vec::new(),
            last_refusal: None,
            told: Vec::new(),
            outbox: Outbox::default(),
            joiner: Joiner::default(),
            typed: None,
            last_traffic: now,
            idle: false,
            chunked: 0,
            unreadable: 0,
        };
        let tr = session.ask(request);
        session.stage = Stage::Entering(tr, now + Self::ENTRY_PATIENCE);
        session
    }

    /// Who else is there, in order of arrival.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// Whether the service has let this side in, and the session is not over.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.stage == Stage::Inside
    }

    /// Whether [`Event::Ended`] was reported or is about to be.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.stage == Stage::Over
    }

    /// When the last message went or came; typing notices do not count. Clients of the time left after a
    /// minute of silence, and came back when there was something to say.
    #[must_use]
    pub fn last_traffic(&self) -> Moment {
        self.last_traffic
    }

    /// Asks somebody to come. [`Event::Joined`] or [`Event::InviteFailed`] tells the outcome. Nothing
    /// happens if they are there or invited already.
    pub fn invite(&mut self, address: Address, now: Moment) {
        let known = self.people.iter().any(|person| person.address == address)
            || self.invites.iter().any(|invite| invite.address == address);
        if self.is_over() || known {
            return;
        }
        let until = now + Self::INVITE_PATIENCE;
        self.invites.push(Invite {
            address,
            tr: None,
            until,
        });
        self.proceed(now);
    }

    /// Sends a message, as soon as somebody is there. A text too large for one is sent in several; its
    /// token is reported once.
    ///
    /// Texts use [`AckMode::Always`], so that their arrival is known; typing notices and nudges
    /// [`AckMode::Never`].
    pub fn send(&mut self, content: Content, ack: AckMode, now: Moment) -> MessageToken {
        let (token, room) = self.outbox.put(content, ack);
        if !room {
            self.events
                .push_back(Event::Undeliverable(token, Refusal::TooFast));
        } else if self.is_over() {
            self.events
                .extend(self.outbox.abandon_waiting(Refusal::ConnectionLost));
        } else if self.is_ready() && self.people.is_empty() && self.invites.is_empty() {
            self.give_up_waiting();
        }
        self.proceed(now);
        token
    }

    /// Says that somebody types on this side; call it as often as they do. Sent at most every four
    /// seconds, and only while somebody is there.
    pub fn typing(&mut self, now: Moment) {
        let soon = self
            .typed
            .is_some_and(|at| now.since(at) < Self::TYPING_PACE);
        if soon || !self.is_ready() || self.people.is_empty() {
            return;
        }
        self.typed = Some(now);
        let payload = Content::Typing.encode(&self.options.address);
        self.ask(|tr| Request::Message {
            tr,
            ack: AckMode::Never,
            payload,
        });
    }

    /// What is known from elsewhere of somebody's client: before MSNP12 a switchboard does not tell.
    pub fn set_capabilities(&mut self, address: &Address, capabilities: Capabilities) {
        self.told.retain(|(known, _)| known != address);
        if self.told.len() < Self::MAX_PEOPLE {
            self.told.push((address.clone(), capabilities));
        }
        for person in self
            .people
            .iter_mut()
            .filter(|person| person.address == *address)
        {
            person.capabilities.get_or_insert(capabilities);
        }
    }

    /// Leaves. [`Event::Ended`] follows at once; send what [`poll_transmit`](Self::poll_transmit) yields,
    /// then close the connection.
    pub fn leave(&mut self) {
        if !self.is_over() {
            Request::Leave.encode(self.options.dialect, &mut self.out);
            self.end(End::Left);
        }
    }

    /// Takes bytes from the connection, split in any way.
    pub fn receive(&mut self, mut bytes: &[u8], now: Moment) {
        while !self.is_over() {
            let read = match self.framer.next(&mut bytes) {
                None => break,
                Some(Err(_)) => return self.end(End::ProtocolFault),
                Some(Ok(frame)) => Response::parse(&frame, self.options.dialect),
            };
            match read {
                Ok(response) => {
                    self.unreadable = 0;
                    self.handle(response, now);
                }
                Err(_) => {
                    self.unreadable += 1;
                    if self.unreadable >= Self::MAX_UNREADABLE {
                        return self.end(End::ProtocolFault);
                    }
                }
            }
        }
        self.proceed(now);
    }

    /// Does what the time has come for; harmless to call early.
    pub fn handle_timeout(&mut self, now: Moment) {
        if let Stage::Entering(_, until) = self.stage
            && until <= now
        {
            return self.end(End::ConnectionLost);
        }
        while let Some(fate) = self.outbox.expired(now) {
            self.events.extend(fate);
        }
        while let Some(at) = self.invites.iter().position(|invite| invite.until <= now) {
            let invite = self.invites.remove(at);
            self.invite_failed(invite.address, Refusal::TimedOut);
        }
    }

    /// The connection closed or could not be made.
    pub fn connection_lost(&mut self) {
        self.end(if self.idle {
            End::Idle
        } else {
            End::ConnectionLost
        });
    }

    /// What to send now, if anything.
    pub fn poll_transmit(&mut self) -> Option<Bytes> {
        (!self.out.is_empty()).then(|| core::mem::take(&mut self.out).freeze())
    }

    /// What happened, oldest first.
    pub fn poll_event(&mut self) -> Option<Event> {
        let event = self.events.pop_front();
        if self.events.is_empty() {
            self.events = VecDeque::new();
        }
        event
    }

    /// When to call [`handle_timeout`](Self::handle_timeout) at the latest. `None`: only when something
    /// else happens.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Moment> {
        let entry = match self.stage {
            Stage::Over => return None,
            Stage::Entering(_, until) => Some(until),
            Stage::Inside => None,
        };
        let invites = self.invites.iter().map(|invite| invite.until).min();
        [entry, invites, self.outbox.deadline()]
            .into_iter()
            .flatten()
            .min()
    }
}
