use super::{Store, StoreError, row};
use nudge_shared::{Address, BlobId, Media, Status, Timestamp};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Identifies an account within the store. This, not the address, is what log lines carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub i64);

/// One address on one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Identifies it.
    pub id: AccountId,
    /// The service's id from the configuration.
    pub service: String,
    /// Its address there.
    pub address: Address,
}

/// What an account shows of itself, and shows again after the next sign-in. Most services of the
/// time do not keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The status chosen last.
    pub status: Status,
    /// The personal message.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub personal_message: String,
    /// What is being listened to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<Media>,
    /// The picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<BlobId>,
    /// The status of one's own that holds, by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_status: Option<String>,
    /// What the account's other places see this one called, where that was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

impl Store {
    /// The id of this address on this service, made when it is not known yet.
    pub async fn account(
        &self,
        service: &str,
        address: &Address,
        now: Timestamp,
    ) -> Result<AccountId, StoreError> {
        let service = service.to_owned();
        let address = address.clone();
        self.write(move |db| {
            if let Some(id) = find(db, &service, &address)? {
                return Ok(id);
            }
            db.prepare_cached(
                "INSERT INTO accounts (service, address, created_at) VALUES (?1, ?2, ?3)",
            )?
            .execute((&service, address.as_str(), now.0))?;
            Ok(AccountId(db.last_insert_rowid()))
        })
        .await
    }

    /// The account of this id.
    pub async fn account_by_id(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        self.read(move |db| {
            db.prepare_cached("SELECT id, service, address FROM accounts WHERE id = ?1")?
                .query_row([id], |row| {
                    Ok(Account {
                        id: row.get(0)?,
                        service: row.get(1)?,
                        address: row::address(row, 2)?,
                    })
                })
                .optional()
        })
        .await
    }

    /// The account with this address that was first seen before `since`, if there is one.
    pub async fn account_before(
        &self,
        service: &str,
        address: &Address,
        since: Timestamp,
    ) -> Result<Option<AccountId>, StoreError> {
        let (service, address) = (service.to_owned(), address.clone());
        self.read(move |db| {
            db.prepare_cached(
                "SELECT id FROM accounts WHERE service = ?1 AND address = ?2 AND created_at < ?3",
            )?
            .query_row((&service, address.as_str(), since.0), |row| row.get(0))
            .optional()
        })
        .await
    }

    /// Deletes an account with everything that is kept for it. The bytes of its files go when leftovers
    /// are looked for.
    pub async fn remove_account(&self, id: AccountId) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE deleted SET newest = max(newest, (SELECT coalesce(max(m.id), 0)
                 FROM conversations c JOIN messages m ON m.conversation = c.id
                 WHERE c.account = ?1))",
            )?
            .execute([id])?;
            db.prepare_cached("DELETE FROM accounts WHERE id = ?1")?
                .execute([id])
                .map(drop)
        })
        .await
    }

    /// What the account shows of itself. None before the first [`Store::save_profile`].
    pub async fn profile(&self, id: AccountId) -> Result<Option<Profile>, StoreError> {
        self.read(move |db| {
            db.prepare_cached("SELECT profile FROM accounts WHERE id = ?1 AND profile IS NOT NULL")?
                .query_row([id], |row| row::from_json(row, 0))
                .optional()
        })
        .await
    }

    /// Keeps what the account shows of itself.
    pub async fn save_profile(&self, id: AccountId, profile: Profile) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE accounts SET profile = ?2 WHERE id = ?1")?
                .execute((id, row::to_json(&profile)?))
                .map(drop)
        })
        .await
    }
}

fn find(db: &Connection, service: &str, address: &Address) -> rusqlite::Result<Option<AccountId>> {
    db.prepare_cached("SELECT id FROM accounts WHERE service = ?1 AND address = ?2")?
        .query_row((service, address.as_str()), |row| row.get(0))
        .optional()
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ToSql for AccountId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for AccountId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}
