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
        while self.write(move |db| delete(db, thread, newest)).await? {}
        Ok(Some(MessageId(newest.unsigned_abs())))
    }
}

fn newest(db: &Connection, thread: i64) -> rusqlite::Result<Option<i64>> {
    db.prepare_cached("SELECT max(id) FROM messages WHERE conversation = ?1")?
        .query_row([thread], |row| row.get(0))
}

/// Deletes some of the messages up to one; gives back whether there are more.
pub(super) fn delete(db: &Connection, thread: i64, up_to: i64) -> rusqlite::Result<bool> {
    db.prepare_cached("UPDATE deleted SET newest = max(newest, ?1)")?
        .execute([up_to])?;
    let deleted = db
        .prepare_cached(
            "DELETE FROM messages WHERE id IN (
                 SELECT id FROM messages WHERE conversation = ?1 AND id <= ?2
                 AND (delivery IS NULL OR delivery NOT IN (0, ?3)) LIMIT ?4)",
        )?
        .execute((thread, up_to, row::HANDED, AT_ONCE))?;
    Ok(deleted == usize::from(AT_ONCE))
}
