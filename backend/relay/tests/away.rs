//! Messages for people who are away, at the embedded service.

mod support;

use nudge_shared::{
    Body, CommandBody, Delivery, FailReason, Message, PushKeys, PushSubscription, ReplyBody,
    Sender, Status,
};
use support::{LIMIT, World, address, befriend, with};
use tokio::time::timeout;

fn texts(messages: &[Message]) -> Vec<&str> {
    let text = |message: &'_ Message| matches!(message.body, Body::Text { .. });
    let texts = messages.iter().filter(|message| text(message));
    texts
        .map(|message| match &message.body {
            Body::Text { text, .. } => text.as_str(),
            _ => "",
        })
        .collect()
}

#[tokio::test]
async fn somebody_away_gets_what_was_written_when_they_come_back() {
    let world = World::embedded(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    bob.call(CommandBody::SignOut).await.unwrap();
    alice.contact("bob", |c| c.status == Status::Offline).await;
    alice.forget();

    let mut sent = Vec::new();
    for text in ["Are you there?", "Call me.\nIt is Zoë ☕"] {
        let message = alice.send(with("bob"), text).await;
        assert_eq!(alice.fate(message).await, Delivery::Kept);
        sent.push(message);
    }
    let nudge = alice
        .call(CommandBody::Send {
            conversation: with("bob"),
            body: Body::Nudge,
        })
        .await;
    let Ok(ReplyBody::Accepted(nudge)) = nudge else {
        panic!("{nudge:?}")
    };
    assert_eq!(
        alice.fate(nudge).await,
        Delivery::Failed(FailReason::Offline)
    );
    let own = alice.history(with("bob")).await;
    let latest = own.iter().map(|message| message.at).max().unwrap();

    let (_, mut bob) = world.sign_in("bob").await;
    alice.contact("bob", |c| c.status == Status::Online).await;
    alice.send(with("bob"), "there you are").await;
    bob.text("there you are").await;
    let heard = bob.history(with("alice")).await;
    assert_eq!(
        texts(&heard),
        ["Are you there?", "Call me.\nIt is Zoë ☕", "there you are"]
    );
    for message in &heard[..2] {
        assert_eq!(message.from, Sender::Contact(address("alice")));
        assert!(message.at <= latest, "with the time at which it was sent");
    }

    // Once is enough.
    bob.call(CommandBody::SignOut).await.unwrap();
    let (_, mut bob) = world.sign_in("bob").await;
    assert_eq!(bob.history(with("alice")).await.len(), 3);
}

/// A key and a secret of a browser's, as it would give them to be alerted.
const KEYS: [&str; 2] = [
    "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU",
    "BwcHBwcHBwcHBwcHBwcHBw",
];

#[tokio::test]
async fn what_waited_calls_browsers_without_a_page() {
    let world = World::embedded_with(&["alice", "bob"], |settings| settings.push_private = true);
    let world = world.await;
    let (_, mut bob) = world.sign_in("bob").await;
    let (browser, mut alice) = world.sign_in_to_stay("alice").await;
    befriend(&mut alice, "alice", &mut bob, "bob").await;
    let alerts = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let subscription = PushSubscription {
        endpoint: format!("http://{}/alice", alerts.local_addr().unwrap()),
        keys: PushKeys {
            p256dh: KEYS[0].to_owned(),
            auth: KEYS[1].to_owned(),
        },
    };
    let subscription = serde_json::to_string(&subscription).unwrap();
    let (head, body) = browser.post("api/push", &subscription).await;
    assert!(head.starts_with("HTTP/1.1 204"), "{head} {body}");

    // She appears offline and has no page open: what Bob writes is left, and fetched at once.
    let offline = CommandBody::SetStatus(Status::Offline);
    alice.call(offline).await.unwrap();
    bob.contact("alice", |c| c.status == Status::Offline).await;
    drop(alice);
    let metrics = &world.relay.as_ref().unwrap().state().metrics;
    let alone = async {
        while metrics.attachments.get() > 1 {
            tokio::task::yield_now().await;
        }
    };
    timeout(LIMIT, alone).await.unwrap();
    let message = bob.send(with("alice"), "call me").await;
    assert_eq!(bob.fate(message).await, Delivery::Kept);
    timeout(LIMIT, alerts.accept()).await.unwrap().unwrap();
}

#[tokio::test]
async fn who_is_blocked_learns_nothing_and_leaves_nothing() {
    let world = World::embedded(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    bob.call(CommandBody::Block(address("alice")))
        .await
        .unwrap();
    bob.call(CommandBody::SignOut).await.unwrap();
    alice.contact("bob", |c| c.status == Status::Offline).await;
    let message = alice.send(with("bob"), "let me in").await;
    assert_eq!(alice.fate(message).await, Delivery::Kept);
    let (_, mut bob) = world.sign_in("bob").await;
    bob.call(CommandBody::SetName("Bob".to_owned()))
        .await
        .unwrap();
    assert_eq!(bob.history(with("alice")).await, []);
}

#[tokio::test]
async fn whoever_appears_offline_gets_each_message_once() {
    let world = World::embedded(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    bob.call(CommandBody::SetStatus(Status::Offline))
        .await
        .unwrap();
    alice.contact("bob", |c| c.status == Status::Offline).await;
    let texts_sent: Vec<String> = (0..20).map(|n| format!("message {n}")).collect();
    let mut sent = Vec::new();
    for text in &texts_sent {
        let body = support::text_body(text);
        let conversation = with("bob");
        sent.push(alice.ask(CommandBody::Send { conversation, body }).await);
    }
    for id in sent {
        alice.reply(id).await.unwrap();
    }
    let last = texts_sent.last().unwrap();
    bob.text(last).await;
    assert_eq!(texts(&bob.history(with("alice")).await), texts_sent);
}
