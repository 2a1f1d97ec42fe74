//! Signing out.

use crate::config::Settings;
use crate::cookie::Place;
use crate::error::ApiError;
use crate::middleware::client::Client;
use crate::routes::body::Body;
use crate::routes::visitor::Visitor;
use crate::session::Registry;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use nudge_shared::{SignOut, SignOutScope};
use std::sync::Arc;

/// `POST api/sign-out`: signs this browser out, or ends the account's session at its service and
/// everywhere it is looked at, and takes the cookie away. Without a valid cookie, only the latter.
pub async fn sign_out(
    State(settings): State<Arc<Settings>>,
    State(registry): State<Registry>,
    Extension(client): Extension<Client>,
    visitor: Option<Visitor>,
    Body(form): Body<SignOut>,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1]), ApiError> {
    if let Some(Visitor(visit)) = visitor {
        let signed_out = match form.scope {
            SignOutScope::Here => registry.leave(visit).await,
            SignOutScope::Everywhere => registry.sign_out(visit.account).await,
        };
        signed_out.map_err(ApiError::internal)?;
        tracing::info!(account.id = %visit.account, scope = ?form.scope, "signed out");
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
