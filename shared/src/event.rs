use crate::{
    Address, Contact, ContactRequest, Conversation, ConversationId, Delivery, Emoticon, FileState,
    Group, GroupId, Me, Message, MessageId, Seq, SessionState, Setting, Snapshot,
};
use serde::{Deserialize, Serialize};

/// A numbered change to what the browser shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its number: one more than the event before.
    pub seq: Seq,
    /// The change.
    pub body: EventBody,
}

/// What changed. Values are whole: an event replaces what it names, so applying one twice does no
/// harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventBody {
    /// Everything at once, after a change too large for single events.
    Replaced(Box<Snapshot>),
    /// The session's state.
    Session(SessionState),
    /// The account's own details.
    Me(Me),
    /// A setting that goes with the account.
    Setting(Box<Setting>),
    /// A contact, new or changed.
    Contact(Contact),
    /// Nothing is known of this contact any more.
    ContactGone(Address),
    /// A group, new or renamed.
    Group(Group),
    /// A group is gone; its contacts are sent on their own.
    GroupGone(GroupId),
    /// Somebody waits for an answer.
    Request(ContactRequest),
    /// A request was answered, here or at another place.
    RequestGone(Address),
    /// A conversation, new or with other members.
    Conversation(Conversation),
    /// A new message.
    Message(Message),
    /// A message of the account got further.
    Delivery {
        /// Where it belongs.
        conversation: ConversationId,
        /// Which message.
        message: MessageId,
        /// How far it got.
        delivery: Delivery,
    },
    /// Pictures for a text have come.
    Emoticons {
        /// Where it belongs.
        conversation: ConversationId,
        /// The text.
        message: MessageId,
        /// All that are here by now, as in [`crate::Body::Text`].
        emoticons: Vec<Emoticon>,
    },
    /// A file got further.
    File {
        /// Where it belongs.
        conversation: ConversationId,
        /// The file's line.
        message: MessageId,
        /// How far it is.
        state: FileState,
    },
    /// What was said in a conversation, up to this message, was deleted.
    Cleared {
        /// In which conversation.
        conversation: ConversationId,
        /// The newest message that is gone.
        up_to: MessageId,
    },
    /// Somebody read on, at this or another attachment.
    Read {
        /// In which conversation.
        conversation: ConversationId,
        /// The newest message seen.
        up_to: MessageId,
        /// How many messages from others are newer.
        unread: u32,
    },
}
