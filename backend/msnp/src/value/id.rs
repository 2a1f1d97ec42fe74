//! Numbers and names that one side hands out and the other gives back.

use core::fmt;

/// A transaction id: chosen by the client, repeated in the answer. The server's own commands use zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TrId(pub u32);

impl TrId {
    /// What the server uses in commands that answer nothing.
    pub const SERVER: Self = Self(0);
}

impl fmt::Display for TrId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// The shapes ids come in. Numbers and GUIDs in their usual spelling take no memory of their own, since a
/// roster holds hundreds of them; whatever else a server invents is kept as text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Id {
    /// Decimal without leading zeros.
    Number(u32),
    /// `8-4-4-4-12` hexadecimal digits in lower case.
    Guid([u8; 16]),
    /// Anything else.
    Text(Box<str>),
}

/// Longest id that is accepted, in bytes; a GUID has 36.
const MAX_ID: usize = 128;

impl Id {
    fn parse(field: &[u8]) -> Option<Self> {
        if field.is_empty() || field.len() > MAX_ID {
            return None;
        }
        if let Some(guid) = guid(field) {
            return Some(Self::Guid(guid));
        }
        let text = core::str::from_utf8(field).ok()?;
        if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return None;
        }
        match text.parse::<u32>() {
            Ok(number) if is_plain(field) => Some(Self::Number(number)),
            _ => Some(Self::Text(text.into())),
        }
    }
}

/// Digits only and no leading zero, so that printing gives the same text again.
fn is_plain(field: &[u8]) -> bool {
    field.iter().all(u8::is_ascii_digit) && (field.len() == 1 || field.first() != Some(&b'0'))
}

fn guid(field: &[u8]) -> Option<[u8; 16]> {
    if field.len() != 36 {
        return None;
    }
    let mut bytes = [0; 16];
    let mut digits = 0;
    for (at, &byte) in field.iter().enumerate() {
        if matches!(at, 8 | 13 | 18 | 23) {
            if byte != b'-' {
                return None;
            }
            continue;
        }
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            _ => return None,
        };
        bytes[digits / 2] = bytes[digits / 2] << 4 | digit;
        digits += 1;
    }
    Some(bytes)
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => fmt::Display::fmt(number, f),
            Self::Guid(bytes) => {
                for (at, byte) in bytes.iter().enumerate() {
                    if matches!(at, 4 | 6 | 8 | 10) {
                        f.write_str("-")?;
                    }
                    write!(f, "{byte:02x}")?;
                }
                Ok(())
            }
            Self::Text(text) => f.write_str(text),
        }
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Id);

        impl $name {
            /// Reads a field: 1 to 128 bytes without spaces. `None` otherwise.
            #[must_use]
            pub fn parse(field: &[u8]) -> Option<Self> {
                Id::parse(field).map(Self)
            }

            /// The id with that number.
            #[must_use]
            pub const fn from_number(number: u32) -> Self {
                Self(Id::Number(number))
            }

            /// The id with those 16 bytes, in the order in which they are printed.
            #[must_use]
            pub const fn from_guid(bytes: [u8; 16]) -> Self {
                Self(Id::Guid(bytes))
            }

            /// Its number, if it is one.
            #[must_use]
            pub const fn number(&self) -> Option<u32> {
                match self.0 {
                    Id::Number(number) => Some(number),
                    _ => None,
                }
            }

            /// Whether it is a GUID, the way to find the id among the fields of some answers.
            #[must_use]
            pub const fn is_guid(&self) -> bool {
                matches!(self.0, Id::Guid(_))
            }

            /// The bytes of its GUID, if it is one, in the order in which they are printed.
            #[must_use]
            pub const fn guid(&self) -> Option<[u8; 16]> {
                match self.0 {
                    Id::Guid(bytes) => Some(bytes),
                    _ => None,
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    };
}

id! {
    /// A group of contacts: a small number up to MSNP9, where group 0 always exists, and a GUID since MSNP10.
    GroupId
}
id! {
    /// A contact on the forward list since MSNP10 (`C=`): mostly a GUID.
    ContactId
}
id! {
    /// A conversation on a switchboard server, as in `RNG`, `CAL` and `ANS`. Opaque to clients. A service
    /// should give out decimal numbers below 2^31: some clients read them as a signed integer.
    SessionId
}

/// The network a contact is on (MSNP12 and later): 1 is the service itself, 4 a telephone, 32 Yahoo!.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Network(pub u16);

impl Network {
    /// An ordinary account.
    pub const MESSENGER: Self = Self(1);
    /// A telephone (`tel:`).
    pub const TELEPHONE: Self = Self(4);
}
