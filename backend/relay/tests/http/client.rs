use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use nudge::middleware::client::Peer;
use nudge::relay::Relay;
use nudge_shared::About;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::net::SocketAddr;
use tower::ServiceExt as _;

/// Sends requests to a relay's router, as a browser does: with its cookie and its page's origin.
#[derive(Clone)]
pub(crate) struct Client {
    router: axum::Router,
    pub(crate) peer: SocketAddr,
    pub(crate) headers: HeaderMap,
    pub(crate) cookie: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Client {
    pub(crate) fn new(relay: &Relay) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static("chat.example"));
        headers.insert(
            header::ORIGIN,
            HeaderValue::from_static("http://chat.example"),
        );
        Self {
            router: relay.router(),
            peer: SocketAddr::from(([127, 0, 0, 1], 50_000)),
            headers,
            cookie: None,
        }
    }

    /// The same from another address.
    pub(crate) fn from(mut self, ip: [u8; 4]) -> Self {
        self.peer = SocketAddr::from((ip, 50_000));
        self
    }

    /// The same with another header.
    pub(crate) fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
        self
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, Body::empty()).await
    }

    pub(crate) async fn about(&self) -> About {
        self.get("/api/about").await.json()
    }

    /// Posts a body as JSON, and keeps the cookie that comes back.
    pub(crate) async fn post(&mut self, path: &str, body: &impl Serialize) -> Answer {
        let body = serde_json::to_string(body).unwrap();
        let with_type = self.clone().header("content-type", "application/json");
        let answer = with_type.send(Method::POST, path, Body::from(body)).await;
        if let Some(cookie) = answer.cookie() {
            let pair = cookie.split(';').next().unwrap();
            let kept = !pair.ends_with('=');
            self.cookie = kept.then(|| pair.to_owned());
        }
        answer
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        let headers = request.headers_mut().unwrap();
        headers.extend(self.headers.clone());
        if let Some(cookie) = &self.cookie {
            headers.insert(header::COOKIE, HeaderValue::try_from(cookie).unwrap());
        }
        let request = request.extension(Peer(self.peer)).body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: body.collect().await.unwrap().to_bytes().to_vec(),
        }
    }
}

impl Answer {
    pub(crate) fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.text()))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: HeaderName) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn cookie(&self) -> Option<&str> {
        let cookie = self.headers.get(header::SET_COOKIE)?;
        Some(cookie.to_str().unwrap())
    }
}
