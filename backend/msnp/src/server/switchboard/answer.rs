//! What the service answers, and news for the client.

use bytes::Bytes;

use super::session::Phase;
use super::{End, Session};
use crate::switchboard::{AckMode, Member, Response};
use crate::{Address, Dialect, ErrorCode, Moment, SessionId, TrId};

impl Session {
    /// Answers [`super::Event::Join`]: the caller is in, under this name. `dialect` is that of the notification
    /// connection which got the token.
    pub fn accept(&mut self, dialect: Dialect, name: &str, now: Moment) {
        let Phase::Joining(tr, address, machine) = &self.phase else {
            return;
        };
        let joined = Response::Joined {
            tr: *tr,
            address: address.clone(),
            machine: machine.clone().filter(|_| dialect.has_places()),
            name: name.into(),
        };
        self.enter(dialect, now);
        self.send(&joined);
    }

    /// Answers [`super::Event::Answer`]: in, and these are here already. `dialect` is that of the notification
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

    /// Answers [`super::Event::Join`] or [`super::Event::Answer`]: the token is not good, and the connection ends.
    pub fn refuse(&mut self, code: ErrorCode) {
        let tr = match self.phase {
            Phase::Joining(tr, ..) | Phase::Answering(tr) => tr,
            Phase::New | Phase::In | Phase::Over => return,
        };
        self.fail(tr, code);
        self.end(End::Refused(code));
    }

    /// Answers [`super::Event::Call`]: the invitation is on its way.
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

    /// Answers [`super::Event::Message`]: everybody has it.
    pub fn delivered(&mut self, tr: TrId, ack: AckMode) {
        if ack.wants_ack() {
            self.send(&Response::Delivered { tr });
        }
    }

    /// Answers [`super::Event::Message`]: somebody did not get it.
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
            self.say_left(address, None);
        }
    }

    /// Somebody left at one of several places (MSNP16 and later). When it was the last, [`Self::left`] comes
    /// after it.
    pub fn left_place(&mut self, address: &Address, machine: &str) {
        if self.phase == Phase::In {
            self.say_left(address, Some(machine.into()));
        }
    }

    fn say_left(&mut self, address: &Address, machine: Option<Box<str>>) {
        self.send(&Response::Left {
            address: address.clone(),
            machine,
            idle: false,
        });
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
}
