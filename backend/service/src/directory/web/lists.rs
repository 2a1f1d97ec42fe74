//! Membership lists and address book, read as a whole.

use msnp::soap::book::{NICKNAME, PRIVACY, PROMPT};
use msnp::soap::{
    Book, BookContact, BookGroup, ContactKind, Member, MemberName, Membership, Role, Time,
};
use msnp::{ContactId, GroupId, List};

use super::super::{Directory, Refusal};
use crate::store::{AccountId, AccountRow, accounts, contacts, groups};

/// An account's number in the web services: any that stays the same.
pub(crate) fn cid(guid: [u8; 16]) -> i64 {
    guid.first_chunk()
        .map_or(0, |half| i64::from_be_bytes(*half))
}

/// The lists of the membership service.
const ROLES: [(List, Role); 4] = [
    (List::Allow, Role::Allow),
    (List::Block, Role::Block),
    (List::Reverse, Role::Reverse),
    (List::Pending, Role::Pending),
];

impl Directory {
    /// The account's membership lists.
    pub(crate) fn membership(&self, id: AccountId) -> Result<Membership, Refusal> {
        let account = self.account(id)?;
        let changed = Time::from_millis(account.changed.lists);
        let mut members = Vec::new();
        for contact in contacts::all(&self.db, id)? {
            let pending = contact.lists.contains(List::Pending);
            for (list, role) in &ROLES {
                // Who asks and is not answered has no place on the reverse list yet.
                let hidden = *list == List::Reverse && pending;
                if !contact.lists.contains(*list) || hidden {
                    continue;
                }
                members.push(Member {
                    role: role.clone(),
                    name: MemberName::Passport(contact.address.clone()),
                    id: format!("{}/{}", role.name(), ContactId::from_guid(contact.guid)).into(),
                    display_name: pending.then(|| contact.own_name.as_str().into()),
                    invitation: None,
                    deleted: false,
                    changed,
                    joined: changed,
                    cid: cid(contact.guid),
                });
            }
        }
        Ok(Membership {
            members,
            changed,
            owner_cid: cid(account.guid),
            owner: Some(account.address),
        })
    }

    /// The same with the circles, and what proves them.
    pub(crate) fn book_with_circles(&self, id: AccountId) -> Result<Book, Refusal> {
        Ok(Book {
            circles: self.circles(id)?,
            circle_ticket: Some(self.circle_ticket(id)?.into()),
            ..self.book(id)?
        })
    }

    /// The account's address book: whom it has on the forward list, and itself.
    pub(crate) fn book(&self, id: AccountId) -> Result<Book, Refusal> {
        let account = self.account(id)?;
        let newest = account.changed.lists.max(account.changed.settings);
        let changed = Time::from_millis(newest);
        let groups = groups::all(&self.db, id)?;
        let mut book = Book {
            owner: Some(account.address.clone()),
            owner_cid: cid(account.guid),
            changed,
            created: changed,
            groups: groups
                .iter()
                .map(|group| BookGroup {
                    id: GroupId::from_guid(group.guid),
                    name: group.name.as_str().into(),
                    deleted: false,
                    changed,
                })
                .collect(),
            ..Book::new()
        };
        for contact in contacts::all(&self.db, id)? {
            if !contact.lists.contains(List::Forward) {
                continue;
            }
            let own = ContactId::from_guid(contact.guid);
            let mut entry = BookContact::new(own, contact.address, &contact.own_name);
            let numbers = contact.groups.iter();
            entry.groups = numbers
                .filter_map(|number| groups.iter().find(|group| group.number == *number))
                .map(|group| GroupId::from_guid(group.guid))
                .collect();
            let nickname = contact.nickname.map(|name| (NICKNAME.into(), name.into()));
            entry.annotations.extend(nickname);
            entry.changed = changed;
            entry.cid = cid(contact.guid);
            book.contacts.push(entry);
        }
        book.contacts.push(me(&account, changed));
        Ok(book)
    }

    pub(in crate::directory) fn account(&self, id: AccountId) -> Result<AccountRow, Refusal> {
        accounts::by_id(&self.db, id)?.ok_or(Refusal::NoSuchAccount)
    }
}

/// The own entry, with the settings that clients keep there.
fn me(account: &AccountRow, changed: Time) -> BookContact {
    let id = ContactId::from_guid(account.guid);
    let mut me = BookContact::new(id, account.address.clone(), &account.name);
    let choice = |yes: bool| if yes { "1" } else { "2" }.into();
    me.kind = ContactKind::Me;
    me.messenger = false;
    me.annotations = vec![
        ("MSN.IM.MBEA".into(), "0".into()),
        (PROMPT.into(), choice(account.privacy.ask_when_added)),
        (PRIVACY.into(), choice(account.privacy.allow_unlisted)),
    ];
    me.changed = changed;
    me.cid = cid(account.guid);
    me
}
