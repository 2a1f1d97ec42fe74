use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An account's address, such as `alice@example.com`: lower case, at most
/// [`Address::MAX_BYTES`] bytes, one `@` with something on both sides, no white space or control
/// characters. Two addresses that differ only in case are the same person.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(Box<str>);

/// Why a text is not an [`Address`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an address looks like name@example.com")]
pub struct BadAddress;

impl Address {
    /// The longest address accepted, in bytes: what the messenger services of the time took.
    pub const MAX_BYTES: usize = 129;

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the `@`: what to call somebody whose name is not known.
    #[must_use]
    pub fn local_part(&self) -> &str {
        self.0.split('@').next().unwrap_or_default()
    }
}

impl FromStr for Address {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        let text = text.trim();
        let (local, domain) = text.split_once('@').ok_or(BadAddress)?;
        let plain = |part: &str| {
            !part.is_empty()
                && !part.contains('@')
                && !part.chars().any(|c| c.is_whitespace() || c.is_control())
        };
        if text.len() > Self::MAX_BYTES || !plain(local) || !plain(domain) {
            return Err(BadAddress);
        }
        let lower = text.to_lowercase();
        if lower.len() > Self::MAX_BYTES {
            return Err(BadAddress);
        }
        Ok(Self(lower.into()))
    }
}

impl TryFrom<String> for Address {
    type Error = BadAddress;

    fn try_from(text: String) -> Result<Self, BadAddress> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.0.into()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn case_and_outer_space_do_not_matter() {
        let address: Address = " Alice@Example.COM ".parse().unwrap();
        assert_eq!(address.as_str(), "alice@example.com");
        assert_eq!(address.local_part(), "alice");
    }

    #[test]
    fn what_is_not_an_address_is_refused() {
        for text in [
            "",
            "alice",
            "@example.com",
            "alice@",
            "a@b@c",
            "a b@c",
            "a@b\r\nc",
            "a\0@b",
        ] {
            assert!(text.parse::<Address>().is_err(), "{text:?}");
        }
        assert!(
            format!("{}@example.com", "a".repeat(200))
                .parse::<Address>()
                .is_err()
        );
    }
}
