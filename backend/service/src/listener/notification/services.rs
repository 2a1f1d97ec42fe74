//! Everything else a client asks for: switchboards, web addresses, policies.

use std::net::SocketAddr;
use std::time::{SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use msnp::notification::{Request, Response};
use msnp::{ErrorCode, HostPort, TrId};

use super::{Connection, Next};
use crate::directory::Refusal;
use crate::store::AccountRow;
use crate::switchboard::Guest;

/// A client need not ping more often than this.
pub(super) const PING_SECONDS: u32 = 60;

/// The policy file in which nothing is blocked.
const SHIELDS: &str = r#"<config><shield><cli maj="7" min="0" minbld="0" maxbld="9999" deny=" " /></shield><block></block></config>"#;

impl Connection {
    pub(super) async fn open_switchboard(&mut self, tr: TrId) -> Result<(), Refusal> {
        if !self.calls.allows() {
            self.fail(tr, ErrorCode::TOO_FAST);
            return Ok(());
        }
        let (id, session) = self.me()?;
        let person = self
            .ask(move |directory, id| directory.may_call(id, session))
            .await?;
        let token = self
            .shared
            .switchboards
            .admit(Guest::new(id, &person, self.dialect), None);
        let at = self.switchboard_address();
        self.send(&Response::Switchboard { tr, at, token });
        Ok(())
    }

    /// Where this client finds the switchboards: on the same port as it found us.
    pub(super) fn switchboard_address(&self) -> HostPort {
        let reached = || {
            let ip = self.local.ip().to_canonical();
            let host = if ip.is_ipv6() {
                format!("[{ip}]")
            } else {
                ip.to_string()
            };
            HostPort::new(&host, self.local.port())
        };
        self.shared.advertised.clone().unwrap_or_else(reached)
    }

    /// Requests that nobody else hears of.
    pub(super) fn serve_rest(&mut self, request: Request) -> Next {
        let url: Box<str> = greeting_url(self.shared.public_url.as_deref()).into();
        let response = match request {
            Request::Policy { tr, name } => Response::Policy {
                tr,
                name: Some(name),
                payload: Bytes::from_static(SHIELDS.as_bytes()),
            },
            Request::Url { tr, .. } => Response::Url {
                tr,
                page: url.clone(),
                post: url,
                site: Some("1".into()),
            },
            Request::SetReceiving { tr, on } => {
                self.receiving = on;
                Response::ReceivingSet { tr, on }
            }
            // The service sends no challenges; who answers one all the same is not turned away for it.
            Request::ChallengeAnswer { tr, .. } => Response::ChallengePassed { tr },
            // There is no mail and no telephone here.
            Request::Invite { tr, .. }
            | Request::InviteWithText { tr, .. }
            | Request::Page { tr, .. } => {
                return self.fail(tr, ErrorCode::DISABLED);
            }
            other => match super::transaction(&other) {
                Some(tr) => return self.fail(tr, ErrorCode::SYNTAX),
                None => return Next::Close,
            },
        };
        self.send(&response);
        Next::Go
    }
}

/// Where people find a page about the service.
pub(super) fn greeting_url(public_url: Option<&str>) -> String {
    format!(
        "{}/",
        public_url
            .unwrap_or("http://localhost")
            .trim_end_matches('/')
    )
}

/// The message that follows a sign-in: what the client may want to know about account and connection.
pub(super) fn profile(account: &AccountRow, peer: SocketAddr) -> Bytes {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let [high, low] = {
        let half = |at: usize| {
            account
                .guid
                .get(at..at + 4)
                .and_then(|bytes| bytes.try_into().ok())
                .map_or(0, u32::from_le_bytes)
        };
        [half(0), half(4)]
    };
    // The port is printed as the number that its two bytes make the other way round.
    let port = peer.port().swap_bytes();
    let ip = peer.ip().to_canonical();
    format!(
        "MIME-Version: 1.0\r\nContent-Type: text/x-msmsgsprofile; charset=UTF-8\r\nLoginTime: {now}\r\nEmailEnabled: 0\r\n\
         MemberIdHigh: {high}\r\nMemberIdLow: {low}\r\nlang_preference: 1033\r\npreferredEmail: {}\r\ncountry: \r\nPostalCode: \r\n\
         Gender: \r\nKid: 0\r\nAge: \r\nBDayPre: \r\nBirthday: \r\nWallet: \r\nFlags: 1073742915\r\nsid: 507\r\nkv: 5\r\nMSPAuth: \r\n\
         ClientIP: {ip}\r\nClientPort: {port}\r\nABCHMigrated: 1\r\n\r\n",
        account.address
    )
    .into()
}

/// Announces that the service stops in so many minutes.
pub(super) fn maintenance(minutes: u32) -> Bytes {
    format!("MIME-Version: 1.0\r\nContent-Type: application/x-msmsgssystemmessage\r\n\r\nType: 1\r\nArg1: {minutes}\r\n").into()
}
