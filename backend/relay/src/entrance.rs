//! How many HTTP connections there may be.

use crate::config::Settings;
use crate::metrics::Metrics;
use ipnet::IpNet;
use nudge_service::{Caps, Slot};
use std::net::IpAddr;
use std::sync::Arc;

/// Connections altogether. Each takes a descriptor and some memory, of which the messenger port needs its
/// share.
const MOST: usize = 50_000;
/// Connections from one network: a company behind one address, each of whose browsers has a few.
const MOST_OF_ONE: usize = 2_000;

/// Lets connections in. Clones count together.
#[derive(Clone, Debug)]
pub struct Entrance {
    caps: Caps,
    proxies: Vec<IpNet>,
    metrics: Arc<Metrics>,
}

/// A connection's place, given back when dropped.
#[derive(Debug)]
pub struct Place {
    _slot: Slot,
    metrics: Arc<Metrics>,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.metrics.connections.down();
    }
}

impl Entrance {
    /// As configured.
    pub fn new(settings: &Settings, metrics: &Arc<Metrics>) -> Self {
        Self::with(settings, metrics, MOST, MOST_OF_ONE)
    }

    fn with(settings: &Settings, metrics: &Arc<Metrics>, most: usize, most_of_one: usize) -> Self {
        Self {
            caps: Caps::new(most, most_of_one),
            proxies: settings.trusted_proxies.clone(),
            metrics: Arc::clone(metrics),
        }
    }

    /// A place for a connection, if there is one left. Those of trusted proxies are other people's, and
    /// count only altogether.
    pub fn enter(&self, peer: IpAddr) -> Option<Place> {
        let peer = peer.to_canonical();
        let proxy = self.proxies.iter().any(|net| net.contains(&peer));
        let slot = self.caps.enter((!proxy).then_some(peer))?;
        self.metrics.connections.up();
        Some(Place {
            _slot: slot,
            metrics: Arc::clone(&self.metrics),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Entrance;
    use crate::config::Settings;
    use crate::metrics::Metrics;
    use std::sync::Arc;

    #[test]
    fn one_network_has_so_many_and_a_trusted_proxy_more() {
        let settings = Settings {
            trusted_proxies: vec!["192.0.2.0/24".parse().unwrap()],
            ..Settings::default()
        };
        let metrics = Arc::new(Metrics::default());
        let entrance = Entrance::with(&settings, &metrics, 5, 2);
        let [browser, proxy] =
            ["198.51.100.7", "::ffff:192.0.2.1"].map(|address| address.parse().unwrap());
        let held = [browser; 3].map(|browser| entrance.enter(browser));
        assert!(held[1].is_some() && held[2].is_none());
        let through = [proxy; 4].map(|proxy| entrance.enter(proxy));
        assert!(through[2].is_some() && through[3].is_none());
        assert_eq!(metrics.connections.get(), 5);
        drop(held);
        assert_eq!(metrics.connections.get(), 3);
        assert!(entrance.enter(browser).is_some());
    }
}
