//! The steps of edits since MSNP13: most are calls to the address book, and the notification server is told of
//! what concerns it.

use super::edits::Command;
use super::roster::Roster;
use super::step::Step;
use super::{Me, Privacy};
use crate::notification::{Listing, People, Request};
use crate::soap::Call;
use crate::soap::book::{self, ContactChange, NewContact};
use crate::soap::membership::{MemberName, Role};
use crate::{Address, List, Network, TrId};

impl Step {
    /// The command, where lists are kept by web services. `None` when the service never told the id it needs.
    pub(super) fn by_web(&self, tr: TrId, roster: &Roster, me: &Me) -> Option<Command> {
        let id_of = |address: &Address| roster.id_of(address);
        let call = match self {
            Self::Add(List::Forward, address, _) => {
                let blocked = roster
                    .contact(address)
                    .is_some_and(|contact| contact.is_on(List::Block));
                let mut contact = NewContact::new(address.clone(), &me.name);
                contact.network = network(roster, address);
                contact.allow = !blocked;
                Call::AddContact(contact)
            }
            Self::Add(list, address, _) => Call::AddMember {
                role: role(*list),
                member: MemberName::Passport(address.clone()),
            },
            Self::Remove(List::Forward, address) => Call::RemoveContact(id_of(address)?),
            Self::Remove(list, address) => Call::RemoveMember {
                role: role(*list),
                member: MemberName::Passport(address.clone()),
            },
            Self::Enter(address, group) => Call::AddToGroup {
                group: group.clone(),
                contact: id_of(address)?,
            },
            Self::Leave(address, group) => Call::RemoveFromGroup {
                group: group.clone(),
                contact: id_of(address)?,
            },
            Self::CreateGroup(name) => Call::AddGroup(name.clone()),
            Self::RemoveGroup(group) => Call::RemoveGroup(group.clone()),
            Self::RenameGroup(group, name) => Call::RenameGroup {
                group: group.clone(),
                name: name.clone(),
            },
            Self::RenameContact(address, name) => Call::UpdateContact {
                id: Some(id_of(address)?),
                changes: vec![ContactChange::nickname(name)],
            },
            Self::Revive(address) => Call::UpdateContact {
                id: Some(id_of(address)?),
                changes: vec![ContactChange::Messenger(true)],
            },
            Self::SetPrompt(privacy) => setting(book::PROMPT, privacy.ask_when_added),
            Self::KeepDefault(privacy) => setting(book::PRIVACY, privacy.strangers_allowed),
            Self::SetDefault(privacy) => return Some(Command::Send(default(tr, *privacy))),
            Self::Tell {
                remove,
                address,
                list,
            } => {
                let listing = Listing {
                    network: Some(network(roster, address)),
                    ..Listing::new(address.clone(), *list)
                };
                let people = People {
                    initial: false,
                    listings: vec![listing],
                };
                let payload = people.encode();
                return Some(Command::Send(match remove {
                    true => Request::RemovePeople { tr, payload },
                    false => Request::AddPeople { tr, payload },
                }));
            }
        };
        Some(Command::Call(call))
    }
}

fn default(tr: TrId, privacy: Privacy) -> Request {
    Request::SetPrivacy {
        tr,
        default: privacy.default_on_wire(),
    }
}

/// A switch among the annotations of the own entry.
fn setting(name: &str, on: bool) -> Call {
    let value = if on { "1" } else { "2" };
    Call::UpdateContact {
        id: None,
        changes: vec![ContactChange::Annotation(name.into(), value.into())],
    }
}

fn network(roster: &Roster, address: &Address) -> Network {
    let known = roster.contact(address).map(|contact| contact.network());
    known
        .filter(|network| network.0 != 0)
        .unwrap_or(Network::MESSENGER)
}

fn role(list: List) -> Role {
    match list {
        List::Block => Role::Block,
        List::Reverse => Role::Reverse,
        List::Pending => Role::Pending,
        List::Forward | List::Allow => Role::Allow,
    }
}
