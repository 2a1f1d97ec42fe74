//! The proof that goes with a single sign-on ticket (MSNP15 and later).
//!
//! The sign-in service gives out a ticket and a secret with it. The notification server sends a nonce; the
//! client answers with the ticket and a blob in which the nonce stands signed and encrypted with keys
//! derived from the secret. The blob has the layout that Windows' own cryptography uses: a header of
//! lengths and algorithm numbers, the initialisation vector, the signature, the encrypted nonce.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use cbc::Encryptor;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeEncrypt, KeyIvInit};
use des::TdesEde3;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use subtle::ConstantTimeEq;

use crate::Token;

/// The policy that services ask for by name; its tickets have a secret.
pub const POLICY: &str = "MBI_KEY_OLD";

/// How many random bytes make up a nonce, in base64: services of the time sent 64 characters.
pub const NONCE_BYTES: usize = 48;

/// The longest nonce that is signed, in bytes. Longer ones are nothing a service sends.
const MAX_NONCE: usize = 1024;

const HEADER: u32 = 28;
const MODE_CBC: u32 = 1;
const ALGORITHM_3DES: u32 = 0x6603;
const ALGORITHM_SHA1: u32 = 0x8004;
const VECTOR: usize = 8;
const SIGNATURE: usize = 20;

/// Secrets are base64 in a form that clients of the time read however it was padded and ended.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Why no proof can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// The secret is no base64.
    #[error("the ticket's secret cannot be read")]
    Secret,
    /// The nonce is empty or longer than any service sends.
    #[error("the nonce cannot be signed")]
    Nonce,
}

/// Signs `nonce`, the text as it was sent, with the ticket's `secret`, base64 text. `vector` are eight
/// random bytes.
///
/// # Errors
/// When the secret is no base64, or the nonce is empty or over-long.
pub fn proof(secret: &str, nonce: &str, vector: [u8; VECTOR]) -> Result<Token, ProofError> {
    let blob = blob(secret, nonce, vector)?;
    Token::new(&base64::engine::general_purpose::STANDARD.encode(blob)).ok_or(ProofError::Nonce)
}

/// Whether `proof` is what the owner of `secret` makes of `nonce`. Takes as long for a wrong one as for a
/// nearly right one.
#[must_use]
pub fn verify(secret: &str, nonce: &str, proof: &Token) -> bool {
    let Ok(shown) = LENIENT.decode(proof.as_str()) else {
        return false;
    };
    let vector = shown
        .get(HEADER as usize..HEADER as usize + VECTOR)
        .and_then(|vector| vector.try_into().ok());
    let Some(vector) = vector else {
        return false;
    };
    // Making the right one from the vector shown checks header, signature and text in one comparison.
    blob(secret, nonce, vector).is_ok_and(|right| right.ct_eq(&shown).into())
}

fn blob(secret: &str, nonce: &str, vector: [u8; VECTOR]) -> Result<Vec<u8>, ProofError> {
    if nonce.is_empty() || nonce.len() > MAX_NONCE {
        return Err(ProofError::Nonce);
    }
    let secret = LENIENT.decode(secret).map_err(|_| ProofError::Secret)?;
    let signing = derive(&secret, b"WS-SecureConversationSESSION KEY HASH");
    let encrypting = derive(&secret, b"WS-SecureConversationSESSION KEY ENCRYPTION");
    let signature = sign(&signing, &[nonce.as_bytes()]);
    let cipher = Encryptor::<TdesEde3>::new(&encrypting.into(), &vector.into())
        .encrypt_padded_vec::<Pkcs7>(nonce.as_bytes());

    let length = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
    let header = [
        HEADER,
        MODE_CBC,
        ALGORITHM_3DES,
        ALGORITHM_SHA1,
        length(VECTOR),
        length(SIGNATURE),
        length(cipher.len()),
    ];
    let mut blob = Vec::with_capacity(HEADER as usize + VECTOR + SIGNATURE + cipher.len());
    for word in header {
        blob.extend_from_slice(&word.to_le_bytes());
    }
    blob.extend_from_slice(&vector);
    blob.extend_from_slice(&signature);
    blob.extend_from_slice(&cipher);
    Ok(blob)
}

