//! Wrong passwords, services that go away, relays that are restarted.

mod support;

use nudge_shared::{
    CommandBody, Delivery, ErrorCode, Farewell, SessionState, Status, Stay, StopReason,
};
use std::time::Duration;
use support::{World, address, befriend, password, with};

#[tokio::test]
async fn a_wrong_password_is_told_from_a_service_that_is_down() {
    let mut world = World::new(&["alice"]).await;
    let mut browser = world.browser();
    let wrong = browser
        .try_sign_in("alice", "not this", Stay::UntilClosed)
        .await;
    assert_eq!(wrong.unwrap_err().code, ErrorCode::WrongPassword);
    let nobody = browser
        .try_sign_in("nobody", "not this", Stay::UntilClosed)
        .await;
    assert_eq!(nobody.unwrap_err().code, ErrorCode::WrongPassword);

    world.messenger().stop().await;
    let down = browser
        .try_sign_in("alice", &password("alice"), Stay::UntilClosed)
        .await;
    assert_eq!(down.unwrap_err().code, ErrorCode::ServiceUnavailable);
    assert!(world.relay.as_ref().unwrap().state().registry.is_empty());

    world.messenger().restart().await;
    browser.sign_in("alice").await;
    browser.open().await;
}

#[tokio::test]
async fn a_second_browser_proves_the_password_too() {
    let world = World::new(&["alice"]).await;
    let (_, alice) = world.sign_in("alice").await;
    let mut second = world.browser();
    let wrong = second
        .try_sign_in("alice", "not this", Stay::UntilClosed)
        .await;
    assert_eq!(wrong.unwrap_err().code, ErrorCode::WrongPassword);
    second.sign_in("alice").await;
    let tab = second.open().await;
    assert_eq!(tab.epoch, alice.epoch, "the same session");
}

#[tokio::test]
async fn the_session_comes_back_by_itself_as_it_was() {
    let mut world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    alice
        .call(CommandBody::SetPersonalMessage("still me".to_owned()))
        .await
        .unwrap();
    alice
        .call(CommandBody::SetStatus(Status::Busy))
        .await
        .unwrap();
    alice.forget();
    bob.forget();
    world.messenger().stop().await;
    alice.contact("bob", |c| c.status == Status::Offline).await;
    let state = alice
        .state(|state| matches!(state, SessionState::Reconnecting { .. }))
        .await;
    let tab = world.another("alice").await;
    let snapshot = tab.snapshot.unwrap();
    assert!(
        matches!(snapshot.session, SessionState::Reconnecting { .. }),
        "{state:?}"
    );
    let contacts = &snapshot.contacts;
    assert_eq!(contacts.len(), 1);
    assert_eq!(contacts[0].status, Status::Offline);
    // What is written meanwhile waits.
    let message = alice.send(with("bob"), "when you are back").await;

    world.messenger().restart().await;
    alice.forget();
    alice.ask(CommandBody::Reconnect).await;
    bob.ask(CommandBody::Reconnect).await;
    alice.state(|state| *state == SessionState::Online).await;
    bob.contact("alice", |contact| {
        contact.status == Status::Busy && contact.personal_message == "still me"
    })
    .await;
    alice.contact("bob", |c| c.status == Status::Online).await;
    let fate = alice.fate(message).await;
    if fate == Delivery::Delivered {
        bob.text("when you are back").await;
    } else {
        // The other one was not back yet.
        assert_eq!(fate, Delivery::Kept);
    }
}

#[tokio::test]
async fn a_lost_service_is_dialled_again_without_being_asked() {
    let mut world = World::new(&["alice"]).await;
    let (_, mut alice) = world.sign_in("alice").await;
    world.messenger().stop().await;
    world.messenger().restart().await;
    alice
        .state(|state| matches!(state, SessionState::Reconnecting { .. }))
        .await;
    alice.state(|state| *state == SessionState::Online).await;
}

#[tokio::test]
async fn those_who_stay_outlive_the_relay() {
    let mut world = World::new(&["alice", "bob"]).await;
    let (browser, mut alice) = world.sign_in_to_stay("alice").await;
    let (_, mut bob) = world.sign_in_to_stay("bob").await;
    befriend(&mut alice, "alice", &mut bob, "bob").await;
    alice
        .call(CommandBody::SetStatus(Status::Away))
        .await
        .unwrap();
    bob.send(with("alice"), "before").await;
    let before = alice.text("before").await;

    let at = world.address();
    world.stop_relay().await;
    assert_eq!(alice.farewell().await, Farewell::Restarting);
    world.start_relay(at).await;

    let mut again = browser.reopen(&alice).await;
    let snapshot = again.snapshot.take().expect("another epoch");
    assert_ne!(again.epoch, alice.epoch);
    assert_eq!(snapshot.me.status, Status::Away);
    assert_eq!(
        snapshot.conversations[0].last.as_ref().unwrap().id,
        before.id
    );
    // Written at once, it waits until both are back.
    let mut bob = world.another("bob").await;
    let message = bob.send(with("alice"), "after").await;
    again.text("after").await;
    assert_eq!(bob.fate(message).await, Delivery::Delivered);
}

