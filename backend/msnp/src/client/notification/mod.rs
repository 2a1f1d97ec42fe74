//! The connection on which an account signs in, sees its contacts and is reached.

mod by_web;
mod circle_news;
mod circles;
mod commands;
mod edits;
mod end;
mod event;
mod flight;
mod gather;
mod keep_alive;
mod me;
mod news;
mod online;
mod options;
mod own;
mod places;
mod plan;
mod planner;
mod proof;
mod roster;
mod sign_in;
mod slot;
mod stages;
mod step;
mod sync;
mod upload;
mod web;
mod wire;

pub use crate::message::PersonalMessage;
pub use circles::OwnCircle;
pub use end::{End, TicketError};
pub use event::{ContactChange, Event, Ring};
pub use me::{Me, Privacy};
pub use options::SignInOptions;
pub use roster::{Contact, Group, Phones, Roster};
pub use web::WebCallId;

use crate::frame::{Framer, Stream};
use crate::notification::Response;
use crate::{Dialect, Moment, Status};
use bytes::Bytes;
use circles::Circles;
use edits::Edits;
use flight::InFlight;
use gather::Gathering;
use keep_alive::KeepAlive;
use online::Online;
use sign_in::SignIn;
use slot::Slot;
use std::collections::VecDeque;
use sync::{Row, Synchronisation};
use upload::Uploads;
use web::WebCalls;
use wire::Wire;

/// One sign-in of one account: the connection to a notification server, and to another one after a
/// redirect.
///
/// - *In*: [`receive`](Self::receive), [`handle_timeout`](Self::handle_timeout),
///   [`ticket`](Self::ticket), [`web_answer`](Self::web_answer), [`reconnected`](Self::reconnected),
///   [`connection_lost`](Self::connection_lost).
/// - *Commands*: what changes something. Most return a [`RequestId`](crate::client::RequestId), of which
///   exactly one [`Event::Done`] or [`Event::Refused`] tells the outcome (for a switchboard,
///   [`Event::SwitchboardGranted`]). Before the lists are complete they wait; after the end they are
///   refused.
/// - *Out*: after each of these drain [`poll_transmit`](Self::poll_transmit) and
///   [`poll_event`](Self::poll_event), and come back at [`poll_timeout`](Self::poll_timeout).
/// - *Getters*: [`roster`](Self::roster), [`me`](Self::me). Events say what to look at again.
///
/// After [`Event::Ended`] nothing more happens; [`into_roster`](Self::into_roster) yields what the next
/// session starts from.
#[derive(Debug)]
pub struct Session {
    options: SignInOptions,
    stage: Stage,
    framer: Framer,
    wire: Wire,
    events: VecDeque<Event>,
    me: Me,
    roster: Roster,
    /// Whether the roster is still that of the last connection.
    roster_is_old: bool,
    edits: Edits,
    in_flight: InFlight,
    web_calls: WebCalls,
    uploads: Uploads,
    /// None before the address book told of them.
    circles: Option<Box<Circles>>,
    status: Slot<Status>,
    name: Slot<Box<str>>,
    personal_message: Slot<PersonalMessage>,
    keep_alive: KeepAlive,
    last_request: u32,
    redirects: u8,
    /// Commands in a row that could not be read.
    unreadable: u8,
}

/// How far the connection got.
#[derive(Debug)]
enum Stage {
    /// Signing in; the answer must come in time.
    SigningIn(SignIn, Moment),
    /// On the way to another server.
    Redirected,
    Synchronising(Box<Synchronisation>),
    /// The lists come from web services.
    Gathering(Box<Gathering>),
    Online(Online),
    Over,
}

impl Session {
    /// Redirects beyond this many end the session.
    const MAX_REDIRECTS: u8 = 5;
    /// Commands in a row that are known but unreadable before the session ends. One alone may be a
    /// quirk of the service; this many are something else.
    const MAX_UNREADABLE: u8 = 50;
    /// What may wait for the connection to take it, in bytes, before the session ends: a service that
    /// makes the client talk without reading.
    const MAX_BACKLOG: usize = 256 * 1024;
    /// How long one answer may take while signing in.
    const SIGN_IN_PATIENCE: core::time::Duration = core::time::Duration::from_secs(30);
    /// How long the driver may take to fetch a ticket. Services close after a minute or two.
    const TICKET_PATIENCE: core::time::Duration = core::time::Duration::from_secs(120);

    /// Begins to sign in on a connection that was just made to `options.server`.
    #[must_use]
    pub fn new(mut options: SignInOptions, now: Moment) -> Self {
        let earlier = options.previous.take();
        let best = options.offered().first().copied().unwrap_or(Dialect::Msnp8);
        let mut wire = Wire::new(best);
        let start = SignIn::start(&mut wire, &options);
        let mut status = Slot::default();
        status.want(options.status, None);
        let mut personal_message = Slot::default();
        if options.personal_message != PersonalMessage::default() {
            personal_message.want(options.personal_message.clone(), None);
        }
        let me = Me {
            address: options.address.clone(),
            name: Box::default(),
            status: Status::Offline,
            personal_message: PersonalMessage::default(),
            privacy: Privacy::default(),
            places: Vec::new(),
        };
        Self {
            stage: Stage::SigningIn(start, now + Self::SIGN_IN_PATIENCE),
            framer: Framer::new(Stream::NotificationResponses),
            wire,
            events: VecDeque::new(),
            me,
            roster_is_old: earlier.is_some(),
            roster: earlier.unwrap_or_default(),
            edits: Edits::default(),
            in_flight: InFlight::default(),
            web_calls: WebCalls::default(),
            uploads: Uploads::default(),
            circles: None,
            status,
            name: Slot::default(),
            personal_message,
            keep_alive: KeepAlive::new(now),
            last_request: 0,
            redirects: 0,
            unreadable: 0,
            options,
        }
    }

