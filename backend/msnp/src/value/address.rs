//! Accounts' addresses.

use core::borrow::Borrow;
use core::fmt;

/// An account's address, lower-cased: 1 to [`Address::MAX_LEN`] bytes without spaces or control characters.
///
/// Mostly `name@host`, but a contact may also be a telephone (`tel:+15551234`), so that an at sign is not
/// required here; where the protocol wants an e-mail address, ask [`Address::is_email`].
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Box<str>);

/// Why something is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing there.
    #[error("an address cannot be empty")]
    Empty,
    /// More than [`Address::MAX_LEN`] bytes.
    #[error("an address has at most {} bytes", Address::MAX_LEN)]
    TooLong,
    /// A space, a control character or bytes that are no UTF-8.
    #[error("an address has no spaces or control characters")]
    Forbidden,
}

impl Address {
    /// The longest address, in bytes: the longest path of SMTP (RFC 5321, 4.5.3.1.3) without its brackets.
    pub const MAX_LEN: usize = 254;

    /// Checks and lower-cases an address.
    ///
    /// # Errors
    /// When it is empty, too long or holds what no address may hold.
    pub fn new(text: &str) -> Result<Self, AddressError> {
        if text.is_empty() {
            return Err(AddressError::Empty);
        }
        // Nearly every address is ASCII, and every presence line has one: one pass, one allocation.
        if text.len() <= Self::MAX_LEN && super::is_plain_ascii(text.as_bytes()) {
            let mut lower: Box<str> = text.into();
            lower.make_ascii_lowercase();
            return Ok(Self(lower));
        }
        let lower = text.to_lowercase();
        // Lower-casing may lengthen a text outside ASCII, so the length counts afterwards.
        if lower.len() > Self::MAX_LEN {
            return Err(AddressError::TooLong);
        }
        if lower.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(AddressError::Forbidden);
        }
        Ok(Self(lower.into_boxed_str()))
    }

    /// The address as text, lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it has the shape `name@host` with both sides present.
    #[must_use]
    pub fn is_email(&self) -> bool {
        self.0
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
    }

    /// What stands before the at sign; the whole address when there is none.
    #[must_use]
    pub fn local_part(&self) -> &str {
        self.0.split_once('@').map_or(&self.0, |(name, _)| name)
    }
}

impl core::str::FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        Self::new(text)
    }
}

impl AsRef<str> for Address {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Address {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
