//! Another password.

use crate::config::EMBEDDED_ID;
use crate::embedded::Embedded;
use crate::error::ApiError;
use crate::routes::body::Body;
use crate::routes::visitor::Visitor;
use crate::secret::Password;
use crate::session::Registry;
use crate::store::Store;
use crate::throttle::Throttles;
use axum::extract::State;
use axum::http::StatusCode;
use nudge_service::{HashingError, PasswordError};
use nudge_shared::{ChangePassword, ErrorCode};
use std::sync::Arc;
use std::time::Instant;

/// `POST api/password`: gives an account of the embedded service another password, for whoever knows
/// the one it has. This browser stays; all others, and messenger clients, are signed out.
///
/// # Errors
/// A wrong password counts as a failed sign-in to the account, since it may be a guess by somebody who
/// found the browser open.
pub async fn change(
    State(embedded): State<Option<Embedded>>,
    State(throttles): State<Arc<Throttles>>,
    State(store): State<Store>,
    State(registry): State<Registry>,
    Visitor(visit): Visitor,
    Body(form): Body<ChangePassword>,
) -> Result<StatusCode, ApiError> {
    let (current, new) = (Password::new(form.current), Password::new(form.new));
    let account = store.account_by_id(visit.account).await;
    let account = account
        .map_err(ApiError::internal)?
        .ok_or_else(ApiError::not_signed_in)?;
    let Some(embedded) = embedded.filter(|_| account.service == EMBEDDED_ID) else {
        return Err(ApiError::new(
            ErrorCode::NotPossible,
            "The password of this account is changed at its own service.",
        ));
    };
    let (accounts, address) = (embedded.accounts(), account.address.as_str());

    let target = (Arc::from(EMBEDDED_ID), account.address.clone());
    throttles
        .sign_in_account
        .take(target.clone(), Instant::now())
        .map_err(ApiError::throttled)?;
    let right = accounts.verify(address, current.reveal()).await;
    let right = right.inspect_err(|_| throttles.sign_in_account.give_back(&target));
    if !right.map_err(refuse)? {
        return Err(ApiError::new(
            ErrorCode::WrongPassword,
            "This is not the password that the account has now.",
        ));
    }
    throttles.sign_in_account.give_back(&target);
    // Whoever asked may go away in the middle; then the rest is done all the same.
    let (accounts, address) = (accounts.clone(), account.address.clone());
    let changing = tokio::spawn(async move {
        accounts
            .set_password(address.as_str(), new.reveal())
            .await
            .map_err(refuse)?;
        let told = registry.password_changed(visit, new).await;
        told.map_err(ApiError::internal)
    });
    changing.await.map_err(ApiError::internal)??;
    tracing::info!(account.id = %visit.account, "a password was changed");
    Ok(StatusCode::NO_CONTENT)
}

fn refuse(error: PasswordError) -> ApiError {
    match error {
        PasswordError::Rule(problem) => ApiError::new(
            ErrorCode::WeakPassword,
            super::sign_up::sentence(&problem.to_string()),
        ),
        PasswordError::Hashing(HashingError::Busy) => super::sign_up::busy(),
        PasswordError::NoSuchAccount => ApiError::not_signed_in(),
        PasswordError::Hashing(_) | PasswordError::Store(_) => ApiError::internal(error),
    }
}
