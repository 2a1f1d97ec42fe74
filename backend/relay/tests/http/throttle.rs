use crate::{World, code, sign_in, sign_up};
use axum::http::{StatusCode, header};
use nudge_shared::{ErrorCode, SignIn};

fn wrong(name: &str) -> SignIn {
    SignIn {
        password: "incorrect horse".to_owned(),
        ..sign_in(name)
    }
}

#[tokio::test]
async fn guessing_from_one_address_is_slowed_down() {
    let world = World::with(|settings| settings.sign_in_attempts_per_client = 3).await;
    world.account("alice").await;
    for name in ["a", "b", "c"] {
        let answer = world.client().post("/api/sign-in", &wrong(name)).await;
        assert_eq!(code(&answer), ErrorCode::WrongPassword);
    }
    let answer = world.client().post("/api/sign-in", &sign_in("alice")).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(code(&answer), ErrorCode::Throttled);
    let wait: u64 = answer.header(header::RETRY_AFTER).parse().unwrap();
    assert!((190..=200).contains(&wait), "{wait}");

    let mut elsewhere = world.client().from([192, 0, 2, 7]);
    let answer = elsewhere.post("/api/sign-in", &sign_in("alice")).await;
    assert_eq!(answer.status, StatusCode::OK);
}

#[tokio::test]
async fn guessing_at_one_account_is_slowed_down_from_wherever() {
    let world = World::with(|settings| settings.sign_in_attempts_per_account = 2).await;
    world.account("alice").await;
    for last in [1, 2] {
        let mut client = world.client().from([192, 0, 2, last]);
        let answer = client.post("/api/sign-in", &wrong("alice")).await;
        assert_eq!(code(&answer), ErrorCode::WrongPassword);
    }
    let mut third = world.client().from([192, 0, 2, 3]);
    let answer = third.post("/api/sign-in", &sign_in("alice")).await;
    assert_eq!(code(&answer), ErrorCode::Throttled);
}

#[tokio::test]
async fn those_who_know_their_password_are_not_slowed_down() {
    let world = World::with(|settings| {
        settings.sign_in_attempts_per_client = 1;
        settings.sign_in_attempts_per_account = 1;
    })
    .await;
    world.account("alice").await;
    for _ in 0..4 {
        let answer = world.client().post("/api/sign-in", &sign_in("alice")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    }
}

#[tokio::test]
async fn a_trusted_proxy_does_not_share_its_visitors_limit() {
    let world = World::with(|settings| {
        settings.sign_in_attempts_per_client = 1;
        settings.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()];
    })
    .await;
    let proxied = |visitor| {
        world
            .client()
            .from([10, 0, 0, 1])
            .header("x-forwarded-for", visitor)
    };
    let try_wrong = async |visitor| {
        let answer = proxied(visitor).post("/api/sign-in", &wrong("x")).await;
        code(&answer)
    };
    assert_eq!(try_wrong("192.0.2.1").await, ErrorCode::WrongPassword);
    assert_eq!(try_wrong("192.0.2.1").await, ErrorCode::Throttled);
    assert_eq!(try_wrong("192.0.2.2").await, ErrorCode::WrongPassword);
}

#[tokio::test]
async fn accounts_are_not_made_by_the_dozen() {
    let world = World::with(|settings| settings.sign_ups_per_client = 2).await;
    for name in ["a", "b"] {
        let answer = world.client().post("/api/sign-up", &sign_up(name)).await;
        assert_eq!(answer.status, StatusCode::CREATED);
    }
    let answer = world.client().post("/api/sign-up", &sign_up("c")).await;
    assert_eq!(code(&answer), ErrorCode::Throttled);
}

#[tokio::test]
async fn asking_which_addresses_are_taken_is_slowed_down() {
    let world = World::with(|settings| settings.sign_ups_per_client = 2).await;
    world.account("alice").await;
    for _ in 0..2 {
        let answer = world.client().post("/api/sign-up", &sign_up("alice")).await;
        assert_eq!(code(&answer), ErrorCode::AddressTaken);
    }
    let answer = world.client().post("/api/sign-up", &sign_up("alice")).await;
    assert_eq!(code(&answer), ErrorCode::Throttled);
}
