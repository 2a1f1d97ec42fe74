//! Messages to people who were not signed in.

use msnp::Address;
use msnp::soap::Time;
use msnp::soap::oim::Incoming;
use rusqlite::{Connection, Row, params};

use super::AccountId;

/// A message as stored.
#[derive(Clone, Debug)]
pub(crate) struct OfflineRow {
    pub(crate) guid: [u8; 16],
    pub(crate) message: Incoming,
}

/// Puts a message into `owner`'s mailbox.
pub(crate) fn insert(
    db: &Connection,
    (owner, sender): (AccountId, AccountId),
    guid: [u8; 16],
    message: &Incoming,
) -> rusqlite::Result<()> {
    let sent = message.sent.unwrap_or(Time::NEVER).as_millis();
    db.prepare_cached(
        "INSERT INTO offline_message (guid, owner, sender, name, text, run, number, sent)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        guid,
        owner,
        sender,
        message.name,
        message.text,
        message.run,
        message.number,
        sent
    ])?;
    Ok(())
}

const READ: &str =
    "SELECT offline_message.guid, account.address, offline_message.name, text, sent, run, number
     FROM offline_message JOIN account ON account.id = sender WHERE owner = ?1";

fn from_row(row: &Row<'_>) -> rusqlite::Result<OfflineRow> {
    let address: String = row.get(1)?;
    let from = Address::new(&address).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Text, Box::new(error))
    })?;
    Ok(OfflineRow {
        guid: row.get(0)?,
        message: Incoming {
            from,
            name: row.get(2)?,
            text: row.get(3)?,
            sent: Some(Time::from_millis(row.get(4)?)),
            run: row.get(5)?,
            number: row.get(6)?,
        },
    })
}

/// Everything in `owner`'s mailbox, oldest first.
pub(crate) fn all(db: &Connection, owner: AccountId) -> rusqlite::Result<Vec<OfflineRow>> {
    db.prepare_cached(&format!("{READ} ORDER BY offline_message.id"))?
        .query_map([owner], from_row)?
        .collect()
}

/// The message with that id in `owner`'s mailbox.
pub(crate) fn by_guid(
    db: &Connection,
    owner: AccountId,
    guid: [u8; 16],
) -> rusqlite::Result<Option<OfflineRow>> {
    db.prepare_cached(&format!("{READ} AND offline_message.guid = ?2"))?
        .query_map(params![owner, guid], from_row)?
        .next()
        .transpose()
}

/// Deletes a message from `owner`'s mailbox; `false` when it was not there.
pub(crate) fn delete(db: &Connection, owner: AccountId, guid: [u8; 16]) -> rusqlite::Result<bool> {
    let gone = db
        .prepare_cached("DELETE FROM offline_message WHERE owner = ?1 AND guid = ?2")?
        .execute(params![owner, guid])?;
    Ok(gone > 0)
}

/// Deletes what was sent before that time, in milliseconds since 1970.
pub(crate) fn delete_before(db: &Connection, sent: i64) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM offline_message WHERE sent < ?1")?
        .execute([sent])?;
    Ok(())
}

/// How many messages wait in `owner`'s mailbox, and how many of them are of `sender`.
pub(crate) fn counts(
    db: &Connection,
    owner: AccountId,
    sender: AccountId,
) -> rusqlite::Result<(u32, u32)> {
    db.prepare_cached(
        "SELECT count(*), count(*) FILTER (WHERE sender = ?2) FROM offline_message WHERE owner = ?1",
    )?
    .query_row([owner, sender], |row| Ok((row.get(0)?, row.get(1)?)))
}
