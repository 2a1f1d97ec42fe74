//! Headers in the spelling that old clients compare letter by letter.
//!
//! HTTP does not care about the case of header names, and hyper sends them in lower case. It repeats a
//! request's own spelling, though, for a response that carries over what it noted about the request. So a
//! request that spells the names the right way goes through a connection in memory once, and what hyper
//! noted about it is added to the responses.

use axum::http::{Extensions, Request};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::AsyncWriteExt as _;
use tokio::sync::{OnceCell, mpsc};

const SPELLING: &[u8] = b"GET / HTTP/1.1\r\nHost: -\r\nPassportURLs: -\r\nAuthentication-Info: -\r\nWWW-Authenticate: -\r\n\
    X-MSN-Messenger: -\r\nContent-Type: -\r\nDate: -\r\nConnection: close\r\n\r\n";

/// Has the response's headers sent as spelled above.
pub(super) async fn keep(response: &mut Response) {
    static NOTED: OnceCell<Extensions> = OnceCell::const_new();
    response
        .extensions_mut()
        .extend(NOTED.get_or_init(note).await.clone());
}

/// Empty when the request did not come through: the spelling is lost then, nothing else.
async fn note() -> Extensions {
    let (mut client, server) = tokio::io::duplex(1024);
    let (noted, mut found) = mpsc::unbounded_channel();
    let service = service_fn(move |request: Request<Incoming>| {
        let _ = noted.send(request.extensions().clone());
        async { Ok::<_, std::convert::Infallible>(Response::new(axum::body::Body::empty())) }
    });
    if client.write_all(SPELLING).await.is_err() {
        return Extensions::new();
    }
    let connection = http1::Builder::new()
        .preserve_header_case(true)
        .serve_connection(TokioIo::new(server), service);
    if let Err(error) = connection.await {
        tracing::debug!(%error, "the spelling of headers is lost");
    }
    found.try_recv().unwrap_or_default()
}
