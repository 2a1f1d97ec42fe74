//! Bodies of requests.

use crate::error::ApiError;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use nudge_shared::ErrorCode;
use serde::de::DeserializeOwned;

/// The largest body of a request, in bytes. An address, a password, a name and an invitation are
/// far below.
pub const MAX_BODY_BYTES: usize = 8 * 1024;

/// A JSON body, or the error that the browser understands. The content type must say JSON, which a
/// form of another site's page cannot.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        match Json::from_request(request, state).await {
            Ok(Json(body)) => Ok(Self(body)),
            Err(rejection) => Err(refuse(&rejection)),
        }
    }
}

/// The rejection's own text may quote the body, which may hold a password.
fn refuse(rejection: &JsonRejection) -> ApiError {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            ApiError::new(ErrorCode::TooLong, "The request is too long.")
        }
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ApiError::new(
            ErrorCode::Malformed,
            "The request must have the content type application/json.",
        ),
        _ => ApiError::new(
            ErrorCode::Malformed,
            "The request is not of the expected form. Reload the page, it may be out of date.",
        ),
    }
}
