use crate::{ConversationId, Sender, Timestamp};
use serde::{Deserialize, Serialize};

/// What to look for in what was said. Everything that is given must fit; at least a text, a sender
/// or a time must be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// Words that must all occur, anywhere in the text and in any order, whatever their case. At
    /// most [`crate::MAX_SEARCH_BYTES`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// In which conversation; none for all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation: Option<ConversationId>,
    /// Who must have written it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Sender>,
    /// At this time or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// Before this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}
