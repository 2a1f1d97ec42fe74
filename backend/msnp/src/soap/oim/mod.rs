//! Messages to people who are not signed in (`OimWS`, `rsi`).

mod mail;
mod metadata;
pub(super) mod word;

pub use metadata::TOO_LARGE;

use super::Time;
use crate::Address;

/// A message on its way into somebody's mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Who gets it.
    pub to: Address,
    /// The sender's name.
    pub own_name: Box<str>,
    /// The text.
    pub text: Box<str>,
    /// The run it belongs to: the same for all messages of a conversation, a GUID in braces.
    pub run: Box<str>,
    /// Its place in the run, from 1.
    pub number: u32,
}

/// What waits in a mailbox, without the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mailbox {
    /// The messages.
    pub messages: Vec<Entry>,
}

/// A message that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id, to fetch and delete it by.
    pub id: Box<str>,
    /// Who sent it.
    pub from: Address,
    /// The sender's name.
    pub name: Box<str>,
    /// When it arrived, where that is told.
    pub received: Option<Time>,
    /// Its length with headers, in bytes.
    pub size: u32,
}

/// A message from the mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Who sent it.
    pub from: Address,
    /// The sender's name.
    pub name: Box<str>,
    /// The text.
    pub text: Box<str>,
    /// When it was sent.
    pub sent: Option<Time>,
    /// The run it belongs to.
    pub run: Box<str>,
    /// Its place in the run.
    pub number: u32,
}
