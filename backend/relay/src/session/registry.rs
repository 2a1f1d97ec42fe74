//! Finds the session of an account, and starts it when there is none.

use super::dial::Dialler;
use super::error::SignInError;
use super::handle::{Inbox, SessionHandle};
use super::task::{Beginning, Session};
use crate::blobs::Blobs;
use crate::clock;
use crate::config::{Service, Services, Settings};
use crate::lifecycle::Lifecycle;
use crate::metrics::Metrics;
use crate::push::Push;
use crate::seal::Seal;
use crate::secret::Password;
use crate::store::{AccountId, Store};
use crate::ticket::TicketClient;
use crate::web_services::WebServices;
use nudge_service::Mailboxes;
use nudge_shared::{Address, Status, Stay};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::sync::{Semaphore, oneshot};

/// Sessions that sign in at the same time without anybody waiting for it. More would only wait for
/// each other at the service, until they run out of patience.
const SIGNING_IN: usize = 64;

/// How often a session is started for one sign-in, when it ends without a word.
const MAX_STARTS: usize = 3;

/// What sessions need.
#[derive(Clone, Debug)]
pub struct RegistryParts {
    /// What lasts.
    pub store: Store,
    /// Pictures and files.
    pub blobs: Blobs,
    /// Where one can sign in.
    pub services: Arc<Services>,
    /// Connects to services.
    pub dialler: Dialler,
    /// Gets tickets.
    pub tickets: TicketClient,
    /// Messages for people who are not there, of the embedded service if it runs.
    pub mailboxes: Option<Mailboxes>,
    /// Asks web services.
    pub web: WebServices,
    /// Tells browsers without a page.
    pub push: Push,
    /// Seals the passwords of those who stay.
    pub seal: Seal,
    /// Counts.
    pub metrics: Arc<Metrics>,
    /// When to stop.
    pub lifecycle: Lifecycle,
    /// Times and limits.
    pub settings: Arc<Settings>,
}

/// Somebody wants to sign in.
#[derive(Clone, Debug)]
pub struct SignInRequest {
    /// To which service.
    pub service: Arc<str>,
    /// As whom.
    pub address: Address,
    /// The proof.
    pub password: Password,
    /// The status to start with.
    pub status: Status,
}

/// All sessions of this process. Clones are the same.
#[derive(Clone, Debug)]
pub struct Registry {
    pub(super) inner: Arc<Inner>,
}

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) parts: RegistryParts,
    services: Vec<Arc<Service>>,
    pub(super) gate: Arc<Semaphore>,
    /// Also sessions that have ended a moment ago. Held only to look up and to insert.
    sessions: Mutex<HashMap<AccountId, SessionHandle>>,
}

impl Registry {
    /// No sessions yet.
    #[must_use]
    pub fn new(parts: RegistryParts) -> Self {
        let services = parts.services.iter().cloned().map(Arc::new).collect();
        Self {
            inner: Arc::new(Inner {
                services,
                gate: Arc::new(Semaphore::new(SIGNING_IN)),
                parts,
                sessions: Mutex::default(),
            }),
        }
    }

    /// Signs somebody in: starts their session and waits for the service's word, or, where the
    /// session is there already, checks the password.
    pub async fn sign_in(&self, request: SignInRequest) -> Result<AccountId, SignInError> {
        let parts = &self.inner.parts;
        let service = self
            .service(&request.service)
            .ok_or(SignInError::UnknownService)?;
        let account = parts
            .store
            .account(&service.id, &request.address, clock::now())
            .await
            .map_err(|error| {
                tracing::error!(%error, "an account could not be stored");
                SignInError::Internal
            })?;
        // A session that ends just now does not answer; then a new one is started.
        for _ in 0..MAX_STARTS {
            let session = self.find_or_start(account, service, &request)?;
            let (reply, verdict) = oneshot::channel();
            let prove = Inbox::Prove {
                password: request.password.clone(),
                status: request.status,
                reply,
            };
            if session.ask(prove).await.is_ok()
                && let Ok(verdict) = verdict.await
            {
                return verdict.map(|()| account);
            }
            self.remove(account, &session);
        }
        tracing::error!(account.id = %account, "sessions of this account end without a word");
        Err(SignInError::Internal)
    }

    fn find_or_start(
        &self,
        account: AccountId,
        service: &Arc<Service>,
        request: &SignInRequest,
    ) -> Result<SessionHandle, SignInError> {
        let parts = &self.inner.parts;
        if parts.lifecycle.soft().is_cancelled() {
            return Err(SignInError::Stopping);
        }
        let mut sessions = self.sessions();
        if let Some(session) = sessions.get(&account)
            && !session.is_gone()
        {
            return Ok(session.clone());
        }
        if sessions.len() >= parts.settings.max_sessions {
            return Err(SignInError::TooManySessions);
        }
        let beginning = Beginning {
            account,
            address: request.address.clone(),
            service: service.clone(),
            password: request.password.clone(),
            status: Some(request.status),
            // Whoever chose to stay says so when they come; a sign-in that was given up leaves
            // nothing behind.
            stay: Stay::UntilClosed,
            gate: self.inner.gate.clone(),
        };
        let session = self.start(beginning, None);
        sessions.insert(account, session.clone());
        Ok(session)
    }

