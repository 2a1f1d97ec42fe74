//! Who is on whose lists.

use msnp::{Address, List, Lists};
use rusqlite::{Connection, OptionalExtension, params};

use super::AccountId;

/// A contact as its owner sees it.
#[derive(Clone, Debug)]
pub(crate) struct ContactRow {
    pub(crate) id: AccountId,
    pub(crate) address: Address,
    pub(crate) guid: [u8; 16],
    /// The name the owner gave, else the contact's own.
    pub(crate) name: String,
    /// The name the owner gave.
    pub(crate) nickname: Option<String>,
    /// The contact's own name.
    pub(crate) own_name: String,
    pub(crate) lists: Lists,
    /// Numbers of the groups it is in, ascending.
    pub(crate) groups: Vec<u32>,
}

/// The lists `contact` is on in `owner`'s account; [`Lists::NONE`] when there is no row.
pub(crate) fn lists(
    db: &Connection,
    owner: AccountId,
    contact: AccountId,
) -> rusqlite::Result<Lists> {
    let bits = db
        .prepare_cached("SELECT lists FROM contact WHERE owner = ?1 AND contact = ?2")?
        .query_row([owner, contact], |row| row.get::<_, u8>(0))
        .optional()?;
    Ok(Lists::from_bits(bits.unwrap_or(0)))
}

/// Puts `contact` on exactly those lists; on none removes the row with nickname and groups.
pub(crate) fn set_lists(
    db: &Connection,
    owner: AccountId,
    contact: AccountId,
    lists: Lists,
) -> rusqlite::Result<()> {
    if lists.is_empty() {
        db.prepare_cached("DELETE FROM contact WHERE owner = ?1 AND contact = ?2")?
            .execute([owner, contact])?;
    } else {
        db.prepare_cached(
            "INSERT INTO contact (owner, contact, lists) VALUES (?1, ?2, ?3)
             ON CONFLICT (owner, contact) DO UPDATE SET lists = excluded.lists",
        )?
        .execute(params![owner, contact, lists.bits()])?;
    }
    Ok(())
}

/// Gives a contact a name of the owner's own; `None` shows the contact's own name again.
pub(crate) fn set_nickname(
    db: &Connection,
    owner: AccountId,
    contact: AccountId,
    nickname: Option<&str>,
) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE contact SET nickname = ?3 WHERE owner = ?1 AND contact = ?2")?
        .execute(params![owner, contact, nickname])?;
    Ok(())
}

/// How many contacts are on `list`, or on any.
pub(crate) fn count(
    db: &Connection,
    owner: AccountId,
    list: Option<List>,
) -> rusqlite::Result<usize> {
    let bits = list.map_or(u8::MAX, |list| list as u8);
    db.prepare_cached("SELECT count(*) FROM contact WHERE owner = ?1 AND lists & ?2 != 0")?
        .query_row(params![owner, bits], |row| row.get::<_, u32>(0))
        .map(|count| count as usize)
}

/// Numbers and lists of everybody on a list of `owner`, by number: what the directory keeps in memory.
pub(crate) fn outline(
    db: &Connection,
    owner: AccountId,
) -> rusqlite::Result<Vec<(AccountId, Lists)>> {
    db.prepare_cached("SELECT contact, lists FROM contact WHERE owner = ?1 ORDER BY contact")?
        .query_map([owner], |row| {
            Ok((row.get(0)?, Lists::from_bits(row.get(1)?)))
        })?
        .collect()
}

/// Who has `contact` on which lists.
pub(crate) fn listed_by(
    db: &Connection,
    contact: AccountId,
) -> rusqlite::Result<Vec<(AccountId, Lists)>> {
    db.prepare_cached("SELECT owner, lists FROM contact WHERE contact = ?1")?
        .query_map([contact], |row| {
            Ok((row.get(0)?, Lists::from_bits(row.get(1)?)))
        })?
        .collect()
}

/// Everybody on a list of `owner`, by address.
pub(crate) fn all(db: &Connection, owner: AccountId) -> rusqlite::Result<Vec<ContactRow>> {
    let mut groups = super::group::memberships(db, owner)?;
    db.prepare_cached(
        "SELECT contact.contact, account.address, account.guid, account.name, contact.lists, contact.nickname
         FROM contact JOIN account ON account.id = contact.contact WHERE contact.owner = ?1 ORDER BY account.address",
    )?
    .query_map([owner], |row| {
        let address: String = row.get(1)?;
        let id = row.get(0)?;
        let (own_name, nickname): (String, Option<String>) = (row.get(3)?, row.get(5)?);
        Ok(ContactRow {
            id,
            address: Address::new(&address).map_err(|error| {
                rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Text, Box::new(error))
            })?,
            guid: row.get(2)?,
            name: nickname.clone().unwrap_or_else(|| own_name.clone()),
            nickname,
            own_name,
            lists: Lists::from_bits(row.get(4)?),
            groups: groups.remove(&id).unwrap_or_default(),
        })
    })?
    .collect()
}
