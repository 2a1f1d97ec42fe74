use super::{AccountId, Store, StoreError, clear};
use nudge_shared::Timestamp;

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

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
            let old: Vec<(i64, i64)> = self
                .read(move |db| {
                    db.prepare_cached(
                        "SELECT c.id, max(m.id) FROM conversations c
                         JOIN messages m ON m.conversation = c.id
                         WHERE c.account = ?1 AND m.at < ?2 GROUP BY c.id",
                    )?
                    .query_map((account, before), |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
                })
                .await?;
            for (thread, up_to) in old {
                shortened += 1;
                while self
                    .write(move |db| clear::delete(db, thread, up_to))
                    .await?
                {}
            }
        }
        Ok(shortened)
    }
}
