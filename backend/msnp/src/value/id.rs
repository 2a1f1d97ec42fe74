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

/// Where the pairs of digits of a GUID's bytes are.
const PAIRS: [usize; 16] = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

/// What is no digit.
const NO_DIGIT: u8 = 0xff;

/// The value of each byte as a lower-case hexadecimal digit.
const DIGITS: [u8; 256] = {
    let mut digits = [NO_DIGIT; 256];
    let mut value = 0;
    while value < 16 {
        digits[b"0123456789abcdef"[value] as usize] = value as u8;
        value += 1;
    }
    digits
};

/// A GUID; rows of a contact list have two or more of them, so that its digits are looked up without branches.
fn guid(field: &[u8]) -> Option<[u8; 16]> {
    let text: &[u8; 36] = field.try_into().ok()?;
    if [text[8], text[13], text[18], text[23]] != [b'-'; 4] {
        return None;
    }
    let mut seen = 0;
    let bytes = PAIRS.map(|at| {
        let (high, low) = (
            DIGITS[usize::from(text[at])],
            DIGITS[usize::from(text[at + 1])],
        );
        seen |= high | low;
        high << 4 | low & 15
    });
    (seen & 0xf0 == 0).then_some(bytes)
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

/// The network a contact is on (MSNP12 and later): 1 is the service itself, 4 a telephone, 9 a
/// circle, 32 Yahoo!.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Network(pub u16);

impl Network {
    /// An ordinary account.
    pub const MESSENGER: Self = Self(1);
    /// A telephone (`tel:`).
    pub const TELEPHONE: Self = Self(4);
    /// Circles.
    pub const CIRCLE: Self = Self(9);
}
