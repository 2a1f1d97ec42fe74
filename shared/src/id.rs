use crate::Address;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Identifies a command for as long as the browser may repeat it. Chosen by the browser at random
/// below 2^53, so that a JSON number carries it exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommandId(pub u64);

/// A stored message of an account. Later messages have larger ids, in every conversation.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct MessageId(pub u64);

/// The number of an event. Counts up by one from 1 within one epoch of a session.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Seq(pub u64);

/// Milliseconds since 1970-01-01 00:00 UTC.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

/// A group of the contact list. Opaque to the browser; stable across sessions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GroupId(pub Box<str>);

/// A thread of messages: with one contact, or with several people.
///
/// On the wire a text: the contact's address, or `~` and a number. The first form needs no
/// permission to exist: a conversation with a contact is always there, if only empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ConversationId {
    /// With one person.
    Direct(Address),
    /// With several people; numbered by the relay, per account.
    Several(u64),
}

/// Why a text is not a [`ConversationId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a conversation is an address, or ~ and a number")]
pub struct BadId;

impl FromStr for ConversationId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        match text.strip_prefix('~') {
            Some(number) => number.parse().map(Self::Several).map_err(|_| BadId),
            None => text.parse().map(Self::Direct).map_err(|_| BadId),
        }
    }
}

impl TryFrom<String> for ConversationId {
    type Error = BadId;

    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}

impl From<ConversationId> for String {
    fn from(id: ConversationId) -> Self {
        id.to_string()
    }
}

impl fmt::Display for ConversationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Direct(address) => address.fmt(f),
            Self::Several(number) => write!(f, "~{number}"),
        }
    }
}

impl From<Address> for ConversationId {
    fn from(address: Address) -> Self {
        Self::Direct(address)
    }
}

#[cfg(test)]
mod tests {
    use super::ConversationId;

    #[test]
    fn conversation_ids_survive_the_round_trip_through_text() {
        for text in ["bob@example.com", "~12"] {
            let id: ConversationId = text.parse().unwrap();
            assert_eq!(id.to_string(), text);
        }
        assert!("~".parse::<ConversationId>().is_err());
        assert!("~-1".parse::<ConversationId>().is_err());
        assert!("bob".parse::<ConversationId>().is_err());
    }
}
