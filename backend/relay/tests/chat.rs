//! Two people talk, each in a browser.

mod support;

use nudge_shared::{Delivery, Sender, SessionState};
use support::{World, address, befriend, with};

#[tokio::test]
async fn two_people_become_contacts_and_talk() {
    let world = World::new(&["alice", "bob"]).await;
    let (_, mut alice) = world.sign_in("alice").await;
    let (_, mut bob) = world.sign_in("bob").await;
    let snapshot = alice.snapshot.as_ref().unwrap();
    assert_eq!(snapshot.session, SessionState::Online);
    assert_eq!(snapshot.me.address, address("alice"));
    assert_eq!(snapshot.me.name, "alice");
    assert!(snapshot.service_link_protected);

    befriend(&mut alice, "alice", &mut bob, "bob").await;

    let message = alice.send(with("bob"), "Hello :)").await;
    let heard = bob.text("Hello :)").await;
    assert_eq!(heard.from, Sender::Contact(address("alice")));
    assert_eq!(heard.conversation, with("alice"));
    assert_eq!(heard.delivery, None);
    assert_eq!(alice.fate(message).await, Delivery::Delivered);

    let answer = bob.send(with("alice"), "Hi!").await;
    alice.text("Hi!").await;
    assert_eq!(bob.fate(answer).await, Delivery::Delivered);
}