    /// The people and groups of the account: those of the last connection until
    /// [`Event::Synchronised`], nothing if there was none.
    #[must_use]
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// The account itself.
    #[must_use]
    pub fn me(&self) -> &Me {
        &self.me
    }

    /// The dialect agreed on; before [`Event::SignedIn`], the best one offered.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.wire.dialect
    }

    /// Whether the lists are complete and the session not over: commands are sent at once.
    #[must_use]
    pub fn is_online(&self) -> bool {
        matches!(self.stage, Stage::Online(_))
    }

    /// Whether [`Event::Ended`] was reported or is about to be.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.stage, Stage::Over)
    }

    /// The roster, to be taken along as [`SignInOptions::previous`].
    #[must_use]
    pub fn into_roster(self) -> Roster {
        self.roster
    }

    /// Takes bytes from the connection, split in any way.
    pub fn receive(&mut self, mut bytes: &[u8], now: Moment) {
        self.keep_alive.heard(now);
        while !matches!(self.stage, Stage::Over | Stage::Redirected) {
            let dialect = self.wire.dialect;
            let read = match self.framer.next(&mut bytes) {
                None => return self.proceed(now),
                Some(Err(_)) => return self.end(End::ProtocolFault),
                Some(Ok(frame)) => Response::parse(&frame, dialect),
            };
            match read {
                Ok(response) => {
                    self.unreadable = 0;
                    self.handle(response, now);
                }
                Err(error) => {
                    self.unreadable += 1;
                    if self.unreadable >= Self::MAX_UNREADABLE {
                        return self.end(End::ProtocolFault);
                    }
                    if let Stage::Synchronising(lists) = &mut self.stage
                        && lists.unreadable(&error) == Row::Last
                    {
                        self.synchronised(now);
                    }
                }
            }
            if self.wire.backlog() > Self::MAX_BACKLOG {
                return self.end(End::ProtocolFault);
            }
        }
    }

    /// Does what the time has come for; harmless to call early.
    pub fn handle_timeout(&mut self, now: Moment) {
        self.expire_web_calls(now);
        match &mut self.stage {
            Stage::SigningIn(_, until) if *until <= now => self.end(End::ConnectionLost),
            Stage::Synchronising(lists) if lists.patience <= now => self.ask_for_more(now),
            Stage::Online(_) => self.handle_online_timeout(now),
            _ => {}
        }
        self.proceed(now);
    }

    /// The connection that [`Event::Redirected`] asked for is there. Without effect at any other time.
    pub fn reconnected(&mut self, now: Moment) {
        if !matches!(self.stage, Stage::Redirected) {
            return;
        }
        self.framer = Framer::new(Stream::NotificationResponses);
        self.wire = Wire::new(
            self.options
                .offered()
                .first()
                .copied()
                .unwrap_or(Dialect::Msnp8),
        );
        self.keep_alive = KeepAlive::new(now);
        let start = SignIn::start(&mut self.wire, &self.options);
        self.stage = Stage::SigningIn(start, now + Self::SIGN_IN_PATIENCE);
    }

    /// The connection closed or could not be made. A server that sends the session on may close at once, before
    /// anybody has read [`Event::Redirected`]: that is no loss.
    pub fn connection_lost(&mut self) {
        let sent_on = |event: &Event| matches!(event, Event::Redirected { .. });
        if matches!(self.stage, Stage::Redirected) && self.events.iter().any(sent_on) {
            return;
        }
        self.end(End::ConnectionLost);
    }

    /// What to send now, if anything.
    pub fn poll_transmit(&mut self) -> Option<Bytes> {
        self.wire.take()
    }

    /// What happened, oldest first.
    pub fn poll_event(&mut self) -> Option<Event> {
        let event = self.events.pop_front();
        if self.events.is_empty() {
            // A burst of events is over; an idle session keeps no room for the next.
            self.events = VecDeque::new();
        }
        event
    }

    /// When to call [`handle_timeout`](Self::handle_timeout) at the latest. `None`: only when something
    /// else happens.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Moment> {
        let stage = match &self.stage {
            Stage::SigningIn(_, until) => Some(*until),
            Stage::Synchronising(lists) => Some(lists.patience),
            Stage::Online(online) => self.online_deadline(online),
            Stage::Gathering(_) | Stage::Redirected => None,
            Stage::Over => return None,
        };
        stage.into_iter().chain(self.web_calls.deadline()).min()
    }
}
