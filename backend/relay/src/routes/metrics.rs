//! Counters for Prometheus.

use crate::config::{MetricsAccess, Settings};
use crate::embedded::Embedded;
use crate::metrics::Metrics;
use crate::middleware::client::Client;
use crate::store::Store;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderName, StatusCode, header};
use std::sync::Arc;

/// `GET /metrics`: counters for Prometheus, for those who may see them.
pub async fn metrics(
    State(settings): State<Arc<Settings>>,
    State(metrics): State<Arc<Metrics>>,
    State(store): State<Store>,
    State(embedded): State<Option<Embedded>>,
    Extension(client): Extension<Client>,
) -> Result<([(HeaderName, &'static str); 1], String), StatusCode> {
    let allowed = match settings.metrics {
        MetricsAccess::Local => client.local,
        MetricsAccess::Everyone => true,
        MetricsAccess::Nobody => false,
    };
    if !allowed {
        return Err(StatusCode::NOT_FOUND);
    }
    let users = match embedded {
        Some(embedded) => embedded.users().await,
        None => None,
    };
    Ok((
        [(
            header::CONTENT_TYPE,
            "text/plain; version=0.0.4; charset=utf-8",
        )],
        metrics.render(store.load(), users),
    ))
}
