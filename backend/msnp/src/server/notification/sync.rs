//! The lists, row by row, in the order clients rely on.

use super::{GroupKey, Session};
use crate::notification::{
    ContactRow, PrivacyDefault, Prompt, Property, PropertyKey, Response, RowPlace, SyncMark,
};
use crate::{Address, ContactId, Dialect, List, ListSync, Lists, Network, TrId};

/// Everything a client needs to know about its lists. Rows that the client's dialect does not have are left out
/// by the machine.
#[derive(Clone, Debug)]
pub struct ListSnapshot<'a> {
    /// State of the lists for dialects up to MSNP9.
    pub serial: u32,
    /// State of contacts and settings since MSNP10: two words.
    pub stamps: (&'a str, &'a str),
    /// Whether to ask when somebody adds the account.
    pub prompt: Prompt,
    /// What strangers may do.
    pub privacy: PrivacyDefault,
    /// Own name.
    pub name: &'a str,
    /// Other own properties, telephones and the like.
    pub properties: &'a [Property],
    /// The groups, without number 0.
    pub groups: &'a [GroupRecord],
    /// Everybody on any list.
    pub contacts: &'a [ContactRecord],
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRecord {
    /// Its ids.
    pub key: GroupKey,
    /// Its name.
    pub name: Box<str>,
}

/// Somebody on the lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactRecord {
    /// Who.
    pub address: Address,
    /// Name.
    pub name: Box<str>,
    /// Id on the forward list.
    pub id: ContactId,
    /// The lists; somebody pending is on the pending list, and may be on the reverse list at the same time.
    pub lists: Lists,
    /// The groups the contact is in.
    pub groups: Vec<GroupKey>,
    /// Telephones and the like.
    pub properties: Vec<Property>,
}

impl ListSnapshot<'_> {
    /// The groups as the dialects with numbers know them: group 0 comes first.
    pub(super) fn with_group_zero(&self) -> Vec<(GroupKey, &str)> {
        let zero = GroupKey {
            number: 0,
            guid: [0; 16],
        };
        let groups = self.groups.iter().map(|group| (group.key, &*group.name));
        core::iter::once((zero, GROUP_ZERO)).chain(groups).collect()
    }
}

/// The name of group 0 up to MSNP9.
const GROUP_ZERO: &str = "Other Contacts";

impl Session {
    /// Answers [`super::Event::Synchronise`] by the lists: settings, then groups, then contacts, each followed
    /// by its properties.
    pub fn lists(&mut self, tr: TrId, lists: &ListSnapshot<'_>) {
        let Some(dialect) = self.signed_in() else {
            return;
        };
        let mark = if dialect.has_serials() {
            SyncMark::Serial(lists.serial)
        } else {
            let (contacts, settings) = lists.stamps;
            SyncMark::Stamps {
                contacts: contacts.into(),
                settings: settings.into(),
            }
        };
        if dialect.list_sync() == ListSync::Lists {
            self.send(&Response::Synchronised {
                tr,
                mark,
                counts: None,
            });
            return self.lists_one_by_one(tr, lists, dialect);
        }
        // Clients know by these numbers when they have everything.
        let contacts = lists
            .contacts
            .iter()
            .filter(|contact| !shown(contact.lists, dialect).is_empty())
            .count();
        let groups = lists.groups.len() + usize::from(!dialect.has_contact_ids());
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.send(&Response::Synchronised {
            tr,
            mark,
            counts: Some((count(contacts), count(groups))),
        });

        self.send(&Response::PromptRow(lists.prompt));
        self.send(&Response::PrivacyRow(lists.privacy));
        if dialect.has_contact_ids() {
            self.send(&Response::PropertyRow(Property {
                key: PropertyKey::NAME,
                value: Some(lists.name.into()),
            }));
        }
        for property in lists.properties {
            self.send(&Response::PropertyRow(property.clone()));
        }

        if dialect.has_contact_ids() {
            for group in lists.groups {
                self.group_row(None, group.key, &group.name, dialect);
            }
        } else {
            for (key, name) in lists.with_group_zero() {
                self.group_row(None, key, name, dialect);
            }
        }
        for contact in lists.contacts {
            self.contact_rows(contact, dialect);
        }
    }

    /// Answers [`super::Event::Synchronise`]: the client has everything already.
    pub fn up_to_date(&mut self, tr: TrId, have: SyncMark) {
        if self.signed_in().is_some() {
            self.send(&Response::Synchronised {
                tr,
                mark: have,
                counts: None,
            });
        }
    }

    pub(super) fn group_row(
        &mut self,
        place: Option<RowPlace>,
        key: GroupKey,
        name: &str,
        dialect: Dialect,
    ) {
        self.send(&Response::GroupRow {
            place,
            id: key.in_dialect(dialect),
            name: name.into(),
        });
    }

    fn contact_rows(&mut self, contact: &ContactRecord, dialect: Dialect) {
        let lists = shown(contact.lists, dialect);
        if lists.is_empty() {
            return;
        }
        let is_contact = lists.contains(List::Forward);
        let groups = if is_contact { &*contact.groups } else { &[] };
        self.send(&Response::ContactRow(ContactRow {
            address: contact.address.clone(),
            name: Some(contact.name.clone()),
            id: (is_contact && dialect.has_contact_ids()).then(|| contact.id.clone()),
            lists,
            network: (dialect >= Dialect::Msnp12).then_some(Network::MESSENGER),
            groups: groups
                .iter()
                .map(|group| group.in_dialect(dialect))
                .collect(),
        }));
        if is_contact {
            for property in &contact.properties {
                let property = property.clone();
                self.send(&Response::ContactProperty {
                    serial: None,
                    address: None,
                    property,
                });
            }
        }
    }
}

/// The lists as that dialect shows them. Up to MSNP10 there is no pending list, and clients ask their user
/// about everybody who is on the reverse list and on neither the allow nor the block list. Since MSNP11 they ask
/// about those on the pending list, who must not be on the reverse list as well.
pub(super) fn shown(lists: Lists, dialect: Dialect) -> Lists {
    if !lists.contains(List::Pending) {
        return lists;
    }
    if dialect.has_pending_list() {
        lists - List::Reverse
    } else {
        (lists - List::Pending) | List::Reverse
    }
}
