use crate::GroupId;

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
