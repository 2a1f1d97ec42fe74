//! The pieces of notification commands, shared by both directions.

use core::fmt;

use crate::{
    Address, Capabilities, ContactId, GroupId, HostPort, List, Lists, MsnObject, Network, Status,
    Token,
};

/// What a client says about itself in `CVR`. Every field is one word.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Client {
    /// Locale id, `0x0409`.
    pub locale: Box<str>,
    /// Kind of operating system, `winnt`.
    pub system: Box<str>,
    /// Its version, `5.1`.
    pub system_version: Box<str>,
    /// Processor, `i386`.
    pub architecture: Box<str>,
    /// Name of the program, `MSNMSGR`.
    pub name: Box<str>,
    /// Its version, `7.0.0816`.
    pub version: Box<str>,
    /// Brand, `MSMSGS`.
    pub brand: Box<str>,
}

/// The service's answer to `CVR`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Recommendation {
    /// Version the service would like to see.
    pub recommended: Box<str>,
    /// The same once more; nobody knows the difference.
    pub also_recommended: Box<str>,
    /// Clients older than this refuse to go on.
    pub minimum: Box<str>,
    /// Where to download it.
    pub download: Box<str>,
    /// Where to read about it.
    pub about: Box<str>,
}

/// A client's step of signing in (`USR`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SignInProof {
    /// `MD5 I`, MSNP2 to 7.
    Md5Start(Address),
    /// `MD5 S`: hexadecimal MD5 of salt and password.
    Md5Answer(Token),
    /// `TWN I`, MSNP8 to 14.
    TweenerStart(Address),
    /// `TWN S`: the ticket.
    TweenerTicket(Token),
    /// `SSO I`, MSNP15 and later.
    SingleSignOnStart(Address),
    /// `SSO S`.
    SingleSignOnTicket {
        /// The ticket.
        ticket: Token,
        /// Proof that the ticket's secret is known, base64. Some patched clients leave it out.
        proof: Option<Token>,
        /// The machine's GUID in braces, MSNP16 and later.
        machine: Option<Box<str>>,
    },
}

/// The service's step of signing in (`USR`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SignInAnswer {
    /// `MD5 S`: the salt.
    Md5Salt(Box<str>),
    /// `TWN S`: what to hand to the ticket server, verbatim.
    TweenerChallenge(Box<str>),
    /// `SSO S`.
    SingleSignOnChallenge {
        /// Policy the ticket must have, `MBI_KEY_OLD`.
        policy: Box<str>,
        /// What the proof must sign, base64 text.
        nonce: Box<str>,
    },
    /// `OK`: signed in.
    Accepted {
        /// The account.
        address: Address,
        /// Its name; on the wire up to MSNP9 only.
        name: Option<Box<str>>,
        /// Whether the account's address was verified. Not on the wire before MSNP6, and then true.
        verified: bool,
        /// Whether it is a child's account. On the wire since MSNP8.
        kids: bool,
    },
}

/// Where a redirected client should go instead (`XFR NS`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Redirection {
    /// The server to dial.
    pub to: HostPort,
    /// The server it was talking to; on the wire in MSNP7 to 12.
    pub current: Option<HostPort>,
}

/// The state of the lists a client has, or the server has (`SYN`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SyncMark {
    /// Up to MSNP9: a counter, 0 for *nothing yet*.
    Serial(u32),
    /// MSNP10 to 12: two opaque times, both `0` for *nothing yet*.
    Stamps {
        /// Of the contacts.
        contacts: Box<str>,
        /// Of the settings.
        settings: Box<str>,
    },
}

impl SyncMark {
    /// The mark of a client that has nothing yet, in the form of that dialect.
    #[must_use]
    pub fn nothing(dialect: crate::Dialect) -> Self {
        if dialect.has_serials() {
            Self::Serial(0)
        } else {
            Self::Stamps {
                contacts: "0".into(),
                settings: "0".into(),
            }
        }
    }
}

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

/// What puts somebody on a list or into a group (`ADD` up to MSNP9, `ADC` since MSNP10), and its echo.
///
/// Up to MSNP9 address and name are always there. Since MSNP10 a new contact has `address` and `name`, its
/// echo `id` as well, and going into a group `id` and `group` only.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListAddition {
    /// The list.
    pub list: List,
    /// Whom (`N=`).
    pub address: Option<Address>,
    /// Under which name (`F=`), decoded.
    pub name: Option<Box<str>>,
    /// The contact's id (`C=`), since MSNP10.
    pub id: Option<ContactId>,
    /// The group to put the contact into; forward list only.
    pub group: Option<GroupId>,
}

/// Whom an edit concerns.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// By address.
    Address(Address),
    /// By the id of the contact: the forward list since MSNP10.
    Contact(ContactId),
}

/// What takes somebody off a list or out of a group (`REM`), and its echo.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListRemoval {
    /// The list.
    pub list: List,
    /// Whom.
    pub who: Who,
    /// Only out of this group.
    pub group: Option<GroupId>,
}

/// A row of `SYN`: one contact with everything known about it (`LST`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ContactRow {
    /// The contact.
    pub address: Address,
    /// Its name, decoded. Missing since MSNP10 for those who are only on lists that keep no name.
    pub name: Option<Box<str>>,
    /// Its id; since MSNP10, forward list only.
    pub id: Option<ContactId>,
    /// The lists it is on.
    pub lists: Lists,
    /// Its network, MSNP12.
    pub network: Option<Network>,
    /// The groups it is in; forward list only. Those in none are in group 0 on the wire up to MSNP9, and in none here.
    pub groups: Vec<GroupId>,
}

/// Somebody's presence (`ILN`, `NLN`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Presence {
    /// How present; never hidden or offline.
    pub status: Status,
    /// Who.
    pub address: Address,
    /// On which network; since MSNP14, in some captures of MSNP12 and 13.
    pub network: Option<Network>,
    /// Name, decoded.
    pub name: Box<str>,
    /// What the client can do; since MSNP8.
    pub capabilities: Option<Capabilities>,
    /// Display picture; since MSNP9.
    pub object: Option<MsnObject>,
}

/// Why the server ends the connection (`OUT`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutReason {
    /// No reason given.
    Normal,
    /// `OTH`: the account signed in elsewhere. Never sign in again by oneself.
    SignedInElsewhere,
    /// `SSD`: the server goes down.
    ServerShutdown,
    /// `MIG`: the lists moved; sign in again and fetch everything.
    ListsMigrated,
    /// `TOU`: terms of use have to be accepted first.
    TermsOfUse,
    /// `RCT n`: come back after so many minutes.
    Reconnect {
        /// Minutes.
        minutes: u16,
    },
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
