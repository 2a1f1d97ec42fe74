//! The web services that keep tickets and lists since MSNP13, answering from the directory.

use crate::world::World;
use msnp::notification::{ListAddition, ListRemoval, PrivacyDefault, Prompt, Who};
use msnp::server::notification::Edit;
use msnp::soap::book::{self, ContactChange};
use msnp::soap::{
    Answer, Book, BookContact, BookGroup, Call, ContactKind, Fault, FaultCode, Member, MemberName,
    Membership, SiteTicket, Tickets, Time,
};
use msnp::{Address, ContactId, GroupId, List, Token};

/// The secret that goes with every ticket, base64.
pub(crate) const SECRET: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

/// The tickets for a password that is right if they are for the right account.
pub(crate) fn tickets(of: &str) -> Answer {
    let ticket = |address: &str, secret: Option<&str>| SiteTicket {
        number: 1,
        address: address.into(),
        ticket: Token::new(&format!("t={of}&p=")).unwrap(),
        secret: secret.map(Into::into),
        created: Time::NEVER,
        expires: Time::NEVER,
    };
    Answer::SignedIn(Tickets {
        cid: None,
        all: vec![
            ticket(msnp::soap::ticket::MESSENGER_CLEAR, Some(SECRET)),
            ticket(msnp::soap::ticket::MESSENGER, None),
        ],
    })
}

impl World {
    /// What a web service answers to somebody.
    pub(crate) fn web(&mut self, who: &Address, call: Call) -> Result<Answer, Fault> {
        let edit = match call {
            Call::FindMembership { .. } => return Ok(Answer::Membership(self.membership(who))),
            Call::FindContacts { .. } => return Ok(Answer::Book(self.book(who))),
            call if self.is_in_trouble() => {
                return Err(Fault {
                    code: FaultCode::Internal,
                    text: format!("{call:?}").into(),
                });
            }
            Call::AddContact(contact) => Edit::Add(ListAddition {
                list: List::Forward,
                address: Some(contact.address),
                name: None,
                id: None,
                group: None,
            }),
            Call::RemoveContact(id) => Edit::Remove(ListRemoval {
                list: List::Forward,
                who: Who::Contact(id),
                group: None,
            }),
            Call::AddMember { role, member } => Edit::Add(ListAddition {
                list: role.list().unwrap(),
                address: member.address().cloned(),
                name: None,
                id: None,
                group: None,
            }),
            Call::RemoveMember { role, member } => Edit::Remove(ListRemoval {
                list: role.list().unwrap(),
                who: Who::Address(member.address().cloned().unwrap()),
                group: None,
            }),
            Call::AddGroup(name) => Edit::AddGroup { name },
            Call::RemoveGroup(group) => Edit::RemoveGroup { group },
            Call::RenameGroup { group, name } => Edit::RenameGroup { group, name },
            Call::AddToGroup { group, contact } => Edit::Add(ListAddition {
                list: List::Forward,
                address: None,
                name: None,
                id: Some(contact),
                group: Some(group),
            }),
            Call::RemoveFromGroup { group, contact } => Edit::Remove(ListRemoval {
                list: List::Forward,
                who: Who::Contact(contact),
                group: Some(group),
            }),
            Call::UpdateContact { changes, .. } => match &changes[..] {
                [ContactChange::Annotation(name, value)] if **name == *book::PRIVACY => {
                    Edit::SetPrivacy(match &**value {
                        "2" => PrivacyDefault::Block,
                        _ => PrivacyDefault::Allow,
                    })
                }
                [ContactChange::Annotation(name, value)] if **name == *book::PROMPT => {
                    Edit::SetPrompt(match &**value {
                        "2" => Prompt::Silent,
                        _ => Prompt::Ask,
                    })
                }
                _ => return Ok(Answer::Done),
            },
            other => panic!("{other:?}"),
        };
        self.edit_by_web(who, &edit)
    }

    fn edit_by_web(&mut self, who: &Address, edit: &Edit) -> Result<Answer, Fault> {
        let (facts, effect) = self.directory.edit(who, edit).map_err(|code| {
            let is_group = matches!(
                edit,
                Edit::AddGroup { .. } | Edit::RemoveGroup { .. } | Edit::RenameGroup { .. }
            );
            Fault::new(match (code.number(), edit) {
                (205 | 208, _) => FaultCode::InvalidPassportUser,
                (215, Edit::Add(addition)) if addition.list == List::Forward => {
                    FaultCode::ContactAlreadyExists(None)
                }
                (215, _) => FaultCode::MemberAlreadyExists,
                (216, Edit::Remove(removal)) if removal.list == List::Forward => {
                    FaultCode::ContactDoesNotExist
                }
                (216, _) => FaultCode::MemberDoesNotExist,
                (224, _) => FaultCode::GroupDoesNotExist,
                (228, _) if is_group => FaultCode::GroupAlreadyExists,
                (number, _) => FaultCode::Other(number.to_string().into()),
            })
        })?;
        self.tell_effect(who, &effect);
        Ok(match edit {
            Edit::Add(addition) if addition.list == List::Forward => {
                Answer::Contact(facts.contact.unwrap())
            }
            Edit::AddGroup { .. } => Answer::Group(GroupId::from_guid(facts.group.unwrap().guid)),
            _ => Answer::Done,
        })
    }

    fn membership(&self, of: &Address) -> Membership {
        let mut members = Vec::new();
        for record in self.directory.records(of) {
            for list in record.lists.iter().filter(|list| *list != List::Forward) {
                members.push(Member {
                    role: match list {
                        List::Block => msnp::soap::Role::Block,
                        List::Reverse => msnp::soap::Role::Reverse,
                        List::Pending => msnp::soap::Role::Pending,
                        _ => msnp::soap::Role::Allow,
                    },
                    name: MemberName::Passport(record.address.clone()),
                    id: "1".into(),
                    display_name: Some(record.name.clone()),
                    invitation: None,
                    deleted: false,
                    changed: Time::NEVER,
                    joined: Time::NEVER,
                    cid: 0,
                });
            }
        }
        Membership {
            members,
            changed: Time::NEVER,
            owner: Some(of.clone()),
            owner_cid: 0,
        }
    }

    fn book(&self, of: &Address) -> Book {
        let account = &self.directory.accounts[of];
        let mut book = Book::new();
        for group in &account.groups {
            book.groups.push(BookGroup {
                id: GroupId::from_guid(group.key.guid),
                name: group.name.clone(),
                deleted: false,
                changed: Time::NEVER,
            });
        }
        let switch = |on| if on { "1" } else { "2" };
        let mut me = BookContact::new(ContactId::from_guid([0xff; 16]), of.clone(), &account.name);
        me.kind = ContactKind::Me;
        me.annotations = vec![
            (
                book::PRIVACY.into(),
                switch(account.privacy == PrivacyDefault::Allow).into(),
            ),
            (
                book::PROMPT.into(),
                switch(account.prompt == Prompt::Ask).into(),
            ),
        ];
        book.contacts.push(me);
        for record in self.directory.records(of) {
            if record.lists.contains(List::Forward) {
                let mut contact = BookContact::new(record.id, record.address, &record.name);
                contact.groups = record
                    .groups
                    .iter()
                    .map(|group| GroupId::from_guid(group.guid))
                    .collect();
                book.contacts.push(contact);
            }
        }
        book
    }
}
