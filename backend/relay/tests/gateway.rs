//! A service whose port is closed to the relay: everything goes through its HTTP gateway.

mod support;

use nudge_shared::Delivery;
use support::{Messenger, World, with};

/// A relay in front of another one's service, of which it reaches the page's port only.
async fn world(names: &[&str]) -> (Messenger, World) {
    let messenger = Messenger::start().await;
    for name in names {
        messenger.add(name).await;
    }
    let mut entry = messenger.entry();
    let web = entry.ticket_url.replace("/rdr/pprdr.asp", "");
    entry.gateway = Some(web.parse().unwrap());
    // Nobody listens there.
    entry.host = "127.0.0.2".to_owned();
    entry.port = 9;
    let world = World::before(entry, |_| {}).await;
    (messenger, world)
}

#[tokio::test]
async fn two_people_talk_through_the_gateway_of_a_service_that_is_reached_no_other_way() {
    let (mut messenger, world) = world(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let message = alice.send(with("bob"), "through the wall").await;
    bob.text("through the wall").await;
    assert_eq!(alice.fate(message).await, Delivery::Delivered);
    let back = bob.send(with("alice"), "and back").await;
    alice.text("and back").await;
    assert_eq!(bob.fate(back).await, Delivery::Delivered);
    drop(world);
    messenger.stop().await;
}
