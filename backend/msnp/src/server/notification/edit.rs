//! Edits of lists and settings, and their confirmations.

use super::Session;
use crate::notification::{
    ListAddition, ListRemoval, PrivacyDefault, Prompt, Property, Response, Who,
};
use crate::{Address, ContactId, Dialect, GroupId, List, TrId};

/// What a client wants to change. Contacts and groups are named as they were on the line: contacts by address,
/// since MSNP10 also by id; groups by number, since MSNP10 by GUID. The service resolves them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Put somebody on a list, or a contact into a group (then the list is the forward list and `group` is
    /// set). The reverse list is only ever named to say that a pending person was noticed.
    Add(ListAddition),
    /// Take somebody off a list or out of a group.
    Remove(ListRemoval),
    /// Change a contact's name, or the own one if the address is the own one.
    Rename {
        /// Whose.
        address: Address,
        /// New name.
        name: Box<str>,
    },
    /// Change a contact's property, mostly its name.
    SetContactProperty {
        /// Whose.
        contact: ContactId,
        /// The property.
        property: Property,
    },
    /// Change an own property. [`crate::notification::PropertyKey::NAME`] is the own name.
    SetProperty(Property),
    /// Change what strangers may do.
    SetPrivacy(PrivacyDefault),
    /// Change whether to ask when somebody adds the account.
    SetPrompt(Prompt),
    /// Make a group.
    AddGroup {
        /// Name.
        name: Box<str>,
    },
    /// Remove a group.
    RemoveGroup {
        /// Which. One client sends the (encoded) name.
        group: GroupId,
    },
    /// Rename a group.
    RenameGroup {
        /// Which.
        group: GroupId,
        /// New name.
        name: Box<str>,
    },
}

/// Both names of a group; each dialect knows one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupKey {
    /// Number, up to MSNP9. 0 is the group of those in no group.
    pub number: u32,
    /// GUID, since MSNP10.
    pub guid: [u8; 16],
}

impl GroupKey {
    /// The id clients of that dialect know.
    #[must_use]
    pub const fn in_dialect(self, dialect: Dialect) -> GroupId {
        if dialect.has_contact_ids() {
            GroupId::from_guid(self.guid)
        } else {
            GroupId::from_number(self.number)
        }
    }
}

/// What the service found out while it made an edit; each kind of edit needs some of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The state of the lists afterwards; sent up to MSNP9.
    pub serial: u32,
    /// The contact's name: of a new contact, since MSNP10.
    pub name: Option<Box<str>>,
    /// The contact's id: of a new contact, since MSNP10.
    pub contact: Option<ContactId>,
    /// The group made, removed or renamed.
    pub group: Option<GroupKey>,
}

impl Session {
    /// Confirms an edit, in the form of the dialect.
    pub fn done(&mut self, tr: TrId, edit: &Edit, facts: &Facts) {
        let Some(dialect) = self.signed_in() else {
            return;
        };
        let serial = dialect.has_serials().then_some(facts.serial);
        let group = |named: &GroupId| {
            facts
                .group
                .map_or_else(|| named.clone(), |group| group.in_dialect(dialect))
        };
        let response = match edit {
            Edit::Add(addition) => Response::Added {
                tr,
                serial,
                addition: confirmed(addition, facts, dialect),
            },
            Edit::Remove(removal) => Response::Removed {
                tr,
                serial,
                removal: removal.clone(),
            },
            Edit::Rename { address, name } => Response::Renamed {
                tr,
                serial,
                address: address.clone(),
                name: name.clone(),
            },
            Edit::SetContactProperty { contact, property } => Response::ContactPropertySet {
                tr,
                contact: contact.clone(),
                property: property.clone(),
            },
            Edit::SetProperty(property) => Response::PropertySet {
                tr,
                serial,
                property: property.clone(),
            },
            Edit::SetPrivacy(default) => Response::PrivacySet {
                tr,
                serial,
                default: *default,
            },
            Edit::SetPrompt(prompt) => Response::PromptSet {
                tr,
                serial,
                prompt: *prompt,
            },
            Edit::AddGroup { name } => {
                let id = facts
                    .group
                    .unwrap_or(GroupKey {
                        number: 0,
                        guid: [0; 16],
                    })
                    .in_dialect(dialect);
                Response::GroupAdded {
                    tr,
                    serial,
                    id,
                    name: name.clone(),
                }
            }
            Edit::RemoveGroup { group: named } => Response::GroupRemoved {
                tr,
                serial,
                id: group(named),
            },
            Edit::RenameGroup { group: named, name } => Response::GroupRenamed {
                tr,
                serial,
                id: group(named),
                name: name.clone(),
            },
        };
        self.send(&response);
    }

    /// Somebody put this account on their forward list.
    pub fn added_by(&mut self, serial: u32, address: &Address, name: &str) {
        let Some(dialect) = self.signed_in() else {
            return;
        };
        if dialect.has_address_book() {
            return self.tell_reverse(address, Some(name));
        }
        let addition = ListAddition {
            list: List::Reverse,
            address: Some(address.clone()),
            name: Some(name.into()),
            id: None,
            group: None,
        };
        let serial = dialect.has_serials().then_some(serial);
        self.send(&Response::Added {
            tr: TrId::SERVER,
            serial,
            addition,
        });
    }

    /// Somebody took this account off their forward list.
    pub fn removed_by(&mut self, serial: u32, address: &Address) {
        let Some(dialect) = self.signed_in() else {
            return;
        };
        if dialect.has_address_book() {
            return self.tell_reverse(address, None);
        }
        let removal = ListRemoval {
            list: List::Reverse,
            who: Who::Address(address.clone()),
            group: None,
        };
        let serial = dialect.has_serials().then_some(serial);
        self.send(&Response::Removed {
            tr: TrId::SERVER,
            serial,
            removal,
        });
    }
}

/// The addition as it is confirmed: as it was asked for, but a new contact since MSNP10 with its name and id.
fn confirmed(addition: &ListAddition, facts: &Facts, dialect: Dialect) -> ListAddition {
    let mut confirmed = addition.clone();
    let is_new_contact = addition.list == List::Forward && addition.address.is_some();
    if dialect.has_contact_ids() && is_new_contact {
        confirmed.id = facts.contact.clone().or(confirmed.id);
        confirmed.name = facts.name.clone().or(confirmed.name);
    }
    confirmed
}
