use crate::{
    Address, BlobId, Body, CommandId, ConversationId, GroupId, Media, Message, MessageId, Privacy,
    Search, Setting, Status, WireError,
};
use serde::{Deserialize, Serialize};

/// Something a browser asks of the relay. Applied once for each id, however often it is repeated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// Chosen by the browser; see [`CommandId`].
    pub id: CommandId,
    /// What to do.
    pub body: CommandBody,
}

/// What a browser asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CommandBody {
    /// Changes the own status.
    SetStatus(Status),
    /// Goes to a status of one's own making, by its name: with its message, and its reply for as long as
    /// it holds, which is until another status is chosen.
    UseSavedStatus(String),
    /// Changes the own name.
    SetName(String),
    /// Changes the own personal message.
    SetPersonalMessage(String),
    /// Changes what contacts see as being listened to.
    SetMedia(Option<Media>),
    /// Changes the own picture to one that was uploaded, or takes it away.
    SetPicture(Option<BlobId>),
    /// Changes who may see and write to the account.
    SetPrivacy(Privacy),

    /// Changes a setting that goes with the account.
    Set(Box<Setting>),

    /// Puts somebody on the contact list, and allows them.
    AddContact {
        /// Whom.
        address: Address,
        /// Into which group; none for "other contacts".
        group: Option<GroupId>,
    },
    /// Takes somebody off the contact list.
    RemoveContact {
        /// Whom.
        address: Address,
        /// Whether to block them as well.
        block: bool,
    },
    /// Blocks somebody.
    Block(Address),
    /// Unblocks somebody.
    Unblock(Address),
    /// Takes somebody off the list of those who are allowed and that of those who are blocked: what holds
    /// for everybody else holds for them.
    Unlist(Address),
    /// Answers a request.
    AnswerRequest {
        /// Whose request.
        address: Address,
        /// Allow or block.
        allow: bool,
        /// Whether to add them to the contact list as well.
        add: bool,
    },
    /// Makes a group.
    CreateGroup(String),
    /// Renames a group.
    RenameGroup {
        /// Which.
        group: GroupId,
        /// Its new name.
        name: String,
    },
    /// Deletes a group; its contacts stay on the list.
    RemoveGroup(GroupId),
    /// Changes which groups a contact is in.
    MoveContact {
        /// Whom.
        address: Address,
        /// The group to leave, if any.
        from: Option<GroupId>,
        /// The group to enter, if any.
        to: Option<GroupId>,
    },

    /// Sends a message. Only [`Body::Text`], [`Body::Nudge`] and [`Body::Ink`] can be sent.
    Send {
        /// Where to.
        conversation: ConversationId,
        /// What.
        body: Body,
    },
    /// Sends a failed or uncertain message again.
    Retry {
        /// Where it belongs.
        conversation: ConversationId,
        /// Which message.
        message: MessageId,
    },
    /// Offers an uploaded file to everybody in a conversation. Answered like a `Send`.
    SendFile {
        /// Where to.
        conversation: ConversationId,
        /// What `POST api/file` brought.
        blob: BlobId,
    },
    /// Answers the offer of a file.
    AnswerFile {
        /// Where it was made.
        conversation: ConversationId,
        /// The file's line.
        message: MessageId,
        /// Whether to take it.
        accept: bool,
    },
    /// Stops a file, whoever sends it: takes the offer back, or ends the transfer.
    CancelFile {
        /// Where it belongs.
        conversation: ConversationId,
        /// The file's line.
        message: MessageId,
    },
    /// Says that somebody types here. Repeated every [`crate::TYPING_INTERVAL_MS`] at most.
    Typing(ConversationId),
    /// Invites somebody into a conversation. A direct conversation becomes a new one with several
    /// people.
    Invite {
        /// Into which conversation.
        conversation: ConversationId,
        /// Whom.
        address: Address,
    },
    /// Leaves a conversation with several people. What was said in it stays.
    Leave(ConversationId),
    /// Everything up to this message was seen.
    MarkRead {
        /// Where.
        conversation: ConversationId,
        /// The newest message seen.
        up_to: MessageId,
    },
    /// Asks for a page of older messages.
    LoadOlder {
        /// Of which conversation.
        conversation: ConversationId,
        /// Only messages older than this; none for the newest.
        before: Option<MessageId>,
        /// How many, at most [`crate::MAX_PAGE`].
        limit: u16,
    },
    /// Asks for the page of messages that follow one: on the way down from an old line.
    LoadNewer {
        /// Of which conversation.
        conversation: ConversationId,
        /// Only messages newer than this. It need not exist.
        after: MessageId,
        /// How many, at most [`crate::MAX_PAGE`].
        limit: u16,
    },
    /// Looks for what was said, newest first.
    Search {
        /// What to look for.
        wanted: Search,
        /// Only messages older than this; none for the newest.
        before: Option<MessageId>,
        /// How many, at most [`crate::MAX_PAGE`].
        limit: u16,
    },
    /// Deletes what was said, for good: on the relay and at all attachments. The other people keep
    /// theirs.
    ClearHistory(ConversationId),

    /// Tries to reach the service now instead of waiting for the next attempt, or signs in again
    /// after *signed in elsewhere*.
    Reconnect,
    /// Signs out of the service and forgets the session, on all attachments.
    SignOut,
}

/// The answer to one command. Repeating the command brings the same answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The command's id.
    pub id: CommandId,
    /// How it went.
    pub result: Result<ReplyBody, WireError>,
}

/// What a successful command brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReplyBody {
    /// It was done. What changed comes as events.
    Done,
    /// The message is stored, under this id.
    Accepted(MessageId),
    /// The conversation that the command made or meant.
    Conversation(ConversationId),
    /// A page of messages, oldest first.
    Page {
        /// The messages.
        messages: Vec<Message>,
        /// Whether there are still more in the direction that was asked for.
        more: bool,
    },
    /// What a search found, newest first.
    Found {
        /// The messages.
        messages: Vec<Message>,
        /// Whether older ones may match as well.
        more: bool,
    },
}
