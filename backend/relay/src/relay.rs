//! Everything together, in one process. Tests start a relay the same way as the binary does.

use crate::config::{EMBEDDED_ID, EmbeddedInfo, Service, Services, Settings};
use crate::lifecycle::{Lifecycle, Stopped};
use crate::metrics::Metrics;
use crate::router::router;
use crate::seal::{KeyError, Seal};
use crate::server;
use crate::session::{Registry, RegistryParts};
use crate::state::AppState;
use crate::store::{OpenError, Store};
use crate::throttle::Throttles;
use crate::ticket::{NoTls, TicketClient};
use std::future::Future;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;

/// A running relay.
#[derive(Debug)]
pub struct Relay {
    state: AppState,
    address: SocketAddr,
}

/// Why a relay did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data folder cannot be made.
    #[error("data_dir {folder}: {error}")]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The store cannot be opened.
    #[error(transparent)]
    Store(#[from] OpenError),
    /// The key cannot be read or made.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// Encryption cannot be set up.
    #[error(transparent)]
    Tls(#[from] NoTls),
    /// The address cannot be listened on.
    #[error("listen {address}: {error}")]
    Listen {
        /// Which.
        address: SocketAddr,
        /// Why.
        error: std::io::Error,
    },
}

impl Relay {
    /// Starts everything that these settings ask for. With port 0 the system chooses one, see
    /// [`Relay::address`].
    pub async fn start(settings: Settings) -> Result<Self, StartError> {
        let settings = Arc::new(settings);
        let folder = &settings.data_dir;
        std::fs::create_dir_all(folder).map_err(|error| StartError::Folder {
            folder: folder.clone(),
            error,
        })?;
        let listener =
            TcpListener::bind(settings.listen)
                .await
                .map_err(|error| StartError::Listen {
                    address: settings.listen,
                    error,
                })?;
        let address = listener.local_addr().map_err(|error| StartError::Listen {
            address: settings.listen,
            error,
        })?;
        let store = Store::open(folder)?;
        let seal = Seal::open(folder)?;
        let lifecycle = Lifecycle::new();
        let metrics = Arc::new(Metrics::default());
        let services = Arc::new(services(&settings, address, settings.embedded.listen));
        let registry = Registry::new(RegistryParts {
            store: store.clone(),
            services: Arc::clone(&services),
            tickets: TicketClient::new()?,
            seal,
            metrics: Arc::clone(&metrics),
            lifecycle: lifecycle.clone(),
            settings: Arc::clone(&settings),
        });
        let state = AppState {
            throttles: Arc::new(Throttles::new(&settings)),
            settings,
            services,
            store,
            registry: registry.clone(),
            metrics: Arc::clone(&metrics),
            lifecycle: lifecycle.clone(),
        };
        let http = router(state.clone());
        lifecycle.spawn(server::serve(listener, http, metrics, lifecycle.clone()));
        lifecycle.spawn(async move { registry.restore().await });
        Ok(Self { state, address })
    }

    /// Where the page is served.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What the handlers work with.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// Stops: tells browsers, signs sessions out, writes everything down. Cuts off what is not done
    /// within the configured time, or when `now` resolves.
    pub async fn stop(self, now: impl Future<Output = ()>) -> Stopped {
        let Self { state, .. } = self;
        state.lifecycle.stop();
        let registry = state.registry.clone();
        state.lifecycle.spawn(async move { registry.drain().await });
        let stopped = state.lifecycle.drain(state.settings.stop, now).await;
        state.store.close().await;
        stopped
    }
}

/// The embedded service first, then the others as listed.
fn services(settings: &Settings, http: SocketAddr, embedded: SocketAddr) -> Services {
    let local = |address: SocketAddr| {
        let mut reached = address;
        if address.ip().is_unspecified() {
            reached.set_ip(match address {
                SocketAddr::V4(_) => std::net::Ipv4Addr::LOCALHOST.into(),
                SocketAddr::V6(_) => std::net::Ipv6Addr::LOCALHOST.into(),
            });
        }
        reached
    };
    let own = settings.embedded.enabled.then(|| {
        let at = local(embedded);
        Service {
            id: EMBEDDED_ID.into(),
            name: settings.embedded.name.clone(),
            host: at.ip().to_string(),
            port: at.port(),
            ticket_url: format!(
                "http://{}{}/rdr/pprdr.asp",
                local(http),
                settings.path_prefix
            ),
            oldest_dialect: 8,
            newest_dialect: 12,
            embedded: Some(EmbeddedInfo {
                sign_up: settings.embedded.sign_up,
                domain: settings.embedded.domain.clone(),
            }),
        }
    });
    Services::new(own.into_iter().chain(settings.services.clone()).collect())
}
