//! How fast one connection may ask for what costs others something.

use std::time::Duration;

use tokio::time::Instant;

/// A bucket of requests that fills up again with time.
#[derive(Debug)]
pub(super) struct Pace {
    burst: u32,
    every: Duration,
    /// When the bucket will be full; in the past when it is.
    full_at: Instant,
}

impl Pace {
    /// `burst` requests at once, and one more after each `every`.
    pub(super) fn new(burst: u32, every: Duration) -> Self {
        Self {
            burst,
            every,
            full_at: Instant::now(),
        }
    }

    /// Whether one more request is within the pace.
    pub(super) fn allows(&mut self) -> bool {
        let now = Instant::now();
        let full_at = self.full_at.max(now) + self.every;
        let within = full_at - now <= self.every * self.burst;
        if within {
            self.full_at = full_at;
        }
        within
    }

    /// Waits until one more request is within the pace.
    pub(super) async fn wait(&mut self) {
        while !self.allows() {
            tokio::time::sleep(self.every).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
