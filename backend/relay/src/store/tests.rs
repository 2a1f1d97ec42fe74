use super::writer::{CHECKPOINT_EVERY, LOG_LIMIT_PAGES};
use super::{AccountId, NewMessage, OpenError, Profile, Store, TokenHash, Visit};
use nudge_shared::{
    Address, Body, CommandId, ConversationId, Delivery, FailReason, MAX_PAGE, MessageId, Notice,
    Sender, Status, Stay, Timestamp,
};
use tempfile::TempDir;

const NOW: Timestamp = Timestamp(1_000);

fn address(name: &str) -> Address {
    format!("{name}@example.com").parse().unwrap()
}

fn with(name: &str) -> ConversationId {
    ConversationId::Direct(address(name))
}

async fn store() -> (TempDir, Store, AccountId) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let alice = store
        .account("nudge", &address("alice"), NOW)
        .await
        .unwrap();
    (folder, store, alice)
}

fn text(text: &str) -> Body {
    Body::Text {
        text: text.to_owned(),
        format: None,
    }
}

fn from_bob(words: &str) -> NewMessage {
    NewMessage {
        conversation: with("bob"),
        from: Sender::Contact(address("bob")),
        at: NOW,
        body: text(words),
        delivery: None,
        handed: false,
        command: None,
    }
}

fn to_bob(words: &str, command: u64) -> NewMessage {
    NewMessage {
        from: Sender::Me,
        delivery: Some(Delivery::Accepted),
        command: Some(CommandId(command)),
        ..from_bob(words)
    }
}

#[tokio::test]
async fn an_address_is_one_account_on_each_service() {
    let (_folder, store, alice) = store().await;
    let again = store
        .account("nudge", &address("alice"), NOW)
        .await
        .unwrap();
    assert_eq!(again, alice);
    let elsewhere = store
        .account("other", &address("alice"), NOW)
        .await
        .unwrap();
    assert_ne!(elsewhere, alice);
    let found = store.account_by_id(elsewhere).await.unwrap().unwrap();
    assert_eq!(
        (found.service.as_str(), found.address),
        ("other", address("alice"))
    );
    assert_eq!(store.account_by_id(AccountId(99)).await.unwrap(), None);
}

#[tokio::test]
async fn a_command_stores_its_message_once() {
    let (_folder, store, alice) = store().await;
    let first = store.append(alice, to_bob("hi", 7)).await.unwrap().unwrap();
    assert!(first.fresh && first.first);
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
    for n in 1..=3 {
        let appended = store.append(alice, from_bob("hi")).await.unwrap().unwrap();
        assert_eq!(appended.unread, n);
        ids.push(appended.message.id);
    }
    let own = store
        .append(alice, to_bob("hello", 1))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(own.unread, 3);
    let notice = NewMessage {
        from: Sender::System,
        body: Body::Notice(Notice::Joined(address("carol"))),
        ..from_bob("")
    };
    assert_eq!(
        store.append(alice, notice).await.unwrap().unwrap().unread,
        3
    );

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
    assert_eq!(next.unread, 1, "what comes later has not been seen");
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
    assert!(stored.fresh && stored.first);
}

#[tokio::test]
async fn what_was_answered_is_there_after_the_process_is_gone() {
    let (folder, store, alice) = store().await;
    let sent = store
        .append(alice, to_bob("one", 1))
        .await
        .unwrap()
        .unwrap();
    let handed = NewMessage {
        handed: true,
        ..to_bob("two", 2)
    };
    let handed = store.append(alice, handed).await.unwrap().unwrap();
    let later = store
        .append(alice, to_bob("three", 3))
        .await
        .unwrap()
        .unwrap();
    let done = store
        .append(alice, to_bob("four", 4))
        .await
        .unwrap()
        .unwrap();
    store
        .set_delivery(
            alice,
            vec![(done.message.id, Delivery::Failed(FailReason::Offline))],
        )
        .await
        .unwrap();
    store
        .mark_handed(alice, vec![later.message.id])
        .await
        .unwrap();

    // As after a crash: the files as they are, nothing closed, nothing checkpointed.
    let copy = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
    }
    let again = Store::open(copy.path()).unwrap();
    let open: Vec<_> = again
        .unfinished(alice, MessageId(0), 10)
        .await
        .unwrap()
        .into_iter()
        .map(|unfinished| (unfinished.message.id, unfinished.handed))
        .collect();
    assert_eq!(
        open,
        [
            (sent.message.id, false),
            (handed.message.id, true),
            (later.message.id, true)
        ]
    );
    let read = again
        .message(alice, done.message.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(read.delivery, Some(Delivery::Failed(FailReason::Offline)));
    let repeated = again
        .append(alice, to_bob("one", 1))
        .await
        .unwrap()
        .unwrap();
    assert!(!repeated.fresh);
    let next = again
        .append(alice, to_bob("five", 5))
        .await
        .unwrap()
        .unwrap();
    assert!(next.message.id > done.message.id);
}

