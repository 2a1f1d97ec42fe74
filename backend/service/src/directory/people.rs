//! What is known about the people who are signed in, and what they are told.

use std::sync::Arc;

use bytes::Bytes;
use msnp::message::{PersonalMessage, Place};
use msnp::notification::{NotifyKind, OutReason, Presence, Property};
use msnp::soap::oim::Entry;
use msnp::{Address, Capabilities, Dialect, List, Lists, SessionId, Status, Token};

use super::circles::CircleNews;
use super::place::Connected;
use crate::store::{AccountId, AccountRow};

/// Somebody as others see them. Shared between everybody who has to be told; a change makes a new one.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// Their own presence; a status of hidden counts as offline for others.
    pub(crate) presence: Presence,
    /// The payload of `UBX`.
    pub(crate) personal: Bytes,
    /// The same with the places signed in at, for clients that know places.
    pub(crate) personal_with_places: Bytes,
}

impl Person {
    /// Somebody who has not announced a status.
    pub(super) fn offline(account: &AccountRow) -> Self {
        let presence = Presence {
            status: Status::Offline,
            address: account.address.clone(),
            network: None,
            name: account.name.as_str().into(),
            capabilities: Some(Capabilities::default()),
            object: None,
        };
        let personal = PersonalMessage::new(&account.personal_message).encode();
        Self {
            presence,
            personal_with_places: personal.clone(),
            personal,
        }
    }

    /// The payload of `UBX` for somebody who speaks this dialect.
    pub(crate) fn personal_for(&self, dialect: Dialect) -> &Bytes {
        if dialect.has_places() {
            &self.personal_with_places
        } else {
            &self.personal
        }
    }

    pub(crate) fn address(&self) -> &Address {
        &self.presence.address
    }

    /// Whether others could see them at all.
    pub(crate) fn is_visible(&self) -> bool {
        self.presence.status.seen_by_others() != Status::Offline
    }
}

/// Somebody who is signed in. Contacts are numbers and bits: names stay in the data file.
pub(super) struct Online {
    /// Where; at least one.
    pub(super) places: Vec<Connected>,
    pub(super) person: Arc<Person>,
    pub(super) allow_unlisted: bool,
    /// Everybody on a list, by number.
    contacts: Vec<(AccountId, Lists)>,
}

impl Online {
    pub(super) fn new(
        places: Vec<Connected>,
        person: Arc<Person>,
        allow_unlisted: bool,
        contacts: Vec<(AccountId, Lists)>,
    ) -> Self {
        Self {
            places,
            person,
            allow_unlisted,
            contacts,
        }
    }

    /// Brings what is told of the places up to date.
    pub(super) fn refresh_places(&mut self) {
        let places = self.told_places();
        let mut person = Person::clone(&self.person);
        person.personal_with_places = Place::add_to(&person.personal, &places, false);
        self.person = Arc::new(person);
    }

    /// The lists `contact` is on.
    pub(super) fn lists(&self, contact: AccountId) -> Lists {
        let found = self.contacts.binary_search_by_key(&contact, |&(id, _)| id);
        found.map_or(Lists::NONE, |at| self.contacts[at].1)
    }

    /// Keeps up with a change of the data file.
    pub(super) fn set_lists(&mut self, contact: AccountId, lists: Lists) {
        match self.contacts.binary_search_by_key(&contact, |&(id, _)| id) {
            Ok(at) if lists.is_empty() => drop(self.contacts.remove(at)),
            Ok(at) => self.contacts[at].1 = lists,
            Err(_) if lists.is_empty() => {}
            Err(at) => self.contacts.insert(at, (contact, lists)),
        }
    }

    /// Everybody on `list`.
    pub(super) fn on(&self, list: List) -> impl Iterator<Item = AccountId> + '_ {
        self.contacts
            .iter()
            .filter(move |(_, lists)| lists.contains(list))
            .map(|&(id, _)| id)
    }

    /// Whether `viewer` may see and call this person.
    pub(super) fn lets_see(&self, viewer: AccountId) -> bool {
        let lists = self.lists(viewer);
        !lists.contains(List::Block) && (lists.contains(List::Allow) || self.allow_unlisted)
    }
}

/// News for one connection.
#[derive(Clone, Debug)]
pub(crate) enum Push {
    /// Somebody came online or changed.
    Present(Arc<Person>),
    /// Somebody's personal message, which also follows when they come online.
    Personal(Arc<Person>),
    /// At which places somebody is; also personal message.
    Places(Arc<Person>),
    /// How the account itself looks, and its places with what only it may know of them.
    Own(Arc<Person>, Bytes),
    /// Another client wants something done.
    Notification(Arc<Notification>),
    /// Somebody left, or may not be seen any more.
    Gone(Arc<Person>),
    /// A property of somebody's.
    Property(Arc<Person>, Box<Property>),
    /// Somebody put this account on their forward list; the state of its own lists after that.
    AddedBy(Arc<Person>, u32),
    /// Somebody took it off again.
    RemovedBy(Arc<Person>, u32),
    /// Somebody calls.
    Ring(Box<Ring>),
    /// A message is in the mailbox.
    OfflineMessage(Box<Entry>),
    /// So many messages were deleted from the mailbox.
    MessagesDeleted(usize),
    /// Something about a circle.
    Circle(CircleNews),
    /// The service will stop in so many minutes.
    Maintenance(u16),
    /// The connection ends.
    Out(OutReason),
}

/// What a client wants another one to do.
#[derive(Debug)]
pub(crate) struct Notification {
    pub(crate) from: Address,
    pub(crate) machine: Option<Box<str>>,
    pub(crate) kind: NotifyKind,
    pub(crate) payload: Bytes,
}

/// An invitation to a switchboard.
#[derive(Clone, Debug)]
pub(crate) struct Ring {
    pub(crate) session: SessionId,
    pub(crate) token: Token,
    pub(crate) caller: Address,
    pub(crate) name: Box<str>,
}
