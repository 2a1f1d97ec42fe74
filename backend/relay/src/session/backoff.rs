//! How long to wait before the next attempt to reach a service.

use std::time::Duration;

/// The wait after the first failure. A link that breaks while its service stands is back at once
/// for everybody who looks.
const FIRST: Duration = Duration::from_secs(1);
/// The wait after the second failure; doubled after each further one. The figures are those of the
/// clients that services are used to.
const SECOND: Duration = Duration::from_secs(5);
/// The longest wait.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// Counts failures in a row.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Backoff {
    failures: u8,
}

impl Backoff {
    /// The wait after one more failure. `jitter` is a random number from 0 to 1: the wait is
    /// stretched by up to half, so that the sessions of a service that comes back do not all knock
    /// in the same second.
    pub(crate) fn fail(&mut self, jitter: f64) -> Duration {
        let wait = match self.failures {
            0 => FIRST,
            n => SECOND.saturating_mul(1 << (n - 1).min(16)).min(LONGEST),
        };
        self.failures = self.failures.saturating_add(1);
        wait.mul_f64(1.0 + jitter.clamp(0.0, 1.0) / 2.0)
    }

    /// A link has proven healthy: the next failure is a first one.
    pub(crate) fn reset(&mut self) {
        self.failures = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::Backoff;

    #[test]
    fn waits_grow_to_a_quarter_of_an_hour_and_start_anew_after_success() {
        let mut backoff = Backoff::default();
        let waits: Vec<u64> = (0..12).map(|_| backoff.fail(0.0).as_secs()).collect();
        assert_eq!(waits, [1, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
        for _ in 0..1000 {
            assert!(backoff.fail(1.0).as_secs() <= 1350);
        }
        backoff.reset();
        assert_eq!(backoff.fail(1.0).as_millis(), 1500);
    }
}
