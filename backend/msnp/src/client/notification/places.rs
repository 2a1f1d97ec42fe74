//! The account's own places (MSNP16 and later): what the service tells of them, and signing out there.

use super::flight::Waiting;
use super::{End, Event, PersonalMessage, Session};
use crate::client::{Refusal, RequestId};
use crate::message::Place;
use crate::notification::{NotifyKind, Presence, Request};
use crate::{Moment, Status};
use bytes::Bytes;

impl Session {
    /// Asks another place of the account to sign out: the one of [`Me::places`](super::Me::places) with this
    /// id. That it was asked is all that [`Event::Done`] says.
    pub fn sign_out_there(&mut self, machine: &str, now: Moment) -> RequestId {
        self.control(Some(machine.into()), NotifyKind::SIGN_OUT_THERE, now)
    }

    /// Changes what the account's other places see this one called, now and at the next sign-in.
    pub fn name_place(&mut self, name: Box<str>) {
        if self.options.place_name != name {
            self.options.place_name = name;
            if self.is_online() {
                self.describe_place(self.me.status);
            }
        }
    }

    /// Asks all other places of the account to sign out, and signs out here.
    pub fn sign_out_everywhere(&mut self, now: Moment) {
        if self.wire.dialect.has_places() {
            self.control(None, NotifyKind::SIGN_OUT_EVERYWHERE, now);
        }
        self.sign_out();
    }

    fn control(
        &mut self,
        machine: Option<Box<str>>,
        what: &'static [u8],
        now: Moment,
    ) -> RequestId {
        let request = self.request();
        if !self.is_online() || !self.wire.dialect.has_places() {
            self.refuse(request, Refusal::NotPossible);
        } else if self.in_flight.is_full() {
            self.refuse(request, Refusal::TooFast);
        } else {
            let address = self.me.address.clone();
            let tr = self.wire.ask(|tr| Request::Notify {
                tr,
                address,
                machine,
                kind: NotifyKind::PLACE,
                payload: Bytes::from_static(what),
            });
            self.in_flight.put(tr, Waiting::Notice(request), now);
        }
        request
    }

    /// Somebody's client wants something. Only the account itself may control its places.
    pub(super) fn notified(&mut self, from: &crate::Address, kind: NotifyKind, payload: &[u8]) {
        let orders = [NotifyKind::SIGN_OUT_THERE, NotifyKind::SIGN_OUT_EVERYWHERE];
        if *from == self.me.address && kind == NotifyKind::PLACE && orders.contains(&payload) {
            self.wire.send(&Request::SignOut);
            self.end(End::SignedOutRemotely);
        }
    }

    /// How the account itself looks: another place may have changed it.
    pub(super) fn own_presence(&mut self, presence: &Presence) {
        let before = self.me.clone();
        if self.status.is_settled() && self.me.status != Status::Offline {
            self.me.status = presence.status;
        }
        if self.name.is_settled() && !presence.name.is_empty() {
            self.me.name.clone_from(&presence.name);
        }
        self.report_me(&before);
    }

    /// What the account itself says, and where it is.
    pub(super) fn own_personal(&mut self, payload: &[u8]) {
        if payload.is_empty() {
            return;
        }
        let before = self.me.clone();
        self.me.places = Place::all(payload);
        if self.personal_message.is_settled()
            && let Some(message) = PersonalMessage::parse(payload)
        {
            self.me.personal_message = message;
        }
        self.report_me(&before);
    }

    fn report_me(&mut self, before: &super::Me) {
        if self.me != *before {
            self.events.push_back(Event::Me);
        }
    }
}
