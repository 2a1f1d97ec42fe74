use super::{address, from_bob, store, text, to_bob, with};
use crate::store::NewMessage;
use nudge_shared::{Body, Delivery, Message, MessageId, Search, Sender, Setting, Timestamp};

fn words(text: &str) -> Search {
    Search {
        text: text.to_owned(),
        ..Search::default()
    }
}

fn texts(messages: &[Message]) -> Vec<&str> {
    messages
        .iter()
        .map(|message| match &message.body {
            Body::Text { text, .. } => text.as_str(),
            other => panic!("{other:?} is no text"),
        })
        .collect()
}

#[tokio::test]
async fn words_are_found_whatever_their_case_and_order() {
    let (_folder, store, alice) = store().await;
    for line in [
        "A Party in the Garden",
        "GÄRTEN",
        "no \"quotes\" here",
        "party",
    ] {
        store.append(alice, from_bob(line)).await.unwrap().unwrap();
    }
    let carol = NewMessage {
        conversation: with("carol"),
        from: Sender::Contact(address("carol")),
        ..from_bob("garden party, again")
    };
    store.append(alice, carol).await.unwrap().unwrap();
    let found = |wanted: Search| {
        let store = store.clone();
        async move {
            store
                .search(alice, wanted, None, 10)
                .await
                .unwrap()
                .messages
        }
    };
    assert_eq!(
        texts(&found(words("garden PARTY")).await),
        ["garden party, again", "A Party in the Garden"]
    );
    assert_eq!(texts(&found(words("gärten")).await), ["GÄRTEN"]);
    assert_eq!(
        texts(&found(words("\"QUOTES\"")).await),
        ["no \"quotes\" here"]
    );
    assert_eq!(
        found(words("Text")).await,
        [],
        "not what the column looks like"
    );
    let in_one = Search {
        conversation: Some(with("carol")),
        ..words("party")
    };
    assert_eq!(texts(&found(in_one).await), ["garden party, again"]);
    let by_carol = Search {
        from: Some(Sender::Contact(address("carol"))),
        ..Search::default()
    };
    assert_eq!(texts(&found(by_carol).await), ["garden party, again"]);
    let nobody = Search {
        conversation: Some(with("dave")),
        ..words("party")
    };
    assert_eq!(found(nobody).await, []);
}

#[tokio::test]
async fn a_search_goes_back_page_by_page_and_within_its_time() {
    let (_folder, store, alice) = store().await;
    let mut ids = Vec::new();
    for n in 0..30 {
        let line = NewMessage {
            at: Timestamp(n),
            ..from_bob("x")
        };
        let appended = store.append(alice, line).await.unwrap().unwrap();
        ids.push(appended.message.id);
    }
    let mut before = None;
    let mut seen = Vec::new();
    loop {
        let page = store.search(alice, words("X"), before, 8).await.unwrap();
        seen.extend(page.messages.iter().map(|message| message.id));
        before = seen.last().copied();
        if !page.more {
            break;
        }
    }
    ids.reverse();
    assert_eq!(seen, ids);
    let within = Search {
        since: Some(Timestamp(10)),
        until: Some(Timestamp(12)),
        ..Search::default()
    };
    let page = store.search(alice, within, None, 8).await.unwrap();
    assert_eq!((page.messages.len(), page.more), (2, false));
}

#[tokio::test]
async fn nobody_finds_what_another_account_was_told() {
    let (_folder, store, alice) = store().await;
    store.append(alice, from_bob("secret")).await.unwrap();
    let mallory = store
        .account("nudge", &address("mallory"), super::NOW)
        .await
        .unwrap();
    let page = store
        .search(mallory, words("secret"), None, 8)
        .await
        .unwrap();
    assert_eq!(page.messages, []);
}

#[tokio::test]
async fn newer_messages_come_a_page_at_a_time() {
    let (_folder, store, alice) = store().await;
    for n in 0..5 {
        store.append(alice, from_bob(&n.to_string())).await.unwrap();
    }
    let page = store
        .page_after(alice, with("bob"), MessageId(2), 2)
        .await
        .unwrap();
    assert_eq!((texts(&page.messages), page.more), (vec!["2", "3"], true));
    let page = store
        .page_after(alice, with("bob"), MessageId(4), 2)
        .await
        .unwrap();
    assert_eq!((texts(&page.messages), page.more), (vec!["4"], false));
}

