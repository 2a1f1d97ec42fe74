//! How a session ends.

use super::error::SignInError;
use super::task::Session;
use nudge_shared::{Farewell, Stay};
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::Instant;

/// How long a session that stops waits for the service's word on what was sent last.
const DRAIN_LIMIT: Duration = Duration::from_secs(2);

/// How a session ends.
pub(crate) struct Ending {
    /// What its browsers are told.
    pub(super) farewell: Farewell,
    /// When it ends at the latest; until then, what is on its way may arrive.
    pub(super) by: Instant,
    /// Whom to tell when it has ended.
    pub(super) reply: Option<oneshot::Sender<()>>,
}

impl Session {
    /// When the session ends because nobody came back.
    pub(super) fn leaves_at(&self) -> Option<Instant> {
        let settings = &self.parts.settings;
        let patience = match self.stay {
            Stay::SignedIn => settings.stay,
            Stay::UntilClosed | Stay::PublicComputer => settings.linger,
        };
        // Whoever signs in for the first time waits as long as that takes.
        let since = self.audience.alone_since().filter(|_| self.proven)?;
        Some(since + patience)
    }

    /// Begins to end. The browsers are told at once; what was sent may still be acknowledged for a
    /// while.
    pub(super) fn end(
        &mut self,
        farewell: Farewell,
        patience: Duration,
        reply: Option<oneshot::Sender<()>>,
    ) {
        let now = Instant::now();
        self.audience.farewell(&farewell, now);
        self.ending = Some(Ending {
            farewell,
            by: now + patience,
            reply,
        });
    }

    /// Begins to end as the relay stops.
    pub(super) fn drain(&mut self) {
        let patience = if self.is_waiting_for_service() {
            DRAIN_LIMIT
        } else {
            Duration::ZERO
        };
        self.end(Farewell::Restarting, patience, None);
    }

    /// Whether an answer of the service is on its way.
    fn is_waiting_for_service(&self) -> bool {
        self.talk.is_waiting_for_service() || self.web.is_busy()
    }

    pub(super) fn is_over(&self) -> bool {
        self.ending
            .as_ref()
            .is_some_and(|ending| ending.by <= Instant::now() || !self.is_waiting_for_service())
    }

    /// Leaves the service and everything that was begun.
    pub(super) async fn finish(mut self: Box<Self>) {
        self.talk.leave_all();
        self.upstream.sign_out();
        self.settle().await;
        self.store_fates().await;
        for prover in self.provers.drain(..) {
            // Whoever asked may have gone away.
            let _ = prover.reply.send(Err(SignInError::Stopping));
        }
        self.count_state(-1);
        if let Some(Ending {
            farewell, reply, ..
        }) = self.ending.take()
        {
            // Whoever came in between.
            self.audience.farewell(&farewell, Instant::now());
            if let Some(reply) = reply {
                // As above.
                let _ = reply.send(());
            }
        }
    }
}
