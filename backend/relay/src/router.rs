//! Routes.

use crate::middleware::{client, common_headers, log_request, origin, time_limit};
use crate::routes::body::MAX_BODY_BYTES;
use crate::routes::{about, health, metrics, sign_in, sign_out, socket};
use crate::state::AppState;
use crate::static_files;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Redirect;
use axum::routing::{get, post};

/// Every route there is.
pub fn router(state: AppState) -> Router {
    let prefix = state.settings.path_prefix.clone();

    let page = Router::new()
        // Called by the page.
        .route("/api/sign-in", post(sign_in::sign_in))
        .route("/api/sign-out", post(sign_out::sign_out))
        .layer(from_fn(time_limit::limit))
        .route("/api/socket", get(socket::socket))
        .layer(from_fn_with_state(state.clone(), origin::same_origin))
        .route("/api/about", get(about::about))
        // Called by those who watch over the process.
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(metrics::metrics))
        // The page itself.
        .fallback(static_files::serve);

    let all = if prefix.is_empty() {
        page
    } else {
        let home = format!("{prefix}/");
        Router::new()
            .route(
                &prefix,
                get(move || {
                    let home = home.clone();
                    async move { Redirect::permanent(&home) }
                }),
            )
            .nest(&format!("{prefix}/"), page)
    };
    all.layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .layer(from_fn_with_state(state.clone(), client::identify))
        .layer(from_fn_with_state(state.clone(), log_request::log))
        .layer(from_fn(common_headers::add))
        .with_state(state)
}
