//! `POST /gateway/gateway.dll`: the protocol over HTTP.
//!
//! Answers have no CORS headers: pages of other sites have no business here, and the web client has its relay.

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::{Web, header_case, host, peer, read_body};
use crate::gateway::{Refused, Turn};

/// Where clients look for it.
pub(super) const PATH: &str = "/gateway/gateway.dll";

/// The largest body; clients send at most 32 KiB at once.
const MAX_BODY: usize = 64 * 1024;
/// How long an answer to a command is waited for. Not every command has one.
const ANSWER_WITHIN: Duration = Duration::from_millis(200);
/// The longest that a client may ask to be kept waiting. Proxies give up after a minute.
const LONGEST_LIFESPAN: u64 = 20;

/// What a client wants, by the query.
#[derive(Debug, PartialEq, Eq)]
enum Ask<'a> {
    /// A connection. Which server, and at which address, makes no difference: the first command tells.
    Open,
    /// To bring and take what there is.
    Send(&'a str),
    /// To take what comes in so many seconds.
    Poll(&'a str, u64),
}

/// Answers with what the service has to say.
pub(super) async fn serve(State(web): State<Web>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let Some(ask) = head.uri.query().and_then(ask) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let body = match read_body(body, MAX_BODY).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    // It is to ask there again.
    let host = host(&head.headers).unwrap_or("localhost").to_owned();
    let gateway = &web.gateway;
    let (turn, wait) = match ask {
        Ask::Open => {
            // Without an address it came from this machine.
            let from = peer(&head.extensions).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
            let wait = if body.is_empty() {
                Duration::ZERO
            } else {
                ANSWER_WITHIN
            };
            (gateway.open(from, without_port(&host)), wait)
        }
        Ask::Send(id) => (gateway.turn(id), ANSWER_WITHIN),
        Ask::Poll(id, seconds) => (gateway.turn(id), Duration::from_secs(seconds)),
    };
    match turn {
        Ok(turn) => answer(turn, &body, wait, &host).await,
        Err(Refused::Full) => {
            (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "60")]).into_response()
        }
        Err(Refused::Unknown | Refused::Busy) => StatusCode::BAD_REQUEST.into_response(),
    }
}

async fn answer(turn: Turn, body: &[u8], wait: Duration, host: &str) -> Response {
    let id = turn.id.clone();
    let (out, last) = turn.exchange(body, wait).await;
    let close = if last { "; Session=close" } else { "" };
    let session = format!("SessionID={id}; GW-IP={host}{close}");
    let mut response = Body::from(out).into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("application/x-msn-messenger");
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(session) = HeaderValue::from_str(&session) {
        headers.insert("x-msn-messenger", session);
    }
    header_case::keep(&mut response).await;
    response
}

fn ask(query: &str) -> Option<Ask<'_>> {
    let value = |name: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find_map(|(key, value)| key.eq_ignore_ascii_case(name).then_some(value))
    };
    match (value("Action"), value("SessionID")) {
        (Some(action), None) if action.eq_ignore_ascii_case("open") => Some(Ask::Open),
        (Some(action), Some(id)) if action.eq_ignore_ascii_case("poll") => {
            let seconds = value("Lifespan").and_then(|seconds| seconds.parse().ok());
            Some(Ask::Poll(id, seconds.unwrap_or(0).min(LONGEST_LIFESPAN)))
        }
        (None, Some(id)) => Some(Ask::Send(id)),
        _ => None,
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderMap;

    #[test]
    fn the_query_is_read_in_any_order() {
        let open = Some(Ask::Open);
        assert_eq!(ask("Action=open&Server=NS&IP=messenger.hotmail.com"), open);
        assert_eq!(ask("Server=SB&IP=10.0.0.1&action=OPEN"), open);
        assert_eq!(ask("SessionID=1.2"), Some(Ask::Send("1.2")));
        assert_eq!(ask("Action=poll&SessionID=1.2"), Some(Ask::Poll("1.2", 0)));
        let long = "SessionID=1.2&Lifespan=3&Action=poll";
        assert_eq!(ask(long), Some(Ask::Poll("1.2", 3)));
        let longest = "Action=poll&Lifespan=9999999&SessionID=1.2";
        assert_eq!(ask(longest), Some(Ask::Poll("1.2", LONGEST_LIFESPAN)));
        for bad in ["", "Action=poll", "Action=close&SessionID=1", "a&b=c"] {
            assert_eq!(ask(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_host_is_told_as_it_was_asked_for() {
        for (host, name) in [
            ("gateway.example:8080", "gateway.example"),
            ("gateway.example", "gateway.example"),
            ("[::1]:80", "[::1]"),
            ("[::1]", "[::1]"),
        ] {
            assert_eq!(without_port(host), name);
        }
        let odd =
            HeaderMap::from_iter([(header::HOST, HeaderValue::from_static("a; Session=close"))]);
        assert_eq!(host(&odd), None);
    }
}
