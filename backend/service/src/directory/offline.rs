//! The mailbox of offline messages.

use msnp::soap::Time;
use msnp::soap::oim::{Entry, Incoming, Mailbox};
use msnp::{Address, ContactId, List};

use super::people::Push;
use super::{Directory, Refusal};
use crate::limits;
use crate::random;
use crate::store::{AccountId, OfflineRow, accounts, contacts, now_ms, offline_messages};

const DAY: i64 = 24 * 60 * 60_000;

/// A message to be left for somebody.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    pub(crate) text: Box<str>,
    /// The run it belongs to, and its place there; empty and 0 where clients have no such thing.
    pub(crate) run: Box<str>,
    pub(crate) number: u32,
}

impl Directory {
    /// Leaves a message in somebody's mailbox, and tells them if they are signed in all the same. Whoever
    /// blocks the sender gets nothing, which the sender does not learn.
    pub(crate) fn leave_message(
        &mut self,
        sender: AccountId,
        to: &Address,
        note: &Note,
    ) -> Result<(), Refusal> {
        let account = accounts::by_id(&self.db, sender)?.ok_or(Refusal::NotOnline)?;
        let owner = accounts::by_address(&self.db, to)?.ok_or(Refusal::NoSuchAccount)?;
        if note.text.is_empty() || note.text.len() > limits::OFFLINE_BYTES {
            return Err(Refusal::Invalid);
        }
        let now = now_ms();
        if !self.notes.allows(sender) {
            return Err(Refusal::TooFast);
        }
        let lists = contacts::lists(&self.db, owner.id, sender)?;
        if lists.contains(List::Block) {
            return Ok(());
        }
        // Strangers leave nothing: it would be there whether one wants it or not.
        if !lists.contains(List::Allow) && !lists.contains(List::Forward) {
            return Err(Refusal::Hidden);
        }
        let (all, own) = offline_messages::counts(&self.db, owner.id, sender)?;
        if all >= limits::OFFLINE_WAITING || own >= limits::OFFLINE_OF_ONE {
            return Err(Refusal::ListFull);
        }
        let message = Incoming {
            from: account.address,
            name: account.name.into(),
            text: note.text.clone(),
            sent: Some(Time::from_millis(now)),
            run: note.run.clone(),
            number: note.number,
        };
        let guid = random::guid();
        offline_messages::delete_before(&self.db, now - limits::OFFLINE_DAYS * DAY)?;
        offline_messages::insert(&self.db, (owner.id, sender), guid, &message)?;
        let row = OfflineRow { guid, message };
        let entry = entry(&row, &owner.address);
        self.tell(owner.id, Push::OfflineMessage(Box::new(entry)));
        Ok(())
    }

    /// What waits in an account's mailbox, oldest first.
    pub(crate) fn mailbox(&self, id: AccountId) -> Result<Mailbox, Refusal> {
        let owner = accounts::by_id(&self.db, id)?.ok_or(Refusal::NoSuchAccount)?;
        let all = offline_messages::all(&self.db, id)?;
        let messages = all.iter().map(|row| entry(row, &owner.address));
        Ok(Mailbox {
            messages: messages.collect(),
        })
    }

    /// A message from an account's mailbox.
    pub(crate) fn message(&self, id: AccountId, message: &str) -> Result<Incoming, Refusal> {
        let guid = guid(message).ok_or(Refusal::NotThere)?;
        let row = offline_messages::by_guid(&self.db, id, guid)?;
        row.map(|row| row.message).ok_or(Refusal::NotThere)
    }

    /// Deletes messages from an account's mailbox; comes back with how many there were. Clients delete what
    /// another place of theirs has deleted already.
    pub(crate) fn delete_messages(
        &mut self,
        id: AccountId,
        messages: &[Box<str>],
    ) -> Result<usize, Refusal> {
        let transaction = self.db.transaction()?;
        let mut gone = 0;
        for guid in messages.iter().filter_map(|message| guid(message)) {
            gone += usize::from(offline_messages::delete(&transaction, id, guid)?);
        }
        transaction.commit()?;
        if gone > 0 {
            self.tell(id, Push::MessagesDeleted(gone));
        }
        Ok(gone)
    }
}

/// The bytes of a message's id, in either case.
fn guid(message: &str) -> Option<[u8; 16]> {
    ContactId::parse(message.to_ascii_lowercase().as_bytes())?.guid()
}

fn entry(row: &OfflineRow, owner: &Address) -> Entry {
    let id = ContactId::from_guid(row.guid).to_string().to_uppercase();
    let size = row.message.mail(&id, owner).len();
    Entry {
        id: id.into(),
        from: row.message.from.clone(),
        name: row.message.name.clone(),
        received: row.message.sent,
        size: u32::try_from(size).unwrap_or(u32::MAX),
    }
}
