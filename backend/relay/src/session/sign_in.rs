//! Signing in to the service: dialled, redirected, proven by a ticket.

use super::dial::{Dial, DialError};
use super::gateway::Server;
use super::job::Job;
use super::link::Link;
use super::stream::Stream;
use super::task::Session;
use super::upstream::{Dialling, Stage};
use crate::ticket::TicketError;
use crate::translate;
use msnp::client::notification as ns;
use nudge_shared::{LinkProblem, SessionState};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Who waits for an attempt to sign in.
#[derive(Clone, Copy, Debug)]
pub(super) enum Urgency {
    /// A person: it starts at once.
    SomebodyWaits,
    /// Nobody: it takes its turn, since after a restart of the service or of the relay there are as
    /// many of them as there are sessions.
    Nobody,
}

impl Session {
    /// Starts an attempt to sign in, on behalf of somebody who waits for it or of nobody. What was
    /// of the last connection is given up.
    pub(super) fn connect(&mut self, urgency: Urgency) {
        let upstream = &mut self.upstream;
        let roster = upstream.take_roster();
        upstream.stage = Stage::Dialling(Box::new(Dialling {
            roster,
            machine: None,
        }));
        upstream.retry_at = None;
        upstream.online_since = None;
        self.upstream.returned = matches!(urgency, Urgency::Nobody);
        let gate = self.upstream.returned.then(|| self.gate.clone());
        let to = Dial {
            host: self.service.host.as_str().into(),
            port: self.service.port,
            named_by: None,
        };
        self.dial_upstream(to, gate);
        self.set_state(SessionState::SigningIn);
    }

    fn dial_upstream(&mut self, to: Dial, gate: Option<Arc<Semaphore>>) {
        self.upstream.attempt += 1;
        let attempt = self.upstream.attempt;
        let (dialler, service) = (self.parts.dialler.clone(), Arc::clone(&self.service));
        self.jobs.spawn(async move {
            let pass = match gate {
                Some(gate) => gate.acquire_owned().await.ok(),
                None => None,
            };
            let result = dialler.dial(&service, Server::Notification, to).await;
            Job::Upstream {
                attempt,
                result,
                pass,
            }
        });
    }

    pub(super) fn upstream_dialled(
        &mut self,
        attempt: u32,
        result: Result<Stream, DialError>,
        pass: Option<OwnedSemaphorePermit>,
    ) {
        if attempt != self.upstream.attempt {
            return;
        }
        if pass.is_some() {
            self.upstream.pass = pass;
        }
        let stream = match result {
            Ok(stream) => stream,
            Err(error) => {
                tracing::info!(account.id = %self.account, service.id = %self.service.id, %error, "no connection to the service");
                return self.fail(LinkProblem::Unreachable, None);
            }
        };
        let Stage::Dialling(dialling) = std::mem::take(&mut self.upstream.stage) else {
            return;
        };
        let now = self.clock.now();
        let machine = match dialling.machine {
            Some(mut machine) => {
                machine.reconnected(now);
                machine
            }
            None => {
                let mut options = translate::sign_in_options(
                    &self.me.address,
                    &self.service,
                    &self.own,
                    &self.place,
                    dialling.roster.map(|roster| *roster),
                );
                options.picture = self.own_object();
                ns::Session::new(options, now)
            }
        };
        self.upstream.stage = Stage::Up(Box::new(Link::new(machine, stream)));
    }

    /// The server sends the account to another one.
    pub(super) fn redirected(&mut self, to: translate::Place) {
        let named_by = self.upstream.peer();
        let Stage::Up(link) = std::mem::take(&mut self.upstream.stage) else {
            return;
        };
        self.upstream.stage = Stage::Dialling(Box::new(Dialling {
            roster: None,
            machine: Some(link.into_machine()),
        }));
        let to = Dial {
            host: to.host,
            port: to.port,
            named_by,
        };
        self.dial_upstream(to, None);
    }

    /// The service speaks a dialect of before there were tickets.
    pub(super) fn show_digest(&mut self, salt: &str) {
        let digest = msnp::digest(salt, self.password.reveal());
        let now = self.clock.now();
        if let Some(machine) = self.upstream.machine_mut() {
            machine.digest(digest, now);
        }
    }

    /// The service wants a ticket.
    pub(super) fn fetch_ticket(&mut self, challenge: Box<str>) {
        let attempt = self.upstream.attempt;
        let tickets = self.parts.tickets.clone();
        let service = self.service.clone();
        let address = self.me.address.clone();
        let password = self.password.clone();
        self.jobs.spawn(async move {
            let result = tickets
                .fetch(&service, &address, &password, &challenge)
                .await;
            Job::Ticket { attempt, result }
        });
    }

    pub(super) fn ticket_fetched(&mut self, attempt: u32, result: Result<String, TicketError>) {
        if attempt != self.upstream.attempt {
            return;
        }
        if let Err(error) = &result {
            tracing::info!(account.id = %self.account, service.id = %self.service.id, %error, "no ticket");
        }
        if result.is_ok() {
            // The password is right. Once the account is visible, the service would say it in conversations.
            self.ask_for_mail();
        }
        let now = self.clock.now();
        if let Some(machine) = self.upstream.machine_mut() {
            machine.ticket(translate::ticket(result), now);
        }
    }
}
