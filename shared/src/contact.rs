use crate::{Address, BlobId, GroupId, Media, Status};
use serde::{Deserialize, Serialize};

/// Somebody the account knows: on its contact list, or only blocked, allowed or met in a
/// conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Identifies the person.
    pub address: Address,
    /// The name they chose. Empty when unknown: show the address.
    pub name: String,
    /// Their personal message.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub personal_message: String,
    /// What they are listening to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<Media>,
    /// Their picture, once the relay has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<BlobId>,
    /// Their status.
    pub status: Status,
    /// Groups they are in. Empty on the list means "other contacts".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupId>,
    /// Whether they are on the contact list.
    pub listed: bool,
    /// Whether the account blocked them.
    #[serde(default, skip_serializing_if = "is_false")]
    pub blocked: bool,
    /// Whether the account allows them by name, whatever holds for everybody else.
    #[serde(default, skip_serializing_if = "is_false")]
    pub allowed: bool,
    /// Whether they have the account on their list.
    #[serde(default, skip_serializing_if = "is_false")]
    pub has_me: bool,
    /// What they are signed in with.
    #[serde(default, skip_serializing_if = "Device::is_computer")]
    pub device: Device,
}

/// What a contact is signed in with, as far as their client tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Device {
    /// A program on a computer, or unknown.
    #[default]
    Computer,
    /// A page in a browser.
    Web,
    /// A phone.
    Mobile,
    /// A program that answers by itself.
    Bot,
}

impl Device {
    fn is_computer(&self) -> bool {
        *self == Self::Computer
    }
}

/// A group of the contact list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Identifies the group.
    pub id: GroupId,
    /// Its name.
    pub name: String,
}

/// Somebody added the account to their list and waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactRequest {
    /// Who asks.
    pub address: Address,
    /// The name they chose; theirs to choose, so it proves nothing.
    pub name: String,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde calls it with a reference"
)]
fn is_false(value: &bool) -> bool {
    !value
}
