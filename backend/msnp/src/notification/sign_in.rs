//! The pieces of signing in, shared by both directions.

use crate::{Address, HostPort, SignInScheme, Token};

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
    /// `SHA A`: the ticket for circles, base64; MSNP18, when signed in already.
    CircleTicket(Token),
}

impl SignInProof {
    /// The scheme the step belongs to.
    #[must_use]
    pub const fn scheme(&self) -> SignInScheme {
        match self {
            Self::Md5Start(_) | Self::Md5Answer(_) => SignInScheme::Md5,
            Self::TweenerStart(_) | Self::TweenerTicket(_) => SignInScheme::Tweener,
            Self::SingleSignOnStart(_)
            | Self::SingleSignOnTicket { .. }
            | Self::CircleTicket(_) => SignInScheme::SingleSignOn,
        }
    }
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
