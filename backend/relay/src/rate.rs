//! How fast something may be done: a bucket of permissions that fills up with time.

use std::time::Duration;
use tokio::time::Instant;

/// Earns permissions with time, up to a limit. As one instant: when the bucket would be full.
#[derive(Debug)]
pub(crate) struct Rate {
    burst: u32,
    earned_every: Duration,
    full_at: Instant,
}

impl Rate {
    /// A full one: `burst` permissions at once, at least one, and another after each `earned_every`.
    pub(crate) fn new(burst: u32, earned_every: Duration, now: Instant) -> Self {
        Self {
            burst,
            earned_every,
            full_at: now,
        }
    }

    /// Uses one permission. There must be one; see [`Rate::ready_at`].
    pub(crate) fn spend(&mut self, now: Instant) {
        self.full_at = self.full_at.max(now) + self.earned_every;
    }

    /// When the next permission is there; now or in the past if it is there already.
    pub(crate) fn ready_at(&self) -> Instant {
        self.full_at
            .checked_sub(self.earned_every * (self.burst - 1))
            .unwrap_or(self.full_at)
    }

    /// Uses one permission, if there is one.
    pub(crate) fn allows(&mut self, now: Instant) -> bool {
        let allowed = self.ready_at() <= now;
        if allowed {
            self.spend(now);
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::Rate;
    use std::time::Duration;
    use tokio::time::Instant;

    #[test]
    fn a_burst_is_free_and_then_it_is_the_steady_rate() {
        const EVERY: Duration = Duration::from_millis(2);
        let now = Instant::now() + Duration::from_secs(3600);
        let mut rate = Rate::new(1_000, EVERY, now);
        for _ in 0..1_000 {
            assert!(rate.ready_at() <= now);
            rate.spend(now);
        }
        assert_eq!(rate.ready_at(), now + EVERY);
        assert!(!rate.allows(now));
        let later = now + EVERY * 10;
        for _ in 0..10 {
            assert!(rate.allows(later));
        }
        assert!(!rate.allows(later));
    }
}
