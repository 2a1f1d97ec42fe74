//! What must outlive the process, in one SQLite file (`store.db`): accounts, the browsers that may
//! look at them, conversations and messages.
//!
//! - One connection writes. Everything that waits when it is free goes into one transaction, so
//!   that a busy relay pays for one commit per batch and a quiet one answers at once. An answer
//!   comes after the commit: what was answered survives the process.
//! - A few threads read, each with a connection of its own; a read sees every write answered
//!   before it.
//! - One thread moves the write-ahead log into the file, so that no message waits for that.
//!
//! Nothing is kept in memory apart from what is queued; both queues are bounded.

mod account;
mod blob;
mod clear;
mod conversation;
mod device;
mod emoticon;
mod file_line;
mod kept;
mod message;
mod push;
mod retention;
mod row;
mod schema;
mod search;
mod settings;
mod threads;
mod token;
mod work;
mod writer;

pub use account::{Account, AccountId, Profile};
pub use blob::FileRow;
pub use conversation::ReadState;
pub use device::StoredBrowser;
pub use kept::Kept;
pub use message::{Appended, NewMessage, Page, Unfinished};
pub use schema::OpenError;
pub use threads::Load;
pub use token::{Left, TokenHash, Visit};

use rusqlite::Connection;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Cheap handle to the store; clones share its threads.
#[derive(Clone, Debug)]
pub struct Store {
    threads: Arc<threads::Threads>,
    /// Whose turn it is to read through a history.
    searches: Arc<Semaphore>,
}

/// Why the store did not do what it was asked.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
    /// What was asked has a fault.
    #[error("a call panicked")]
    Panicked,
    /// The database failed: disk full, file damaged, file taken away.
    #[error("the database failed: {0}")]
    Database(Arc<rusqlite::Error>),
}

impl Store {
    /// Opens `store.db` in `folder`, which must exist; makes or upgrades it as needed, and starts
    /// the threads.
    pub fn open(folder: &Path) -> Result<Self, OpenError> {
        let file = folder.join("store.db");
        let threads = threads::Threads::start(&file)?;
        Ok(Self {
            threads: Arc::new(threads),
            searches: Arc::new(Semaphore::new(1)),
        })
    }

    /// Finishes what is queued, moves the log into the file and ends the threads. Later calls of
    /// any handle answer [`StoreError::Closed`].
    pub async fn close(&self) {
        self.threads.close().await;
    }

    /// How busy the store is.
    pub fn load(&self) -> Load {
        self.threads.load()
    }

    /// Whether the store can still read and write.
    pub async fn check(&self) -> Result<(), StoreError> {
        self.write(|db| db.execute_batch("UPDATE beat SET n = n + 1"))
            .await
    }

    /// Runs `work` on the writing connection. It may be run again, in a transaction of its own, when
    /// another one of its batch failed.
    async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        self.threads.write(work).await
    }

    /// Runs `work` on a reading thread.
    async fn read<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        self.threads.read(work).await
    }
}

#[cfg(test)]
mod tests;
