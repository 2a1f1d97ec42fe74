//! What an account changes about itself: status, name and personal message.

use super::flight::Waiting;
use super::web::About;
use super::{Event, PersonalMessage, Session, Stage};
use crate::client::Refusal;
use crate::notification::{Property, PropertyKey, Request};
use crate::soap::{Call, ContactChange};
use crate::{Address, Dialect, Moment, Status, TrId};

impl Session {
    /// Sends the changes whose time has come.
    pub(super) fn send_own_changes(&mut self, now: Moment) {
        if let Some(status) = self.status.start(now, self.options.pace) {
            let status = if status == Status::Offline {
                Status::Hidden
            } else {
                status
            };
            self.describe_place(status);
            let capabilities = self.options.capabilities(self.wire.dialect);
            let object = self.options.picture.clone();
            let tr = self.wire.ask(|tr| Request::SetStatus {
                tr,
                status,
                capabilities: Some(capabilities),
                object,
            });
            self.in_flight.put(tr, Waiting::Status, now);
        }
        if let Some(name) = self.name.start(now, self.options.pace) {
            let own = self.me.address.clone();
            let by_property = self.wire.dialect.has_contact_ids();
            let tr = self.wire.ask(|tr| own_name(tr, own, name, by_property));
            self.in_flight.put(tr, Waiting::Name, now);
        }
        if let Some(message) = self.personal_message.start(now, self.options.pace) {
            self.send_personal_message(&message, now);
        }
    }

    fn send_personal_message(&mut self, message: &PersonalMessage, now: Moment) {
        if !self.wire.dialect.has_personal_messages() {
            let asked = self.personal_message.abandon();
            return self.refuse_all(asked, Refusal::NotPossible);
        }
        let payload = message.encode();
        let tr = self.wire.ask(|tr| Request::SetPersonal { tr, payload });
        self.in_flight.put(tr, Waiting::PersonalMessage, now);
    }

    pub(super) fn status_set(&mut self, tr: TrId, status: Status, now: Moment) {
        if !self.in_flight.take_if(tr, Waiting::Status) {
            return;
        }
        if let Stage::Online(online) = &mut self.stage
            && online.visible(now)
            && self.wire.dialect >= Dialect::Msnp18
        {
            online.find();
            self.wire.send(&Request::Ping);
        }
        if self.me.status != status {
            self.me.status = status;
            self.events.push_back(Event::Me);
        }
        let finished = self.status.finish();
        self.done_all(finished.map(|(_, asked)| asked));
    }

    pub(super) fn name_set(&mut self, tr: TrId, name: Option<Box<str>>, now: Moment) {
        if self.in_flight.take_if(tr, Waiting::Name) {
            self.finish_name(name, now);
        }
    }

    /// The name is what the service echoes: it may have changed it.
    pub(super) fn finish_name(&mut self, echoed: Option<Box<str>>, now: Moment) {
        let Some((sent, asked)) = self.name.finish() else {
            return;
        };
        let name = echoed.filter(|name| !name.is_empty()).unwrap_or(sent);
        if self.wire.dialect.has_address_book() {
            let change = ContactChange::DisplayName(name.clone());
            let call = Call::UpdateContact {
                id: None,
                changes: vec![change],
            };
            self.call(call, About::Aside, now);
        }
        if self.me.name != name {
            self.me.name = name;
            self.events.push_back(Event::Me);
        }
        self.done_all(Some(asked));
    }

    pub(super) fn personal_message_set(&mut self, tr: TrId) {
        if !self.in_flight.take_if(tr, Waiting::PersonalMessage) {
            return;
        }
        let Some((message, asked)) = self.personal_message.finish() else {
            return;
        };
        if self.me.personal_message != message {
            self.me.personal_message = message;
            self.events.push_back(Event::Me);
        }
        self.done_all(Some(asked));
    }
}

fn own_name(tr: TrId, own: Address, name: Box<str>, by_property: bool) -> Request {
    if by_property {
        let property = Property {
            key: PropertyKey::NAME,
            value: Some(name),
        };
        Request::SetProperty { tr, property }
    } else {
        Request::Rename {
            tr,
            address: own,
            name,
        }
    }
}
