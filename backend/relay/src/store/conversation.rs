use super::{AccountId, Store, StoreError, row};
use nudge_shared::{Address, CommandId, Conversation, ConversationId, MessageId};
use rusqlite::{Connection, OptionalExtension, Row};

/// Where an account is in a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadState {
    /// The newest message seen.
    pub up_to: MessageId,
    /// Messages from others that are newer.
    pub unread: u32,
}

/// A conversation's row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Thread {
    /// Its id in the table.
    pub(super) id: i64,
}

const CONVERSATION: &str = "c.address, c.number, (SELECT count(*) FROM messages u
     WHERE u.conversation = c.id AND u.id > c.read_up_to AND u.sender <> ''), c.read_up_to, c.id";
/// The newest message of each conversation.
const LAST: &str = "messages m ON m.id = (SELECT max(id) FROM messages WHERE conversation = c.id)";

impl Store {
    /// Conversations of an account, the most recent first, at most `limit`.
    pub async fn conversations(
        &self,
        account: AccountId,
        limit: u32,
    ) -> Result<Vec<Conversation>, StoreError> {
        let sql = format!(
            "SELECT {CONVERSATION}, {} FROM conversations c LEFT JOIN {LAST}
             WHERE c.account = ?1 ORDER BY m.id DESC LIMIT ?2",
            row::MESSAGE
        );
        self.read(move |db| {
            let mut select = db.prepare_cached(&sql)?;
            let rows = select.query_map((account, limit), |row| conversation(db, row))?;
            rows.collect()
        })
        .await
    }

    /// One conversation. None when nothing was ever said in a direct one, or there is none of this
    /// number.
    pub async fn conversation(
        &self,
        account: AccountId,
        id: ConversationId,
    ) -> Result<Option<Conversation>, StoreError> {
        let sql = format!(
            "SELECT {CONVERSATION}, {} FROM conversations c LEFT JOIN {LAST} WHERE c.id = ?1",
            row::MESSAGE
        );
        self.read(move |db| {
            let Some(thread) = find(db, account, &id)? else {
                return Ok(None);
            };
            db.prepare_cached(&sql)?
                .query_row([thread.id], |row| conversation(db, row))
                .optional()
        })
        .await
    }

    /// Makes a conversation with several people. The same command makes it once.
    pub async fn create_several(
        &self,
        account: AccountId,
        members: Vec<Address>,
        command: Option<CommandId>,
    ) -> Result<ConversationId, StoreError> {
        self.write(move |db| {
            let command = command.map(|id| row::id_to_sql(id.0));
            let known = db
                .prepare_cached(
                    "SELECT number FROM conversations WHERE account = ?1 AND command = ?2",
                )?
                .query_row((account, command), |row| row::id_from_sql(row, 0))
                .optional()?;
            if let Some(number) = known {
                return Ok(ConversationId::Several(number));
            }
            let number = db
                .prepare_cached(
                    "UPDATE accounts SET next_number = next_number + 1 WHERE id = ?1
                     RETURNING next_number - 1",
                )?
                .query_row([account], |row| row::id_from_sql(row, 0))?;
            db.prepare_cached(
                "INSERT INTO conversations (account, number, command) VALUES (?1, ?2, ?3)",
            )?
            .execute((account, row::id_to_sql(number), command))?;
            put_members(db, db.last_insert_rowid(), &members)?;
            Ok(ConversationId::Several(number))
        })
        .await
    }

    /// Replaces who is in a conversation with several people. False when there is none of this
    /// number.
    pub async fn set_members(
        &self,
        account: AccountId,
        id: ConversationId,
        members: Vec<Address>,
    ) -> Result<bool, StoreError> {
        self.write(move |db| {
            let ConversationId::Several(_) = id else {
                return Ok(false);
            };
            let Some(thread) = find(db, account, &id)? else {
                return Ok(false);
            };
            db.prepare_cached("DELETE FROM members WHERE conversation = ?1")?
                .execute([thread.id])?;
            put_members(db, thread.id, &members)?;
            Ok(true)
        })
        .await
    }

