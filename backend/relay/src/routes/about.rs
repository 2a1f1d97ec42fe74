//! What the sign-in page needs to know.

use crate::config::{Service, Services, Settings};
use crate::cookie::Place;
use crate::error::ApiError;
use crate::middleware::client::Client;
use crate::routes::visitor::Visitor;
use crate::session::Registry;
use crate::static_files::Themes;
use crate::store::Store;
use crate::visits;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::{Extension, Json};
use nudge_shared::{About, PROTOCOL, ServiceInfo, SignUpPolicy, Stay};
use std::sync::Arc;

/// The theme that the page itself begins with.
const STANDARD_THEME: &str = "live";

/// `GET api/about`: what the sign-in page needs to know. A browser that is signed in asks it first
/// at each visit, so that this is where a visit's time starts anew.
pub async fn about(
    State(services): State<Arc<Services>>,
    State(settings): State<Arc<Settings>>,
    State(themes): State<Arc<Themes>>,
    State(registry): State<Registry>,
    State(store): State<Store>,
    Extension(client): Extension<Client>,
    visitor: Option<Visitor>,
    headers: HeaderMap,
) -> Result<(HeaderMap, Json<About>), ApiError> {
    let mut answer = HeaderMap::new();
    let visit = visitor
        .map(|Visitor(visit)| visit)
        .filter(|visit| registry.session(visit.account).is_some());
    if let Some(visit) = visit {
        visits::renew(&store, &settings, visit)
            .await
            .map_err(ApiError::internal)?;
        if visit.stay == Stay::SignedIn {
            let place = Place {
                prefix: &settings.path_prefix,
                https: client.https,
            };
            let cookie = place.renew_cookie(&headers, settings.stay);
            answer.extend(cookie.map(|cookie| (header::SET_COOKIE, cookie)));
        }
    }
    let about = About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        protocol: PROTOCOL,
        services: services.iter().map(info).collect(),
        largest_file: settings.files.largest,
        signed_in: visit.is_some(),
        themes: themes.names().to_vec(),
        theme: (settings.theme != STANDARD_THEME).then(|| settings.theme.clone()),
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
