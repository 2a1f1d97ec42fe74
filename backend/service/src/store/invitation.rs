//! Invitations to sign up, by the SHA-256 of their code.

use rusqlite::{Connection, OptionalExtension, params};

use super::now_ms;

/// Stores an invitation: `uses` left (`None`: any number), `expires` in milliseconds since 1970.
pub(crate) fn insert(
    db: &Connection,
    code: [u8; 32],
    uses: Option<u32>,
    expires: Option<i64>,
) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO invitation (code, uses, expires, created) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![code, uses, expires, now_ms()])?;
    Ok(())
}

/// Whether an invitation has a use left and has not expired.
pub(crate) fn is_good(db: &Connection, code: [u8; 32]) -> rusqlite::Result<bool> {
    db.prepare_cached(
        "SELECT 1 FROM invitation WHERE code = ?1 AND (expires IS NULL OR expires > ?2)
         AND (uses IS NULL OR uses > 0)",
    )?
    .exists(params![code, now_ms()])
}

/// Uses an invitation up by one; `false` when it does not exist, has expired or has no use left.
pub(crate) fn redeem(db: &Connection, code: [u8; 32]) -> rusqlite::Result<bool> {
    let now = now_ms();
    db.prepare_cached("DELETE FROM invitation WHERE expires <= ?1 OR uses = 0")?
        .execute([now])?;
    let left = db
        .prepare_cached("UPDATE invitation SET uses = uses - 1 WHERE code = ?1 AND (uses IS NULL OR uses > 0) RETURNING 1")?
        .query_row(params![code], |_| Ok(()))
        .optional()?;
    Ok(left.is_some())
}
