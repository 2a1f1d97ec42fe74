//! What a service knows: just enough of it for two machines to have something to talk about.

use msnp::notification::{ListAddition, ListRemoval, Presence, PrivacyDefault, Prompt, Who};
use msnp::server::notification::{ContactRecord, Edit, Facts, GroupKey, GroupRecord};
use msnp::{Address, Capabilities, ContactId, ErrorCode, GroupId, List, Lists, Status};
use std::collections::BTreeMap;

/// Everybody who has an account.
#[derive(Default)]
pub(crate) struct Directory {
    pub(crate) accounts: BTreeMap<Address, Account>,
}

pub(crate) struct Account {
    number: u8,
    pub(crate) name: Box<str>,
    pub(crate) rows: BTreeMap<Address, (Lists, Vec<GroupKey>)>,
    pub(crate) groups: Vec<GroupRecord>,
    groups_made: u8,
    pub(crate) privacy: PrivacyDefault,
    pub(crate) prompt: Prompt,
    pub(crate) serial: u32,
    /// What it shows; `None` when not there.
    pub(crate) status: Option<Status>,
    pub(crate) capabilities: Capabilities,
    pub(crate) personal: bytes::Bytes,
}

/// What an edit means for somebody else.
#[derive(Default)]
pub(crate) struct Effect {
    /// Was put on the forward list of, or taken off it.
    pub(crate) added: Option<(Address, bool)>,
    /// May see the account, or no longer.
    pub(crate) seen_by: Option<Address>,
    /// Everybody has to be told how the account looks to them now.
    pub(crate) seen_anew: bool,
}

impl Directory {
    pub(crate) fn register(&mut self, address: Address, name: &str) {
        let number = u8::try_from(self.accounts.len() + 1).unwrap();
        let account = Account {
            number,
            name: name.into(),
            rows: BTreeMap::new(),
            groups: Vec::new(),
            groups_made: 0,
            privacy: PrivacyDefault::Allow,
            prompt: Prompt::Ask,
            serial: 1,
            status: None,
            capabilities: Capabilities::default(),
            personal: bytes::Bytes::new(),
        };
        self.accounts.insert(address, account);
    }

    /// Whether `a` sees `b` and may ring them.
    pub(crate) fn sees(&self, a: &Address, b: &Address) -> bool {
        let (Some(from), Some(to)) = (self.accounts.get(a), self.accounts.get(b)) else {
            return false;
        };
        from.lists_of(b).contains(List::Forward) && to.admits(a) && to.is_visible()
    }

    pub(crate) fn presence(&self, of: &Address) -> Presence {
        let account = &self.accounts[of];
        Presence {
            status: account.status.unwrap_or(Status::Offline).seen_by_others(),
            address: of.clone(),
            network: None,
            name: account.name.clone(),
            capabilities: Some(account.capabilities),
            object: None,
        }
    }

    /// The lists as they are sent.
    pub(crate) fn records(&self, of: &Address) -> Vec<ContactRecord> {
        let rows = self.accounts[of].rows.iter();
        let record =
            |(address, (lists, groups)): (&Address, &(Lists, Vec<GroupKey>))| ContactRecord {
                address: address.clone(),
                name: self.accounts[address].name.clone(),
                id: self.accounts[address].id(),
                lists: *lists,
                groups: groups.clone(),
                properties: Vec::new(),
            };
        rows.map(record).collect()
    }

    pub(crate) fn edit(&mut self, by: &Address, edit: &Edit) -> Result<(Facts, Effect), ErrorCode> {
        let mut facts = Facts::default();
        let mut effect = Effect::default();
        match edit {
            Edit::Add(addition) => self.add(by, addition, &mut facts, &mut effect)?,
            Edit::Remove(removal) => self.remove(by, removal, &mut effect)?,
            Edit::SetProperty(property) => {
                self.account(by).name = property.value.clone().unwrap_or_default();
                effect.seen_anew = true;
            }
            Edit::Rename { address, name } if address == by => {
                self.account(by).name = name.clone();
                effect.seen_anew = true;
            }
            Edit::Rename { .. } | Edit::SetContactProperty { .. } => {}
            Edit::SetPrivacy(privacy) => {
                self.account(by).privacy = *privacy;
                effect.seen_anew = true;
            }
            Edit::SetPrompt(prompt) => self.account(by).prompt = *prompt,
            Edit::AddGroup { name } => {
                let account = self.account(by);
                let groups = &mut account.groups;
                if groups.iter().any(|group| group.name == *name) {
                    return Err(code(228));
                }
                account.groups_made += 1;
                let number = account.groups_made;
                let key = GroupKey {
                    number: number.into(),
                    guid: [number; 16],
                };
                groups.push(GroupRecord {
                    key,
                    name: name.clone(),
                });
                facts.group = Some(key);
            }
            Edit::RemoveGroup { group } => {
                let key = self.group(by, group)?;
                let account = self.account(by);
                account.groups.retain(|group| group.key != key);
                account
                    .rows
                    .values_mut()
                    .for_each(|(_, groups)| groups.retain(|group| *group != key));
                facts.group = Some(key);
            }
            Edit::RenameGroup { group, name } => {
                let key = self.group(by, group)?;
                let groups = self.account(by).groups.iter_mut();
                groups
                    .filter(|group| group.key == key)
                    .for_each(|group| group.name = name.clone());
                facts.group = Some(key);
            }
        }
        self.account(by).serial += 1;
        facts.serial = self.account(by).serial;
        Ok((facts, effect))
    }

