use crate::{Address, ConversationId, Message, MessageId};
use serde::{Deserialize, Serialize};

/// What the list of conversations shows of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversation {
    /// Identifies the conversation.
    pub id: ConversationId,
    /// The other people in it, in order of arrival. For a direct conversation the one contact.
    pub members: Vec<Address>,
    /// The newest message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Message>,
    /// Messages from others after `read_up_to`.
    pub unread: u32,
    /// The newest message that was seen on any attachment.
    pub read_up_to: MessageId,
}
