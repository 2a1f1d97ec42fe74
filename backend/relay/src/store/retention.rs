use super::clear::{self, Old};
use super::{AccountId, Store, StoreError};
use nudge_shared::Timestamp;

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// How much longer a message is kept that was not read: one that waited at the service arrives with
/// the time at which it was written, and is not to vanish before anybody saw it.
const UNREAD_MS: i64 = 30 * DAY_MS;

impl Store {
    /// Deletes what is older than its account wants it kept, see
    /// [`nudge_shared::Settings::keep_history_days`]. Messages whose fate is open stay. Returns how
    /// many conversations lost something.
    pub async fn expire_history(&self, now: Timestamp) -> Result<usize, StoreError> {
        let wishes: Vec<(AccountId, i64)> = self
            .read(|db| {
                db.prepare_cached(
                    "SELECT account, document ->> 'keep_history_days' FROM settings
                     WHERE document ->> 'keep_history_days' IS NOT NULL",
                )?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
            })
            .await?;
        let mut shortened = 0;
        for (account, days) in wishes {
            let before = now.0.saturating_sub(days.saturating_mul(DAY_MS));
            let unread_before = before.saturating_sub(UNREAD_MS);
            let old: Vec<Old> = self
                .read(move |db| {
                    db.prepare_cached(
                        "SELECT c.id, max(m.id), c.read_up_to FROM conversations c
                         JOIN messages m ON m.conversation = c.id
                         WHERE c.account = ?1 AND m.at < iif(m.id <= c.read_up_to, ?2, ?3)
                         GROUP BY c.id",
                    )?
                    .query_map((account, before, unread_before), |row| {
                        Ok(Old {
                            thread: row.get(0)?,
                            up_to: row.get(1)?,
                            read: row.get(2)?,
                            before,
                            unread_before,
                        })
                    })?
                    .collect()
                })
                .await?;
            for old in old {
                shortened += 1;
                while self.write(move |db| clear::delete(db, old)).await? {}
            }
        }
        Ok(shortened)
    }
}
