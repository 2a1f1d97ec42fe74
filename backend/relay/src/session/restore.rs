//! Sessions that outlive the process.

use super::registry::Registry;
use super::task::Beginning;
use crate::store::{AccountId, Kept};
use nudge_shared::Stay;
use std::time::Duration;
use tokio::runtime::Handle;

/// Kept passwords that are read at a time.
const RESTORED_PER_PAGE: u32 = 500;
/// The time over which restored sessions spread their first attempt.
const RESTORE_SPREAD: Duration = Duration::from_secs(2);
/// How long after its end a session is started again that was not meant to end.
const REVIVE_AFTER: Duration = Duration::from_secs(10);

impl Registry {
    /// Starts the sessions of those who chose to stay signed in. Returns when all are started; they
    /// sign in by themselves. The cookies of the others, whose sessions ended with the process, are
    /// good for nothing any more: nobody else's sign-in is to let them in again.
    pub async fn restore(&self) {
        if let Err(error) = self.inner.parts.store.end_visits_not_kept().await {
            tracing::error!(%error, "visits of ended sessions could not be ended");
        }
        let mut after = AccountId(0);
        loop {
            let page = self
                .inner
                .parts
                .store
                .kept_passwords(after, RESTORED_PER_PAGE)
                .await;
            let page = match page {
                Ok(page) => page,
                Err(error) => {
                    tracing::error!(%error, "kept sessions could not be read");
                    return;
                }
            };
            let Some(last) = page.last() else { return };
            after = last.account.id;
            for kept in page {
                self.restore_one(kept);
            }
        }
    }

    /// Starts the session of an account again that stays signed in and has none any more: it has
    /// crashed. After a pause, so that one that always does so costs little.
    pub(super) fn revive_later(self, account: AccountId) {
        let lifecycle = self.inner.parts.lifecycle.clone();
        // Without a runtime the process is about to end, too.
        if lifecycle.soft().is_cancelled() || Handle::try_current().is_err() {
            return;
        }
        let soft = lifecycle.soft().clone();
        lifecycle.spawn(async move {
            let pause = tokio::time::sleep(REVIVE_AFTER);
            if soft.run_until_cancelled(pause).await.is_none() || self.session(account).is_some() {
                return;
            }
            match self.inner.parts.store.kept(account).await {
                Ok(Some(kept)) => {
                    tracing::error!(account.id = %account, "a session ended by itself and is started again");
                    self.restore_one(kept);
                }
                Ok(None) => {}
                Err(error) => tracing::error!(%error, "a kept session could not be read"),
            }
        });
    }

    fn restore_one(&self, kept: Kept) {
        let parts = &self.inner.parts;
        let id = kept.account.id;
        let Some(service) = self.service(&kept.account.service) else {
            tracing::warn!(account.id = %id, "its service is no longer in the configuration");
            return;
        };
        let Ok(password) = parts.seal.open_sealed(id, &kept.sealed) else {
            tracing::warn!(account.id = %id, "its kept password cannot be opened with this key");
            return;
        };
        let mut sessions = self.sessions();
        if sessions.get(&id).is_some_and(|session| !session.is_gone()) {
            return;
        }
        let beginning = Beginning {
            account: id,
            address: kept.account.address,
            service: service.clone(),
            password,
            status: None,
            stay: Stay::SignedIn,
            gate: self.inner.gate.clone(),
        };
        let wait = RESTORE_SPREAD.mul_f64(rand::random());
        let session = self.start(beginning, Some(wait));
        sessions.insert(id, session);
    }
}
