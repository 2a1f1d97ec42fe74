//! The versions of the protocol.

use core::fmt;

/// A version of the protocol, as negotiated by `VER`; ordered by age.
///
/// What differs between them is asked here or decided in the one place that reads or writes the verb
/// concerned, never by scattered comparisons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Dialect {
    Msnp2 = 2,
    Msnp3,
    Msnp4,
    Msnp5,
    Msnp6,
    Msnp7,
    Msnp8,
    Msnp9,
    Msnp10,
    Msnp11,
    Msnp12,
    Msnp13,
    Msnp14,
    Msnp15,
    Msnp16,
    Msnp17,
    Msnp18,
}

/// How an account proves itself on the notification connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignInScheme {
    /// MSNP2 to 7: MD5 of a salt and the password.
    Md5,
    /// MSNP8 to 14: a Passport ticket fetched over HTTPS.
    Tweener,
    /// MSNP15 and later: a single sign-on ticket with a proof of its secret.
    SingleSignOn,
}

/// How the lists come to the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListSync {
    /// MSNP2 to 7: list by list, each row with its number and that of the last (`LST t FL serial n total ..`).
    Lists,
    /// MSNP8 to 12: person by person, how many being told before (`SYN`).
    Contacts,
    /// MSNP13 and later: from a web service; the client then tells the server whom it has (`ADL`).
    AddressBook,
}

impl Dialect {
    /// Every dialect, oldest first.
    pub const ALL: [Self; 17] = [
        Self::Msnp2,
        Self::Msnp3,
        Self::Msnp4,
        Self::Msnp5,
        Self::Msnp6,
        Self::Msnp7,
        Self::Msnp8,
        Self::Msnp9,
        Self::Msnp10,
        Self::Msnp11,
        Self::Msnp12,
        Self::Msnp13,
        Self::Msnp14,
        Self::Msnp15,
        Self::Msnp16,
        Self::Msnp17,
        Self::Msnp18,
    ];

    /// The dialects that are offered unless somebody asks for others, oldest first.
    pub const COMPLETE: [Self; 17] = [
        Self::Msnp2,
        Self::Msnp3,
        Self::Msnp4,
        Self::Msnp5,
        Self::Msnp6,
        Self::Msnp7,
        Self::Msnp8,
        Self::Msnp9,
        Self::Msnp10,
        Self::Msnp11,
        Self::Msnp12,
        Self::Msnp13,
        Self::Msnp14,
        Self::Msnp15,
        Self::Msnp16,
        Self::Msnp17,
        Self::Msnp18,
    ];

    /// The number in the name: 8 for `MSNP8`.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The dialect with that number, if it is one of ours.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|dialect| dialect.number() == number)
    }

    /// Reads a token of `VER`, in either case (`MSNP8`, `msnp8`). `None` for `CVR0`, for `0` and for
    /// versions outside MSNP2 to 18.
    #[must_use]
    pub fn parse(token: &[u8]) -> Option<Self> {
        let (name, number) = token.split_at_checked(4)?;
        if !name.eq_ignore_ascii_case(b"MSNP") || number.first() == Some(&b'0') || number.len() > 2
        {
            return None;
        }
        let number = core::str::from_utf8(number).ok()?;
        Self::from_number(number.parse().ok()?)
    }

    /// How accounts prove themselves in this dialect.
    #[must_use]
    pub const fn sign_in(self) -> SignInScheme {
        match self.number() {
            ..=7 => SignInScheme::Md5,
            8..=14 => SignInScheme::Tweener,
            _ => SignInScheme::SingleSignOn,
        }
    }

    /// How the lists come to the client in this dialect.
    #[must_use]
    pub const fn list_sync(self) -> ListSync {
        match self.number() {
            ..=7 => ListSync::Lists,
            8..=12 => ListSync::Contacts,
            _ => ListSync::AddressBook,
        }
    }

    /// Whether clients say what they are (`CVR`) before they sign in (MSNP3 and later).
    #[must_use]
    pub const fn introduces_clients(self) -> bool {
        self.number() >= 3
    }

    /// Whether contacts are in groups (MSNP7 and later).
    #[must_use]
    pub const fn has_groups(self) -> bool {
        self.number() >= 7
    }

    /// Whether accounts and contacts have properties, telephones and the like (`PRP`, `BPR`; MSNP5 and
    /// later).
    #[must_use]
    pub const fn has_properties(self) -> bool {
        self.number() >= 5
    }

    /// Whether list edits and their answers carry a serial number of the list (up to MSNP9).
    #[must_use]
    pub const fn has_serials(self) -> bool {
        self.number() <= 9
    }

    /// Whether contacts and groups have ids of their own on the wire (`ADC`, `SBP`; MSNP10 to 12).
    #[must_use]
    pub const fn has_contact_ids(self) -> bool {
        self.number() >= 10
    }

    /// Whether the account has a pending list (bit 16; MSNP11 and later).
    #[must_use]
    pub const fn has_pending_list(self) -> bool {
        self.number() >= 11
    }

    /// Whether contacts and lists are kept by web services, and only repeated to the notification server
    /// (`ADL`, `RML`; MSNP13 and later).
    #[must_use]
    pub const fn has_address_book(self) -> bool {
        self.number() >= 13
    }

    /// Whether an account may be signed in at several places (MSNP16 and later).
    #[must_use]
    pub const fn has_places(self) -> bool {
        self.number() >= 16
    }

    /// Whether there are circles (MSNP18).
    #[must_use]
    pub const fn has_circles(self) -> bool {
        self.number() >= 18
    }

    /// Whether people have a personal message (`UUX`, `UBX`; MSNP11 and later).
    #[must_use]
    pub const fn has_personal_messages(self) -> bool {
        self.number() >= 11
    }

    /// Whether the service sends challenges (`CHL`; MSNP6 and later).
    #[must_use]
    pub const fn has_challenges(self) -> bool {
        self.number() >= 6
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MSNP{}", self.number())
    }
}
