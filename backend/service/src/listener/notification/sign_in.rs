//! `VER`, `CVR` and `USR`: from a new connection to an account that is signed in.

use std::time::{SystemTime, UNIX_EPOCH};

use msnp::notification::{Recommendation, Request, Response, SignInAnswer, SignInProof};
use msnp::{Address, Dialect, ErrorCode, Token, TrId};
use tokio::sync::mpsc;

use super::{Connection, Me, Next, Stage, services};
use crate::directory::SignedIn;
use crate::random;

impl Connection {
    /// One step; steps come in this order and each once.
    pub(super) async fn sign_in(&mut self, request: Request) -> Next {
        match (&self.stage, request) {
            (Stage::Version, Request::Version { tr, offered }) => self.choose(tr, &offered),
            (Stage::Client, Request::ClientVersion { tr, client, .. }) => {
                let url = greeting(self);
                let recommendation = Recommendation {
                    // Clients older than this refuse to go on, so that everybody hears their own version.
                    recommended: client.version.clone(),
                    also_recommended: client.version.clone(),
                    minimum: client.version,
                    download: url.clone(),
                    about: url,
                };
                self.send(&Response::ClientVersion { tr, recommendation });
                self.stage = Stage::Challenge;
                Next::Go
            }
            (
                Stage::Challenge,
                Request::SignIn {
                    tr,
                    proof: SignInProof::TweenerStart(address),
                },
            ) => {
                self.send(&Response::SignIn {
                    tr,
                    answer: SignInAnswer::TweenerChallenge(challenge()),
                });
                self.stage = Stage::Ticket(address);
                Next::Go
            }
            (
                Stage::Ticket(address),
                Request::SignIn {
                    tr,
                    proof: SignInProof::TweenerTicket(ticket),
                },
            ) => {
                let address = address.clone();
                self.redeem(tr, address, &ticket).await
            }
            (Stage::Online(_), Request::SignIn { tr, .. }) => {
                self.fail(tr, ErrorCode::ALREADY_SIGNED_IN)
            }
            // The original closes the connection on a second `VER`, on a step out of order, and on the ways
            // of signing in that a dialect does not have.
            (_, request) => {
                if let Some(tr) = super::transaction(&request) {
                    self.fail(tr, ErrorCode::NOT_EXPECTED);
                }
                Next::Close
            }
        }
    }

    /// The newest dialect that both sides know.
    fn choose(&mut self, tr: TrId, offered: &[Dialect]) -> Next {
        let chosen = offered
            .iter()
            .copied()
            .filter(|dialect| Dialect::COMPLETE.contains(dialect))
            .max();
        self.send(&Response::Version { tr, chosen });
        let Some(dialect) = chosen else {
            return Next::Close;
        };
        self.dialect = dialect;
        self.stage = Stage::Client;
        Next::Go
    }

    async fn redeem(&mut self, tr: TrId, address: Address, ticket: &Token) -> Next {
        let Some(id) = self.shared.tickets.redeem(ticket, &address) else {
            self.fail(tr, ErrorCode::AUTHENTICATION_FAILED);
            return Next::Close;
        };
        let (pushes, news) = mpsc::channel(self.shared.limits.queue);
        let dialect = self.dialect;
        let signed_in = self
            .shared
            .directory
            .ask(move |directory| directory.sign_in(id, dialect, pushes))
            .await;
        match signed_in.unwrap_or_else(|stopped| Err(stopped.into())) {
            Ok(SignedIn { session, account }) => {
                let name = self
                    .dialect
                    .has_serials()
                    .then(|| account.name.as_str().into());
                let answer = SignInAnswer::Accepted {
                    address: address.clone(),
                    name,
                    verified: true,
                    kids: false,
                };
                self.send(&Response::SignIn { tr, answer });
                if self.dialect >= Dialect::Msnp11 {
                    self.send(&Response::Sbs);
                }
                let payload = services::profile(&account, self.peer);
                self.send(&Response::Message {
                    from: "Hotmail".into(),
                    name: "Hotmail".into(),
                    payload,
                });
                self.stage = Stage::Online(Me {
                    id,
                    session,
                    address,
                });
                self.news = Some(news);
                Next::Go
            }
            Err(refusal) => {
                self.refuse(tr, &refusal);
                Next::Close
            }
        }
    }
}

fn greeting(connection: &Connection) -> Box<str> {
    services::greeting_url(connection.shared.public_url.as_deref()).into()
}

/// What the client hands to the ticket server, in the original's shape. Nothing in it is checked: a ticket
/// is bound to its account and used once.
fn challenge() -> Box<str> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let tpf: String = random::bytes::<16>()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("lc=1033,id=507,tw=40,fs=1,ru=http%3A%2F%2Fmessenger%2Emsn%2Ecom,ct={now},kpp=1,kv=5,ver=2.1.0173.1,tpf={tpf}").into()
}
