//! Browsers that are let in, as their owner sees them.

use super::{Store, StoreError, TokenHash, Visit};
use crate::agent::Agent;
use nudge_shared::Timestamp;

/// A browser that is let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredBrowser {
    /// Its cookie.
    pub token: TokenHash,
    /// What it calls itself.
    pub agent: Agent,
    /// When it was here last.
    pub seen_at: Timestamp,
}

impl Store {
    /// A browser is here, and calls itself so.
    pub async fn saw_browser(
        &self,
        token: TokenHash,
        agent: Agent,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE tokens SET program = ?2, system = ?3, seen_at = ?4 WHERE hash = ?1",
            )?
            .execute((token.0, &agent.program, &agent.system, now.0))
            .map(drop)
        })
        .await
    }

    /// A browser was here until now.
    pub async fn saw_browser_go(&self, token: TokenHash, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE tokens SET seen_at = ?2 WHERE hash = ?1")?
                .execute((token.0, now.0))
                .map(drop)
        })
        .await
    }

    /// All browsers that are let in to this visit's account, that of the visit first, then those that
    /// were here last.
    pub async fn browsers(
        &self,
        visit: Visit,
        now: Timestamp,
    ) -> Result<Vec<StoredBrowser>, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT hash, program, system, seen_at FROM tokens
                 WHERE account = ?1 AND expires_at > ?2 ORDER BY hash = ?3 DESC, seen_at DESC",
            )?
            .query_map((visit.account, now.0, visit.token.0), |row| {
                Ok(StoredBrowser {
                    token: TokenHash(row.get(0)?),
                    agent: Agent {
                        program: row.get::<_, String>(1)?.into(),
                        system: row.get::<_, String>(2)?.into(),
                    },
                    seen_at: Timestamp(row.get(3)?),
                })
            })?
            .collect()
        })
        .await
    }
}
