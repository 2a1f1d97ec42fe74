use crate::{World, sign_in};
use axum::http::{StatusCode, header};

#[tokio::test]
async fn everything_moves_below_the_prefix() {
    let world = World::with(|settings| settings.path_prefix = "/chat".to_owned()).await;
    world.account("alice").await;
    let mut browser = world.client();
    let home = browser.get("/chat").await;
    assert_eq!(home.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(home.header(header::LOCATION), "/chat/");
    assert_eq!(browser.get("/chat/").await.status, StatusCode::OK);
    assert_eq!(browser.get("/chat/healthz").await.status, StatusCode::OK);
    for outside in ["/", "/api/about", "/healthz", "/chatter", "/chatapi/about"] {
        let answer = browser.get(outside).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{outside}");
    }

    let answer = browser.post("/chat/api/sign-in", &sign_in("alice")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let cookie = answer.cookie().unwrap();
    assert!(cookie.contains("; Path=/chat/; "), "{cookie}");
    let about: nudge_shared::About = browser.get("/chat/api/about").await.json();
    assert!(about.signed_in);

    let browser = browser.header("accept", "text/html");
    let link = browser.get("/chat/c/bob@example.com").await;
    assert_eq!(link.header(header::LOCATION), "/chat/#/c/bob@example.com");
}

#[tokio::test]
async fn over_https_the_cookie_is_secure() {
    let world = World::with(|settings| {
        settings.trusted_proxies = vec!["10.0.0.1/32".parse().unwrap()];
    })
    .await;
    world.account("alice").await;
    let mut proxied = world
        .client()
        .from([10, 0, 0, 1])
        .header("x-forwarded-proto", "https")
        .header("x-forwarded-for", "192.0.2.1")
        .header("x-forwarded-host", "chat.example")
        .header("host", "127.0.0.1:8080")
        .header("origin", "https://chat.example");
    let answer = proxied.post("/api/sign-in", &sign_in("alice")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert!(answer.cookie().unwrap().ends_with("; Secure"));

    // The same headers from somebody who is no proxy of ours.
    let mut forged = proxied.clone().from([192, 0, 2, 9]);
    let answer = forged.post("/api/sign-in", &sign_in("alice")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}
