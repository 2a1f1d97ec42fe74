use super::{store, to_bob};
use crate::store::StoreError;
use std::sync::mpsc;

#[tokio::test]
async fn a_call_that_panics_leaves_the_store_usable() {
    let (_folder, store, alice) = store().await;
    let outcome = store
        .write(|db| -> rusqlite::Result<()> {
            db.execute_batch("UPDATE beat SET n = 1000")?;
            panic!("as a test wants it")
        })
        .await;
    assert!(matches!(outcome, Err(StoreError::Panicked)), "{outcome:?}");
    store
        .append(alice, to_bob("one", 1))
        .await
        .unwrap()
        .unwrap();
    store.check().await.unwrap();
    // More often than there are threads that read.
    for _ in 0..10 {
        let outcome = store
            .read(|_| -> rusqlite::Result<()> { panic!("as a test wants it") })
            .await;
        assert!(matches!(outcome, Err(StoreError::Panicked)), "{outcome:?}");
    }
    let beat = store.read(|db| db.query_row("SELECT n FROM beat", [], |row| row.get::<_, i64>(0)));
    assert_eq!(beat.await.unwrap(), 1, "half a write was undone");
}

#[tokio::test]
async fn a_write_that_panics_does_not_take_others_with_it() {
    let (_folder, store, alice) = store().await;
    let (started, starts) = mpsc::channel();
    let (let_go, held) = mpsc::channel::<()>();
    let slow = store.clone();
    // While this one is at it, the others gather for one transaction.
    let slow = tokio::task::spawn_blocking(move || {
        let write = slow.write(move |_| {
            let _ = started.send(());
            let _ = held.recv();
            Ok(())
        });
        tokio::runtime::Handle::current().block_on(write)
    });
    starts.recv().unwrap();
    let fault = store.write(|_| -> rusqlite::Result<()> { panic!("as a test wants it") });
    let good = store.append(alice, to_bob("one", 1));
    let both_wait = async {
        while store.load().queued < 2 {
            tokio::task::yield_now().await;
        }
        drop(let_go);
    };
    let (fault, good, ()) = tokio::join!(fault, good, both_wait);
    assert!(matches!(fault, Err(StoreError::Panicked)), "{fault:?}");
    assert!(good.unwrap().is_some());
    slow.await.unwrap().unwrap();
}