#[tokio::test]
async fn those_who_do_not_stay_are_gone_after_a_restart() {
    let mut world = World::new(&["alice"]).await;
    let (browser, _alice) = world.sign_in("alice").await;
    world.restart_relay().await;
    assert!(browser.connect(None).await.is_none());
    assert!(world.relay.as_ref().unwrap().state().registry.is_empty());

    // Nor does anybody else's sign-in let the old cookie in again.
    let (_, _alice) = world.sign_in("alice").await;
    assert!(browser.connect(None).await.is_none());
}

#[tokio::test]
async fn signed_in_elsewhere_stops_until_asked_for() {
    let mut world = World::new(&["alice"]).await;
    let (_, mut here) = world.sign_in("alice").await;
    // Another relay in front of the same service.
    let there = World::before(world.messenger().entry(), |_| {}).await;
    let (_, mut elsewhere) = there.sign_in("alice").await;
    let stopped = SessionState::Stopped(StopReason::SignedInElsewhere);
    here.state(|state| *state == stopped).await;
    let tab = world.another("alice").await;
    assert_eq!(tab.snapshot.unwrap().session, stopped);

    here.forget();
    here.call(CommandBody::Reconnect).await.unwrap();
    here.state(|state| *state == SessionState::Online).await;
    elsewhere.state(|state| *state == stopped).await;

    // A guess changes nothing for the one who is stopped.
    let guess = there
        .browser()
        .try_sign_in("alice", "a guess", Stay::UntilClosed)
        .await;
    assert_eq!(guess.unwrap_err().code, ErrorCode::WrongPassword);
    let tab = there.another("alice").await;
    assert_eq!(tab.snapshot.unwrap().session, stopped);

    // Signing in is asking for it as well.
    there.sign_in("alice").await;
    here.state(|state| *state == stopped).await;
}

#[tokio::test]
async fn a_password_that_was_changed_stops_the_session_and_the_new_one_revives_it() {
    let mut world = World::new(&["alice"]).await;
    let (_, mut alice) = world.sign_in("alice").await;
    world
        .messenger()
        .set_password("alice", "another horse")
        .await;
    world.messenger().stop().await;
    world.messenger().restart().await;
    let stopped = SessionState::Stopped(StopReason::WrongPassword);
    alice.state(|state| *state == stopped).await;
    let refused = alice.call(CommandBody::Reconnect).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::WrongPassword);

    let mut browser = world.browser();
    let wrong = browser
        .try_sign_in("alice", &password("alice"), Stay::UntilClosed)
        .await;
    assert_eq!(wrong.unwrap_err().code, ErrorCode::WrongPassword);
    alice.forget();
    browser
        .try_sign_in("alice", "another horse", Stay::UntilClosed)
        .await
        .unwrap();
    // Whoever came with the old one may be the reason why there is a new one.
    assert_eq!(alice.farewell().await, Farewell::SignedOut);
    assert!(world.browser_of("alice").connect(None).await.is_none());
    let tab = browser.open().await;
    assert_eq!(tab.snapshot.unwrap().session, SessionState::Online);
}

#[tokio::test]
async fn signing_out_ends_every_tab_and_every_cookie() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let mut phone = world.browser();
    phone.sign_in("alice").await;
    let mut phone_tab = phone.open().await;
    alice.call(CommandBody::SignOut).await.unwrap();
    assert_eq!(alice.farewell().await, Farewell::SignedOut);
    assert_eq!(phone_tab.farewell().await, Farewell::SignedOut);
    bob.contact("alice", |c| c.status == Status::Offline).await;
    assert!(phone.connect(None).await.is_none());
    assert!(world.browser_of("alice").connect(None).await.is_none());
}

#[tokio::test]
async fn the_session_ends_a_while_after_the_last_tab_unless_it_stays() {
    let world = World::with(&["alice", "bob"], |settings| {
        settings.linger = Duration::from_millis(200);
    })
    .await;
    let (_, mut bob) = world.sign_in("bob").await;
    let (_, mut alice) = world.sign_in("alice").await;
    befriend(&mut alice, "alice", &mut bob, "bob").await;
    bob.forget();
    drop(alice);
    bob.contact("alice", |c| c.status == Status::Offline).await;

    // Whoever stays is there without any tab.
    let (_, alice) = world.sign_in_to_stay("alice").await;
    bob.forget();
    drop(alice);
    let message = bob.send(with("alice"), "anybody there?").await;
    assert_eq!(bob.fate(message).await, Delivery::Delivered);
    let tab = world.another("alice").await;
    let conversation = &tab.snapshot.as_ref().unwrap().conversations[0];
    assert_eq!(conversation.members, [address("bob")]);
    assert_eq!(conversation.unread, 1);
}
