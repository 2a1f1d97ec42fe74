//! The lists as they are repeated to the notification server after signing in (MSNP13 and later).

use super::Session;
use super::wire::Wire;
use crate::message::{OwnPlace, PrivatePlace};
use crate::notification::{People, Property, PropertyKey, Request};
use crate::{Status, TrId};

/// Parts of the upload that were not confirmed yet.
#[derive(Debug, Default)]
pub(super) struct Uploads {
    sent: Vec<(TrId, People)>,
}

impl Uploads {
    /// Sends everybody, in parts that services take.
    pub(super) fn begin(&mut self, people: People, wire: &mut Wire) {
        for part in people.split() {
            self.send(part, wire);
        }
    }

    fn send(&mut self, part: People, wire: &mut Wire) {
        let payload = part.encode();
        let tr = wire.ask(|tr| Request::AddPeople { tr, payload });
        self.sent.push((tr, part));
    }

    /// A part was taken.
    fn taken(&mut self, tr: TrId) -> Option<People> {
        let at = self.sent.iter().position(|&(sent, _)| sent == tr)?;
        let (_, part) = self.sent.remove(at);
        if self.sent.is_empty() {
            self.sent = Vec::new();
        }
        Some(part)
    }
}

impl Session {
    /// Tells the notification server what the address book says, and what this place is, as clients do before
    /// they set their first status. Answers say nothing that is not known.
    pub(super) fn introduce(&mut self) {
        let default = self.me.privacy.default_on_wire();
        self.wire.ask(|tr| Request::SetPrivacy { tr, default });
        self.uploads.begin(self.roster.for_upload(), &mut self.wire);
        if !self.me.name.is_empty() {
            let property = Property {
                key: PropertyKey::NAME,
                value: Some(self.me.name.clone()),
            };
            self.wire.ask(|tr| Request::SetProperty { tr, property });
        }
        if self.wire.dialect.has_places() {
            let capabilities = self.options.capabilities(self.wire.dialect);
            let payload = OwnPlace::Capabilities(capabilities).encode();
            self.wire.ask(|tr| Request::SetPersonal { tr, payload });
        }
    }

    /// Tells the account's other places about this one.
    pub(super) fn describe_place(&mut self, status: Status) {
        if !self.wire.dialect.has_places() {
            return;
        }
        let place = PrivatePlace {
            name: self.options.place_name.clone(),
            idle: status == Status::Idle,
            kind: self.options.place_kind,
            status,
        };
        let payload = OwnPlace::Private(place).encode();
        self.wire.ask(|tr| Request::SetPersonal { tr, payload });
    }

    /// A part of the upload was taken.
    pub(super) fn upload_taken(&mut self, tr: TrId) {
        self.uploads.taken(tr);
    }

    /// A part of the upload was refused, if it was one. One person that the service does not like must not keep
    /// all the others away: each half is tried again, down to that person.
    pub(super) fn upload_refused(&mut self, tr: TrId) {
        let Some(mut part) = self.uploads.taken(tr) else {
            return;
        };
        let half = part.listings.len() / 2;
        if half > 0 {
            let rest = People {
                initial: part.initial,
                listings: part.listings.split_off(half),
            };
            for part in [part, rest] {
                self.uploads.send(part, &mut self.wire);
            }
        }
    }
}
