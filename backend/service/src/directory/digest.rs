//! Sign-ins of MSNP2 to 7, by a digest of the password.

use core::fmt::Write as _;

use msnp::{Address, Token};
use sha2::{Digest as _, Sha256};

use super::{Directory, Refusal};
use crate::store::{AccountId, accounts, digests};

impl Directory {
    /// The salt of an address, which is always the same, whether it has an account or not: what is stored was
    /// made with it, and nothing must tell which addresses exist.
    pub(crate) fn salt(&self, address: &Address) -> Result<String, Refusal> {
        let hash = Sha256::new()
            .chain_update(digests::key(&self.db)?)
            .chain_update(address.as_str())
            .finalize();
        let mut salt = String::with_capacity(16);
        for byte in hash.iter().take(8) {
            // Writing to a string cannot fail.
            let _ = write!(salt, "{byte:02x}");
        }
        Ok(salt)
    }

    /// The account that shows this digest; `None` when it is wrong, or the account has none.
    pub(crate) fn by_digest(
        &self,
        address: &Address,
        shown: &Token,
    ) -> Result<Option<AccountId>, Refusal> {
        let Some(account) = accounts::by_address(&self.db, address)? else {
            return Ok(None);
        };
        let stored = digests::of(&self.db, account.id)?;
        // Hashes of both are compared, so that the time tells nothing about where they differ.
        let hash = |text: &str| Sha256::digest(text.to_ascii_lowercase());
        let right = stored.is_some_and(|stored| hash(&stored) == hash(shown.as_str()));
        Ok(right.then_some(account.id))
    }

    /// Keeps the digest of somebody who has just shown this password hash to be theirs.
    pub(crate) fn learn_digest(
        &self,
        account: AccountId,
        digest: &Token,
        password: &str,
    ) -> Result<(), Refusal> {
        digests::add(&self.db, account, digest.as_str(), password)?;
        Ok(())
    }

    /// Forgets every digest.
    pub(crate) fn forget_digests(&self) -> Result<(), Refusal> {
        digests::clear(&self.db)?;
        Ok(())
    }
}
