//! Edits of membership lists and address book, by the edits of the notification connection.

use msnp::notification::{ListAddition, ListRemoval, Who};
use msnp::soap::book::{NICKNAME, PRIVACY, PROMPT};
use msnp::soap::{ContactChange, MemberName, NewContact, Role};
use msnp::{Address, ContactId, GroupId, List, Network};

use super::super::lookup::{by_address, by_id};
use super::super::{Directory, Refusal};
use crate::store::{AccountId, AccountRow, contacts};

impl Directory {
    /// Puts somebody into the address book and onto the allow list, unless they are there; comes back with
    /// their id. Clients of old ask for people they have already.
    pub(crate) fn add_to_book(
        &mut self,
        owner: AccountId,
        new: &NewContact,
    ) -> Result<ContactId, Refusal> {
        if new.network != Network::MESSENGER {
            return Err(Refusal::NoSuchAccount);
        }
        let contact = by_address(&self.db, &new.address)?;
        let had = contacts::lists(&self.db, owner, contact.id)?;
        if !had.contains(List::Forward) {
            self.put_on(owner, &new.address, List::Forward, None)?;
        }
        if new.allow && !had.contains(List::Allow) && !had.contains(List::Block) {
            self.put_on(owner, &new.address, List::Allow, None)?;
        }
        Ok(ContactId::from_guid(contact.guid))
    }

    /// Changes an entry of the address book; `None` is the own one.
    pub(crate) fn change_entry(
        &mut self,
        owner: AccountId,
        entry: Option<&ContactId>,
        changes: &[ContactChange],
    ) -> Result<(), Refusal> {
        let own = self.account(owner)?.guid;
        let entry = entry.filter(|id| id.guid() != Some(own));
        match entry {
            Some(id) => {
                let contact = by_id(&self.db, id)?;
                let all = changes.iter();
                all.into_iter()
                    .try_for_each(|change| self.change_contact(owner, &contact, change))
            }
            None => changes
                .iter()
                .try_for_each(|change| self.change_own(owner, change)),
        }
    }

    fn change_contact(
        &mut self,
        owner: AccountId,
        contact: &AccountRow,
        change: &ContactChange,
    ) -> Result<(), Refusal> {
        let listed = contacts::lists(&self.db, owner, contact.id)?.contains(List::Forward);
        match change {
            ContactChange::Annotation(name, value) if &**name == NICKNAME => {
                // The own name of the contact takes a nickname away.
                let name = if value.is_empty() {
                    contact.name.as_str()
                } else {
                    value
                };
                let who = Who::Address(contact.address.clone());
                self.set_nickname(owner, &who, name).map(drop)
            }
            ContactChange::Messenger(true) if !listed => self
                .put_on(owner, &contact.address, List::Forward, None)
                .map(drop),
            // Without the messenger there is nothing left of a contact here.
            ContactChange::Messenger(false) if listed => {
                self.take_off(owner, &contact.address, List::Forward, None)
            }
            // Names and addresses are the contact's own business.
            _ => Ok(()),
        }
    }

    fn change_own(&mut self, owner: AccountId, change: &ContactChange) -> Result<(), Refusal> {
        match change {
            ContactChange::DisplayName(name) => self.set_name(owner, name).map(drop),
            ContactChange::Annotation(name, value) => match (&**name, &**value) {
                (PRIVACY, "1" | "2") => self.set_allow_unlisted(owner, &**value == "1").map(drop),
                (PROMPT, "1" | "2") => self.set_ask_when_added(owner, &**value == "1").map(drop),
                _ => Ok(()),
            },
            _ => Ok(()),
        }
    }

    /// Takes somebody out of the address book.
    pub(crate) fn remove_from_book(
        &mut self,
        owner: AccountId,
        entry: &ContactId,
    ) -> Result<(), Refusal> {
        let contact = by_id(&self.db, entry)?;
        self.take_off(owner, &contact.address, List::Forward, None)
    }

