//! What was said is there later: page by page, found by its words, and gone when it is deleted.

mod support;

use nudge_shared::{CommandBody, ErrorCode, EventBody, ReplyBody, Search};
use support::{World, text_body, with};

#[tokio::test]
async fn history_comes_a_page_at_a_time() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    for n in 0..25 {
        alice.send(with("bob"), &format!("line {n}")).await;
    }
    bob.text("line 24").await;
    let mut before = None;
    let mut all = Vec::new();
    loop {
        let page = bob
            .call(CommandBody::LoadOlder {
                conversation: with("alice"),
                before,
                limit: 10,
            })
            .await;
        let Ok(ReplyBody::Page { messages, more }) = page else {
            panic!("{page:?}")
        };
        before = Some(messages[0].id);
        all.splice(0..0, messages);
        if !more {
            break;
        }
    }
    let texts: Vec<_> = all.into_iter().map(|message| message.body).collect();
    let wanted: Vec<_> = (0..25).map(|n| text_body(&format!("line {n}"))).collect();
    assert_eq!(texts, wanted);

    let too_many = bob
        .call(CommandBody::LoadOlder {
            conversation: with("alice"),
            before: None,
            limit: nudge_shared::MAX_PAGE + 1,
        })
        .await;
    assert_eq!(too_many.unwrap_err().code, ErrorCode::Malformed);
}

#[tokio::test]
async fn what_was_said_is_found_and_can_be_deleted_at_all_places() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    for line in ["A party in the garden", "or not"] {
        alice.send(with("bob"), line).await;
        bob.text(line).await;
    }
    let found = bob
        .call(CommandBody::Search {
            wanted: Search {
                text: "GARDEN".to_owned(),
                ..Default::default()
            },
            before: None,
            limit: 10,
        })
        .await;
    let Ok(ReplyBody::Found { messages, more }) = found else {
        panic!("{found:?}")
    };
    assert_eq!((messages.len(), more), (1, false));
    assert_eq!(messages[0].body, text_body("A party in the garden"));

    let nothing = bob
        .call(CommandBody::Search {
            wanted: Search::default(),
            before: None,
            limit: 10,
        })
        .await;
    assert_eq!(nothing.unwrap_err().code, ErrorCode::Malformed);

    let mut second = world.another("bob").await;
    let done = bob.call(CommandBody::ClearHistory(with("alice"))).await;
    assert_eq!(done, Ok(ReplyBody::Done));
    let up_to = second
        .until_event("the deletion", |body| match body {
            EventBody::Cleared {
                conversation,
                up_to,
            } if *conversation == with("alice") => Some(*up_to),
            _ => None,
        })
        .await;
    assert!(up_to > messages[0].id);
    let third = world.another("bob").await;
    let conversations = &third.snapshot.as_ref().unwrap().conversations;
    assert!(
        conversations.iter().all(|c| c.last.is_none()),
        "{conversations:?}"
    );
}
