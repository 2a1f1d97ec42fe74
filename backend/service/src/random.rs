//! Names nobody can guess.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

/// Random bytes from a cryptographic generator that the system seeds.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rand::fill(&mut bytes);
    bytes
}

/// A token of 22 letters, digits, `-` and `_`: 128 random bits.
pub(crate) fn text() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<16>())
}

/// Random bytes in base64.
pub(crate) fn base64<const N: usize>() -> String {
    STANDARD.encode(bytes::<N>())
}

/// A random GUID (version 4, RFC 9562).
pub(crate) fn guid() -> [u8; 16] {
    let mut guid = bytes::<16>();
    guid[6] = guid[6] & 0x0f | 0x40;
    guid[8] = guid[8] & 0x3f | 0x80;
    guid
}

/// A number from 1 to 2^31 - 1.
pub(crate) fn positive_i32() -> u32 {
    rand::random_range(1..=i32::MAX.cast_unsigned())
}

/// A random GUID in its usual spelling.
pub(crate) fn guid_text() -> String {
    msnp::ContactId::from_guid(guid()).to_string()
}
