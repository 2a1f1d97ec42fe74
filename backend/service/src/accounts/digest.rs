//! Digests of passwords, for clients of MSNP2 to 7.

use msnp::{Address, Token};

use super::Accounts;
use crate::store::StoreError;
use crate::tickets::Owner;

impl Accounts {
    /// What an old client would show for this password; `None` where none may sign in.
    pub(super) async fn digest(
        &self,
        address: &Address,
        password: &str,
    ) -> Result<Option<Token>, StoreError> {
        if !self.old_clients {
            return Ok(None);
        }
        let of = address.clone();
        let salt = self.ask(move |directory| directory.salt(&of)).await?;
        Ok(Some(msnp::digest(&salt, password)))
    }

    /// Keeps the digest of an account from before old clients were let in, now that its password is at hand,
    /// unless it has another password than that of `hash` by now.
    pub(super) async fn learn_digest(
        &self,
        owner: &Owner,
        password: &str,
        hash: String,
    ) -> Result<(), StoreError> {
        let Some(digest) = self.digest(&owner.address, password).await? else {
            return Ok(());
        };
        let id = owner.account;
        self.ask(move |directory| directory.learn_digest(id, &digest, &hash))
            .await
    }

    /// Forgets what old clients show.
    pub(crate) async fn forget_digests(&self) -> Result<(), StoreError> {
        self.ask(|directory| directory.forget_digests()).await
    }
}
