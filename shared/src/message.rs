use crate::{Address, BlobId, CommandId, ConversationId, File, MessageId, Timestamp};
use serde::{Deserialize, Serialize};

/// One stored line of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Identifies it, and orders it.
    pub id: MessageId,
    /// Where it belongs.
    pub conversation: ConversationId,
    /// Who wrote it.
    pub from: Sender,
    /// When the relay stored it.
    pub at: Timestamp,
    /// What it says.
    pub body: Body,
    /// For one's own messages: how far it got.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Delivery>,
    /// For one's own messages: the command that sent it, so that the browser that did knows its own
    /// echo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<CommandId>,
}

/// Who wrote a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sender {
    /// The account itself, from any attachment.
    Me,
    /// Somebody else.
    Contact(Address),
    /// Nobody: a notice of the conversation itself.
    System,
}

/// What a message says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Body {
    /// Text, never empty, at most [`crate::MAX_TEXT_BYTES`]. Lines end in `\n`.
    Text {
        /// The text; plain, no markup.
        text: String,
        /// How its writer wants it shown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        format: Option<Format>,
        /// Pictures for parts of it, at most [`crate::MAX_EMOTICONS`]. When it is sent, those of the
        /// account's own that occur in it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        emoticons: Vec<Emoticon>,
    },
    /// A nudge.
    Nudge,
    /// Handwriting.
    Ink {
        /// What is seen: `api/picture/{id}`. When it is sent, one that `POST api/ink` brought.
        picture: BlobId,
    },
    /// A file. Its state changes by [`crate::EventBody::File`].
    File(File),
    /// Something happened in the conversation.
    Notice(Notice),
    /// Something that this version cannot show.
    Unsupported {
        /// Its MIME type, as the other client named it.
        content_type: String,
    },
}

/// A picture for a few characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Emoticon {
    /// What is written, at most [`crate::MAX_SHORTCUT_CHARS`] characters when it is one's own. It stays
    /// in the text.
    pub shortcut: String,
    /// What is seen: `api/picture/{id}`, a PNG or a GIF.
    pub picture: BlobId,
}

/// Something that happened in a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// Somebody came in.
    Joined(Address),
    /// Somebody left.
    Left(Address),
}

/// How the writer of a text wants it shown. Readers may override it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Format {
    /// The font's family name. Empty for the reader's default.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub font: String,
    /// The text's colour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    /// Bold and so on.
    #[serde(default, skip_serializing_if = "Style::is_plain")]
    pub style: Style,
    /// Whether the text runs from right to left.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub right_to_left: bool,
}

/// Red, green and blue, each from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colour(pub u8, pub u8, pub u8);

/// The four effects of the classic clients.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Style {
    /// Bold.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub bold: bool,
    /// Italic.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub italic: bool,
    /// Underlined.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub underline: bool,
    /// Struck through.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub strike: bool,
}

impl Style {
    fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

/// How far one of the account's own messages got. The state before these, *sending*, exists in the
/// browser only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delivery {
    /// Stored by the relay, which will not forget it; on its way to the service.
    Accepted,
    /// The service says that everybody in the conversation has it.
    Delivered,
    /// The service keeps it: the other side is not signed in, and gets it when they are.
    Kept,
    /// It did not arrive. Retrying is safe.
    Failed(FailReason),
    /// The connection broke before the service answered: it may have arrived. Retrying may show it
    /// twice to the other side.
    Uncertain,
}

/// Why a message did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FailReason {
    /// The contact is offline, appears so, or does not exist.
    Offline,
    /// The contact does not take messages from this account.
    NotAllowed,
    /// The service refused it or gave no answer in time.
    Refused,
    /// The account is not signed in to its service.
    NotConnected,
    /// The account appears offline, and the service takes no messages then.
    AppearingOffline,
    /// Everybody else has left the conversation.
    NobodyThere,
    /// Too many messages in a short time.
    TooFast,
}
