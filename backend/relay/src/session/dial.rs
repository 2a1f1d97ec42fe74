//! Opening connections to a service, and only to a service.
//!
//! The first server's name comes from the configuration. The others (after a redirect, and for
//! conversations) are named by the service, which must not make the relay knock at its operator's
//! private network: those addresses are checked after the name was resolved, on the address that
//! is really dialled.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
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
        if !is_allowed(address.ip(), to.named_by) {
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

/// Whether an address may be dialled that the server at `named_by` named.
fn is_allowed(address: IpAddr, named_by: Option<IpAddr>) -> bool {
    match named_by {
        None => true,
        Some(server) => {
            let (address, server) = (address.to_canonical(), server.to_canonical());
            address == server
                || reach(address) == Reach::Public
                // A service inside the operator's network lives with its likes. Loopback is for
                // services on this very machine.
                || (reach(address) == Reach::Private && reach(server) != Reach::Public)
                || (reach(address) == Reach::Loopback && reach(server) == Reach::Loopback)
        }
    }
}

/// Whether an address is of this machine or its private networks, and so what an encrypted
/// connection is less needed for.
pub(crate) fn is_loopback(address: IpAddr) -> bool {
    reach(address.to_canonical()) == Reach::Loopback
}

#[derive(PartialEq, Eq)]
enum Reach {
    Loopback,
    Private,
    Public,
    /// Names nobody: multicast, reserved, documentation.
    Nowhere,
}

fn reach(address: IpAddr) -> Reach {
    match address {
        IpAddr::V4(address) => reach_v4(address),
        IpAddr::V6(address) => reach_v6(address),
    }
}

fn reach_v4(address: Ipv4Addr) -> Reach {
    let [a, b, c, _] = address.octets();
    if address.is_loopback() {
        Reach::Loopback
    } else if address.is_private()
        || address.is_link_local()
        // Shared address space of providers (RFC 6598).
        || (a == 100 && (64..128).contains(&b))
    {
        Reach::Private
    } else if a == 0
        || a >= 224
        || address.is_documentation()
        // Protocol assignments (RFC 6890) and benchmarks (RFC 2544).
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (b == 18 || b == 19))
    {
        Reach::Nowhere
    } else {
        Reach::Public
    }
}

fn reach_v6(address: Ipv6Addr) -> Reach {
    let [first, second, ..] = address.segments();
    if address.is_loopback() {
        Reach::Loopback
    } else if address.is_unique_local() || address.is_unicast_link_local() {
        Reach::Private
    } else if (0x2000..0x4000).contains(&first)
        // Documentation, and tunnels that hide an IPv4 address inside (Teredo, 6to4).
        && !(first == 0x2001 && (second == 0xdb8 || second == 0))
        && first != 0x2002
    {
        Reach::Public
    } else {
        Reach::Nowhere
    }
}

#[cfg(test)]
mod tests {
    use super::is_allowed;
    use std::net::IpAddr;

    fn allowed(address: &str, named_by: &str) -> bool {
        let server: IpAddr = named_by.parse().unwrap();
        is_allowed(address.parse().unwrap(), Some(server))
    }

    #[test]
    fn a_service_out_there_may_not_send_the_relay_into_its_own_network() {
        for address in [
            "127.0.0.1",
            "10.0.0.1",
            "192.168.1.1",
            "172.16.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fd00::1",
            "fe80::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "2002:7f00:1::",
            "64:ff9b::7f00:1",
        ] {
            assert!(!allowed(address, "203.0.114.7"), "{address}");
            assert!(!allowed(address, "2a00::7"), "{address}");
        }
        assert!(allowed("198.51.101.1", "203.0.114.7"));
        assert!(allowed("2a00::8", "203.0.114.7"));
    }

    #[test]
    fn a_private_service_may_name_its_likes_but_not_this_machine() {
        assert!(allowed("10.0.0.2", "10.0.0.1"));
        assert!(allowed("10.0.0.2", "127.0.0.1"));
        assert!(allowed("127.0.0.1", "127.0.0.1"));
        assert!(allowed("::ffff:127.0.0.1", "127.0.0.1"));
        assert!(!allowed("127.0.0.1", "10.0.0.1"));
        assert!(!allowed("169.254.0.1", "203.0.114.7"));
    }

    #[test]
    fn the_configuration_may_name_anything() {
        assert!(is_allowed("127.0.0.1".parse().unwrap(), None));
    }
}
