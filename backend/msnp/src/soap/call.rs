//! What a client asks of the web services.

use super::book::{ContactChange, NewContact};
use super::circle::{Candidate, Connection, NewCircle};
use super::membership::{MemberName, Role};
use super::profile::ProfileUpdate;
use super::ticket::SignIn;
use super::{Time, oim};
use crate::{Address, ContactId, GroupId};

/// A request to one of the web services, without what proves the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// Tickets for the password: [`Answer::SignedIn`](super::Answer::SignedIn).
    SignIn(SignIn),

    /// The membership lists: [`Answer::Membership`](super::Answer::Membership).
    FindMembership {
        /// Only what changed since; `None` for everything.
        since: Option<Time>,
    },
    /// Puts somebody on a membership list: [`Answer::Done`](super::Answer::Done).
    AddMember {
        /// Which list.
        role: Role,
        /// Whom.
        member: MemberName,
    },
    /// Takes somebody off a membership list.
    RemoveMember {
        /// Which list.
        role: Role,
        /// Whom.
        member: MemberName,
    },

    /// The address book: [`Answer::Book`](super::Answer::Book).
    FindContacts {
        /// The book of a circle, by its id; `None` for the account's own.
        circle: Option<Box<str>>,
        /// With `ABFindContactsPaged`, which tells of circles, instead of `ABFindAll`.
        paged: bool,
        /// Only what changed since; `None` for everything.
        since: Option<Time>,
    },
    /// Makes the account's address book.
    CreateBook {
        /// The account's address.
        owner: Address,
    },
    /// Adds a contact: [`Answer::Contact`](super::Answer::Contact).
    AddContact(NewContact),
    /// Changes a contact, or the own entry.
    UpdateContact {
        /// Which; `None` for the own entry.
        id: Option<ContactId>,
        /// What.
        changes: Vec<ContactChange>,
    },
    /// Removes a contact.
    RemoveContact(ContactId),
    /// Makes a group with that name: [`Answer::Group`](super::Answer::Group).
    AddGroup(Box<str>),
    /// Renames a group.
    RenameGroup {
        /// Which.
        group: GroupId,
        /// Its new name.
        name: Box<str>,
    },
    /// Removes a group; its contacts stay.
    RemoveGroup(GroupId),
    /// Puts a contact into a group.
    AddToGroup {
        /// The group.
        group: GroupId,
        /// The contact.
        contact: ContactId,
    },
    /// Takes a contact out of a group.
    RemoveFromGroup {
        /// The group.
        group: GroupId,
        /// The contact.
        contact: ContactId,
    },
    /// Says that something about the account changed. Services take note or do not.
    UpdateDynamicItem,

    /// Makes a circle: [`Answer::Circle`](super::Answer::Circle).
    CreateCircle(NewCircle),
    /// Puts somebody up for a circle: [`Answer::Contact`](super::Answer::Contact).
    AddCandidate(Candidate),
    /// Invites, accepts or declines.
    Connect(Connection),
    /// Leaves a circle, or takes a member out of it.
    Disconnect {
        /// The circle's id; `None` to leave the circle that `contact` names.
        circle: Option<Box<str>>,
        /// The member's entry, or the circle's id.
        contact: Box<str>,
    },

    /// Leaves a message for somebody who is not signed in.
    StoreMessage(oim::Outgoing),
    /// What waits in the own mailbox: [`Answer::Mailbox`](super::Answer::Mailbox).
    MailMetadata,
    /// A message from the own mailbox, by its id: [`Answer::Message`](super::Answer::Message).
    FetchMessage(Box<str>),
    /// Deletes messages from the own mailbox.
    DeleteMessages(Vec<Box<str>>),

    /// The own profile: [`Answer::Profile`](super::Answer::Profile).
    GetProfile {
        /// The account's number in the other services, as hexadecimal digits.
        cid: Box<str>,
    },
    /// Changes the own profile.
    UpdateProfile(ProfileUpdate),

    /// The settings of clients: [`Answer::Config`](super::Answer::Config).
    ClientConfig,
    /// The same change of several contacts in one request, in their order; at least two. Only read: writing it
    /// writes the first.
    Several(Vec<Self>),
    /// Something else, by its name. Services answer with a fault.
    Other(Box<str>),
}

impl Call {
    /// The first of several, or the call itself.
    pub(super) fn leading(&self) -> &Self {
        match self {
            Self::Several(all) => all.first().unwrap_or(self),
            call => call,
        }
    }

    /// Several as one call; none is none.
    pub(super) fn all(calls: Vec<Self>) -> Option<Self> {
        match <[Self; 1]>::try_from(calls) {
            Ok([call]) => Some(call),
            Err(calls) if calls.is_empty() => None,
            Err(calls) => Some(Self::Several(calls)),
        }
    }
}
