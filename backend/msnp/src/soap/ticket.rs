//! Sign-in tickets for the notification server and the other web services (`RST.srf`, `RST2.srf`).

use core::fmt;

use super::Time;
use crate::Token;

/// Which form of the request for tickets, and so which address answers it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Trust {
    /// `RST.srf`: SOAP 1.1 and WS-Trust of 2004. Clients of MSNP11 to 17.
    #[default]
    Rst,
    /// `RST2.srf`: SOAP 1.2 and WS-Trust of 2005. Clients of MSNP18.
    Rst2,
}

/// A request for tickets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// The form.
    pub trust: Trust,
    /// What tickets are asked for, in this order; at most [`Self::MAX_SITES`].
    pub sites: Vec<Site>,
}

/// A service one wants a ticket for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Site {
    /// The number in the request's `RSTn`; answers repeat it.
    pub number: u16,
    /// The service's name, a host in most cases.
    pub address: Box<str>,
    /// The policy's URI; empty for none.
    pub policy: Box<str>,
}

/// The name of the service that is asked first, and whose answer is of no use to anybody but its own library.
pub const PASSPORT: &str = "http://Passport.NET/tb";
/// The name of the notification server for single sign-on (MSNP15 and later).
pub const MESSENGER_CLEAR: &str = "messengerclear.live.com";
/// The name of the notification server for Tweener (MSNP11 to 14) and of the mailbox of offline messages.
pub const MESSENGER: &str = "messenger.msn.com";
/// The name of address book and membership lists.
pub const CONTACTS: &str = "contacts.msn.com";
/// The name of the service that takes offline messages.
pub const MESSENGER_SECURE: &str = "messengersecure.live.com";
/// The name of the service that keeps profiles.
pub const STORAGE: &str = "storage.msn.com";

impl SignIn {
    /// Most tickets in one request. Clients ask for about ten.
    pub const MAX_SITES: usize = 32;

    /// What a client of MSNP15 and later asks for. `policy` is what the notification server named,
    /// `MBI_KEY_OLD` mostly.
    #[must_use]
    pub fn single_sign_on(trust: Trust, policy: &str) -> Self {
        Self::new(
            trust,
            &[
                (MESSENGER_CLEAR, policy),
                (MESSENGER, "?id=507"),
                (CONTACTS, "MBI"),
                (MESSENGER_SECURE, "MBI_SSL"),
                (STORAGE, "MBI"),
            ],
        )
    }

    /// What a client of MSNP11 to 14 asks for. `challenge` is what the notification server sent.
    #[must_use]
    pub fn tweener(challenge: &str) -> Self {
        let policy = format!("?{}", challenge.replace(',', "&"));
        Self::new(
            Trust::Rst,
            &[
                (MESSENGER, policy.as_str()),
                (CONTACTS, "MBI"),
                (MESSENGER_SECURE, "MBI_SSL"),
                (STORAGE, "MBI"),
            ],
        )
    }

    fn new(trust: Trust, sites: &[(&str, &str)]) -> Self {
        let all = core::iter::once(&(PASSPORT, "")).chain(sites);
        let sites = (0..).zip(all).map(|(number, (address, policy))| Site {
            number,
            address: (*address).into(),
            policy: (*policy).into(),
        });
        Self {
            trust,
            sites: sites.collect(),
        }
    }
}

/// The tickets of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tickets {
    /// The account's number in the other services, where the answer tells it.
    pub cid: Option<i64>,
    /// The tickets, in the order of the request as a rule.
    pub all: Vec<SiteTicket>,
}

/// A ticket for one service.
#[derive(Clone, PartialEq, Eq)]
pub struct SiteTicket {
    /// The number of the request it answers.
    pub number: u16,
    /// The service it is for.
    pub address: Box<str>,
    /// The ticket, `t=...&p=...`.
    pub ticket: Token,
    /// The secret that proves its possession, as it was sent: base64, of 24 bytes. Only with some policies.
    pub secret: Option<Box<str>>,
    /// When it was made.
    pub created: Time,
    /// How long it is good.
    pub expires: Time,
}

impl Tickets {
    /// The ticket for a service.
    #[must_use]
    pub fn of(&self, address: &str) -> Option<&SiteTicket> {
        self.all.iter().find(|ticket| &*ticket.address == address)
    }

    /// The ticket for the notification server: with a secret for single sign-on, without one for Tweener.
    #[must_use]
    pub fn login(&self) -> Option<&SiteTicket> {
        self.of(MESSENGER_CLEAR).or_else(|| self.of(MESSENGER))
    }
}

impl fmt::Debug for SiteTicket {
    /// Without ticket and secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SiteTicket")
            .field("number", &self.number)
            .field("address", &self.address)
            .field("expires", &self.expires)
            .finish_non_exhaustive()
    }
}
