//! Whether all is well.

use crate::config::Services;
use crate::lifecycle::Lifecycle;
use crate::reach::bare;
use crate::store::Store;
use axum::extract::State;
use axum::http::StatusCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio::time::Instant;

/// How long a service may take to accept a connection before it counts as not reachable.
const REACH: Duration = Duration::from_secs(3);

/// `GET /healthz`: whether the process is alive.
pub async fn alive() -> &'static str {
    "alive\n"
}

/// How long an answer about readiness holds. Whoever asks more often gets the same one: strangers
/// can make the relay neither write its store nor dial its service as often as they like.
const HOLDS: Duration = Duration::from_secs(2);

/// What was found out last, and when. Cheap to copy, one for all; those who ask while it is being
/// found out wait for it.
#[derive(Clone, Debug, Default)]
pub struct Readiness(Arc<Mutex<Option<(Instant, Ready)>>>);

type Ready = Result<(), &'static str>;

/// `GET /readyz`: whether people can use it: it is not about to end, the store can be written, and
/// the preferred service takes connections. The answer may be some seconds old, except for the end.
///
/// # Errors
/// 503 with the reason.
pub async fn ready(
    State(lifecycle): State<Lifecycle>,
    State(readiness): State<Readiness>,
    State(store): State<Store>,
    State(services): State<Arc<Services>>,
) -> Result<&'static str, (StatusCode, &'static str)> {
    if lifecycle.soft().is_cancelled() {
        return Err((StatusCode::SERVICE_UNAVAILABLE, "stopping\n"));
    }
    let mut last = readiness.0.lock().await;
    let known = last.filter(|(found, _)| found.elapsed() < HOLDS);
    let ready = match known {
        Some((_, ready)) => ready,
        None => {
            let ready = look(&store, &services).await;
            *last = Some((Instant::now(), ready));
            ready
        }
    };
    match ready {
        Ok(()) => Ok("ready\n"),
        Err(reason) => Err((StatusCode::SERVICE_UNAVAILABLE, reason)),
    }
}

async fn look(store: &Store, services: &Services) -> Ready {
    if store.check().await.is_err() {
        return Err("the store cannot be written\n");
    }
    let Some(service) = services.iter().next() else {
        return Ok(());
    };
    let (host, port) = match &service.gateway {
        Some(gateway) => (
            gateway.host_str().unwrap_or_default(),
            gateway.port_or_known_default().unwrap_or_default(),
        ),
        None => (service.host.as_str(), service.port),
    };
    let dial = TcpStream::connect((bare(host), port));
    match tokio::time::timeout(REACH, dial).await {
        Ok(Ok(_)) => Ok(()),
        _ => Err("the messenger service cannot be reached\n"),
    }
}
