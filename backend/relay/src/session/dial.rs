//! Opening connections to a service, and only to a service.
//!
//! The first server's name comes from the configuration. The others (after a redirect, and for
//! conversations) are named by the service, which must not make the relay knock at its operator's
//! private network: those addresses are checked after the name was resolved, on the address that
//! is really dialled. How a service is dialled (plain, encrypted, through its gateway) is the
//! configuration's word for all of its servers: nothing that a service says makes it less.

use super::gateway::{self, Server};
use super::stream::Stream;
use crate::config::Service;
use crate::http_client::{HttpClient, HttpError};
use crate::reach::{bare, may_name};
use crate::trust::Trust;
use rustls::pki_types::ServerName;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout, timeout_at};
use tokio_rustls::TlsConnector;

/// How long it may take to resolve a name and to connect to one of its addresses.
const DIAL_LIMIT: Duration = Duration::from_secs(15);
/// How long it may take to agree on encryption, or for a gateway to answer.
const OPEN_LIMIT: Duration = Duration::from_secs(15);

/// Where to dial, and who says so.
#[derive(Clone, Debug)]
pub(crate) struct Dial {
    /// Host name or address.
    pub(crate) host: Box<str>,
    /// Port.
    pub(crate) port: u16,
    /// The address of the server that named this one; none for the server in the configuration.
    pub(crate) named_by: Option<IpAddr>,
}

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DialError {
    /// The name has no address, or nobody answers there.
    #[error("cannot connect: {0}")]
    Io(#[from] io::Error),
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
    /// The service named an address where it has no business.
    #[error("the service named an address that is not allowed")]
    Forbidden,
    /// No encryption, or not with whom it should be.
    #[error("no encrypted connection: {0}")]
    Tls(io::Error),
    /// The gateway cannot be asked.
    #[error("the gateway cannot be reached: {0}")]
    Http(#[from] HttpError),
    /// The gateway gave an answer that is none.
    #[error("{0}")]
    Gateway(&'static str),
}

/// Dials services. Clones share what they know.
#[derive(Clone, Debug, Default)]
pub struct Dialler {
    http: HttpClient,
    trust: Trust,
}

impl Dialler {
    /// One that asks gateways so, and believes these authorities.
    pub fn new(http: HttpClient, trust: Trust) -> Self {
        Self { http, trust }
    }

    /// Connects to a server of this service.
    pub(crate) async fn dial(
        &self,
        service: &Service,
        server: Server,
        to: Dial,
    ) -> Result<Stream, DialError> {
        if let Some(url) = &service.gateway {
            let http = self.http.of(service);
            let opened = gateway::open(http, url, server, &to.host);
            return timeout(OPEN_LIMIT, opened)
                .await
                .map_err(|_| DialError::TimedOut)?;
        }
        let name = service.tls.then(|| server_name(service, &to.host));
        let (stream, peer) = connect(to).await?;
        let Some(name) = name else {
            return Ok(Stream::plain(stream, peer));
        };
        let name = name.map_err(|error| DialError::Tls(io::Error::other(error)))?;
        let config = self.trust.of(service);
        let config = config.map_err(|error| DialError::Tls(io::Error::other(error)))?;
        let agreed = TlsConnector::from(config).connect(name, stream);
        let agreed = timeout(OPEN_LIMIT, agreed)
            .await
            .map_err(|_| DialError::TimedOut)?;
        Ok(Stream::tls(agreed.map_err(DialError::Tls)?, peer))
    }
}

/// Whose certificate the server must show: that of the host dialled. A service that names its servers by
/// address in figures, as they do, has certificates for its name.
fn server_name(
    service: &Service,
    host: &str,
) -> Result<ServerName<'static>, rustls::pki_types::InvalidDnsNameError> {
    let in_figures = bare(host).parse::<IpAddr>().is_ok();
    let named = bare(&service.host).parse::<IpAddr>().is_err();
    let host = if in_figures && named {
        service.host.as_str()
    } else {
        bare(host)
    };
    ServerName::try_from(host.to_owned())
}

/// Connects to the first of the name's addresses that is allowed and answers.
async fn connect(to: Dial) -> Result<(TcpStream, IpAddr), DialError> {
    let deadline = Instant::now() + DIAL_LIMIT;
    let resolve = tokio::net::lookup_host((bare(&to.host), to.port));
    let addresses: Vec<SocketAddr> = timeout_at(deadline, resolve)
        .await
        .map_err(|_| DialError::TimedOut)??
        .collect();
    let mut last = DialError::Io(io::ErrorKind::NotFound.into());
    for address in addresses {
        let allowed = to
            .named_by
            .is_none_or(|server| may_name(server, address.ip()));
        if !allowed {
            last = DialError::Forbidden;
            continue;
        }
        match timeout_at(deadline, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => {
                // Chat is small frames that must not wait for one another.
                stream.set_nodelay(true)?;
                return Ok((stream, address.ip()));
            }
            Ok(Err(error)) => last = error.into(),
            Err(_) => return Err(DialError::TimedOut),
        }
    }
    Err(last)
}
