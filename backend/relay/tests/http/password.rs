use crate::{PASSWORD, World, address, code, sign_in};
use axum::http::StatusCode;
use nudge_shared::{ChangePassword, ErrorCode, SignIn, Stay};

const NEW: &str = "battery staple";

fn change(current: &str, new: &str) -> ChangePassword {
    ChangePassword {
        current: current.to_owned(),
        new: new.to_owned(),
    }
}

#[tokio::test]
async fn a_new_password_signs_everybody_else_out() {
    let world = World::new().await;
    world.account("alice").await;
    let staying = SignIn {
        stay: Stay::SignedIn,
        ..sign_in("alice")
    };
    let (mut here, mut there) = (world.client(), world.client());
    here.post("/api/sign-in", &staying).await;
    there.post("/api/sign-in", &staying).await;
    assert!(there.about().await.signed_in);

    let changed = here.post("/api/password", &change(PASSWORD, NEW)).await;
    assert_eq!(changed.status, StatusCode::NO_CONTENT, "{}", changed.text());
    assert!(here.about().await.signed_in);
    assert!(!there.about().await.signed_in);

    let old = world.client().post("/api/sign-in", &staying).await;
    assert_eq!(code(&old), ErrorCode::WrongPassword);
    let new = SignIn {
        password: NEW.to_owned(),
        ..staying
    };
    let new = world.client().post("/api/sign-in", &new).await;
    assert_eq!(new.status, StatusCode::OK, "{}", new.text());
}

#[tokio::test]
async fn what_is_refused_changes_nothing() {
    let world = World::with(|settings| settings.sign_in_attempts_per_account = 2).await;
    world.account("alice").await;
    let stranger = change(PASSWORD, NEW);
    let answer = world.client().post("/api/password", &stranger).await;
    assert_eq!(code(&answer), ErrorCode::NotSignedIn);

    let mut browser = world.client();
    browser.post("/api/sign-in", &sign_in("alice")).await;
    let weak = browser.post("/api/password", &change(PASSWORD, "x")).await;
    assert_eq!(code(&weak), ErrorCode::WeakPassword);
    // Whoever finds a browser open cannot guess for long.
    for expected in [
        ErrorCode::WrongPassword,
        ErrorCode::WrongPassword,
        ErrorCode::Throttled,
    ] {
        let answer = browser.post("/api/password", &change("guess", NEW)).await;
        assert_eq!(code(&answer), expected);
    }
    let accounts = world.relay.state().embedded.as_ref().unwrap().accounts();
    assert!(accounts.verify(&address("alice"), PASSWORD).await.unwrap());
    assert!(browser.about().await.signed_in);
}
