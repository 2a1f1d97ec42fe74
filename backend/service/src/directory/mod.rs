//! Who is signed in, who lists whom, and who is told what.
//!
//! One thread owns the data file and everything known about the people who are signed in. Connections
//! hand it work through [`DirectoryHandle::ask`] and wait for the answer; news go the other way, as
//! [`Push`]es into the bounded queue of each connection. Because edits, sign-ins and presence pass through
//! the same queue, nobody is told of a change before it is stored, and no sign-in can fall between two
//! halves of an edit. Conversations do not come here, except for ringing.

mod circles;
mod digest;
mod edit;
mod enrol;
mod fan_out;
mod groups;
mod lookup;
mod offline;
mod people;
mod place;
mod presence;
mod profile;
mod refusal;
mod ring;
mod roster;
mod sign_in;
mod sync;
mod upload;
mod web;

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::thread::JoinHandle;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use crate::limits::{self, Limits};
use crate::pace::Paces;
use crate::store::{AccountId, StoreError};
use crate::switchboard::Switchboards;

pub(crate) use circles::CircleNews;
pub(crate) use enrol::{Enrolment, NotEnrolled};
pub(crate) use offline::Note;
pub(crate) use people::{Person, Push};
pub(crate) use profile::check_name;
pub(crate) use refusal::Refusal;
pub(crate) use sign_in::{SignInAt, SignedIn};
pub(crate) use web::cid;

use people::Online;

/// How many pieces of work may wait. A connection that finds no room waits, which slows down whoever
/// floods the service instead of filling its memory.
const QUEUE: usize = 1024;

type Job = Box<dyn FnOnce(&mut Directory) + Send>;

/// The state of the owning thread.
pub(crate) struct Directory {
    db: Connection,
    online: HashMap<AccountId, Online>,
    switchboards: Arc<Switchboards>,
    limits: Limits,
    sessions: u64,
    /// How fast somebody leaves messages, counted here since those who are there delete them at once.
    notes: Paces<AccountId>,
    stopping: bool,
    /// SQLite's count of changes by other processes, as of the last look.
    outside_changes: i64,
}

/// The way to the owning thread. Cheap to clone; the thread ends when the last one is dropped or
/// [`DirectoryHandle::stop`] was called.
#[derive(Clone)]
pub(crate) struct DirectoryHandle {
    jobs: mpsc::Sender<Job>,
}

/// Starts the thread that owns `db`.
pub(crate) fn start(
    db: Connection,
    switchboards: Arc<Switchboards>,
    limits: Limits,
) -> std::io::Result<(DirectoryHandle, JoinHandle<()>)> {
    let (jobs, queue) = mpsc::channel(QUEUE);
    let directory = Directory {
        db,
        online: HashMap::new(),
        switchboards,
        limits,
        sessions: 0,
        notes: Paces::new(limits::OFFLINE_AT_ONCE, limits::OFFLINE_EVERY),
        stopping: false,
        outside_changes: 0,
    };
    let name = "service-directory".to_owned();
    let thread = std::thread::Builder::new()
        .name(name)
        .spawn(move || directory.run(queue))?;
    Ok((DirectoryHandle { jobs }, thread))
}

impl Directory {
    fn run(mut self, mut queue: mpsc::Receiver<Job>) {
        while let Some(job) = queue.blocking_recv() {
            // One request that fails in a way nobody thought of must not end the service for everybody. An
            // open transaction is rolled back on the way; whoever asked is told that there is no answer.
            let done = std::panic::catch_unwind(AssertUnwindSafe(|| job(&mut self)));
            if done.is_err() {
                tracing::error!("a request ended in a panic");
            }
            if self.stopping {
                break;
            }
        }
        // Folds the write-ahead log into the file, so that a copy of the folder is complete.
        if let Err(error) = self
            .db
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        {
            tracing::warn!(%error, "could not fold the write-ahead log into the data file");
        }
    }

    /// The data file, for accounts that are not signed in.
    pub(crate) fn db(&mut self) -> &mut Connection {
        &mut self.db
    }

    /// Whether an account is signed in.
    pub(crate) fn is_online(&self, id: AccountId) -> bool {
        self.online.contains_key(&id)
    }

    /// How many accounts are signed in.
    pub(crate) fn online_count(&self) -> usize {
        self.online.len()
    }
}

impl DirectoryHandle {
    /// Has `work` done on the owning thread and gives back what it returned.
    ///
    /// # Errors
    /// [`StoreError::Stopped`] when the thread has ended.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Directory) -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |directory| {
            // Nobody waits any more when the connection has gone; the work is done all the same.
            let _ = answer.send(work(directory));
        });
        self.jobs.send(job).await.map_err(|_| StoreError::Stopped)?;
        answered.await.map_err(|_| StoreError::Stopped)
    }

    /// Ends the thread after the work that is queued already.
    pub(crate) async fn stop(&self) {
        let _ = self
            .jobs
            .send(Box::new(|directory| directory.stopping = true))
            .await;
    }
}
