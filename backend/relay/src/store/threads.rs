use super::{OpenError, StoreError, schema};
use rusqlite::Connection;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc as blocking;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Instant;
use tokio::sync::{mpsc, oneshot};

/// Calls that may wait for a thread before callers have to.
const QUEUE: usize = 4096;
/// The most writes in one transaction. Bounds how long the first of them waits.
const BATCH: usize = 256;
/// Threads that read.
const READERS: usize = 2;
/// Transactions after which the log is moved into the file. With three to eight pages of 4 KiB
/// each, the log stays near the size SQLite itself would choose (1,000 pages).
pub(super) const CHECKPOINT_EVERY: u64 = 250;
/// A log of so many pages (16 MiB) is moved by the writer itself, which then waits: the
/// checkpointing thread cannot start the log over while writes never pause.
pub(super) const LOG_LIMIT_PAGES: u64 = 4096;

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
    writes: mpsc::Sender<Order>,
    reads: mpsc::Sender<Order>,
    joins: Mutex<Vec<JoinHandle<()>>>,
    counters: Arc<Counters>,
}

#[derive(Debug, Default)]
struct Counters {
    queued: AtomicU64,
    writes: AtomicU64,
    commits: AtomicU64,
    busy_ns: AtomicU64,
}

enum Order {
    Work(Box<dyn Work>),
    Close,
}

/// A call on its way through a thread.
trait Work: Send {
    /// Does it. The outcome is kept until [`Work::answer`].
    fn run(&mut self, db: &Connection) -> rusqlite::Result<()>;
    /// Tells the caller: the outcome, or why there is none.
    fn answer(self: Box<Self>, result: Result<(), StoreError>);
}

struct Call<T, F> {
    work: F,
    outcome: Option<T>,
    caller: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, F> Work for Call<T, F>
where
    T: Send,
    F: FnMut(&Connection) -> rusqlite::Result<T> + Send,
{
    fn run(&mut self, db: &Connection) -> rusqlite::Result<()> {
        self.outcome = Some((self.work)(db)?);
        Ok(())
    }

    fn answer(self: Box<Self>, result: Result<(), StoreError>) {
        let Self {
            outcome, caller, ..
        } = *self;
        let answer = result.and_then(|()| outcome.ok_or(StoreError::Closed));
        // A caller that went away does not want to know.
        let _ = caller.send(answer);
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(Arc::new(error))
    }
}

impl Threads {
    pub(super) fn start(file: &Path) -> Result<Self, OpenError> {
        let writer = schema::open(file)?;
        let checkpointer = schema::connect(file)?;
        let (writes, write_orders) = mpsc::channel(QUEUE);
        let (reads, read_orders) = mpsc::channel(QUEUE);
        let read_orders = Arc::new(Mutex::new(read_orders));
        let (wake, woken) = blocking::sync_channel(1);
        let counters = Arc::new(Counters::default());
        let mut joins = Vec::new();

        for _ in 0..READERS {
            let db = schema::connect(file)?;
            let orders = Arc::clone(&read_orders);
            joins.push(spawn("store-read", move || read_loop(&db, &orders))?);
        }
        let log_pages = Arc::new(AtomicU64::new(0));
        let found = Arc::clone(&log_pages);
        joins.push(spawn("store-checkpoint", move || {
            while woken.recv().is_ok() {
                found.store(checkpoint(&checkpointer, "PASSIVE"), Relaxed);
            }
        })?);
        let mut writer = Writer {
            db: writer,
            log_pages,
            wake,
            counters: Arc::clone(&counters),
        };
        joins.push(spawn("store-write", move || writer.run(write_orders))?);

        Ok(Self {
            writes,
            reads,
            joins: Mutex::new(joins),
            counters,
        })
    }

    pub(super) async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        self.counters.queued.fetch_add(1, Relaxed);
        call(&self.writes, work).await
    }

