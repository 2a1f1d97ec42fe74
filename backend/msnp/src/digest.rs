//! The proof of a password up to MSNP7.

use core::fmt::Write as _;

use md5::{Digest as _, Md5};

use crate::Token;

/// Proves to know `password`: the MD5 of salt and password, in lower-case hexadecimal digits.
///
/// Whoever has read it on the way can try out passwords on it, and whoever has it together with a salt that
/// stays the same can sign in with it.
#[must_use]
pub fn digest(salt: &str, password: &str) -> Token {
    let digest: [u8; 16] = Md5::new()
        .chain_update(salt)
        .chain_update(password)
        .finalize()
        .into();
    let mut text = String::with_capacity(32);
    for byte in digest {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    Token::new(&text).expect("hexadecimal digits are a token")
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn the_digest_is_over_the_salt_and_then_the_password() {
        assert_eq!(
            digest("1234567890.123456789", "secret").as_str(),
            "2976b981ef84ce29f35136d7465e731b"
        );
        assert_eq!(
            digest("65f80654803f22b", "dummy-alice").as_str(),
            "153380228cb47fa9c8435d8c17838453"
        );
    }
}
