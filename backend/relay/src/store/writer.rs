//! The one connection that writes.

use super::StoreError;
use super::threads::Load;
use super::work::Work;
use rusqlite::Connection;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc as blocking;
use std::time::Instant;

/// Transactions after which the log is moved into the file. With three to eight pages
/// each, the log stays near the size SQLite itself would choose (1,000 pages).
pub(super) const CHECKPOINT_EVERY: u64 = 250;
/// A log of so many pages (8 MiB) is moved by the writer itself, which then waits: the
/// checkpointing thread cannot start the log over while writes never pause.
pub(super) const LOG_LIMIT_PAGES: u64 = 4096;

/// What the writer has done and has to do, for others to see.
#[derive(Debug, Default)]
pub(super) struct Counters {
    pub(super) queued: AtomicU64,
    writes: AtomicU64,
    commits: AtomicU64,
    busy_ns: AtomicU64,
    /// Pages of the log, as the checkpointing thread found it last.
    pub(super) log_pages: AtomicU64,
}

impl Counters {
    pub(super) fn load(&self) -> Load {
        Load {
            queued: self.queued.load(Relaxed),
            writes: self.writes.load(Relaxed),
            commits: self.commits.load(Relaxed),
            busy_ns: self.busy_ns.load(Relaxed),
        }
    }
}

#[derive(Debug)]
pub(super) struct Writer {
    /// None once closed.
    db: Option<Connection>,
    counters: Arc<Counters>,
    /// Wakes the checkpointing thread, which ends with it.
    checkpointer: Option<blocking::SyncSender<()>>,
    log_is_long: bool,
}

impl Writer {
    pub(super) fn new(
        db: Connection,
        counters: Arc<Counters>,
        checkpointer: blocking::SyncSender<()>,
    ) -> Self {
        Self {
            db: Some(db),
            counters,
            checkpointer: Some(checkpointer),
            log_is_long: false,
        }
    }

    /// Commits a batch and answers it.
    pub(super) fn commit(&mut self, mut batch: Vec<Box<dyn Work>>) {
        if batch.is_empty() {
            return;
        }
        let count = batch.len() as u64;
        self.counters.queued.fetch_sub(count, Relaxed);
        let Some(db) = &self.db else {
            for work in batch {
                work.answer(Err(StoreError::Closed));
            }
            return;
        };
        let start = Instant::now();
        match transaction(db, &mut batch) {
            Ok(()) => {
                for work in batch {
                    work.answer(Ok(()));
                }
            }
            // One of them cannot be done: it must not take the others with it.
            Err(_) if batch.len() > 1 => {
                for mut work in batch {
                    let result = transaction(db, std::slice::from_mut(&mut work));
                    if let Err(error) = &result {
                        tracing::error!(%error, "a write to the store failed");
                    }
                    work.answer(result);
                }
            }
            Err(error) => {
                tracing::error!(%error, "a write to the store failed");
                for work in batch {
                    work.answer(Err(error.clone()));
                }
            }
        }
        self.counters.writes.fetch_add(count, Relaxed);
        let busy = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.counters.busy_ns.fetch_add(busy, Relaxed);
        let commits = self.counters.commits.fetch_add(1, Relaxed) + 1;
        if commits.is_multiple_of(CHECKPOINT_EVERY) {
            self.log_is_long = self.counters.log_pages.swap(0, Relaxed) > LOG_LIMIT_PAGES;
            if !self.log_is_long
                && let Some(checkpointer) = &self.checkpointer
            {
                // Full means that it is about to start anyway.
                let _ = checkpointer.try_send(());
            }
        }
    }

    /// Whether the log has to be moved before much more is written; see [`Writer::shorten_log`].
    pub(super) fn log_is_long(&self) -> bool {
        self.log_is_long
    }

    /// Moves the log into the file, and waits for the disk.
    pub(super) fn shorten_log(&mut self) {
        self.log_is_long = false;
        if let Some(db) = &self.db {
            // The file keeps its size: what is there already is quicker to write to.
            checkpoint(db, "RESTART");
        }
    }

    /// Moves the log into the file and closes it. Later writes are refused.
    pub(super) fn close(&mut self) {
        self.checkpointer = None;
        if let Some(db) = self.db.take() {
            checkpoint(&db, "TRUNCATE");
        }
    }
}

fn transaction(db: &Connection, batch: &mut [Box<dyn Work>]) -> Result<(), StoreError> {
    db.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
    let done = batch
        .iter_mut()
        .try_for_each(|work| work.run(db))
        .and_then(|()| Ok(db.prepare_cached("COMMIT")?.execute([]).map(drop)?));
    if done.is_err() && !db.is_autocommit() {
        db.execute_batch("ROLLBACK")?;
    }
    done
}

/// Moves the log into the file, and says how many pages it had.
pub(super) fn checkpoint(db: &Connection, mode: &str) -> u64 {
    let pages = db.query_row(&format!("PRAGMA wal_checkpoint({mode})"), [], |row| {
        row.get::<_, i64>(1)
    });
    match pages {
        Ok(pages) => u64::try_from(pages).unwrap_or(0),
        Err(error) => {
            tracing::warn!(%error, "the store's log could not be moved into its file");
            0
        }
    }
}
