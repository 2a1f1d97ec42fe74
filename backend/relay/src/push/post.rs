use super::key::PushKey;
use crate::http_client::{HttpClient, NamedBy, Place, send};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use nudge_shared::{PushMessage, PushSubscription, Timestamp};
use reqwest::{StatusCode, Url};
use sha2::{Digest as _, Sha256};
use web_push_native::{Auth, p256::PublicKey};

/// How long a push service keeps a message for a browser that is not there, in seconds.
const KEPT_S: u32 = 24 * 60 * 60;

/// What became of a message.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Posted {
    /// The service has it.
    Taken,
    /// The browser has ended the subscription.
    Gone,
    /// It did not arrive, for this reason.
    Failed(String),
}

/// Brings messages to push services.
pub(super) struct Post {
    key: PushKey,
    client: HttpClient,
    named_by: NamedBy,
}

impl Post {
    pub(super) fn new(key: PushKey, named_by: NamedBy) -> Self {
        Self {
            key,
            client: HttpClient::default(),
            named_by,
        }
    }

    /// Encrypts a message for one browser, and hands it over.
    pub(super) async fn send(
        &self,
        to: &PushSubscription,
        message: &PushMessage,
        now: Timestamp,
    ) -> Posted {
        let Some((url, body)) = sealed(to, message) else {
            // Nobody will ever be able to read it.
            return Posted::Gone;
        };
        let authorization = self
            .key
            .authorization(&url.origin().ascii_serialization(), now);
        let place = Place {
            url,
            named_by: self.named_by,
        };
        let request = match self.client.post(&place) {
            Ok(request) => request,
            Err(error) => return Posted::Failed(error.to_string()),
        };
        let request = request
            .header("ttl", KEPT_S)
            .header("urgency", "high")
            .header("topic", topic(message))
            .header("content-encoding", "aes128gcm")
            .header("content-type", "application/octet-stream")
            .header("authorization", authorization)
            .body(body);
        match send(request).await.map(|answer| answer.status()) {
            Ok(status) if status.is_success() => Posted::Taken,
            Ok(StatusCode::NOT_FOUND | StatusCode::GONE) => Posted::Gone,
            Ok(status) => Posted::Failed(status.to_string()),
            Err(error) => Posted::Failed(error.to_string()),
        }
    }
}

fn sealed(to: &PushSubscription, message: &PushMessage) -> Option<(Url, Vec<u8>)> {
    let url: Url = to.endpoint.parse().ok()?;
    let key = BASE64_URL_SAFE_NO_PAD.decode(&to.keys.p256dh).ok()?;
    let key = PublicKey::from_sec1_bytes(&key).ok()?;
    let auth: [u8; 16] = BASE64_URL_SAFE_NO_PAD
        .decode(&to.keys.auth)
        .ok()?
        .try_into()
        .ok()?;
    let message = serde_json::to_vec(message).expect("wire types are always JSON");
    let body = web_push_native::encrypt(message, &key, &Auth::from(auth)).ok()?;
    Some((url, body))
}

/// A later message of the same conversation replaces one that still waits (RFC 8030, 5.4). At most
/// 32 characters of base64url, which say nothing to the service.
fn topic(message: &PushMessage) -> String {
    let (PushMessage::Show { tag, .. } | PushMessage::Withdraw { tag, .. }) = message;
    BASE64_URL_SAFE_NO_PAD.encode(&Sha256::digest(tag)[..24])
}