    /// Makes a group; comes back with its id.
    pub(crate) fn make_group(&mut self, owner: AccountId, name: &str) -> Result<GroupId, Refusal> {
        let (group, _) = self.add_group(owner, name)?;
        Ok(GroupId::from_guid(group.guid))
    }

    /// Renames a group.
    pub(crate) fn name_group(
        &mut self,
        owner: AccountId,
        group: &GroupId,
        name: &str,
    ) -> Result<(), Refusal> {
        self.rename_group(owner, group, name).map(drop)
    }

    /// Removes a group; its contacts stay.
    pub(crate) fn drop_group(&mut self, owner: AccountId, group: &GroupId) -> Result<(), Refusal> {
        self.remove_group(owner, group).map(drop)
    }

    /// Puts a contact into a group; comes back without complaint when it is in it already.
    pub(crate) fn add_to_group(
        &mut self,
        owner: AccountId,
        entry: &ContactId,
        group: &GroupId,
    ) -> Result<(), Refusal> {
        let contact = by_id(&self.db, entry)?;
        if !contacts::lists(&self.db, owner, contact.id)?.contains(List::Forward) {
            return Err(Refusal::NotThere);
        }
        match self.put_on(owner, &contact.address, List::Forward, Some(group)) {
            Ok(()) | Err(Refusal::AlreadyThere) => Ok(()),
            Err(refusal) => Err(refusal),
        }
    }

    /// Takes a contact out of a group.
    pub(crate) fn remove_from_group(
        &mut self,
        owner: AccountId,
        entry: &ContactId,
        group: &GroupId,
    ) -> Result<(), Refusal> {
        let contact = by_id(&self.db, entry)?;
        self.take_off(owner, &contact.address, List::Forward, Some(group))
    }

    /// Puts somebody on a membership list. The reverse list is kept by the service: taking note of who is on
    /// it answers who waits, and is no error for who is not.
    pub(crate) fn add_member(
        &mut self,
        owner: AccountId,
        role: &Role,
        member: &MemberName,
    ) -> Result<(), Refusal> {
        let contact = self.member(member)?;
        let had = contacts::lists(&self.db, owner, contact.id)?;
        match role.list() {
            Some(List::Reverse) if !had.contains(List::Reverse) => Ok(()),
            Some(list) => self.put_on(owner, &contact.address, list, None),
            None => Ok(()),
        }
    }

    /// Takes somebody off a membership list.
    pub(crate) fn remove_member(
        &mut self,
        owner: AccountId,
        role: &Role,
        member: &MemberName,
    ) -> Result<(), Refusal> {
        let contact = self.member(member)?;
        match role.list() {
            // Kept by the service.
            Some(List::Reverse) | None => Ok(()),
            Some(list) => self.take_off(owner, &contact.address, list, None),
        }
    }

    fn member(&self, member: &MemberName) -> Result<AccountRow, Refusal> {
        match member {
            MemberName::Passport(address) => by_address(&self.db, address),
            MemberName::Entry(id) => {
                let guid = id.rsplit('/').next().unwrap_or_default();
                let id = ContactId::parse(guid.as_bytes()).ok_or(Refusal::Invalid)?;
                by_id(&self.db, &id)
            }
            _ => Err(Refusal::NoSuchAccount),
        }
    }

    fn put_on(
        &mut self,
        owner: AccountId,
        contact: &Address,
        list: List,
        group: Option<&GroupId>,
    ) -> Result<(), Refusal> {
        let addition = ListAddition {
            list,
            address: Some(contact.clone()),
            name: None,
            id: None,
            group: group.cloned(),
        };
        self.add(owner, &addition).map(drop)
    }

    fn take_off(
        &mut self,
        owner: AccountId,
        contact: &Address,
        list: List,
        group: Option<&GroupId>,
    ) -> Result<(), Refusal> {
        let removal = ListRemoval {
            list,
            who: Who::Address(contact.clone()),
            group: group.cloned(),
        };
        self.remove(owner, &removal).map(drop)
    }
}
