//! What only the owner of the account can show: what each scheme asks for, and how it is shown.

use super::sign_in::{ExpectAcceptance, SignIn, Step};
use super::wire::Wire;
use super::{End, Event, Session, Stage, TicketError};
use crate::notification::{Request, SignInAnswer, SignInProof};
use crate::soap::{Call, SignIn as TicketRequest, SiteTicket, Trust};
use crate::{Dialect, Moment, SignInScheme, Token, sso};

/// The driver makes the proof, for which it may have to ask the sign-in service.
#[derive(Debug)]
pub(super) struct ExpectProof {
    scheme: SignInScheme,
    /// What has to be signed, where that is part of the proof.
    nonce: Box<str>,
}

impl Session {
    /// The answer to [`Event::TicketNeeded`]; without effect at any other time.
    pub fn ticket(&mut self, ticket: Result<Token, TicketError>, now: Moment) {
        self.prove(ticket.map(SignInProof::TweenerTicket), now);
    }

    /// The answer to [`Event::DigestNeeded`], see [`crate::digest`]; without effect at any other time.
    pub fn digest(&mut self, digest: Token, now: Moment) {
        self.prove(Ok(SignInProof::Md5Answer(digest)), now);
    }

    pub(super) fn prove(&mut self, proof: Result<SignInProof, TicketError>, now: Moment) {
        match core::mem::replace(&mut self.stage, Stage::Over) {
            Stage::SigningIn(SignIn::Proof(state), _) => match state.show(proof, &mut self.wire) {
                Ok(next) => {
                    let until = now + Self::SIGN_IN_PATIENCE;
                    self.stage = Stage::SigningIn(next, until);
                }
                Err(end) => self.end_from(Stage::Redirected, end),
            },
            stage => self.stage = stage,
        }
    }
}

/// What each scheme's challenge asks for.
pub(super) fn needed(challenge: &SignInAnswer, dialect: Dialect) -> Result<Step, End> {
    let proof = |scheme, nonce: &str| ExpectProof {
        scheme,
        nonce: nonce.into(),
    };
    match challenge {
        SignInAnswer::Md5Salt(salt) => {
            let salt = salt.clone();
            let event = Event::DigestNeeded { salt };
            Ok(Step::ProofNeeded(proof(SignInScheme::Md5, ""), event))
        }
        // Where the lists are kept by web services, their tickets come with this one.
        SignInAnswer::TweenerChallenge(challenge) if dialect.has_address_book() => {
            let call = Call::SignIn(TicketRequest::tweener(challenge));
            Ok(Step::TicketsNeeded(proof(SignInScheme::Tweener, ""), call))
        }
        SignInAnswer::TweenerChallenge(challenge) => {
            let challenge = challenge.clone();
            let event = Event::TicketNeeded { challenge };
            Ok(Step::ProofNeeded(proof(SignInScheme::Tweener, ""), event))
        }
        SignInAnswer::SingleSignOnChallenge { policy, nonce } => {
            let call = Call::SignIn(TicketRequest::single_sign_on(trust(dialect), policy));
            let proof = proof(SignInScheme::SingleSignOn, nonce);
            Ok(Step::TicketsNeeded(proof, call))
        }
        SignInAnswer::Accepted { .. } => Err(End::ProtocolFault),
    }
}

/// Which form of the request for tickets the clients of the dialect used.
fn trust(dialect: Dialect) -> Trust {
    if dialect >= Dialect::Msnp18 {
        Trust::Rst2
    } else {
        Trust::Rst
    }
}

impl ExpectProof {
    /// The proof that a ticket makes, with its secret where the scheme has one.
    pub(super) fn with_ticket(
        &self,
        login: &SiteTicket,
        machine: Option<&str>,
        vector: [u8; 8],
    ) -> Result<SignInProof, TicketError> {
        let ticket = login.ticket.clone();
        if self.scheme != SignInScheme::SingleSignOn {
            return Ok(SignInProof::TweenerTicket(ticket));
        }
        let secret = login.secret.as_deref().ok_or(TicketError::Unavailable)?;
        let proof = sso::proof(secret, &self.nonce, vector);
        Ok(SignInProof::SingleSignOnTicket {
            ticket,
            proof: Some(proof.map_err(|_| TicketError::Unavailable)?),
            machine: machine.map(Into::into),
        })
    }

    /// Shows the proof, if it is of the kind that was asked for.
    pub(super) fn show(
        self,
        proof: Result<SignInProof, TicketError>,
        wire: &mut Wire,
    ) -> Result<SignIn, End> {
        let proof = proof.map_err(|error| match error {
            TicketError::WrongPassword => End::WrongPassword,
            TicketError::Unavailable => End::TicketUnavailable,
        })?;
        let scheme = self.scheme;
        if proof.scheme() != scheme {
            return Ok(SignIn::Proof(self));
        }
        let tr = wire.ask(|tr| Request::SignIn { tr, proof });
        Ok(SignIn::Acceptance(ExpectAcceptance { tr, scheme }))
    }
}
