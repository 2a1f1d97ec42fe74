//! The people an account knows, and its groups.

mod contact;
mod difference;
mod groups;

pub use contact::{Contact, Phones};
pub use groups::Group;

pub(super) use difference::differences;

use crate::message::PersonalMessage;
use crate::notification::ListEntry;
use crate::{Address, Capabilities, ContactId, GroupId, List, Lists, MsnObject, Network, Status};
use groups::{GroupTable, Groups};

/// Everybody on any of the account's lists, ordered by address, and the account's groups.
///
/// Owned and kept up to date by a [`Session`](super::Session). It can be taken along to the next
/// connection, so that only differences are reported there.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    contacts: Vec<Contact>,
    groups: GroupTable,
}

impl Roster {
    /// People beyond this many are not kept. The service of the time allowed 1,000 on a list.
    pub const MAX_CONTACTS: usize = 10_000;

    /// Everybody, ordered by address: also people who are only blocked, allowed or waiting.
    #[must_use]
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// The person with this address.
    #[must_use]
    pub fn contact(&self, address: &Address) -> Option<&Contact> {
        self.contacts.get(self.find(address).ok()?)
    }

    /// The groups, oldest first as far as the service tells. The nameless "other contacts" of the old
    /// dialects is no group here.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| !is_unsorted(&group.id))
    }

    /// The group with this id.
    #[must_use]
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.groups.get(id).filter(|group| !is_unsorted(&group.id))
    }

    /// The groups a contact is in. None: they belong with the "other contacts".
    pub fn groups_of(&self, contact: &Contact) -> impl Iterator<Item = &Group> {
        self.groups
            .of(contact.groups)
            .filter(|group| !is_unsorted(&group.id))
    }

    /// People who added the account to their list and wait for an answer.
    pub fn pending(&self) -> impl Iterator<Item = &Contact> {
        self.contacts.iter().filter(|contact| contact.is_pending())
    }

    /// Everybody is offline, as when the connection is lost; who was not.
    pub fn all_offline(&mut self) -> Vec<Address> {
        self.unsee();
        self.unseen_are_offline()
            .into_iter()
            .map(|(address, _)| address)
            .collect()
    }

    /// The memory it takes, in bytes as asked of the allocator.
    #[must_use]
    pub fn bytes(&self) -> usize {
        size_of::<Self>()
            + self.contacts.capacity() * size_of::<Contact>()
            + self.contacts.iter().map(Contact::heap_bytes).sum::<usize>()
            + self.groups.heap_bytes()
    }

    fn find(&self, address: &Address) -> Result<usize, usize> {
        let address = address.as_str();
        self.contacts
            .binary_search_by(|contact| contact.address_str().cmp(address))
    }

    fn find_mut(&mut self, address: &Address) -> Option<&mut Contact> {
        let at = self.find(address).ok()?;
        self.contacts.get_mut(at)
    }

    /// The row of this person, made if need be. `None` when the roster is full.
    fn row(&mut self, address: &Address) -> Option<&mut Contact> {
        let at = match self.find(address) {
            Ok(at) => at,
            Err(_) if self.contacts.len() >= Self::MAX_CONTACTS => return None,
            Err(at) => {
                if self.contacts.len() == self.contacts.capacity() {
                    // Not doubled: most rosters grow by one person now and then.
                    self.contacts.reserve_exact(8.max(self.contacts.len() / 8));
                }
                self.contacts.insert(at, Contact::new(address));
                at
            }
        };
        self.contacts.get_mut(at)
    }

    /// Gives spare memory back; for when the lists are complete.
    pub(super) fn shrink(&mut self) {
        self.contacts.shrink_to_fit();
        self.groups.shrink();
    }
}

/// What the service says about people. Each returns whether anything changed, so that repetitions are
/// not reported.
impl Roster {
    /// A row of the list synchronisation. Whether there was room for it.
    pub(super) fn list(&mut self, row: Listed<'_>) -> bool {
        let mut groups = Groups::NONE;
        for id in row.groups {
            if let Some(place) = self.groups.place(id) {
                groups.insert(place);
            }
        }
        let Some(contact) = self.row(row.address) else {
            return false;
        };
        contact.set_name(row.name);
        contact.set_lists(row.lists);
        contact.set_network(row.network);
        contact.groups = groups;
        contact.set_id(row.id.cloned());
        true
    }