#[tokio::test]
async fn what_is_cleared_is_gone_and_its_ids_are_not_given_out_again() {
    let (_folder, store, alice) = store().await;
    let mut last = MessageId(0);
    for n in 0..3 {
        let appended = store.append(alice, from_bob(&n.to_string())).await.unwrap();
        last = appended.unwrap().message.id;
    }
    let open = store
        .append(alice, to_bob("open", 1))
        .await
        .unwrap()
        .unwrap();
    let cleared = store.clear(alice, with("bob")).await.unwrap();
    assert_eq!(cleared, Some(open.message.id));
    let page = store.page(alice, with("bob"), None, 10).await.unwrap();
    assert_eq!(texts(&page.messages), ["open"], "its fate is not known yet");
    store
        .set_delivery(alice, vec![(open.message.id, Delivery::Delivered)])
        .await
        .unwrap();
    store.clear(alice, with("bob")).await.unwrap();
    assert_eq!(store.clear(alice, with("bob")).await.unwrap(), None);
    let conversation = store
        .conversation(alice, with("bob"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!((conversation.last, conversation.unread), (None, 0));
    let next = store.append(alice, from_bob("new")).await.unwrap().unwrap();
    assert!(next.message.id > open.message.id && next.message.id > last);
    let shown = store.conversation(alice, with("bob")).await.unwrap();
    assert_eq!(shown.unwrap().unread, 1);
    assert_eq!(next.message.body, text("new"));
}

#[tokio::test]
async fn what_is_older_than_its_account_wants_is_deleted() {
    const DAY: i64 = 24 * 60 * 60 * 1_000;
    let (_folder, store, alice) = store().await;
    let keeps_all = store
        .account("nudge", &address("carol"), super::NOW)
        .await
        .unwrap();
    for day in 0..10 {
        for account in [alice, keeps_all] {
            let line = NewMessage {
                at: Timestamp(day * DAY),
                ..from_bob(&day.to_string())
            };
            store.append(account, line).await.unwrap();
        }
    }
    let seven = Setting::KeepHistoryDays(Some(7));
    store.change_setting(alice, seven).await.unwrap();
    let newest = MessageId(u64::MAX >> 1);
    store.mark_read(alice, with("bob"), newest).await.unwrap();
    assert_eq!(store.expire_history(Timestamp(10 * DAY)).await.unwrap(), 1);
    let left = store.page(alice, with("bob"), None, 20).await.unwrap();
    assert_eq!(texts(&left.messages), ["3", "4", "5", "6", "7", "8", "9"]);
    assert_eq!(store.expire_history(Timestamp(10 * DAY)).await.unwrap(), 0);
    let all = store.page(keeps_all, with("bob"), None, 20).await.unwrap();
    assert_eq!(all.messages.len(), 10);
}

#[tokio::test]
async fn an_old_message_that_came_late_takes_nothing_with_it_and_waits_to_be_read() {
    const DAY: i64 = 24 * 60 * 60 * 1_000;
    let (_folder, store, alice) = store().await;
    for (day, words) in [(98, "of yesterday"), (80, "waited at the service")] {
        let line = NewMessage {
            at: Timestamp(day * DAY),
            ..from_bob(words)
        };
        store.append(alice, line).await.unwrap();
    }
    let seven = Setting::KeepHistoryDays(Some(7));
    store.change_setting(alice, seven).await.unwrap();
    let left = async |now: i64| {
        store.expire_history(Timestamp(now * DAY)).await.unwrap();
        let page = store.page(alice, with("bob"), None, 20).await.unwrap();
        let texts = texts(&page.messages);
        texts.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(left(99).await, ["of yesterday", "waited at the service"]);
    let newest = MessageId(u64::MAX >> 1);
    store.mark_read(alice, with("bob"), newest).await.unwrap();
    assert_eq!(left(99).await, ["of yesterday"]);
    let late = NewMessage {
        at: Timestamp(80 * DAY),
        ..from_bob("never read")
    };
    store.append(alice, late).await.unwrap();
    assert_eq!(left(100).await, ["of yesterday", "never read"]);
    assert_eq!(left(118).await, Vec::<String>::new(), "nor kept for ever");
}

#[tokio::test]
async fn a_search_over_all_conversations_finds_the_newest_of_them() {
    let (_folder, store, alice) = store().await;
    for n in 0..30 {
        let line = NewMessage {
            conversation: with(["bob", "carol", "dave"][n % 3]),
            ..from_bob(&format!("line {n}"))
        };
        store.append(alice, line).await.unwrap();
    }
    let found = store.search(alice, words("line"), None, 4).await.unwrap();
    assert_eq!(
        texts(&found.messages),
        ["line 29", "line 28", "line 27", "line 26"]
    );
    assert!(found.more);
    let before = Some(found.messages[3].id);
    let older = store.search(alice, words("line"), before, 4).await.unwrap();
    assert_eq!(
        texts(&older.messages),
        ["line 25", "line 24", "line 23", "line 22"]
    );
}
