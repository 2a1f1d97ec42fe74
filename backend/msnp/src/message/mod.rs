//! What travels inside `MSG`, `UBX` and `UUX`: MIME-like messages and small pieces of XML.

mod chunk;
mod content;
mod emoticon;
mod format;
mod invitation;
mod mime;
mod personal;
mod place;
mod service;
pub(crate) mod xml;

pub use chunk::{Joiner, MAX_CHUNKS, MAX_SETS, SET_LIFETIME, TooLarge};
pub use content::{Content, Text};
pub use emoticon::{CustomEmoticon, MAX_EMOTICONS};
pub use format::{Colour, Effects, TextFormat};
pub use invitation::Invitation;
pub use mime::Mime;
pub use personal::{CurrentMedia, PersonalMessage};
pub use place::{OwnPlace, Place, PlaceKind, PrivatePlace};
pub use service::{
    Profile, ServiceMessage, mail_summary, maintenance, offline_message, offline_messages_deleted,
};
