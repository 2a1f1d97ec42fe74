//! Putting people on lists and taking them off.
//!
//! A forward list and the other person's reverse list change together. Whoever has neither allowed nor
//! blocked the person who added them has a *pending* contact besides, until they decide.

use std::sync::Arc;

use msnp::notification::{ListAddition, ListRemoval, Who};
use msnp::server::notification::Facts;
use msnp::{ContactId, List, Lists};

use super::edit::{Edited, NewContact};
use super::lookup::{by_address, by_id, find_group};
use super::people::Push;
use super::profile::check_name;
use super::{Directory, Refusal};
use crate::store::{AccountId, AccountRow, GroupRow, accounts, contacts, groups, properties};

impl Directory {
    /// Carries out `ADD` or `ADC`.
    pub(super) fn add(
        &mut self,
        owner: AccountId,
        addition: &ListAddition,
    ) -> Result<Edited, Refusal> {
        let contact = match (&addition.address, &addition.id) {
            (Some(address), _) => by_address(&self.db, address)?,
            (None, Some(id)) => by_id(&self.db, id)?,
            (None, None) => return Err(Refusal::Invalid),
        };
        if contact.id == owner {
            return Err(Refusal::Invalid);
        }
        let group = addition
            .group
            .as_ref()
            .map(|group| find_group(&self.db, owner, group));
        let group = group.transpose()?;
        let had = contacts::lists(&self.db, owner, contact.id)?;
        let serial = match addition.list {
            List::Forward if had.contains(List::Forward) => {
                let group = group.as_ref().ok_or(Refusal::AlreadyThere)?;
                self.join(owner, contact.id, group)?
            }
            // An id without an address names a contact one has.
            List::Forward if addition.address.is_none() => return Err(Refusal::NotThere),
            List::Forward => self.add_forward(owner, &contact, group.as_ref())?,
            List::Allow | List::Block => self.add_privacy(owner, contact.id, had, addition.list)?,
            // Taking note of who added one; the server has done so already.
            List::Reverse if had.contains(List::Reverse) => {
                self.set_own(owner, contact.id, had - List::Pending)?
            }
            List::Reverse | List::Pending => return Err(Refusal::Invalid),
        };
        let new = addition.list == List::Forward && !had.contains(List::Forward);
        let new = if new {
            Some(self.new_contact(owner, &contact)?)
        } else {
            None
        };
        let facts = Facts {
            serial,
            name: Some(contact.name.into()),
            contact: Some(ContactId::from_guid(contact.guid)),
            group: group.map(|group| group.key()),
        };
        Ok(Edited { facts, new })
    }

    /// What the owner is told about somebody just added.
    fn new_contact(
        &self,
        owner: AccountId,
        contact: &AccountRow,
    ) -> Result<Box<NewContact>, Refusal> {
        let seen = self
            .sees(owner, contact.id)
            .then(|| self.online.get(&contact.id))
            .flatten();
        let allowed = contacts::lists(&self.db, contact.id, owner)?.contains(List::Allow);
        let properties = if allowed {
            properties::all(&self.db, contact.id)?
        } else {
            Vec::new()
        };
        Ok(Box::new(NewContact {
            address: contact.address.clone(),
            properties,
            seen: seen.map(|online| Arc::clone(&online.person)),
        }))
    }

    /// Carries out `REM`.
    pub(super) fn remove(
        &mut self,
        owner: AccountId,
        removal: &ListRemoval,
    ) -> Result<Edited, Refusal> {
        let contact = match &removal.who {
            Who::Address(address) => by_address(&self.db, address)?,
            Who::Contact(id) => by_id(&self.db, id)?,
        };
        let had = contacts::lists(&self.db, owner, contact.id)?;
        let group = removal
            .group
            .as_ref()
            .map(|group| find_group(&self.db, owner, group));
        let group = group.transpose()?;
        let serial = match removal.list {
            // Clients tidy up whom they have decided about, whether that is still there or not.
            List::Pending => self.set_own(owner, contact.id, had - List::Pending)?,
            List::Reverse => return Err(Refusal::Invalid),
            list if !had.contains(list) => return Err(Refusal::NotThere),
            List::Forward => match &group {
                Some(group) => self.part(owner, contact.id, group)?,
                None => self.remove_forward(owner, contact.id, had)?,
            },
            list => {
                let before = self.sees(contact.id, owner);
                let serial = self.set_own(owner, contact.id, had - list)?;
                let after = self.sees(contact.id, owner);
                self.tell_difference(contact.id, owner, before, after);
                serial
            }
        };
        Ok(Edited::serial(serial))
    }

    /// Gives a contact a name of the owner's own; the contact's own name goes back to following them.
    pub(super) fn set_nickname(
        &mut self,
        owner: AccountId,
        contact: &Who,
        name: &str,
    ) -> Result<u32, Refusal> {
        check_name(name)?;
        let contact = match contact {
            Who::Address(address) => by_address(&self.db, address)?,
            Who::Contact(id) => by_id(&self.db, id)?,
        };
        if contacts::lists(&self.db, owner, contact.id)?.is_empty() {
            return Err(Refusal::NotThere);
        }
        let nickname = (name != contact.name).then_some(name);
        let transaction = self.db.transaction()?;
        contacts::set_nickname(&transaction, owner, contact.id, nickname)?;
        let serial = accounts::lists_changed(&transaction, owner)?.serial;
        transaction.commit()?;
        Ok(serial)
    }

