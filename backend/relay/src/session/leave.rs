//! Signing out: the account, or one of its browsers.

use super::handle::Inbox;
use super::registry::Registry;
use crate::clock;
use crate::secret::Password;
use crate::store::{AccountId, Left, Store, StoreError, Visit};
use tokio::sync::oneshot;

impl Registry {
    /// Signs an account out of its service and forgets its password and all its browsers. Returns
    /// when that is done.
    pub async fn sign_out(&self, account: AccountId) -> Result<(), StoreError> {
        if let Some(session) = self.session(account) {
            let (reply, done) = oneshot::channel();
            if session.ask(Inbox::SignOut { reply }).await.is_ok() {
                // No answer: the session has ended, which is what was wanted.
                let _ = done.await;
            }
        }
        forget(&self.inner.parts.store, account).await
    }

    /// Signs one browser out, with all its tabs. The account is signed out with the last one.
    pub async fn leave(&self, visit: Visit) -> Result<(), StoreError> {
        let left = self.inner.parts.store.leave(visit, clock::now()).await?;
        if left == Left::Nobody {
            self.sign_out(visit.account).await?;
        } else if let Some(session) = self.session(visit.account) {
            let left = Inbox::Left {
                token: visit.token,
                staying: left == Left::Staying,
            };
            // Gone is what is wanted.
            let _ = session.ask(left).await;
        }
        Ok(())
    }

    /// The account's password was changed in this browser: all others are signed out, since whoever
    /// knew only the old one may be among them, and the session goes on with the new one.
    pub async fn password_changed(
        &self,
        visit: Visit,
        password: Password,
    ) -> Result<(), StoreError> {
        // First: from then on the old one lets nobody in any more.
        if let Some(session) = self.session(visit.account) {
            // As above.
            let _ = session.ask(Inbox::PasswordChanged(password)).await;
        }
        self.leave_others(visit).await
    }

    /// Signs out all browsers of the account but this one.
    pub async fn leave_others(&self, visit: Visit) -> Result<(), StoreError> {
        for other in self.inner.parts.store.other_visits(visit).await? {
            self.leave(other).await?;
        }
        Ok(())
    }

    /// A browser has signed in anew: its old cookie is good for nothing, and its tabs belong to the
    /// new one, or are signed out where it was another account's.
    pub async fn replace(&self, old: Visit, new: Visit) -> Result<(), StoreError> {
        if old.account != new.account {
            return self.leave(old).await;
        }
        self.inner.parts.store.end_visit(old.token).await?;
        if let Some(session) = self.session(new.account) {
            let renamed = Inbox::Renamed {
                from: old.token,
                to: new.token,
            };
            // As above.
            let _ = session.ask(renamed).await;
        }
        Ok(())
    }
}

/// Forgets what lets an account in without its password.
pub(crate) async fn forget(store: &Store, account: AccountId) -> Result<(), StoreError> {
    store.forget_password(account).await?;
    store.end_all_visits(account).await
}
