//! Browsers with a valid cookie.

use crate::clock;
use crate::cookie;
use crate::error::ApiError;
use crate::state::AppState;
use crate::store::Visit;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use nudge_shared::Stay;

/// A browser with a valid cookie. As an argument of a handler it refuses everybody else.
#[derive(Clone, Copy, Debug)]
pub struct Visitor(pub Visit);

impl FromRequestParts<AppState> for Visitor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let visitor: Option<Self> =
            <Self as OptionalFromRequestParts<AppState>>::from_request_parts(parts, state).await?;
        visitor.ok_or_else(ApiError::not_signed_in)
    }
}

impl OptionalFromRequestParts<AppState> for Visitor {
    type Rejection = ApiError;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &AppState,
    ) -> Result<Option<Self>, ApiError> {
        let Some(token) = cookie::token_of(&parts.headers) else {
            return Ok(None);
        };
        let visit = state.store.visit(token, clock::now()).await;
        visit
            .map(|visit| visit.map(Self))
            .map_err(ApiError::internal)
    }
}

/// What a browser may keep of an answer: on somebody else's computer nothing.
pub fn caching(visit: &Visit, usual: &'static str) -> &'static str {
    match visit.stay {
        Stay::PublicComputer => "no-store",
        Stay::UntilClosed | Stay::SignedIn => usual,
    }
}
