use super::conversation::{find, find_or_make};
use super::{AccountId, Store, StoreError, row};
use nudge_shared::{
    Body, CommandId, ConversationId, Delivery, MAX_PAGE, Message, MessageId, Sender, Timestamp,
};
use rusqlite::{Connection, OptionalExtension};

/// A message to store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    /// Where it belongs. A direct conversation comes into being with its first message.
    pub conversation: ConversationId,
    /// Who wrote it.
    pub from: Sender,
    /// The time now.
    pub at: Timestamp,
    /// What it says.
    pub body: Body,
    /// For the account's own messages.
    pub delivery: Option<Delivery>,
    /// Whether it is handed to the service's connection at once; see [`Store::mark_handed`].
    pub handed: bool,
    /// The command that sent it. The same one stores it once.
    pub command: Option<CommandId>,
}

/// A stored message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// The message. When it was stored before, as it is now.
    pub message: Message,
    /// False when this command had stored it before.
    pub fresh: bool,
}

/// One of the account's own messages whose fate is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// The message; its delivery is [`Delivery::Accepted`].
    pub message: Message,
    /// Whether it had been handed to the service's connection; see [`Store::mark_handed`].
    pub handed: bool,
}

/// Messages in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Oldest first.
    pub messages: Vec<Message>,
    /// Whether there are still more in the direction that was asked for.
    pub more: bool,
}

impl Store {
    /// Stores a message. None when its conversation is one with several people that does not
    /// exist.
    pub async fn append(
        &self,
        account: AccountId,
        message: NewMessage,
    ) -> Result<Option<Appended>, StoreError> {
        self.append_with(account, message, Vec::new()).await
    }

    /// The same, and notes how far earlier messages got, as [`Store::set_delivery`] does: that costs
    /// next to nothing beside a message.
    pub async fn append_with(
        &self,
        account: AccountId,
        message: NewMessage,
        changes: Vec<(MessageId, Delivery)>,
    ) -> Result<Option<Appended>, StoreError> {
        self.write(move |db| {
            set_delivery(db, account, to_sql(&changes))?;
            append(db, account, &message)
        })
        .await
    }

    /// Notes how far messages got. Those that do not exist are passed over.
    pub async fn set_delivery(
        &self,
        account: AccountId,
        changes: Vec<(MessageId, Delivery)>,
    ) -> Result<(), StoreError> {
        self.write(move |db| set_delivery(db, account, to_sql(&changes)))
            .await
    }

    /// Notes that accepted messages are being handed to the service's connection. Those of which
    /// nothing else is known after a crash may have arrived.
    pub async fn mark_handed(
        &self,
        account: AccountId,
        messages: Vec<MessageId>,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let messages = messages.iter();
            set_delivery(db, account, messages.map(|&id| (id, row::HANDED)))
        })
        .await
    }

    /// One message.
    pub async fn message(
        &self,
        account: AccountId,
        id: MessageId,
    ) -> Result<Option<Message>, StoreError> {
        let sql = select("m.id = ?1 AND m.account = ?2");
        self.read(move |db| {
            db.prepare_cached(&sql)?
                .query_row((row::id_to_sql(id.0), account), message)
                .optional()
        })
        .await
    }

    /// The account's own messages whose fate is open ([`Delivery::Accepted`]), oldest first, at
    /// most `limit` of those after `after`.
    pub async fn unfinished(
        &self,
        account: AccountId,
        after: MessageId,
        limit: u32,
    ) -> Result<Vec<Unfinished>, StoreError> {
        let sql = format!(
            "{} ORDER BY m.id LIMIT ?3",
            select("m.delivery IN (0, 3) AND m.account = ?1 AND m.id > ?2")
        );
        self.read(move |db| {
            db.prepare_cached(&sql)?
                .query_map((account, row::id_to_sql(after.0), limit), |row| {
                    Ok(Unfinished {
                        message: message(row)?,
                        handed: row.get::<_, u8>(4)? == row::HANDED,
                    })
                })?
                .collect()
        })
        .await
    }

    /// Messages of a conversation that are older than `before`, or its newest: at most `limit` and
    /// at most [`MAX_PAGE`]. An unknown conversation has none.
    pub async fn page(
        &self,
        account: AccountId,
        conversation: ConversationId,
        before: Option<MessageId>,
        limit: u16,
    ) -> Result<Page, StoreError> {
        let before = before.map_or(i64::MAX, |id| row::id_to_sql(id.0));
        let sql = paging("m.id < ?2 ORDER BY m.id DESC");
        self.read(move |db| {
            let mut page = some(db, &sql, account, &conversation, before, limit)?;
            page.messages.reverse();
            Ok(page)
        })
        .await
    }

    /// Messages of a conversation that are newer than `after`, likewise.
    pub async fn page_after(
        &self,
        account: AccountId,
        conversation: ConversationId,
        after: MessageId,
        limit: u16,
    ) -> Result<Page, StoreError> {
        let after = row::id_to_sql(after.0);
        let sql = paging("m.id > ?2 ORDER BY m.id");
        self.read(move |db| some(db, &sql, account, &conversation, after, limit))
            .await
    }
}

