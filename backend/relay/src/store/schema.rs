use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::path::Path;

/// Why the store could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database could not be opened, read or upgraded.
    #[error("the database cannot be opened: {0}")]
    Database(#[from] rusqlite::Error),
    /// The file was written by a later version.
    #[error("the database is of version {found}, made by a newer nudge; this one knows {known}")]
    TooNew {
        /// The file's version.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// The file could not be made.
    #[error("the database cannot be made: {0}")]
    File(std::io::Error),
    /// A thread could not be started.
    #[error("a thread cannot be started: {0}")]
    Thread(#[from] std::io::Error),
}

/// Steps from one `user_version` to the next. Only ever appended to.
const MIGRATIONS: &[&str] = &[
    include_str!("schema.sql"),
    include_str!("blobs.sql"),
    include_str!("deleted.sql"),
    include_str!("settings.sql"),
    include_str!("open_files.sql"),
    include_str!("push.sql"),
    include_str!("leaner.sql"),
    include_str!("devices.sql"),
    include_str!("emoticons.sql"),
];

/// Opens the file for writing and brings it to the newest version.
pub(super) fn open(file: &Path) -> Result<Connection, OpenError> {
    nudge_service::private::file(file).map_err(OpenError::File)?;
    let mut db = connect(file)?;
    let known = u32::try_from(MIGRATIONS.len()).expect("a handful of migrations");
    let found: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known {
        return Err(OpenError::TooNew { found, known });
    }
    for (step, version) in MIGRATIONS.iter().zip(1..).skip(found as usize) {
        let change = db.transaction()?;
        change.execute_batch(step)?;
        change.pragma_update(None, "user_version", version)?;
        change.commit()?;
    }
    Ok(db)
}

/// The size of a page, in bytes. Rows above a quarter of it spill over, which few messages do.
pub(super) const PAGE_SIZE: u32 = 2048;

/// Another connection to the file.
///
/// `synchronous = NORMAL` keeps every answered write through a crash of the process; a crash of
/// the machine may take the last ones with it, but never damages the file.
pub(super) fn connect(file: &Path) -> Result<Connection, rusqlite::Error> {
    let db = Connection::open(file)?;
    // Otherwise a look at a partial index makes SQLite plan the statement anew for each value,
    // which takes longer than to run it.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.set_prepared_statement_cache_capacity(64);
    db.busy_timeout(std::time::Duration::from_secs(10))?;
    // A message changes a few bytes of a few pages, and the log takes each page whole. Counts for a
    // new file only.
    db.pragma_update(None, "page_size", PAGE_SIZE)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "NORMAL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "wal_autocheckpoint", 0)?;
    // Negative: KiB instead of pages.
    db.pragma_update(None, "cache_size", -4096)?;
    Ok(db)
}