    pub(super) async fn read<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        call(&self.reads, work).await
    }

    pub(super) fn load(&self) -> Load {
        Load {
            queued: self.counters.queued.load(Relaxed),
            writes: self.counters.writes.load(Relaxed),
            commits: self.counters.commits.load(Relaxed),
            busy_ns: self.counters.busy_ns.load(Relaxed),
        }
    }

    pub(super) async fn close(&self) {
        // Errors mean that the thread has ended already.
        let _ = self.writes.send(Order::Close).await;
        for _ in 0..READERS {
            let _ = self.reads.send(Order::Close).await;
        }
        let joins = std::mem::take(&mut *self.joins.lock().unwrap_or_else(PoisonError::into_inner));
        let _ = tokio::task::spawn_blocking(move || {
            for join in joins {
                let _ = join.join();
            }
        })
        .await;
    }
}

async fn call<T, F>(orders: &mpsc::Sender<Order>, work: F) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
{
    let (caller, answer) = oneshot::channel();
    let order = Order::Work(Box::new(Call {
        work,
        outcome: None,
        caller,
    }));
    orders.send(order).await.map_err(|_| StoreError::Closed)?;
    answer.await.map_err(|_| StoreError::Closed)?
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

fn read_loop(db: &Connection, orders: &Mutex<mpsc::Receiver<Order>>) {
    loop {
        let order = orders
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .blocking_recv();
        let Some(Order::Work(mut work)) = order else {
            return;
        };
        let result = work.run(db).map_err(StoreError::from);
        work.answer(result);
    }
}

struct Writer {
    db: Connection,
    /// As the checkpointing thread found it last.
    log_pages: Arc<AtomicU64>,
    wake: blocking::SyncSender<()>,
    counters: Arc<Counters>,
}

impl Writer {
    fn run(&mut self, mut orders: mpsc::Receiver<Order>) {
        let mut batch: Vec<Box<dyn Work>> = Vec::new();
        let mut open = true;
        while open {
            match orders.blocking_recv() {
                Some(Order::Work(work)) => batch.push(work),
                Some(Order::Close) | None => break,
            }
            while batch.len() < BATCH {
                match orders.try_recv() {
                    Ok(Order::Work(work)) => batch.push(work),
                    Ok(Order::Close) => {
                        open = false;
                        break;
                    }
                    Err(_) => break,
                }
            }
            self.commit(&mut batch);
        }
        checkpoint(&self.db, "TRUNCATE");
    }

    fn commit(&mut self, batch: &mut Vec<Box<dyn Work>>) {
        let start = Instant::now();
        let count = batch.len() as u64;
        self.counters.queued.fetch_sub(count, Relaxed);
        match transaction(&self.db, batch) {
            Ok(()) => {
                for work in batch.drain(..) {
                    work.answer(Ok(()));
                }
            }
            // One of them cannot be done: it must not take the others with it.
            Err(_) if batch.len() > 1 => {
                for mut work in batch.drain(..) {
                    let result = transaction(&self.db, std::slice::from_mut(&mut work));
                    work.answer(result.map_err(StoreError::from));
                }
            }
            Err(error) => {
                tracing::error!(%error, "a write to the store failed");
                let error = StoreError::from(error);
                for work in batch.drain(..) {
                    work.answer(Err(error.clone()));
                }
            }
        }
        self.counters.writes.fetch_add(count, Relaxed);
        let busy = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.counters.busy_ns.fetch_add(busy, Relaxed);
        let commits = self.counters.commits.fetch_add(1, Relaxed) + 1;
        if commits.is_multiple_of(CHECKPOINT_EVERY) {
            self.tidy_log();
        }
    }

    fn tidy_log(&self) {
        if self.log_pages.swap(0, Relaxed) > LOG_LIMIT_PAGES {
            // The file keeps its size: what is there already is quicker to write to.
            checkpoint(&self.db, "RESTART");
        } else {
            // Full means that it is about to start anyway.
            let _ = self.wake.try_send(());
        }
    }
}

fn transaction(db: &Connection, batch: &mut [Box<dyn Work>]) -> rusqlite::Result<()> {
    db.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
    let done = batch
        .iter_mut()
        .try_for_each(|work| work.run(db))
        .and_then(|()| db.prepare_cached("COMMIT")?.execute([]).map(drop));
    if done.is_err() && !db.is_autocommit() {
        db.execute_batch("ROLLBACK")?;
    }
    done
}

/// Moves the log into the file, and says how many pages it had.
fn checkpoint(db: &Connection, mode: &str) -> u64 {
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
