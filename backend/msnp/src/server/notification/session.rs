//! The machine: order, limits and times of the connection.

use core::time::Duration;

use bytes::Bytes;

use super::{End, Event, Options};
use crate::frame::{CommandError, Fault, Stream};
use crate::notification::{Request, Response};
use crate::server::link::{Link, earlier};
use crate::{Address, Dialect, ErrorCode, Moment, Status, TrId, Verb};

/// A client's notification connection. See [`crate::server`] for how it is driven.
#[derive(Debug)]
pub struct Session {
    pub(super) options: std::sync::Arc<Options>,
    pub(super) link: Link<Event>,
    pub(super) phase: Phase,
    /// The dialect; before one was chosen, some that can read the first commands.
    pub(super) dialect: Dialect,
    pub(super) address: Option<Address>,
    /// What the client shows; `None` before it first said so.
    pub(super) status: Option<Status>,
    pub(super) receiving: bool,
    pub(super) has_lists: bool,
    /// The open challenge and until when it must be answered.
    pub(super) challenge: Option<(Box<str>, Moment)>,
    sign_in_deadline: Moment,
    /// How often the client has sent a ping, as far as it matters.
    pub(super) pings: u8,
    /// When something last arrived.
    heard: Moment,
    faults: u8,
    /// What arrived while the service had to answer first.
    early: Vec<u8>,
}

/// How far the connection has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing said.
    New,
    /// A dialect was chosen.
    Agreed,
    /// The service makes up what the client must prove that named its account in this transaction.
    Introduced(TrId),
    /// The service looks at the ticket or digest shown in this transaction.
    Proving(TrId),
    /// Signed in.
    SignedIn,
    /// Over.
    Over,
}

impl Session {
    /// How long a client may usually take to sign in: as long as the service that most clients are used to gives.
    pub const SIGN_IN_LIMIT: Duration = Duration::from_secs(60);

    /// How long a client may take to answer a challenge; the original services gave about this long.
    pub const CHALLENGE_LIMIT: Duration = Duration::from_secs(50);

    /// How long a client that is known to ping may be silent: many times as long as clients wait between pings,
    /// whatever they are told to wait.
    pub const SILENCE_LIMIT: Duration = Duration::from_secs(5 * 60);

    /// After so many pings it is known that a client does so by itself. Those of before MSNP8 need not, and
    /// clients behind the HTTP gateway do not.
    const PINGS: u8 = 2;

    /// How many unreadable or misplaced commands are forgiven.
    pub const MAX_FAULTS: u8 = 20;

    /// How many bytes may arrive while the service looks at the ticket.
    const MAX_EARLY: usize = 16 * 1024;

    /// A connection that was just opened.
    #[must_use]
    pub fn new(options: std::sync::Arc<Options>, now: Moment) -> Self {
        let sign_in_deadline = now + options.sign_in_limit;
        Self {
            options,
            link: Link::new(Stream::NotificationRequests),
            phase: Phase::New,
            dialect: Dialect::Msnp8,
            address: None,
            status: None,
            receiving: true,
            has_lists: false,
            challenge: None,
            sign_in_deadline,
            pings: 0,
            heard: now,
            faults: 0,
            early: Vec::new(),
        }
    }

    /// Takes bytes that arrived.
    pub fn receive(&mut self, bytes: &[u8], now: Moment) {
        self.handle_timeout(now);
        self.heard = now;
        self.read(bytes);
    }

    /// Lets time pass.
    pub fn handle_timeout(&mut self, now: Moment) {
        if self.is_signing_in() && self.sign_in_deadline <= now {
            return self.end(End::SignInTimeout);
        }
        if self.silent_at().is_some_and(|at| at <= now) {
            return self.end(End::Silent);
        }
        if self
            .challenge
            .as_ref()
            .is_some_and(|&(_, until)| until <= now)
        {
            self.end(End::ChallengeIgnored);
        }
    }

