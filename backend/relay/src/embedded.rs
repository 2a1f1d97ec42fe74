//! The messenger service that comes with the relay. To the rest of the relay it is a service like
//! any other, reached over the loopback; only its accounts can be made from here.

use crate::config::{Embedded as Options, Settings};
use nudge_service::{Accounts, Config, Mailboxes, Service, SignUp, StartError};
use nudge_shared::SignUpPolicy;
use std::fmt;
use std::net::SocketAddr;
use std::sync::{Arc, Weak};

/// The running service, owned by whoever started it.
pub struct EmbeddedService(Arc<Service>);

/// What handlers see of it.
#[derive(Clone)]
pub struct Embedded {
    accounts: Accounts,
    service: Weak<Service>,
}

impl EmbeddedService {
    /// Starts it, if the settings say so.
    pub async fn start(settings: &Settings) -> Result<Option<Self>, StartError> {
        if !settings.embedded.enabled {
            return Ok(None);
        }
        let service = Service::start(config(settings)).await?;
        Ok(Some(Self(Arc::new(service))))
    }

    /// Where it takes messenger clients.
    pub fn address(&self) -> SocketAddr {
        self.0.address()
    }

    /// Its web endpoints (signing in, the web services, the gateway), for the relay's own HTTP port.
    pub fn web(&self) -> axum::Router {
        self.0.web()
    }

    /// Its messages for people who are not there.
    pub fn mailboxes(&self) -> Mailboxes {
        self.0.mailboxes()
    }

    /// A handle for handlers.
    pub fn handle(&self) -> Embedded {
        Embedded {
            accounts: self.0.accounts().clone(),
            service: Arc::downgrade(&self.0),
        }
    }

    /// Tells everybody who is signed in, and stops.
    pub async fn stop(self) {
        match Arc::into_inner(self.0) {
            Some(service) => service.shutdown().await,
            // A request that asks for its figures at this very moment. What it does is stored at
            // once, so that nothing is lost.
            None => tracing::warn!("the embedded service could not be stopped in order"),
        }
    }
}

impl Embedded {
    /// Its accounts.
    pub fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// Messenger clients signed in. None when the service has stopped.
    pub async fn users(&self) -> Option<u64> {
        let stats = self.service.upgrade()?.stats().await;
        u64::try_from(stats.online).ok()
    }
}

/// The service's own settings.
pub fn config(settings: &Settings) -> Config {
    let Options {
        listen,
        advertise,
        domain,
        sign_up,
        old_clients,
        ..
    } = &settings.embedded;
    let mut config = Config::new(*listen, &settings.data_dir);
    config.domain.clone_from(domain);
    config.sign_up = match sign_up {
        SignUpPolicy::Closed => SignUp::Closed,
        SignUpPolicy::Invitation => SignUp::Invitation,
        SignUpPolicy::Open => SignUp::Open,
    };
    config.old_clients = *old_clients;
    config.advertised.clone_from(advertise);
    config.public_url.clone_from(&settings.public_url);
    config
}

impl fmt::Debug for EmbeddedService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("EmbeddedService")
            .field(&self.address())
            .finish()
    }
}

impl fmt::Debug for Embedded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Embedded(..)")
    }
}
