//! What clients of MSNP2 to 7 prove their password by: the MD5 of a salt and the password.
//!
//! Such a digest is as good as the password to whoever reads it here, so that it is kept only where the
//! operator asked for it.

use rusqlite::{Connection, OptionalExtension, params};

use super::AccountId;
use crate::random;

/// A secret of this file, from which salts are made; drawn when first asked for.
pub(crate) fn key(db: &Connection) -> rusqlite::Result<[u8; 32]> {
    let read = |db: &Connection| {
        db.query_row("SELECT key FROM digest_key", [], |row| row.get(0))
            .optional()
    };
    if let Some(key) = read(db)? {
        return Ok(key);
    }
    // Another process may be drawing one at the same time; the first stays.
    db.execute(
        "INSERT INTO digest_key (one, key) VALUES (1, ?1) ON CONFLICT DO NOTHING",
        [random::bytes::<32>()],
    )?;
    Ok(read(db)?.unwrap_or_default())
}

/// The account's digest, if it has one.
pub(crate) fn of(db: &Connection, account: AccountId) -> rusqlite::Result<Option<String>> {
    db.prepare_cached("SELECT digest FROM digest WHERE account = ?1")?
        .query_row([account], |row| row.get(0))
        .optional()
}

/// Replaces the account's digest, or takes it away.
pub(crate) fn set(
    db: &Connection,
    account: AccountId,
    digest: Option<&str>,
) -> rusqlite::Result<()> {
    match digest {
        Some(digest) => db
            .prepare_cached(
                "INSERT INTO digest (account, digest) VALUES (?1, ?2)
                 ON CONFLICT (account) DO UPDATE SET digest = excluded.digest",
            )?
            .execute(params![account, digest])?,
        None => db
            .prepare_cached("DELETE FROM digest WHERE account = ?1")?
            .execute([account])?,
    };
    Ok(())
}

/// Gives an account that has none this digest, unless its password hash is another by now.
pub(crate) fn add(
    db: &Connection,
    account: AccountId,
    digest: &str,
    password: &str,
) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO digest (account, digest)
         SELECT id, ?2 FROM account WHERE id = ?1 AND password = ?3
         ON CONFLICT (account) DO NOTHING",
    )?
    .execute(params![account, digest, password])?;
    Ok(())
}

/// Forgets all of them.
pub(crate) fn clear(db: &Connection) -> rusqlite::Result<()> {
    db.execute("DELETE FROM digest", [])?;
    Ok(())
}
