//! Two people talk, each in a browser.

mod support;

use nudge::config::Settings;
use nudge_shared::{
    Body, Colour, CommandBody, Delivery, ErrorCode, EventBody, FailReason, Format, Notice,
    ReplyBody, Sender, ServerFrame, SessionState, Status, Style,
};
use support::{World, address, befriend, text_body, with};

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

#[tokio::test]
async fn looks_nudges_and_typing_cross_over() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let looks = Body::Text {
        text: "two\nlines".to_owned(),
        format: Some(Format {
            font: "Segoe UI".to_owned(),
            colour: Some(Colour(0, 128, 255)),
            style: Style {
                bold: true,
                ..Style::default()
            },
            right_to_left: false,
        }),
        emoticons: Vec::new(),
    };
    let send = |body: &Body| CommandBody::Send {
        conversation: with("bob"),
        body: body.clone(),
    };
    // Before anything was said, typing opens the conversation.
    alice.call(CommandBody::Typing(with("bob"))).await.unwrap();
    let typing = bob
        .until("typing", |frame| match frame {
            ServerFrame::Typing(typing) => Some(typing.clone()),
            _ => None,
        })
        .await;
    assert_eq!(typing.conversation, with("alice"));
    alice.call(send(&looks)).await.unwrap();
    alice.call(send(&Body::Nudge)).await.unwrap();
    for wanted in [&looks, &Body::Nudge] {
        bob.until_event("a message", |event| match event {
            EventBody::Message(message) if message.body == *wanted => Some(()),
            _ => None,
        })
        .await;
    }
    bob.call(CommandBody::Typing(with("alice"))).await.unwrap();
    let typing = alice
        .until("typing", |frame| match frame {
            ServerFrame::Typing(typing) => Some(typing.clone()),
            _ => None,
        })
        .await;
    assert_eq!(typing.conversation, with("bob"));
    assert_eq!(typing.address, address("bob"));

    let again = alice.call(send(&Body::Nudge)).await.unwrap_err();
    assert_eq!(again.code, ErrorCode::TooFast);
}

