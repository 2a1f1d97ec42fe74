//! Messages for people who are away, at a service elsewhere: through its web services.

mod support;

use nudge::config::Settings;
use nudge_shared::{
    Body, CommandBody, Delivery, EventBody, FailReason, Message, ReplyBody, Sender, Status,
};
use support::{Tab, World, address, with};

/// Waits for a message that holds this text: it may have come before the browser was there to hear it.
async fn says(tab: &mut Tab, from: &str, text: &str) -> Message {
    let there = tab
        .history(with(from))
        .await
        .into_iter()
        .find(|message| holds(message, text));
    if let Some(message) = there {
        return message;
    }
    tab.until_event(text, |event| match event {
        EventBody::Message(message) if holds(message, text) => Some(message.clone()),
        _ => None,
    })
    .await
}

fn holds(message: &Message, text: &str) -> bool {
    matches!(&message.body, Body::Text { text: said, .. } if said.contains(text))
}

/// Two people write to each other while the other is away.
async fn story(dialect: u8) {
    let newest = move |settings: &mut Settings| settings.services[0].newest_dialect = dialect;
    let world = World::with(&["alice", "bob"], newest).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    bob.call(CommandBody::SignOut).await.unwrap();
    alice.contact("bob", |c| c.status == Status::Offline).await;
    alice.forget();

    for text in ["Are you there?", "Call me.\nIt is Zoë ☕"] {
        let message = alice.send(with("bob"), text).await;
        assert_eq!(alice.fate(message).await, Delivery::Kept, "{dialect}");
    }
    let nudge = CommandBody::Send {
        conversation: with("bob"),
        body: Body::Nudge,
    };
    let Ok(ReplyBody::Accepted(nudge)) = alice.call(nudge).await else {
        panic!("not accepted");
    };
    let failed = Delivery::Failed(FailReason::Offline);
    assert_eq!(alice.fate(nudge).await, failed, "{dialect}");

    let (_, mut bob) = world.sign_in("bob").await;
    let first = says(&mut bob, "alice", "Are you there?").await;
    let second = says(&mut bob, "alice", "It is Zoë ☕").await;
    assert_eq!(first.from, Sender::Contact(address("alice")));
    assert!(first.id < second.id, "{dialect}: in order");
    // Once is enough.
    alice.contact("bob", |c| c.status == Status::Online).await;
    bob.call(CommandBody::SignOut).await.unwrap();
    alice.contact("bob", |c| c.status == Status::Offline).await;
    let last = alice.send(with("bob"), "the last one").await;
    assert_eq!(alice.fate(last).await, Delivery::Kept, "{dialect}");
    let (_, mut bob) = world.sign_in("bob").await;
    says(&mut bob, "alice", "the last one").await;
    let all = bob.history(with("alice")).await;
    let first = all
        .iter()
        .filter(|message| holds(message, "Are you there?"));
    assert_eq!(first.count(), 1, "{dialect}: {all:?}");
}

#[tokio::test]
async fn what_was_written_waits_with_the_service_and_is_said_to_clients_of_2005() {
    story(12).await;
}
