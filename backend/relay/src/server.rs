//! Takes HTTP connections and hands requests to the router.

use crate::lifecycle::Lifecycle;
use crate::metrics::Metrics;
use crate::middleware::client::Peer;
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
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt as _;

/// How long a browser may take to send the head of a request, and how long a connection may idle
/// between two.
const HEAD: Duration = Duration::from_secs(30);
/// The most bytes of one request's head, and of what is buffered of its body. The smallest that
/// hyper takes is 8 KiB.
const MAX_BUFFER: usize = 16 * 1024;
/// Pause after the system refuses to hand out another connection (no descriptors left).
const REST: Duration = Duration::from_millis(100);

/// Serves until the lifetime's soft end; then finishes what is under way.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    metrics: Arc<Metrics>,
    lifecycle: Lifecycle,
) {
    let soft = lifecycle.soft().clone();
    while let Some(accepted) = soft.run_until_cancelled(listener.accept()).await {
        match accepted {
            Ok((stream, peer)) => {
                let connection = connection(
                    stream,
                    peer,
                    router.clone(),
                    Arc::clone(&metrics),
                    lifecycle.clone(),
                );
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
    router: Router,
    metrics: Arc<Metrics>,
    lifecycle: Lifecycle,
) {
    metrics.connections.up();
    // Messages are small and waited for.
    let _ = stream.set_nodelay(true);
    let service = router.map_request(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
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
    metrics.connections.down();
}
