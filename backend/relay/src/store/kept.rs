use super::{Account, AccountId, Store, StoreError, row};
use rusqlite::{OptionalExtension as _, Row};

/// An account that signs in again by itself after a restart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which.
    pub account: Account,
    /// Its service password; see [`crate::seal::Seal`].
    pub sealed: Vec<u8>,
}

impl Store {
    /// Keeps a sealed password, in place of the one kept before.
    pub async fn keep_password(
        &self,
        account: AccountId,
        sealed: Vec<u8>,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO kept (account, sealed) VALUES (?1, ?2)
                 ON CONFLICT (account) DO UPDATE SET sealed = ?2",
            )?
            .execute((account, &sealed))
            .map(drop)
        })
        .await
    }

    /// Forgets an account's password.
    pub async fn forget_password(&self, account: AccountId) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM kept WHERE account = ?1")?
                .execute([account])
                .map(drop)
        })
        .await
    }

    /// The account, if its password is kept.
    pub async fn kept(&self, account: AccountId) -> Result<Option<Kept>, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT a.id, a.service, a.address, k.sealed
                 FROM kept k JOIN accounts a ON a.id = k.account WHERE k.account = ?1",
            )?
            .query_row([account], from_row)
            .optional()
        })
        .await
    }

    /// Accounts to sign in again after a restart, in order of their ids: at most `limit` of those
    /// after `after`.
    pub async fn kept_passwords(
        &self,
        after: AccountId,
        limit: u32,
    ) -> Result<Vec<Kept>, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT a.id, a.service, a.address, k.sealed
                 FROM kept k JOIN accounts a ON a.id = k.account
                 WHERE k.account > ?1 ORDER BY k.account LIMIT ?2",
            )?
            .query_map((after, limit), from_row)?
            .collect()
        })
        .await
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept {
        account: Account {
            id: row.get(0)?,
            service: row.get(1)?,
            address: row::address(row, 2)?,
        },
        sealed: row.get(3)?,
    })
}
