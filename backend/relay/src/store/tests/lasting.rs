use super::{from_bob, store, to_bob, with};
use crate::store::writer::{CHECKPOINT_EVERY, LOG_LIMIT_PAGES};
use crate::store::{NewMessage, OpenError, Store};
use nudge_shared::{Delivery, FailReason, MessageId};

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
