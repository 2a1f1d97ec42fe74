//! Time as the machines see it.

use core::ops::{Add, AddAssign};
use core::time::Duration;

/// A point in time, in whole milliseconds since an epoch of the caller's choosing.
///
/// All moments given to one machine must share that epoch and should not run backwards; a machine that
/// sees an earlier moment than before treats it as no time having passed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(u64);

impl Moment {
    /// The epoch itself.
    pub const EPOCH: Self = Self(0);

    /// The moment `millis` milliseconds after the epoch.
    #[must_use]
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    #[must_use]
    pub const fn as_millis(self) -> u64 {
        self.0
    }

    /// The time since `earlier`; zero when `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }
}

impl From<Duration> for Moment {
    /// The moment that long after the epoch; parts of a millisecond are dropped.
    fn from(after_epoch: Duration) -> Self {
        Self(u64::try_from(after_epoch.as_millis()).unwrap_or(u64::MAX))
    }
}

impl Add<Duration> for Moment {
    type Output = Self;

    fn add(self, rest: Duration) -> Self {
        Self(self.0.saturating_add(Self::from(rest).0))
    }
}

impl AddAssign<Duration> for Moment {
    fn add_assign(&mut self, rest: Duration) {
        *self = *self + rest;
    }
}
