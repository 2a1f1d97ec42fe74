//! What the browser and the relay say to each other, as JSON text frames over one WebSocket, and as
//! JSON bodies of a handful of HTTP requests before it is open.
//!
//! The browser speaks first with [`Hello`]. The relay answers with [`Welcome`]: either the events
//! that were missed since the last one seen, or a whole [`Snapshot`]. From then on the relay sends
//! numbered [`Event`]s, and the browser sends [`Command`]s, each answered by one [`Reply`].
//!
//! `docs/protocol.md` has the rules, and leads to one example of every frame.
//!
//! This crate knows no messenger protocol and no platform: it is serde types and their limits.

mod address;
mod blob;
mod command;
mod contact;
mod contact_file;
mod conversation;
mod devices;
mod error;
mod event;
mod file;
mod frame;
mod http;
mod id;
mod language;
mod limits;
mod me;
mod message;
mod preview;
mod push;
mod search;
mod session;
mod settings;
mod snapshot;
mod status;

pub use address::{Address, BadAddress};
pub use blob::{BadBlobId, BlobId};
pub use command::{Command, CommandBody, Reply, ReplyBody};
pub use contact::{Contact, ContactRequest, Device, Group};
pub use contact_file::ContactFile;
pub use conversation::Conversation;
pub use devices::{DeviceChange, Devices, KnownBrowser, OtherPlace};
pub use error::{ErrorCode, WireError};
pub use event::{Event, EventBody};
pub use file::{File, FileFailure, FileState, Files, Pictures, Progress, StoredFile, Uploaded};
pub use frame::{ClientFrame, Farewell, Hello, Resume, ServerFrame, Typing, Welcome, WelcomeBody};
pub use http::{
    About, ChangePassword, ServiceInfo, SignIn, SignOut, SignOutScope, SignUp, SignUpPolicy,
    SignedIn, Stay,
};
pub use id::{BadId, CommandId, ConversationId, GroupId, MessageId, Seq, Timestamp};
pub use language::Language;
pub use limits::*;
pub use me::{Me, Media, Privacy};
pub use message::{
    Body, Colour, Delivery, Emoticon, FailReason, Format, Message, Notice, Sender, Style,
};
pub use preview::LinkPreview;
pub use push::{PushKeys, PushMessage, PushSubscription};
pub use search::Search;
pub use session::{LinkProblem, SessionState, StopReason};
pub use settings::{
    Alerts, BadSetting, Density, Look, Order, PeopleList, PersonSettings, Presence, SavedStatus,
    Scheme, Setting, Settings, Sounds, TextStyle,
};
pub use snapshot::Snapshot;
pub use status::Status;

/// Version of this protocol. A page that says another one in [`Hello`] is told
/// [`Farewell::Outdated`] and reloads itself.
pub const PROTOCOL: u32 = 2;
