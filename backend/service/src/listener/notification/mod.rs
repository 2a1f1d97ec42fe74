//! A connection to the notification server.

mod edits;
mod news;
mod profile;
mod services;
mod sign_in;
mod sync;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use msnp::frame::Stream;
use msnp::notification::{Request, Response};
use msnp::{Address, Dialect, ErrorCode, Framer, TrId};
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::Shared;
use super::pace::Pace;
use super::wire::Wire;
use crate::directory::{Directory, Push, Refusal};
use crate::store::{AccountId, StoreError};

/// How often somebody may change what all their contacts are told about; beyond it error 800.
const CHANGES: (u32, Duration) = (40, Duration::from_secs(1));
/// How often somebody may ask for a switchboard; beyond it error 800.
const CALLS: (u32, Duration) = (60, Duration::from_secs(1));

/// Whether the connection goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Go,
    Close,
}

/// How far signing in has come.
enum Stage {
    /// `VER` is expected.
    Version,
    /// `CVR` is expected.
    Client,
    /// `USR I` is expected.
    Challenge,
    /// `USR S` is expected, for this account.
    Ticket(Address),
    /// Signed in.
    Online(Me),
}

/// The account that is signed in.
struct Me {
    id: AccountId,
    session: u64,
    address: Address,
}

/// One connection.
struct Connection {
    shared: Arc<Shared>,
    wire: Wire,
    local: SocketAddr,
    peer: SocketAddr,
    dialect: Dialect,
    stage: Stage,
    synchronised: bool,
    /// Whether invitations to conversations are wanted (`IMS`).
    receiving: bool,
    changes: Pace,
    calls: Pace,
    news: Option<mpsc::Receiver<Push>>,
}

/// Serves the connection until it ends, and signs the account out.
pub(super) async fn run(
    wire: Wire,
    (local, peer): (SocketAddr, SocketAddr),
    shared: Arc<Shared>,
    deadline: Instant,
) -> io::Result<()> {
    let mut connection = Connection {
        shared,
        wire,
        local,
        peer,
        // Until `VER` is answered, any dialect reads what comes.
        dialect: Dialect::Msnp8,
        stage: Stage::Version,
        synchronised: false,
        receiving: true,
        changes: Pace::new(CHANGES.0, CHANGES.1),
        calls: Pace::new(CALLS.0, CALLS.1),
        news: None,
    };
    let ended = connection.serve(deadline).await;
    if let Stage::Online(me) = connection.stage {
        let signed_off = connection
            .shared
            .directory
            .ask(move |directory| directory.sign_off(me.id, me.session));
        // The service itself may be gone by now; then everybody is signed out.
        let _ = signed_off.await;
    }
    ended
}

/// The next thing that happens on a connection.
enum Happening {
    Readable(io::Result<()>),
    News(Option<Push>),
    TooLate,
}

impl Connection {
    async fn serve(&mut self, deadline: Instant) -> io::Result<()> {
        let mut framer = Framer::new(Stream::NotificationRequests);
        loop {
            let signing_in = !matches!(self.stage, Stage::Online(_));
            let happening = tokio::select! {
                ready = self.wire.readable() => Happening::Readable(ready),
                push = next_push(&mut self.news) => Happening::News(push),
                () = tokio::time::sleep_until(deadline), if signing_in => Happening::TooLate,
            };
            let next = match happening {
                Happening::Readable(ready) => {
                    ready?;
                    self.take_requests(&mut framer).await?
                }
                Happening::News(push) => self.take_news(push),
                Happening::TooLate => Next::Close,
            };
            self.wire.flush().await?;
            if next == Next::Close {
                return Ok(());
            }
        }
    }

    /// Everything that has arrived, each request answered before the next is looked at.
    async fn take_requests(&mut self, framer: &mut Framer) -> io::Result<Next> {
        let dialect = self.dialect;
        let Some(requests) = self.wire.read(|bytes| requests(framer, bytes, dialect))? else {
            return Ok(Next::Close);
        };
        for request in requests {
            let next = match request {
                Taken::Request(request) => self.handle(request).await,
                Taken::Unreadable(Some(tr)) => self.fail(tr, ErrorCode::SYNTAX),
                Taken::Unreadable(None) | Taken::Lost => Next::Close,
            };
            if next == Next::Close {
                return Ok(Next::Close);
            }
            // Somebody who sends many requests at once reads the answers before the next ones are made.
            self.wire.flush().await?;
        }
        Ok(Next::Go)
    }

    async fn handle(&mut self, request: Request) -> Next {
        match request {
            Request::Version { .. }
            | Request::ClientVersion { .. }
            | Request::SignIn { .. }
            | Request::SignInMethods { .. } => self.sign_in(request).await,
            Request::SignOut => Next::Close,
            Request::Ping => {
                self.send(&Response::Pong {
                    seconds: Some(services::PING_SECONDS),
                });
                Next::Go
            }
            other if matches!(self.stage, Stage::Online(_)) => self.serve_request(other).await,
            other => match transaction(&other) {
                Some(tr) => self.fail(tr, ErrorCode::NOT_SIGNED_IN),
                None => Next::Close,
            },
        }
    }

