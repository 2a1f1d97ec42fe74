//! The connection to the service: made, lost, and made again.

use super::dial::{Dial, DialError, dial};
use super::link::Link;
use super::task::{Job, Session};
use crate::ticket::TicketError;
use crate::translate::{self, Verdict};
use msnp::Moment;
use msnp::client::notification as ns;
use nudge_shared::{EventBody, LinkProblem, SessionState, StopReason, Timestamp};
use std::net::IpAddr;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::Instant;

/// A link that stood for so long was healthy: whatever broke it is a new trouble.
const HEALTHY_AFTER: Duration = Duration::from_secs(30);

/// The connection to the notification server, or what takes its place.
#[derive(Default)]
pub(crate) struct Upstream {
    stage: Stage,
    /// Counts attempts, so that jobs of earlier ones are known as such.
    attempt: u32,
    retry_at: Option<Instant>,
    online_since: Option<Instant>,
    /// Whether the service has refused a ticket since the last success. A second time in a row the
    /// password is to blame.
    ticket_refused: bool,
}

enum Stage {
    /// There is none, and none is being made. The people, as they were known last, all offline.
    Down(Option<Box<ns::Roster>>),
    /// A connection is being made, for this machine when it is sent elsewhere by its server.
    Dialling(Box<Dialling>),
    /// There is one.
    Up(Box<Link<ns::Session>>),
}

struct Dialling {
    roster: Option<Box<ns::Roster>>,
    machine: Option<ns::Session>,
}

impl Default for Stage {
    fn default() -> Self {
        Self::Down(None)
    }
}

impl Upstream {
    /// The link, if there is one.
    pub(crate) fn link_mut(&mut self) -> Option<&mut Link<ns::Session>> {
        match &mut self.stage {
            Stage::Up(link) => Some(link),
            Stage::Down(_) | Stage::Dialling(_) => None,
        }
    }

    /// The machine, if it has a link. After a command to it nothing else need be done: links are
    /// flushed before the session waits again.
    pub(crate) fn machine_mut(&mut self) -> Option<&mut ns::Session> {
        self.link_mut().map(|link| &mut link.machine)
    }

    /// The people the account knows, as far as the service told.
    pub(crate) fn roster(&self) -> Option<&ns::Roster> {
        match &self.stage {
            Stage::Up(link) => Some(link.machine.roster()),
            Stage::Down(roster) => roster.as_deref(),
            Stage::Dialling(dialling) => match &dialling.machine {
                Some(machine) => Some(machine.roster()),
                None => dialling.roster.as_deref(),
            },
        }
    }

    /// The address of the server connected to.
    pub(crate) fn peer(&self) -> Option<IpAddr> {
        match &self.stage {
            Stage::Up(link) => link.peer().map(|peer| peer.ip()),
            Stage::Down(_) | Stage::Dialling(_) => None,
        }
    }

    /// What happened, oldest first.
    pub(crate) fn poll_event(&mut self) -> Option<ns::Event> {
        self.machine_mut()?.poll_event()
    }

    /// When the machine wants to be called.
    pub(crate) fn poll_timeout(&self) -> Option<Moment> {
        match &self.stage {
            Stage::Up(link) => link.machine.poll_timeout(),
            Stage::Down(_) | Stage::Dialling(_) => None,
        }
    }

    /// Plans the next attempt.
    pub(crate) fn retry_at(&mut self, at: Instant) {
        self.retry_at = Some(at);
    }

    /// When the next attempt starts.
    pub(crate) fn next_retry(&self) -> Option<Instant> {
        self.retry_at
    }

    /// Whether the next attempt is due.
    pub(crate) fn is_retry_due(&self, now: Instant) -> bool {
        self.retry_at.is_some_and(|at| at <= now)
    }

    /// Signs out, if there is a link.
    pub(crate) fn sign_out(&mut self) {
        if let Some(machine) = self.machine_mut() {
            machine.sign_out();
        }
    }

    /// What was agreed on with the service.
    pub(crate) fn dialect(&self) -> Option<msnp::Dialect> {
        match &self.stage {
            Stage::Up(link) => Some(link.machine.dialect()),
            Stage::Down(_) | Stage::Dialling(_) => None,
        }
    }

    /// Whether the session has been online for so long.
    pub(crate) fn is_settled(&self, time: Duration) -> bool {
        self.online_since
            .is_some_and(|since| since.elapsed() >= time)
    }

    fn take_roster(&mut self) -> Option<Box<ns::Roster>> {
        match std::mem::take(&mut self.stage) {
            Stage::Up(link) => Some(Box::new(link.into_machine().into_roster())),
            Stage::Down(roster) => roster,
            Stage::Dialling(dialling) => match dialling.machine {
                Some(machine) => Some(Box::new(machine.into_roster())),
                None => dialling.roster,
            },
        }
    }
}

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

    pub(super) async fn upstream_dialled(
        &mut self,
        attempt: u32,
        result: Result<TcpStream, DialError>,
    ) {
        if attempt != self.upstream.attempt {
            return;
        }
        let stream = match result {
            Ok(stream) => stream,
            Err(error) => {
                tracing::info!(account.id = %self.account, service.id = %self.service.id, %error, "no connection to the service");
                return self.fail(LinkProblem::Unreachable, None).await;
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

    /// The contact list is complete and the account visible.
    pub(super) async fn signed_in(&mut self) {
        self.upstream.online_since = Some(Instant::now());
        self.upstream.ticket_refused = false;
        self.proven = true;
        self.set_state(SessionState::Online);
        self.refresh_me();
        self.accept_provers().await;
        self.talk_connected().await;
    }

    /// The machine says that the connection is over.
    pub(super) async fn upstream_ended(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Retry(problem) => self.fail(problem, None).await,
            Verdict::RetryAfter(problem, wait) => self.fail(problem, Some(wait)).await,
            Verdict::Stop(reason) => self.stop(reason).await,
            Verdict::TicketRefused if !self.upstream.ticket_refused => {
                self.upstream.ticket_refused = true;
                self.fail(LinkProblem::Misunderstood, Some(Duration::ZERO))
                    .await;
            }
            Verdict::TicketRefused => self.stop(StopReason::WrongPassword).await,
            Verdict::StartOver => {
                self.fail(LinkProblem::ConnectionLost, Some(Duration::ZERO))
                    .await;
                self.upstream.stage = Stage::Down(None);
            }
        }
    }

    /// The connection could not be made, or broke. The next attempt is planned: after `wait`, or as
    /// the failures in a row demand.
    async fn fail(&mut self, problem: LinkProblem, wait: Option<Duration>) {
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
            self.refuse_provers(super::SignInError::Unavailable);
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
            StopReason::WrongPassword => super::SignInError::WrongPassword,
            StopReason::AccountRefused => super::SignInError::AccountRefused,
            StopReason::SignedInElsewhere | StopReason::SignedOut => {
                super::SignInError::Unavailable
            }
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
        let upstream = &mut self.upstream;
        let mut roster = upstream.take_roster();
        upstream.attempt += 1;
        upstream.retry_at = None;
        upstream.online_since = None;
        if let Some(roster) = &mut roster {
            let gone = roster.all_offline();
            for address in gone {
                let contact = roster.contact(&address);
                if let Some(contact) = contact.and_then(|c| translate::contact(roster, c)) {
                    self.audience.event(EventBody::Contact(contact));
                }
            }
        }
        self.upstream.stage = Stage::Down(roster);
    }
}
