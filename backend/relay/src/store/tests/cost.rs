use super::{from_bob, store, to_bob};
use crate::store::schema::PAGE_SIZE;
use nudge_shared::Delivery;
use tempfile::TempDir;

/// Pages in the log, which is not started over in the course of a short test.
fn log(folder: &TempDir) -> u64 {
    let log = folder.path().join("store.db-wal");
    // Its head, and for each page the page's own.
    (log.metadata().unwrap().len() - 32) / (24 + u64::from(PAGE_SIZE))
}

#[tokio::test]
async fn a_message_writes_few_pages() {
    let (folder, store, alice) = store().await;
    let mut last = None;
    let (mut sent, mut heard) = (0, 0);
    for n in 0..100 {
        let before = log(&folder);
        let fates = last.map(|id| (id, Delivery::Delivered)).into_iter();
        let message = to_bob("A line of about the usual length, as people write them.", n);
        let appended = store.append_with(alice, message, fates.collect()).await;
        last = Some(appended.unwrap().unwrap().message.id);
        sent += log(&folder) - before;
        let before = log(&folder);
        store
            .append(alice, from_bob("An answer of the usual length."))
            .await
            .unwrap();
        heard += log(&folder) - before;
    }
    // Table, conversation, command and unfinished; table and conversation. Now and then a page is
    // full.
    assert!((100..=440).contains(&sent), "{sent}");
    assert!((100..=230).contains(&heard), "{heard}");
}