#[tokio::test]
async fn cookies_end_when_they_should() {
    let (_folder, store, alice) = store().await;
    let visit = |n: u8, stay, expires_at| Visit {
        account: alice,
        token: TokenHash([n; 32]),
        stay,
        expires_at: Timestamp(expires_at),
    };
    let staying = visit(1, Stay::SignedIn, 5_000);
    let passing = visit(2, Stay::PublicComputer, 2_000);
    for visit in [staying, passing] {
        store.add_visit(visit).await.unwrap();
    }
    let ask = |token, at| store.visit(token, Timestamp(at));
    assert_eq!(ask(passing.token, 1_999).await.unwrap(), Some(passing));
    assert_eq!(ask(passing.token, 2_000).await.unwrap(), None);
    assert_eq!(ask(TokenHash([9; 32]), 0).await.unwrap(), None);

    store
        .extend_visit(passing.token, Timestamp(3_000))
        .await
        .unwrap();
    assert!(ask(passing.token, 2_500).await.unwrap().is_some());
    store
        .extend_visits_to(vec![alice], Timestamp(2_500), Timestamp(4_000))
        .await
        .unwrap();
    assert!(ask(passing.token, 3_999).await.unwrap().is_some());
    assert_eq!(ask(staying.token, 0).await.unwrap(), Some(staying));
    store.end_passing_visits(alice).await.unwrap();
    assert_eq!(ask(passing.token, 0).await.unwrap(), None);
    assert_eq!(ask(staying.token, 0).await.unwrap(), Some(staying));
    store.end_visit(staying.token).await.unwrap();
    assert_eq!(ask(staying.token, 0).await.unwrap(), None);
}

#[tokio::test]
async fn passwords_are_kept_for_those_who_stay() {
    let (_folder, store, alice) = store().await;
    let bob = store.account("nudge", &address("bob"), NOW).await.unwrap();
    for (account, sealed) in [(alice, vec![1]), (bob, vec![2]), (alice, vec![3])] {
        store.keep_password(account, sealed).await.unwrap();
    }
    let kept = store.kept_passwords(AccountId(0), 10).await.unwrap();
    let shown: Vec<_> = kept
        .iter()
        .map(|kept| {
            (
                kept.account.id,
                kept.account.address.clone(),
                kept.sealed.clone(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            (alice, address("alice"), vec![3]),
            (bob, address("bob"), vec![2])
        ]
    );
    let page = store.kept_passwords(alice, 1).await.unwrap();
    assert_eq!(page[0].account.id, bob);
    store.forget_password(alice).await.unwrap();
    let left = store.kept_passwords(AccountId(0), 10).await.unwrap();
    assert_eq!(left.len(), 1);
}

#[tokio::test]
async fn a_sweep_ends_what_has_run_out_and_names_who_has_nothing_left() {
    let (_folder, store, alice) = store().await;
    let bob = store.account("nudge", &address("bob"), NOW).await.unwrap();
    let carol = store
        .account("nudge", &address("carol"), NOW)
        .await
        .unwrap();
    for (n, account, stay, expires) in [
        (1, alice, Stay::SignedIn, 2_000),
        (2, bob, Stay::SignedIn, 2_000),
        (3, bob, Stay::SignedIn, 9_000),
        (4, carol, Stay::UntilClosed, 2_000),
    ] {
        let visit = Visit {
            account,
            token: TokenHash([n; 32]),
            stay,
            expires_at: Timestamp(expires),
        };
        store.add_visit(visit).await.unwrap();
        store.keep_password(account, vec![n]).await.unwrap();
    }
    assert!(store.sweep(Timestamp(1_500)).await.unwrap().is_empty());
    let mut over = store.sweep(Timestamp(3_000)).await.unwrap();
    over.sort();
    assert_eq!(over, [alice, carol]);
    assert!(
        store
            .visit(TokenHash([3; 32]), Timestamp(3_000))
            .await
            .unwrap()
            .is_some()
    );
    let kept = store.kept_passwords(AccountId(0), 10).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].account.id, bob);
}

