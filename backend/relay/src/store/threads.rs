//! Who runs what:
//!
//! - A write goes into the queue. If the writer is free, the caller takes it and commits all that
//!   is queued, its own call among it, on its own thread: that saves two changes of threads, which
//!   take longer than the commit. It does so once; when more has come meanwhile, it wakes the
//!   writing thread.
//! - The writing thread commits until nothing is queued. Whatever waits for the disk is done here.
//! - Reading threads take calls by turns, each with a connection of its own.
//! - The checkpointing thread is woken now and then by the writer.

use super::work::{Work, call};
use super::writer::{Counters, Writer, checkpoint};
use super::{OpenError, StoreError, schema};
use rusqlite::Connection;
use std::collections::VecDeque;
use std::path::Path;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::mpsc as blocking;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread::JoinHandle;
use tokio::sync::{Semaphore, mpsc};

/// Calls that may wait before callers have to.
const QUEUE: usize = 4096;
/// The most writes in one transaction. Bounds how long the first of them waits.
const BATCH: usize = 256;
/// Threads that read.
const READERS: usize = 2;

/// How busy the store is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Writes that wait.
    pub queued: u64,
    /// Writes done since the start.
    pub writes: u64,
    /// Transactions committed since the start.
    pub commits: u64,
    /// Time spent in transactions since the start, in nanoseconds.
    pub busy_ns: u64,
}

#[derive(Debug)]
pub(super) struct Threads {
    writes: Arc<Writes>,
    /// Wakes the writing thread, which ends with it.
    wake: blocking::SyncSender<Wake>,
    /// Closed when the store is.
    room: Semaphore,
    /// None ends one reading thread.
    reads: mpsc::Sender<Option<Box<dyn Work>>>,
    joins: Mutex<Vec<JoinHandle<()>>>,
}

/// What callers and the writing thread share.
struct Writes {
    queue: Mutex<VecDeque<Box<dyn Work>>>,
    writer: Mutex<Writer>,
    counters: Arc<Counters>,
}

#[derive(Debug)]
enum Wake {
    Work,
    Close,
}

impl Threads {
    pub(super) fn start(file: &Path) -> Result<Self, OpenError> {
        let writing = schema::open(file)?;
        let checkpointing = schema::connect(file)?;
        let counters = Arc::new(Counters::default());
        let mut joins = Vec::new();

        let (reads, calls) = mpsc::channel(QUEUE);
        let calls = Arc::new(Mutex::new(calls));
        for _ in 0..READERS {
            let db = schema::connect(file)?;
            let calls = Arc::clone(&calls);
            joins.push(spawn("store-read", move || read(&db, &calls))?);
        }

        let (checkpointer, woken) = blocking::sync_channel(1);
        let found = Arc::clone(&counters);
        joins.push(spawn("store-checkpoint", move || {
            while woken.recv().is_ok() {
                let pages = checkpoint(&checkpointing, "PASSIVE");
                found.log_pages.store(pages, Relaxed);
            }
        })?);

        let (wake, woken) = blocking::sync_channel(1);
        let writes = Arc::new(Writes {
            queue: Mutex::default(),
            writer: Mutex::new(Writer::new(writing, Arc::clone(&counters), checkpointer)),
            counters,
        });
        let own = Arc::clone(&writes);
        joins.push(spawn("store-write", move || own.work(&woken))?);

        Ok(Self {
            writes,
            wake,
            room: Semaphore::new(QUEUE),
            reads,
            joins: Mutex::new(joins),
        })
    }

    pub(super) async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let _room = self.room.acquire().await.map_err(|_| StoreError::Closed)?;
        let (work, answer) = call(work);
        self.writes.push(work);
        if self.writes.work_once() {
            // Full means that the thread is about to look anyway.
            let _ = self.wake.try_send(Wake::Work);
        }
        answer.await.map_err(|_| StoreError::Closed)?
    }

    pub(super) async fn read<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        if self.room.is_closed() {
            return Err(StoreError::Closed);
        }
        let (work, answer) = call(work);
        self.reads
            .send(Some(work))
            .await
            .map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }

    pub(super) fn load(&self) -> Load {
        self.writes.counters.load()
    }

    pub(super) async fn close(&self) {
        self.room.close();
        let joins = std::mem::take(&mut *lock(&self.joins));
        if joins.is_empty() {
            return;
        }
        for _ in 0..READERS {
            // An error means that the thread has ended already.
            let _ = self.reads.send(None).await;
        }
        let wake = self.wake.clone();
        let ended = tokio::task::spawn_blocking(move || {
            let _ = wake.send(Wake::Close);
            for join in joins {
                let _ = join.join();
            }
        });
        let _ = ended.await;
    }
}

impl Writes {
    fn push(&self, work: Box<dyn Work>) {
        self.counters.queued.fetch_add(1, Relaxed);
        lock(&self.queue).push_back(work);
    }

    /// Commits what is queued, if nobody else is at it. Whoever is looks at the queue again after
    /// giving the writer back, so that nothing stays behind. Returns whether there is more to do.
    fn work_once(&self) -> bool {
        let mut writer = match self.writer.try_lock() {
            Ok(writer) => writer,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return false,
        };
        writer.commit(self.batch());
        let log_is_long = writer.log_is_long();
        drop(writer);
        log_is_long || !lock(&self.queue).is_empty()
    }

    /// The writing thread.
    fn work(&self, woken: &blocking::Receiver<Wake>) {
        while let Ok(wake) = woken.recv() {
            loop {
                let mut writer = lock(&self.writer);
                writer.commit(self.batch());
                if writer.log_is_long() {
                    writer.shorten_log();
                }
                let done = lock(&self.queue).is_empty();
                if done && matches!(wake, Wake::Close) {
                    writer.close();
                }
                drop(writer);
                // Once more after the writer is free: see `work_once`.
                if done && lock(&self.queue).is_empty() {
                    break;
                }
            }
            if matches!(wake, Wake::Close) {
                return;
            }
        }
    }

    fn batch(&self) -> Vec<Box<dyn Work>> {
        let mut queue = lock(&self.queue);
        let count = queue.len().min(BATCH);
        queue.drain(..count).collect()
    }
}

impl std::fmt::Debug for Writes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writes")
            .field("load", &self.counters.load())
            .finish_non_exhaustive()
    }
}

fn spawn(
    name: &str,
    work: impl FnOnce() + Send + 'static,
) -> Result<JoinHandle<()>, std::io::Error> {
    std::thread::Builder::new()
        .name(name.to_owned())
        .stack_size(512 << 10)
        .spawn(work)
}

/// A reading thread: until the store is closed or gone.
fn read(db: &Connection, calls: &Mutex<mpsc::Receiver<Option<Box<dyn Work>>>>) {
    loop {
        let next = lock(calls).blocking_recv();
        let Some(Some(mut work)) = next else {
            return;
        };
        let result = work.run(db);
        work.answer(result);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What a panic left behind is whole: the database by its transaction, the queue by its nature.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
