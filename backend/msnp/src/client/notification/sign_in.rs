//! Signing in: one state for each answer that is waited for, consumed by it.

use super::wire::Wire;
use super::{End, SignInOptions, TicketError};
use crate::notification::{OutReason, Request, Response, SignInAnswer, SignInProof};
use crate::{Dialect, ErrorCode, HostPort, SignInScheme, Token, TrId};

/// Where signing in stands.
#[derive(Debug)]
pub(super) enum SignIn {
    Version(ExpectVersion),
    ClientVersion(ExpectClientVersion),
    Challenge(ExpectChallenge),
    Ticket(ExpectTicket),
    Acceptance(ExpectAcceptance),
}

/// What an answer led to.
#[derive(Debug)]
pub(super) enum Step {
    /// The next state; also the same one, after something that has nothing to do with signing in.
    Next(SignIn),
    /// A ticket is needed for this challenge.
    TicketNeeded(ExpectTicket, Box<str>),
    /// The account is served elsewhere.
    Redirected(HostPort),
    /// Signed in, under this name where the dialect tells it here.
    Accepted(Option<Box<str>>),
}

/// The version was offered.
#[derive(Debug)]
pub(super) struct ExpectVersion {
    tr: TrId,
}

/// The client introduced itself.
#[derive(Debug)]
pub(super) struct ExpectClientVersion {
    tr: TrId,
}

/// The account was named.
#[derive(Debug)]
pub(super) struct ExpectChallenge {
    tr: TrId,
}

/// The sign-in service is being asked for a ticket.
#[derive(Debug)]
pub(super) struct ExpectTicket;

/// The ticket was shown.
#[derive(Debug)]
pub(super) struct ExpectAcceptance {
    tr: TrId,
}

impl SignIn {
    /// Begins on a new connection.
    pub(super) fn start(wire: &mut Wire, options: &SignInOptions) -> Self {
        let tr = wire.ask(|tr| Request::Version {
            tr,
            offered: options.offered(),
        });
        Self::Version(ExpectVersion { tr })
    }

    /// Takes an answer. What does not concern signing in is passed over, and so is what answers
    /// something that was not asked.
    pub(super) fn handle(
        self,
        response: &Response,
        wire: &mut Wire,
        options: &SignInOptions,
    ) -> Result<Step, End> {
        match response {
            Response::Error { code, .. } => return Err(refusal(*code, &self)),
            Response::Out(reason) => return Err(End::from_out(*reason)),
            _ => {}
        }
        match self {
            Self::Version(state) => state.handle(response, wire, options),
            Self::ClientVersion(state) => state.handle(response, wire, options),
            Self::Challenge(state) => state.handle(response, options),
            Self::Ticket(state) => Ok(Step::Next(Self::Ticket(state))),
            Self::Acceptance(state) => state.handle(response, options),
        }
    }
}

impl ExpectVersion {
    fn handle(
        self,
        response: &Response,
        wire: &mut Wire,
        options: &SignInOptions,
    ) -> Result<Step, End> {
        let Response::Version { tr, chosen } = response else {
            return Ok(Step::Next(SignIn::Version(self)));
        };
        if *tr != self.tr {
            return Ok(Step::Next(SignIn::Version(self)));
        }
        let dialect = chosen.ok_or(End::NoCommonDialect)?;
        if !options.offered().contains(&dialect) {
            return Err(End::NoCommonDialect);
        }
        wire.dialect = dialect;
        let client = options.client(dialect);
        let address = (dialect >= Dialect::Msnp8).then(|| options.address.clone());
        let tr = wire.ask(|tr| Request::ClientVersion {
            tr,
            client,
            address,
        });
        Ok(Step::Next(SignIn::ClientVersion(ExpectClientVersion {
            tr,
        })))
    }
}

