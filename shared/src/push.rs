use serde::{Deserialize, Serialize};

/// `POST api/push`: where a browser takes messages while no page is open, as its
/// `PushSubscription.toJSON()` says. `DELETE api/push` takes the same and forgets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushSubscription {
    /// Its address at the browser maker's service, at most [`crate::MAX_PUSH_ENDPOINT_BYTES`].
    pub endpoint: String,
    /// How to encrypt for it.
    pub keys: PushKeys,
}

/// The browser's part of the encryption (RFC 8291), in base64url without padding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushKeys {
    /// Its public key: a point of P-256, uncompressed.
    pub p256dh: String,
    /// The secret of 16 bytes that it shares with the relay.
    pub auth: String,
}

/// What the relay sends to the service worker, encrypted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PushMessage {
    /// Show this; it replaces what is shown under the same tag.
    Show {
        /// The conversation, as its id says.
        tag: String,
        /// Who wrote.
        title: String,
        /// What was written; empty where alerts keep that to themselves.
        text: String,
        /// How many messages wait, in all conversations.
        unread: u32,
    },
    /// It was read elsewhere: show it no longer.
    Withdraw {
        /// As above.
        tag: String,
        /// As above.
        unread: u32,
    },
}
