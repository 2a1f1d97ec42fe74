//! Who a client is.

use std::net::SocketAddr;
use std::time::{SystemTime, UNIX_EPOCH};

use msnp::message::Profile;
use msnp::notification::{SignInAnswer, SignInProof};
use msnp::server::notification::Welcome;
use msnp::{Address, ErrorCode, Token};
use tokio::sync::mpsc;

use super::{Connection, Me};
use crate::directory::{Directory, Refusal, SignedIn};
use crate::store::{AccountId, AccountRow};

impl Connection {
    /// Says what is to be proven: that the client can make a digest with this salt.
    pub(super) async fn introduced(&mut self, address: Address) {
        let salt = move |directory: &mut Directory| directory.salt(&address);
        let salt = self.shared.directory.ask(salt).await;
        match salt.unwrap_or_else(|stopped| Err(stopped.into())) {
            Ok(salt) => self.session.demand(SignInAnswer::Md5Salt(salt.into())),
            Err(refusal) => self.session.refuse(refusal.code(self.dialect())),
        }
    }

    pub(super) async fn authenticate(&mut self, address: Address, proof: &SignInProof) {
        let id = match proof {
            SignInProof::TweenerTicket(ticket) => {
                let owner = self.shared.tickets.redeem(ticket, &address);
                Ok(owner.map(|owner| owner.account))
            }
            SignInProof::Md5Answer(digest) => self.check_digest(&address, digest).await,
            // Of no dialect that is offered.
            _ => Ok(None),
        };
        match id {
            Ok(Some(id)) => self.sign_in(id, address).await,
            Ok(None) => self.session.refuse(ErrorCode::AUTHENTICATION_FAILED),
            Err(refusal) => self.session.refuse(refusal.code(self.dialect())),
        }
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

    async fn sign_in(&mut self, id: AccountId, address: Address) {
        let (pushes, news) = mpsc::channel(self.shared.limits.queue);
        let dialect = self.dialect();
        let sign_in = move |directory: &mut Directory| directory.sign_in(id, dialect, pushes);
        let signed_in = self.shared.directory.ask(sign_in).await;
        match signed_in.unwrap_or_else(|stopped| Err(stopped.into())) {
            Ok(SignedIn { session, account }) => {
                self.me = Some(Me {
                    id,
                    session,
                    address,
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
