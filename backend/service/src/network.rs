use std::net::{IpAddr, Ipv6Addr};

/// Whose a network address is, as far as one can tell: one IPv4 address, or the /64 that one household or
/// server has of IPv6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Network(IpAddr);

impl Network {
    /// The network of an address that is not this machine's.
    pub(crate) fn foreign(address: Option<IpAddr>) -> Option<Self> {
        address.map(Self::from).filter(|network| !network.is_here())
    }

    /// Whether it is this machine.
    #[must_use]
    pub const fn is_here(&self) -> bool {
        self.0.is_loopback()
    }
}

impl From<IpAddr> for Network {
    fn from(ip: IpAddr) -> Self {
        match ip.to_canonical() {
            IpAddr::V6(ip) if !ip.is_loopback() => {
                let network = ip.to_bits() & (u128::MAX << 64);
                Self(Ipv6Addr::from_bits(network).into())
            }
            ip => Self(ip),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_in_one_ipv6_network_are_one() {
        let network = |text: &str| Network::from(text.parse::<IpAddr>().unwrap());
        assert_eq!(network("2001:db8::1"), network("2001:db8::ffff:2"));
        assert_ne!(network("2001:db8::1"), network("2001:db8:0:1::1"));
        assert_eq!(network("::ffff:10.0.0.1"), network("10.0.0.1"));
        assert_ne!(network("10.0.0.1"), network("10.0.0.2"));
        for here in ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"] {
            assert!(network(here).is_here(), "{here}");
        }
        assert!(!network("::2").is_here());
    }
}