    /// The session of this account, if it has one.
    #[must_use]
    pub fn session(&self, account: AccountId) -> Option<SessionHandle> {
        let session = self.sessions().get(&account).cloned()?;
        (!session.is_gone()).then_some(session)
    }

    /// Ends all sessions, browsers told to come back. Returns when all have ended.
    pub async fn drain(&self) {
        let all: Vec<_> = self.sessions().values().cloned().collect();
        for session in &all {
            // Gone is what is wanted.
            let _ = session.ask(Inbox::Drain).await;
        }
        for session in &all {
            session.ended().await;
        }
    }

    /// Accounts that a browser looks at now.
    #[must_use]
    pub fn attached(&self) -> Vec<AccountId> {
        let sessions = self.sessions();
        let attached = sessions.iter().filter(|(_, session)| session.is_attached());
        attached.map(|(account, _)| *account).collect()
    }

    /// How many sessions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sessions().len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(super) fn start(
        &self,
        beginning: Beginning,
        restored_after: Option<Duration>,
    ) -> SessionHandle {
        let account = beginning.account;
        let (handle, inbox) = SessionHandle::new();
        let parts = self.inner.parts.clone();
        let session = Session::new(beginning, parts, inbox, handle.count().clone());
        let entry = Entry {
            registry: self.clone(),
            account,
            session: handle.clone(),
        };
        self.inner.parts.lifecycle.spawn(async move {
            let _entry = entry;
            session.live(restored_after).await;
        });
        handle
    }

    pub(super) fn service(&self, id: &str) -> Option<&Arc<Service>> {
        self.inner
            .services
            .iter()
            .find(|service| &*service.id == id)
    }

    fn remove(&self, account: AccountId, session: &SessionHandle) {
        let mut sessions = self.sessions();
        if sessions.get(&account).is_some_and(|s| s.same(session)) {
            sessions.remove(&account);
        }
    }

    pub(super) fn sessions(&self) -> MutexGuard<'_, HashMap<AccountId, SessionHandle>> {
        self.inner
            .sessions
            .lock()
            .expect("nothing that holds the lock panics")
    }
}

/// A session's place in the registry, cleared when its task ends, in whichever way.
struct Entry {
    registry: Registry,
    account: AccountId,
    session: SessionHandle,
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.registry.remove(self.account, &self.session);
        // Whoever signed out, or was signed out, is kept no more; all others go on.
        self.registry.clone().revive_later(self.account);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::relay::Relay;

    #[tokio::test]
    async fn a_session_that_crashed_is_started_again_if_its_account_stays() {
        let folder = tempfile::tempdir().unwrap();
        let anywhere = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
        let mut settings = Settings {
            listen: anywhere,
            data_dir: folder.path().to_owned(),
            ..Settings::default()
        };
        settings.embedded.listen = anywhere;
        let relay = Relay::start(settings).await.unwrap();
        let registry = relay.state().registry.clone();
        let parts = &registry.inner.parts;
        let account = async |name: &str| {
            let address = format!("{name}@nudge.internal").parse().unwrap();
            let account = parts.store.account("nudge", &address, clock::now()).await;
            account.unwrap()
        };
        let (stays, passes) = (account("stays").await, account("passes").await);
        let password = Password::new("correct horse".to_owned());
        let visit = crate::store::Visit {
            account: stays,
            token: crate::store::TokenHash([1; 32]),
            stay: Stay::SignedIn,
            expires_at: nudge_shared::Timestamp(i64::MAX),
        };
        parts.store.add_visit(visit).await.unwrap();
        let sealed = parts.seal.seal(stays, &password);
        parts.store.keep_password(stays, sealed).await.unwrap();

        tokio::time::pause();
        for account in [stays, passes] {
            drop(Entry {
                registry: registry.clone(),
                account,
                session: SessionHandle::new().0,
            });
        }
        tokio::task::yield_now().await;
        tokio::time::advance(Duration::from_secs(60)).await;
        tokio::time::resume();
        let again = async {
            while registry.session(stays).is_none() {
                tokio::task::yield_now().await;
            }
        };
        let limit = Duration::from_secs(20);
        tokio::time::timeout(limit, again)
            .await
            .expect("started again");
        assert!(registry.session(passes).is_none());
    }
}
