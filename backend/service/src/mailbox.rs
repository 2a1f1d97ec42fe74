//! Messages for people who are not signed in, for a program that has the service in itself.

use std::fmt;
use std::time::{Duration, SystemTime};

use msnp::Address;
use msnp::soap::oim::Entry;

use crate::directory::{Directory, DirectoryHandle, Note, Refusal};
use crate::store::{AccountId, StoreError};

/// Leaves, reads and deletes offline messages. Cheap to clone.
#[derive(Clone)]
pub struct Mailboxes {
    directory: DirectoryHandle,
}

/// A message that has waited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Names it in its mailbox.
    pub id: String,
    /// Address of the sender.
    pub from: String,
    /// The sender's name when it was sent.
    pub name: String,
    /// What it says; lines end in `\n` or `\r\n`.
    pub text: String,
    /// When it was sent.
    pub sent: SystemTime,
}

/// Why a message was not left.
#[derive(Debug, thiserror::Error)]
pub enum LeaveError {
    /// There is no such account, on the one side or the other.
    #[error("there is no such account")]
    NoSuchAccount,
    /// The recipient takes messages only from people they know.
    #[error("the recipient does not take messages from this account")]
    NotAllowed,
    /// The text is empty or longer than 8 KiB.
    #[error("the text is empty or too long")]
    Text,
    /// Too many in a minute.
    #[error("too many messages in a short time")]
    TooFast,
    /// As many are waiting as may.
    #[error("the mailbox is full")]
    Full,
    /// The data file could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Mailboxes {
    pub(crate) const fn new(directory: DirectoryHandle) -> Self {
        Self { directory }
    }

    /// Leaves a message. For somebody who has blocked the sender it counts as left, and goes nowhere.
    ///
    /// # Errors
    /// Says what stands in the way.
    pub async fn leave(&self, from: &str, to: &str, text: &str) -> Result<(), LeaveError> {
        let (Ok(from), Ok(to)) = (Address::new(from), Address::new(to)) else {
            return Err(LeaveError::NoSuchAccount);
        };
        let note = Note {
            text: text.into(),
            run: "".into(),
            number: 0,
        };
        let leave = move |directory: &mut Directory| match directory.find(&from)? {
            Some(sender) => directory.leave_message(sender, &to, &note),
            None => Err(Refusal::NoSuchAccount),
        };
        self.directory
            .ask(leave)
            .await?
            .map_err(|refusal| match refusal {
                Refusal::NoSuchAccount => LeaveError::NoSuchAccount,
                Refusal::Invalid => LeaveError::Text,
                Refusal::TooFast => LeaveError::TooFast,
                Refusal::ListFull => LeaveError::Full,
                Refusal::Store(error) => LeaveError::Store(error),
                _ => LeaveError::NotAllowed,
            })
    }

    /// Everything that waits for somebody, oldest first. It stays until it is [deleted](Self::delete).
    ///
    /// # Errors
    /// When the data file cannot be read.
    pub async fn waiting(&self, owner: &str) -> Result<Vec<Waiting>, StoreError> {
        let read = |directory: &mut Directory, owner: AccountId| {
            let entries = directory.mailbox(owner)?.messages;
            let read = |entry: Entry| {
                let message = directory.message(owner, &entry.id)?;
                Ok(Waiting {
                    id: entry.id.into(),
                    from: message.from.to_string(),
                    name: message.name.into(),
                    text: message.text.into(),
                    sent: time(message.sent.map_or(0, |sent| sent.as_millis())),
                })
            };
            entries.into_iter().map(read).collect()
        };
        self.ask(owner, read).await
    }

    /// Deletes messages of somebody's, by their ids.
    ///
    /// # Errors
    /// When the data file cannot be written.
    pub async fn delete(&self, owner: &str, ids: Vec<String>) -> Result<(), StoreError> {
        let ids: Vec<Box<str>> = ids.into_iter().map(Into::into).collect();
        let delete = move |directory: &mut Directory, owner: AccountId| {
            directory.delete_messages(owner, &ids).map(drop)
        };
        self.ask(owner, delete).await
    }

    /// Does something with somebody's mailbox; nothing where there is no such account.
    async fn ask<T: Default + Send + 'static>(
        &self,
        owner: &str,
        work: impl FnOnce(&mut Directory, AccountId) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, StoreError> {
        let Ok(owner) = Address::new(owner) else {
            return Ok(T::default());
        };
        let work = move |directory: &mut Directory| match directory.find(&owner)? {
            Some(owner) => work(directory, owner),
            None => Ok(T::default()),
        };
        match self.directory.ask(work).await? {
            Ok(done) => Ok(done),
            Err(Refusal::Store(error)) => Err(error),
            // The account went away in between.
            Err(_) => Ok(T::default()),
        }
    }
}

impl fmt::Debug for Mailboxes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mailboxes(..)")
    }
}

fn time(ms: i64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(ms).unwrap_or(0))
}