/// The query that [`some`] runs.
fn paging(range_and_order: &str) -> String {
    format!(
        "SELECT {} FROM messages m WHERE m.conversation = ?1 AND {range_and_order} LIMIT ?3",
        row::MESSAGE
    )
}

/// The first messages on one side of an id, in the order of the query.
fn some(
    db: &Connection,
    sql: &str,
    account: AccountId,
    conversation: &ConversationId,
    edge: i64,
    limit: u16,
) -> rusqlite::Result<Page> {
    let limit = limit.clamp(1, MAX_PAGE);
    let Some(thread) = find(db, account, conversation)? else {
        return Ok(Page::default());
    };
    // One more than asked for tells whether there are more.
    let mut messages = db
        .prepare_cached(sql)?
        .query_map((thread.id, edge, limit + 1), |row| {
            row::message(row, 0, conversation.clone())
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let more = messages.len() > usize::from(limit);
    messages.truncate(limit.into());
    Ok(Page { messages, more })
}

fn append(
    db: &Connection,
    account: AccountId,
    new: &NewMessage,
) -> rusqlite::Result<Option<Appended>> {
    let command = new.command.map(|id| row::id_to_sql(id.0));
    let Some(thread) = find_or_make(db, account, &new.conversation)? else {
        return Ok(None);
    };
    let inserted = db
        .prepare_cached(
            "INSERT INTO messages (id, conversation, account, sender, at, body, delivery, command)
             VALUES (1 + max((SELECT newest FROM deleted),
                 (SELECT coalesce(max(id), 0) FROM messages)), ?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (account, command) WHERE command IS NOT NULL DO NOTHING",
        )?
        .execute((
            thread.id,
            account,
            row::sender_to_sql(&new.from),
            new.at.0,
            row::to_json(&new.body)?,
            match new.delivery {
                Some(Delivery::Accepted) if new.handed => Some(row::HANDED),
                delivery => delivery.map(row::delivery_to_sql),
            },
            command,
        ))?;
    if inserted == 0 {
        return known(db, account, command).map(Some);
    }
    let id = db.last_insert_rowid();
    Ok(Some(Appended {
        message: Message {
            id: MessageId(id.unsigned_abs()),
            conversation: new.conversation.clone(),
            from: new.from.clone(),
            at: new.at,
            body: new.body.clone(),
            delivery: new.delivery,
            command: new.command,
        },
        fresh: true,
    }))
}

/// The message that this command stored before, as it is now.
fn known(db: &Connection, account: AccountId, command: Option<i64>) -> rusqlite::Result<Appended> {
    let message = db
        .prepare_cached(&select("m.account = ?1 AND m.command = ?2"))?
        .query_row((account, command), message)?;
    Ok(Appended {
        message,
        fresh: false,
    })
}

fn to_sql(changes: &[(MessageId, Delivery)]) -> impl Iterator<Item = (MessageId, u8)> {
    changes
        .iter()
        .map(|&(id, delivery)| (id, row::delivery_to_sql(delivery)))
}

fn set_delivery(
    db: &Connection,
    account: AccountId,
    changes: impl Iterator<Item = (MessageId, u8)>,
) -> rusqlite::Result<()> {
    let mut update =
        db.prepare_cached("UPDATE messages SET delivery = ?3 WHERE id = ?1 AND account = ?2")?;
    for (id, delivery) in changes {
        update.execute((row::id_to_sql(id.0), account, delivery))?;
    }
    Ok(())
}

/// A query whose rows [`message`] reads.
fn select(condition: &str) -> String {
    format!(
        "SELECT {}, c.address, c.number FROM messages m
         JOIN conversations c ON c.id = m.conversation WHERE {condition}",
        row::MESSAGE
    )
}

fn message(row: &rusqlite::Row<'_>) -> rusqlite::Result<Message> {
    let conversation = row::conversation_id(row, 6)?;
    row::message(row, 0, conversation)
}
