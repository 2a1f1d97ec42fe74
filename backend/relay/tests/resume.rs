//! Browsers that come back, repeat themselves, or do not keep up.

mod support;

use nudge_shared::{
    CommandBody, CommandId, EventBody, Farewell, ReplyBody, Resume, Seq, ServerFrame,
};
use support::{World, text_body, with};

#[tokio::test]
async fn a_browser_that_was_away_gets_what_it_missed_and_nothing_twice() {
    let world = World::new(&["alice", "bob"]).await;
    let (alice, mut bob) = world.friends("alice", "bob").await;
    let last = alice.last;
    // The connection breaks without a word.
    drop(alice);
    for n in 0..50 {
        bob.send(with("alice"), &format!("{n}")).await;
    }
    let browser = world.browser_of("alice");
    let old = Resume {
        epoch: browser.epoch(),
        last,
    };
    let mut alice = browser.connect(Some(old)).await.unwrap();
    assert!(alice.snapshot.is_none(), "it carries on");
    assert_eq!(alice.last, last);
    alice.text("49").await;
    let wanted: Vec<_> = (0..50).map(|n| n.to_string()).collect();
    assert_eq!(alice.texts(&with("bob")), wanted);
}

#[tokio::test]
async fn a_browser_with_numbers_that_were_never_given_gets_everything() {
    let world = World::new(&["alice"]).await;
    let (browser, tab) = world.sign_in("alice").await;
    for resume in [
        Resume {
            epoch: "another".to_owned(),
            last: tab.last,
        },
        Resume {
            epoch: tab.epoch.clone(),
            last: Seq(tab.last.0 + 1),
        },
        Resume {
            epoch: tab.epoch.clone(),
            last: Seq(0),
        },
    ] {
        let again = browser.connect(Some(resume)).await.unwrap();
        assert!(again.snapshot.is_some());
        assert_eq!(again.last, tab.last);
    }
}

#[tokio::test]
async fn a_repeated_command_is_done_once_and_answered_the_same() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let id = CommandId(1 << 40);
    let send = || CommandBody::Send {
        conversation: with("bob"),
        body: text_body("once"),
    };
    alice.ask_as(id, send()).await;
    alice.ask_as(id, send()).await;
    let first = alice.reply(id).await;
    let mut phone = world.another("alice").await;
    phone.ask_as(id, send()).await;
    assert_eq!(phone.reply(id).await, first);
    assert!(matches!(first, Ok(ReplyBody::Accepted(_))));
    alice.send(with("bob"), "after").await;
    bob.text("after").await;
    assert_eq!(bob.texts(&with("alice")), ["once", "after"]);
    alice.text("after").await;
    assert_eq!(alice.texts(&with("bob")), ["once", "after"]);
}

#[tokio::test]
async fn a_message_is_known_again_even_after_the_relay_was_restarted() {
    let mut world = World::new(&["alice", "bob"]).await;
    let (_, mut bob) = world.sign_in_to_stay("bob").await;
    let (browser, mut alice) = world.sign_in_to_stay("alice").await;
    support::befriend(&mut alice, "alice", &mut bob, "bob").await;
    let id = CommandId(1 << 41);
    let send = || CommandBody::Send {
        conversation: with("bob"),
        body: text_body("only once"),
    };
    alice.ask_as(id, send()).await;
    let first = alice.reply(id).await;
    bob.text("only once").await;

    world.restart_relay().await;
    let mut alice = browser.open().await;
    alice.ask_as(id, send()).await;
    assert_eq!(alice.reply(id).await, first);
}

#[tokio::test]
async fn the_slow_tab_is_the_only_one_that_pays() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let slow = world.another("alice").await;
    // More than the network and the relay hold for a tab that does not read.
    let text = "x".repeat(16_000);
    for n in 0..700 {
        let body = text_body(&format!("{text}{n}"));
        bob.ask(CommandBody::Send {
            conversation: with("alice"),
            body,
        })
        .await;
        // Reading along, both keep up.
        bob.text(&format!("{text}{n}")).await;
        alice.text(&format!("{text}{n}")).await;
        alice.forget();
        bob.forget();
    }
    let mut slow = slow;
    let mut farewell = None;
    while let Some(frame) = slow.next().await {
        if let ServerFrame::Farewell(said) = frame {
            farewell = Some(said);
        }
    }
    assert_eq!(farewell, Some(Farewell::TooSlow));
    // It comes back and is given everything anew, as too much was missed.
    let again = world.browser_of("alice").reopen(&slow).await;
    assert!(again.snapshot.is_some());
    assert_eq!(again.last, alice.last);
    // The other never noticed.
    bob.send(with("alice"), "still there").await;
    alice
        .until_event("the text", |event| match event {
            EventBody::Message(message) if message.body == text_body("still there") => Some(()),
            _ => None,
        })
        .await;
}
