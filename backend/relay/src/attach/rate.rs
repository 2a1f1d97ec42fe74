//! How fast one browser may talk.

use std::time::Duration;
use tokio::time::Instant;

/// Frames a browser may send at once, after a silence. A page that comes back from being offline
/// repeats all it could not say.
const BURST: u32 = 1_000;
/// Time in which it earns one more: 500 a second, far above what fingers do, far below what would
/// keep a core busy.
const EARNED_EVERY: Duration = Duration::from_millis(2);

/// Earns permissions with time, up to a limit. As one instant: when the bucket would be full.
#[derive(Debug)]
pub(super) struct Rate {
    full_at: Instant,
}

impl Rate {
    /// Full.
    pub(super) fn new(now: Instant) -> Self {
        Self { full_at: now }
    }

    /// Uses one permission. There must be one; see [`Rate::ready_at`].
    pub(super) fn spend(&mut self, now: Instant) {
        self.full_at = self.full_at.max(now) + EARNED_EVERY;
    }

    /// When the next permission is there; now or in the past if it is there already.
    pub(super) fn ready_at(&self) -> Instant {
        self.full_at
            .checked_sub(EARNED_EVERY * (BURST - 1))
            .unwrap_or(self.full_at)
    }
}

#[cfg(test)]
mod tests {
    use super::{BURST, EARNED_EVERY, Rate};
    use std::time::Duration;
    use tokio::time::Instant;

    #[test]
    fn a_burst_is_free_and_then_it_is_the_steady_rate() {
        let now = Instant::now() + Duration::from_secs(3600);
        let mut rate = Rate::new(now);
        for _ in 0..BURST {
            assert!(rate.ready_at() <= now);
            rate.spend(now);
        }
        assert_eq!(rate.ready_at(), now + EARNED_EVERY);
        let later = now + EARNED_EVERY * 10;
        for _ in 0..10 {
            assert!(rate.ready_at() <= later);
            rate.spend(later);
        }
        assert!(rate.ready_at() > later);
    }
}
