//! Who a client is.

use std::net::SocketAddr;
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use msnp::message::Profile;
use msnp::notification::{SignInAnswer, SignInProof};
use msnp::server::notification::Welcome;
use msnp::{Address, ErrorCode, SignInScheme, Token, sso};
use tokio::sync::mpsc;

use super::{Connection, Me};
use crate::directory::{Directory, Refusal, SignInAt, SignedIn};
use crate::random;
use crate::store::{AccountId, AccountRow};
use crate::tickets::Owner;

/// A GUID in braces, in bytes.
const LONGEST_MACHINE: usize = 38;

impl Connection {
    /// Says what is to be proven: that the client can make a digest with this salt, or that it has the secret
    /// of its ticket.
    pub(super) async fn introduced(&mut self, address: Address) {
        if self.dialect().sign_in() == SignInScheme::SingleSignOn {
            let nonce: Box<str> = random::base64::<{ sso::NONCE_BYTES }>().into();
            self.nonce = Some(nonce.clone());
            return self.session.demand(SignInAnswer::SingleSignOnChallenge {
                policy: sso::POLICY.into(),
                nonce,
            });
        }
        let salt = move |directory: &mut Directory| directory.salt(&address);
        let salt = self.shared.directory.ask(salt).await;
        match salt.unwrap_or_else(|stopped| Err(stopped.into())) {
            Ok(salt) => self.session.demand(SignInAnswer::Md5Salt(salt.into())),
            Err(refusal) => self.session.refuse(refusal.code(self.dialect())),
        }
    }

    pub(super) async fn authenticate(&mut self, address: Address, proof: &SignInProof) {
        let machine = match proof {
            SignInProof::SingleSignOnTicket { machine, .. } => machine.as_deref(),
            _ => None,
        };
        let owner = match proof {
            SignInProof::TweenerTicket(ticket) => {
                let owner = self.shared.tickets.redeem(ticket, &address);
                Ok(owner.map(|owner| (owner.account, owner.password)))
            }
            SignInProof::SingleSignOnTicket {
                ticket,
                proof: Some(proof),
                ..
            } => {
                let owner = self.check_proof(&address, ticket, proof);
                Ok(owner.map(|owner| (owner.account, owner.password)))
            }
            SignInProof::Md5Answer(digest) => {
                let id = self.check_digest(&address, digest).await;
                id.map(|id| id.map(|id| (id, None)))
            }
            // Of no dialect that is offered, or without proof.
            _ => Ok(None),
        };
        match owner {
            Ok(Some((id, password))) => self.sign_in((id, password), address, machine).await,
            Ok(None) => self.session.refuse(ErrorCode::AUTHENTICATION_FAILED),
            Err(refusal) => self.session.refuse(refusal.code(self.dialect())),
        }
    }

    /// The owner of a ticket, if its secret signed what was asked for. A nonce is good for one attempt.
    fn check_proof(&mut self, address: &Address, ticket: &Token, proof: &Token) -> Option<Owner> {
        let nonce = self.nonce.take()?;
        let (owner, secret) = self.shared.tickets.redeem_signed(ticket, address)?;
        let secret = STANDARD.encode(secret);
        sso::verify(&secret, &nonce, proof).then_some(owner)
    }

    /// The account of this address, if the digest is that of its password.
    async fn check_digest(
        &self,
        address: &Address,
        digest: &Token,
    ) -> Result<Option<AccountId>, Refusal> {
        let (throttle, peer) = (&self.shared.throttle, Some(self.peer.ip()));
        if !throttle.attempt(address, peer) {
            tracing::info!(peer = %self.peer, "too many wrong passwords");
            return Err(Refusal::TooFast);
        }
        let (of, shown) = (address.clone(), digest.clone());
        let check = move |directory: &mut Directory| directory.by_digest(&of, &shown);
        let checked = self.shared.directory.ask(check).await;
        let checked = checked.unwrap_or_else(|stopped| Err(stopped.into()));
        match &checked {
            Ok(Some(_)) => throttle.right(address, peer),
            Ok(None) => {}
            Err(_) => throttle.undecided(address, peer),
        }
        checked
    }

    async fn sign_in(
        &mut self,
        (id, password): (AccountId, Option<u64>),
        address: Address,
        machine: Option<&str>,
    ) {
        let (pushes, news) = mpsc::channel(self.shared.limits.queue);
        let dialect = self.dialect();
        // Without a place, a client of a dialect that knows them is at a place of its own.
        let machine = machine.filter(|machine| machine.len() <= LONGEST_MACHINE);
        let machine = machine.map_or_else(
            || format!("{{{}}}", random::guid_text()),
            str::to_ascii_lowercase,
        );
        let machine = dialect.has_places().then(|| machine.into_boxed_str());
        let at = SignInAt {
            dialect,
            machine: machine.clone(),
        };
        let sign_in = move |directory: &mut Directory| directory.sign_in(id, at, password, pushes);
        let signed_in = self.shared.directory.ask(sign_in).await;
        match signed_in.unwrap_or_else(|stopped| Err(stopped.into())) {
            Ok(SignedIn { session, account }) => {
                self.me = Some(Me {
                    id,
                    session,
                    address,
                    machine,
                    news,
                });
                self.session.accept(&welcome(account, self.peer));
            }
            // It was removed since the ticket was given out.
            Err(Refusal::NoSuchAccount) => self.session.refuse(ErrorCode::AUTHENTICATION_FAILED),
            Err(refusal) => self.session.refuse(refusal.code(dialect)),
        }
    }
}

fn welcome(account: AccountRow, peer: SocketAddr) -> Welcome {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let half = |at: usize| {
        let bytes = account
            .guid
            .get(at..at + 4)
            .and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, u32::from_le_bytes)
    };
    Welcome {
        profile: Profile {
            login_time: now,
            member_id: (half(0), half(4)),
            language: 1033,
            auth: "".into(),
            client_ip: Some(peer.ip().to_canonical()),
            client_port: peer.port(),
            places: false,
        },
        name: account.name.into(),
        verified: true,
        kids: false,
    }
}
