//! Secrets that travel in a field.

use core::fmt;

/// A switchboard token or a sign-in ticket: opaque, without spaces, 1 to [`Token::MAX_LEN`] bytes of ASCII.
///
/// Its text never appears in `Debug` output.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Token(Box<str>);

impl Token {
    /// The longest token, in bytes. Passport tickets stay well under 2 KiB.
    pub const MAX_LEN: usize = 4096;

    /// Takes a field over; `None` when it is empty, too long or not printable ASCII without spaces.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let fits =
            (1..=Self::MAX_LEN).contains(&text.len()) && super::is_plain_ascii(text.as_bytes());
        fits.then(|| Self(text.into()))
    }

    /// Like [`Self::new`] from the bytes of a field.
    #[must_use]
    pub fn parse(field: &[u8]) -> Option<Self> {
        Self::new(core::str::from_utf8(field).ok()?)
    }

    /// The secret text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}
