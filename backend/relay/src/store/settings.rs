use super::{AccountId, Store, StoreError, row};
use nudge_shared::{MAX_SETTINGS_BYTES, Setting, Settings};
use rusqlite::{Connection, OptionalExtension};

impl Store {
    /// What the account has set.
    pub async fn settings(&self, account: AccountId) -> Result<Settings, StoreError> {
        self.read(move |db| settings(db, account)).await
    }

    /// Changes one setting, and returns all as they are now; none if the change would make them
    /// larger than [`MAX_SETTINGS_BYTES`] and was not made.
    pub async fn change_setting(
        &self,
        account: AccountId,
        setting: Setting,
    ) -> Result<Option<Settings>, StoreError> {
        self.write(move |db| {
            let mut changed = settings(db, account)?;
            changed.apply(setting.clone());
            let document = row::to_json(&changed)?;
            if document.len() > MAX_SETTINGS_BYTES {
                return Ok(None);
            }
            db.prepare_cached(
                "INSERT INTO settings (account, document) VALUES (?1, ?2)
                 ON CONFLICT (account) DO UPDATE SET document = excluded.document",
            )?
            .execute((account, document))?;
            Ok(Some(changed))
        })
        .await
    }
}

fn settings(db: &Connection, account: AccountId) -> rusqlite::Result<Settings> {
    let found = db
        .prepare_cached("SELECT document FROM settings WHERE account = ?1")?
        .query_row([account], |row| row::from_json(row, 0))
        .optional()?;
    Ok(found.unwrap_or_default())
}
