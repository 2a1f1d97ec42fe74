//! Signing in to the service: dialled, redirected, proven by a ticket.

use super::dial::{Dial, DialError, dial};
use super::link::Link;
use super::task::{Job, Session};
use super::upstream::{Dialling, Stage};
use crate::ticket::TicketError;
use crate::translate;
use msnp::client::notification as ns;
use nudge_shared::{LinkProblem, SessionState};
use tokio::net::TcpStream;

impl Session {
    /// Starts an attempt to sign in. What was of the last connection is given up.
    pub(super) fn connect(&mut self) {
        let upstream = &mut self.upstream;
        let roster = upstream.take_roster();
        upstream.stage = Stage::Dialling(Box::new(Dialling {
            roster,
            machine: None,
        }));
        upstream.retry_at = None;
        upstream.online_since = None;
        self.dial_upstream(Dial {
            host: self.service.host.as_str().into(),
            port: self.service.port,
            named_by: None,
        });
        self.set_state(SessionState::SigningIn);
    }

    fn dial_upstream(&mut self, to: Dial) {
        self.upstream.attempt += 1;
        let attempt = self.upstream.attempt;
        self.jobs.spawn(async move {
            let result = dial(to).await;
            Job::Upstream { attempt, result }
        });
    }

    pub(super) fn upstream_dialled(&mut self, attempt: u32, result: Result<TcpStream, DialError>) {
        if attempt != self.upstream.attempt {
            return;
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
                let options = translate::sign_in_options(
                    &self.me.address,
                    &self.service,
                    &self.own,
                    dialling.roster.map(|roster| *roster),
                );
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
        self.dial_upstream(Dial {
            host: to.host,
            port: to.port,
            named_by,
        });
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
        let now = self.clock.now();
        if let Some(machine) = self.upstream.machine_mut() {
            machine.ticket(translate::ticket(result), now);
        }
    }
}
