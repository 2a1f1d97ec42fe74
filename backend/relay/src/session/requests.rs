//! What comes through the handle.

use super::handle::{Attached, Inbox};
use super::job::{Job, Prover};
use super::sign_in::Urgency;
use super::task::Session;
use super::{SignInError, leave, probe};
use crate::clock;
use crate::secret::Password;
use crate::store::{TokenHash, Visit};
use crate::translate::status_out;
use nudge_shared::{
    ErrorCode, Farewell, Resume, SessionState, Status, Stay, StopReason, WireError,
};
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::Instant;

impl Session {
    pub(super) async fn request(&mut self, request: Inbox) {
        match request {
            Inbox::Attach {
                visit,
                resume,
                reply,
            } => self.attach(visit, resume, reply).await,
            Inbox::Detach(id) => self.audience.detach(id, Instant::now()),
            Inbox::Active => self.somebody_is_there(),
            Inbox::Command { from, command } => {
                if self.audience.arrive(&command, from) {
                    self.command(command).await;
                }
            }
            Inbox::Prove {
                password,
                status,
                reply,
            } => {
                let prover = Prover {
                    password,
                    status,
                    reply,
                };
                self.prove(prover).await;
            }
            Inbox::Renamed { from, to } => self.audience.rename(from, to),
            Inbox::Left { token, staying } => {
                self.audience
                    .farewell_to(token, &Farewell::SignedOut, Instant::now());
                if !staying {
                    self.stay = Stay::UntilClosed;
                }
            }
            Inbox::PasswordChanged(password) => self.password_changed(password).await,
            Inbox::WhoIsThere { reply } => {
                // Whoever asked may have gone away.
                let _ = reply.send(self.who_is_there());
            }
            Inbox::ContactList { reply } => {
                // As above.
                let _ = reply.send(self.contact_list());
            }
            Inbox::SignOutPlace(id) => self.sign_out_place(&id),
            Inbox::NamePlace(name) => self.name_place(name).await,
            Inbox::SignOut { reply } => {
                self.forget_account().await;
                self.end(Farewell::SignedOut, Duration::ZERO, Some(reply));
            }
            Inbox::Drain => self.drain(),
        }
    }

    async fn attach(
        &mut self,
        visit: Visit,
        resume: Option<Resume>,
        reply: oneshot::Sender<Result<Attached, Farewell>>,
    ) {
        // Signed out since the browser was let in: its word to the session has come before this.
        match self.parts.store.visit(visit.token, clock::now()).await {
            Ok(Some(_)) => {}
            Ok(None) => {
                let _ = reply.send(Err(Farewell::SignedOut));
                return;
            }
            Err(error) => {
                let _ = reply.send(Err(Farewell::Error(self.store_failed(&error))));
                return;
            }
        }
        self.somebody_is_there();
        let attached = self.admit(visit.token, resume).await;
        if attached.is_ok() && visit.stay == Stay::SignedIn && self.stay != Stay::SignedIn {
            self.stay = Stay::SignedIn;
            // Until then it may be anybody's word.
            if self.proven {
                self.keep_password().await;
            }
        }
        let id = attached.as_ref().ok().map(|attached| attached.id);
        if let (Err(_), Some(id)) = (reply.send(attached), id) {
            self.audience.detach(id, Instant::now());
        }
        self.want_pictures();
    }

    async fn admit(
        &mut self,
        browser: TokenHash,
        resume: Option<Resume>,
    ) -> Result<Attached, Farewell> {
        if self.audience.len() >= self.parts.settings.max_attachments {
            return Err(Farewell::Error(WireError::new(
                ErrorCode::Full,
                "This account is open in too many windows. Close one and reload.",
            )));
        }
        if let Some(resume) = resume
            && let Some(attached) = self.audience.resume(browser, &resume)
        {
            return Ok(attached);
        }
        self.store_fates().await;
        let snapshot = self
            .snapshot()
            .await
            .map_err(|error| Farewell::Error(self.store_failed(&error)))?;
        Ok(self.audience.welcome(browser, snapshot))
    }

    /// Somebody says that the account is theirs.
    async fn prove(&mut self, prover: Prover) {
        let right = prover.password.matches(&self.password);
        match self.state {
            // The outcome of the attempt under way answers all who came with its password.
            SessionState::SigningIn if right && !self.proven => self.provers.push(prover),
            SessionState::SigningIn | SessionState::Online | SessionState::Reconnecting { .. }
                if right =>
            {
                self.accept(prover).await;
            }
            SessionState::Stopped(_) if right => self.try_with(prover),
            // The password may have been changed at the service. The session is not disturbed by
            // finding out, whoever asks.
            _ => {
                let try_it = probe::probe(
                    (
                        self.parts.dialler.clone(),
                        self.parts.tickets.clone(),
                        self.parts.web.clone(),
                    ),
                    (*self.service).clone(),
                    self.me.address.clone(),
                    prover.password.clone(),
                );
                self.jobs.spawn(async move {
                    let result = try_it.await;
                    Job::Probe { prover, result }
                });
            }
        }
    }