    async fn serve_request(&mut self, request: Request) -> Next {
        let tr = transaction(&request);
        let done = match request {
            Request::Synchronise { tr, have } => self.synchronise(tr, have).await,
            Request::SetStatus {
                tr,
                status,
                capabilities,
                object,
            } => self.set_status(tr, status, capabilities, object).await,
            Request::SetPersonal { tr, payload } => self.set_personal(tr, payload).await,
            Request::SetProperty { tr, property } => self.set_property(tr, property).await,
            Request::SetContactProperty {
                tr,
                contact,
                property,
            } => self.set_contact_property(tr, contact, property).await,
            Request::Rename { tr, address, name } => self.rename(tr, address, name).await,
            Request::SetPrivacy { tr, default } => self.set_privacy(tr, default).await,
            Request::SetPrompt { tr, prompt } => self.set_prompt(tr, prompt).await,
            Request::Add { tr, addition } => self.add(tr, addition).await,
            Request::Remove { tr, removal } => self.remove(tr, removal).await,
            Request::AddGroup { tr, name } => self.add_group(tr, name).await,
            Request::RemoveGroup { tr, group } => self.remove_group(tr, group).await,
            Request::RenameGroup { tr, group, name } => self.rename_group(tr, group, name).await,
            Request::OpenSwitchboard { tr } => self.open_switchboard(tr).await,
            other => return self.serve_rest(other),
        };
        match (done, tr) {
            (Ok(()), _) => Next::Go,
            (Err(refusal), Some(tr)) => self.refuse(tr, &refusal),
            (Err(_), None) => Next::Close,
        }
    }

    /// The account of a connection that is signed in.
    fn me(&self) -> Result<(AccountId, u64), Refusal> {
        match &self.stage {
            Stage::Online(me) => Ok((me.id, me.session)),
            _ => Err(Refusal::NotOnline),
        }
    }

    /// Has the directory do something for the account.
    async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Directory, AccountId) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let (id, _) = self.me()?;
        self.shared
            .directory
            .ask(move |directory| work(directory, id))
            .await
            .unwrap_or_else(|stopped| Err(stopped.into()))
    }

    fn send(&mut self, response: &Response) {
        response.encode(self.dialect, &mut self.wire.output);
    }

    fn fail(&mut self, tr: TrId, code: ErrorCode) -> Next {
        self.send(&Response::Error {
            tr: Some(tr),
            code,
            payload: Bytes::new(),
        });
        Next::Go
    }

    fn refuse(&mut self, tr: TrId, refusal: &Refusal) -> Next {
        if let Refusal::Store(error) = refusal
            && !matches!(error, StoreError::Stopped)
        {
            tracing::error!(%error, "a request failed");
        }
        self.fail(tr, refusal.code(self.dialect))
    }
}

/// Waits for ever while there are none.
async fn next_push(news: &mut Option<mpsc::Receiver<Push>>) -> Option<Push> {
    match news {
        Some(news) => news.recv().await,
        None => std::future::pending().await,
    }
}

/// What one frame turned out to be.
enum Taken {
    Request(Request),
    Unreadable(Option<TrId>),
    Lost,
}

fn requests(framer: &mut Framer, mut bytes: &[u8], dialect: Dialect) -> Vec<Taken> {
    let mut taken = Vec::new();
    while let Some(frame) = framer.next(&mut bytes) {
        let Ok(frame) = frame else {
            taken.push(Taken::Lost);
            break;
        };
        taken.push(match Request::parse(&frame, dialect) {
            Ok(request) => Taken::Request(request),
            Err(error) => Taken::Unreadable(error.tr),
        });
    }
    taken
}

/// The transaction of a request, where it has one.
fn transaction(request: &Request) -> Option<TrId> {
    match request {
        Request::Version { tr, .. }
        | Request::ClientVersion { tr, .. }
        | Request::SignInMethods { tr }
        | Request::SignIn { tr, .. }
        | Request::Synchronise { tr, .. }
        | Request::Policy { tr, .. }
        | Request::SetStatus { tr, .. }
        | Request::SetPersonal { tr, .. }
        | Request::SetProperty { tr, .. }
        | Request::SetContactProperty { tr, .. }
        | Request::Rename { tr, .. }
        | Request::SetPrivacy { tr, .. }
        | Request::SetPrompt { tr, .. }
        | Request::Add { tr, .. }
        | Request::Remove { tr, .. }
        | Request::AddGroup { tr, .. }
        | Request::RemoveGroup { tr, .. }
        | Request::RenameGroup { tr, .. }
        | Request::OpenSwitchboard { tr }
        | Request::ChallengeAnswer { tr, .. }
        | Request::Url { tr, .. }
        | Request::SetReceiving { tr, .. }
        | Request::Invite { tr, .. }
        | Request::InviteWithText { tr, .. }
        | Request::Page { tr, .. } => Some(*tr),
        Request::Unknown { tr, .. } => *tr,
        Request::Ping | Request::SignOut => None,
    }
}
