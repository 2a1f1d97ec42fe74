//! The machine: order, limits and times of the connection.

use core::time::Duration;

use bytes::Bytes;

use super::{End, Event};
use crate::frame::Stream;
use crate::server::link::Link;
use crate::switchboard::{Request, Response};
use crate::{Address, Dialect, ErrorCode, Moment, TrId};

/// A client's connection to a conversation. See [`crate::server`] for how it is driven.
#[derive(Debug)]
pub struct Session {
    link: Link<Event>,
    pub(super) phase: Phase,
    dialect: Dialect,
    /// The others in the conversation.
    pub(super) others: Vec<Address>,
    /// When the connection ends if nothing happens: no token, or nothing said.
    pub(super) deadline: Moment,
    pub(super) limits: Limits,
}

/// How long a switchboard waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long a client may take to show its token.
    pub join: Duration,
    /// How long nobody may say anything, typing included.
    pub idle: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            join: Session::JOIN_LIMIT,
            idle: Session::IDLE_LIMIT,
        }
    }
}

/// How far the connection has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing said.
    New,
    /// The service looks at the token a caller showed in this transaction, from this place.
    Joining(TrId, Address, Option<Box<str>>),
    /// The service looks at the token somebody invited showed in this transaction.
    Answering(TrId),
    /// In the conversation.
    In,
    /// Over.
    Over,
}

impl Session {
    /// How long a client may usually take to show its token.
    pub const JOIN_LIMIT: Duration = Duration::from_secs(60);

    /// How long nobody may usually say anything, typing included.
    pub const IDLE_LIMIT: Duration = Duration::from_secs(5 * 60);

    /// A connection that was just opened, with the usual limits.
    #[must_use]
    pub fn new(now: Moment) -> Self {
        Self::with_limits(Limits::default(), now)
    }

    /// A connection that was just opened.
    #[must_use]
    pub fn with_limits(limits: Limits, now: Moment) -> Self {
        Self {
            link: Link::new(Stream::SwitchboardRequests),
            phase: Phase::New,
            dialect: Dialect::Msnp8,
            others: Vec::new(),
            deadline: now + limits.join,
            limits,
        }
    }

    /// Takes bytes that arrived.
    pub fn receive(&mut self, mut bytes: &[u8], now: Moment) {
        self.handle_timeout(now);
        while self.phase != Phase::Over {
            let request = match self.link.framer.next(&mut bytes) {
                None => return,
                Some(Err(error)) => return self.end(End::Framing(error)),
                Some(Ok(frame)) => Request::parse(&frame, self.dialect),
            };
            match request {
                Ok(request) => self.request(request, now),
                // Switchboards forgive nothing: their clients send six commands.
                Err(_) => self.end(End::Misbehaved),
            }
        }
    }

    /// Lets time pass.
    pub fn handle_timeout(&mut self, now: Moment) {
        if self.phase == Phase::Over || now < self.deadline {
            return;
        }
        if self.phase != Phase::In {
            return self.end(End::JoinTimeout);
        }
        for address in core::mem::take(&mut self.others) {
            self.send(&Response::Left {
                address,
                machine: None,
                idle: true,
            });
        }
        self.end(End::Idle);
    }

    /// When to call [`Self::handle_timeout`] at the latest; `None` for never.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Moment> {
        (self.phase != Phase::Over).then_some(self.deadline)
    }

    /// What is to be sent.
    pub fn poll_transmit(&mut self) -> Option<Bytes> {
        self.link.poll_transmit()
    }

    /// What happened.
    pub fn poll_event(&mut self) -> Option<Event> {
        self.link.poll_event()
    }

    /// How many others are in the conversation, as far as the client was told.
    #[must_use]
    pub fn others(&self) -> usize {
        self.others.len()
    }

    fn request(&mut self, request: Request, now: Moment) {
        match (request, &self.phase) {
            (
                Request::Join {
                    tr,
                    address,
                    machine,
                    token,
                },
                Phase::New,
            ) => {
                self.phase = Phase::Joining(tr, address.clone(), machine);
                self.link.emit(Event::Join { address, token });
            }
            (
                Request::Answer {
                    tr,
                    address,
                    token,
                    session,
                    ..
                },
                Phase::New,
            ) => {
                self.phase = Phase::Answering(tr);
                self.link.emit(Event::Answer {
                    address,
                    token,
                    session,
                });
            }
            (Request::Leave, _) => self.end(End::Left),
            (Request::Call { tr, address }, Phase::In) => {
                if address.is_email() {
                    self.link.emit(Event::Call { tr, address });
                } else {
                    self.fail(tr, ErrorCode::INVALID_ACCOUNT);
                }
            }
            (Request::Message { tr, ack, .. }, Phase::In) if self.others.is_empty() => {
                self.undelivered(tr, ack);
            }
            (Request::Message { tr, ack, payload }, Phase::In) => {
                self.deadline = now + self.limits.idle;
                self.link.emit(Event::Message { tr, ack, payload });
            }
            // Some clients ping here as well; that is no life sign of the conversation.
            (Request::Unknown { .. }, Phase::In) => {}
            _ => self.end(End::Misbehaved),
        }
    }

    pub(super) fn enter(&mut self, dialect: Dialect, now: Moment) {
        self.dialect = dialect;
        self.phase = Phase::In;
        self.deadline = now + self.limits.idle;
    }

    pub(super) fn note(&mut self, address: &Address) {
        if !self.others.contains(address) {
            self.others.push(address.clone());
        }
    }

    pub(super) fn send(&mut self, response: &Response) {
        if !self.link.has_ended() {
            response.encode(self.dialect, &mut self.link.out);
        }
    }

    pub(super) fn end(&mut self, end: End) {
        self.phase = Phase::Over;
        self.link.end(Event::Ended(end));
    }
}
