use super::conversation::find;
use super::{AccountId, Store, StoreError, row};
use nudge_shared::{ConversationId, MessageId};
use rusqlite::Connection;

/// The most messages deleted in one go, so that no other write waits long.
const AT_ONCE: u16 = 2_000;

impl Store {
    /// Deletes what was said in a conversation, for good; gives back the newest message that was
    /// there. Messages whose fate is open stay, as does whatever comes meanwhile. None when there
    /// is no such conversation, or nothing in it.
    pub async fn clear(
        &self,
        account: AccountId,
        id: ConversationId,
    ) -> Result<Option<MessageId>, StoreError> {
        let newest = self
            .read(move |db| {
                let Some(thread) = find(db, account, &id)? else {
                    return Ok(None);
                };
                newest(db, thread.id).map(|newest| newest.map(|newest| (thread.id, newest)))
            })
            .await?;
        let Some((thread, newest)) = newest else {
            return Ok(None);
        };
        let all = Old {
            thread,
            up_to: newest,
            read: newest,
            before: i64::MAX,
            unread_before: i64::MAX,
        };
        while self.write(move |db| delete(db, all)).await? {}
        Ok(Some(MessageId(newest.unsigned_abs())))
    }
}

/// Messages of one conversation to delete.
#[derive(Clone, Copy, Debug)]
pub(super) struct Old {
    /// The conversation's row.
    pub(super) thread: i64,
    /// The newest that may be among them.
    pub(super) up_to: i64,
    /// How far the conversation was read.
    pub(super) read: i64,
    /// Those of before this time are, if they were read.
    pub(super) before: i64,
    /// Likewise, if they were not.
    pub(super) unread_before: i64,
}

fn newest(db: &Connection, thread: i64) -> rusqlite::Result<Option<i64>> {
    db.prepare_cached("SELECT max(id) FROM messages WHERE conversation = ?1")?
        .query_row([thread], |row| row.get(0))
}

/// Deletes some of them; gives back whether there are more. A message is told by its own time, since
/// one that waited at the service has a newer id than what was written after it.
pub(super) fn delete(db: &Connection, old: Old) -> rusqlite::Result<bool> {
    db.prepare_cached("UPDATE deleted SET newest = max(newest, ?1)")?
        .execute([old.up_to])?;
    let deleted = db
        .prepare_cached(
            "DELETE FROM messages WHERE id IN (
                 SELECT id FROM messages WHERE conversation = ?1 AND id <= ?2
                 AND at < iif(id <= ?5, ?6, ?7)
                 AND (delivery IS NULL OR delivery NOT IN (0, ?3)) LIMIT ?4)",
        )?
        .execute((
            old.thread,
            old.up_to,
            row::HANDED,
            AT_ONCE,
            old.read,
            old.before,
            old.unread_before,
        ))?;
    Ok(deleted == usize::from(AT_ONCE))
}