    /// Makes two accounts contacts of each other, each allowing the other, neither pending.
    pub(crate) fn befriend(&mut self, one: AccountId, other: AccountId) -> Result<(), Refusal> {
        let friends = Lists::from(List::Forward) | List::Allow | List::Reverse;
        let transaction = self.db.transaction()?;
        for (owner, contact) in [(one, other), (other, one)] {
            contacts::set_lists(&transaction, owner, contact, friends)?;
            accounts::lists_changed(&transaction, owner)?;
        }
        transaction.commit()?;
        self.keep_up(one, other, friends);
        self.keep_up(other, one, friends);
        Ok(())
    }

    /// Both halves of a new forward contact, and the news for the other person.
    fn add_forward(
        &mut self,
        owner: AccountId,
        contact: &AccountRow,
        group: Option<&GroupRow>,
    ) -> Result<u32, Refusal> {
        let mine = contacts::lists(&self.db, owner, contact.id)?;
        let mut theirs = contacts::lists(&self.db, contact.id, owner)?;
        if contacts::count(&self.db, owner, Some(List::Forward))? >= self.limits.contacts {
            return Err(Refusal::ListFull);
        }
        self.check_room(owner, mine)?;
        self.check_room(contact.id, theirs)?;
        theirs.insert(List::Reverse);
        if !theirs.contains(List::Allow) && !theirs.contains(List::Block) {
            theirs.insert(List::Pending);
        }
        let transaction = self.db.transaction()?;
        contacts::set_lists(&transaction, owner, contact.id, mine | List::Forward)?;
        contacts::set_lists(&transaction, contact.id, owner, theirs)?;
        if let Some(group) = group.filter(|group| group.number != 0) {
            groups::join(&transaction, owner, contact.id, group.number)?;
        }
        let serial = accounts::lists_changed(&transaction, owner)?.serial;
        let their_serial = accounts::lists_changed(&transaction, contact.id)?.serial;
        transaction.commit()?;
        self.keep_up(owner, contact.id, mine | List::Forward);
        self.keep_up(contact.id, owner, theirs);
        if let Some(person) = self
            .online
            .get(&owner)
            .map(|online| Arc::clone(&online.person))
        {
            self.tell_of_lists(contact.id, Push::AddedBy(person, their_serial));
        }
        Ok(serial)
    }

    fn remove_forward(
        &mut self,
        owner: AccountId,
        contact: AccountId,
        had: Lists,
    ) -> Result<u32, Refusal> {
        let theirs = contacts::lists(&self.db, contact, owner)? - List::Reverse - List::Pending;
        let transaction = self.db.transaction()?;
        groups::part_all(&transaction, owner, contact)?;
        contacts::set_nickname(&transaction, owner, contact, None)?;
        contacts::set_lists(&transaction, owner, contact, had - List::Forward)?;
        contacts::set_lists(&transaction, contact, owner, theirs)?;
        let serial = accounts::lists_changed(&transaction, owner)?.serial;
        let their_serial = accounts::lists_changed(&transaction, contact)?.serial;
        transaction.commit()?;
        self.keep_up(owner, contact, had - List::Forward);
        self.keep_up(contact, owner, theirs);
        if let Some(person) = self
            .online
            .get(&owner)
            .map(|online| Arc::clone(&online.person))
        {
            self.tell_of_lists(contact, Push::RemovedBy(person, their_serial));
        }
        Ok(serial)
    }

    /// Allows or blocks. The two exclude each other in the end, but clients differ in which of *add to the
    /// one* and *take off the other* they send first, so that both may stand for a moment; blocking wins.
    fn add_privacy(
        &mut self,
        owner: AccountId,
        contact: AccountId,
        had: Lists,
        list: List,
    ) -> Result<u32, Refusal> {
        if had.contains(list) {
            return Err(Refusal::AlreadyThere);
        }
        self.check_room(owner, had)?;
        let before = self.sees(contact, owner);
        let serial = self.set_own(owner, contact, (had | list) - List::Pending)?;
        let after = self.sees(contact, owner);
        self.tell_difference(contact, owner, before, after);
        Ok(serial)
    }

    /// Changes the owner's half only.
    fn set_own(
        &mut self,
        owner: AccountId,
        contact: AccountId,
        lists: Lists,
    ) -> Result<u32, Refusal> {
        let transaction = self.db.transaction()?;
        contacts::set_lists(&transaction, owner, contact, lists)?;
        let serial = accounts::lists_changed(&transaction, owner)?.serial;
        transaction.commit()?;
        self.keep_up(owner, contact, lists);
        Ok(serial)
    }

    /// One more row must fit, unless there is one.
    fn check_room(&self, owner: AccountId, had: Lists) -> Result<(), Refusal> {
        let full = had.is_empty() && contacts::count(&self.db, owner, None)? >= self.limits.listed;
        if full { Err(Refusal::ListFull) } else { Ok(()) }
    }

    fn keep_up(&mut self, owner: AccountId, contact: AccountId, lists: Lists) {
        if let Some(online) = self.online.get_mut(&owner) {
            online.set_lists(contact, lists);
        }
    }
}
