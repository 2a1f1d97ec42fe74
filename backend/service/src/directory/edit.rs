//! Edits of lists and settings, from one request to what the client is told.

use std::sync::Arc;

use msnp::Address;
use msnp::notification::{PrivacyDefault, Prompt, Property, PropertyKey, Who};
use msnp::server::notification::{Edit, Facts};

use super::people::Person;
use super::{Directory, Refusal};
use crate::store::{AccountId, GroupRow};

/// An edit was made.
#[derive(Debug)]
pub(crate) struct Edited {
    /// What the confirmation says.
    pub(crate) facts: Facts,
    /// Who is on the forward list now and was not before.
    pub(crate) new: Option<Box<NewContact>>,
}

/// Somebody new on the forward list.
#[derive(Debug)]
pub(crate) struct NewContact {
    pub(crate) address: Address,
    /// Telephone numbers and flags, as far as the owner may see them.
    pub(crate) properties: Vec<Property>,
    /// Their presence, if the owner sees them.
    pub(crate) seen: Option<Arc<Person>>,
}

impl Edited {
    /// One that needs no more than the state of the lists.
    pub(super) fn serial(serial: u32) -> Self {
        Self {
            facts: Facts {
                serial,
                ..Facts::default()
            },
            new: None,
        }
    }

    fn group((group, serial): (GroupRow, u32)) -> Self {
        let facts = Facts {
            serial,
            group: Some(group.key()),
            ..Facts::default()
        };
        Self { facts, new: None }
    }
}

impl Directory {
    /// Makes an edit of the account's; `own` is its address.
    pub(crate) fn edit(
        &mut self,
        id: AccountId,
        own: &Address,
        edit: &Edit,
    ) -> Result<Edited, Refusal> {
        match edit {
            Edit::Add(addition) => self.add(id, addition),
            Edit::Remove(removal) => self.remove(id, removal),
            Edit::Rename { address, name } if address == own => {
                self.set_name(id, name).map(Edited::serial)
            }
            Edit::Rename { address, name } => self
                .set_nickname(id, &Who::Address(address.clone()), name)
                .map(Edited::serial),
            Edit::SetContactProperty { contact, property } => {
                let name = property.value.as_deref().unwrap_or_default();
                if property.key != PropertyKey::NAME {
                    return Err(Refusal::Invalid);
                }
                self.set_nickname(id, &Who::Contact(contact.clone()), name)
                    .map(Edited::serial)
            }
            Edit::SetProperty(property) if property.key == PropertyKey::NAME => self
                .set_name(id, property.value.as_deref().unwrap_or_default())
                .map(Edited::serial),
            Edit::SetProperty(property) => self.set_property(id, property).map(Edited::serial),
            Edit::SetPrivacy(default) => {
                let allow = *default == PrivacyDefault::Allow;
                self.set_allow_unlisted(id, allow).map(Edited::serial)
            }
            Edit::SetPrompt(prompt) => self
                .set_ask_when_added(id, *prompt == Prompt::Ask)
                .map(Edited::serial),
            Edit::AddGroup { name } => self.add_group(id, name).map(Edited::group),
            Edit::RemoveGroup { group } => self.remove_group(id, group).map(Edited::group),
            Edit::RenameGroup { group, name } => {
                self.rename_group(id, group, name).map(Edited::group)
            }
        }
    }
}
