use super::{NOW, address, from_bob, store, text, to_bob, with};
use crate::store::NewMessage;
use nudge_shared::{
    Body, CommandId, ConversationId, Delivery, MAX_PAGE, MessageId, Notice, Sender,
};

#[tokio::test]
async fn a_command_stores_its_message_once() {
    let (_folder, store, alice) = store().await;
    let first = store.append(alice, to_bob("hi", 7)).await.unwrap().unwrap();
    assert!(first.fresh);
    store
        .set_delivery(alice, vec![(first.message.id, Delivery::Delivered)])
        .await
        .unwrap();

    let again = store.append(alice, to_bob("hi", 7)).await.unwrap().unwrap();
    assert!(!again.fresh);
    assert_eq!(again.message.id, first.message.id);
    assert_eq!(again.message.delivery, Some(Delivery::Delivered));
    assert_eq!(again.message.body, text("hi"));

    let carol = store
        .account("nudge", &address("carol"), NOW)
        .await
        .unwrap();
    let other = store.append(carol, to_bob("hi", 7)).await.unwrap().unwrap();
    assert!(other.fresh, "commands are counted per account");
    let page = store.page(alice, with("bob"), None, 10).await.unwrap();
    assert_eq!(page.messages, [again.message]);
}

#[tokio::test]
async fn unread_counts_what_others_wrote_after_the_position() {
    let (_folder, store, alice) = store().await;
    let mut ids = Vec::new();
    let unread = async || {
        let shown = store.conversation(alice, with("bob")).await.unwrap();
        shown.unwrap().unread
    };
    for n in 1..=3 {
        let appended = store.append(alice, from_bob("hi")).await.unwrap().unwrap();
        assert_eq!(unread().await, n);
        ids.push(appended.message.id);
    }
    store.append(alice, to_bob("hello", 1)).await.unwrap();
    assert_eq!(unread().await, 3);
    let notice = NewMessage {
        from: Sender::System,
        body: Body::Notice(Notice::Joined(address("carol"))),
        ..from_bob("")
    };
    store.append(alice, notice).await.unwrap();
    assert_eq!(unread().await, 3);

    let state = store.mark_read(alice, with("bob"), ids[1]).await.unwrap();
    let state = state.unwrap();
    assert_eq!((state.up_to, state.unread), (ids[1], 1));
    let back = store.mark_read(alice, with("bob"), ids[0]).await.unwrap();
    assert_eq!(back.unwrap(), state, "a position never goes back");
    let beyond = store
        .mark_read(alice, with("bob"), MessageId(u64::MAX))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(beyond.unread, 0);
    let next = store
        .append(alice, from_bob("more"))
        .await
        .unwrap()
        .unwrap();
    assert!(next.message.id > beyond.up_to);
    assert_eq!(unread().await, 1, "what comes later has not been seen");
    assert_eq!(
        store
            .mark_read(alice, with("nobody"), ids[0])
            .await
            .unwrap(),
        None
    );

    let shown = store
        .conversation(alice, with("bob"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!((shown.unread, shown.read_up_to), (1, beyond.up_to));
    assert_eq!(shown.last.unwrap().id, next.message.id);
}

#[tokio::test]
async fn older_messages_come_a_page_at_a_time() {
    let (_folder, store, alice) = store().await;
    let mut written = Vec::new();
    for n in 0..25 {
        let appended = store.append(alice, from_bob(&n.to_string())).await.unwrap();
        written.push(appended.unwrap().message);
        // Another conversation in between must not show.
        let other = NewMessage {
            conversation: with("carol"),
            ..from_bob("other")
        };
        store.append(alice, other).await.unwrap();
    }
    let mut read = Vec::new();
    let mut before = None;
    loop {
        let page = store.page(alice, with("bob"), before, 10).await.unwrap();
        before = page.messages.first().map(|message| message.id);
        read.splice(0..0, page.messages);
        if !page.more {
            break;
        }
    }
    assert_eq!(read, written);

    let exact = store.page(alice, with("bob"), None, 25).await.unwrap();
    assert!(!exact.more);
    assert_eq!(exact.messages.len(), 25);
    let none = store.page(alice, with("nobody"), None, 10).await.unwrap();
    assert!(none.messages.is_empty() && !none.more);
    let stranger = store.account("nudge", &address("eve"), NOW).await.unwrap();
    let none = store.page(stranger, with("bob"), None, 10).await.unwrap();
    assert!(none.messages.is_empty());
}

#[tokio::test]
async fn a_page_is_never_longer_than_allowed() {
    let (_folder, store, alice) = store().await;
    for _ in 0..=MAX_PAGE {
        store.append(alice, from_bob("x")).await.unwrap();
    }
    let page = store
        .page(alice, with("bob"), None, u16::MAX)
        .await
        .unwrap();
    assert_eq!(page.messages.len(), usize::from(MAX_PAGE));
    assert!(page.more);
    let one = store.page(alice, with("bob"), None, 0).await.unwrap();
    assert_eq!(one.messages.len(), 1);
}

#[tokio::test]
async fn the_most_recent_conversation_comes_first() {
    let (_folder, store, alice) = store().await;
    for name in ["bob", "carol", "bob"] {
        let message = NewMessage {
            conversation: with(name),
            ..from_bob("x")
        };
        store.append(alice, message).await.unwrap();
    }
    let ids: Vec<_> = store
        .conversations(alice, 10)
        .await
        .unwrap()
        .into_iter()
        .map(|conversation| conversation.id)
        .collect();
    assert_eq!(ids, [with("bob"), with("carol")]);
    assert_eq!(store.conversations(alice, 1).await.unwrap().len(), 1);
}

#[tokio::test]
async fn conversations_with_several_have_numbers_and_members() {
    let (_folder, store, alice) = store().await;
    let members = vec![address("bob"), address("carol")];
    let make = |command| store.create_several(alice, members.clone(), command);
    let first = make(Some(CommandId(5))).await.unwrap();
    assert_eq!(make(Some(CommandId(5))).await.unwrap(), first);
    let second = make(None).await.unwrap();
    assert_eq!(
        (&first, &second),
        (&ConversationId::Several(1), &ConversationId::Several(2))
    );
    let change = vec![address("dave"), address("bob")];
    assert!(
        store
            .set_members(alice, first.clone(), change.clone())
            .await
            .unwrap()
    );
    let shown = store
        .conversation(alice, first.clone())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(shown.members, change);
    assert_eq!(shown.last, None);

    let eve = store.account("nudge", &address("eve"), NOW).await.unwrap();
    assert!(!store.set_members(eve, first.clone(), vec![]).await.unwrap());
    let message = NewMessage {
        conversation: first,
        ..from_bob("x")
    };
    assert_eq!(store.append(eve, message.clone()).await.unwrap(), None);
    let stored = store.append(alice, message).await.unwrap().unwrap();
    assert!(stored.fresh);
}
