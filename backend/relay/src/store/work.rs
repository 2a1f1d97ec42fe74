use super::StoreError;
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use tokio::sync::oneshot;

/// A call on its way to a connection and back.
pub(super) trait Work: Send {
    /// Does it. The outcome is kept until [`Work::answer`]. A panic is an error like others: it
    /// must not take the thread with it, nor the calls of others.
    fn run(&mut self, db: &Connection) -> Result<(), StoreError>;
    /// Tells the caller: the outcome, or why there is none.
    fn answer(self: Box<Self>, result: Result<(), StoreError>);
}

struct Call<T, F> {
    work: F,
    outcome: Option<T>,
    caller: oneshot::Sender<Result<T, StoreError>>,
}

/// A call, and where its answer comes.
pub(super) fn call<T, F>(work: F) -> (Box<dyn Work>, oneshot::Receiver<Result<T, StoreError>>)
where
    T: Send + 'static,
    F: FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
{
    let (caller, answer) = oneshot::channel();
    let call = Call {
        work,
        outcome: None,
        caller,
    };
    (Box::new(call), answer)
}

impl<T, F> Work for Call<T, F>
where
    T: Send,
    F: FnMut(&Connection) -> rusqlite::Result<T> + Send,
{
    fn run(&mut self, db: &Connection) -> Result<(), StoreError> {
        // What the database holds is made whole by its transaction, what the call holds is not
        // looked at again unless it is run anew.
        let done = catch_unwind(AssertUnwindSafe(|| (self.work)(db)));
        self.outcome = Some(done.map_err(|_| StoreError::Panicked)??);
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
