//! What the browser is told when a request fails.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use nudge_shared::{ErrorCode, WireError};
use std::time::Duration;

/// An error of the HTTP surface: what the browser is told, with a fitting status. Causes are
/// logged where they happen, never sent.
#[derive(Clone, Debug)]
pub struct ApiError {
    error: WireError,
    retry_after: Option<Duration>,
}

impl ApiError {
    /// An error of this kind, with a sentence for the person.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        WireError::new(code, message).into()
    }

    /// Too many attempts: the next one makes sense after this time.
    pub fn throttled(wait: Duration) -> Self {
        let seconds = wait.as_secs().max(1);
        let span = match seconds {
            0..90 => format!("{seconds} seconds"),
            _ => format!("{} minutes", seconds.div_ceil(60)),
        };
        Self {
            error: WireError::new(
                ErrorCode::Throttled,
                format!("Too many attempts. Try again in {span}."),
            ),
            retry_after: Some(Duration::from_secs(seconds)),
        }
    }

    /// The relay's own fault. The cause goes to the log.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "a request failed");
        Self::new(
            ErrorCode::Internal,
            "Something went wrong on the server. Try again in a moment.",
        )
    }

    /// Nobody is signed in with the cookie.
    pub fn not_signed_in() -> Self {
        Self::new(ErrorCode::NotSignedIn, "Sign in first.")
    }

    /// The status that goes with it.
    pub fn status(&self) -> StatusCode {
        match self.error.code {
            ErrorCode::Malformed | ErrorCode::UnknownService => StatusCode::BAD_REQUEST,
            ErrorCode::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            ErrorCode::WrongPassword | ErrorCode::NotSignedIn => StatusCode::UNAUTHORIZED,
            ErrorCode::ServiceUnavailable | ErrorCode::NotConnected => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            ErrorCode::AccountRefused | ErrorCode::SignUpClosed | ErrorCode::BadInvitation => {
                StatusCode::FORBIDDEN
            }
            ErrorCode::Throttled | ErrorCode::TooFast => StatusCode::TOO_MANY_REQUESTS,
            ErrorCode::AddressTaken | ErrorCode::Exists | ErrorCode::NotPossible => {
                StatusCode::CONFLICT
            }
            ErrorCode::WeakPassword
            | ErrorCode::BadAddress
            | ErrorCode::BadName
            | ErrorCode::Full => StatusCode::UNPROCESSABLE_ENTITY,
            ErrorCode::NotFound => StatusCode::NOT_FOUND,
            ErrorCode::TimedOut => StatusCode::GATEWAY_TIMEOUT,
            ErrorCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<WireError> for ApiError {
    fn from(error: WireError) -> Self {
        Self {
            error,
            retry_after: None,
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = (self.status(), Json(&self.error)).into_response();
        if let Some(wait) = self.retry_after {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs()));
        }
        response
    }
}
