//! Accounts.

use msnp::Address;
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest as _, Sha256};

use super::now_ms;

/// An account's row number. Never used again after the account is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct AccountId(pub(crate) u32);

impl rusqlite::ToSql for AccountId {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl rusqlite::types::FromSql for AccountId {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        u32::column_result(value).map(Self)
    }
}

/// Who may see and call an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Privacy {
    /// `BLP AL`: people on no list may; `false` is `BLP BL`, only people on the allow list.
    pub(crate) allow_unlisted: bool,
    /// `GTC A`: the client asks when somebody adds the account. Kept for the client, without effect here.
    pub(crate) ask_when_added: bool,
}

/// How new an account's lists are, in both ways clients know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Changed {
    /// Goes up with every change (up to MSNP9).
    pub(crate) serial: u32,
    /// When contacts or groups last changed, in milliseconds since 1970 (MSNP10 to 12).
    pub(crate) lists: i64,
    /// When the account's own settings last changed, likewise.
    pub(crate) settings: i64,
}

/// An account as stored.
#[derive(Clone, Debug)]
pub(crate) struct AccountRow {
    pub(crate) id: AccountId,
    pub(crate) address: Address,
    pub(crate) guid: [u8; 16],
    pub(crate) name: String,
    pub(crate) personal_message: String,
    pub(crate) privacy: Privacy,
    pub(crate) changed: Changed,
}

const COLUMNS: &str = "id, address, guid, name, personal_message, allow_unlisted, ask_when_added, serial, lists_changed, settings_changed";

fn from_row(row: &Row<'_>) -> rusqlite::Result<AccountRow> {
    let address: String = row.get(1)?;
    let address = Address::new(&address).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Text, Box::new(error))
    })?;
    Ok(AccountRow {
        id: row.get(0)?,
        address,
        guid: row.get(2)?,
        name: row.get(3)?,
        personal_message: row.get(4)?,
        privacy: Privacy {
            allow_unlisted: row.get(5)?,
            ask_when_added: row.get(6)?,
        },
        changed: Changed {
            serial: row.get(7)?,
            lists: row.get(8)?,
            settings: row.get(9)?,
        },
    })
}

/// Adds an account. `None` when the address is taken.
pub(crate) fn insert(
    db: &Connection,
    address: &Address,
    password: &str,
    name: &str,
    guid: [u8; 16],
) -> rusqlite::Result<Option<AccountId>> {
    let now = now_ms();
    let added = db
        .prepare_cached(
            "INSERT INTO account (address, password, guid, name, lists_changed, settings_changed, created)
             VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?5) ON CONFLICT (address) DO NOTHING RETURNING id",
        )?
        .query_row(params![address.as_str(), password, guid, name, now], |row| row.get(0))
        .optional()?;
    Ok(added)
}

/// Removes an account and everything that refers to it; `false` when there was none.
pub(crate) fn remove(db: &Connection, id: AccountId) -> rusqlite::Result<bool> {
    Ok(db
        .prepare_cached("DELETE FROM account WHERE id = ?1")?
        .execute([id])?
        > 0)
}

/// The account with that address.
pub(crate) fn by_address(
    db: &Connection,
    address: &Address,
) -> rusqlite::Result<Option<AccountRow>> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM account WHERE address = ?1"))?
        .query_row([address.as_str()], from_row)
        .optional()
}

/// When the account with that address was made, in milliseconds since 1970.
pub(crate) fn created(db: &Connection, address: &Address) -> rusqlite::Result<Option<i64>> {
    db.prepare_cached("SELECT created FROM account WHERE address = ?1")?
        .query_row([address.as_str()], |row| row.get(0))
        .optional()
}

/// The account with that number.
pub(crate) fn by_id(db: &Connection, id: AccountId) -> rusqlite::Result<Option<AccountRow>> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM account WHERE id = ?1"))?
        .query_row([id], from_row)
        .optional()
}

