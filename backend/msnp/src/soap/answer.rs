//! What a client gets from the web services.

use super::book::Book;
use super::membership::Membership;
use super::oim::{Incoming, Mailbox};
use super::profile::Profile;
use super::ticket::Tickets;
use crate::{ContactId, GroupId};

/// The answer to a [`Call`](super::Call).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It was done, and there is nothing to say.
    Done,
    /// Tickets.
    SignedIn(Tickets),
    /// The membership lists.
    Membership(Membership),
    /// The address book.
    Book(Book),
    /// The id of a new contact.
    Contact(ContactId),
    /// The id of a new group.
    Group(GroupId),
    /// The id of a new circle.
    Circle(Box<str>),
    /// What waits in the mailbox.
    Mailbox(Mailbox),
    /// A message.
    Message(Incoming),
    /// A profile.
    Profile(Profile),
    /// Settings of clients, an XML document.
    Config(Box<str>),
}
