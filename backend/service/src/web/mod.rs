//! The web endpoints of signing in, of the web services and of the gateway, to be merged into the router of an HTTP server.

mod gateway;
mod header_case;
mod login;
mod nexus;
mod soap;

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, StatusCode, header};
use axum::routing::{any, get, post};
use msnp::soap::Endpoint;

use crate::accounts::Accounts;
use crate::directory::DirectoryHandle;
use crate::gateway::Gateway;
use crate::pace::Paces;
use crate::store::AccountId;
use crate::tickets::{Throttle, Tickets};

/// How long a request may take to arrive.
const BODY_WITHIN: Duration = Duration::from_secs(30);

/// The network address a request came from, where the HTTP server knows better than its socket (behind a
/// proxy). Put it into the request's extensions; otherwise [`ConnectInfo`] is used, if there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// Put into the extensions of requests that came over HTTPS: clients are told addresses that they reach alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Https;

/// What the endpoints need.
#[derive(Clone)]
pub(crate) struct Web {
    pub(crate) accounts: Accounts,
    pub(crate) directory: DirectoryHandle,
    pub(crate) tickets: Tickets,
    pub(crate) throttle: Throttle,
    pub(crate) gateway: Gateway,
    /// How fast accounts make calls to the web services.
    pub(crate) calls: Arc<Mutex<Paces<AccountId>>>,
    pub(crate) public_url: Option<String>,
}

/// `GET /rdr/pprdr.asp` (where to sign in) and `GET /login2.srf`, `GET /login` (password for a ticket), and
/// the web services at the paths of [`Endpoint`], in the spellings that clients are known to use, and
/// `POST /gateway/gateway.dll` (the protocol itself).
pub(crate) fn router(web: Web) -> Router {
    let mut router = Router::new();
    let spellings = Endpoint::ALL.iter().flat_map(|endpoint| {
        let path = endpoint.path();
        // Pidgin doubles the slash.
        [path.to_owned(), path.to_ascii_lowercase()].map(|path| [format!("/{path}"), path])
    });
    // A route must not be named twice, and some paths are in lower case as they are.
    for path in spellings.flatten().collect::<BTreeSet<_>>() {
        router = router.route(&path, any(soap::serve));
    }
    router
        .route("/rdr/pprdr.asp", get(nexus::nexus))
        .route("/login2.srf", get(login::login))
        .route("/login", get(login::login))
        .route(gateway::PATH, post(gateway::serve))
        // Pidgin doubles the slash.
        .route("//rdr/pprdr.asp", get(nexus::nexus))
        .route("//login2.srf", get(login::login))
        .with_state(web)
}

impl Web {
    /// Scheme and authority under which the client reached us, without a slash at the end.
    fn base(&self, headers: &HeaderMap, extensions: &Extensions) -> Option<String> {
        if let Some(url) = &self.public_url {
            return Some(url.trim_end_matches('/').to_owned());
        }
        let host = host(headers)?;
        let scheme = match extensions.get::<Https>() {
            Some(Https) => "https",
            None => "http",
        };
        Some(format!("{scheme}://{host}"))
    }
}

/// Where the client reached us, with the port unless it is the usual one, if that can be told again.
fn host(headers: &HeaderMap) -> Option<&str> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    (!host.is_empty() && host.bytes().all(plain)).then_some(host)
}

/// The body of a request, of so many bytes at most; else what to answer.
async fn read_body(body: Body, most: usize) -> Result<Bytes, StatusCode> {
    match tokio::time::timeout(BODY_WITHIN, to_bytes(body, most)).await {
        Ok(Ok(body)) => Ok(body),
        Ok(Err(_)) => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

fn peer(extensions: &Extensions) -> Option<IpAddr> {
    let told = extensions.get::<Peer>().map(|peer| peer.0);
    told.or_else(|| {
        extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|info| info.0.ip())
    })
}