    /// When to call [`Self::handle_timeout`] at the latest; `None` for never.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Moment> {
        let sign_in = self.is_signing_in().then_some(self.sign_in_deadline);
        let challenge = self.challenge.as_ref().map(|&(_, until)| until);
        earlier(earlier(sign_in, challenge), self.silent_at())
    }

    /// When a client of which nothing is heard has gone without a word; `None` where silence says nothing.
    fn silent_at(&self) -> Option<Moment> {
        let pings = self.phase == Phase::SignedIn && self.pings >= Self::PINGS;
        pings.then(|| self.heard + Self::SILENCE_LIMIT)
    }

    /// Whether the client has neither signed in nor gone.
    const fn is_signing_in(&self) -> bool {
        matches!(
            self.phase,
            Phase::New | Phase::Agreed | Phase::Introduced(_) | Phase::Proving(_)
        )
    }

    /// What is to be sent.
    pub fn poll_transmit(&mut self) -> Option<Bytes> {
        self.link.poll_transmit()
    }

    /// How many bytes wait to be sent.
    #[must_use]
    pub fn backlog(&self) -> usize {
        self.link.out.len()
    }

    /// What happened.
    pub fn poll_event(&mut self) -> Option<Event> {
        self.link.poll_event()
    }

    /// The dialect, once it was chosen.
    #[must_use]
    pub fn dialect(&self) -> Option<Dialect> {
        (self.phase != Phase::New).then_some(self.dialect)
    }

    /// What the client shows; `None` before it first said so, and then it must be taken for offline.
    #[must_use]
    pub const fn status(&self) -> Option<Status> {
        self.status
    }

    /// Whether the client receives invitations to conversations; it can switch that off.
    #[must_use]
    pub const fn is_receiving(&self) -> bool {
        self.receiving
    }

    /// Refuses a request.
    pub fn fail(&mut self, tr: TrId, code: ErrorCode) {
        if self.phase != Phase::Over {
            self.send(&Response::Error {
                tr: Some(tr),
                code,
                payload: Bytes::new(),
            });
        }
    }

    /// Appends a command, unless the connection is over.
    pub(super) fn send(&mut self, response: &Response) {
        if !self.link.has_ended() {
            response.encode(self.dialect, &mut self.link.out);
        }
    }

    /// The dialect, if the client is signed in.
    pub(super) fn signed_in(&self) -> Option<Dialect> {
        (self.phase == Phase::SignedIn).then_some(self.dialect)
    }

    /// The dialect, if the client is signed in and has set a status: before that nobody's presence is sent.
    pub(super) fn visible(&self) -> Option<Dialect> {
        self.status.and_then(|_| self.signed_in())
    }

    /// Reads what arrived while the service looked at the ticket.
    pub(super) fn catch_up(&mut self) {
        let early = core::mem::take(&mut self.early);
        self.read(&early);
    }

    fn read(&mut self, mut bytes: &[u8]) {
        while self.phase != Phase::Over {
            if matches!(self.phase, Phase::Introduced(_) | Phase::Proving(_)) {
                if bytes.len() + self.early.len() > Self::MAX_EARLY {
                    self.end(End::Misbehaved);
                } else {
                    self.early.extend_from_slice(bytes);
                }
                return;
            }
            let request = match self.link.framer.next(&mut bytes) {
                None => return,
                Some(Err(error)) => return self.end(End::Framing(error)),
                Some(Ok(frame)) => Request::parse(&frame, self.dialect),
            };
            match request {
                Err(error) => self.unreadable(error),
                Ok(request) if self.phase == Phase::SignedIn => self.request(request),
                Ok(request) => self.handshake(request),
            }
        }
    }

    /// Answers a command that cannot be read.
    fn unreadable(&mut self, error: CommandError) {
        if let Some(tr) = error.tr {
            let code = match error.fault {
                _ if error.verb == Verb::new(b"CVR") => ErrorCode::BAD_CLIENT,
                _ if error.verb == Verb::new(b"XFR") => ErrorCode::NOT_WHILE_HIDDEN,
                Fault::Invalid(_) => ErrorCode::INVALID_PARAMETER,
                Fault::Missing(_) | Fault::NoVerb | Fault::WrongDialect => ErrorCode::SYNTAX,
            };
            self.fail(tr, code);
        }
        self.fault();
    }

    /// Counts a command that should not have come.
    pub(super) fn fault(&mut self) {
        self.faults = self.faults.saturating_add(1);
        if self.faults > Self::MAX_FAULTS {
            self.end(End::Misbehaved);
        }
    }
}
