//! Sizes beyond which the relay refuses what a browser sends, with [`crate::ErrorCode::TooLong`].

/// The largest frame a browser may send, in bytes of JSON.
pub const MAX_FRAME_BYTES: usize = 64 * 1024;
/// The longest text of one message, in bytes of UTF-8. Longer than one protocol message: the relay
/// splits it.
pub const MAX_TEXT_BYTES: usize = 16 * 1024;
/// The longest own name, in bytes after percent-encoding (services refuse more).
pub const MAX_NAME_ENCODED_BYTES: usize = 387;
/// The longest own name offered for input, in characters.
pub const MAX_NAME_CHARS: usize = 129;
/// The longest personal message, in characters.
pub const MAX_PERSONAL_MESSAGE_CHARS: usize = 129;
/// The longest name of a group, in bytes after percent-encoding.
pub const MAX_GROUP_NAME_ENCODED_BYTES: usize = 61;
/// The most messages one [`crate::CommandBody::LoadOlder`] brings.
pub const MAX_PAGE: u16 = 200;
/// The longest text to look for, in bytes of UTF-8.
pub const MAX_SEARCH_BYTES: usize = 256;
/// The longest address of a push service, in bytes.
pub const MAX_PUSH_ENDPOINT_BYTES: usize = 1_024;
/// The longest shortcut of an own emoticon, in characters: what clients of the time took.
pub const MAX_SHORTCUT_CHARS: usize = 7;
/// The most emoticons of one's own.
pub const MAX_OWN_EMOTICONS: usize = 200;
/// The most emoticons of one's own in a message: what clients of the time sent.
pub const MAX_EMOTICONS: usize = 5;
/// The longest name of a place where one is signed in, in characters.
pub const MAX_PLACE_NAME_CHARS: usize = 40;
/// The shortest password of a new account, in characters.
pub const MIN_PASSWORD_CHARS: usize = 8;
/// The longest password, in bytes.
pub const MAX_PASSWORD_BYTES: usize = 128;
/// The most that an account's settings may be, in bytes of JSON.
pub const MAX_SETTINGS_BYTES: usize = 128 * 1024;
/// The longest draft that is kept with the account, in bytes. A longer one stays in its browser.
pub const MAX_DRAFT_BYTES: usize = 4 * 1024;
/// The longest name that somebody is given, in characters.
pub const MAX_NICKNAME_CHARS: usize = 129;
/// The longest automatic reply, in bytes.
pub const MAX_REPLY_BYTES: usize = 1024;
/// The most statuses of one's own.
pub const MAX_SAVED_STATUSES: usize = 20;
/// The shortest time between two [`crate::ClientFrame::Active`], in milliseconds.
pub const ACTIVE_INTERVAL_MS: u64 = 30_000;
/// The shortest time between two nudges to one conversation, in milliseconds.
pub const NUDGE_INTERVAL_MS: u64 = 10_000;
/// How often a typing notice is sent while somebody types, in milliseconds.
pub const TYPING_INTERVAL_MS: u64 = 4_000;
/// How long a typing notice is shown after the last one, in milliseconds.
pub const TYPING_SHOWN_MS: u64 = 8_000;
/// How often the browser sends [`crate::ClientFrame::Ping`] when nothing else is said, in
/// milliseconds. Twice this without a word from the other side means the connection is dead.
pub const HEARTBEAT_MS: u64 = 25_000;