impl ExpectClientVersion {
    fn handle(
        self,
        response: &Response,
        wire: &mut Wire,
        options: &SignInOptions,
    ) -> Result<Step, End> {
        match response {
            Response::ClientVersion { tr, .. } if *tr == self.tr => {
                let proof = introduction(wire.dialect, options)?;
                let tr = wire.ask(|tr| Request::SignIn { tr, proof });
                Ok(Step::Next(SignIn::Challenge(ExpectChallenge { tr })))
            }
            _ => Ok(Step::Next(SignIn::ClientVersion(self))),
        }
    }
}

/// How an account is named at first, in each scheme.
fn introduction(dialect: Dialect, options: &SignInOptions) -> Result<SignInProof, End> {
    match dialect.sign_in() {
        SignInScheme::Tweener => Ok(SignInProof::TweenerStart(options.address.clone())),
        // Not among the dialects that are offered.
        SignInScheme::Md5 | SignInScheme::SingleSignOn => Err(End::NoCommonDialect),
    }
}

impl ExpectChallenge {
    fn handle(self, response: &Response, options: &SignInOptions) -> Result<Step, End> {
        match response {
            Response::Redirect { redirection, .. } if redirection.to != options.server => {
                Ok(Step::Redirected(redirection.to.clone()))
            }
            Response::SignIn { tr, answer } if *tr == self.tr => match answer {
                SignInAnswer::TweenerChallenge(challenge) => {
                    Ok(Step::TicketNeeded(ExpectTicket, challenge.clone()))
                }
                _ => Err(End::ProtocolFault),
            },
            _ => Ok(Step::Next(SignIn::Challenge(self))),
        }
    }
}

impl ExpectTicket {
    /// Shows the ticket.
    pub(super) fn show(
        self,
        ticket: Result<Token, TicketError>,
        wire: &mut Wire,
    ) -> Result<ExpectAcceptance, End> {
        let ticket = ticket.map_err(|error| match error {
            TicketError::WrongPassword => End::WrongPassword,
            TicketError::Unavailable => End::TicketUnavailable,
        })?;
        let proof = SignInProof::TweenerTicket(ticket);
        let tr = wire.ask(|tr| Request::SignIn { tr, proof });
        Ok(ExpectAcceptance { tr })
    }
}

impl ExpectAcceptance {
    fn handle(self, response: &Response, options: &SignInOptions) -> Result<Step, End> {
        match response {
            Response::Redirect { redirection, .. } if redirection.to != options.server => {
                Ok(Step::Redirected(redirection.to.clone()))
            }
            Response::SignIn {
                tr,
                answer: SignInAnswer::Accepted { name, .. },
            } if *tr == self.tr => Ok(Step::Accepted(name.clone())),
            Response::SignIn { tr, .. } if *tr == self.tr => Err(End::ProtocolFault),
            _ => Ok(Step::Next(SignIn::Acceptance(self))),
        }
    }
}

/// What an error means to somebody who is signing in.
fn refusal(code: ErrorCode, state: &SignIn) -> End {
    match code.number() {
        // The ticket, when one was shown; before that, the account is not known.
        911 | 917 | 928 if matches!(state, SignIn::Acceptance(_)) => End::TicketRefused(code),
        _ => End::from_code(code),
    }
}

impl End {
    /// What an error means that a session cannot go on after.
    pub(super) fn from_code(code: ErrorCode) -> Self {
        match code.number() {
            911 | 917 | 920 | 923 | 924 | 926..=928 | 931 => Self::AccountRefused(code),
            500..=699 | 910 | 912..=919 | 921 | 922 => Self::Busy,
            _ => Self::ProtocolFault,
        }
    }

    pub(super) fn from_out(reason: OutReason) -> Self {
        match reason {
            OutReason::Normal => Self::ConnectionLost,
            OutReason::SignedInElsewhere => Self::SignedInElsewhere,
            OutReason::ServerShutdown => Self::Maintenance,
            OutReason::ListsMigrated => Self::ListsMoved,
            OutReason::TermsOfUse => Self::TermsOfUse,
            OutReason::Reconnect { minutes } => Self::ReconnectLater { minutes },
        }
    }
}
