//! Slowing down whoever guesses passwords.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use msnp::Address;
use tokio::time::Instant;

use crate::network::Network;

/// Wrong passwords for one account within [`WINDOW`] before further attempts are turned away. High enough
/// that somebody else's guessing does not lock an owner out for long, low enough that guessing is hopeless.
const PER_ACCOUNT: u32 = 20;
/// The same for one network, over all accounts.
const PER_PEER: u32 = 60;
/// After so long without a wrong attempt the count starts again.
const WINDOW: Duration = Duration::from_secs(15 * 60);
/// Accounts and addresses remembered at most; the oldest attempts are forgotten first.
const REMEMBERED: usize = 10_000;

/// Counts wrong passwords. Right ones cost nothing, so that many people behind one address can sign in. An
/// attempt counts as wrong from its start: otherwise any number could be made before the first is found wrong.
#[derive(Clone, Debug, Default)]
pub(crate) struct Throttle {
    counts: Arc<Mutex<Counts>>,
}

#[derive(Debug, Default)]
struct Counts {
    accounts: Counter<Address>,
    peers: Counter<Network>,
}

#[derive(Debug)]
struct Counter<K> {
    wrong: HashMap<K, (u32, Instant)>,
}

impl<K> Default for Counter<K> {
    fn default() -> Self {
        Self {
            wrong: HashMap::new(),
        }
    }
}

impl Throttle {
    /// Begins an attempt; `false` when it may not be made. Until [`Self::right`] or [`Self::undecided`] it
    /// counts as a wrong one. This machine's own address is not counted: the web client's sign-ins all come
    /// from there, and are throttled where the browser's address is known.
    pub(crate) fn attempt(&self, address: &Address, peer: Option<IpAddr>) -> bool {
        let peer = Network::foreign(peer);
        let mut counts = self.counts();
        let allowed = counts.accounts.count(address) < PER_ACCOUNT
            && peer.is_none_or(|peer| counts.peers.count(&peer) < PER_PEER);
        if allowed {
            counts.accounts.add(address.clone());
            if let Some(peer) = peer {
                counts.peers.add(peer);
            }
        }
        allowed
    }

    /// The password was right: forgets the account's wrong ones, since its owner is there.
    pub(crate) fn right(&self, address: &Address, peer: Option<IpAddr>) {
        let mut counts = self.counts();
        counts.accounts.wrong.remove(address);
        if let Some(peer) = Network::foreign(peer) {
            counts.peers.take_back(&peer);
        }
    }

    /// The attempt could not be decided, which nobody is to pay for.
    pub(crate) fn undecided(&self, address: &Address, peer: Option<IpAddr>) {
        let mut counts = self.counts();
        counts.accounts.take_back(address);
        if let Some(peer) = Network::foreign(peer) {
            counts.peers.take_back(&peer);
        }
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Eq + Hash + Clone> Counter<K> {
    fn count(&self, key: &K) -> u32 {
        self.wrong
            .get(key)
            .filter(|(_, last)| last.elapsed() < WINDOW)
            .map_or(0, |(count, _)| *count)
    }

    fn add(&mut self, key: K) {
        if self.wrong.len() >= REMEMBERED && !self.wrong.contains_key(&key) {
            self.wrong.retain(|_, (_, last)| last.elapsed() < WINDOW);
            if self.wrong.len() >= REMEMBERED {
                let oldest = self
                    .wrong
                    .iter()
                    .min_by_key(|(_, (_, last))| *last)
                    .map(|(key, _)| key.clone());
                oldest.and_then(|key| self.wrong.remove(&key));
            }
        }
        let count = self.count(&key) + 1;
        self.wrong.insert(key, (count, Instant::now()));
    }

    fn take_back(&mut self, key: &K) {
        let Some((count, _)) = self.wrong.get_mut(key) else {
            return;
        };
        *count -= 1;
        if *count == 0 {
            self.wrong.remove(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Address {
        Address::new(text).unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn an_account_that_is_guessed_at_rests_for_a_while() {
        let throttle = Throttle::default();
        let alice = address("alice@example.com");
        for _ in 0..PER_ACCOUNT {
            assert!(throttle.attempt(&alice, None));
        }
        assert!(!throttle.attempt(&alice, None));
        assert!(throttle.attempt(&address("bob@example.com"), None));
        tokio::time::advance(WINDOW).await;
        assert!(throttle.attempt(&alice, None));
    }

    #[tokio::test(start_paused = true)]
    async fn right_passwords_and_failures_of_our_own_cost_nothing() {
        let throttle = Throttle::default();
        let alice = address("alice@example.com");
        let peer = Some("192.0.2.1".parse().unwrap());
        for _ in 0..2 * PER_PEER {
            assert!(throttle.attempt(&alice, peer));
            throttle.right(&alice, peer);
            assert!(throttle.attempt(&alice, peer));
            throttle.undecided(&alice, peer);
        }
        let counts = throttle.counts.lock().unwrap();
        assert!(counts.accounts.wrong.is_empty() && counts.peers.wrong.is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn the_right_password_clears_the_account_but_not_the_address() {
        let throttle = Throttle::default();
        let peer = Some("192.0.2.1".parse().unwrap());
        let own = address("0@example.com");
        for n in 1..PER_PEER {
            assert!(throttle.attempt(&address(&format!("{n}@example.com")), peer));
        }
        assert!(throttle.attempt(&own, peer));
        throttle.right(&own, peer);
        assert!(throttle.attempt(&own, peer));
        assert!(!throttle.attempt(&own, peer));
        for n in 1..=PER_PEER {
            let neighbour = format!("2001:db8::{n:x}").parse().unwrap();
            assert!(throttle.attempt(&address(&format!("v6-{n}@example.com")), Some(neighbour)));
        }
        assert!(!throttle.attempt(&own, Some("2001:db8::ffff".parse().unwrap())));
        assert!(throttle.attempt(&own, Some("192.0.2.2".parse().unwrap())));
        assert!(throttle.attempt(&own, Some("::ffff:127.0.0.1".parse().unwrap())));
    }

    #[tokio::test(start_paused = true)]
    async fn memory_stays_bounded() {
        let throttle = Throttle::default();
        for n in 0..REMEMBERED + 10 {
            throttle.attempt(&address(&format!("{n}@example.com")), None);
        }
        assert_eq!(
            throttle.counts.lock().unwrap().accounts.wrong.len(),
            REMEMBERED
        );
    }
}
