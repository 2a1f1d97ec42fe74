//! What the sign-in page needs to know.

use crate::config::{Service, Services};
use crate::routes::visitor::Visitor;
use crate::session::Registry;
use axum::Json;
use axum::extract::State;
use nudge_shared::{About, PROTOCOL, ServiceInfo, SignUpPolicy};
use std::sync::Arc;

/// `GET api/about`: what the sign-in page needs to know.
pub async fn about(
    State(services): State<Arc<Services>>,
    State(registry): State<Registry>,
    visitor: Option<Visitor>,
) -> Json<About> {
    let session = visitor.and_then(|visitor| registry.session(visitor.0.account));
    Json(About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        protocol: PROTOCOL,
        services: services.iter().map(info).collect(),
        signed_in: session.is_some(),
    })
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
