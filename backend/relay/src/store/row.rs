//! How values of the wire types lie in the columns.

use nudge_shared::{
    Address, CommandId, ConversationId, Delivery, FailReason, Message, MessageId, Sender, Timestamp,
};
use rusqlite::Row;
use rusqlite::types::Type;
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(super) fn to_json(value: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

pub(super) fn from_json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    serde_json::from_str(text).map_err(|error| unreadable(column, error))
}

pub(super) fn address(row: &Row<'_>, column: usize) -> rusqlite::Result<Address> {
    let text = row.get_ref(column)?.as_str()?;
    text.parse().map_err(|error| unreadable(column, error))
}

fn unreadable(
    column: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, error.into())
}

/// SQLite's integers are signed; ids count up from 1 and stay far below the limit.
pub(super) fn id_to_sql(id: u64) -> i64 {
    i64::try_from(id).unwrap_or(i64::MAX)
}

pub(super) fn id_from_sql(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    Ok(row.get::<_, i64>(column)?.unsigned_abs())
}

pub(super) fn sender_to_sql(sender: &Sender) -> Option<&str> {
    match sender {
        Sender::Me => Some(""),
        Sender::Contact(address) => Some(address.as_str()),
        Sender::System => None,
    }
}

/// Columns of a message, in the order in which [`message`] reads them.
pub(super) const MESSAGE: &str = "m.id, m.sender, m.at, m.body, m.delivery, m.command";

/// A message from six columns beginning with `first`.
pub(super) fn message(
    row: &Row<'_>,
    first: usize,
    conversation: ConversationId,
) -> rusqlite::Result<Message> {
    let sender = match row.get_ref(first + 1)?.as_str_or_null()? {
        None => Sender::System,
        Some("") => Sender::Me,
        Some(_) => Sender::Contact(address(row, first + 1)?),
    };
    let delivery: Option<u8> = row.get(first + 4)?;
    let command: Option<i64> = row.get(first + 5)?;
    Ok(Message {
        id: MessageId(id_from_sql(row, first)?),
        conversation,
        from: sender,
        at: Timestamp(row.get(first + 2)?),
        body: from_json(row, first + 3)?,
        delivery: delivery.map(delivery_from_sql),
        command: command.map(|id| CommandId(id.unsigned_abs())),
    })
}

/// A conversation's id from its columns `address` and `number`, beginning with `first`.
pub(super) fn conversation_id(row: &Row<'_>, first: usize) -> rusqlite::Result<ConversationId> {
    match row.get::<_, Option<i64>>(first + 1)? {
        Some(number) => Ok(ConversationId::Several(number.unsigned_abs())),
        None => address(row, first).map(ConversationId::Direct),
    }
}

/// Accepted, and handed to the service's connection since. Beside 0, what the index of unfinished
/// messages looks for.
pub(super) const HANDED: u8 = 3;

pub(super) fn delivery_to_sql(delivery: Delivery) -> u8 {
    match delivery {
        Delivery::Accepted => 0,
        Delivery::Delivered => 1,
        Delivery::Uncertain => 2,
        Delivery::Kept => 4,
        Delivery::Failed(FailReason::Offline) => 10,
        Delivery::Failed(FailReason::NotAllowed) => 11,
        Delivery::Failed(FailReason::Refused) => 12,
        Delivery::Failed(FailReason::NotConnected) => 13,
        Delivery::Failed(FailReason::AppearingOffline) => 14,
        Delivery::Failed(FailReason::NobodyThere) => 15,
        Delivery::Failed(FailReason::TooFast) => 16,
    }
}

fn delivery_from_sql(value: u8) -> Delivery {
    match value {
        0 | HANDED => Delivery::Accepted,
        1 => Delivery::Delivered,
        4 => Delivery::Kept,
        10 => Delivery::Failed(FailReason::Offline),
        11 => Delivery::Failed(FailReason::NotAllowed),
        12 => Delivery::Failed(FailReason::Refused),
        13 => Delivery::Failed(FailReason::NotConnected),
        14 => Delivery::Failed(FailReason::AppearingOffline),
        15 => Delivery::Failed(FailReason::NobodyThere),
        16 => Delivery::Failed(FailReason::TooFast),
        _ => Delivery::Uncertain,
    }
}

#[cfg(test)]
mod tests {
    use super::{delivery_from_sql, delivery_to_sql};
    use nudge_shared::{Delivery, FailReason};

    #[test]
    fn deliveries_survive_the_column() {
        let reasons = [
            FailReason::Offline,
            FailReason::NotAllowed,
            FailReason::Refused,
            FailReason::NotConnected,
            FailReason::AppearingOffline,
            FailReason::NobodyThere,
            FailReason::TooFast,
        ];
        let all = [
            Delivery::Accepted,
            Delivery::Delivered,
            Delivery::Uncertain,
            Delivery::Kept,
        ]
        .into_iter()
        .chain(reasons.map(Delivery::Failed));
        for delivery in all {
            assert_eq!(delivery_from_sql(delivery_to_sql(delivery)), delivery);
        }
    }
}
