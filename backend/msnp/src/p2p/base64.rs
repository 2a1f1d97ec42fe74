//! Base64 as clients write it: with padding, without, and with a NUL or a line end behind.

use super::Hash;
use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

pub(crate) fn encode(bytes: &[u8]) -> String {
    LENIENT.encode(bytes)
}

pub(crate) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let end = text
        .iter()
        .rposition(|&byte| byte > b' ')
        .map_or(0, |at| at + 1);
    LENIENT.decode(text.get(..end)?.trim_ascii_start()).ok()
}

/// A hash of exactly its length.
pub(super) fn hash(text: &str) -> Option<Hash> {
    decode(text.as_bytes())?.try_into().ok()
}
