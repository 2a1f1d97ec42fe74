use crate::random::Random;

/// The first wait, in milliseconds.
const FIRST: u64 = 500;
/// The longest wait, in milliseconds.
const LONGEST: u64 = 30_000;

/// How long to wait before the next attempt: twice as long each time, up to a limit, and somewhere
/// in the upper half of that, so that the browsers of a relay that restarts do not come back in one
/// instant.
#[derive(Debug, Default)]
pub(super) struct Backoff {
    failures: u32,
}

impl Backoff {
    /// The wait after one more failure, in milliseconds.
    pub(super) fn next(&mut self, random: &mut Random) -> i64 {
        let most = (FIRST << self.failures.min(10)).min(LONGEST);
        self.failures = self.failures.saturating_add(1);
        (most / 2 + random.below(most / 2 + 1)) as i64
    }

    pub(super) fn succeeded(&mut self) {
        self.failures = 0;
    }

    pub(super) fn failures(&self) -> u32 {
        self.failures
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_limit_and_differ_between_browsers() {
        let waits = |seed| {
            let mut random = Random::new(seed);
            let mut backoff = Backoff::default();
            (0..40)
                .map(|_| backoff.next(&mut random))
                .collect::<Vec<_>>()
        };
        let some = waits(1);
        assert!((250..=500).contains(&some[0]));
        assert!((500..=1_000).contains(&some[1]));
        assert!(
            some[10..]
                .iter()
                .all(|wait| (15_000..=30_000).contains(wait))
        );
        assert_ne!(some, waits(2));
    }
}
