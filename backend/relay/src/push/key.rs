//! The key by which push services know this relay (VAPID, RFC 8292).

use super::PushError;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use nudge_shared::Timestamp;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use std::io::ErrorKind;
use std::path::Path;

/// The key's file in the data folder.
const KEY_FILE: &str = "push.key";
/// How long a signature holds; a day is the most that services take.
const HOLDS_S: i64 = 12 * 60 * 60;

/// Signs requests to push services.
pub(super) struct PushKey {
    key: SigningKey,
    /// Where a service finds out whose relay this is, if the operator says.
    contact: Option<String>,
}

impl PushKey {
    /// Reads the key from the data folder; at the first start makes one. A new one ends all
    /// subscriptions.
    pub(super) fn open(folder: &Path, contact: Option<String>) -> Result<Self, PushError> {
        let file = folder.join(KEY_FILE);
        let key = match std::fs::read(&file) {
            Ok(bytes) => SigningKey::from_slice(&bytes).map_err(|_| PushError::NotAKey)?,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let key = make();
                crate::seal::write_private(&file, &key.to_bytes())?;
                key
            }
            Err(error) => return Err(error.into()),
        };
        Ok(Self { key, contact })
    }

    /// The public half, as browsers want it: an uncompressed point in base64url.
    pub(super) fn public(&self) -> String {
        let point = self.key.verifying_key().to_encoded_point(false);
        BASE64_URL_SAFE_NO_PAD.encode(point.as_bytes())
    }

    /// The `Authorization` of a request to this origin, such as `https://push.example.com`.
    pub(super) fn authorization(&self, origin: &str, now: Timestamp) -> String {
        let mut claims = serde_json::json!({
            "aud": origin,
            "exp": now.0 / 1_000 + HOLDS_S,
        });
        if let Some(contact) = &self.contact {
            claims["sub"] = contact.as_str().into();
        }
        let encode = |part: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(part);
        let head = encode(br#"{"typ":"JWT","alg":"ES256"}"#);
        let signed = format!("{head}.{}", encode(claims.to_string().as_bytes()));
        let signature: Signature = self.key.sign(signed.as_bytes());
        let signature = encode(&signature.to_bytes());
        format!("vapid t={signed}.{signature}, k={}", self.public())
    }
}

fn make() -> SigningKey {
    loop {
        // Nearly every number of 32 bytes is a key.
        if let Ok(key) = SigningKey::from_slice(&rand::random::<[u8; 32]>()) {
            return key;
        }
    }
}
