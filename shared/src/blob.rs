use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Something that is fetched by a request of its own: a picture (`api/picture/{id}`) or a file
/// (`api/file/{id}`).
///
/// On the wire lower-case hexadecimal digits. A picture has 40, the SHA-1 of what messenger clients
/// exchange, so that one id is one picture for ever. A file has 32, drawn at random, so that nobody
/// guesses it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BlobId(Box<str>);

/// Why a text is not a [`BlobId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a blob is named by 40 or 32 lower-case hexadecimal digits")]
pub struct BadBlobId;

impl BlobId {
    const PICTURE_DIGITS: usize = 40;
    const FILE_DIGITS: usize = 32;

    /// The picture of this hash.
    pub fn picture(sha1: [u8; 20]) -> Self {
        Self(digits(&sha1))
    }

    /// The file of this number.
    pub fn file(number: [u8; 16]) -> Self {
        Self(digits(&number))
    }

    /// Whether it names a picture rather than a file.
    pub fn is_picture(&self) -> bool {
        self.0.len() == Self::PICTURE_DIGITS
    }

    /// The hash of a picture.
    pub fn sha1(&self) -> Option<[u8; 20]> {
        let mut hash = [0; 20];
        let digits = self.0.as_bytes().chunks(2);
        for (byte, pair) in hash.iter_mut().zip(digits) {
            let pair = std::str::from_utf8(pair).ok()?;
            *byte = u8::from_str_radix(pair, 16).ok()?;
        }
        self.is_picture().then_some(hash)
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn digits(bytes: &[u8]) -> Box<str> {
    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value & 15)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(*byte)])
        .collect::<String>()
        .into()
}

impl FromStr for BlobId {
    type Err = BadBlobId;

    fn from_str(text: &str) -> Result<Self, BadBlobId> {
        let right_length = matches!(text.len(), Self::PICTURE_DIGITS | Self::FILE_DIGITS);
        let right_digits = text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if right_length && right_digits {
            Ok(Self(text.into()))
        } else {
            Err(BadBlobId)
        }
    }
}

impl TryFrom<String> for BlobId {
    type Error = BadBlobId;

    fn try_from(text: String) -> Result<Self, BadBlobId> {
        text.parse()
    }
}

impl From<BlobId> for String {
    fn from(id: BlobId) -> Self {
        id.0.into()
    }
}

impl fmt::Display for BlobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::BlobId;

    #[test]
    fn ids_survive_the_round_trip_through_text() {
        let picture = BlobId::picture([0xa7; 20]);
        assert!(picture.is_picture());
        assert_eq!(picture.sha1(), Some([0xa7; 20]));
        assert_eq!(picture.as_str().parse(), Ok(picture));
        let file = BlobId::file([0x0f; 16]);
        assert!(!file.is_picture());
        assert_eq!(file.sha1(), None);
        assert_eq!(file.as_str(), "0f".repeat(16));
    }

    #[test]
    fn what_could_be_a_path_is_none() {
        for text in ["", "..", "a7", "../../../../../../../../../etc/passwd-abc"] {
            assert!(text.parse::<BlobId>().is_err(), "{text}");
        }
        assert!("A7".repeat(20).parse::<BlobId>().is_err());
    }
}