    pub(super) async fn probed(&mut self, prover: Prover, result: Result<(), SignInError>) {
        match result {
            Ok(()) => {
                // It may have been changed because somebody else knew the one before.
                self.sign_browsers_out().await;
                if self.proven && !matches!(self.state, SessionState::Stopped(_)) {
                    self.password = prover.password.clone();
                    self.accept(prover).await;
                } else {
                    self.try_with(prover);
                }
            }
            Err(error) => {
                // Whoever asked may have gone away.
                let _ = prover.reply.send(Err(error));
            }
        }
    }

    /// Nobody who came in with another password than the account has now looks on.
    async fn sign_browsers_out(&mut self) {
        self.forget_account().await;
        self.audience.farewell(&Farewell::SignedOut, Instant::now());
        self.stay = Stay::UntilClosed;
    }

    /// Signs in with this password; whoever gave it waits for the outcome.
    fn try_with(&mut self, prover: Prover) {
        self.password = prover.password.clone();
        self.provers.push(prover);
        self.connect(Urgency::SomebodyWaits);
    }

    /// The attempt that they waited for succeeded.
    pub(super) async fn accept_provers(&mut self) {
        for prover in std::mem::take(&mut self.provers) {
            self.accept(prover).await;
        }
    }

    /// The attempt that they waited for failed.
    pub(super) fn refuse_provers(&mut self, error: SignInError) {
        for prover in self.provers.drain(..) {
            // As above.
            let _ = prover.reply.send(Err(error));
        }
    }

    /// The account is theirs: their wishes count.
    async fn accept(&mut self, prover: Prover) {
        let Prover { status, reply, .. } = prover;
        if self.stay == Stay::SignedIn {
            // It may be another one than before.
            self.keep_password().await;
        }
        self.audience.expect_somebody(Instant::now());
        self.wish_status(status).await;
        // As above.
        let _ = reply.send(Ok(()));
    }

    /// Signs in anew, with the new password. Whatever was under way with the old one is given up, so
    /// that its failure stops nothing.
    async fn password_changed(&mut self, password: Password) {
        self.password = password;
        self.upstream.ticket_refused = false;
        // What the service was asked and has not answered has failed, and says so.
        if let Some(machine) = self.upstream.machine_mut() {
            machine.connection_lost();
        }
        self.settle().await;
        if self.stay == Stay::SignedIn {
            self.keep_password().await;
        }
        self.connect(Urgency::SomebodyWaits);
    }

    async fn keep_password(&self) {
        let sealed = self.parts.seal.seal(self.account, &self.password);
        let kept = self.parts.store.keep_password(self.account, sealed).await;
        if let Err(error) = kept {
            tracing::error!(account.id = %self.account, %error, "a password could not be kept");
        }
    }

    /// Goes to the status that somebody signed in with.
    async fn wish_status(&mut self, status: Status) {
        let now = self.clock.now();
        let there = status == self.own.status && !self.idleness.is_shown();
        self.change_own(super::edits::OwnChange::Status(status))
            .await;
        if !there && let Some(machine) = self.upstream.machine_mut() {
            // Its outcome shows in the account's details.
            machine.set_status(status_out(status), now);
        }
    }

    /// Whether the session ends now, as its first attempt has failed and nobody has a use for it.
    pub(super) fn ends_unproven(&mut self) -> bool {
        if self.proven {
            return false;
        }
        self.end(Farewell::SignedOut, Duration::ZERO, None);
        true
    }

    /// Forgets whatever lets the account in without its password.
    pub(super) async fn forget_account(&self) {
        if let Err(error) = leave::forget(&self.parts.store, self.account).await {
            tracing::error!(account.id = %self.account, %error, "a sign-out could not be stored");
        }
    }

    /// The service no longer takes the password; it is not tried again by itself.
    pub(super) async fn forget_password(&self) {
        if let Err(error) = self.parts.store.forget_password(self.account).await {
            tracing::error!(account.id = %self.account, %error, "a password could not be forgotten");
        }
    }

    /// Asked by a browser: tries to reach the service now.
    pub(super) fn reconnect(&mut self) -> Result<(), WireError> {
        match self.state {
            SessionState::Stopped(StopReason::WrongPassword) => Err(WireError::new(
                ErrorCode::WrongPassword,
                "The service no longer takes the password. Sign out, and sign in with the new one.",
            )),
            SessionState::Reconnecting { .. } | SessionState::Stopped(_) => {
                self.connect(Urgency::SomebodyWaits);
                Ok(())
            }
            SessionState::SigningIn | SessionState::Online => Ok(()),
        }
    }
}
