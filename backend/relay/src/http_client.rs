//! HTTP requests: to messenger services, to the push services that browsers name, and to pages that
//! somebody wants a preview of.
//!
//! An address that the configuration names is asked as it is. One that a service's answer names is
//! asked only where that service may name it (see [`Reach::may_name`]): an address in figures is
//! checked as it stands, a name by the addresses that it resolves to, of which the forbidden ones
//! are left out. Redirects are not followed; whoever asks does that, with the place that the answer
//! names. Connections are not shared between places that were named by servers of different reach.

use crate::config::Service;
use crate::reach::{Reach, bare};
use crate::trust::{self, Trust};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, Url};
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(10);
/// How long a request may take, its answer included.
const REQUEST: Duration = Duration::from_secs(30);

/// Who named a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NamedBy {
    /// The configuration.
    Settings,
    /// A service's answer, from a server of this reach.
    Server(Reach),
}

/// Where a request goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Its address.
    pub(crate) url: Url,
    /// Who says so.
    pub(crate) named_by: NamedBy,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum HttpError {
    /// A service named an address where it has no business.
    #[error("the service named an address that is not allowed")]
    Forbidden,
    /// Nobody answers there, or not in time, or not in HTTP.
    #[error("{0}")]
    Failed(String),
}

/// Asks services. Clones share their connections.
#[derive(Clone, Debug, Default)]
pub struct HttpClient {
    clients: Arc<Clients>,
    /// Those of services with authorities of their own.
    own: Arc<HashMap<Arc<str>, Arc<Clients>>>,
}

/// Each made when first needed: reading the certificates of authorities takes tens of milliseconds.
#[derive(Debug, Default)]
struct Clients {
    /// Whom to believe; none for the authorities that the system knows.
    tls: Option<Arc<rustls::ClientConfig>>,
    settings: OnceLock<Client>,
    loopback: OnceLock<Client>,
    private: OnceLock<Client>,
    public: OnceLock<Client>,
}

impl HttpClient {
    /// One that believes these authorities.
    pub fn new(trust: &Trust) -> Self {
        let own = trust.own().map(|(id, config)| {
            let clients = Clients {
                tls: Some(Arc::clone(config)),
                ..Clients::default()
            };
            (Arc::clone(id), Arc::new(clients))
        });
        Self {
            clients: Arc::default(),
            own: Arc::new(own.collect()),
        }
    }

    /// For requests to this service.
    pub(crate) fn of(&self, service: &Service) -> Self {
        let clients = self.own.get(&service.id).unwrap_or(&self.clients);
        Self {
            clients: Arc::clone(clients),
            own: Arc::default(),
        }
    }

    /// A request to a place, to be sent with [`send`].
    pub(crate) fn get(&self, place: &Place) -> Result<RequestBuilder, HttpError> {
        check(place)?;
        Ok(self.client(place.named_by)?.get(place.url.clone()))
    }

    /// A request to a place that has a body, to be sent with [`send`].
    pub(crate) fn post(&self, place: &Place) -> Result<RequestBuilder, HttpError> {
        check(place)?;
        Ok(self.client(place.named_by)?.post(place.url.clone()))
    }

    fn client(&self, named_by: NamedBy) -> Result<&Client, HttpError> {
        let clients = &self.clients;
        let (slot, guard) = match named_by {
            NamedBy::Settings => (&clients.settings, None),
            NamedBy::Server(Reach::Loopback) => (&clients.loopback, Some(Reach::Loopback)),
            NamedBy::Server(Reach::Private) => (&clients.private, Some(Reach::Private)),
            // Whoever is nowhere names what everybody may.
            NamedBy::Server(Reach::Public | Reach::Nowhere) => {
                (&clients.public, Some(Reach::Public))
            }
        };
        if let Some(client) = slot.get() {
            return Ok(client);
        }
        let made = client(guard, clients.tls.as_deref()).map_err(|error| {
            HttpError::Failed(format!("https cannot be set up: {}", causes(&error)))
        })?;
        Ok(slot.get_or_init(|| made))
    }
}

/// Sends a request. The error does not hold the address, which may hold what a server put there.
pub(crate) async fn send(request: RequestBuilder) -> Result<Response, HttpError> {
    request.send().await.map_err(|error| {
        if is_forbidden(&error) {
            HttpError::Forbidden
        } else {
            HttpError::Failed(causes(&error.without_url()))
        }
    })
}

