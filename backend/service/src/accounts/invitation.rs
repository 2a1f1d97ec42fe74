//! Invitations to create an account.

use std::time::Duration;

use sha2::{Digest as _, Sha256};

use super::Accounts;
use crate::random;
use crate::store::{self, StoreError, invitations};

/// What an invitation is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// How many accounts may be created with it; `None` for any number.
    pub uses: Option<u32>,
    /// How long it is good; `None` for ever.
    pub life: Option<Duration>,
}

impl Default for Invitation {
    /// One account within a week.
    fn default() -> Self {
        Self {
            uses: Some(1),
            life: Some(Duration::from_secs(7 * 24 * 3600)),
        }
    }
}

/// Why no invitation was made.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// An invitation for no account at all.
    #[error("an invitation is good for at least one account")]
    NoUse,
    /// The data file could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Accounts {
    /// Makes an invitation; comes back with its code of 22 letters, digits, `-` and `_`, which is not kept
    /// and cannot be shown again.
    ///
    /// # Errors
    /// When `uses` is zero or the data file cannot be written.
    pub async fn invite(&self, invitation: Invitation) -> Result<String, InviteError> {
        if invitation.uses == Some(0) {
            return Err(InviteError::NoUse);
        }
        let code = random::text();
        let digest = digest(&code);
        let expires = invitation.life.map(|life| {
            let life = i64::try_from(life.as_millis()).unwrap_or(i64::MAX);
            store::now_ms().saturating_add(life)
        });
        self.ask(move |directory| {
            Ok(invitations::insert(
                directory.db(),
                digest,
                invitation.uses,
                expires,
            )?)
        })
        .await?;
        Ok(code)
    }
}

/// What is stored of a code.
pub(super) fn digest(code: &str) -> [u8; 32] {
    Sha256::digest(code.trim().as_bytes()).into()
}
