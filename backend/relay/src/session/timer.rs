//! A session's time: one clock and one timer.

use msnp::Moment;
use std::future::Future as _;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{Instant, Sleep};

/// Converts between the runtime's time and that of the protocol machines, which count from when
/// the session began.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    epoch: Instant,
}

impl Clock {
    /// Starts at zero.
    pub(crate) fn start() -> Self {
        Self {
            epoch: Instant::now(),
        }
    }

    /// The machines' time now.
    pub(crate) fn now(&self) -> Moment {
        Moment::from(self.epoch.elapsed())
    }

    /// When a moment of the machines is.
    pub(crate) fn instant(&self, moment: Moment) -> Instant {
        self.epoch + moment.since(Moment::EPOCH)
    }
}

/// Fires at a time that can be changed.
pub(crate) struct Timer {
    sleep: Pin<Box<Sleep>>,
    at: Option<Instant>,
}

impl Timer {
    /// Never fires.
    pub(crate) fn new() -> Self {
        Self {
            sleep: Box::pin(tokio::time::sleep(Duration::ZERO)),
            at: None,
        }
    }

    /// Fires at this time, or never.
    pub(crate) fn set(&mut self, at: Option<Instant>) {
        if let Some(at) = at
            && self.at != Some(at)
        {
            self.sleep.as_mut().reset(at);
        }
        self.at = at;
    }

    /// Waits for the time. Once it fired it has to be set again.
    pub(crate) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        if self.at.is_none() || self.sleep.as_mut().poll(cx).is_pending() {
            return Poll::Pending;
        }
        self.at = None;
        Poll::Ready(())
    }
}
