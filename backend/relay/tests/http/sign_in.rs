use crate::{PASSWORD, World, address, code, sign_in};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use nudge_shared::{ErrorCode, SignIn, SignOut, SignOutScope, SignedIn, Stay};

#[tokio::test]
async fn signing_in_brings_a_cookie_and_signing_out_takes_it_away() {
    let world = World::new().await;
    world.account("alice").await;
    let mut browser = world.client();
    assert!(!browser.about().await.signed_in);

    let answer = browser.post("/api/sign-in", &sign_in("alice")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let signed_in: SignedIn = answer.json();
    assert_eq!(signed_in.address.as_str(), address("alice"));
    let cookie = answer.cookie().unwrap();
    assert!(
        cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"),
        "{cookie}"
    );
    assert!(
        !answer
            .text()
            .contains(cookie.split(['=', ';']).nth(1).unwrap())
    );
    assert!(browser.about().await.signed_in);

    let before = browser.clone();
    let everywhere = SignOut {
        scope: SignOutScope::Everywhere,
    };
    let out = browser.post("/api/sign-out", &everywhere).await;
    assert_eq!(out.status, StatusCode::NO_CONTENT);
    assert_eq!(browser.cookie, None);
    assert!(!before.about().await.signed_in);
    let socket = before.get("/api/socket").await;
    assert_eq!(socket.status, StatusCode::UNAUTHORIZED);
    assert_eq!(code(&socket), ErrorCode::NotSignedIn);
}

#[tokio::test]
async fn whoever_stays_gets_a_lasting_cookie_that_each_visit_renews() {
    let world = World::new().await;
    world.account("alice").await;
    let mut browser = world.client();
    let form = SignIn {
        stay: Stay::SignedIn,
        ..sign_in("alice")
    };
    let answer = browser.post("/api/sign-in", &form).await;
    let month = "; Max-Age=2592000";
    assert!(answer.cookie().unwrap().ends_with(month));
    let renewed = browser.get("/api/about").await;
    let renewed = renewed.cookie().unwrap();
    assert!(renewed.starts_with(browser.cookie.as_ref().unwrap()));
    assert!(renewed.ends_with(month));

    let mut passing = world.client();
    passing.post("/api/sign-in", &sign_in("alice")).await;
    assert_eq!(passing.get("/api/about").await.cookie(), None);
}

#[tokio::test]
async fn the_domain_of_the_embedded_service_may_be_left_out() {
    let world = World::new().await;
    world.account("alice").await;
    let form = SignIn {
        address: "  Alice ".to_owned(),
        ..sign_in("")
    };
    let answer = world.client().post("/api/sign-in", &form).await;
    assert_eq!(answer.json::<SignedIn>().address.as_str(), address("alice"));
}

#[tokio::test]
async fn a_wrong_password_is_told_from_a_service_that_is_down() {
    // Nobody listens here any more.
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = gone.local_addr().unwrap().port();
    drop(gone);
    let world = World::with(|settings| {
        settings.sign_in_attempts_per_client = 2;
        settings.services.push(nudge::config::Service {
            id: "down".into(),
            name: "Down".to_owned(),
            host: "127.0.0.1".to_owned(),
            port,
            ticket_url: format!("http://127.0.0.1:{port}/"),
            login_url: None,
            web_url: None,
            gateway: None,
            tls: false,
            ca_file: None,
            oldest_dialect: 8,
            newest_dialect: 12,
            embedded: None,
        });
    })
    .await;
    world.account("alice").await;

    let down = SignIn {
        service: "down".to_owned(),
        ..sign_in("alice")
    };
    for _ in 0..5 {
        let answer = world.client().post("/api/sign-in", &down).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(code(&answer), ErrorCode::ServiceUnavailable);
    }

    for name in ["alice", "nobody"] {
        let form = SignIn {
            password: "incorrect horse".to_owned(),
            ..sign_in(name)
        };
        let answer = world.client().post("/api/sign-in", &form).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{name}");
        assert_eq!(code(&answer), ErrorCode::WrongPassword, "{name}");
        assert_eq!(answer.cookie(), None, "{name}");
    }
}

#[tokio::test]
async fn a_second_browser_proves_the_password_of_the_live_session() {
    let world = World::new().await;
    world.account("alice").await;
    let mut first = world.client();
    first.post("/api/sign-in", &sign_in("alice")).await;
    let mut second = world.client();
    let wrong = SignIn {
        password: format!("{PASSWORD}r"),
        ..sign_in("alice")
    };
    let answer = second.post("/api/sign-in", &wrong).await;
    assert_eq!(code(&answer), ErrorCode::WrongPassword);
    let answer = second.post("/api/sign-in", &sign_in("alice")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_ne!(first.cookie, second.cookie);
    assert!(first.about().await.signed_in);
    assert!(second.about().await.signed_in);
}

#[tokio::test]
async fn another_sites_page_is_refused() {
    let world = World::new().await;
    world.account("alice").await;
    for (header, value) in [
        ("origin", "http://evil.example"),
        ("origin", "http://chat.example.evil.example"),
        ("origin", "null"),
    ] {
        let mut evil = world.client().header(header, value);
        let answer = evil.post("/api/sign-in", &sign_in("alice")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{value}");
        assert_eq!(answer.cookie(), None);
        assert_eq!(evil.get("/api/socket").await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn what_is_not_a_sign_in_is_refused() {
    let world = World::new().await;
    let bad = |answer: &crate::Answer, status, expected| {
        assert_eq!(answer.status, status, "{}", answer.text());
        assert_eq!(code(answer), expected);
        assert_eq!(answer.cookie(), None);
    };
    let plain = world.client().header("content-type", "text/plain");
    let json = world.client().header("content-type", "application/json");
    let form = serde_json::to_string(&sign_in("alice")).unwrap();
    let answer = plain
        .send(Method::POST, "/api/sign-in", Body::from(form))
        .await;
    bad(&answer, StatusCode::BAD_REQUEST, ErrorCode::Malformed);
    for text in ["", "{}", "[1]", "{\"service\":1}", "\u{0}"] {
        let body = Body::from(text.to_owned());
        let answer = json.send(Method::POST, "/api/sign-in", body).await;
        bad(&answer, StatusCode::BAD_REQUEST, ErrorCode::Malformed);
    }
    let long = format!("\"{}\"", "x".repeat(9_000));
    let answer = json
        .send(Method::POST, "/api/sign-in", Body::from(long))
        .await;
    bad(&answer, StatusCode::PAYLOAD_TOO_LARGE, ErrorCode::TooLong);

    let mut browser = world.client();
    for (form, status, expected) in [
        (
            SignIn {
                service: "other".to_owned(),
                ..sign_in("alice")
            },
            StatusCode::BAD_REQUEST,
            ErrorCode::UnknownService,
        ),
        (
            SignIn {
                address: "a b@c".to_owned(),
                ..sign_in("alice")
            },
            StatusCode::UNPROCESSABLE_ENTITY,
            ErrorCode::BadAddress,
        ),
        (
            SignIn {
                password: String::new(),
                ..sign_in("alice")
            },
            StatusCode::UNAUTHORIZED,
            ErrorCode::WrongPassword,
        ),
        (
            SignIn {
                password: "x".repeat(500),
                ..sign_in("alice")
            },
            StatusCode::UNAUTHORIZED,
            ErrorCode::WrongPassword,
        ),
    ] {
        let answer = browser.post("/api/sign-in", &form).await;
        bad(&answer, status, expected);
    }
}

#[tokio::test]
async fn what_a_refusal_says_never_repeats_the_password() {
    let world = World::new().await;
    let json = world.client().header("content-type", "application/json");
    let body = "{\"service\":\"nudge\",\"address\":\"a@b\",\"password\":\"hunter22\",\"stay\":\"hunter22\"}";
    let answer = json
        .send(Method::POST, "/api/sign-in", Body::from(body))
        .await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(!answer.text().contains("hunter22"), "{}", answer.text());
}