#[tokio::test]
async fn a_profile_is_kept() {
    let (_folder, store, alice) = store().await;
    assert_eq!(store.profile(alice).await.unwrap(), None);
    let profile = Profile {
        status: Status::Busy,
        personal_message: "reading".to_owned(),
        media: None,
    };
    store.save_profile(alice, profile.clone()).await.unwrap();
    assert_eq!(store.profile(alice).await.unwrap(), Some(profile));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_bad_write_does_not_take_its_neighbours_with_it() {
    let (_folder, store, alice) = store().await;
    // All wait while the first one holds the writer, and then share a transaction.
    let (hold, held) = std::sync::mpsc::channel::<()>();
    let (begin, begun) = tokio::sync::oneshot::channel();
    let mut begin = Some(begin);
    let blocker = tokio::spawn({
        let store = store.clone();
        async move {
            store
                .write(move |_| {
                    if let Some(begin) = begin.take() {
                        begin.send(()).unwrap();
                    }
                    Ok(held.recv().is_ok())
                })
                .await
        }
    });
    begun.await.unwrap();
    let commits = store.load().commits;
    let mut good = Vec::new();
    for n in 0..5 {
        let store = store.clone();
        good.push(tokio::spawn(async move {
            store.append(alice, to_bob("x", n)).await
        }));
    }
    let bad = tokio::spawn({
        let store = store.clone();
        async move {
            store
                .write(|db| db.execute_batch("INSERT INTO nowhere VALUES (1)"))
                .await
        }
    });
    while store.load().queued < 6 {
        tokio::task::yield_now().await;
    }
    hold.send(()).unwrap();
    assert!(blocker.await.unwrap().unwrap());
    assert!(bad.await.unwrap().is_err());
    for write in good {
        assert!(write.await.unwrap().unwrap().unwrap().fresh);
    }
    let page = store.page(alice, with("bob"), None, 10).await.unwrap();
    assert_eq!(page.messages.len(), 5);
    assert!(store.load().commits <= commits + 2);
}

#[tokio::test]
async fn a_closed_store_says_so() {
    let (folder, store, alice) = store().await;
    store.append(alice, from_bob("x")).await.unwrap();
    store.close().await;
    assert!(store.append(alice, from_bob("y")).await.is_err());
    assert!(store.page(alice, with("bob"), None, 1).await.is_err());
    assert!(store.check().await.is_err());
    store.close().await;
    let log = folder.path().join("store.db-wal");
    assert!(std::fs::metadata(log).map_or(0, |meta| meta.len()) == 0);
    let again = Store::open(folder.path()).unwrap();
    let page = again.page(alice, with("bob"), None, 9).await.unwrap();
    assert_eq!(page.messages.len(), 1);
}

#[tokio::test]
async fn the_threads_end_with_the_last_handle() {
    let (folder, store, alice) = store().await;
    store.append(alice, from_bob("x")).await.unwrap();
    let other = store.clone();
    drop(store);
    other.append(alice, from_bob("y")).await.unwrap();
    drop(other);
    // SQLite takes the log away when the last connection closes.
    let log = folder.path().join("store.db-wal");
    let start = std::time::Instant::now();
    while log.exists() {
        assert!(start.elapsed() < std::time::Duration::from_secs(20));
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_stays_behind_when_many_write_at_once() {
    let (_folder, store, alice) = store().await;
    let writers: Vec<_> = (0..16)
        .map(|writer| {
            let store = store.clone();
            tokio::spawn(async move {
                for n in 0..100 {
                    store
                        .append(alice, to_bob("x", writer * 100 + n))
                        .await
                        .unwrap();
                }
            })
        })
        .collect();
    let all = async {
        for writer in writers {
            writer.await.unwrap();
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(60), all)
        .await
        .unwrap();
    let load = store.load();
    assert_eq!(load.queued, 0);
    assert!(load.writes >= 1_600);
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_left_alone() {
    let (folder, store, _) = store().await;
    store.close().await;
    let db = rusqlite::Connection::open(folder.path().join("store.db")).unwrap();
    db.pragma_update(None, "user_version", 1000).unwrap();
    drop(db);
    assert!(matches!(
        Store::open(folder.path()),
        Err(OpenError::TooNew { found: 1000, .. })
    ));
}

#[tokio::test]
async fn the_log_does_not_grow_without_end() {
    let (folder, store, alice) = store().await;
    let log = folder.path().join("store.db-wal");
    let words = "x".repeat(16_000);
    let mut largest = 0;
    for _ in 0..2_000 {
        store.append(alice, from_bob(&words)).await.unwrap();
        largest = largest.max(std::fs::metadata(&log).unwrap().len());
    }
    // More than that was written, some of it several times.
    let limit = LOG_LIMIT_PAGES * 4096;
    let written = 2_000 * 16_000;
    assert!(written > limit);
    // It is looked at now and then, and what was found then is acted upon the next time.
    let between_looks = 2 * CHECKPOINT_EVERY * 60_000;
    assert!(largest < limit + between_looks, "{largest} bytes");
}

#[tokio::test]
async fn statements_are_planned_once_whatever_their_values() {
    use rusqlite::StatementStatus::{RePrepare, Run};
    let (_folder, store, _) = store().await;
    let counts = store
        .write(|db| {
            let sql = "SELECT id FROM messages WHERE account = ?1 AND command = ?2";
            for value in 0..5 {
                db.prepare_cached(sql)?.exists((value, value))?;
            }
            let select = db.prepare_cached(sql)?;
            Ok((select.get_status(Run), select.get_status(RePrepare)))
        })
        .await;
    assert_eq!(counts.unwrap(), (5, 0));
}
