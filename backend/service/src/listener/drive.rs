//! Time as the machines of one connection see it.

use std::future::pending;
use std::time::Duration;

use msnp::Moment;
use tokio::time::Instant;

/// Counts from the moment the connection was taken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock(Instant);

impl Clock {
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn now(self) -> Moment {
        self.0.elapsed().into()
    }

    /// Waits until that moment; for ever without one.
    pub(crate) async fn reach(self, moment: Option<Moment>) {
        match moment {
            // A moment is cut to whole milliseconds; the machine must not find it still ahead.
            Some(moment) => {
                let after = moment.since(Moment::EPOCH) + Duration::from_millis(1);
                tokio::time::sleep_until(self.0 + after).await;
            }
            None => pending().await,
        }
    }
}