/// The account with that GUID (the contact id of MSNP10 and later).
pub(crate) fn by_guid(db: &Connection, guid: [u8; 16]) -> rusqlite::Result<Option<AccountRow>> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM account WHERE guid = ?1"))?
        .query_row([guid], from_row)
        .optional()
}

/// Every account, by address.
pub(crate) fn all(db: &Connection) -> rusqlite::Result<Vec<(AccountRow, i64, Option<i64>)>> {
    db.prepare(&format!(
        "SELECT {COLUMNS}, created, last_sign_in FROM account ORDER BY address"
    ))?
    .query_map([], |row| Ok((from_row(row)?, row.get(10)?, row.get(11)?)))?
    .collect()
}

/// Number and password hash of the account with that address.
pub(crate) fn password(
    db: &Connection,
    address: &Address,
) -> rusqlite::Result<Option<(AccountId, String)>> {
    db.prepare_cached("SELECT id, password FROM account WHERE address = ?1")?
        .query_row([address.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
}

/// Tells one password hash from the next, in little memory. `None` when there is no such account.
pub(crate) fn password_mark(db: &Connection, id: AccountId) -> rusqlite::Result<Option<u64>> {
    db.prepare_cached("SELECT password FROM account WHERE id = ?1")?
        .query_row([id], |row| Ok(mark(row.get_ref(0)?.as_str()?)))
        .optional()
}

/// Tells this password hash from others, in little memory.
pub(crate) fn mark(hash: &str) -> u64 {
    let digest = Sha256::digest(hash);
    let bytes = digest.first_chunk();
    bytes.map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

/// Replaces the password hash.
pub(crate) fn set_password(db: &Connection, id: AccountId, password: &str) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE account SET password = ?2 WHERE id = ?1")?
        .execute(params![id, password])?;
    Ok(())
}

/// Replaces the display name.
pub(crate) fn set_name(db: &Connection, id: AccountId, name: &str) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE account SET name = ?2 WHERE id = ?1")?
        .execute(params![id, name])?;
    Ok(())
}

/// Replaces the personal message.
pub(crate) fn set_personal_message(
    db: &Connection,
    id: AccountId,
    text: &str,
) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE account SET personal_message = ?2 WHERE id = ?1")?
        .execute(params![id, text])?;
    Ok(())
}

/// Replaces the privacy settings.
pub(crate) fn set_privacy(
    db: &Connection,
    id: AccountId,
    privacy: Privacy,
) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE account SET allow_unlisted = ?2, ask_when_added = ?3 WHERE id = ?1")?
        .execute(params![id, privacy.allow_unlisted, privacy.ask_when_added])?;
    Ok(())
}

/// Notes a sign-in.
pub(crate) fn set_last_sign_in(db: &Connection, id: AccountId) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE account SET last_sign_in = ?2 WHERE id = ?1")?
        .execute(params![id, now_ms()])?;
    Ok(())
}

/// Notes that contacts or groups changed. Both kinds of age only ever go up, even when the clock does not.
pub(crate) fn lists_changed(db: &Connection, id: AccountId) -> rusqlite::Result<Changed> {
    touch(
        db,
        "UPDATE account SET serial = serial + 1, lists_changed = max(?2, lists_changed + 1)",
        id,
    )
}

/// Notes that the account's own settings changed.
pub(crate) fn settings_changed(db: &Connection, id: AccountId) -> rusqlite::Result<Changed> {
    touch(
        db,
        "UPDATE account SET serial = serial + 1, settings_changed = max(?2, settings_changed + 1)",
        id,
    )
}

fn touch(db: &Connection, update: &str, id: AccountId) -> rusqlite::Result<Changed> {
    db.prepare_cached(&format!(
        "{update} WHERE id = ?1 RETURNING serial, lists_changed, settings_changed"
    ))?
    .query_row(params![id, now_ms()], |row| {
        Ok(Changed {
            serial: row.get(0)?,
            lists: row.get(1)?,
            settings: row.get(2)?,
        })
    })
}
