//! Who may see and write to an account, and who wants to (`SharingService`).

use super::Time;
use crate::{Address, List};

/// An account's membership lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Everybody on a list. Whoever is on two lists is there twice.
    pub members: Vec<Member>,
    /// When anything here last changed.
    pub changed: Time,
    /// The account's address, where the answer tells it.
    pub owner: Option<Address>,
    /// The account's number in the other services; 0 when not told.
    pub owner_cid: i64,
}

/// What a member is to the account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// May see and write.
    Allow,
    /// May not.
    Block,
    /// Has the account on the own list.
    Reverse,
    /// Asked to be a contact.
    Pending,
    /// Anything else, such as `ProfileExpression`.
    Other(Box<str>),
}

/// Somebody on a membership list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Which list.
    pub role: Role,
    /// Who.
    pub name: MemberName,
    /// The entry's own id, `Allow/GUID` or so.
    pub id: Box<str>,
    /// The name to show, where it is told.
    pub display_name: Option<Box<str>>,
    /// What they wrote when they asked, with [`Role::Pending`].
    pub invitation: Option<Box<str>>,
    /// Taken off since the time asked about.
    pub deleted: bool,
    /// When the entry last changed.
    pub changed: Time,
    /// When it was made.
    pub joined: Time,
    /// The member's number in the other services; 0 when not told.
    pub cid: i64,
}

/// How a member is named.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum MemberName {
    /// An account of the service.
    Passport(Address),
    /// An address in another network.
    Email(Address),
    /// A telephone number.
    Phone(Box<str>),
    /// A circle, by its id.
    Circle(Box<str>),
    /// An entry by its own id; only in requests.
    Entry(Box<str>),
    /// Anything else, such as everybody, by the name of its type.
    Other(Box<str>),
}

impl Role {
    /// The name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Allow => "Allow",
            Self::Block => "Block",
            Self::Reverse => "Reverse",
            Self::Pending => "Pending",
            Self::Other(name) => name,
        }
    }

    /// The role with that name.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        match name {
            "Allow" => Self::Allow,
            "Block" => Self::Block,
            "Reverse" => Self::Reverse,
            "Pending" => Self::Pending,
            other => Self::Other(other.into()),
        }
    }

    /// The list of the notification server.
    #[must_use]
    pub const fn list(&self) -> Option<List> {
        match self {
            Self::Allow => Some(List::Allow),
            Self::Block => Some(List::Block),
            Self::Reverse => Some(List::Reverse),
            Self::Pending => Some(List::Pending),
            Self::Other(_) => None,
        }
    }
}

impl MemberName {
    /// The address, if it is named by one.
    #[must_use]
    pub const fn address(&self) -> Option<&Address> {
        match self {
            Self::Passport(address) | Self::Email(address) => Some(address),
            _ => None,
        }
    }
}
