//! Sessions that outlive the process.

use super::registry::Registry;
use super::task::Beginning;
use crate::store::{AccountId, Kept};
use nudge_shared::Stay;
use std::time::Duration;

/// Kept passwords that are read at a time.
const RESTORED_PER_PAGE: u32 = 500;
/// The time over which restored sessions spread their first attempt.
const RESTORE_SPREAD: Duration = Duration::from_secs(2);

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
