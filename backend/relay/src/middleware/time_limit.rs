//! An end to requests that hang.

use crate::error::ApiError;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use nudge_shared::ErrorCode;
use std::time::Duration;

/// The longest a request may take to be answered: a sign-in through a slow service fits in.
const LIMIT: Duration = Duration::from_secs(45);

/// Gives up on what takes too long, so that nothing hangs for ever.
pub async fn limit(request: Request, next: Next) -> Response {
    match tokio::time::timeout(LIMIT, next.run(request)).await {
        Ok(response) => response,
        Err(_) => ApiError::new(
            ErrorCode::TimedOut,
            "The server took too long to answer. Try again in a moment.",
        )
        .into_response(),
    }
}
