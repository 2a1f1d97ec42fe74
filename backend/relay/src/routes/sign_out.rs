//! Signing out.

use crate::config::Settings;
use crate::cookie::{self, Place};
use crate::error::ApiError;
use crate::middleware::client::Client;
use crate::routes::visitor::Visitor;
use crate::session::Registry;
use crate::store::Store;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use std::sync::Arc;

/// `POST api/sign-out`: ends the account's session at its service and everywhere it is looked at,
/// and takes the cookie away. Without a valid cookie, only the latter.
pub async fn sign_out(
    State(settings): State<Arc<Settings>>,
    State(registry): State<Registry>,
    State(store): State<Store>,
    Extension(client): Extension<Client>,
    visitor: Option<Visitor>,
    headers: HeaderMap,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1]), ApiError> {
    if let Some(Visitor(visit)) = visitor {
        registry.sign_out(visit.account).await;
        store
            .end_all_visits(visit.account)
            .await
            .map_err(ApiError::internal)?;
        tracing::info!(account.id = %visit.account, "signed out");
    } else if let Some(token) = cookie::token_of(&headers) {
        store.end_visit(token).await.map_err(ApiError::internal)?;
    }
    let place = Place {
        prefix: &settings.path_prefix,
        https: client.https,
    };
    Ok((
        StatusCode::NO_CONTENT,
        [(header::SET_COOKIE, place.clear_cookie())],
    ))
}
