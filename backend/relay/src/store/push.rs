use super::{AccountId, Store, StoreError, Visit, row};
use nudge_shared::PushSubscription;

/// The most subscriptions of one account: an old one makes room for a new one.
const MOST: u32 = 20;

impl Store {
    /// From now on this browser wants to hear of what comes while no page is open.
    pub async fn subscribe(
        &self,
        visit: Visit,
        subscription: PushSubscription,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO push (endpoint, token, account, subscription) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (endpoint) DO UPDATE SET token = excluded.token,
                     account = excluded.account, subscription = excluded.subscription",
            )?
            .execute((
                &subscription.endpoint,
                visit.token.0,
                visit.account,
                row::to_json(&subscription)?,
            ))?;
            db.prepare_cached(
                "DELETE FROM push WHERE account = ?1 AND endpoint NOT IN (
                     SELECT endpoint FROM push WHERE account = ?1
                     ORDER BY endpoint = ?2 DESC LIMIT ?3)",
            )?
            .execute((visit.account, &subscription.endpoint, MOST))
            .map(drop)
        })
        .await
    }

    /// Nobody is at this address any more, or does not want to hear. With an account, only where it
    /// is one of that account's.
    pub async fn unsubscribe(
        &self,
        account: Option<AccountId>,
        endpoint: String,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "DELETE FROM push WHERE endpoint = ?1 AND (?2 IS NULL OR account = ?2)",
            )?
            .execute((&endpoint, account))
            .map(drop)
        })
        .await
    }

    /// Who wants to hear.
    pub async fn subscriptions(
        &self,
        account: AccountId,
    ) -> Result<Vec<PushSubscription>, StoreError> {
        self.read(move |db| {
            db.prepare_cached("SELECT subscription FROM push WHERE account = ?1")?
                .query_map([account], |row| row::from_json(row, 0))?
                .collect()
        })
        .await
    }

    /// Messages from others that the account has not seen, in all conversations.
    pub async fn unread(&self, account: AccountId) -> Result<u32, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT count(*) FROM conversations c CROSS JOIN messages m
                     ON m.conversation = c.id AND m.id > c.read_up_to AND m.sender <> ''
                 WHERE c.account = ?1",
            )?
            .query_row([account], |row| row.get(0))
        })
        .await
    }
}
