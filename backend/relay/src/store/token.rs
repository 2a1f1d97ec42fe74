use super::{AccountId, Store, StoreError};
use nudge_shared::{Stay, Timestamp};
use rusqlite::OptionalExtension;

/// SHA-256 of a cookie's value: the value itself is known to the browser only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenHash(pub [u8; 32]);

/// What a browser's cookie allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The account it may look at.
    pub account: AccountId,
    /// The cookie, hashed.
    pub token: TokenHash,
    /// What was chosen at sign-in.
    pub stay: Stay,
    /// When it stops being valid.
    pub expires_at: Timestamp,
}

/// Who may still look at an account after a visit has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Nobody.
    Nobody,
    /// Browsers, none of which chose to stay signed in.
    Passing,
    /// Browsers, some of which chose to stay signed in.
    Staying,
}

impl Store {
    /// Lets a browser in from now on.
    pub async fn add_visit(&self, visit: Visit) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO tokens (hash, account, stay, expires_at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((
                visit.token.0,
                visit.account,
                stay_to_sql(visit.stay),
                visit.expires_at.0,
            ))
            .map(drop)
        })
        .await
    }

    /// What this cookie allows at this time, if anything.
    pub async fn visit(
        &self,
        token: TokenHash,
        now: Timestamp,
    ) -> Result<Option<Visit>, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT account, stay, expires_at FROM tokens WHERE hash = ?1 AND expires_at > ?2",
            )?
            .query_row((token.0, now.0), |row| {
                Ok(Visit {
                    account: row.get(0)?,
                    token,
                    stay: stay_from_sql(row.get(1)?),
                    expires_at: Timestamp(row.get(2)?),
                })
            })
            .optional()
        })
        .await
    }

    /// The visits to an account beside this one, those that are over included.
    pub async fn other_visits(&self, than: Visit) -> Result<Vec<Visit>, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT hash, stay, expires_at FROM tokens WHERE account = ?1 AND hash != ?2",
            )?
            .query_map((than.account, than.token.0), |row| {
                Ok(Visit {
                    account: than.account,
                    token: TokenHash(row.get(0)?),
                    stay: stay_from_sql(row.get(1)?),
                    expires_at: Timestamp(row.get(2)?),
                })
            })?
            .collect()
        })
        .await
    }

    /// Moves the end of a visit.
    pub async fn extend_visit(
        &self,
        token: TokenHash,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE tokens SET expires_at = ?2 WHERE hash = ?1")?
                .execute((token.0, expires_at.0))
                .map(drop)
        })
        .await
    }

    /// Moves the end of all visits to these accounts that are still going on to `end`, unless it is
    /// later already.
    pub async fn extend_visits_to(
        &self,
        accounts: Vec<AccountId>,
        now: Timestamp,
        end: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let mut extend = db.prepare_cached(
                "UPDATE tokens SET expires_at = ?3
                 WHERE account = ?1 AND expires_at > ?2 AND expires_at < ?3",
            )?;
            for account in &accounts {
                extend.execute((account, now.0, end.0))?;
            }
            Ok(())
        })
        .await
    }

    /// Ends one browser's visit.
    pub async fn end_visit(&self, token: TokenHash) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM tokens WHERE hash = ?1")?
                .execute([token.0])
                .map(drop)
        })
        .await
    }

    /// Ends one browser's visit, and says who is left. When nobody stays any more, the password that
    /// was kept for them is forgotten.
    pub async fn leave(&self, visit: Visit, now: Timestamp) -> Result<Left, StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM tokens WHERE hash = ?1")?
                .execute([visit.token.0])?;
            let stays: Option<bool> = db
                .prepare_cached(
                    "SELECT max(stay = 1) FROM tokens WHERE account = ?1 AND expires_at > ?2",
                )?
                .query_row((visit.account, now.0), |row| row.get(0))?;
            let left = match stays {
                None => Left::Nobody,
                Some(false) => Left::Passing,
                Some(true) => Left::Staying,
            };
            if left != Left::Staying {
                db.prepare_cached("DELETE FROM kept WHERE account = ?1")?
                    .execute([visit.account])?;
            }
            Ok(left)
        })
        .await
    }

    /// Ends all visits to an account: it was signed out.
    pub async fn end_all_visits(&self, account: AccountId) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM tokens WHERE account = ?1")?
                .execute([account])
                .map(drop)
        })
        .await
    }

    /// Ends all visits to accounts whose password is not kept: after a restart they have no
    /// session.
    pub async fn end_visits_not_kept(&self) -> Result<(), StoreError> {
        self.write(|db| {
            db.execute(
                "DELETE FROM tokens WHERE account NOT IN (SELECT account FROM kept)",
                [],
            )
            .map(drop)
        })
        .await
    }

    /// Forgets cookies that are no longer valid, and the passwords kept for accounts that no
    /// browser stays signed in to any more. Returns the accounts that lost their last cookie by
    /// it.
    pub async fn sweep(&self, now: Timestamp) -> Result<Vec<AccountId>, StoreError> {
        self.write(move |db| {
            let over = db
                .prepare_cached(
                    "SELECT account FROM tokens GROUP BY account HAVING max(expires_at) <= ?1",
                )?
                .query_map([now.0], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            db.execute("DELETE FROM tokens WHERE expires_at <= ?1", [now.0])?;
            db.execute(
                "DELETE FROM kept WHERE account NOT IN (SELECT account FROM tokens WHERE stay = 1)",
                [],
            )?;
            Ok(over)
        })
        .await
    }
}

fn stay_to_sql(stay: Stay) -> u8 {
    match stay {
        Stay::UntilClosed => 0,
        Stay::SignedIn => 1,
        Stay::PublicComputer => 2,
    }
}

fn stay_from_sql(value: u8) -> Stay {
    match value {
        1 => Stay::SignedIn,
        2 => Stay::PublicComputer,
        _ => Stay::UntilClosed,
    }
}
