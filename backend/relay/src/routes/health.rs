//! Whether all is well.

use crate::config::Services;
use crate::lifecycle::Lifecycle;
use crate::store::Store;
use axum::extract::State;
use axum::http::StatusCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;

/// How long a service may take to accept a connection before it counts as not reachable.
const REACH: Duration = Duration::from_secs(3);

/// `GET /healthz`: whether the process is alive.
pub async fn alive() -> &'static str {
    "alive\n"
}

/// `GET /readyz`: whether people can use it: it is not about to end, the store can be written, and
/// the preferred service takes connections.
pub async fn ready(
    State(lifecycle): State<Lifecycle>,
    State(store): State<Store>,
    State(services): State<Arc<Services>>,
) -> Result<&'static str, (StatusCode, &'static str)> {
    if lifecycle.soft().is_cancelled() {
        return Err((StatusCode::SERVICE_UNAVAILABLE, "stopping\n"));
    }
    if store.check().await.is_err() {
        return Err((
            StatusCode::SERVICE_UNAVAILABLE,
            "the store cannot be written\n",
        ));
    }
    let preferred = services.iter().next();
    if let Some(service) = preferred {
        let dial = TcpStream::connect((service.host.as_str(), service.port));
        if !matches!(tokio::time::timeout(REACH, dial).await, Ok(Ok(_))) {
            return Err((
                StatusCode::SERVICE_UNAVAILABLE,
                "the messenger service cannot be reached\n",
            ));
        }
    }
    Ok("ready\n")
}
