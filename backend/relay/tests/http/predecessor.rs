use crate::{PASSWORD, World, address, sign_in};
use axum::http::StatusCode;
use nudge_shared::{ConversationId, SignIn, Stay, Timestamp};

#[tokio::test]
async fn whoever_gets_the_address_of_a_removed_account_finds_nothing_of_it() {
    let world = World::new().await;
    world.account("alice").await;
    let staying = SignIn {
        stay: Stay::SignedIn,
        ..sign_in("alice")
    };
    let mut before = world.client();
    before.post("/api/sign-in", &staying).await;
    let state = world.relay.state();
    let alice = address("alice").parse().unwrap();
    let (store, later) = (&state.store, Timestamp(i64::MAX));
    let old = store.account_before("nudge", &alice, later).await.unwrap();
    let old = old.unwrap();
    let bob: ConversationId = "bob@example.com".parse().unwrap();
    let line = nudge::store::NewMessage {
        conversation: bob.clone(),
        from: nudge_shared::Sender::Me,
        at: Timestamp(1),
        body: nudge_shared::Body::Nudge,
        delivery: None,
        handed: false,
        command: None,
    };
    store.append(old, line).await.unwrap();

    let accounts = state.embedded.as_ref().unwrap().accounts();
    assert!(accounts.remove(&address("alice")).await.unwrap());
    accounts
        .create(&address("alice"), PASSWORD, None)
        .await
        .unwrap();
    let mut next = world.client();
    let answer = next.post("/api/sign-in", &staying).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let new = store.account_before("nudge", &alice, later).await.unwrap();
    let page = store.page(new.unwrap(), bob, None, 10).await.unwrap();
    assert!(page.messages.is_empty(), "{page:?}");
    assert!(!before.about().await.signed_in);
    assert!(next.about().await.signed_in);

    // Signing in again is no reason to forget anything.
    let answer = world.client().post("/api/sign-in", &staying).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(next.about().await.signed_in);
}
