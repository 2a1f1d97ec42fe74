//! Looking for what was said.
//!
//! There is no index over texts: it would make every message several pages more expensive to store,
//! and a person's own history is small enough to be read through. A search runs on a reading thread
//! and at most one at a time, so that the other one always stays free for pages.

use super::message::Page;
use super::{AccountId, Store, StoreError, conversation, row};
use nudge_shared::{Body, MAX_PAGE, Message, MessageId, Search};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::borrow::Cow;

impl Store {
    /// Messages that match, the newest first: at most `limit` and at most [`MAX_PAGE`] of those
    /// older than `before`.
    pub async fn search(
        &self,
        account: AccountId,
        wanted: Search,
        before: Option<MessageId>,
        limit: u16,
    ) -> Result<Page, StoreError> {
        let limit = usize::from(limit.clamp(1, MAX_PAGE));
        let words = Words::new(&wanted.text);
        let _turn = self
            .searches
            .acquire()
            .await
            .map_err(|_| StoreError::Closed)?;
        self.read(move |db| {
            let mut found: Vec<Message> = Vec::new();
            // One more than asked for tells whether there are more.
            let enough = limit + 1;
            for thread in threads(db, account, &wanted)? {
                // Once there are enough, only newer ones count.
                let after = found.get(enough - 1).map(|last| last.id);
                found.extend(in_thread(
                    db,
                    thread,
                    &wanted,
                    &words,
                    (after, before),
                    enough,
                )?);
                found.sort_unstable_by_key(|message| std::cmp::Reverse(message.id));
                found.truncate(enough);
            }
            let more = found.len() > limit;
            found.truncate(limit);
            Ok(Page {
                messages: found,
                more,
            })
        })
        .await
    }
}

/// The rows of the conversations to look in.
fn threads(db: &Connection, account: AccountId, wanted: &Search) -> rusqlite::Result<Vec<i64>> {
    match &wanted.conversation {
        Some(id) => {
            let found = conversation::find(db, account, id)?;
            Ok(found.map(|thread| thread.id).into_iter().collect())
        }
        None => db
            .prepare_cached("SELECT id FROM conversations WHERE account = ?1")?
            .query_map([account], |row| row.get(0))?
            .collect(),
    }
}

fn in_thread(
    db: &Connection,
    thread: i64,
    wanted: &Search,
    words: &Words,
    (after, before): (Option<MessageId>, Option<MessageId>),
    limit: usize,
) -> rusqlite::Result<Vec<Message>> {
    let mut sql = format!(
        "SELECT {}, c.address, c.number FROM messages m JOIN conversations c ON c.id = m.conversation
         WHERE m.conversation = ?",
        row::MESSAGE
    );
    let mut values = vec![Value::Integer(thread)];
    let mut and = |condition: &str, value: Value| {
        sql.push_str(condition);
        values.push(value);
    };
    if let Some(after) = after {
        and(" AND m.id > ?", Value::Integer(row::id_to_sql(after.0)));
    }
    if let Some(before) = before {
        and(" AND m.id < ?", Value::Integer(row::id_to_sql(before.0)));
    }
    if let Some(since) = wanted.since {
        and(" AND m.at >= ?", Value::Integer(since.0));
    }
    if let Some(until) = wanted.until {
        and(" AND m.at < ?", Value::Integer(until.0));
    }
    if let Some(from) = &wanted.from {
        let sender = row::sender_to_sql(from).map_or(Value::Null, |s| Value::Text(s.to_owned()));
        and(" AND m.sender IS ?", sender);
    }
    sql.push_str(" ORDER BY m.id DESC");
    let mut select = db.prepare_cached(&sql)?;
    let mut rows = select.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if !words.may_be_in(row.get_ref(3)?.as_str()?) {
            continue;
        }
        let message = row::message(row, 0, row::conversation_id(row, 6)?)?;
        if words.are_in(&message.body) {
            found.push(message);
            if found.len() == limit {
                break;
            }
        }
    }
    Ok(found)
}

/// What must occur in a text, in lower case.
struct Words(Vec<String>);

impl Words {
    fn new(text: &str) -> Self {
        Self(text.split_whitespace().map(str::to_lowercase).collect())
    }

    /// Whether a look at the body is worth it, given its JSON: there, only quotes, backslashes and
    /// control characters are written differently.
    fn may_be_in(&self, json: &str) -> bool {
        let json = lower(json);
        self.0
            .iter()
            .all(|word| word.contains(['"', '\\']) || json.contains(word.as_str()))
    }

    fn are_in(&self, body: &Body) -> bool {
        match body {
            Body::Text { text, .. } => {
                let text = lower(text);
                self.0.iter().all(|word| text.contains(word.as_str()))
            }
            // Nothing was written; such a line is found by its time or sender only.
            _ => self.0.is_empty(),
        }
    }
}

fn lower(text: &str) -> Cow<'_, str> {
    if text
        .bytes()
        .any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii())
    {
        Cow::Owned(text.to_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}
