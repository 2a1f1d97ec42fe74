//! The commands that edits are made of.

use super::Privacy;
use super::roster::Roster;
use crate::client::Refusal;
use crate::notification::{ListAddition, ListRemoval, Property, PropertyKey, Request, Who};
use crate::{Address, Dialect, GroupId, List, TrId};

/// One command of an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Onto a list; for the forward list of the old dialects into a group at once.
    Add(List, Address, Option<GroupId>),
    CreateGroup(Box<str>),
    Enter(Address, GroupId),
    Leave(Address, GroupId),
    Remove(List, Address),
    RemoveGroup(GroupId),
    RenameContact(Address, Box<str>),
    RenameGroup(GroupId, Box<str>),
    SetDefault(Privacy),
    SetPrompt(Privacy),
    /// Keeps the default where the settings are kept; address book only.
    KeepDefault(Privacy),
    /// Makes somebody who is only in the address book a contact again.
    Revive(Address),
    /// Repeats to the notification server what was changed in the address book.
    Tell {
        remove: bool,
        address: Address,
        list: List,
    },
}

impl Step {
    /// Whether a refusal means that things are so already.
    pub(super) fn is_so_after(&self, refusal: Refusal) -> bool {
        match self {
            Self::Add(..) | Self::Enter(..) | Self::SetDefault(_) | Self::SetPrompt(_) => {
                refusal == Refusal::AlreadySo
            }
            Self::Leave(..) => refusal == Refusal::NotFound,
            Self::Tell { .. } => matches!(refusal, Refusal::AlreadySo | Refusal::NotFound),
            Self::Remove(..) => matches!(refusal, Refusal::NotFound | Refusal::NoSuchAccount),
            _ => false,
        }
    }

    /// The command, in terms that every dialect can write. `None` when the service never told the id
    /// that the dialect needs.
    pub(super) fn request(&self, tr: TrId, roster: &Roster, dialect: Dialect) -> Option<Request> {
        let by_id = dialect.has_contact_ids();
        Some(match self {
            Self::Add(list, address, group) => {
                let known = roster.contact(address).map(|contact| contact.name());
                let name = known
                    .filter(|name| !name.is_empty())
                    .unwrap_or(address.as_str());
                let named = !by_id || *list == List::Forward;
                let addition = ListAddition {
                    list: *list,
                    address: Some(address.clone()),
                    name: named.then(|| name.into()),
                    id: None,
                    group: group.clone(),
                };
                Request::Add { tr, addition }
            }
            Self::Enter(address, group) if by_id => {
                let id = roster.id_of(address)?;
                let addition = ListAddition {
                    list: List::Forward,
                    address: None,
                    name: None,
                    id: Some(id),
                    group: Some(group.clone()),
                };
                Request::Add { tr, addition }
            }
            Self::Enter(address, group) => {
                let again = Self::Add(List::Forward, address.clone(), Some(group.clone()));
                return again.request(tr, roster, dialect);
            }
            Self::Remove(list, address) => {
                let removal = ListRemoval {
                    list: *list,
                    who: who(*list, address, roster, by_id)?,
                    group: None,
                };
                Request::Remove { tr, removal }
            }
            Self::Leave(address, group) => {
                let removal = ListRemoval {
                    list: List::Forward,
                    who: who(List::Forward, address, roster, by_id)?,
                    group: Some(group.clone()),
                };
                Request::Remove { tr, removal }
            }
            Self::CreateGroup(name) => Request::AddGroup {
                tr,
                name: name.clone(),
            },
            Self::RemoveGroup(group) => Request::RemoveGroup {
                tr,
                group: group.clone(),
            },
            Self::RenameGroup(group, name) => Request::RenameGroup {
                tr,
                group: group.clone(),
                name: name.clone(),
            },
            Self::RenameContact(address, name) if by_id => {
                let contact = roster.id_of(address)?;
                let property = Property {
                    key: PropertyKey::NAME,
                    value: Some(name.clone()),
                };
                Request::SetContactProperty {
                    tr,
                    contact,
                    property,
                }
            }
            Self::RenameContact(address, name) => Request::Rename {
                tr,
                address: address.clone(),
                name: name.clone(),
            },
            // Only where there is an address book.
            Self::KeepDefault(_) | Self::Revive(_) | Self::Tell { .. } => return None,
            Self::SetDefault(privacy) => Request::SetPrivacy {
                tr,
                default: privacy.default_on_wire(),
            },
            Self::SetPrompt(privacy) => Request::SetPrompt {
                tr,
                prompt: privacy.prompt_on_wire(),
            },
        })
    }
}

fn who(list: List, address: &Address, roster: &Roster, by_id: bool) -> Option<Who> {
    if by_id && list == List::Forward {
        return roster.id_of(address).map(Who::Contact);
    }
    Some(Who::Address(address.clone()))
}
