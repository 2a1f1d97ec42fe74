use crate::{World, address, code, sign_in, sign_up};
use axum::http::StatusCode;
use nudge_service::Invitation;
use nudge_shared::{ErrorCode, SignUp, SignUpPolicy};

#[tokio::test]
async fn whoever_signs_up_can_sign_in() {
    let world = World::new().await;
    let mut browser = world.client();
    let about = browser.about().await;
    assert_eq!(about.services[0].sign_up, SignUpPolicy::Open);
    assert_eq!(about.services[0].domain.as_deref(), Some("nudge.internal"));

    let answer = browser.post("/api/sign-up", &sign_up("alice")).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let answer = browser.post("/api/sign-in", &sign_in("alice")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
}

#[tokio::test]
async fn each_broken_rule_has_its_own_error() {
    let world = World::new().await;
    world.account("bob").await;
    for (form, status, expected) in [
        (
            sign_up("bob"),
            StatusCode::CONFLICT,
            ErrorCode::AddressTaken,
        ),
        (
            SignUp {
                password: "short".to_owned(),
                ..sign_up("alice")
            },
            StatusCode::UNPROCESSABLE_ENTITY,
            ErrorCode::WeakPassword,
        ),
        (
            SignUp {
                address: "alice@elsewhere.example".to_owned(),
                ..sign_up("alice")
            },
            StatusCode::UNPROCESSABLE_ENTITY,
            ErrorCode::BadAddress,
        ),
        (
            SignUp {
                address: "a,b".to_owned(),
                ..sign_up("alice")
            },
            StatusCode::UNPROCESSABLE_ENTITY,
            ErrorCode::BadAddress,
        ),
        (
            SignUp {
                name: "x".repeat(400),
                ..sign_up("alice")
            },
            StatusCode::UNPROCESSABLE_ENTITY,
            ErrorCode::BadName,
        ),
    ] {
        let answer = world.client().post("/api/sign-up", &form).await;
        assert_eq!(answer.status, status, "{}", answer.text());
        assert_eq!(code(&answer), expected);
    }
}

#[tokio::test]
async fn a_closed_door_is_closed() {
    let world = World::with(|settings| settings.embedded.sign_up = SignUpPolicy::Closed).await;
    let about = world.client().about().await;
    assert_eq!(about.services[0].sign_up, SignUpPolicy::Closed);
    let answer = world.client().post("/api/sign-up", &sign_up("alice")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(code(&answer), ErrorCode::SignUpClosed);
}

#[tokio::test]
async fn an_invitation_opens_the_door_once() {
    let world = World::with(|settings| settings.embedded.sign_up = SignUpPolicy::Invitation).await;
    let embedded = world.relay.state().embedded.as_ref().unwrap();
    let invitation = embedded
        .accounts()
        .invite(Invitation::default())
        .await
        .unwrap();
    let invited = |name, code: &str| SignUp {
        invitation: Some(code.to_owned()),
        ..sign_up(name)
    };
    let answer = world.client().post("/api/sign-up", &sign_up("alice")).await;
    assert_eq!(code(&answer), ErrorCode::SignUpClosed);
    let wrong = invited("alice", "not an invitation");
    let answer = world.client().post("/api/sign-up", &wrong).await;
    assert_eq!(code(&answer), ErrorCode::BadInvitation);
    let right = invited("alice", &invitation);
    let answer = world.client().post("/api/sign-up", &right).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let again = invited("bob", &invitation);
    let answer = world.client().post("/api/sign-up", &again).await;
    assert_eq!(code(&answer), ErrorCode::BadInvitation);

    let answer = world.client().post("/api/sign-in", &sign_in("alice")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", address("alice"));
}
