//! What is answered without encryption where there is some.

use crate::middleware::client::Client;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::http::uri::Authority;
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};

/// Sends who looks for something to the same place over HTTPS. What brings something is refused: it should not
/// have come this way, and would again.
pub async fn lead_there(
    State(state): State<AppState>,
    Extension(client): Extension<Client>,
    method: Method,
    uri: Uri,
) -> Response {
    let refused = (StatusCode::FORBIDDEN, "This address speaks HTTPS only.\n");
    if !matches!(method, Method::GET | Method::HEAD) {
        return refused.into_response();
    }
    let host = client.host.and_then(|host| host.parse::<Authority>().ok());
    let base = match (&state.settings.public_url, host) {
        (Some(url), _) if url.starts_with("https://") => url.clone(),
        (_, Some(host)) if !host.as_str().contains('@') => format!("https://{host}"),
        _ => return refused.into_response(),
    };
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    Redirect::permanent(&format!("{base}{path}")).into_response()
}