    /// A row of the list synchronisation of the old dialects: the person may be on other lists as well.
    /// Whether anything changed.
    pub(super) fn list_on(&mut self, list: List, entry: &ListEntry) -> bool {
        let ListEntry {
            address,
            name,
            groups,
        } = entry;
        let mut changed = self.enlist(address, list);
        // Where a service knows no name it repeats the address.
        if **name != *address.as_str()
            || self.contact(address).is_some_and(|it| it.name().is_empty())
        {
            changed |= self.set_name(address, name);
        }
        for group in groups {
            changed |= self.join_group(address, group);
        }
        changed
    }

    /// Somebody came onto a list, or was on it already.
    pub(super) fn enlist(&mut self, address: &Address, list: List) -> bool {
        self.row(address)
            .is_some_and(|contact| contact.set_lists(contact.lists() | list))
    }

    /// Somebody left a list.
    pub(super) fn delist(&mut self, address: &Address, list: List) -> bool {
        let Some(contact) = self.find_mut(address) else {
            return false;
        };
        if list == List::Forward {
            contact.forget_what_contacts_see();
        }
        contact.set_lists(contact.lists() - list)
    }

    /// Forgets somebody who is on no list any more; whether they were.
    pub(super) fn forget_if_unlisted(&mut self, address: &Address) -> bool {
        match self.find(address) {
            Ok(at) if self.contacts[at].lists().is_empty() => {
                self.contacts.remove(at);
                true
            }
            _ => false,
        }
    }

    pub(super) fn set_name(&mut self, address: &Address, name: &str) -> bool {
        self.find_mut(address)
            .is_some_and(|contact| contact.set_name(name))
    }

    pub(super) fn set_id(&mut self, address: &Address, id: ContactId) {
        if let Some(contact) = self.find_mut(address) {
            contact.set_id(Some(id));
        }
    }

    /// The id by which the newer dialects want a contact named.
    pub(super) fn id_of(&self, address: &Address) -> Option<ContactId> {
        self.contact(address)?.id()
    }

    /// Somebody's presence; what they were before, if this changed it or anything with it.
    pub(super) fn presence(&mut self, address: &Address, now: Presence<'_>) -> Option<Presented> {
        let contact = self.find_mut(address)?;
        contact.seen = true;
        let was = contact.status();
        let status = contact.set_status(now.status);
        let mut details = contact.set_name(now.name);
        details |= contact.set_capabilities(now.capabilities);
        details |= contact.set_picture(now.picture.cloned());
        (status || details).then_some(Presented { was, status })
    }

    /// Somebody went offline; what they were before, if that is news.
    pub(super) fn offline(&mut self, address: &Address) -> Option<Status> {
        let contact = self.find_mut(address)?;
        contact.seen = true;
        let was = contact.status();
        contact.set_status(Status::Offline).then_some(was)
    }

    /// No presence was heard on this connection yet.
    pub(super) fn unsee(&mut self) {
        for contact in &mut self.contacts {
            contact.seen = false;
        }
    }

    /// Everybody of whom this connection has heard no presence is offline; who is so only now.
    pub(super) fn unseen_are_offline(&mut self) -> Vec<(Address, Status)> {
        let mut gone = Vec::new();
        for contact in self.contacts.iter_mut().filter(|contact| !contact.seen) {
            let was = contact.status();
            if contact.set_status(Status::Offline) {
                gone.push((contact.address(), was));
            }
        }
        gone
    }

    pub(super) fn set_personal_message(
        &mut self,
        address: &Address,
        message: PersonalMessage,
    ) -> bool {
        self.find_mut(address)
            .is_some_and(|contact| contact.set_personal_message(message))
    }

    pub(super) fn edit_phones(
        &mut self,
        address: &Address,
        edit: impl FnOnce(&mut Phones),
    ) -> bool {
        self.find_mut(address)
            .is_some_and(|contact| contact.edit_phones(edit))
    }
}

/// Group 0, which the old dialects always have, stands for "no group".
fn is_unsorted(id: &GroupId) -> bool {
    id.number() == Some(0)
}

/// One row of the list synchronisation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed<'a> {
    pub(super) address: &'a Address,
    pub(super) name: &'a str,
    pub(super) lists: Lists,
    pub(super) network: Network,
    pub(super) groups: &'a [GroupId],
    pub(super) id: Option<&'a ContactId>,
}

/// What a presence notice says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Presence<'a> {
    pub(super) status: Status,
    pub(super) name: &'a str,
    pub(super) capabilities: Capabilities,
    pub(super) picture: Option<&'a MsnObject>,
}

/// How a presence notice changed somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Presented {
    pub(super) was: Status,
    /// Whether the status itself changed.
    pub(super) status: bool,
}
