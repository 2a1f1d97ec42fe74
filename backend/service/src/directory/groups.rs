//! Groups of contacts.

use msnp::{GroupId, percent};

use super::lookup::find_group;
use super::{Directory, Refusal};
use crate::limits;
use crate::random;
use crate::store::{AccountId, GroupRow, accounts, groups};

impl Directory {
    /// Carries out `ADG`; comes back with the group and the state of the lists.
    pub(super) fn add_group(
        &mut self,
        owner: AccountId,
        name: &str,
    ) -> Result<(GroupRow, u32), Refusal> {
        check_group_name(name)?;
        let present = groups::all(&self.db, owner)?;
        if present.iter().any(|group| group.name == name) {
            return Err(Refusal::GroupExists);
        }
        if present.len() >= self.limits.groups {
            return Err(Refusal::TooManyGroups);
        }
        let transaction = self.db.transaction()?;
        let number = groups::free_number(&transaction, owner)?;
        let group = GroupRow {
            number,
            guid: random::guid(),
            name: name.to_owned(),
        };
        groups::insert(&transaction, owner, &group)?;
        let serial = accounts::lists_changed(&transaction, owner)?.serial;
        transaction.commit()?;
        Ok((group, serial))
    }

    /// Carries out `RMG`. Contacts of the group stay contacts.
    pub(super) fn remove_group(
        &mut self,
        owner: AccountId,
        id: &GroupId,
    ) -> Result<(GroupRow, u32), Refusal> {
        let group = find_group(&self.db, owner, id)?;
        if group.number == 0 {
            return Err(Refusal::GroupZero);
        }
        let transaction = self.db.transaction()?;
        groups::remove(&transaction, owner, group.number)?;
        let serial = accounts::lists_changed(&transaction, owner)?.serial;
        transaction.commit()?;
        Ok((group, serial))
    }

    /// Carries out `REG`. Group 0 keeps its name.
    pub(super) fn rename_group(
        &mut self,
        owner: AccountId,
        id: &GroupId,
        name: &str,
    ) -> Result<(GroupRow, u32), Refusal> {
        check_group_name(name)?;
        let group = find_group(&self.db, owner, id)?;
        if group.number == 0 {
            return Err(Refusal::GroupZero);
        }
        let taken = groups::all(&self.db, owner)?;
        if taken
            .iter()
            .any(|other| other.name == name && other.number != group.number)
        {
            return Err(Refusal::GroupExists);
        }
        let transaction = self.db.transaction()?;
        groups::rename(&transaction, owner, group.number, name)?;
        let serial = accounts::lists_changed(&transaction, owner)?.serial;
        transaction.commit()?;
        Ok((
            GroupRow {
                name: name.to_owned(),
                ..group
            },
            serial,
        ))
    }

    /// Puts a forward contact into a group. Group 0 is no group: nothing to join.
    pub(super) fn join(
        &mut self,
        owner: AccountId,
        contact: AccountId,
        group: &GroupRow,
    ) -> Result<u32, Refusal> {
        let transaction = self.db.transaction()?;
        if group.number == 0 || !groups::join(&transaction, owner, contact, group.number)? {
            return Err(Refusal::AlreadyThere);
        }
        let serial = accounts::lists_changed(&transaction, owner)?.serial;
        transaction.commit()?;
        Ok(serial)
    }

    /// Takes a forward contact out of a group.
    pub(super) fn part(
        &mut self,
        owner: AccountId,
        contact: AccountId,
        group: &GroupRow,
    ) -> Result<u32, Refusal> {
        let transaction = self.db.transaction()?;
        if !groups::part(&transaction, owner, contact, group.number)? {
            return Err(Refusal::NotInGroup);
        }
        let serial = accounts::lists_changed(&transaction, owner)?.serial;
        transaction.commit()?;
        Ok(serial)
    }
}

fn check_group_name(name: &str) -> Result<(), Refusal> {
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Refusal::Invalid);
    }
    if percent::encoded_len(name) > limits::GROUP_NAME_BYTES {
        Err(Refusal::GroupNameTooLong)
    } else {
        Ok(())
    }
}
