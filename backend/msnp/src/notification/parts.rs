//! Lists and presence: the pieces of commands, shared by both directions.

use crate::{
    Address, Capabilities, ContactId, GroupId, List, Lists, MsnObject, Network, Status, TrId,
};

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

/// A row of `SYN` since MSNP8: one contact with everything known about it (`LST`).
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

/// Where a row of `SYN` stands among its likes, up to MSNP7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowPlace {
    /// Of the request.
    pub tr: TrId,
    /// State of the lists.
    pub serial: u32,
    /// Its number, from 1; 0 when there are none.
    pub number: u32,
    /// How many there are.
    pub total: u32,
}

impl RowPlace {
    /// Whether no row follows.
    #[must_use]
    pub const fn is_last(self) -> bool {
        self.number >= self.total
    }
}

/// A row of `SYN` up to MSNP7: one person on one list, or that nobody is on it (`LST`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListRow {
    /// Where it stands among the rows of this list.
    pub place: RowPlace,
    /// Which list.
    pub list: List,
    /// The person; `None` says that the list is empty.
    pub entry: Option<ListEntry>,
}

/// Somebody on a list, up to MSNP7.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListEntry {
    /// Who.
    pub address: Address,
    /// Their name, decoded.
    pub name: Box<str>,
    /// The groups they are in; forward list of MSNP7 only. Those in none are in group 0 on the wire, and in none
    /// here.
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

/// What a notice between clients is about (`UUN`, `UBN`). Services hand on any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NotifyKind(pub u32);

impl NotifyKind {
    /// Control of another place of the same account, see [`Self::SIGN_OUT_THERE`].
    pub const PLACE: Self = Self(4);
    /// The address book was changed at another place.
    pub const ADDRESS_BOOK: Self = Self(6);
    /// The payload that asks the place it is sent to, to sign out.
    pub const SIGN_OUT_THERE: &'static [u8] = b"goawyplzthxbye";
    /// The payload that asks every place to sign out.
    pub const SIGN_OUT_EVERYWHERE: &'static [u8] = b"gtfo";
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
