//! Connections that go through a service's HTTP gateway, for services that are reached no other way.
//!
//! Each request brings what is to be said and takes out what waits; when there is nothing to say, the
//! gateway is asked now and then. The gateway that the configuration names is asked, whatever the answers
//! name (`GW-IP`): a service must not send the relay elsewhere.

use super::dial::DialError;
use super::stream::{Encrypted, Stream};
use crate::http_client::{HttpClient, HttpError, NamedBy, Place, send};
use bytes::{Bytes, BytesMut};
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use reqwest::{StatusCode, Url};
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream};
use tokio::time::timeout;

/// Where gateways are, unless the configuration names a path.
const PATH: &str = "/gateway/gateway.dll";
/// How soon it is asked again after something was said. Twice as long each time nothing was, ...
const SOON: Duration = Duration::from_millis(500);
/// ... up to this; original clients ask every two seconds, others every five.
const LATE: Duration = Duration::from_secs(4);
/// What waits on either side.
const WAITING: usize = 64 * 1024;
/// How much goes into one request, as with original clients.
const MAX_REQUEST: usize = 32 * 1024;
/// The most that one answer may bring.
const MAX_ANSWER: usize = 1024 * 1024;
/// A pause before a failed question is asked once more.
const AGAIN: Duration = Duration::from_secs(1);
/// The longest name of a session.
const MAX_ID: usize = 256;

/// Which of a service's servers is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Server {
    /// The notification server.
    Notification,
    /// A switchboard.
    Switchboard,
}

/// A session of the gateway.
struct Tunnel {
    http: HttpClient,
    gateway: Url,
    id: String,
    /// Whether the gateway has said that nothing comes any more.
    over: bool,
}

/// Opens a connection to a server behind the gateway.
pub(super) async fn open(
    http: HttpClient,
    gateway: &Url,
    server: Server,
    host: &str,
) -> Result<Stream, DialError> {
    let mut gateway = gateway.clone();
    if gateway.path() == "/" {
        gateway.set_path(PATH);
    }
    let encrypted = Encrypted(gateway.scheme() == "https");
    let mut tunnel = Tunnel {
        http,
        gateway,
        id: String::new(),
        over: false,
    };
    let kind = match server {
        Server::Notification => "NS",
        Server::Switchboard => "SB",
    };
    let query = [("Action", "open"), ("Server", kind), ("IP", host)];
    let (peer, greeting) = tunnel.ask(&query, Bytes::new()).await?;
    let (near, mut far) = tokio::io::duplex(WAITING);
    tokio::spawn(async move {
        if far.write_all(&greeting).await.is_ok()
            && let Err(error) = tunnel.carry(far).await
        {
            tracing::info!(%error, "a connection through a gateway broke");
        }
    });
    Ok(Stream::gateway(near, encrypted, peer))
}

impl Tunnel {
    /// Carries bytes to and fro until either end is gone.
    async fn carry(mut self, mut end: DuplexStream) -> Result<(), DialError> {
        let mut wait = SOON;
        while !self.over {
            let mut out = BytesMut::new();
            let mut gone = false;
            if let Ok(read) = timeout(wait, end.read_buf(&mut out)).await {
                gone = read.unwrap_or(0) == 0;
            }
            // What was said in several steps goes in one request.
            while !gone && !out.is_empty() && out.len() < MAX_REQUEST {
                match timeout(Duration::ZERO, end.read_buf(&mut out)).await {
                    Ok(Ok(1..)) => {}
                    Ok(_) => gone = true,
                    Err(_) => break,
                }
            }
            if out.is_empty() && gone {
                return Ok(());
            }
            let came = self.exchange(out.freeze()).await?;
            wait = match &came {
                Some(_) => SOON,
                None => (wait * 2).min(LATE),
            };
            let came = came.unwrap_or_default();
            if gone || end.write_all(&came).await.is_err() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Brings `out` and takes what there is; none when nothing was said by either.
    async fn exchange(&mut self, out: Bytes) -> Result<Option<Bytes>, DialError> {
        let id = self.id.clone();
        if !out.is_empty() {
            let (_, came) = self.ask(&[("SessionID", id.as_str())], out).await?;
            return Ok(Some(came));
        }
        let query = [("Action", "poll"), ("SessionID", id.as_str())];
        let (_, came) = match self.ask(&query, Bytes::new()).await {
            // Nothing is said twice by asking twice.
            Err(DialError::Http(_)) => {
                tokio::time::sleep(AGAIN).await;
                self.ask(&query, Bytes::new()).await?
            }
            asked => asked?,
        };
        Ok((!came.is_empty()).then_some(came))
    }

    /// One request: who answered, and what.
    async fn ask(
        &mut self,
        query: &[(&str, &str)],
        body: Bytes,
    ) -> Result<(IpAddr, Bytes), DialError> {
        let mut url = self.gateway.clone();
        url.query_pairs_mut().extend_pairs(query);
        let place = Place {
            url,
            named_by: NamedBy::Settings,
        };
        let request = self
            .http
            .post(&place)?
            .header(CONTENT_TYPE, "application/x-msn-messenger")
            .body(body);
        let mut answer = send(request).await?;
        let status = answer.status();
        if status.is_server_error() {
            return Err(HttpError::Failed(format!("status {status}")).into());
        }
        if status != StatusCode::OK {
            return Err(DialError::Gateway("the gateway refused"));
        }
        let peer = answer.remote_addr();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
        let (id, over) =
            session(answer.headers()).ok_or(DialError::Gateway("the gateway names no session"))?;
        self.id = id;
        self.over = over;
        let mut bytes = BytesMut::new();
        let broke = |_| HttpError::Failed("the answer broke off".to_owned());
        while let Some(chunk) = answer.chunk().await.map_err(broke)? {
            if bytes.len() + chunk.len() > MAX_ANSWER {
                return Err(DialError::Gateway("the gateway's answer is too large"));
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok((peer, bytes.freeze()))
    }
}

/// The name of the session, which may be another after each request, and whether it is over.
fn session(headers: &HeaderMap) -> Option<(String, bool)> {
    let header = headers.get("x-msn-messenger")?.to_str().ok()?;
    let mut parts = header.split(';').filter_map(|part| {
        let (name, value) = part.split_once('=')?;
        Some((name.trim(), value.trim()))
    });
    let over = parts
        .clone()
        .any(|(name, value)| name == "Session" && value == "close");
    let (_, id) = parts.find(|(name, _)| *name == "SessionID")?;
    (!id.is_empty() && id.len() <= MAX_ID).then(|| (id.to_owned(), over))
}

#[cfg(test)]
mod tests {
    use super::{HeaderMap, MAX_ID, session};

    fn of(header: &str) -> Option<(String, bool)> {
        let value = header.parse().unwrap();
        session(&HeaderMap::from_iter([(
            "x-msn-messenger".parse().unwrap(),
            value,
        )]))
    }

    #[test]
    fn a_session_is_named_and_may_be_over() {
        let open = "SessionID=1234567890.4321; GW-IP=10.0.0.5";
        assert_eq!(of(open), Some(("1234567890.4321".to_owned(), false)));
        let over = "SessionID=a-b; GW-IP=gateway.example; Session=close";
        assert_eq!(of(over), Some(("a-b".to_owned(), true)));
        assert_eq!(of("GW-IP=10.0.0.5"), None);
        assert_eq!(of("SessionID="), None);
        assert_eq!(of(&format!("SessionID={}", "x".repeat(MAX_ID + 1))), None);
        assert_eq!(session(&HeaderMap::new()), None);
    }
}
