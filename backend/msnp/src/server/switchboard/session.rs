//! The machine: order, limits and times of the connection.

use core::time::Duration;

use bytes::Bytes;

use super::{End, Event};
use crate::frame::Stream;
use crate::server::link::Link;
use crate::switchboard::{AckMode, Member, Request, Response};
use crate::{Address, Dialect, ErrorCode, Moment, SessionId, TrId};

/// A client's connection to a conversation. See [`crate::server`] for how it is driven.
#[derive(Debug)]
pub struct Session {
    link: Link<Event>,
    phase: Phase,
    dialect: Dialect,
    /// The others in the conversation.
    others: Vec<Address>,
    /// When the connection ends if nothing happens: no token, or nothing said.
    deadline: Moment,
    limits: Limits,
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
enum Phase {
    /// Nothing said.
    New,
    /// The service looks at the token a caller showed in this transaction.
    Joining(TrId, Address),
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
                    tr, address, token, ..
                },
                Phase::New,
            ) => {
                self.phase = Phase::Joining(tr, address.clone());
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

    /// Answers [`Event::Join`]: the caller is in, under this name. `dialect` is that of the notification
    /// connection which got the token.
    pub fn accept(&mut self, dialect: Dialect, name: &str, now: Moment) {
        let Phase::Joining(tr, address) = &self.phase else {
            return;
        };
        let joined = Response::Joined {
            tr: *tr,
            address: address.clone(),
            machine: None,
            name: name.into(),
        };
        self.enter(dialect, now);
        self.send(&joined);
    }

    /// Answers [`Event::Answer`]: in, and these are here already. `dialect` is that of the notification
    /// connection which got the invitation.
    pub fn welcome(&mut self, dialect: Dialect, members: &[Member], now: Moment) {
        let Phase::Answering(tr) = self.phase else {
            return;
        };
        self.enter(dialect, now);
        let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
        for (index, member) in (1..).zip(members) {
            self.note(&member.address);
            self.send(&Response::Present {
                tr,
                index,
                count,
                member: member.clone(),
            });
        }
        self.send(&Response::Answered { tr });
    }

    /// Answers [`Event::Join`] or [`Event::Answer`]: the token is not good, and the connection ends.
    pub fn refuse(&mut self, code: ErrorCode) {
        let tr = match self.phase {
            Phase::Joining(tr, _) | Phase::Answering(tr) => tr,
            Phase::New | Phase::In | Phase::Over => return,
        };
        self.fail(tr, code);
        self.end(End::Refused(code));
    }

    /// Answers [`Event::Call`]: the invitation is on its way.
    pub fn ringing(&mut self, tr: TrId, session: &SessionId) {
        if self.phase == Phase::In {
            self.send(&Response::Ringing {
                tr,
                session: session.clone(),
            });
        }
    }

    /// Refuses a request.
    pub fn fail(&mut self, tr: TrId, code: ErrorCode) {
        self.send(&Response::Error { tr: Some(tr), code });
    }

    /// Answers [`Event::Message`]: everybody has it.
    pub fn delivered(&mut self, tr: TrId, ack: AckMode) {
        if ack.wants_ack() {
            self.send(&Response::Delivered { tr });
        }
    }

    /// Answers [`Event::Message`]: somebody did not get it.
    pub fn undelivered(&mut self, tr: TrId, ack: AckMode) {
        if ack.wants_nak() {
            self.send(&Response::Undelivered { tr });
        }
    }

    /// Somebody came in.
    pub fn arrived(&mut self, member: &Member, now: Moment) {
        if self.phase == Phase::In {
            self.deadline = now + self.limits.idle;
            self.note(&member.address);
            self.send(&Response::Arrived(member.clone()));
        }
    }

    /// Somebody left.
    pub fn left(&mut self, address: &Address) {
        if self.phase == Phase::In {
            self.others.retain(|other| other != address);
            self.send(&Response::Left {
                address: address.clone(),
                machine: None,
                idle: false,
            });
        }
    }

    /// Somebody else said something.
    pub fn message(&mut self, from: &Address, name: &str, payload: &Bytes, now: Moment) {
        if self.phase == Phase::In {
            self.deadline = now + self.limits.idle;
            self.send(&Response::Message {
                from: from.clone(),
                name: name.into(),
                payload: payload.clone(),
            });
        }
    }

    /// Ends the connection.
    pub fn close(&mut self) {
        if self.phase != Phase::Over {
            self.send(&Response::Out);
            self.end(End::Closed);
        }
    }

    fn enter(&mut self, dialect: Dialect, now: Moment) {
        self.dialect = dialect;
        self.phase = Phase::In;
        self.deadline = now + self.limits.idle;
    }

    fn note(&mut self, address: &Address) {
        if !self.others.contains(address) {
            self.others.push(address.clone());
        }
    }

    fn send(&mut self, response: &Response) {
        if !self.link.has_ended() {
            response.encode(self.dialect, &mut self.link.out);
        }
    }

    fn end(&mut self, end: End) {
        self.phase = Phase::Over;
        self.link.end(Event::Ended(end));
    }
}
