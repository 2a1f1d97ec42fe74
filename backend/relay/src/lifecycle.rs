//! Starting and stopping. Two tokens: *soft* asks everybody to finish, *hard* asks everybody to
//! drop what they do. One tracker counts who is still there.
//!
//! - The first signal (or [`Lifecycle::stop`]) is soft: no new connections, browsers are told,
//!   sessions sign out, the store is flushed.
//! - The second signal, or the time limit, is hard.

use std::future::Future;
use std::time::Duration;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tokio_util::task::task_tracker::TaskTrackerToken;

/// Handle to the process's lifetime. Clones are the same.
#[derive(Clone, Debug, Default)]
pub struct Lifecycle {
    soft: CancellationToken,
    hard: CancellationToken,
    tasks: TaskTracker,
    goodbyes: TaskTracker,
}

/// How a stop went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// Everybody finished.
    Drained,
    /// Somebody had to be cut off, after the second signal or the time limit.
    CutOff,
}

impl Lifecycle {
    /// A lifetime that has just begun.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Cancelled when everybody should finish.
    pub fn soft(&self) -> &CancellationToken {
        &self.soft
    }

    /// Cancelled when everybody should drop what they do.
    pub fn hard(&self) -> &CancellationToken {
        &self.hard
    }

    /// Counts the tasks that a stop waits for.
    pub fn tasks(&self) -> &TaskTracker {
        &self.tasks
    }

    /// Held by whoever has something to say to a browser last. A stop waits a moment for it.
    pub fn goodbye(&self) -> TaskTrackerToken {
        self.goodbyes.token()
    }

    /// Waits until everybody has said goodbye, at most for `limit`: a network that takes nothing
    /// more is no reason to fail.
    pub async fn say_goodbye(&self, limit: Duration) {
        self.goodbyes.close();
        if tokio::time::timeout(limit, self.goodbyes.wait())
            .await
            .is_err()
        {
            tracing::info!("some browsers could not be told in time");
        }
    }

    /// Starts a task that a stop waits for, and that ends at its next pause once the stop is hard.
    pub fn spawn<F>(&self, task: F)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let hard = self.hard.clone();
        self.tasks.spawn(async move {
            hard.run_until_cancelled(task).await;
        });
    }

    /// Asks everybody to finish.
    pub fn stop(&self) {
        self.soft.cancel();
    }

    /// Asks everybody to finish, and waits until they have, at most for `limit`, or until `now`
    /// resolves. Then cuts off who is left.
    pub async fn drain(&self, limit: Duration, now: impl Future<Output = ()>) -> Stopped {
        self.soft.cancel();
        self.tasks.close();
        let stopped = tokio::select! {
            () = self.tasks.wait() => Stopped::Drained,
            () = self.hard.cancelled() => Stopped::CutOff,
            () = now => Stopped::CutOff,
            () = tokio::time::sleep(limit) => Stopped::CutOff,
        };
        self.hard.cancel();
        stopped
    }
}

/// Requests to end: interrupt and terminate. From its making on they no longer end the process by
/// themselves, and none is missed between two calls.
#[derive(Debug)]
pub struct Signals {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Signals {
    /// Begins to listen.
    pub fn new() -> std::io::Result<Self> {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            Ok(Self {
                interrupt: signal(SignalKind::interrupt())?,
                terminate: signal(SignalKind::terminate())?,
            })
        }
        #[cfg(not(unix))]
        Ok(Self {})
    }

    /// Resolves at the next one.
    pub async fn next(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
        #[cfg(not(unix))]
        if tokio::signal::ctrl_c().await.is_err() {
            tracing::warn!("signals cannot be heard: stop by other means");
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lifecycle, Stopped};
    use std::future::pending;
    use std::time::Duration;

    #[tokio::test(start_paused = true)]
    async fn a_stop_waits_for_those_who_finish() {
        let life = Lifecycle::new();
        let soft = life.soft().clone();
        life.spawn(async move {
            soft.cancelled().await;
            tokio::time::sleep(Duration::from_secs(3)).await;
        });
        let start = tokio::time::Instant::now();
        let stopped = life.drain(Duration::from_secs(10), pending()).await;
        assert_eq!(stopped, Stopped::Drained);
        assert_eq!(start.elapsed(), Duration::from_secs(3));
    }

    #[tokio::test(start_paused = true)]
    async fn who_hangs_is_cut_off_at_the_limit() {
        let life = Lifecycle::new();
        life.spawn(pending());
        let start = tokio::time::Instant::now();
        let stopped = life.drain(Duration::from_secs(10), pending()).await;
        assert_eq!(stopped, Stopped::CutOff);
        assert_eq!(start.elapsed(), Duration::from_secs(10));
        life.tasks().wait().await;
    }

    #[tokio::test(start_paused = true)]
    async fn goodbyes_are_waited_for_but_not_for_long() {
        let life = Lifecycle::new();
        let token = life.goodbye();
        let start = tokio::time::Instant::now();
        life.say_goodbye(Duration::from_secs(2)).await;
        assert_eq!(start.elapsed(), Duration::from_secs(2));
        let later = tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(500)).await;
            drop(token);
        });
        life.say_goodbye(Duration::from_secs(2)).await;
        assert_eq!(start.elapsed(), Duration::from_millis(2_500));
        later.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn a_second_signal_cuts_off_at_once() {
        let life = Lifecycle::new();
        life.spawn(pending());
        let start = tokio::time::Instant::now();
        let stopped = life.drain(Duration::from_secs(10), async {}).await;
        assert_eq!(stopped, Stopped::CutOff);
        assert_eq!(start.elapsed(), Duration::ZERO);
    }
}
