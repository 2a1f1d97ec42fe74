//! Sessions with messenger services.

use crate::config::{Services, Settings};
use crate::lifecycle::Lifecycle;
use crate::metrics::Metrics;
use crate::seal::Seal;
use crate::secret::Password;
use crate::store::{AccountId, Store};
use crate::ticket::TicketClient;
use nudge_shared::{Address, ErrorCode, Status, Stay, WireError};
use std::sync::Arc;

/// What the registry works with.
#[derive(Clone, Debug)]
pub struct RegistryParts {
    /// Where things are kept.
    pub store: Store,
    /// Services that may be dialled.
    pub services: Arc<Services>,
    /// Fetches sign-in tickets.
    pub tickets: TicketClient,
    /// Seals passwords.
    pub seal: Seal,
    /// Counts.
    pub metrics: Arc<Metrics>,
    /// When to stop.
    pub lifecycle: Lifecycle,
    /// Limits.
    pub settings: Arc<Settings>,
}

/// Somebody wants in.
#[derive(Clone, Debug)]
pub struct SignInRequest {
    /// The service's id.
    pub service: Arc<str>,
    /// Who.
    pub address: Address,
    /// Proof.
    pub password: Password,
    /// Status to start with.
    pub status: Status,
    /// For how long.
    pub stay: Stay,
}

/// Why a sign-in did not succeed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignInError {
    /// The service cannot be reached.
    #[error("the service cannot be reached")]
    Unavailable,
}

impl From<SignInError> for WireError {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::Unavailable => Self::new(
                ErrorCode::ServiceUnavailable,
                "The messenger service cannot be reached just now. Try again in a moment.",
            ),
        }
    }
}

/// All sessions.
#[derive(Clone, Debug)]
pub struct Registry {
    parts: Arc<RegistryParts>,
}

/// One session.
#[derive(Clone, Debug)]
pub struct SessionHandle(());

impl Registry {
    /// None yet.
    pub fn new(parts: RegistryParts) -> Self {
        Self {
            parts: Arc::new(parts),
        }
    }

    /// Signs in.
    pub async fn sign_in(&self, request: SignInRequest) -> Result<AccountId, SignInError> {
        let _ = (&self.parts, request);
        Err(SignInError::Unavailable)
    }

    /// The session of an account.
    pub fn session(&self, _account: AccountId) -> Option<SessionHandle> {
        None
    }

    /// Signs out.
    pub async fn sign_out(&self, _account: AccountId) {}

    /// Signs in again after a restart.
    pub async fn restore(&self) {}

    /// Signs everybody out.
    pub async fn drain(&self) {}
}