    /// Marks everything up to a message as seen. An older position than the one known changes
    /// nothing. None when there is no such conversation.
    pub async fn mark_read(
        &self,
        account: AccountId,
        id: ConversationId,
        up_to: MessageId,
    ) -> Result<Option<ReadState>, StoreError> {
        self.write(move |db| {
            let Some(thread) = find(db, account, &id)? else {
                return Ok(None);
            };
            // Not beyond the newest: a message yet to come has not been seen.
            db.prepare_cached(
                "UPDATE conversations SET read_up_to = max(read_up_to, min(?2,
                     coalesce((SELECT max(id) FROM messages WHERE conversation = ?1), 0)))
                 WHERE id = ?1 RETURNING read_up_to, (SELECT count(*) FROM messages m
                     WHERE m.conversation = ?1 AND m.id > read_up_to AND m.sender <> '')",
            )?
            .query_row((thread.id, row::id_to_sql(up_to.0)), |row| {
                Ok(Some(ReadState {
                    up_to: MessageId(row::id_from_sql(row, 0)?),
                    unread: row.get(1)?,
                }))
            })
        })
        .await
    }
}

/// The row of a conversation, if it exists.
pub(super) fn find(
    db: &Connection,
    account: AccountId,
    id: &ConversationId,
) -> rusqlite::Result<Option<Thread>> {
    let thread = |row: &Row<'_>| Ok(Thread { id: row.get(0)? });
    match id {
        ConversationId::Direct(address) => db
            .prepare_cached("SELECT id FROM conversations WHERE account = ?1 AND address = ?2")?
            .query_row((account, address.as_str()), thread),
        ConversationId::Several(number) => db
            .prepare_cached("SELECT id FROM conversations WHERE account = ?1 AND number = ?2")?
            .query_row((account, row::id_to_sql(*number)), thread),
    }
    .optional()
}

/// The row of a conversation. A direct one is made when it does not exist yet; for one with several
/// people the answer is none.
pub(super) fn find_or_make(
    db: &Connection,
    account: AccountId,
    id: &ConversationId,
) -> rusqlite::Result<Option<Thread>> {
    let known = find(db, account, id)?;
    let (None, ConversationId::Direct(address)) = (known, id) else {
        return Ok(known);
    };
    db.prepare_cached("INSERT INTO conversations (account, address) VALUES (?1, ?2)")?
        .execute((account, address.as_str()))?;
    Ok(Some(Thread {
        id: db.last_insert_rowid(),
    }))
}

fn put_members(db: &Connection, thread: i64, members: &[Address]) -> rusqlite::Result<()> {
    let mut insert = db.prepare_cached(
        "INSERT INTO members (conversation, position, address) VALUES (?1, ?2, ?3)",
    )?;
    for (member, position) in members.iter().zip(0_i64..) {
        insert.execute((thread, position, member.as_str()))?;
    }
    Ok(())
}

fn conversation(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Conversation> {
    let id = row::conversation_id(row, 0)?;
    let members = match &id {
        ConversationId::Direct(address) => vec![address.clone()],
        ConversationId::Several(_) => db
            .prepare_cached(
                "SELECT address FROM members WHERE conversation = ?1 ORDER BY position",
            )?
            .query_map([row.get::<_, i64>(4)?], |row| row::address(row, 0))?
            .collect::<Result<_, _>>()?,
    };
    let last = match row.get::<_, Option<i64>>(5)? {
        Some(_) => Some(row::message(row, 5, id.clone())?),
        None => None,
    };
    Ok(Conversation {
        id,
        members,
        last,
        unread: row.get(2)?,
        read_up_to: MessageId(row::id_from_sql(row, 3)?),
    })
}
