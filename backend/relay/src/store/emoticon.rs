//! Emoticons: which are kept, and which belong to a text.

use super::{AccountId, Store, StoreError, row};
use nudge_shared::{BlobId, Body, Emoticon, MessageId};
use rusqlite::OptionalExtension;

/// How many an account may keep. The oldest go first.
const MOST: u32 = 2_000;

impl Store {
    /// Keeps a picture as an emoticon of the account; one of its own stays its own.
    pub async fn keep_emoticon(
        &self,
        account: AccountId,
        id: BlobId,
        own: bool,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO emoticons (account, id, own, number) VALUES (?1, ?2, ?3,
                 1 + coalesce((SELECT max(number) FROM emoticons WHERE account = ?1), 0))
                 ON CONFLICT (account, id) DO UPDATE SET own = max(own, excluded.own)",
            )?
            .execute((account, id.as_str(), own))?;
            db.prepare_cached(
                "DELETE FROM emoticons WHERE account = ?1 AND number <=
                 (SELECT number FROM emoticons WHERE account = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)",
            )?
            .execute((account, MOST))
            .map(drop)
        })
        .await
    }

    /// Whether the account keeps this emoticon, and if so, whether it is its own.
    pub async fn kept_emoticon(
        &self,
        account: AccountId,
        id: BlobId,
    ) -> Result<Option<bool>, StoreError> {
        self.read(move |db| {
            db.prepare_cached("SELECT own FROM emoticons WHERE account = ?1 AND id = ?2")?
                .query_row((account, id.as_str()), |row| row.get(0))
                .optional()
        })
        .await
    }

    /// Notes which pictures belong to a text. A message that does not exist, or is no text, is passed
    /// over.
    pub async fn set_emoticons(
        &self,
        account: AccountId,
        message: MessageId,
        emoticons: Vec<Emoticon>,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let message = row::id_to_sql(message.0);
            let body: Option<Body> = db
                .prepare_cached("SELECT body FROM messages WHERE id = ?1 AND account = ?2")?
                .query_row((message, account), |row| row::from_json(row, 0))
                .optional()?;
            let Some(Body::Text { text, format, .. }) = body else {
                return Ok(());
            };
            let body = Body::Text {
                text,
                format,
                emoticons: emoticons.clone(),
            };
            db.prepare_cached("UPDATE messages SET body = ?3 WHERE id = ?1 AND account = ?2")?
                .execute((message, account, row::to_json(&body)?))
                .map(drop)
        })
        .await
    }
}