#[tokio::test]
async fn a_page_that_is_open_counts_as_a_connection() {
    let world = World::new(&["alice"]).await;
    let (_, mut alice) = world.sign_in("alice").await;
    let metrics = &world.relay.as_ref().unwrap().state().metrics;
    let come_to = async |most: i64| {
        let gone = async {
            while metrics.connections.get() > most {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(support::LIMIT, gone).await.unwrap();
    };
    come_to(1).await;
    alice
        .call(CommandBody::SetStatus(Status::Away))
        .await
        .unwrap();
    assert_eq!(metrics.connections.get(), 1);
    drop(alice);
    come_to(0).await;
}

#[tokio::test]
async fn more_than_anybody_types_is_refused() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let mut sent = 0;
    let refused = loop {
        let said = CommandBody::Send {
            conversation: with("bob"),
            body: text_body("again"),
        };
        match alice.call(said).await {
            Ok(_) => sent += 1,
            Err(error) => break error,
        }
        bob.text("again").await;
        alice.forget();
        bob.forget();
        assert!(sent < 3_000, "there is no end");
    };
    assert_eq!(refused.code, ErrorCode::TooFast);
    assert!(sent >= 1_000, "{sent} were sent");
}

#[tokio::test]
async fn a_burst_in_both_directions_arrives_once_and_in_order() {
    const COUNT: usize = 500;
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    for n in 0..COUNT {
        for (tab, to, who) in [(&mut alice, "bob", "a"), (&mut bob, "alice", "b")] {
            tab.ask(CommandBody::Send {
                conversation: with(to),
                body: text_body(&format!("{who}{n}")),
            })
            .await;
        }
    }
    let last = COUNT - 1;
    alice.text(&format!("b{last}")).await;
    bob.text(&format!("a{last}")).await;
    // All of both, as heard on one side.
    alice.text(&format!("a{last}")).await;
    bob.text(&format!("b{last}")).await;
    for (tab, with_whom) in [(&alice, "bob"), (&bob, "alice")] {
        let texts = tab.texts(&with(with_whom));
        for who in ["a", "b"] {
            let of: Vec<_> = texts.iter().filter(|text| text.starts_with(who)).collect();
            let wanted: Vec<_> = (0..COUNT).map(|n| format!("{who}{n}")).collect();
            assert_eq!(of, wanted.iter().collect::<Vec<_>>());
        }
    }
    // And every one of them is told to have arrived.
    let mut delivered = 0;
    alice
        .until("all deliveries", |frame| {
            if let ServerFrame::Event(event) = frame
                && let EventBody::Delivery { delivery, .. } = &event.body
            {
                assert_eq!(*delivery, Delivery::Delivered);
                delivered += 1;
            }
            (delivered == COUNT).then_some(())
        })
        .await;
}

#[tokio::test]
async fn the_longest_text_arrives_whole() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let word = "naïve ";
    let long = word.repeat(nudge_shared::MAX_TEXT_BYTES / word.len());
    let message = alice.send(with("bob"), &long).await;
    assert_eq!(bob.text(&long).await.body, text_body(&long));
    assert_eq!(alice.fate(message).await, Delivery::Delivered);

    let longer = CommandBody::Send {
        conversation: with("bob"),
        body: text_body(&"x".repeat(nudge_shared::MAX_TEXT_BYTES + 1)),
    };
    assert_eq!(
        alice.call(longer).await.unwrap_err().code,
        ErrorCode::TooLong
    );
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused() {
    let world = World::new(&["alice"]).await;
    let (_, mut alice) = world.sign_in("alice").await;
    for (body, to) in [
        (text_body(""), with("bob")),
        (text_body(" \n "), with("bob")),
        (Body::Notice(Notice::Left(address("bob"))), with("bob")),
        (text_body("x"), nudge_shared::ConversationId::Several(7)),
        (text_body("x"), with("alice")),
    ] {
        let refused = alice
            .call(CommandBody::Send {
                conversation: to,
                body,
            })
            .await;
        assert!(refused.is_err(), "{refused:?}");
    }
}

#[tokio::test]
async fn somebody_offline_gets_nothing_until_the_message_is_sent_again() {
    // A dialect of before there were mailboxes.
    let old = |settings: &mut Settings| settings.services[0].newest_dialect = 10;
    let world = World::with(&["alice", "bob"], old).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    bob.call(CommandBody::SignOut).await.unwrap();
    alice.contact("bob", |c| c.status == Status::Offline).await;
    alice.forget();

    let message = alice.send(with("bob"), "Are you there?").await;
    assert_eq!(
        alice.fate(message).await,
        Delivery::Failed(FailReason::Offline)
    );

    let (_, mut bob) = world.sign_in("bob").await;
    alice.contact("bob", |c| c.status == Status::Online).await;
    alice.forget();
    let retried = alice
        .call(CommandBody::Retry {
            conversation: with("bob"),
            message,
        })
        .await;
    assert_eq!(retried, Ok(ReplyBody::Accepted(message)));
    bob.text("Are you there?").await;
    assert_eq!(alice.fate(message).await, Delivery::Delivered);
    // It was one message all along.
    let again = CommandBody::Retry {
        conversation: with("bob"),
        message,
    };
    assert_eq!(
        alice.call(again).await.unwrap_err().code,
        ErrorCode::NotPossible
    );
}

#[tokio::test]
async fn nobody_can_be_written_to_while_appearing_offline() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    alice
        .call(CommandBody::SetStatus(Status::Offline))
        .await
        .unwrap();
    bob.contact("alice", |c| c.status == Status::Offline).await;
    let message = alice.send(with("bob"), "psst").await;
    assert_eq!(
        alice.fate(message).await,
        Delivery::Failed(FailReason::AppearingOffline)
    );
}

#[tokio::test]
async fn a_stranger_is_known_as_one() {
    let world = World::new(&["alice", "bob"]).await;
    let (_, mut alice) = world.sign_in("alice").await;
    let (_, mut bob) = world.sign_in("bob").await;
    let message = bob.send(with("alice"), "Buy now").await;
    alice.text("Buy now").await;
    let stranger = alice.contact("bob", |_| true).await;
    assert!(!stranger.listed);
    assert_eq!(stranger.name, "bob");
    assert_eq!(bob.fate(message).await, Delivery::Delivered);
}

#[tokio::test]
async fn two_tabs_agree_on_what_was_said_and_read() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let mut phone = world.another("alice").await;
    let mine = alice.send(with("bob"), "from the desk").await;
    let echo = phone.text("from the desk").await;
    assert_eq!(echo.id, mine);
    assert_eq!(echo.from, Sender::Me);
    assert_eq!(phone.fate(mine).await, Delivery::Delivered);

    for text in ["one", "two", "three"] {
        bob.send(with("alice"), text).await;
    }
    let two = phone.text("two").await.id;
    alice.text("three").await;
    phone.text("three").await;
    phone
        .call(CommandBody::MarkRead {
            conversation: with("bob"),
            up_to: two,
        })
        .await
        .unwrap();
    for tab in [&mut alice, &mut phone] {
        let read = tab
            .until_event("read", |event| match event {
                EventBody::Read { up_to, unread, .. } => Some((*up_to, *unread)),
                _ => None,
            })
            .await;
        assert_eq!(read, (two, 1));
    }
    let third = world.another("alice").await;
    let conversation = &third.snapshot.as_ref().unwrap().conversations[0];
    assert_eq!(conversation.id, with("bob"));
    assert_eq!(conversation.unread, 1);
    assert_eq!(conversation.read_up_to, two);
    assert_eq!(conversation.last.as_ref().unwrap().body, text_body("three"));
}
