//! Texts by which sessions are agreed on.

use super::commands::{FILE, OBJECT};
use super::transfer::{Role, Source, State, Transfer};
use super::{Event, Failure, Transfers};
use crate::Moment;
use crate::p2p::{ContentType, FileOffer, Object, Slp, Start, base64};
use sha1::Digest as _;

impl Transfers {
    /// A whole text came.
    pub(super) fn hear(&mut self, peer: usize, text: &[u8], now: Moment) {
        let Some(slp) = Slp::parse(text) else { return };
        match slp.start {
            Start::Invite if slp.content_type == ContentType::SessionRequest => {
                self.invited(peer, slp, now);
            }
            Start::Invite if slp.content_type == ContentType::TransportRequest => {
                self.stay_here(peer, &slp, now);
            }
            Start::Invite => self.respond(peer, &slp, Slp::INTERNAL_ERROR),
            Start::Response(code) => self.answered(peer, &slp, code, now),
            Start::Bye => self.ended_by_other(peer, &slp),
            Start::Ack => {}
        }
    }

    fn by_call(&self, peer: usize, call: &str) -> Option<usize> {
        let known =
            |transfer: &Transfer| transfer.peer == peer && transfer.call.eq_ignore_ascii_case(call);
        self.transfers.iter().position(known)
    }

    fn invited(&mut self, peer: usize, mut slp: Slp, now: Moment) {
        if self.by_call(peer, &slp.call).is_some() {
            // The same invitation again: it is being answered.
            return;
        }
        let Some(session) = slp.session() else {
            return self.respond(peer, &slp, Slp::INTERNAL_ERROR);
        };
        let taken = self
            .transfers
            .iter()
            .any(|known| known.peer == peer && known.session == session);
        if taken || self.transfers.len() >= Self::MAX_TRANSFERS {
            return self.respond(peer, &slp, Slp::DECLINE);
        }
        let what = slp.field("EUF-GUID").unwrap_or_default();
        let context = slp.field("Context").unwrap_or_default();
        let Some(context) = base64::decode(context.as_bytes()) else {
            return self.respond(peer, &slp, Slp::INTERNAL_ERROR);
        };
        let transfer = self.next_transfer();
        let from = self.peers[peer].address.clone();
        let (event, role, size, patience);
        if what.eq_ignore_ascii_case(OBJECT) {
            let object = core::str::from_utf8(&context).ok().and_then(Object::parse);
            let Some(object) = object else {
                return self.respond(peer, &slp, Slp::NOT_FOUND);
            };
            role = Role::Serving(Source::default());
            size = object.size;
            patience = Self::INVITE_PATIENCE;
            event = Event::Requested {
                transfer,
                from,
                object,
            };
        } else if what.eq_ignore_ascii_case(FILE) {
            let Some(file) = FileOffer::parse(&context) else {
                return self.respond(peer, &slp, Slp::DECLINE);
            };
            role = Role::Taking;
            size = file.size;
            patience = Self::OFFER_PATIENCE;
            event = Event::Offered {
                transfer,
                from,
                file,
            };
        } else {
            // Webcams, games and what others invented.
            return self.respond(peer, &slp, Slp::DECLINE);
        }
        let app = slp.field("AppID").and_then(|app| app.parse().ok());
        // Only what an answer repeats is kept.
        slp.fields = Vec::new();
        self.events.push_back(event);
        self.transfers.push(Transfer {
            id: transfer,
            peer,
            call: slp.call.clone(),
            session,
            app: app.unwrap_or(1),
            role,
            state: State::Asked(Box::new(slp)),
            size,
            moved: 0,
            until: now + patience,
        });
    }

    /// A direct connection is asked for. This side neither listens nor dials, and says so in the form that
    /// lets the other side go on over the switchboard. One independent client repeats its question for ever
    /// when the answer has no address, so that there is one.
    fn stay_here(&mut self, peer: usize, slp: &Slp, now: Moment) {
        let Some(at) = self.by_call(peer, &slp.call) else {
            return self.respond(peer, slp, Slp::DECLINE);
        };
        self.moved_at(at, now);
        let fields = [
            ("Bridge", "TCPv1"),
            ("Listening", "false"),
            ("Nonce", "{00000000-0000-0000-0000-000000000000}"),
            ("IPv4Internal-Addrs", "0.0.0.0"),
            ("IPv4Internal-Port", "0"),
        ];
        let fields = fields
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        let response = slp.response(Slp::OK, ContentType::TransportResponse, fields);
        self.say(peer, None, &response);
    }

    fn answered(&mut self, peer: usize, slp: &Slp, code: u16, now: Moment) {
        let Some(at) = self.by_call(peer, &slp.call) else {
            return;
        };
        let transfer = &mut self.transfers[at];
        if !matches!(transfer.state, State::Inviting(_))
            || slp.content_type == ContentType::TransportResponse
        {
            return;
        }
        match code {
            100..=199 => {}
            Slp::OK => {
                let id = transfer.id;
                transfer.state = State::Moving;
                self.moved_at(at, now);
                match self.transfers[at].role {
                    Role::Sending(_) => {
                        self.events.push_back(Event::Accepted(id));
                        self.prepare(at, now);
                    }
                    Role::Fetching(..) if self.transfers[at].size == 0 => self.complete(at, now),
                    Role::Fetching(..) | Role::Taking | Role::Serving(_) => {}
                }
            }
            Slp::DECLINE => self.fail(at, Failure::Declined),
            code => self.fail(at, Failure::Refused(code)),
        }
    }

    fn ended_by_other(&mut self, peer: usize, slp: &Slp) {
        let by_session = |this: &Self| {
            let session = slp.session()?;
            this.transfers
                .iter()
                .position(|known| known.peer == peer && known.session == session)
        };
        let Some(at) = self.by_call(peer, &slp.call).or_else(|| by_session(self)) else {
            return;
        };
        let transfer = &self.transfers[at];
        let all_moved = transfer.moved == transfer.size;
        match transfer.state {
            // All is said and done.
            State::Lingering => {
                self.transfers.remove(at);
            }
            // Some say goodbye instead of acknowledging the last byte, or of sending an empty file.
            State::Finishing(_) | State::Moving if all_moved => {
                let done = self.transfers.remove(at);
                self.events.push_back(Event::Complete(done.id));
            }
            _ => self.fail(at, Failure::Cancelled),
        }
    }

    /// Everything is here, or there.
    pub(super) fn complete(&mut self, at: usize, now: Moment) {
        let transfer = &mut self.transfers[at];
        let id = transfer.id;
        match &mut transfer.role {
            Role::Fetching(hash, digest) => {
                let sound = core::mem::take(&mut **digest).finalize()[..] == hash[..];
                self.say_bye(at);
                self.transfers.remove(at);
                self.events.push_back(if sound {
                    Event::Complete(id)
                } else {
                    Event::Failed(id, Failure::Mismatch)
                });
            }
            // Who fetches an object ends the session. With files either side may, and some take an early
            // goodbye for giving up.
            Role::Taking | Role::Serving(_) | Role::Sending(_) => {
                transfer.state = State::Lingering;
                transfer.until = now + Self::LINGER;
                self.events.push_back(Event::Complete(id));
            }
        }
    }

    /// It came to nothing.
    pub(super) fn fail(&mut self, at: usize, failure: Failure) {
        let transfer = self.transfers.remove(at);
        if !matches!(transfer.state, State::Lingering) {
            self.events.push_back(Event::Failed(transfer.id, failure));
        }
    }
}
