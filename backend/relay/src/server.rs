//! Takes HTTP connections, encrypted ones and others, and hands requests to the router.

use crate::entrance::{Entrance, Place};
use crate::lifecycle::Lifecycle;
use crate::middleware::client::{Encrypted, Peer};
use crate::patience::Patient;
use crate::tls::Certificate;
use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::server::TlsStream;
use tower::ServiceExt as _;

/// How long a browser may take to send the head of a request, and how long a connection may idle
/// between two.
const HEAD: Duration = Duration::from_secs(30);
/// The most bytes of one request's head, and of what is buffered of its body. The smallest that
/// hyper takes is 8 KiB.
const MAX_BUFFER: usize = 16 * 1024;
/// The first byte of an encrypted connection: a record of the handshake.
const HANDSHAKE: u8 = 0x16;
/// Pause after the system refuses to hand out another connection (no descriptors left).
const REST: Duration = Duration::from_millis(100);

/// What is behind a port.
#[derive(Clone, Debug)]
pub enum Door {
    /// This, as it is.
    Plain(Router),
    /// The first, encrypted; who asks without encryption gets the second.
    Encrypted(Arc<Certificate>, Router, Router),
}

/// Serves until the lifetime's soft end; then finishes what is under way.
pub async fn serve(listener: TcpListener, door: Door, entrance: Entrance, lifecycle: Lifecycle) {
    let soft = lifecycle.soft().clone();
    while let Some(accepted) = soft.run_until_cancelled(listener.accept()).await {
        match accepted {
            Ok((stream, peer)) => {
                let Some(place) = entrance.enter(peer.ip()) else {
                    tracing::debug!(%peer, "too many connections");
                    continue;
                };
                let connection = connection(stream, peer, door.clone(), place, lifecycle.clone());
                lifecycle.spawn(connection);
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(REST).await;
            }
        }
    }
}

async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    door: Door,
    place: Place,
    lifecycle: Lifecycle,
) {
    // Messages are small and waited for.
    let _ = stream.set_nodelay(true);
    match door {
        Door::Plain(router) => {
            speak(Patient::new(stream, place), peer, None, router, &lifecycle).await;
        }
        Door::Encrypted(certificate, inside, outside) => {
            let soft = lifecycle.soft().clone();
            let shaken = tokio::time::timeout(HEAD, shake(stream, &certificate));
            // Boxed, as connections in the clear, of which there are as many, do not keep room for it either.
            let shaken = Box::pin(shaken);
            // Nobody is told goodbye who has not come in.
            match soft.run_until_cancelled(shaken).await {
                Some(Ok(Ok(Shaken::Encrypted(stream)))) => {
                    speak(
                        Patient::new(stream, place),
                        peer,
                        Some(Encrypted),
                        inside,
                        &lifecycle,
                    )
                    .await;
                }
                Some(Ok(Ok(Shaken::Plain(stream)))) => {
                    speak(Patient::new(stream, place), peer, None, outside, &lifecycle).await;
                }
                Some(Ok(Err(error))) => tracing::debug!(%error, "no encryption was agreed on"),
                Some(Err(_)) | None => {}
            }
        }
    }
}

/// How a connection turned out.
enum Shaken {
    /// Boxed, as others do not keep room for it.
    Encrypted(Box<TlsStream<TcpStream>>),
    Plain(TcpStream),
}

async fn shake(stream: TcpStream, certificate: &Certificate) -> std::io::Result<Shaken> {
    let mut first = [0];
    if stream.peek(&mut first).await? == 1 && first != [HANDSHAKE] {
        return Ok(Shaken::Plain(stream));
    }
    let stream = certificate.acceptor().accept(stream).await?;
    Ok(Shaken::Encrypted(Box::new(stream)))
}

/// Answers the requests of one connection.
async fn speak<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
    stream: Patient<S>,
    peer: SocketAddr,
    encrypted: Option<Encrypted>,
    router: Router,
    lifecycle: &Lifecycle,
) {
    let service = router.map_request(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        if let Some(encrypted) = encrypted {
            request.extensions_mut().insert(encrypted);
        }
        request.map(axum::body::Body::new)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(MAX_BUFFER)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service))
        .with_upgrades();
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = lifecycle.soft().cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "an HTTP connection broke");
    }
}
