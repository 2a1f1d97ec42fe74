//! Whoever had an address of the embedded service before: removed there, and not to be found by whoever
//! got the address next.

use super::registry::Registry;
use crate::config::EMBEDDED_ID;
use crate::store::StoreError;
use nudge_service::Accounts;
use nudge_shared::{Address, Timestamp};
use std::time::SystemTime;

/// Why it cannot be told, or was not done.
#[derive(Debug, thiserror::Error)]
pub enum PredecessorError {
    /// The relay's store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The service's store failed.
    #[error("the service's accounts cannot be read: {0}")]
    Accounts(#[from] nudge_service::StoreError),
}

impl Registry {
    /// Forgets whoever had this address of the embedded service before the account that has it now was
    /// made: history, settings, files and cookies.
    ///
    /// # Errors
    /// When either store fails. Then nobody is to be let in.
    pub async fn forget_predecessor(
        &self,
        accounts: &Accounts,
        address: &Address,
    ) -> Result<(), PredecessorError> {
        let Some(made) = accounts.created(address.as_str()).await? else {
            return Ok(());
        };
        let store = &self.inner.parts.store;
        let old = store.account_before(EMBEDDED_ID, address, time(made));
        if let Some(old) = old.await? {
            self.sign_out(old).await?;
            store.remove_account(old).await?;
            tracing::info!(account.id = %old, "an account that was removed is forgotten");
        }
        Ok(())
    }
}

fn time(made: SystemTime) -> Timestamp {
    let ms = made.duration_since(SystemTime::UNIX_EPOCH);
    Timestamp(ms.map_or(0, |ms| i64::try_from(ms.as_millis()).unwrap_or(i64::MAX)))
}
