//! Settings and properties, shared by both directions.

use core::fmt;

/// What people on neither the allow nor the block list may do (`BLP`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PrivacyDefault {
    /// `AL`: everybody may see and write.
    Allow,
    /// `BL`: nobody may.
    Block,
}

/// Whether the client asks its user when somebody adds the account (`GTC`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Prompt {
    /// `A`.
    Ask,
    /// `N`.
    Silent,
}

/// A property of an account or a contact (`PRP`, `BPR`, `SBP`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Property {
    /// Which.
    pub key: PropertyKey,
    /// The value, decoded; `None` where the field is missing, which stands for empty.
    pub value: Option<Box<str>>,
}

/// The name of a property: three capital letters. Unknown ones are kept.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PropertyKey([u8; 3]);

impl PropertyKey {
    /// Friendly name; since MSNP10.
    pub const NAME: Self = Self(*b"MFN");
    /// Telephone at home.
    pub const PHONE_HOME: Self = Self(*b"PHH");
    /// Telephone at work.
    pub const PHONE_WORK: Self = Self(*b"PHW");
    /// Mobile telephone.
    pub const PHONE_MOBILE: Self = Self(*b"PHM");
    /// `Y` if the person may be paged on a mobile device.
    pub const MOBILE_ALLOWED: Self = Self(*b"MOB");
    /// `Y` if the account has a mobile device.
    pub const MOBILE_ENABLED: Self = Self(*b"MBE");
    /// Direct web device: 0, 1 or 2.
    pub const WEB_DEVICE: Self = Self(*b"WWE");
    /// 1 if the account has a blog.
    pub const HAS_BLOG: Self = Self(*b"HSB");

    /// The key with those three capital letters.
    #[must_use]
    pub fn parse(field: &[u8]) -> Option<Self> {
        let letters: [u8; 3] = field.try_into().ok()?;
        letters
            .iter()
            .all(u8::is_ascii_uppercase)
            .then_some(Self(letters))
    }
}

impl fmt::Display for PropertyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|&byte| fmt::Write::write_char(f, char::from(byte)))
    }
}

impl fmt::Debug for PropertyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PrivacyDefault {
    /// The letters on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Allow => "AL",
            Self::Block => "BL",
        }
    }

    /// The default with those letters.
    #[must_use]
    pub fn parse(field: &[u8]) -> Option<Self> {
        [Self::Allow, Self::Block]
            .into_iter()
            .find(|default| default.code().as_bytes() == field)
    }
}

impl Prompt {
    /// The letter on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ask => "A",
            Self::Silent => "N",
        }
    }

    /// The setting with that letter.
    #[must_use]
    pub fn parse(field: &[u8]) -> Option<Self> {
        [Self::Ask, Self::Silent]
            .into_iter()
            .find(|prompt| prompt.code().as_bytes() == field)
    }
}
