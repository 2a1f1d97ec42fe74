//! Opening connections to a service, and only to a service.
//!
//! The first server's name comes from the configuration. The others (after a redirect, and for
//! conversations) are named by the service, which must not make the relay knock at its operator's
//! private network: those addresses are checked after the name was resolved, on the address that
//! is really dialled.

use crate::reach::may_name;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};

/// How long it may take to resolve a name and to connect to one of its addresses.
const DIAL_LIMIT: Duration = Duration::from_secs(15);

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
}

/// Connects to the first of the name's addresses that is allowed and answers.
pub(crate) async fn dial(to: Dial) -> Result<TcpStream, DialError> {
    let deadline = Instant::now() + DIAL_LIMIT;
    // An IPv6 address stands in brackets, which the resolver does not know.
    let host = to.host.trim_start_matches('[').trim_end_matches(']');
    let resolve = tokio::net::lookup_host((host, to.port));
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
                return Ok(stream);
            }
            Ok(Err(error)) => last = error.into(),
            Err(_) => return Err(DialError::TimedOut),
        }
    }
    Err(last)
}
