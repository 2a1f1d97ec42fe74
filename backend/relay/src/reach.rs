//! How far an address reaches, and which addresses a service may name.
//!
//! What the configuration names may be anywhere. What a service names (a server to go on to, a page
//! to sign in at) must not make the relay knock at its operator's private network: it is checked on
//! the address that is really dialled, after its name was resolved.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// From where an address can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// This machine.
    Loopback,
    /// The operator's network.
    Private,
    /// Everywhere.
    Public,
    /// Names nobody that a service has a business with: multicast, reserved, documentation, and
    /// link-local, where clouds answer with the secrets of the machine.
    Nowhere,
}

impl Reach {
    /// How far this address reaches.
    pub(crate) fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => reach_v4(address),
            IpAddr::V6(address) => reach_v6(address),
        }
    }

    /// Whether a server of this reach may name an address. A service inside the operator's network
    /// lives with its likes; loopback is for services on this very machine.
    pub(crate) fn may_name(self, address: IpAddr) -> bool {
        match Self::of(address) {
            Self::Public => true,
            Self::Private => matches!(self, Self::Private | Self::Loopback),
            Self::Loopback => self == Self::Loopback,
            Self::Nowhere => false,
        }
    }
}

/// Whether the server at this address may name that one: itself, or what servers of its reach may.
pub(crate) fn may_name(server: IpAddr, address: IpAddr) -> bool {
    let itself = address.to_canonical() == server.to_canonical();
    (itself && !server.is_unspecified()) || Reach::of(server).may_name(address)
}

fn reach_v4(address: Ipv4Addr) -> Reach {
    let [a, b, c, _] = address.octets();
    if address.is_loopback() {
        Reach::Loopback
    } else if address.is_private()
        // Shared address space of providers (RFC 6598).
        || (a == 100 && (64..128).contains(&b))
    {
        Reach::Private
    } else if a == 0
        || a >= 224
        || address.is_link_local()
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
    } else if address.is_unique_local() {
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

/// A host without the brackets in which an IPv6 address stands: neither the resolver nor a certificate
/// knows them.
pub(crate) fn bare(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

#[cfg(test)]
mod tests {
    use super::may_name;

    fn allowed(address: &str, named_by: &str) -> bool {
        may_name(named_by.parse().unwrap(), address.parse().unwrap())
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
    }

    #[test]
    fn nobody_names_where_clouds_keep_their_secrets() {
        for server in ["203.0.114.7", "10.0.0.1", "127.0.0.1"] {
            assert!(!allowed("169.254.169.254", server), "{server}");
            assert!(!allowed("fe80::a9fe:a9fe", server), "{server}");
        }
        assert!(allowed("169.254.0.1", "169.254.0.1"), "but itself");
    }

    #[test]
    fn a_server_without_an_address_names_nothing_private() {
        for address in ["10.0.0.1", "127.0.0.1", "0.0.0.0", "169.254.169.254"] {
            assert!(!allowed(address, "0.0.0.0"), "{address}");
        }
        assert!(allowed("203.0.114.7", "0.0.0.0"));
    }
}
