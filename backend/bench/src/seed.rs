//! Accounts by the thousand. Making each with its real password hash and each contact by a command
//! would take longer than everything that is measured, so they are put into the service's data
//! file, with a hash that is quick to check.

use crate::Options;
use anyhow::{Context, Result};
use argon2::password_hash::PasswordHasher;
use argon2::{Algorithm, Argon2, Params, Version};
use rusqlite::{Connection, params};
use std::path::Path;

/// Everybody's password.
pub(crate) const PASSWORD: &str = "correct horse battery";

/// On the forward, allow and reverse lists: a contact both ways.
const CONTACT_BOTH_WAYS: u8 = 1 | 2 | 8;

/// Who is held for the memory figures.
pub(crate) fn held(number: usize) -> String {
    format!("held{number:05}@nudge.internal")
}

/// A pair of a latency run: who writes and who reads.
pub(crate) fn pair(path: &str, number: usize) -> [String; 2] {
    ["a", "b"].map(|side| format!("{path}{number:04}{side}@nudge.internal"))
}

/// Puts everybody into the service's data file.
pub(crate) fn accounts(data: &Path, options: &Options) -> Result<()> {
    let mut db = Connection::open(data.join("service.db"))?;
    let seed = db.transaction()?;
    let hash = quick_hash()?;
    let mut ids = Vec::new();
    for number in 0..options.sessions {
        ids.push(account(&seed, &held(number), &hash)?);
    }
    for (owner, id) in ids.iter().enumerate() {
        // Neighbours on a ring, so that everybody has as many and all of them both ways.
        for step in 1..=options.contacts / 2 {
            let neighbour = ids[(owner + step) % ids.len()];
            befriend(&seed, *id, neighbour)?;
        }
    }
    for path in ["direct", "relayed"] {
        for number in 0..options.pairs {
            let [a, b] = pair(path, number);
            let (a, b) = (account(&seed, &a, &hash)?, account(&seed, &b, &hash)?);
            befriend(&seed, a, b)?;
        }
    }
    seed.commit()?;
    Ok(())
}

fn quick_hash() -> Result<String> {
    let params = Params::new(Params::MIN_M_COST, 1, 1, None)
        .ok()
        .context("argon2 parameters")?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = argon2
        .hash_password(PASSWORD.as_bytes())
        .ok()
        .context("argon2")?;
    Ok(hash.to_string())
}

fn account(db: &Connection, address: &str, hash: &str) -> Result<i64> {
    Ok(db
        .prepare_cached(
            "INSERT INTO account (address, password, guid, name, lists_changed, settings_changed, created)
             VALUES (?1, ?2, randomblob(16), ?3, 1, 1, 1) RETURNING id",
        )?
        .query_row(params![address, hash, address.split('@').next()], |row| row.get(0))?)
}

fn befriend(db: &Connection, one: i64, other: i64) -> Result<()> {
    let mut insert = db.prepare_cached(
        "INSERT OR IGNORE INTO contact (owner, contact, lists) VALUES (?1, ?2, ?3)",
    )?;
    insert.execute(params![one, other, CONTACT_BOTH_WAYS])?;
    insert.execute(params![other, one, CONTACT_BOTH_WAYS])?;
    Ok(())
}
