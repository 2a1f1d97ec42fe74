//! What lasts: one SQLite file, used by one thread.
//!
//! The functions of this module's rooms take a [`Connection`] and know rows, nothing else: who is signed
//! in and who has to be told is the directory's business. Every change of more than one row happens in a
//! transaction that the caller opens.

mod account;
mod circle;
mod contact;
mod digest;
mod group;
mod invitation;
mod migration;
mod offline;
mod property;

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use rusqlite::Connection;

use crate::private;

pub(crate) use account::{AccountId, AccountRow, Privacy};
pub(crate) use circle::MemberRow;
pub(crate) use group::GroupRow;
pub(crate) use offline::OfflineRow;

/// The rows of accounts.
pub(crate) mod accounts {
    pub(crate) use super::account::*;
}
/// The rows of circles and who is in them.
pub(crate) mod circles {
    pub(crate) use super::circle::*;
}
/// The rows of contacts.
pub(crate) mod contacts {
    pub(crate) use super::contact::*;
}
/// The digests of old clients.
pub(crate) mod digests {
    pub(crate) use super::digest::*;
}
/// The rows of groups and who is in them.
pub(crate) mod groups {
    pub(crate) use super::group::*;
}
/// The rows of invitations.
pub(crate) mod invitations {
    pub(crate) use super::invitation::*;
}
/// The rows of offline messages.
pub(crate) mod offline_messages {
    pub(crate) use super::offline::*;
}
/// The rows of account properties.
pub(crate) mod properties {
    pub(crate) use super::property::*;
}

/// Why the data file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite refused.
    #[error("the service's data file: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The data folder could not be made.
    #[error("the data folder: {0}")]
    Folder(#[from] std::io::Error),
    /// The file was written by a newer version of this program.
    #[error("the service's data file has version {found}, this program knows up to {known}")]
    TooNew {
        /// Version found in the file.
        found: i64,
        /// Newest version this program knows.
        known: i64,
    },
    /// The service has stopped.
    #[error("the service has stopped")]
    Stopped,
}

/// Name of the data file inside the data folder.
pub(crate) const FILE: &str = "service.db";

/// Opens the data file in `folder`, making both where they are missing, and brings it up to date.
///
/// # Errors
/// When folder or file cannot be used, or the file is from a newer version.
pub(crate) fn open(folder: &Path) -> Result<Connection, StoreError> {
    private::folder(folder)?;
    let file = folder.join(FILE);
    private::file(&file)?;
    let mut db = Connection::open(file)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    // With a write-ahead log this loses at most the last commits when the machine loses power, and never
    // the file's integrity; it spares a flush for every edit of a list.
    db.pragma_update(None, "synchronous", "NORMAL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    // The command line may add an account while the service runs.
    db.busy_timeout(std::time::Duration::from_secs(5))?;
    db.set_prepared_statement_cache_capacity(64);
    migration::run(&mut db)?;
    Ok(db)
}

/// Milliseconds since 1970, the unit of every time in the file.
pub(crate) fn now_ms() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| {
            i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
        })
}