    fn add(
        &mut self,
        by: &Address,
        addition: &ListAddition,
        facts: &mut Facts,
        effect: &mut Effect,
    ) -> Result<(), ErrorCode> {
        let whom = match (&addition.address, &addition.id) {
            (Some(address), _) => address.clone(),
            (None, Some(id)) => self.with_id(id)?,
            (None, None) => return Err(code(201)),
        };
        let Some(target) = self.accounts.get(&whom) else {
            return Err(code(205));
        };
        (facts.contact, facts.name) = (Some(target.id()), Some(target.name.clone()));
        let group = match &addition.group {
            Some(group) if group.number() != Some(0) => Some(self.group(by, group)?),
            _ => None,
        };
        let (lists, groups) = self.account(by).rows.entry(whom.clone()).or_default();
        let new = lists.insert(addition.list);
        match group {
            Some(group) if groups.contains(&group) => return Err(code(215)),
            Some(group) => groups.push(group),
            None if !new => return Err(code(215)),
            None => {}
        }
        if matches!(addition.list, List::Allow | List::Block) && lists.remove(List::Pending) {
            lists.insert(List::Reverse);
        }
        match addition.list {
            List::Forward if new => effect.added = Some((whom.clone(), true)),
            List::Allow | List::Block => effect.seen_by = Some(whom.clone()),
            _ => {}
        }
        if addition.list == List::Forward && new {
            let (lists, _) = self.account(&whom).rows.entry(by.clone()).or_default();
            let answered = lists.contains(List::Allow) || lists.contains(List::Block);
            lists.insert(if answered {
                List::Reverse
            } else {
                List::Pending
            });
        }
        Ok(())
    }

    fn remove(
        &mut self,
        by: &Address,
        removal: &ListRemoval,
        effect: &mut Effect,
    ) -> Result<(), ErrorCode> {
        let whom = match &removal.who {
            Who::Address(address) => address.clone(),
            Who::Contact(id) => self.with_id(id)?,
        };
        let group = removal
            .group
            .as_ref()
            .map(|group| self.group(by, group))
            .transpose()?;
        let Some((lists, groups)) = self.account(by).rows.get_mut(&whom) else {
            return Err(code(216));
        };
        if let Some(group) = group {
            groups.retain(|known| *known != group);
            return Ok(());
        }
        if !lists.remove(removal.list) {
            return Err(code(216));
        }
        match removal.list {
            List::Forward => {
                groups.clear();
                effect.added = Some((whom.clone(), false));
                let (lists, _) = self.account(&whom).rows.entry(by.clone()).or_default();
                lists.remove(List::Reverse);
                lists.remove(List::Pending);
            }
            List::Allow | List::Block => effect.seen_by = Some(whom.clone()),
            _ => {}
        }
        Ok(())
    }

    fn with_id(&self, id: &ContactId) -> Result<Address, ErrorCode> {
        let mut accounts = self.accounts.iter();
        accounts
            .find(|(_, account)| account.id() == *id)
            .map(|(address, _)| address.clone())
            .ok_or_else(|| code(208))
    }

    fn group(&self, of: &Address, id: &GroupId) -> Result<GroupKey, ErrorCode> {
        let mut keys = self.accounts[of].groups.iter().map(|group| group.key);
        let named = |key: &GroupKey| {
            GroupId::from_number(key.number) == *id || GroupId::from_guid(key.guid) == *id
        };
        keys.find(named).ok_or_else(|| code(224))
    }

    fn account(&mut self, address: &Address) -> &mut Account {
        self.accounts.get_mut(address).unwrap()
    }
}

impl Account {
    pub(crate) fn id(&self) -> ContactId {
        ContactId::from_guid([self.number; 16])
    }

    fn lists_of(&self, address: &Address) -> Lists {
        self.rows
            .get(address)
            .map(|(lists, _)| *lists)
            .unwrap_or_default()
    }

    fn is_visible(&self) -> bool {
        self.status
            .is_some_and(|status| status.seen_by_others() != Status::Offline)
    }

    fn admits(&self, address: &Address) -> bool {
        let lists = self.lists_of(address);
        let stranger = self.privacy == PrivacyDefault::Allow;
        !lists.contains(List::Block) && (lists.contains(List::Allow) || stranger)
    }
}

pub(crate) fn code(number: u16) -> ErrorCode {
    ErrorCode::new(number).unwrap()
}
