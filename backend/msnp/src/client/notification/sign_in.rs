//! Signing in: one state for each answer that is waited for, consumed by it.

use super::proof::{ExpectProof, needed};
use super::wire::Wire;
use super::{End, Event, SignInOptions};
use crate::notification::{OutReason, Request, Response, SignInAnswer, SignInProof};
use crate::soap::Call;
use crate::{Dialect, ErrorCode, HostPort, SignInScheme, TrId};

/// Where signing in stands.
#[derive(Debug)]
pub(super) enum SignIn {
    Version(ExpectVersion),
    ClientVersion(ExpectClientVersion),
    Methods(ExpectMethods),
    Challenge(ExpectChallenge),
    Proof(ExpectProof),
    Acceptance(ExpectAcceptance),
}

/// What an answer led to.
#[derive(Debug)]
pub(super) enum Step {
    /// The next state; also the same one, after something that has nothing to do with signing in.
    Next(SignIn),
    /// Something only the account's owner can make is needed; the event says what.
    ProofNeeded(ExpectProof, Event),
    /// The same where the driver has to ask a web service for it.
    TicketsNeeded(ExpectProof, Call),
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

/// The ways to sign in were asked for.
#[derive(Debug)]
pub(super) struct ExpectMethods {
    tr: TrId,
}

/// The account was named.
#[derive(Debug)]
pub(super) struct ExpectChallenge {
    tr: TrId,
}

/// The proof was shown.
#[derive(Debug)]
pub(super) struct ExpectAcceptance {
    pub(super) tr: TrId,
    pub(super) scheme: SignInScheme,
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
            Self::Methods(state) => state.handle(response, wire, options),
            Self::Challenge(state) => state.handle(response, wire.dialect, options),
            Self::Proof(state) => Ok(Step::Next(Self::Proof(state))),
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
        if !dialect.introduces_clients() {
            return Ok(Step::Next(methods(wire)));
        }
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
                Ok(Step::Next(match wire.dialect.sign_in() {
                    SignInScheme::Md5 => methods(wire),
                    SignInScheme::Tweener | SignInScheme::SingleSignOn => {
                        introduction(wire, options)?
                    }
                }))
            }
            _ => Ok(Step::Next(SignIn::ClientVersion(self))),
        }
    }
}

/// Asks for the ways to sign in, as the dialects do in which there could be several.
fn methods(wire: &mut Wire) -> SignIn {
    let tr = wire.ask(|tr| Request::SignInMethods { tr });
    SignIn::Methods(ExpectMethods { tr })
}

/// Names the account, in each scheme's way.
fn introduction(wire: &mut Wire, options: &SignInOptions) -> Result<SignIn, End> {
    let address = options.address.clone();
    let proof = match wire.dialect.sign_in() {
        SignInScheme::Md5 => SignInProof::Md5Start(address),
        SignInScheme::Tweener => SignInProof::TweenerStart(address),
        SignInScheme::SingleSignOn => SignInProof::SingleSignOnStart(address),
    };
    let tr = wire.ask(|tr| Request::SignIn { tr, proof });
    Ok(SignIn::Challenge(ExpectChallenge { tr }))
}

impl ExpectMethods {
    fn handle(
        self,
        response: &Response,
        wire: &mut Wire,
        options: &SignInOptions,
    ) -> Result<Step, End> {
        match response {
            // The other way there was, the password in plain text, is not taken.
            Response::SignInMethods { tr, methods } if *tr == self.tr => {
                if methods.split(' ').any(|method| method == "MD5") {
                    introduction(wire, options).map(Step::Next)
                } else {
                    Err(End::NoCommonDialect)
                }
            }
            _ => Ok(Step::Next(SignIn::Methods(self))),
        }
    }
}

impl ExpectChallenge {
    fn handle(
        self,
        response: &Response,
        dialect: Dialect,
        options: &SignInOptions,
    ) -> Result<Step, End> {
        match response {
            Response::Redirect { redirection, .. } if redirection.to != options.server => {
                Ok(Step::Redirected(redirection.to.clone()))
            }
            Response::SignIn { tr, answer } if *tr == self.tr => needed(answer, dialect),
            _ => Ok(Step::Next(SignIn::Challenge(self))),
        }
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
        // What was shown; before that, the account is not known.
        911 | 917 | 928 if let SignIn::Acceptance(shown) = state => match shown.scheme {
            SignInScheme::Md5 => End::WrongPassword,
            SignInScheme::Tweener | SignInScheme::SingleSignOn => End::TicketRefused(code),
        },
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
