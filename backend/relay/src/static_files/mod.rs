//! The page: files of the browser bundle, embedded when the binary was built.

mod encoding;
mod range;
mod themes;

pub use themes::Themes;
pub(crate) use themes::is_theme_name;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use encoding::{Encoding, choose};
use range::Range;
use std::sync::Arc;

/// A file of the bundle, or of a theme that the operator added.
#[derive(Debug)]
struct File {
    /// Below the page's root, without a leading slash.
    path: &'static str,
    /// Changes with the content.
    hash: &'static str,
    raw: &'static [u8],
    br: Option<&'static [u8]>,
    gz: Option<&'static [u8]>,
}

/// Sorted by path.
static FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// What a relay that was built without the bundle shows.
const NO_BUNDLE: &str = "<!doctype html><meta charset=\"utf-8\"><title>Nudge</title>\
    <p>This nudge was built without its page. Run <code>cargo xtask run</code>.</p>";

/// Serves a file, packed as the browser likes it. Files with a hash in their name are kept for
/// ever; all others are asked for each time, and are not sent again when they did not change.
pub async fn serve(
    State(settings): State<Arc<crate::config::Settings>>,
    State(themes): State<Arc<Themes>>,
    request: Request,
) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let path = request.uri().path().trim_start_matches('/');
    // A link to a conversation, as typed or shared: the page's own routes are behind the `#`, for
    // its files are found relative to its one address.
    if path.starts_with("c/") && wants_page(request.headers()) {
        let prefix = &settings.path_prefix;
        return Redirect::temporary(&format!("{prefix}/#/{path}")).into_response();
    }
    let name = if path.is_empty() { "index.html" } else { path };
    // An operator's theme may take the place of a built-in one.
    if let Some(file) = themes.file(path) {
        return answer(file, request.method(), request.headers());
    }
    match FILES.binary_search_by(|file| file.path.cmp(name)) {
        Ok(index) => answer(&FILES[index], request.method(), request.headers()),
        Err(_) if path.is_empty() => axum::response::Html(NO_BUNDLE).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn wants_page(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

fn answer(file: &File, method: &Method, headers: &HeaderMap) -> Response {
    let mut at_hand = Vec::with_capacity(3);
    at_hand.extend(file.br.map(|_| Encoding::Brotli));
    at_hand.extend(file.gz.map(|_| Encoding::Gzip));
    at_hand.push(Encoding::Identity);
    let encoding = choose(headers, &at_hand);
    let bytes = match encoding {
        Encoding::Brotli => file.br,
        Encoding::Gzip => file.gz,
        Encoding::Identity => None,
    }
    .unwrap_or(file.raw);

    // Each encoding is a representation of its own, with a tag of its own.
    let packed = encoding.name().unwrap_or_default();
    let tag = format!("\"{}{packed}\"", file.hash);
    let range = match encoding {
        // Players of sounds ask for parts, and some play nothing that does not come in parts.
        Encoding::Identity => range::asked(headers, &tag, bytes.len()),
        Encoding::Brotli | Encoding::Gzip => Range::All,
    };
    let mut response = if matches(headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else if let Range::Part(part) = &range {
        let shown = format!("bytes {}-{}/{}", part.start, part.end - 1, bytes.len());
        let mut response = Response::new(Body::from(&bytes[part.clone()]));
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        response.headers_mut().insert(
            header::CONTENT_RANGE,
            HeaderValue::try_from(shown).expect("digits and signs"),
        );
        response
    } else if let Range::Outside = range {
        let shown = format!("bytes */{}", bytes.len());
        let mut response = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
        response.headers_mut().insert(
            header::CONTENT_RANGE,
            HeaderValue::try_from(shown).expect("digits and signs"),
        );
        response
    } else if *method == Method::HEAD {
        let mut response = Response::new(Body::empty());
        response
            .headers_mut()
            .insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        response
    } else {
        Response::new(Body::from(bytes))
    };

    let out = response.headers_mut();
    out.insert(
        header::ETAG,
        HeaderValue::try_from(tag).expect("hexadecimal digits and a name of letters"),
    );
    let caching = if is_hashed(file.path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if encoding == Encoding::Identity {
        out.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    }
    if response.status() != StatusCode::NOT_MODIFIED {
        let out = response.headers_mut();
        out.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(content_type(file.path)),
        );
        if let Some(name) = encoding.name() {
            out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
    }
    response
}

/// Whether the browser has it already.
fn matches(headers: &HeaderMap, tag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// Whether the name ends in `-` and sixteen hexadecimal digits, before its ending: the bundle's
/// mark for content that never changes under its name.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    })
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "ogg" => "audio/ogg",
        "opus" => "audio/ogg; codecs=opus",
        "mp3" => "audio/mpeg",
        "wav" => "audio/wav",
        "m4a" => "audio/mp4",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
