//! Requests, counted and noted.

use crate::metrics::Metrics;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use std::time::Instant;

/// Counts each request, and notes it when debugging: route (not the path, which may hold an
/// address), status and time.
pub async fn log(State(metrics): State<Arc<Metrics>>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    metrics.requests.count();
    tracing::debug!(
        http.method = %method,
        http.route = route.as_ref().map_or("static", MatchedPath::as_str),
        http.status = response.status().as_u16(),
        duration_us = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX),
        "request answered"
    );
    response
}
