//! Alerts while no page is open.

use crate::config::Settings;
use crate::error::ApiError;
use crate::push;
use crate::routes::body::Body;
use crate::routes::visitor::Visitor;
use crate::store::Store;
use axum::extract::State;
use axum::http::StatusCode;
use nudge_shared::{ErrorCode, PushSubscription};
use std::sync::Arc;

/// `POST api/push`: this browser wants to hear of what comes while no page is open.
pub async fn subscribe(
    State(settings): State<Arc<Settings>>,
    State(store): State<Store>,
    Visitor(visit): Visitor,
    Body(subscription): Body<PushSubscription>,
) -> Result<StatusCode, ApiError> {
    if !push::is_sound(&subscription, settings.push_private) {
        return Err(ApiError::new(
            ErrorCode::Malformed,
            "This browser named no push service that can be used.",
        ));
    }
    store
        .subscribe(visit, subscription)
        .await
        .map_err(ApiError::internal)?;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE api/push`: it does not any more.
pub async fn unsubscribe(
    State(store): State<Store>,
    Visitor(visit): Visitor,
    Body(subscription): Body<PushSubscription>,
) -> Result<StatusCode, ApiError> {
    store
        .unsubscribe(Some(visit.account), subscription.endpoint)
        .await
        .map_err(ApiError::internal)?;
    Ok(StatusCode::NO_CONTENT)
}
