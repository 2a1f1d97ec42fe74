//! Signing in.

use crate::agent::Agent;
use crate::clock;
use crate::config::{EMBEDDED_ID, Service, Services, Settings};
use crate::cookie::{Place, Token};
use crate::embedded::Embedded;
use crate::error::ApiError;
use crate::metrics::Metrics;
use crate::middleware::client::Client;
use crate::routes::body::Body;
use crate::routes::visitor::Visitor;
use crate::secret::Password;
use crate::session::{Registry, SignInRequest};
use crate::store::{Store, Visit};
use crate::throttle::Throttles;
use crate::visits;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::{Extension, Json};
use nudge_service::Network;
use nudge_shared::{Address, ErrorCode, MAX_PASSWORD_BYTES, SignIn, SignedIn, Stay, WireError};
use std::sync::Arc;
use std::time::Instant;

/// `POST api/sign-in`: proves the account to its service, or to the session that is already there,
/// and gives the browser a cookie.
#[expect(
    clippy::too_many_arguments,
    reason = "one argument for each thing used"
)]
pub async fn sign_in(
    State(services): State<Arc<Services>>,
    State(settings): State<Arc<Settings>>,
    State(embedded): State<Option<Embedded>>,
    State(throttles): State<Arc<Throttles>>,
    State(registry): State<Registry>,
    State(store): State<Store>,
    State(metrics): State<Arc<Metrics>>,
    Extension(client): Extension<Client>,
    visitor: Option<Visitor>,
    headers: HeaderMap,
    Body(form): Body<SignIn>,
) -> Result<([(HeaderName, HeaderValue); 1], Json<SignedIn>), ApiError> {
    metrics.sign_ins.count();
    let stay = form.stay;
    let request = check(&services, form)?;
    let address = request.address.clone();

    let network = Network::from(client.ip);
    let target = (Arc::clone(&request.service), address.clone());
    let now = Instant::now();
    throttles
        .sign_in_client
        .take(network, now)
        .and_then(|()| throttles.sign_in_account.take(target.clone(), now))
        .map_err(|wait| {
            metrics.sign_ins_throttled.count();
            tracing::info!("a sign-in was throttled");
            ApiError::throttled(wait)
        })?;

    if let Some(embedded) = embedded.filter(|_| &*request.service == EMBEDDED_ID) {
        registry
            .forget_predecessor(embedded.accounts(), &address)
            .await
            .map_err(ApiError::internal)?;
    }
    let account = registry.sign_in(request).await.map_err(|error| {
        let error = WireError::from(error);
        if error.code == ErrorCode::WrongPassword {
            metrics.sign_ins_wrong.count();
        } else {
            // Not the visitor's fault: a service that is down must not lock people out.
            throttles.sign_in_client.give_back(&network);
            throttles.sign_in_account.give_back(&target);
            metrics.sign_ins_failed.count();
        }
        ApiError::from(error)
    })?;
    throttles.sign_in_client.give_back(&network);
    throttles.sign_in_account.give_back(&target);

    let token = Token::random();
    let keep = (stay == Stay::SignedIn).then_some(settings.stay);
    let visit = Visit {
        account,
        token: token.hash(),
        stay,
        expires_at: visits::after(clock::now(), visits::length(stay, &settings)),
    };
    store.add_visit(visit).await.map_err(ApiError::internal)?;
    store
        .saw_browser(visit.token, Agent::of(&headers), clock::now())
        .await
        .map_err(ApiError::internal)?;
    if let Some(Visitor(old)) = visitor {
        let replaced = registry.replace(old, visit).await;
        replaced.map_err(ApiError::internal)?;
    }
    tracing::info!(account.id = %account, "signed in");

    let place = Place {
        prefix: &settings.path_prefix,
        https: client.https,
    };
    let cookie = token.set_cookie(place, keep);
    Ok(([(header::SET_COOKIE, cookie)], Json(SignedIn { address })))
}

fn check(services: &Services, form: SignIn) -> Result<SignInRequest, ApiError> {
    let password = Password::new(form.password);
    let service = services.get(&form.service).ok_or_else(|| {
        ApiError::new(
            ErrorCode::UnknownService,
            "This messenger service is not offered here. Reload the page to see which are.",
        )
    })?;
    let address: Address = complete(form.address, service).parse().map_err(|_| {
        ApiError::new(
            ErrorCode::BadAddress,
            "An address looks like name@example.com.",
        )
    })?;
    if password.reveal().is_empty() {
        return Err(ApiError::new(
            ErrorCode::WrongPassword,
            "Type your password.",
        ));
    }
    if password.reveal().len() > MAX_PASSWORD_BYTES {
        return Err(ApiError::new(
            ErrorCode::WrongPassword,
            "The address or the password is wrong.",
        ));
    }
    Ok(SignInRequest {
        service: Arc::clone(&service.id),
        address,
        password,
        status: form.status,
    })
}

/// The address as typed. Where the service has a domain of its own, it may be left out.
fn complete(typed: String, service: &Service) -> String {
    match &service.embedded {
        Some(embedded) if !typed.contains('@') => format!("{}@{}", typed.trim(), embedded.domain),
        _ => typed,
    }
}
