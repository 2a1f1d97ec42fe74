//! Somebody to talk to: an account of the service's own, on everybody's list from the start.
//!
//! It is an ordinary client. It signs in over the network like everybody else and knows nothing but what
//! the service tells it, so that whoever talks to it tries out the whole way of a message.

mod answers;
mod conversation;

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use msnp::client::notification::{End, Event, PersonalMessage, Ring, Session, SignInOptions};
use msnp::{Address, Dialect, HostPort, Status};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::listener::{Clock, Wire};
use crate::store::AccountId;
use crate::tickets::{Owner, Tickets};

use conversation::{Acquaintances, Conversation};

/// Its display name.
pub(crate) const NAME: &str = "Nudge Buddy";
/// Its personal message.
const MOTTO: &str = "Say help to see what I can do";
/// The capability by which clients know that nobody sits behind it.
const BOT: u32 = 0x2_0000;
/// When somebody has sent it away, it is back after so long, whatever others have asked it since.
const AWAY_FOR: Duration = Duration::from_secs(60);
/// The service takes what it writes at once, or is in trouble.
const WRITE_WITHIN: Duration = Duration::from_secs(30);
/// The longest pause before it tries to sign in again.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// What it needs to sign in.
pub(crate) struct Buddy {
    pub(crate) id: AccountId,
    pub(crate) address: Address,
    /// Where the service listens.
    pub(crate) server: SocketAddr,
    pub(crate) tickets: Tickets,
    /// Cancelled when it shall leave.
    pub(crate) closing: CancellationToken,
    /// Its conversations.
    pub(crate) tasks: TaskTracker,
}

impl Buddy {
    /// Stays signed in until it shall leave.
    pub(crate) async fn run(mut self) {
        if self.server.ip().is_unspecified() {
            let here = match self.server.ip() {
                IpAddr::V4(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
                IpAddr::V6(_) => IpAddr::V6(Ipv6Addr::LOCALHOST),
            };
            self.server.set_ip(here);
        }
        let acquaintances = Acquaintances::default();
        let mut pause = Duration::from_secs(1);
        loop {
            let since = Instant::now();
            let end = self.sign_in(&acquaintances).await;
            if self.closing.is_cancelled() {
                return;
            }
            tracing::warn!(?end, "the buddy lost its connection");
            // A connection that held for a while was a good one.
            if since.elapsed() > LONGEST_PAUSE {
                pause = Duration::from_secs(1);
            }
            tokio::select! {
                () = self.closing.cancelled() => return,
                () = tokio::time::sleep(pause) => pause = (pause * 2).min(LONGEST_PAUSE),
            }
        }
    }

    /// One sign-in, from the first command to the last.
    async fn sign_in(&self, acquaintances: &Acquaintances) -> io::Result<End> {
        let mut wire = Wire::new(TcpStream::connect(self.server).await?, WRITE_WITHIN);
        let clock = Clock::start();
        let at = HostPort::new(&self.server.ip().to_string(), self.server.port());
        let mut options = SignInOptions::new(self.address.clone(), at);
        options.personal_message = PersonalMessage::new(MOTTO);
        options.capabilities = BOT;
        // The newest of those that need no web service.
        options.dialects = vec![Dialect::Msnp12];
        let mut session = Session::new(options, clock.now());
        let (moods, mut mood) = mpsc::channel(16);
        let mut back_at = None;
        loop {
            while let Some(event) = session.poll_event() {
                match event {
                    Event::TicketNeeded { .. } => {
                        let ticket = self.tickets.issue(Owner {
                            account: self.id,
                            address: self.address.clone(),
                            password: None,
                        });
                        session.ticket(Ok(ticket), clock.now());
                    }
                    Event::RequestAdded(somebody) => {
                        session.accept(somebody, true, clock.now());
                    }
                    Event::Rung(ring) => {
                        self.answer(ring, session.dialect(), acquaintances, &moods);
                    }
                    Event::Ended(end) => {
                        while let Some(bytes) = session.poll_transmit() {
                            wire.send(bytes).await?;
                        }
                        return Ok(end);
                    }
                    _ => {}
                }
            }
            while let Some(bytes) = session.poll_transmit() {
                wire.send(bytes).await?;
            }
            tokio::select! {
                () = self.closing.cancelled(), if !session.is_over() => session.sign_out(),
                ready = wire.readable() => {
                    ready?;
                    let now = clock.now();
                    if wire.read(|bytes| session.receive(bytes, now))?.is_none() {
                        session.connection_lost();
                    }
                }
                () = clock.reach(session.poll_timeout()) => session.handle_timeout(clock.now()),
                Some(status) = mood.recv() => {
                    session.set_status(status, clock.now());
                    back_at = (status != Status::Online).then(|| Instant::now() + AWAY_FOR);
                }
                () = sleep_until(back_at) => {
                    session.set_status(Status::Online, clock.now());
                    back_at = None;
                }
            }
        }
    }

    fn answer(
        &self,
        ring: Ring,
        dialect: Dialect,
        acquaintances: &Acquaintances,
        moods: &mpsc::Sender<Status>,
    ) {
        let conversation = Conversation {
            // The same host and port; what the invitation says may be meant for the outside.
            server: self.server,
            me: self.address.clone(),
            dialect,
            acquaintances: acquaintances.clone(),
            moods: moods.clone(),
        };
        self.tasks.spawn(async move {
            if let Err(error) = conversation.hold(ring).await {
                tracing::debug!(%error, "a conversation of the buddy's was cut off");
            }
        });
    }
}

/// Waits for ever without a time.
async fn sleep_until(time: Option<Instant>) {
    match time {
        Some(time) => tokio::time::sleep_until(time).await,
        None => std::future::pending().await,
    }
}
