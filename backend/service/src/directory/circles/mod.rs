//! Circles: who is in them (`members`, asked for by the web services), and who of those is there (`presence`,
//! told on notification connections).

mod members;
mod presence;

use std::sync::Arc;

use bytes::Bytes;
use msnp::Address;
use msnp::circle::{Changed, CircleId};

use super::people::Person;

/// News about circles, for one connection.
#[derive(Clone, Debug)]
pub(crate) enum CircleNews {
    /// A member is there, or changed.
    Member(CircleId, Arc<Person>),
    /// A member is there no more.
    Left(CircleId, Address),
    /// All who are there.
    There(CircleId, Arc<[Address]>),
    /// Somebody says something.
    Said(Bytes),
    /// Address book or circle are not as they were; with the account's number in the web services.
    Changed(Changed, i64),
}