/// A key of 24 bytes for one purpose, by the pseudo-random function of TLS 1.0 with one of its halves.
fn derive(secret: &[u8], label: &[u8]) -> [u8; 24] {
    let first = sign(secret, &[label]);
    let front = sign(secret, &[&first, label]);
    let second = sign(secret, &[&first]);
    let back = sign(secret, &[&second, label]);
    let mut key = [0; 24];
    let (head, tail) = key.split_at_mut(SIGNATURE);
    head.copy_from_slice(&front);
    tail.copy_from_slice(&back[..4]);
    key
}

fn sign(key: &[u8], parts: &[&[u8]]) -> [u8; SIGNATURE] {
    let mut mac = Hmac::<Sha1>::new_from_slice(key).expect("a key of any length will do");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    const NONCE: &str = "YDW4m5Z89YMdsgcqRxgXQTug7OWx2lpOGvYj0Svrke+sndOB1le933eGStfq/7Md";

    #[test]
    fn a_known_answer_with_a_vector() {
        let made = proof(SECRET, NONCE, [0, 1, 2, 3, 4, 5, 6, 7]).expect("a proof");
        assert_eq!(
            made.as_str(),
            "HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAAABAgMEBQYHVG3ItMuMzbELeNw6vlT4m0k/SIQ7ndHiA7cXhTBdhO952XChcNu6asot/3utqOInQ6OrP9X7LobnfbNjRYBtGwP1rSAaWN5bh9rnSd41CalyrdeiErKGPW3bvb0="
        );
        assert!(verify(SECRET, NONCE, &made));
    }

    #[test]
    fn known_answers_for_secrets_of_23_bytes() {
        let repeated = |letter: &str, times: usize| format!("{}=", letter.repeat(times));
        for (letter, known) in [
            (
                "A",
                "HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAAAAAAAAAAAA7XgT5ohvaZdoXdrWUUcMF2G8OK2JohyYcK5l5MJSitab33scxJeK/RQXcUr0L+R2ZA9CEAzn0izmUzSMp2LZdxSbHtnuxCmptgtoScHp9E26HjQVkA9YJxgK/HM=",
            ),
            (
                "B",
                "HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAAAAAAAAAAAAywfWRZVnRRZTqPkW6HBIrOmPuYiFbzcpvYmP2QzhpH+VdKwtqUTt/gdbDqlMZvR1o7ve9ex44otMOxYtnNYIQ+lfoj+PKcsHT+T7GA1hfMsTVbGqoYYe3B5/WW0=",
            ),
        ] {
            let (secret, nonce) = (repeated(letter, 31), repeated(letter, 63));
            let made = proof(&secret, &nonce, [0; 8]).expect("a proof");
            assert_eq!(made.as_str(), known, "{letter}");
        }
    }

    #[test]
    fn what_is_not_the_proof_is_refused() {
        let made = proof(SECRET, NONCE, [9; 8]).expect("a proof");
        assert!(!verify("BAECAwQFBgcICQoLDA0ODxAREhMUFRYX", NONCE, &made));
        assert!(!verify(SECRET, &NONCE.replace('Y', "Z"), &made));
        let mut blob = LENIENT.decode(made.as_str()).expect("base64");
        for at in 0..blob.len() {
            blob[at] ^= 1;
            let changed = base64::engine::general_purpose::STANDARD.encode(&blob);
            let changed = Token::new(&changed).expect("a token");
            assert!(!verify(SECRET, NONCE, &changed), "byte {at}");
            blob[at] ^= 1;
        }
        for hostile in ["AAAA", "x", "====", "%%%%"] {
            assert!(!verify(
                SECRET,
                NONCE,
                &Token::new(hostile).expect("a token")
            ));
        }
        assert_eq!(proof("*", NONCE, [0; 8]), Err(ProofError::Secret));
        assert_eq!(proof(SECRET, "", [0; 8]), Err(ProofError::Nonce));
        assert_eq!(
            proof(SECRET, &"x".repeat(1025), [0; 8]),
            Err(ProofError::Nonce)
        );
    }
}
