use crate::World;
use axum::body::Body;
use axum::http::{HeaderName, Method, StatusCode, header};

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    let world = World::new().await;
    let client = world.client();
    for path in [
        "/",
        "/api/about",
        "/api/socket",
        "/api/sign-in",
        "/healthz",
        "/readyz",
        "/metrics",
        "/nothing/here",
        "/rdr/pprdr.asp",
    ] {
        let answer = client.get(path).await;
        let policy = answer.header(header::CONTENT_SECURITY_POLICY);
        assert!(policy.starts_with("default-src 'none'; "), "{path}");
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
            "{path}"
        );
        assert!(!policy.contains("'unsafe-inline'"), "{path}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(
                answer.header(HeaderName::from_static(name)),
                value,
                "{path}"
            );
        }
        assert!(!answer.header(header::CACHE_CONTROL).is_empty(), "{path}");
    }
    let answer = client.get("/api/about").await;
    assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
}

#[tokio::test]
async fn links_to_a_conversation_lead_to_the_page() {
    let world = World::new().await;
    let client = world.client().header("accept", "text/html,*/*;q=0.8");
    let answer = client.get("/c/bob@example.com").await;
    assert_eq!(answer.status, StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(answer.header(header::LOCATION), "/#/c/bob@example.com");
    let program = world.client().get("/c/bob@example.com").await;
    assert_eq!(program.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_known_methods_are_taken() {
    let world = World::new().await;
    let client = world.client();
    for (method, path) in [
        (Method::GET, "/api/sign-in"),
        (Method::POST, "/api/about"),
        (Method::DELETE, "/"),
        (Method::POST, "/nothing"),
    ] {
        let answer = client.send(method, path, Body::empty()).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
    }
}
