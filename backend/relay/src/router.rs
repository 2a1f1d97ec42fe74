//! Routes.

use crate::middleware::{client, common_headers, log_request, origin, time_limit};
use crate::routes::body::MAX_BODY_BYTES;
use crate::routes::{
    about, contacts, devices, emoticon, file, health, history, metrics, password, picture, preview,
    push, secure, sign_in, sign_out, sign_up, socket,
};
use crate::state::AppState;
use crate::static_files;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Redirect;
use axum::routing::{get, post};

/// The routes of the embedded service alone, for those who do not speak HTTPS. Whoever looks for the page is
/// sent to `page`.
pub fn messenger_router(state: AppState, messenger: Router, page: Option<String>) -> Router {
    let home = match page {
        Some(page) => get(move || std::future::ready(Redirect::permanent(&page))),
        None => get(async || StatusCode::NOT_FOUND),
    };
    finished(state, messenger.route("/", home))
}

/// What those get who ask without encryption where there is some: the way to it. How the process is does not
/// go by a name, so that those who watch over it need no certificate.
pub fn insecure_router(state: AppState) -> Router {
    let prefix = state.settings.path_prefix.clone();
    let all = Router::new()
        .route(&format!("{prefix}/healthz"), get(health::alive))
        .route(&format!("{prefix}/readyz"), get(health::ready))
        .fallback(secure::lead_there)
        .with_state(state.clone());
    finished(state, all)
}

/// Every route there is. `messenger` has those of the embedded service, which messenger clients
/// call; the path prefix is not before them.
pub fn router(state: AppState, messenger: Option<Router>) -> Router {
    let prefix = state.settings.path_prefix.clone();

    let page = Router::new()
        // Called by the page.
        .route("/api/sign-in", post(sign_in::sign_in))
        .route("/api/sign-up", post(sign_up::sign_up))
        .route("/api/sign-out", post(sign_out::sign_out))
        .route("/api/password", post(password::change))
        .route("/api/contacts", get(contacts::save).post(contacts::read))
        .route("/api/devices", get(devices::list).post(devices::change))
        .route("/api/push", post(push::subscribe).delete(push::unsubscribe))
        .route("/api/picture", post(picture::upload))
        .layer(from_fn(time_limit::limit))
        .route("/api/emoticon", post(emoticon::upload))
        .route("/api/ink", post(emoticon::upload_ink))
        .route("/api/pictures", get(picture::list))
        .route(
            "/api/picture/{id}",
            get(picture::show).delete(picture::forget),
        )
        .route("/api/files", get(file::list))
        .route("/api/file", post(file::upload))
        .route("/api/file/{id}", get(file::download).delete(file::remove))
        .route("/api/preview", get(preview::look))
        .route("/api/preview/{id}", get(preview::image))
        .route("/api/socket", get(socket::socket))
        .layer(from_fn_with_state(state.clone(), origin::same_origin))
        .route("/api/about", get(about::about))
        .route("/api/history", get(history::history))
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
    let all = all.with_state(state.clone());
    let all = match messenger {
        Some(messenger) => all.merge(messenger),
        None => all,
    };
    finished(state, all)
}

/// With what goes for every request.
fn finished(state: AppState, routes: Router) -> Router {
    routes
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .layer(from_fn_with_state(state.clone(), client::identify))
        .layer(from_fn_with_state(state, log_request::log))
        .layer(from_fn(common_headers::add))
}
