//! Making an account.

use crate::config::{EMBEDDED_ID, EmbeddedInfo, Services};
use crate::embedded::Embedded;
use crate::error::ApiError;
use crate::metrics::Metrics;
use crate::middleware::client::Client;
use crate::routes::body::Body;
use crate::secret::Password;
use crate::throttle::Throttles;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use nudge_service::{CreateError, HashingError, Network};
use nudge_shared::{ErrorCode, SignUp};
use std::sync::Arc;
use std::time::Instant;

/// `POST api/sign-up`: makes an account of the embedded service, as far as its policy allows.
/// Signing in is a step of its own.
pub async fn sign_up(
    State(services): State<Arc<Services>>,
    State(embedded): State<Option<Embedded>>,
    State(throttles): State<Arc<Throttles>>,
    State(metrics): State<Arc<Metrics>>,
    Extension(client): Extension<Client>,
    Body(form): Body<SignUp>,
) -> Result<StatusCode, ApiError> {
    let info = services
        .get(EMBEDDED_ID)
        .and_then(|service| service.embedded.as_ref());
    let (Some(info), Some(embedded)) = (info, embedded) else {
        return Err(closed());
    };
    let password = Password::new(form.password);
    let address = address(&form.address, info)?;

    let network = Network::from(client.ip);
    throttles
        .sign_up_client
        .take(network, Instant::now())
        .map_err(ApiError::throttled)?;
    let made = embedded
        .accounts()
        .sign_up(
            &address,
            password.reveal(),
            Some(form.name.as_str()),
            form.invitation.as_deref(),
        )
        .await;
    made.map_err(|error| {
        // A password that is too short is soon mended. A wrong invitation may be a guess, and an
        // address that is taken may be a question: neither is given back.
        if !matches!(error, CreateError::InvitationInvalid | CreateError::Taken) {
            throttles.sign_up_client.give_back(&network);
        }
        refuse(&error)
    })?;
    metrics.sign_ups.count();
    tracing::info!("an account was made");
    Ok(StatusCode::CREATED)
}

/// The whole address: the domain may be left out, but it cannot be another one.
fn address(typed: &str, info: &EmbeddedInfo) -> Result<String, ApiError> {
    let typed = typed.trim().to_lowercase();
    let domain = &info.domain;
    match typed.split_once('@') {
        None => Ok(format!("{typed}@{domain}")),
        Some((_, typed_domain)) if typed_domain == domain => Ok(typed),
        Some(_) => Err(ApiError::new(
            ErrorCode::BadAddress,
            format!("Addresses here end in @{domain}."),
        )),
    }
}

fn closed() -> ApiError {
    ApiError::new(
        ErrorCode::SignUpClosed,
        "New accounts cannot be made here. Ask whoever runs this server.",
    )
}

fn refuse(error: &CreateError) -> ApiError {
    let code = match error {
        CreateError::Address(_) => ErrorCode::BadAddress,
        CreateError::Password(_) => ErrorCode::WeakPassword,
        CreateError::Name => ErrorCode::BadName,
        CreateError::Taken => {
            return ApiError::new(
                ErrorCode::AddressTaken,
                "This address is taken. Choose another one, or sign in if it is yours.",
            );
        }
        CreateError::Closed => return closed(),
        CreateError::InvitationNeeded => {
            return ApiError::new(
                ErrorCode::SignUpClosed,
                "An account can be made here with an invitation only.",
            );
        }
        CreateError::InvitationInvalid => {
            return ApiError::new(
                ErrorCode::BadInvitation,
                "This invitation is not valid any more. Ask for a new one.",
            );
        }
        CreateError::Hashing(HashingError::Busy) => return busy(),
        CreateError::Hashing(_) | CreateError::Store(_) => return ApiError::internal(error),
    };
    ApiError::new(code, sentence(&error.to_string()))
}

/// Too many passwords are being checked.
pub(super) fn busy() -> ApiError {
    ApiError::new(
        ErrorCode::ServiceUnavailable,
        "The server is busy. Try again in a moment.",
    )
}

/// The service's own words, as a sentence.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first
        .into_iter()
        .flatten()
        .chain(letters)
        .chain(['.'])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{address, sentence};
    use crate::config::EmbeddedInfo;
    use nudge_shared::SignUpPolicy;

    #[test]
    fn the_domain_may_be_left_out_but_not_be_another() {
        let info = EmbeddedInfo {
            sign_up: SignUpPolicy::Open,
            domain: "chat.example".to_owned(),
        };
        for typed in ["Alice", "alice@chat.example", " ALICE@Chat.Example "] {
            assert_eq!(address(typed, &info).unwrap(), "alice@chat.example");
        }
        assert!(address("alice@other.example", &info).is_err());
    }

    #[test]
    fn words_become_a_sentence() {
        assert_eq!(sentence("too short"), "Too short.");
        assert_eq!(sentence(""), ".");
    }
}
