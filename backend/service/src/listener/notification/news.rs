//! What others did, told to the client.

use msnp::{Dialect, message};

use super::Connection;
use crate::directory::Push;

/// How many news are written at once, so that requests are not kept waiting behind a flood of them.
const AT_ONCE: usize = 64;

impl Connection {
    /// Takes what has piled up.
    pub(super) fn take_news(&mut self, first: Push) {
        self.tell(first);
        for _ in 1..AT_ONCE {
            let Some(push) = self.me.as_mut().and_then(|me| me.news.try_recv().ok()) else {
                return;
            };
            self.tell(push);
        }
    }

    /// Whether the client fetches offline messages itself. Older ones hear them in a conversation.
    pub(super) fn fetches_mail(&self) -> bool {
        self.dialect().has_address_book()
    }

    /// What waits in the mailbox, at sign-in.
    pub(super) async fn tell_of_mail(&mut self) {
        if !self.fetches_mail() {
            return self.say_mail();
        }
        if let Ok(mailbox) = self.ask(|directory, id| directory.mailbox(id)).await {
            let notice = message::mail_summary(&mailbox.notice());
            self.session.service_message(&notice);
        }
    }

    fn tell(&mut self, push: Push) {
        let mail = self.fetches_mail();
        let session = &mut self.session;
        match push {
            Push::Present(person) => session.online(&person.presence),
            Push::Personal(person) => {
                let dialect = session.dialect().unwrap_or(Dialect::Msnp8);
                session.personal(person.address(), None, person.personal_for(dialect));
            }
            // Of no concern to clients that do not know places.
            Push::Places(_) | Push::Own(..)
                if !session.dialect().is_some_and(Dialect::has_places) => {}
            Push::Places(person) => {
                session.personal(person.address(), None, &person.personal_with_places);
            }
            Push::Own(person, payload) => {
                if person.is_visible() {
                    session.online(&person.presence);
                }
                session.personal(person.address(), None, &payload);
            }
            Push::Notification(notice) => {
                let machine = notice.machine.as_deref();
                session.notification(&notice.from, machine, notice.kind, &notice.payload);
            }
            Push::Gone(person) => session.offline(person.address(), None),
            Push::Property(person, property) => {
                // Clients take no notice of the number here, and the lists did not change.
                session.contact_property(0, person.address(), &property);
            }
            Push::AddedBy(person, serial) => {
                session.added_by(serial, person.address(), &person.presence.name);
            }
            Push::RemovedBy(person, serial) => session.removed_by(serial, person.address()),
            Push::Ring(ring) => {
                let at = self.switchboard_address();
                let (id, token) = (&ring.session, &ring.token);
                self.session.ring(id, &at, token, &ring.caller, &ring.name);
            }
            Push::OfflineMessage(entry) if mail => {
                session.service_message(&message::offline_message(&entry.arrived()));
            }
            Push::MessagesDeleted(count) if mail => {
                session.service_message(&message::offline_messages_deleted(count));
            }
            Push::OfflineMessage(_) => self.say_mail(),
            Push::MessagesDeleted(_) => {}
            Push::Circle(news) => self.tell_of_circle(news),
            Push::Maintenance(minutes) => session.service_message(&message::maintenance(minutes)),
            Push::Out(reason) => session.out(reason),
        }
    }
}
