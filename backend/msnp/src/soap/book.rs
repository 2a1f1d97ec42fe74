//! The address book (`ABService`).

use super::Time;
use super::circle::Circle;
use crate::{Address, ContactId, GroupId, Network};

/// An account's address book, or what changed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// The groups.
    pub groups: Vec<BookGroup>,
    /// The contacts; one of them is the account itself, [`ContactKind::Me`].
    pub contacts: Vec<BookContact>,
    /// The circle whose book it is; none for the account's own.
    pub circle: Option<Box<str>>,
    /// The circles the account is in or is asked into (MSNP18).
    pub circles: Vec<Circle>,
    /// What proves the circles to the notification server: XML, to be repeated as it is (MSNP18).
    pub circle_ticket: Option<Box<str>>,
    /// The account's address, where the answer tells it.
    pub owner: Option<Address>,
    /// The account's number in the other services; 0 when not told.
    pub owner_cid: i64,
    /// When anything here last changed.
    pub changed: Time,
    /// When the book was made.
    pub created: Time,
}

/// A group of contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookGroup {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: Box<str>,
    /// Taken away since the time asked about.
    pub deleted: bool,
    /// When it last changed.
    pub changed: Time,
}

/// A contact, or somebody else in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookContact {
    /// Its id.
    pub id: ContactId,
    /// What kind of entry.
    pub kind: ContactKind,
    /// Its address, unless it has none.
    pub address: Option<Address>,
    /// The network the address is in.
    pub network: Network,
    /// The contact's own name, as far as the book knows it.
    pub name: Box<str>,
    /// Further details by their names, the owner's nickname for the contact among them.
    pub annotations: Vec<(Box<str>, Box<str>)>,
    /// Telephone numbers: kind (`ContactPhonePersonal`, `ContactPhoneMobile`, ...) and number.
    pub phones: Vec<(Box<str>, Box<str>)>,
    /// The groups it is in.
    pub groups: Vec<GroupId>,
    /// Whether it is a contact in the messenger, not in the address book only.
    pub messenger: bool,
    /// Taken away since the time asked about.
    pub deleted: bool,
    /// When it last changed.
    pub changed: Time,
    /// Its number in the other services; 0 when not told.
    pub cid: i64,
}

/// What kind of entry a contact is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ContactKind {
    /// The account itself.
    Me,
    /// An ordinary contact.
    Regular,
    /// One that was asked and did not answer (since Windows Live Messenger 8).
    LivePending,
    /// One that was asked and agreed.
    LiveAccepted,
    /// A member of a circle.
    Live,
    /// A circle.
    Circle,
    /// Anything else, such as `Messenger2` for Yahoo!.
    Other(Box<str>),
}

/// The name of the annotation that holds the owner's name for a contact.
pub const NICKNAME: &str = "AB.NickName";
/// The annotation of the own entry: `1` when people on no list may write, `2` when not.
pub const PRIVACY: &str = "MSN.IM.BLP";
/// The annotation of the own entry: `1` when the client asks before somebody is allowed, `2` when not.
pub const PROMPT: &str = "MSN.IM.GTC";
/// The annotation of the own entry: `1` when several places may be signed in.
pub const PLACES: &str = "MSN.IM.MPOP";
/// The annotation with which somebody asks to be a contact.
pub const INVITATION: &str = "MSN.IM.InviteMessage";

impl Book {
    /// An empty book.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            groups: Vec::new(),
            contacts: Vec::new(),
            circle: None,
            circles: Vec::new(),
            circle_ticket: None,
            owner: None,
            owner_cid: 0,
            changed: Time::NEVER,
            created: Time::NEVER,
        }
    }

    /// The account's own entry.
    #[must_use]
    pub fn me(&self) -> Option<&BookContact> {
        self.contacts
            .iter()
            .find(|contact| contact.kind == ContactKind::Me)
    }
}

impl Default for Book {
    fn default() -> Self {
        Self::new()
    }
}

impl BookContact {
    /// An ordinary contact of the service with that name.
    #[must_use]
    pub fn new(id: ContactId, address: Address, name: &str) -> Self {
        Self {
            id,
            kind: ContactKind::Regular,
            address: Some(address),
            network: Network::MESSENGER,
            name: name.into(),
            annotations: Vec::new(),
            phones: Vec::new(),
            groups: Vec::new(),
            messenger: true,
            deleted: false,
            changed: Time::NEVER,
            cid: 0,
        }
    }

    /// The value of an annotation.
    #[must_use]
    pub fn annotation(&self, name: &str) -> Option<&str> {
        self.annotations
            .iter()
            .find(|(key, _)| &**key == name)
            .map(|(_, value)| &**value)
    }

    /// The owner's own name for the contact.
    #[must_use]
    pub fn nickname(&self) -> Option<&str> {
        self.annotation(NICKNAME).filter(|name| !name.is_empty())
    }
}

impl ContactKind {
    /// The name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Me => "Me",
            Self::Regular => "Regular",
            Self::LivePending => "LivePending",
            Self::LiveAccepted => "LiveAccepted",
            Self::Live => "Live",
            Self::Circle => "Circle",
            Self::Other(name) => name,
        }
    }

    /// The kind with that name.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        match name {
            "Me" => Self::Me,
            "Regular" => Self::Regular,
            "LivePending" => Self::LivePending,
            "LiveAccepted" => Self::LiveAccepted,
            "Live" => Self::Live,
            "Circle" => Self::Circle,
            other => Self::Other(other.into()),
        }
    }
}

/// Somebody to be put into the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewContact {
    /// Their address.
    pub address: Address,
    /// The network it is in.
    pub network: Network,
    /// The own name, which they are shown.
    pub own_name: Box<str>,
    /// What they are told besides; empty for nothing.
    pub invitation: Box<str>,
    /// Whether to add them to the messenger, not to the address book only.
    pub messenger: bool,
    /// Whether the service puts them on the allow list, too.
    pub allow: bool,
}

impl NewContact {
    /// A contact of the service itself, allowed at once.
    #[must_use]
    pub fn new(address: Address, own_name: &str) -> Self {
        Self {
            address,
            network: Network::MESSENGER,
            own_name: own_name.into(),
            invitation: "".into(),
            messenger: true,
            allow: true,
        }
    }
}

/// What is to change in an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactChange {
    /// The name; of the own entry, the account's name.
    DisplayName(Box<str>),
    /// Whether it is a contact in the messenger.
    Messenger(bool),
    /// A detail, the nickname among them; empty to take it away.
    Annotation(Box<str>, Box<str>),
    /// Whether the owner marked it as a favourite.
    Favourite(bool),
}

impl ContactChange {
    /// A name of the owner's own for the contact; empty to take it away.
    #[must_use]
    pub fn nickname(name: &str) -> Self {
        Self::Annotation(NICKNAME.into(), name.into())
    }
}
