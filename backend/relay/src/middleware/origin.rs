//! Protection from other sites' pages.

use crate::config::Settings;
use crate::error::ApiError;
use crate::middleware::client::Client;
use axum::Extension;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use nudge_shared::ErrorCode;
use std::sync::Arc;

/// Refuses what another site's page sends in a browser's name. Browsers name the page's origin in
/// every POST and every WebSocket; who names none is not a browser, and carries no cookie that it
/// was not given.
pub async fn same_origin(
    State(settings): State<Arc<Settings>>,
    Extension(client): Extension<Client>,
    request: Request,
    next: Next,
) -> Response {
    if is_same(&settings, &client, request.headers()) {
        return next.run(request).await;
    }
    tracing::info!("a request from another site's page was refused");
    ApiError::new(
        ErrorCode::AccountRefused,
        "This request came from another site's page. If it did not, the address in the browser and \
         the one in the server's settings (public_url) differ.",
    )
    .into_response()
}

fn is_same(settings: &Settings, client: &Client, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else {
        let site = headers.get("sec-fetch-site");
        return site.is_none_or(|site| site == "same-origin" || site == "none");
    };
    let Ok(origin) = origin.to_str() else {
        return false;
    };
    let origin = origin.to_ascii_lowercase();
    if settings.public_url.as_deref() == Some(origin.as_str()) {
        return true;
    }
    let Some((scheme, authority)) = origin.split_once("://") else {
        return false;
    };
    // The scheme is not compared: a proxy that is not trusted may have taken HTTPS off.
    let usual = match scheme {
        "https" => ":443",
        "http" => ":80",
        _ => return false,
    };
    let plain = |host: &str| host.strip_suffix(usual).unwrap_or(host).to_owned();
    client
        .host
        .as_deref()
        .is_some_and(|host| plain(host) == plain(authority))
}

#[cfg(test)]
mod tests {
    use super::is_same;
    use crate::config::Settings;
    use crate::middleware::client::Client;
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    fn check(host: &str, sent: &[(&'static str, &'static str)], public: Option<&str>) -> bool {
        let settings = Settings {
            public_url: public.map(str::to_owned),
            ..Settings::default()
        };
        let client = Client {
            ip: [127, 0, 0, 1].into(),
            https: false,
            host: Some(host.to_owned()),
            local: true,
        };
        let headers: HeaderMap = sent
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect();
        is_same(&settings, &client, &headers)
    }

    #[test]
    fn the_pages_own_origin_is_let_through() {
        let origin = |origin| [("origin", origin)];
        let here = "chat.example:8080";
        assert!(check(here, &origin("http://chat.example:8080"), None));
        assert!(check("chat.example", &origin("https://Chat.example"), None));
        assert!(check(
            "chat.example:443",
            &origin("https://chat.example"),
            None
        ));
        let public = Some("https://chat.example");
        assert!(check(
            "127.0.0.1:8080",
            &origin("https://chat.example"),
            public
        ));
    }

    #[test]
    fn other_origins_are_not() {
        let origin = |origin| [("origin", origin)];
        let here = "chat.example:8080";
        for other in [
            "http://evil.example",
            "http://chat.example:8081",
            "http://chat.example",
            "http://chat.example:8080.evil.example",
            "null",
            "",
            "file://",
            "ftp://chat.example:8080",
        ] {
            assert!(!check(here, &origin(other), None), "{other}");
        }
    }

    #[test]
    fn without_an_origin_the_browsers_word_counts() {
        let site = |site| [("sec-fetch-site", site)];
        assert!(check("chat.example", &[], None));
        assert!(check("chat.example", &site("same-origin"), None));
        assert!(!check("chat.example", &site("cross-site"), None));
        assert!(!check("chat.example", &site("same-site"), None));
    }
}
