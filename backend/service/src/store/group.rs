//! Groups of contacts.
//!
//! Every group has a number for MSNP7 to 9 and a GUID for MSNP10 and later. Group 0, which those older dialects
//! always have and whose contacts are in no other, has no row.

use std::collections::HashMap;

use msnp::server::notification::GroupKey;
use rusqlite::{Connection, OptionalExtension, params};

use super::AccountId;

/// A group as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GroupRow {
    pub(crate) number: u32,
    pub(crate) guid: [u8; 16],
    pub(crate) name: String,
}

impl GroupRow {
    /// Both of its ids.
    pub(crate) fn key(&self) -> GroupKey {
        GroupKey {
            number: self.number,
            guid: self.guid,
        }
    }
}

/// All groups of `owner`, by number.
pub(crate) fn all(db: &Connection, owner: AccountId) -> rusqlite::Result<Vec<GroupRow>> {
    db.prepare_cached(
        "SELECT number, guid, name FROM contact_group WHERE owner = ?1 ORDER BY number",
    )?
    .query_map([owner], |row| {
        Ok(GroupRow {
            number: row.get(0)?,
            guid: row.get(1)?,
            name: row.get(2)?,
        })
    })?
    .collect()
}

/// Adds a group with that number.
pub(crate) fn insert(db: &Connection, owner: AccountId, group: &GroupRow) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO contact_group (owner, number, guid, name) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![owner, group.number, group.guid, group.name])?;
    Ok(())
}

/// Renames a group.
pub(crate) fn rename(
    db: &Connection,
    owner: AccountId,
    number: u32,
    name: &str,
) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE contact_group SET name = ?3 WHERE owner = ?1 AND number = ?2")?
        .execute(params![owner, number, name])?;
    Ok(())
}

/// Removes a group; its contacts stay contacts.
pub(crate) fn remove(db: &Connection, owner: AccountId, number: u32) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM contact_group WHERE owner = ?1 AND number = ?2")?
        .execute(params![owner, number])?;
    Ok(())
}

/// Puts a contact into a group; `false` when it was in it.
pub(crate) fn join(
    db: &Connection,
    owner: AccountId,
    contact: AccountId,
    number: u32,
) -> rusqlite::Result<bool> {
    let added = db
        .prepare_cached("INSERT INTO membership (owner, contact, number) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?
        .execute(params![owner, contact, number])?;
    Ok(added > 0)
}

/// Takes a contact out of a group; `false` when it was not in it.
pub(crate) fn part(
    db: &Connection,
    owner: AccountId,
    contact: AccountId,
    number: u32,
) -> rusqlite::Result<bool> {
    let gone = db
        .prepare_cached("DELETE FROM membership WHERE owner = ?1 AND contact = ?2 AND number = ?3")?
        .execute(params![owner, contact, number])?;
    Ok(gone > 0)
}

/// Takes a contact out of every group.
pub(crate) fn part_all(
    db: &Connection,
    owner: AccountId,
    contact: AccountId,
) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM membership WHERE owner = ?1 AND contact = ?2")?
        .execute([owner, contact])?;
    Ok(())
}

/// Which groups each contact of `owner` is in, numbers ascending.
pub(crate) fn memberships(
    db: &Connection,
    owner: AccountId,
) -> rusqlite::Result<HashMap<AccountId, Vec<u32>>> {
    let mut groups = HashMap::<_, Vec<_>>::new();
    let mut statement = db.prepare_cached(
        "SELECT contact, number FROM membership WHERE owner = ?1 ORDER BY contact, number",
    )?;
    let mut rows = statement.query([owner])?;
    while let Some(row) = rows.next()? {
        groups.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(groups)
}

/// The number for a new group: the smallest that is free; 0 is not.
pub(crate) fn free_number(db: &Connection, owner: AccountId) -> rusqlite::Result<u32> {
    let used = db
        .prepare_cached(
            "SELECT min(number) + 1 FROM (SELECT 0 AS number UNION SELECT number FROM contact_group WHERE owner = ?1)
             WHERE number + 1 NOT IN (SELECT number FROM contact_group WHERE owner = ?1)",
        )?
        .query_row([owner], |row| row.get::<_, Option<u32>>(0))
        .optional()?;
    Ok(used.flatten().unwrap_or(1))
}
