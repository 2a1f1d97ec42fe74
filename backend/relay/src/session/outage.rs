//! The end of a connection to the service, and what follows.

use super::SignInError;
use super::task::Session;
use super::upstream::Stage;
use crate::translate::{self, Verdict};
use nudge_shared::{EventBody, LinkProblem, SessionState, StopReason, Timestamp};
use std::time::Duration;
use tokio::time::Instant;

/// A link that stood for so long was healthy: whatever broke it is a new trouble.
const HEALTHY_AFTER: Duration = Duration::from_secs(30);

impl Session {
    /// The contact list is complete and the account visible.
    pub(super) async fn signed_in(&mut self) {
        self.upstream.online_since = Some(Instant::now());
        self.upstream.ticket_refused = false;
        self.upstream.pass = None;
        self.proven = true;
        self.set_state(SessionState::Online);
        self.refresh_me();
        self.idleness_unknown();
        self.accept_provers().await;
        self.talk_connected().await;
    }

    /// The machine says that the connection is over.
    pub(super) async fn upstream_ended(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Retry(problem) => self.fail(problem, None),
            Verdict::RetryAfter(problem, wait) => self.fail(problem, Some(wait)),
            Verdict::Stop(reason) => self.stop(reason).await,
            Verdict::TicketRefused if !self.upstream.ticket_refused => {
                self.upstream.ticket_refused = true;
                self.fail(LinkProblem::Misunderstood, Some(Duration::ZERO));
            }
            Verdict::TicketRefused => self.stop(StopReason::WrongPassword).await,
            Verdict::StartOver => {
                self.fail(LinkProblem::ConnectionLost, Some(Duration::ZERO));
                self.upstream.stage = Stage::Down(None);
            }
        }
    }

    /// The connection could not be made, or broke. The next attempt is planned: after `wait`, or as
    /// the failures in a row demand.
    pub(super) fn fail(&mut self, problem: LinkProblem, wait: Option<Duration>) {
        self.parts.metrics.service_failures.count();
        let healthy = self
            .upstream
            .online_since
            .is_some_and(|since| since.elapsed() >= HEALTHY_AFTER);
        if healthy {
            self.backoff.reset();
        }
        let wait = wait.unwrap_or_else(|| self.backoff.fail(rand::random()));
        self.go_down();
        if !wait.is_zero() {
            self.refuse_provers(SignInError::Unavailable);
            if self.ends_unproven() {
                return;
            }
        }
        self.upstream.retry_at(Instant::now() + wait);
        let wait = i64::try_from(wait.as_millis()).unwrap_or(i64::MAX);
        self.set_state(SessionState::Reconnecting {
            problem,
            retry_at: Timestamp(crate::clock::now().0.saturating_add(wait)),
        });
    }

    /// The connection is over for good.
    async fn stop(&mut self, reason: StopReason) {
        tracing::info!(account.id = %self.account, ?reason, "the session stopped");
        self.go_down();
        self.refuse_provers(match reason {
            StopReason::WrongPassword => SignInError::WrongPassword,
            StopReason::AccountRefused => SignInError::AccountRefused,
            StopReason::SignedInElsewhere | StopReason::SignedOut => SignInError::Unavailable,
        });
        if self.ends_unproven() {
            return;
        }
        if reason == StopReason::WrongPassword {
            // It would only be refused again after a restart.
            self.forget_password().await;
        }
        self.set_state(SessionState::Stopped(reason));
        self.talk_disconnected().await;
    }

    /// Without a connection everybody is offline.
    fn go_down(&mut self) {
        let blobs = &self.parts.blobs;
        let upstream = &mut self.upstream;
        let mut roster = upstream.take_roster();
        upstream.attempt += 1;
        upstream.retry_at = None;
        upstream.online_since = None;
        if let Some(roster) = &mut roster {
            let gone = roster.all_offline();
            for address in gone {
                let contact = roster.contact(&address);
                if let Some(contact) =
                    contact.and_then(|c| translate::contact(roster, c, |hash| blobs.picture(hash)))
                {
                    self.audience.event(EventBody::Contact(contact));
                }
            }
        }
        self.upstream.stage = Stage::Down(roster);
    }
}
