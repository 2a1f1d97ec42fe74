//! What an account tells about itself: telephone numbers and mobile flags (`PRP`, `BPR`).

use std::collections::HashMap;

use msnp::notification::{Property, PropertyKey};
use rusqlite::{Connection, Row, params};

use super::AccountId;

/// Sets a property; an empty value removes it.
pub(crate) fn set(
    db: &Connection,
    account: AccountId,
    key: &str,
    value: &str,
) -> rusqlite::Result<()> {
    if value.is_empty() {
        db.prepare_cached("DELETE FROM property WHERE account = ?1 AND key = ?2")?
            .execute(params![account, key])?;
    } else {
        db.prepare_cached("INSERT INTO property (account, key, value) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET value = excluded.value")?
            .execute(params![account, key, value])?;
    }
    Ok(())
}

/// All properties of an account, by key.
pub(crate) fn all(db: &Connection, account: AccountId) -> rusqlite::Result<Vec<Property>> {
    db.prepare_cached("SELECT key, value FROM property WHERE account = ?1 ORDER BY key")?
        .query_map([account], |row| from_row(row, 0))?
        .collect()
}

/// Key and value from that column on.
fn from_row(row: &Row<'_>, at: usize) -> rusqlite::Result<Property> {
    let key: String = row.get(at)?;
    let value: String = row.get(at + 1)?;
    let key = PropertyKey::parse(key.as_bytes()).ok_or(rusqlite::Error::InvalidQuery)?;
    Ok(Property {
        key,
        value: Some(value.into()),
    })
}

/// The properties of everybody on `owner`'s forward list who lets `owner` see them: nobody's telephone
/// number goes to a person whom they block or have not allowed.
pub(crate) fn of_contacts(
    db: &Connection,
    owner: AccountId,
) -> rusqlite::Result<HashMap<AccountId, Vec<Property>>> {
    let mut found = HashMap::<_, Vec<_>>::new();
    let mut statement = db.prepare_cached(
        "SELECT property.account, property.key, property.value
         FROM contact AS mine
         JOIN contact AS theirs ON theirs.owner = mine.contact AND theirs.contact = mine.owner
         JOIN property ON property.account = mine.contact
         WHERE mine.owner = ?1 AND mine.lists & 1 != 0 AND theirs.lists & 4 = 0 AND theirs.lists & 2 != 0
         ORDER BY property.account, property.key",
    )?;
    let mut rows = statement.query([owner])?;
    while let Some(row) = rows.next()? {
        found
            .entry(row.get(0)?)
            .or_default()
            .push(from_row(row, 1)?);
    }
    Ok(found)
}
