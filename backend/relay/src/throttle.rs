//! Limits on attempts: a bucket of tokens for each key, refilled at a steady pace. An attempt that
//! turns out well gives its token back, so that only failures count.

use crate::store::AccountId;
use nudge_service::Network;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Keys remembered at the same time. Beyond that those that are full again are forgotten, and if
/// there are none, the one that is fullest.
const MAX_KEYS: usize = 50_000;

/// One kind of limit.
#[derive(Debug)]
pub struct Throttle<K> {
    /// Attempts at once; 0 for no limit.
    burst: u32,
    /// Time in which an empty bucket fills.
    window: Duration,
    buckets: Mutex<HashMap<K, Bucket>>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    tokens: f64,
    at: Instant,
}

impl<K: Eq + Hash + Clone> Throttle<K> {
    /// At most `burst` attempts at once, and as many in each `window`.
    pub fn new(burst: u32, window: Duration) -> Self {
        Self {
            burst,
            window,
            buckets: Mutex::default(),
        }
    }

    /// Takes one attempt, or says how long to wait for it.
    pub fn take(&self, key: K, now: Instant) -> Result<(), Duration> {
        if self.burst == 0 {
            return Ok(());
        }
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MAX_KEYS && !buckets.contains_key(&key) {
            self.make_room(&mut buckets, now);
        }
        let full = Bucket {
            tokens: f64::from(self.burst),
            at: now,
        };
        let bucket = buckets.entry(key).or_insert(full);
        bucket.tokens = self.level(bucket, now);
        bucket.at = now;
        if bucket.tokens >= 1.0 {
            bucket.tokens -= 1.0;
            return Ok(());
        }
        Err(self.per_token().mul_f64(1.0 - bucket.tokens))
    }

    /// Gives an attempt back.
    pub fn give_back(&self, key: &K) {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bucket) = buckets.get_mut(key) {
            bucket.tokens = (bucket.tokens + 1.0).min(f64::from(self.burst));
        }
    }

    fn per_token(&self) -> Duration {
        self.window / self.burst
    }

    fn level(&self, bucket: &Bucket, now: Instant) -> f64 {
        let passed = now.saturating_duration_since(bucket.at);
        let gained = passed.div_duration_f64(self.per_token());
        (bucket.tokens + gained).min(f64::from(self.burst))
    }

    fn make_room(&self, buckets: &mut HashMap<K, Bucket>, now: Instant) {
        buckets.retain(|_, bucket| self.level(bucket, now) < f64::from(self.burst));
        if buckets.len() >= MAX_KEYS {
            let fullest = buckets
                .iter()
                .max_by(|(_, a), (_, b)| self.level(a, now).total_cmp(&self.level(b, now)))
                .map(|(key, _)| key.clone());
            if let Some(key) = fullest {
                buckets.remove(&key);
            }
        }
    }
}

/// An account to be: service and address.
pub type Target = (std::sync::Arc<str>, nudge_shared::Address);

/// All limits of the HTTP surface.
#[derive(Debug)]
pub struct Throttles {
    /// Failed sign-ins by network.
    pub sign_in_client: Throttle<Network>,
    /// Failed sign-ins by account.
    pub sign_in_account: Throttle<Target>,
    /// Accounts made, by network.
    pub sign_up_client: Throttle<Network>,
    /// Pictures, emoticons and drawings uploaded, by account.
    pub pictures: Throttle<AccountId>,
}

/// Pictures of all kinds that an account may upload in an hour: each takes a processor for a while, and stays.
const PICTURES: u32 = 300;

impl Throttles {
    /// As configured.
    pub fn new(settings: &crate::config::Settings) -> Self {
        let ten_minutes = Duration::from_secs(600);
        let hour = Duration::from_secs(3600);
        Self {
            sign_in_client: Throttle::new(settings.sign_in_attempts_per_client, ten_minutes),
            sign_in_account: Throttle::new(settings.sign_in_attempts_per_account, ten_minutes),
            sign_up_client: Throttle::new(settings.sign_ups_per_client, hour),
            pictures: Throttle::new(PICTURES, hour),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_KEYS, Throttle};
    use std::time::{Duration, Instant};

    #[test]
    fn attempts_run_out_and_come_back() {
        let throttle = Throttle::new(3, Duration::from_secs(30));
        let start = Instant::now();
        for _ in 0..3 {
            throttle.take("a", start).unwrap();
        }
        let wait = throttle.take("a", start).unwrap_err();
        assert_eq!(wait.as_secs_f64().round(), 10.0);
        throttle.take("b", start).unwrap();
        throttle.take("a", start + Duration::from_secs(10)).unwrap();
        throttle
            .take("a", start + Duration::from_secs(11))
            .unwrap_err();
    }

    #[test]
    fn success_gives_the_attempt_back() {
        let throttle = Throttle::new(1, Duration::from_secs(60));
        let now = Instant::now();
        for _ in 0..10 {
            throttle.take("a", now).unwrap();
            throttle.give_back(&"a");
        }
        throttle.take("a", now).unwrap();
        throttle.take("a", now).unwrap_err();
    }

    #[test]
    fn zero_means_no_limit() {
        let throttle = Throttle::new(0, Duration::from_secs(60));
        for _ in 0..1000 {
            throttle.take("a", Instant::now()).unwrap();
        }
    }

    #[test]
    fn many_keys_do_not_pile_up_and_the_worst_is_kept() {
        let throttle = Throttle::new(2, Duration::from_secs(60));
        let now = Instant::now();
        throttle.take(0, now).unwrap();
        throttle.take(0, now).unwrap();
        for key in 1..MAX_KEYS + 10 {
            throttle.take(key, now).unwrap();
        }
        assert!(throttle.buckets.lock().unwrap().len() <= MAX_KEYS);
        throttle.take(0, now).unwrap_err();
    }
}
