//! Everything a client fetches with `SYN`.

use msnp::notification::{PrivacyDefault, Prompt, Property, SyncMark};
use msnp::server::notification::{ContactRecord, GroupRecord, ListSnapshot};
use msnp::{ContactId, Dialect};

use super::{Directory, Refusal};
use crate::calendar::stamp;
use crate::store::{AccountId, accounts, contacts, groups, properties};

/// An account's lists and settings.
#[derive(Debug)]
pub(crate) struct Lists {
    name: String,
    serial: u32,
    stamps: (String, String),
    privacy: PrivacyDefault,
    prompt: Prompt,
    properties: Vec<Property>,
    groups: Vec<GroupRecord>,
    contacts: Vec<ContactRecord>,
}

impl Lists {
    /// How new they are, as that dialect says it.
    pub(crate) fn mark(&self, dialect: Dialect) -> SyncMark {
        if dialect.has_serials() {
            return SyncMark::Serial(self.serial);
        }
        let (contacts, settings) = (self.stamps.0.as_str().into(), self.stamps.1.as_str().into());
        SyncMark::Stamps { contacts, settings }
    }

    /// As the machine wants them.
    pub(crate) fn snapshot(&self) -> ListSnapshot<'_> {
        ListSnapshot {
            serial: self.serial,
            stamps: (&self.stamps.0, &self.stamps.1),
            prompt: self.prompt,
            privacy: self.privacy,
            name: &self.name,
            properties: &self.properties,
            groups: &self.groups,
            contacts: &self.contacts,
        }
    }
}

impl Directory {
    /// Reads an account's lists.
    pub(crate) fn lists(&self, id: AccountId) -> Result<Lists, Refusal> {
        let account = accounts::by_id(&self.db, id)?.ok_or(Refusal::NotOnline)?;
        let privacy = account.privacy;
        let groups = groups::all(&self.db, id)?;
        let mut theirs = properties::of_contacts(&self.db, id)?;
        let record = |contact: contacts::ContactRow| {
            let numbers = contact.groups.iter();
            let of = |number: &u32| groups.iter().find(|group| group.number == *number);
            ContactRecord {
                address: contact.address,
                name: contact.name.into(),
                id: ContactId::from_guid(contact.guid),
                lists: contact.lists,
                groups: numbers.filter_map(of).map(|group| group.key()).collect(),
                properties: theirs.remove(&contact.id).unwrap_or_default(),
            }
        };
        let contacts = contacts::all(&self.db, id)?
            .into_iter()
            .map(record)
            .collect();
        let groups = groups
            .iter()
            .map(|group| GroupRecord {
                key: group.key(),
                name: group.name.as_str().into(),
            })
            .collect();
        Ok(Lists {
            name: account.name,
            serial: account.changed.serial,
            stamps: (
                stamp(account.changed.lists),
                stamp(account.changed.settings),
            ),
            privacy: if privacy.allow_unlisted {
                PrivacyDefault::Allow
            } else {
                PrivacyDefault::Block
            },
            prompt: if privacy.ask_when_added {
                Prompt::Ask
            } else {
                Prompt::Silent
            },
            properties: properties::all(&self.db, id)?,
            groups,
            contacts,
        })
    }
}
