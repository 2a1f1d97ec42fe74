use super::{Contact, Roster, is_unsorted};
use crate::{Address, GroupId};

/// A named group of contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Identifies it on this service, also after signing in again.
    pub id: GroupId,
    /// Its name.
    pub name: Box<str>,
}

/// The groups a contact is in: places in the table of groups, as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Groups(u64);

impl Groups {
    pub(super) const NONE: Self = Self(0);

    pub(super) fn contains(self, place: usize) -> bool {
        self.0 & (1 << place) != 0
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn insert(&mut self, place: usize) -> bool {
        let before = self.0;
        self.0 |= 1 << place;
        self.0 != before
    }

    pub(super) fn remove(&mut self, place: usize) -> bool {
        let before = self.0;
        self.0 &= !(1 << place);
        self.0 != before
    }
}

/// The groups of a roster. A group keeps its place while it lives, since contacts refer to places.
#[derive(Clone, Debug, Default)]
pub(super) struct GroupTable {
    places: Vec<Option<Group>>,
}

impl GroupTable {
    /// Groups beyond this many are not kept. The service of the time allowed 30.
    pub(super) const MAX: usize = 64;

    pub(super) fn iter(&self) -> impl Iterator<Item = &Group> {
        self.places.iter().flatten()
    }

    /// The groups at the places of a contact.
    pub(super) fn of(&self, groups: Groups) -> impl Iterator<Item = &Group> {
        let places = self.places.iter().enumerate();
        places
            .filter(move |&(place, _)| groups.contains(place))
            .filter_map(|(_, group)| group.as_ref())
    }

    pub(super) fn place(&self, id: &GroupId) -> Option<usize> {
        self.places
            .iter()
            .position(|group| group.as_ref().is_some_and(|group| group.id == *id))
    }

    pub(super) fn get(&self, id: &GroupId) -> Option<&Group> {
        self.places.get(self.place(id)?)?.as_ref()
    }

    /// Makes a group, or renames the one there is; whether that changed anything.
    pub(super) fn set(&mut self, id: GroupId, name: &str) -> bool {
        if let Some(group) = self
            .places
            .iter_mut()
            .flatten()
            .find(|group| group.id == id)
        {
            let changed = *group.name != *name;
            group.name = name.into();
            return changed;
        }
        let group = Some(Group {
            id,
            name: name.into(),
        });
        if let Some(free) = self.places.iter_mut().find(|place| place.is_none()) {
            *free = group;
        } else if self.places.len() < Self::MAX {
            self.places.push(group);
        } else {
            return false;
        }
        true
    }

    /// Empties the place of a group and returns it, for the contacts to forget.
    pub(super) fn remove(&mut self, id: &GroupId) -> Option<usize> {
        let place = self.place(id)?;
        self.places[place] = None;
        Some(place)
    }

    pub(super) fn shrink(&mut self) {
        self.places.shrink_to_fit();
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.places.capacity() * size_of::<Option<Group>>()
            + self.iter().map(|group| group.name.len()).sum::<usize>()
    }
}

/// What the service says about groups.
impl Roster {
    /// A group is there under this name; whether that is news.
    pub(in super::super) fn set_group(&mut self, id: GroupId, name: &str) -> bool {
        self.groups.set(id, name)
    }

    /// A group is gone: who was in it, or `None` when it was not there.
    pub(in super::super) fn remove_group(&mut self, id: &GroupId) -> Option<Vec<Address>> {
        let place = self.groups.remove(id)?;
        let members = self
            .contacts
            .iter_mut()
            .filter_map(|contact| contact.groups.remove(place).then(|| contact.address()));
        Some(members.collect())
    }

    pub(in super::super) fn join_group(&mut self, address: &Address, id: &GroupId) -> bool {
        let Some(place) = self.groups.place(id) else {
            return false;
        };
        self.find_mut(address)
            .is_some_and(|contact| contact.groups.insert(place))
    }

    pub(in super::super) fn leave_group(&mut self, address: &Address, id: &GroupId) -> bool {
        let Some(place) = self.groups.place(id) else {
            return false;
        };
        self.find_mut(address)
            .is_some_and(|contact| contact.groups.remove(place))
    }

    pub(in super::super) fn is_in(&self, address: &Address, id: &GroupId) -> bool {
        let place = self.groups.place(id);
        let contact = self.contact(address);
        contact
            .zip(place)
            .is_some_and(|(contact, place)| contact.groups.contains(place))
    }

    /// Who is in a group.
    pub(in super::super) fn members(&self, id: &GroupId) -> Vec<Address> {
        let Some(place) = self.groups.place(id) else {
            return Vec::new();
        };
        let members = self
            .contacts
            .iter()
            .filter(|contact| contact.groups.contains(place));
        members.map(Contact::address).collect()
    }

    /// Whether a contact is in this group and in no other: the old dialects take somebody who leaves
    /// their last group off the list.
    pub(in super::super) fn is_only_group(&self, address: &Address, id: &GroupId) -> bool {
        let (Some(contact), Some(place)) = (self.contact(address), self.groups.place(id)) else {
            return false;
        };
        let mut others = contact.groups;
        others.remove(place) && others.is_empty()
    }

    /// The group of the old dialects for contacts in no group, where the service has it.
    pub(in super::super) fn unsorted_group(&self) -> Option<GroupId> {
        self.groups
            .iter()
            .find(|group| is_unsorted(&group.id))
            .map(|group| group.id.clone())
    }
}