/// The server that gave this answer, as one that names a place.
pub(crate) fn namer(answer: &Response) -> NamedBy {
    let peer = answer.remote_addr();
    NamedBy::Server(peer.map_or(Reach::Nowhere, |peer| Reach::of(peer.ip())))
}

/// An address in figures does not pass the resolver.
fn check(place: &Place) -> Result<(), HttpError> {
    let NamedBy::Server(server) = place.named_by else {
        return Ok(());
    };
    let host = place.url.host_str();
    let address = host.and_then(|host| bare(host).parse::<IpAddr>().ok());
    match address {
        Some(address) if !server.may_name(address) => Err(HttpError::Forbidden),
        _ => Ok(()),
    }
}

/// Leaves out addresses that a server of this reach may not name.
struct Guard(Reach);

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let server = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let allowed: Vec<SocketAddr> = found
                .filter(|address| server.may_name(address.ip()))
                .collect();
            if allowed.is_empty() {
                return Err(HttpError::Forbidden.into());
            }
            Ok(Box::new(allowed.into_iter()) as Addrs)
        })
    }
}

fn client(
    guard: Option<Reach>,
    tls: Option<&rustls::ClientConfig>,
) -> Result<Client, reqwest::Error> {
    trust::provide();
    let builder = Client::builder()
        .user_agent(concat!("nudge/", env!("CARGO_PKG_VERSION")))
        .redirect(Policy::none())
        .connect_timeout(CONNECT)
        .timeout(REQUEST)
        .pool_max_idle_per_host(32)
        .pool_idle_timeout(Duration::from_secs(30))
        // A proxy would resolve names by itself.
        .no_proxy();
    let builder = match tls {
        Some(tls) => builder.tls_backend_preconfigured(tls.clone()),
        None => builder,
    };
    match guard {
        Some(server) => builder.dns_resolver(Guard(server)),
        None => builder,
    }
    .build()
}

fn is_forbidden(error: &reqwest::Error) -> bool {
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        if inner.downcast_ref::<HttpError>() == Some(&HttpError::Forbidden) {
            return true;
        }
        cause = inner.source();
    }
    false
}

/// The error with what is behind it: the outermost alone says only that sending failed.
fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{HttpClient, HttpError, NamedBy, Place, Reach, namer, send};
    use axum::Router;
    use std::net::SocketAddr;

    async fn server() -> SocketAddr {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let router = Router::new().fallback(async || "here");
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        at
    }

    async fn ask(client: &HttpClient, url: String, named_by: NamedBy) -> Result<u16, HttpError> {
        let place = Place {
            url: url.parse().unwrap(),
            named_by,
        };
        let answer = send(client.get(&place)?).await?;
        assert_eq!(namer(&answer), NamedBy::Server(Reach::Loopback));
        Ok(answer.status().as_u16())
    }

    #[tokio::test]
    async fn what_a_service_names_is_asked_only_where_it_may_send_us() {
        let client = HttpClient::default();
        let port = server().await.port();
        // Figures in all the ways a URL takes them, and a name that resolves to this machine. What
        // is allowed comes first, so that there is a connection that could be shared wrongly.
        for host in [
            "localhost",
            "127.0.0.1",
            "2130706433",
            "0x7f.1",
            "[::ffff:127.0.0.1]",
        ] {
            let url = format!("http://{host}:{port}/");
            for named_by in [NamedBy::Settings, NamedBy::Server(Reach::Loopback)] {
                assert_eq!(ask(&client, url.clone(), named_by).await, Ok(200), "{host}");
            }
            for reach in [Reach::Private, Reach::Public, Reach::Nowhere] {
                let refused = ask(&client, url.clone(), NamedBy::Server(reach)).await;
                assert_eq!(refused, Err(HttpError::Forbidden), "{host} {reach:?}");
            }
        }
    }

    #[tokio::test]
    async fn nobody_is_sent_to_the_secrets_of_the_machine() {
        let client = HttpClient::default();
        for reach in [Reach::Loopback, Reach::Private, Reach::Public] {
            let url = "http://169.254.169.254/latest/meta-data".to_owned();
            let refused = ask(&client, url, NamedBy::Server(reach)).await;
            assert_eq!(refused, Err(HttpError::Forbidden), "{reach:?}");
        }
    }
}
