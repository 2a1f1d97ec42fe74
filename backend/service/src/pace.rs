//! How fast somebody may ask for what costs others something.

use std::collections::HashMap;
use std::hash::Hash;
use std::time::Duration;

use tokio::time::Instant;

/// A bucket of requests that fills up again with time.
#[derive(Debug)]
pub(crate) struct Pace {
    burst: u32,
    every: Duration,
    /// When the bucket will be full; in the past when it is.
    full_at: Instant,
}

impl Pace {
    /// `burst` requests at once, and one more after each `every`.
    pub(crate) fn new(burst: u32, every: Duration) -> Self {
        Self {
            burst,
            every,
            full_at: Instant::now(),
        }
    }

    /// Whether one more request is within the pace.
    pub(crate) fn allows(&mut self) -> bool {
        let bucket = (self.burst, self.every);
        let (full_at, wait) = after(self.full_at, Instant::now(), 1, bucket);
        let within = wait.is_zero();
        if within {
            self.full_at = full_at;
        }
        within
    }

    /// Waits until one more request is within the pace.
    pub(crate) async fn wait(&mut self) {
        while !self.allows() {
            tokio::time::sleep(self.every).await;
        }
    }
}

/// When a bucket is full again after so many more requests, and how long they must wait.
fn after(
    full_at: Instant,
    now: Instant,
    requests: u32,
    (burst, every): (u32, Duration),
) -> (Instant, Duration) {
    let full_at = full_at.max(now) + every * requests;
    (full_at, (full_at - now).saturating_sub(every * burst))
}

/// The same for many, each with a bucket of their own. Full ones take no memory for long.
#[derive(Debug)]
pub(crate) struct Paces<K> {
    burst: u32,
    every: Duration,
    full_at: HashMap<K, Instant>,
    sweep_at: usize,
}

/// How many buckets there may be before it is looked for full ones.
const FIRST_SWEEP: usize = 256;

impl<K: Eq + Hash> Paces<K> {
    /// `burst` requests of each at once, and one more after each `every`.
    pub(crate) fn new(burst: u32, every: Duration) -> Self {
        Self {
            burst,
            every,
            full_at: HashMap::new(),
            sweep_at: FIRST_SWEEP,
        }
    }

    /// Takes the place of so many requests, and says how long they must wait for it; `None` when that would
    /// be longer than `patience`, and then it takes nothing.
    pub(crate) fn book(&mut self, whose: K, requests: u32, patience: Duration) -> Option<Duration> {
        let now = Instant::now();
        if self.full_at.len() >= self.sweep_at {
            self.full_at.retain(|_, full_at| *full_at > now);
            self.sweep_at = (self.full_at.len() * 2).max(FIRST_SWEEP);
        }
        let full_at = self.full_at.get(&whose).copied().unwrap_or(now);
        let (full_at, wait) = after(full_at, now, requests, (self.burst, self.every));
        if wait > patience {
            return None;
        }
        self.full_at.insert(whose, full_at);
        Some(wait)
    }

    /// Whether one more request is within the pace.
    pub(crate) fn allows(&mut self, whose: K) -> bool {
        self.book(whose, 1, Duration::ZERO).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn everybody_has_a_pace_of_their_own_and_full_ones_are_forgotten() {
        let second = Duration::from_secs(1);
        let mut paces = Paces::new(3, second);
        assert_eq!(paces.book("alice", 3, Duration::ZERO), Some(Duration::ZERO));
        assert!(!paces.allows("alice") && paces.allows("bob"));
        assert_eq!(paces.book("alice", 2, second), None);
        assert_eq!(paces.book("alice", 2, second * 2), Some(second * 2));
        tokio::time::advance(second * 3).await;
        assert!(paces.allows("alice") && !paces.allows("alice"));

        let mut paces = Paces::new(1, second);
        for _ in 0..4 {
            for number in 0..FIRST_SWEEP {
                assert!(paces.allows(number));
            }
            tokio::time::advance(second).await;
        }
        for number in 0..3 * FIRST_SWEEP {
            paces.allows(number + FIRST_SWEEP);
            tokio::time::advance(second).await;
        }
        assert!(paces.full_at.len() <= FIRST_SWEEP);
    }

    #[tokio::test(start_paused = true)]
    async fn a_burst_passes_and_then_one_at_a_time() {
        let mut pace = Pace::new(3, Duration::from_secs(2));
        assert!(pace.allows() && pace.allows() && pace.allows());
        assert!(!pace.allows());
        tokio::time::advance(Duration::from_secs(2)).await;
        assert!(pace.allows());
        assert!(!pace.allows());
        tokio::time::advance(Duration::from_secs(60)).await;
        assert!(pace.allows() && pace.allows() && pace.allows());
        assert!(!pace.allows());
    }
}
