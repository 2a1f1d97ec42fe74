//! Conversations with several people.

mod support;

use nudge_service::Limits;
use nudge_shared::{
    Body, CommandBody, ConversationId, Delivery, ErrorCode, EventBody, Message, Notice, ReplyBody,
    ServerFrame,
};
use std::time::Duration;
use support::{Messenger, Tab, World, address, befriend, with};

/// Three people who all know each other.
async fn three(world: &World) -> (Tab, Tab, Tab) {
    let (_, mut alice) = world.sign_in("alice").await;
    let (_, mut bob) = world.sign_in("bob").await;
    let (_, mut carol) = world.sign_in("carol").await;
    befriend(&mut alice, "alice", &mut bob, "bob").await;
    befriend(&mut alice, "alice", &mut carol, "carol").await;
    befriend(&mut bob, "bob", &mut carol, "carol").await;
    for tab in [&mut alice, &mut bob, &mut carol] {
        tab.forget();
    }
    (alice, bob, carol)
}

async fn invite(tab: &mut Tab, into: ConversationId, whom: &str) -> ConversationId {
    let invited = tab
        .call(CommandBody::Invite {
            conversation: into,
            address: address(whom),
        })
        .await;
    match invited {
        Ok(ReplyBody::Conversation(id)) => id,
        other => panic!("{other:?}"),
    }
}

/// Waits for the conversation of these people.
async fn conversation(tab: &mut Tab, names: &[&str]) -> ConversationId {
    tab.until_event("a conversation", |event| match event {
        EventBody::Conversation(conversation)
            if conversation.members.len() == names.len()
                && names
                    .iter()
                    .all(|name| conversation.members.contains(&address(name))) =>
        {
            Some(conversation.id.clone())
        }
        _ => None,
    })
    .await
}

async fn notice(tab: &mut Tab, wanted: Notice) -> Message {
    tab.until_event("a notice", |event| match event {
        EventBody::Message(message) if message.body == Body::Notice(wanted.clone()) => {
            Some(message.clone())
        }
        _ => None,
    })
    .await
}

#[tokio::test]
async fn a_talk_between_two_becomes_one_between_three() {
    let world = World::new(&["alice", "bob", "carol"]).await;
    let (mut alice, mut bob, mut carol) = three(&world).await;
    alice.send(with("bob"), "just us").await;
    bob.text("just us").await;

    let several = invite(&mut alice, with("bob"), "carol").await;
    let joined = notice(&mut alice, Notice::Joined(address("carol"))).await;
    assert_eq!(joined.conversation, several);
    let at_bobs = conversation(&mut bob, &["alice", "carol"]).await;
    let at_carols = conversation(&mut carol, &["alice", "bob"]).await;

    let message = alice.send(several.clone(), "hello both").await;
    for (tab, at) in [(&mut bob, &at_bobs), (&mut carol, &at_carols)] {
        let heard = tab.text("hello both").await;
        assert_eq!(heard.conversation, *at);
    }
    assert_eq!(alice.fate(message).await, Delivery::Delivered);

    carol.send(at_carols.clone(), "hi from carol").await;
    assert_eq!(
        alice.text("hi from carol").await.conversation,
        several.clone()
    );
    assert_eq!(bob.text("hi from carol").await.conversation, at_bobs);

    // What is said to one alone still goes to one alone.
    alice.send(with("bob"), "between us").await;
    assert_eq!(bob.text("between us").await.conversation, with("alice"));
    alice.send(several, "to all").await;
    carol.text("to all").await;
    assert!(
        !carol
            .texts(&with("alice"))
            .contains(&"between us".to_owned())
    );
}

#[tokio::test]
async fn whoever_leaves_is_noticed_and_can_be_asked_in_again() {
    let world = World::new(&["alice", "bob", "carol"]).await;
    let (mut alice, mut bob, mut carol) = three(&world).await;
    let several = invite(&mut alice, with("bob"), "carol").await;
    let at_carols = conversation(&mut carol, &["alice", "bob"]).await;
    alice.send(several.clone(), "all here?").await;
    carol.text("all here?").await;
    bob.text("all here?").await;

    let left = carol.call(CommandBody::Leave(at_carols)).await;
    assert_eq!(left, Ok(ReplyBody::Done));
    let notice_of = notice(&mut alice, Notice::Left(address("carol"))).await;
    assert_eq!(notice_of.conversation, several);
    conversation(&mut alice, &["bob"]).await;

    alice.forget();
    let same = invite(&mut alice, several.clone(), "carol").await;
    assert_eq!(same, several);
    notice(&mut alice, Notice::Joined(address("carol"))).await;
    alice.send(several, "welcome back").await;
    carol.text("welcome back").await;

    let direct = alice.call(CommandBody::Leave(with("bob"))).await;
    assert_eq!(direct.unwrap_err().code, ErrorCode::NotPossible);
}

#[tokio::test]
async fn people_who_cannot_come_are_named() {
    let world = World::new(&["alice", "bob", "carol", "dave"]).await;
    let (mut alice, _bob, mut carol) = three(&world).await;
    carol.call(CommandBody::SignOut).await.unwrap();
    alice
        .contact("carol", |c| c.status == nudge_shared::Status::Offline)
        .await;
    for (into, whom, code) in [
        (with("bob"), "carol", ErrorCode::NotPossible),
        (with("carol"), "bob", ErrorCode::NotPossible),
        (with("bob"), "dave", ErrorCode::NotPossible),
        (with("bob"), "nobody", ErrorCode::NotPossible),
        (with("bob"), "bob", ErrorCode::Exists),
        (with("bob"), "alice", ErrorCode::NotPossible),
    ] {
        let invited = alice
            .call(CommandBody::Invite {
                conversation: into,
                address: address(whom),
            })
            .await;
        let error = invited.expect_err(whom);
        assert_eq!(error.code, code, "{whom}: {error}");
    }
    // The talk between the two goes on.
    let message = alice.send(with("bob"), "never mind").await;
    assert_eq!(alice.fate(message).await, Delivery::Delivered);
}

#[tokio::test]
async fn a_conversation_outlives_the_switchboards_that_carry_it() {
    let mut limits = Limits::default();
    limits.switchboard_idle = Duration::from_millis(1_500);
    let messenger = Messenger::with(limits).await;
    let mut world = World::of(messenger, &["alice", "bob", "carol"], |_| {}).await;
    let (mut alice, mut bob, mut carol) = three(&world).await;
    let several = invite(&mut alice, with("bob"), "carol").await;
    alice.send(several.clone(), "before").await;
    let at_bobs = bob.text("before").await.conversation;
    let at_carols = carol.text("before").await.conversation;

    world.messenger().until_no_switchboard().await;
    alice.send(several.clone(), "after").await;
    assert_eq!(bob.text("after").await.conversation, at_bobs);
    assert_eq!(carol.text("after").await.conversation, at_carols);

    world.messenger().until_no_switchboard().await;
    carol.send(at_carols, "and back").await;
    assert_eq!(alice.text("and back").await.conversation, several);
    assert_eq!(bob.text("and back").await.conversation, at_bobs);
    // Nobody is said to have left.
    for tab in [&alice, &bob, &carol] {
        let left = |frame: &ServerFrame| {
            matches!(frame, ServerFrame::Event(event) if matches!(&event.body,
                EventBody::Message(message) if matches!(message.body, Body::Notice(Notice::Left(_)))))
        };
        assert!(!tab.heard.iter().any(left), "{:#?}", tab.heard);
    }
}
