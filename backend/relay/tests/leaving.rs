//! Signing out of one browser, and sign-ins that come to nothing.

mod support;

use nudge_shared::{Farewell, ServerFrame, Status, Stay};
use std::time::Duration;
use support::{Browser, Tab, World, password, with};

const HERE: &str = r#"{"scope":"here"}"#;

async fn sign_out_here(browser: &Browser) {
    let (head, _) = browser.post("api/sign-out", HERE).await;
    assert!(head.starts_with("HTTP/1.1 204"), "{head}");
}

#[tokio::test]
async fn signing_out_here_leaves_other_browsers_alone() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let mut second_tab = world.another("alice").await;
    let mut phone = world.browser();
    phone.sign_in("alice").await;
    let mut phone_tab = phone.open().await;

    sign_out_here(&world.browser_of("alice")).await;
    assert_eq!(alice.farewell().await, Farewell::SignedOut);
    assert_eq!(second_tab.farewell().await, Farewell::SignedOut);
    assert!(world.browser_of("alice").connect(None).await.is_none());
    bob.send(with("alice"), "still there?").await;
    phone_tab.text("still there?").await;

    // The last one takes the session with it.
    bob.forget();
    sign_out_here(&phone).await;
    assert_eq!(phone_tab.farewell().await, Farewell::SignedOut);
    bob.contact("alice", |c| c.status == Status::Offline).await;
}

#[tokio::test]
async fn a_browser_signed_out_before_its_first_word_sees_nothing() {
    let world = World::new(&["alice"]).await;
    let (_, _tab) = world.sign_in("alice").await;
    let mut phone = world.browser();
    phone.sign_in("alice").await;
    let socket = phone.socket().await.unwrap();
    sign_out_here(&phone).await;
    let answer = Tab::greet(socket, None).await.map(|_| "let in");
    assert_eq!(answer, Err(ServerFrame::Farewell(Farewell::SignedOut)));
}

#[tokio::test]
async fn a_session_stays_as_long_as_a_browser_that_chose_to() {
    let mut world = World::new(&["alice"]).await;
    let (stays, _tab) = world.sign_in_to_stay("alice").await;
    let (passes, _other) = world.sign_in("alice").await;
    sign_out_here(&stays).await;
    assert!(passes.connect(None).await.is_some());
    world.restart_relay().await;
    assert!(passes.connect(None).await.is_none(), "nobody stays");

    let (passes, _tab) = world.sign_in("alice").await;
    let (stays, _other) = world.sign_in_to_stay("alice").await;
    sign_out_here(&passes).await;
    world.restart_relay().await;
    assert!(stays.connect(None).await.is_some());
}

#[tokio::test]
async fn a_browser_that_signs_in_anew_keeps_its_tabs_or_ends_them() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut browser, mut tab) = world.sign_in("alice").await;
    browser.sign_in("alice").await;
    let mut second_tab = browser.open().await;
    sign_out_here(&browser).await;
    assert_eq!(tab.farewell().await, Farewell::SignedOut);
    assert_eq!(second_tab.farewell().await, Farewell::SignedOut);

    let (mut browser, mut tab) = world.sign_in("alice").await;
    browser.sign_in("bob").await;
    assert_eq!(tab.farewell().await, Farewell::SignedOut);
    assert_eq!(
        browser.open().await.snapshot.unwrap().me.address,
        support::address("bob")
    );
}

#[tokio::test]
async fn a_sign_in_that_nobody_follows_up_does_not_stay() {
    let mut world = World::with(&["alice"], |settings| {
        settings.linger = Duration::from_millis(200);
    })
    .await;
    let mut browser = world.browser();
    browser
        .try_sign_in("alice", &password("alice"), Stay::SignedIn)
        .await
        .unwrap();
    let gone = async {
        while !world.relay.as_ref().unwrap().state().registry.is_empty() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(support::LIMIT, gone).await.unwrap();
    assert!(browser.connect(None).await.is_none());
    world.restart_relay().await;
    assert!(browser.connect(None).await.is_none());
}
