//! Everything together, in one process. Tests start a relay the same way as the binary does.

use crate::blobs::Blobs;
use crate::config::{
    EMBEDDED_ID, EmbeddedInfo, NEWEST_DIALECT, OLDEST_DIALECT, Service, Services, Settings,
};
use crate::embedded::EmbeddedService;
use crate::entrance::Entrance;
use crate::http_client::HttpClient;
use crate::lifecycle::{Lifecycle, Stopped};
use crate::metrics::Metrics;
use crate::previews::Previews;
use crate::push::{Push, PushError};
use crate::retention;
use crate::router::{insecure_router, messenger_router, router};
use crate::routes::health::Readiness;
use crate::seal::{KeyError, Seal};
use crate::server::{self, Door};
use crate::session::{Dialler, Registry, RegistryParts};
use crate::state::AppState;
use crate::static_files::Themes;
use crate::store::{OpenError, Store};
use crate::throttle::Throttles;
use crate::ticket::TicketClient;
use crate::tls::{Certificate, CertificateError, CertificateFiles};
use crate::trust::{Trust, TrustError};
use crate::visits;
use crate::web_services::WebServices;
use std::future::Future;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// How long the network may take to bring browsers the relay's last words.
const GOODBYE: Duration = Duration::from_secs(2);

/// A running relay.
#[derive(Debug)]
pub struct Relay {
    state: AppState,
    service: Option<EmbeddedService>,
    address: SocketAddr,
    plain_address: Option<SocketAddr>,
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
    /// The key for push messages cannot be read or made.
    #[error(transparent)]
    Push(#[from] PushError),
    /// The embedded service did not start.
    #[error("the embedded service: {0}")]
    Service(#[from] nudge_service::StartError),
    /// The authorities of a service cannot be read.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// The page's certificate cannot be used.
    #[error("certificate: {0}")]
    Certificate(#[from] CertificateError),
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
        nudge_service::private::folder(folder).map_err(|error| StartError::Folder {
            folder: folder.clone(),
            error,
        })?;
        let certificate = certificate(&settings)?;
        let (listener, address) = listen(settings.listen).await?;
        let plain = match plain_door(&settings) {
            Some(at) => Some(listen(at).await?),
            None => None,
        };
        let store = Store::open(folder)?;
        let blobs = Blobs::open(folder, store.clone(), settings.files).map_err(|error| {
            StartError::Folder {
                folder: folder.join("blobs"),
                error,
            }
        })?;
        let seal = Seal::open(folder)?;
        let lifecycle = Lifecycle::new();
        let metrics = Arc::new(Metrics::default());
        let service = EmbeddedService::start(&settings).await?;
        let at = service.as_ref().map(EmbeddedService::address);
        let services = Arc::new(services(
            &settings,
            plain.as_ref().map_or(address, |(_, at)| *at),
            at,
        ));
        let trust = Trust::read(&services)?;
        let http = HttpClient::new(&trust);
        let push = Push::start(
            folder,
            store.clone(),
            settings.public_url.clone(),
            settings.push_private,
            Arc::clone(&metrics),
            &lifecycle,
        )?;
        let previews = Previews::new(http.clone());
        let registry = Registry::new(RegistryParts {
            push: push.clone(),
            store: store.clone(),
            blobs: blobs.clone(),
            services: Arc::clone(&services),
            dialler: Dialler::new(http.clone(), trust),
            tickets: TicketClient::new(http.clone()),
            mailboxes: service.as_ref().map(EmbeddedService::mailboxes),
            web: WebServices::new(http),
            seal,
            metrics: Arc::clone(&metrics),
            lifecycle: lifecycle.clone(),
            settings: Arc::clone(&settings),
        });
        let state = AppState {
            throttles: Arc::new(Throttles::new(&settings)),
            themes: Arc::new(Themes::read(&settings.data_dir.join("themes"))),
            settings,
            services,
            embedded: service.as_ref().map(EmbeddedService::handle),
            store,
            blobs: blobs.clone(),
            previews,
            push,
            registry: registry.clone(),
            metrics: Arc::clone(&metrics),
            lifecycle: lifecycle.clone(),
            readiness: Readiness::default(),
        };
        let http = router(state.clone(), service.as_ref().map(EmbeddedService::web));
        // Before the first request: a browser that comes back finds its session.
        registry.restore().await;
        lifecycle.spawn(retention::watch(state.store.clone(), lifecycle.clone()));
        lifecycle.spawn(visits::watch(
            state.store.clone(),
            registry,
            lifecycle.clone(),
        ));
        lifecycle.spawn(blobs.watch(lifecycle.clone()));
        let entrance = Entrance::new(&state.settings, &metrics);
        let plain_address = plain.as_ref().map(|(_, at)| *at);
        if let Some((listener, _)) = plain
            && let Some(service) = &service
        {
            let page = secure_page(&state.settings);
            let routes = messenger_router(state.clone(), service.web(), page);
            let door = Door::Plain(routes);
            let served = server::serve(listener, door, entrance.clone(), lifecycle.clone());
            lifecycle.spawn(served);
        }
        let door = match certificate {
            Some(certificate) => {
                let watched = Arc::clone(&certificate).watch(&lifecycle);
                lifecycle.spawn(watched);
                Door::Encrypted(certificate, http, insecure_router(state.clone()))
            }
            None => Door::Plain(http),
        };
        let served = server::serve(listener, door, entrance, lifecycle.clone());
        lifecycle.spawn(served);
        Ok(Self {
            state,
            service,
            address,
            plain_address,
        })
    }

    /// Where the page is served.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where the embedded service's web endpoints are without encryption, if somewhere else.
    pub fn plain_address(&self) -> Option<SocketAddr> {
        self.plain_address
    }

    /// What people type to get to the page: the configured address, or the one it is served at.
    pub fn url(&self) -> String {
        page_url(&self.state.settings, self.address)
    }

    /// Where the embedded service takes messenger clients, if it runs.
    pub fn service_address(&self) -> Option<SocketAddr> {
        self.service.as_ref().map(EmbeddedService::address)
    }

    /// Its routes, for requests that do not come over the network.
    pub fn router(&self) -> axum::Router {
        let messenger = self.service.as_ref().map(EmbeddedService::web);
        router(self.state.clone(), messenger)
    }

    /// What the handlers work with.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// Stops: tells browsers, signs sessions out, writes everything down. Cuts off what is not done
    /// within the configured time, or when `now` resolves.
    pub async fn stop(self, now: impl Future<Output = ()>) -> Stopped {
        let Self { state, service, .. } = self;
        state.lifecycle.stop();
        let registry = state.registry.clone();
        state.lifecycle.spawn(async move { registry.drain().await });
        let stopped = state.lifecycle.drain(state.settings.stop, now).await;
        state.lifecycle.say_goodbye(GOODBYE).await;
        // After the sessions, which sign out through it.
        if let Some(service) = service {
            service.stop().await;
        }
        state.store.close().await;
        stopped
    }
}

fn certificate(settings: &Settings) -> Result<Option<Arc<Certificate>>, CertificateError> {
    match (&settings.tls_certificate, &settings.tls_key) {
        (Some(certificate), Some(key)) => {
            let files = CertificateFiles {
                certificate: certificate.clone(),
                key: key.clone(),
            };
            Certificate::read(files).map(|read| Some(Arc::new(read)))
        }
        _ => Ok(None),
    }
}

/// Where the embedded service's web endpoints are without encryption. Where the page's port speaks HTTPS, with a
/// certificate for another name than the loopback's, the relay itself asks there.
fn plain_door(settings: &Settings) -> Option<SocketAddr> {
    let inside = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let needed = settings.tls_certificate.is_some().then_some(inside);
    settings
        .plain_listen
        .or(needed)
        .filter(|_| settings.embedded.enabled)
}

async fn listen(at: SocketAddr) -> Result<(TcpListener, SocketAddr), StartError> {
    let fault = |error| StartError::Listen { address: at, error };
    let listener = TcpListener::bind(at).await.map_err(fault)?;
    let address = listener.local_addr().map_err(fault)?;
    Ok((listener, address))
}

/// Where those are sent who look for the page without encryption, if there is such a place.
fn secure_page(settings: &Settings) -> Option<String> {
    let url = settings.public_url.as_ref();
    let url = url.filter(|url| url.starts_with("https://"))?;
    Some(format!("{url}{}/", settings.path_prefix))
}

/// The page's address as people type it, with a slash at the end.
pub fn page_url(settings: &Settings, bound: SocketAddr) -> String {
    let base = match &settings.public_url {
        Some(url) => url.clone(),
        None if settings.tls_certificate.is_some() => format!("https://{}", reached(bound)),
        None => format!("http://{}", reached(bound)),
    };
    format!("{base}{}/", settings.path_prefix)
}

/// Where to dial what listens here: an address that stands for all of the machine's is reached
/// over the loopback.
pub fn reached(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        address.set_ip(match address {
            SocketAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            SocketAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        });
    }
    address
}

/// The embedded service first, then the others as listed.
fn services(settings: &Settings, http: SocketAddr, embedded: Option<SocketAddr>) -> Services {
    let own = embedded.map(|embedded| {
        let at = reached(embedded);
        let web = format!("http://{}", reached(http));
        Service {
            id: EMBEDDED_ID.into(),
            name: settings.embedded.name.clone(),
            host: at.ip().to_string(),
            port: at.port(),
            ticket_url: format!("{web}/rdr/pprdr.asp"),
            // The nexus names the address that clients elsewhere reach, which need not be
            // reachable from here.
            login_url: Some(format!("{web}/login2.srf")),
            web_url: None,
            gateway: None,
            tls: false,
            ca_file: None,
            oldest_dialect: OLDEST_DIALECT,
            newest_dialect: NEWEST_DIALECT,
            embedded: Some(EmbeddedInfo {
                sign_up: settings.embedded.sign_up,
                domain: settings.embedded.domain.clone(),
            }),
        }
    });
    Services::new(own.into_iter().chain(settings.services.clone()).collect())
}
