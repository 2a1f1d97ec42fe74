use super::{File, answer, content_type, is_hashed};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use http_body_util::BodyExt;

static PAGE: File = File {
    path: "index.html",
    hash: "0123456789abcdef",
    raw: b"<!doctype html>",
    br: Some(b"packed by brotli"),
    gz: Some(b"packed by gzip"),
};
static PICTURE: File = File {
    path: "icons/smile-0123456789abcdef.png",
    hash: "fedcba9876543210",
    raw: b"\x89PNG",
    br: None,
    gz: None,
};

fn get(file: &'static File, headers: &[(HeaderName, &'static str)]) -> Response {
    let headers: HeaderMap = headers
        .iter()
        .map(|(name, value)| (name.clone(), HeaderValue::from_static(value)))
        .collect();
    answer(file, &Method::GET, &headers)
}

fn header(response: &Response, name: HeaderName) -> &str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

async fn body(response: Response) -> Vec<u8> {
    let body = response.into_body().collect().await.unwrap();
    body.to_bytes().to_vec()
}

#[tokio::test]
async fn each_encoding_is_served_with_a_tag_of_its_own() {
    let mut tags = Vec::new();
    for (accept, encoding, content) in [
        ("br, gzip", "br", PAGE.br.unwrap()),
        ("gzip", "gzip", PAGE.gz.unwrap()),
        ("", "", PAGE.raw),
    ] {
        let response = get(&PAGE, &[(header::ACCEPT_ENCODING, accept)]);
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(header(&response, header::CONTENT_ENCODING), encoding);
        assert_eq!(header(&response, header::VARY), "accept-encoding");
        assert_eq!(header(&response, header::CACHE_CONTROL), "no-cache");
        assert_eq!(
            header(&response, header::CONTENT_TYPE),
            "text/html; charset=utf-8"
        );
        tags.push(header(&response, header::ETAG).to_owned());
        assert_eq!(body(response).await, content);
    }
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), 3);
}

#[tokio::test]
async fn what_the_browser_has_is_not_sent_again() {
    let first = get(&PAGE, &[(header::ACCEPT_ENCODING, "br")]);
    assert_eq!(header(&first, header::ETAG), "\"0123456789abcdefbr\"");
    for known in [
        "\"0123456789abcdefbr\"",
        "W/\"0123456789abcdefbr\"",
        "\"other\", \"0123456789abcdefbr\"",
        "*",
    ] {
        let again = get(
            &PAGE,
            &[
                (header::ACCEPT_ENCODING, "br"),
                (header::IF_NONE_MATCH, known),
            ],
        );
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{known}");
        assert_eq!(header(&again, header::VARY), "accept-encoding");
        assert!(body(again).await.is_empty());
    }
    let other = get(
        &PAGE,
        &[
            (header::ACCEPT_ENCODING, "gzip"),
            (header::IF_NONE_MATCH, "\"0123456789abcdefbr\""),
        ],
    );
    assert_eq!(other.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_hashed_name_is_kept_for_ever() {
    let response = get(&PICTURE, &[(header::ACCEPT_ENCODING, "br, gzip")]);
    assert_eq!(
        header(&response, header::CACHE_CONTROL),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(header(&response, header::CONTENT_ENCODING), "");
    assert_eq!(header(&response, header::CONTENT_TYPE), "image/png");
    assert_eq!(body(response).await, PICTURE.raw);
}

#[tokio::test]
async fn the_head_alone_says_how_long_the_body_would_be() {
    let response = answer(&PAGE, &Method::HEAD, &HeaderMap::new());
    assert_eq!(header(&response, header::CONTENT_LENGTH), "15");
    assert!(body(response).await.is_empty());
}

#[tokio::test]
async fn a_part_of_a_file_comes_as_a_part() {
    let part = get(&PICTURE, &[(header::RANGE, "bytes=1-2")]);
    assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
    assert_eq!(header(&part, header::CONTENT_RANGE), "bytes 1-2/4");
    assert_eq!(header(&part, header::ACCEPT_RANGES), "bytes");
    assert_eq!(header(&part, header::CONTENT_TYPE), "image/png");
    assert_eq!(body(part).await, b"PN");
    let outside = get(&PICTURE, &[(header::RANGE, "bytes=4-")]);
    assert_eq!(outside.status(), StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(header(&outside, header::CONTENT_RANGE), "bytes */4");
    let packed = get(
        &PAGE,
        &[
            (header::RANGE, "bytes=0-1"),
            (header::ACCEPT_ENCODING, "br"),
        ],
    );
    assert_eq!(packed.status(), StatusCode::OK);
    assert_eq!(body(packed).await, PAGE.br.unwrap());
}

#[test]
fn names_with_and_without_a_hash() {
    assert!(is_hashed("nudge-0123456789abcdef.wasm"));
    assert!(is_hashed("sounds/nudge-0123456789abcdef.ogg"));
    assert!(!is_hashed("index.html"));
    assert!(!is_hashed("a-0123456789abcdeg.js"));
    assert!(!is_hashed("a-0123456789abcdef/x.js"));
    assert!(!is_hashed("0123456789abcdef.js"));
}

#[test]
fn unknown_endings_are_bytes() {
    assert_eq!(content_type("nudge.wasm"), "application/wasm");
    assert_eq!(content_type("LICENSE"), "application/octet-stream");
}
