//! What the sign-in page needs to know.

use crate::agent::Agent;
use crate::clock;
use crate::config::Service;
use crate::cookie::Place;
use crate::error::ApiError;
use crate::middleware::client::Client;
use crate::routes::visitor::Visitor;
use crate::state::AppState;
use crate::visits;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::{Extension, Json};
use nudge_shared::{About, PROTOCOL, ServiceInfo, SignUpPolicy, Stay};

/// The theme that the page itself begins with.
const STANDARD_THEME: &str = "live";

/// `GET api/about`: what the sign-in page needs to know. A browser that is signed in asks it first
/// at each visit, so that this is where a visit's time starts anew.
pub async fn about(
    State(state): State<AppState>,
    Extension(client): Extension<Client>,
    visitor: Option<Visitor>,
    headers: HeaderMap,
) -> Result<(HeaderMap, Json<About>), ApiError> {
    let mut answer = HeaderMap::new();
    let visit = visitor
        .map(|Visitor(visit)| visit)
        .filter(|visit| state.registry.session(visit.account).is_some());
    if let Some(visit) = visit {
        visits::renew(&state.store, &state.settings, visit)
            .await
            .map_err(ApiError::internal)?;
        state
            .store
            .saw_browser(visit.token, Agent::of(&headers), clock::now())
            .await
            .map_err(ApiError::internal)?;
        if visit.stay == Stay::SignedIn {
            let place = Place {
                prefix: &state.settings.path_prefix,
                https: client.https,
            };
            let cookie = place.renew_cookie(&headers, state.settings.stay);
            answer.extend(cookie.map(|cookie| (header::SET_COOKIE, cookie)));
        }
    }
    let about = About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        protocol: PROTOCOL,
        services: state.services.iter().map(info).collect(),
        largest_file: state.settings.files.largest,
        link_previews: state.settings.link_previews,
        signed_in: visit.is_some(),
        themes: state.themes.names().to_vec(),
        theme: (state.settings.theme != STANDARD_THEME).then(|| state.settings.theme.clone()),
        push_key: state.push.public_key().to_owned(),
    };
    Ok((answer, Json(about)))
}

fn info(service: &Service) -> ServiceInfo {
    let embedded = service.embedded.as_ref();
    ServiceInfo {
        id: service.id.as_ref().to_owned(),
        name: service.name.clone(),
        sign_up: embedded.map_or(SignUpPolicy::Closed, |embedded| embedded.sign_up),
        domain: embedded.map(|embedded| embedded.domain.clone()),
    }
}
