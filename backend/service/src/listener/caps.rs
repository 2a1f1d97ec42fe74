//! How many connections there may be.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use crate::limits::Limits;
use crate::network::Network;

/// Counts connections, altogether and from each network.
#[derive(Clone, Debug, Default)]
pub(crate) struct Caps {
    open: Arc<Mutex<Open>>,
}

#[derive(Debug, Default)]
struct Open {
    total: usize,
    by_network: HashMap<Network, usize>,
}

/// A connection's place, given back when dropped.
#[derive(Debug)]
pub(crate) struct Slot {
    caps: Caps,
    network: Option<Network>,
}

impl Caps {
    /// A place for a connection from `address`, if there is one left.
    pub(crate) fn enter(&self, address: IpAddr, limits: &Limits) -> Option<Slot> {
        let network = Some(Network::from(address)).filter(|network| !network.is_here());
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.total >= limits.connections {
            return None;
        }
        if let Some(network) = network {
            let count = open.by_network.entry(network).or_default();
            if *count >= limits.connections_per_address {
                return None;
            }
            *count += 1;
        }
        open.total += 1;
        drop(open);
        Some(Slot {
            caps: self.clone(),
            network,
        })
    }

    /// How many connections are open.
    pub(crate) fn total(&self) -> usize {
        self.open
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .total
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut open = self
            .caps
            .open
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        open.total -= 1;
        if let Some(network) = self.network
            && let Some(count) = open.by_network.get_mut(&network)
        {
            *count -= 1;
            if *count == 0 {
                open.by_network.remove(&network);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_run_out_for_one_address_and_altogether_and_come_back() {
        let limits = Limits {
            connections: 3,
            connections_per_address: 2,
            ..Limits::default()
        };
        let caps = Caps::default();
        let [one, other, here]: [IpAddr; 3] =
            ["192.0.2.1", "192.0.2.2", "127.0.0.1"].map(|a| a.parse().unwrap());
        let first = caps.enter(one, &limits);
        let second = caps.enter("::ffff:192.0.2.1".parse().unwrap(), &limits);
        assert!(first.is_some() && second.is_some());
        assert!(
            caps.enter(one, &limits).is_none(),
            "the same address in either form"
        );
        let third = caps.enter(here, &limits);
        assert!(third.is_some());
        assert!(caps.enter(other, &limits).is_none(), "all places are taken");
        drop((first, third));
        assert!(caps.enter(one, &limits).is_some());
        drop(second);
        let neighbours = ["2001:db8::1", "2001:db8::2", "2001:db8::3"].map(|a| a.parse().unwrap());
        let held = neighbours.map(|neighbour| caps.enter(neighbour, &limits));
        assert!(
            held[1].is_some() && held[2].is_none(),
            "one network of IPv6"
        );
        drop(held);
        assert_eq!(caps.total(), 0);
        assert!(caps.open.lock().unwrap().by_network.is_empty());
    }
}
