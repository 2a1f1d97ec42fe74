//! Somebody who follows a session by its events alone, as a relay does for its browsers.

use msnp::client::notification::{Contact, Event, Roster, Session};
use msnp::{Address, GroupId};
use std::collections::{BTreeMap, BTreeSet};

/// What the events told so far.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Mirror {
    contacts: BTreeMap<Address, String>,
    groups: BTreeMap<GroupId, Box<str>>,
    waiting: BTreeSet<Address>,
    me: String,
}

impl Mirror {
    /// Everything at once, as at the beginning.
    pub(crate) fn of(roster: &Roster) -> Self {
        let contacts = roster.contacts().iter();
        let groups = roster.groups();
        Self {
            contacts: contacts
                .map(|contact| (contact.address(), picture(roster, contact)))
                .collect(),
            groups: groups
                .map(|group| (group.id.clone(), group.name.clone()))
                .collect(),
            waiting: roster.pending().map(Contact::address).collect(),
            me: String::new(),
        }
    }

    /// What a session shows now.
    pub(crate) fn of_session(session: &Session) -> Self {
        Self {
            me: format!("{:?}", session.me()),
            ..Self::of(session.roster())
        }
    }

    /// Takes an event and looks up what it names.
    pub(crate) fn follow(&mut self, event: &Event, session: &Session) {
        let roster = session.roster();
        match event {
            Event::Contact(who, _) => {
                // It may be gone again by now; that is told as well.
                if let Some(contact) = roster.contact(who) {
                    self.contacts.insert(who.clone(), picture(roster, contact));
                }
            }
            Event::ContactGone(who) => {
                self.contacts.remove(who);
            }
            Event::Group(id) => {
                if let Some(group) = roster.group(id) {
                    self.groups.insert(id.clone(), group.name.clone());
                }
            }
            Event::GroupGone(id) => {
                assert!(self.groups.remove(id).is_some(), "{id} was never there");
            }
            Event::RequestAdded(who) => {
                assert!(self.waiting.insert(who.clone()), "{who} asks twice");
            }
            Event::RequestGone(who) => assert!(self.waiting.remove(who), "{who} never asked"),
            Event::Synchronised if self.contacts.is_empty() && self.groups.is_empty() => {
                *self = Self::of(roster);
            }
            Event::Me => self.me = format!("{:?}", session.me()),
            _ => {}
        }
    }
}

/// A row in words.
fn picture(roster: &Roster, contact: &Contact) -> String {
    let groups: Vec<&GroupId> = roster.groups_of(contact).map(|group| &group.id).collect();
    format!(
        "{} {:?} {groups:?} {:?} {:?} {:?} {:?}",
        contact.name(),
        contact.lists(),
        contact.status(),
        contact.personal_message(),
        contact.media(),
        contact.capabilities(),
    )
}
