//! The WebSocket.

use crate::attach;
use crate::error::ApiError;
use crate::lifecycle::Lifecycle;
use crate::routes::visitor::Visitor;
use crate::session::Registry;
use crate::store::Store;
use axum::extract::State;
use axum::extract::ws::WebSocketUpgrade;
use axum::response::Response;

/// `GET api/socket`: attaches a browser to its session.
pub async fn socket(
    State(registry): State<Registry>,
    State(store): State<Store>,
    State(lifecycle): State<Lifecycle>,
    Visitor(visit): Visitor,
    upgrade: WebSocketUpgrade,
) -> Result<Response, ApiError> {
    let session = registry
        .session(visit.account)
        .ok_or_else(ApiError::not_signed_in)?;
    Ok(attach::upgrade(
        upgrade,
        session,
        store,
        visit,
        lifecycle.goodbye(),
    ))
}
