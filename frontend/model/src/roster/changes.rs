use super::entry::Entry;
use super::requests::Requests;
use super::{Roster, SectionKey};
use crate::Changed;
use crate::turn::Turn;
use nudge_shared::{Address, Contact, Group, GroupId, Order, PersonSettings};
use std::collections::BTreeMap;

/// What the relay says of people and groups.
impl Roster {
    /// Replaces all that is known; says only what became different.
    pub(crate) fn replace(
        &mut self,
        groups: Vec<Group>,
        contacts: Vec<Contact>,
        turn: &mut Turn<'_>,
    ) {
        let mut old = std::mem::take(&mut self.entries);
        for contact in contacts {
            let before = old.remove(&contact.address);
            if before.as_ref().is_none_or(|entry| entry.contact != contact) {
                turn.changed(Changed::Contact(contact.address.clone()));
            }
            let entry = match before {
                Some(entry) if entry.contact == contact => entry,
                _ => {
                    let particulars = self.particulars(&contact.address);
                    Entry::new(contact, &particulars, self.order)
                }
            };
            self.entries.insert(entry.contact.address.clone(), entry);
        }
        for gone in old.into_keys() {
            turn.changed(Changed::Contact(gone));
        }
        self.groups = groups;
        turn.changed(Changed::Permissions);
        self.arrange(turn);
    }

    /// Signed out: nobody is known any more.
    pub(crate) fn clear(&mut self, turn: &mut Turn<'_>) {
        self.query.clear();
        self.words.clear();
        self.card = None;
        self.particulars = BTreeMap::new();
        self.requests = Requests::default();
        self.replace(Vec::new(), Vec::new(), turn);
    }

    /// Takes in one contact, new or changed; gives back what was known before.
    pub(crate) fn set_contact(&mut self, contact: Contact, turn: &mut Turn<'_>) -> Option<Contact> {
        let address = contact.address.clone();
        if self.contact(&address) == Some(&contact) {
            return Some(contact);
        }
        let stands = |contact: &Contact| {
            (
                contact.allowed,
                contact.blocked,
                contact.listed,
                contact.has_me,
            )
        };
        if self.contact(&address).map(stands) != Some(stands(&contact)) {
            turn.changed(Changed::Permissions);
        }
        let entry = self.entry(contact);
        if let Some(known) = self.entries.get_mut(&address)
            && known.stands_as(&entry, &self.words)
        {
            turn.changed(Changed::Contact(address));
            return Some(std::mem::replace(known, entry).contact);
        }
        let old = self.unplace(&address, turn);
        self.entries.insert(address.clone(), entry);
        self.place(&address, turn);
        turn.changed(Changed::Contact(address));
        old.map(|entry| entry.contact)
    }

    fn entry(&self, contact: Contact) -> Entry {
        let particulars = self.particulars(&contact.address);
        Entry::new(contact, &particulars, self.order)
    }

    /// What the account has set about single people.
    pub(crate) fn set_all_particulars(
        &mut self,
        particulars: BTreeMap<Address, PersonSettings>,
        order: Order,
        turn: &mut Turn<'_>,
    ) {
        if self.particulars == particulars && self.order == order {
            return;
        }
        self.particulars = particulars;
        self.order = order;
        self.entries = std::mem::take(&mut self.entries)
            .into_iter()
            .map(|(address, entry)| {
                turn.changed(Changed::Contact(address.clone()));
                (address, self.entry(entry.contact))
            })
            .collect();
        self.arrange(turn);
    }

    /// What the account has set about somebody.
    pub(crate) fn set_particulars(
        &mut self,
        address: &Address,
        person: PersonSettings,
        turn: &mut Turn<'_>,
    ) {
        let old = self.unplace(address, turn);
        self.particulars.insert(address.clone(), person);
        if let Some(old) = old {
            let entry = self.entry(old.contact);
            self.entries.insert(address.clone(), entry);
            self.place(address, turn);
            turn.changed(Changed::Contact(address.clone()));
        }
    }

    pub(crate) fn remove_contact(&mut self, address: &Address, turn: &mut Turn<'_>) {
        if self.unplace(address, turn).is_some() {
            turn.changed(Changed::Contact(address.clone()));
            turn.changed(Changed::Permissions);
        }
        if self.card.as_ref() == Some(address) {
            self.card = None;
            turn.changed(Changed::Card);
        }
    }

    pub(crate) fn set_group(&mut self, group: Group, turn: &mut Turn<'_>) {
        match self.groups.iter_mut().find(|known| known.id == group.id) {
            Some(known) => {
                turn.changed(Changed::Section(SectionKey::Group(group.id.clone())));
                known.name = group.name;
            }
            None => {
                self.groups.push(group);
                self.arrange(turn);
            }
        }
    }

    pub(crate) fn remove_group(&mut self, id: &GroupId, turn: &mut Turn<'_>) {
        self.groups.retain(|group| group.id != *id);
        self.arrange(turn);
    }

    /// Builds all sections anew: after a snapshot, a change of groups, of arrangement or of search.
    pub(super) fn arrange(&mut self, turn: &mut Turn<'_>) {
        self.sections.begin(&self.groups, !self.words.is_empty());
        for entry in self.entries.values() {
            self.sections.collect(entry, &self.words);
        }
        let entries = &self.entries;
        self.sections
            .sort(|address| entries.get(address).map(Entry::sort_key));
        for section in self.sections.keys() {
            turn.changed(Changed::Section(section));
        }
        turn.changed(Changed::Rows);
    }

    /// Takes somebody out, of the sections too.
    fn unplace(&mut self, address: &Address, turn: &mut Turn<'_>) -> Option<Entry> {
        let entry = self.entries.get(address)?;
        let entries = &self.entries;
        self.sections.remove(entry, &self.words, turn, |address| {
            entries.get(address).map(Entry::sort_key)
        });
        self.entries.remove(address)
    }

    /// Puts somebody into the sections they belong to.
    fn place(&mut self, address: &Address, turn: &mut Turn<'_>) {
        let Some(entry) = self.entries.get(address) else {
            return;
        };
        let entries = &self.entries;
        self.sections.insert(entry, &self.words, turn, |address| {
            entries.get(address).map(Entry::sort_key)
        });
    }
}
