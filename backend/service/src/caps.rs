//! How many connections there may be.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use crate::network::Network;

/// Counts connections, altogether and from each [`Network`]. Clones count together.
#[derive(Clone, Debug)]
pub struct Caps {
    open: Arc<Mutex<Open>>,
    most: usize,
    most_of_one: usize,
}

#[derive(Debug, Default)]
struct Open {
    total: usize,
    by_network: HashMap<Network, usize>,
}

/// A connection's place, given back when dropped.
#[derive(Debug)]
pub struct Slot {
    caps: Caps,
    network: Option<Network>,
}

impl Caps {
    /// Room for so many connections, and so many of one network.
    #[must_use]
    pub fn new(most: usize, most_of_one: usize) -> Self {
        Self {
            open: Arc::default(),
            most,
            most_of_one,
        }
    }

    /// A place for a connection from `address`, if there is one left. Those from this machine, and from
    /// nowhere in particular, count only altogether.
    #[must_use]
    pub fn enter(&self, address: Option<IpAddr>) -> Option<Slot> {
        let network = Network::foreign(address);
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.total >= self.most {
            return None;
        }
        if let Some(network) = network {
            let count = open.by_network.entry(network).or_default();
            if *count >= self.most_of_one {
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
        let caps = Caps::new(3, 2);
        let [one, other, here]: [IpAddr; 3] =
            ["192.0.2.1", "192.0.2.2", "127.0.0.1"].map(|a| a.parse().unwrap());
        let first = caps.enter(Some(one));
        let second = caps.enter(Some("::ffff:192.0.2.1".parse().unwrap()));
        assert!(first.is_some() && second.is_some());
        assert!(
            caps.enter(Some(one)).is_none(),
            "the same address in either form"
        );
        let third = caps.enter(Some(here));
        assert!(third.is_some());
        assert!(caps.enter(Some(other)).is_none(), "all places are taken");
        drop((first, third));
        assert!(caps.enter(Some(one)).is_some());
        drop(second);
        let neighbours = ["2001:db8::1", "2001:db8::2", "2001:db8::3"].map(|a| a.parse().unwrap());
        let held = neighbours.map(|neighbour| caps.enter(Some(neighbour)));
        assert!(
            held[1].is_some() && held[2].is_none(),
            "one network of IPv6"
        );
        drop(held);
        assert_eq!(caps.total(), 0);
        assert!(caps.open.lock().unwrap().by_network.is_empty());
    }
}
