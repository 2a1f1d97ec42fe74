//! Who asks.

use crate::config::Settings;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

/// The address of whoever is connected, put on each request by the server.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Put on requests that came over an encrypted connection of our own.
#[derive(Clone, Copy, Debug)]
pub struct Encrypted;

/// Who asks, once proxies are looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// The browser's address.
    pub ip: IpAddr,
    /// Whether the browser speaks HTTPS.
    pub https: bool,
    /// The host the browser asked for, with its port if it is not the usual one.
    pub host: Option<String>,
    /// Whether the request came from this machine, not through a proxy.
    pub local: bool,
}

/// Finds out who asks, and puts a [`Client`] on the request. Forwarding headers count only when
/// they come from a trusted proxy, and only as far as the chain of trusted proxies reaches.
pub async fn identify(
    State(settings): State<Arc<Settings>>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request
        .extensions()
        .get::<Peer>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| {
            peer.0.ip().to_canonical()
        });
    let mut client = client(&settings, peer, request.headers());
    client.https |= request.extensions().get::<Encrypted>().is_some();
    // The embedded service counts wrong passwords by address, too. The relay signs in through the
    // loopback for everybody, and counts by itself.
    if !client.local {
        request
            .extensions_mut()
            .insert(nudge_service::Peer(client.ip));
    }
    if client.https {
        request.extensions_mut().insert(nudge_service::Https);
    }
    request.extensions_mut().insert(client);
    next.run(request).await
}

fn client(settings: &Settings, peer: IpAddr, headers: &HeaderMap) -> Client {
    let trusted = |ip: IpAddr| settings.trusted_proxies.iter().any(|net| net.contains(&ip));
    let direct = trusted(peer);
    let mut ip = peer;
    let mut https = false;
    let mut host = single(headers, header::HOST.as_str());
    if direct {
        // From the nearest proxy outwards. What stands before an entry that no trusted proxy wrote,
        // or that is no address, is whatever the other end liked to write.
        for entry in forwarded_for(headers).rev() {
            let Some(forwarded) = entry.and_then(address) else {
                break;
            };
            ip = forwarded;
            if !trusted(forwarded) {
                break;
            }
        }
        https = single(headers, "x-forwarded-proto").is_some_and(|proto| proto == "https");
        host = single(headers, "x-forwarded-host").or(host);
    }
    // An operator who gives an https address has a proxy that speaks it.
    https |= settings
        .public_url
        .as_deref()
        .is_some_and(|url| url.starts_with("https://"));
    Client {
        ip,
        https,
        host,
        local: peer.is_loopback() && !headers.contains_key("x-forwarded-for"),
    }
}

/// Entries in the order in which the request came through them; none for those that are no text.
fn forwarded_for(headers: &HeaderMap) -> impl DoubleEndedIterator<Item = Option<&str>> {
    headers
        .get_all("x-forwarded-for")
        .iter()
        .flat_map(|value| match value.to_str() {
            Ok(text) => text.split(',').map(Some).collect(),
            Err(_) => vec![None],
        })
}

/// An entry's address. Some proxies add the port.
fn address(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim();
    let with_port = || entry.parse::<SocketAddr>().map(|address| address.ip());
    let ip = entry.parse::<IpAddr>().or_else(|_| with_port()).ok()?;
    Some(ip.to_canonical())
}

fn single(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?;
    // Through several proxies the first entry is the outermost.
    let first = value.split(',').next().unwrap_or_default().trim();
    (!first.is_empty()).then(|| first.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::client;
    use crate::config::Settings;
    use axum::http::{HeaderMap, HeaderName, HeaderValue};
    use std::net::IpAddr;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect()
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn behind_proxies() -> Settings {
        Settings {
            trusted_proxies: vec!["10.0.0.0/8".parse().unwrap()],
            ..Settings::default()
        }
    }

    #[test]
    fn strangers_cannot_forge_their_address() {
        let sent = headers(&[
            ("x-forwarded-for", "1.2.3.4"),
            ("x-forwarded-proto", "https"),
            ("x-forwarded-host", "evil.example"),
            ("host", "Chat.example:8080"),
        ]);
        let client = client(&behind_proxies(), ip("5.6.7.8"), &sent);
        assert_eq!(client.ip, ip("5.6.7.8"));
        assert!(!client.https);
        assert_eq!(client.host.as_deref(), Some("chat.example:8080"));
    }

    #[test]
    fn a_trusted_chain_is_followed_to_the_first_stranger() {
        let sent = headers(&[
            ("x-forwarded-for", "9.9.9.9, 1.2.3.4, 10.1.1.1"),
            ("x-forwarded-proto", "https"),
        ]);
        let client = client(&behind_proxies(), ip("10.0.0.1"), &sent);
        assert_eq!(client.ip, ip("1.2.3.4"));
        assert!(client.https);
    }

    #[test]
    fn nothing_before_an_entry_that_is_no_address_is_believed() {
        for sent in ["7.7.7.7, x, 1.2.3.4", "x, 1.2.3.4", "7.7.7.7,, 1.2.3.4"] {
            let sent = headers(&[("x-forwarded-for", sent)]);
            let client = client(&behind_proxies(), ip("10.0.0.1"), &sent);
            assert_eq!(client.ip, ip("1.2.3.4"), "{sent:?}");
        }
        let hidden = headers(&[("x-forwarded-for", "7.7.7.7, unknown, 10.1.1.1")]);
        let client = client(&behind_proxies(), ip("10.0.0.1"), &hidden);
        assert_eq!(client.ip, ip("10.1.1.1"));
    }

    #[test]
    fn headers_that_are_no_text_hide_what_is_before_them() {
        let mut sent = headers(&[("x-forwarded-for", "7.7.7.7")]);
        let name = "x-forwarded-for";
        sent.append(name, HeaderValue::from_bytes(b"\xff").unwrap());
        assert_eq!(
            client(&behind_proxies(), ip("10.0.0.1"), &sent).ip,
            ip("10.0.0.1")
        );
        sent.append(name, HeaderValue::from_static("1.2.3.4"));
        assert_eq!(
            client(&behind_proxies(), ip("10.0.0.1"), &sent).ip,
            ip("1.2.3.4")
        );
    }

    #[test]
    fn a_port_may_follow_an_address() {
        for (sent, expected) in [
            ("1.2.3.4:5678", "1.2.3.4"),
            ("[2a00::1]:443", "2a00::1"),
            ("2a00::1", "2a00::1"),
            ("::ffff:1.2.3.4", "1.2.3.4"),
        ] {
            let sent = headers(&[("x-forwarded-for", sent)]);
            let client = client(&behind_proxies(), ip("10.0.0.1"), &sent);
            assert_eq!(client.ip, ip(expected), "{sent:?}");
        }
    }

    #[test]
    fn only_direct_requests_of_the_machine_itself_are_local() {
        let settings = Settings::default();
        assert!(client(&settings, ip("127.0.0.1"), &headers(&[])).local);
        let forwarded = headers(&[("x-forwarded-for", "1.2.3.4")]);
        assert!(!client(&settings, ip("127.0.0.1"), &forwarded).local);
        assert!(!client(&settings, ip("1.2.3.4"), &headers(&[])).local);
    }
}
