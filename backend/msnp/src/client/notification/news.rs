//! What the service tells about others, unasked.

use super::roster::{Listed, Presence, Roster};
use super::sync::set_phone;
use super::{ContactChange, Event, Session, Stage};
use crate::message::{PersonalMessage, ServiceMessage};
use crate::notification::{self, ContactRow, Listing, People, Response, Who};
use crate::{Address, GroupId, List, Network, TrId};
use bytes::Bytes;

impl Session {
    pub(super) fn handle_news(&mut self, news: Response) {
        match news {
            Response::AlreadyOnline { presence, .. } => self.presence(&presence, true),
            Response::Online(presence) if presence.address == self.me.address => {
                self.own_presence(&presence);
            }
            Response::Online(presence) => {
                let found = match &self.stage {
                    Stage::Online(online) => online.is_finding(),
                    _ => false,
                };
                self.presence(&presence, found);
            }
            Response::Offline { address, .. } => {
                if let Some(was) = self.roster.offline(&address) {
                    let change = ContactChange::Status {
                        was,
                        initial: false,
                    };
                    self.events.push_back(Event::Contact(address, change));
                }
            }
            Response::Personal {
                address, payload, ..
            } if address == self.me.address => self.own_personal(&payload),
            Response::Personal {
                address, payload, ..
            } => {
                // Payloads of other kinds say nothing about the message.
                let Some(message) = PersonalMessage::parse(&payload) else {
                    return;
                };
                self.details(&address, |roster| {
                    roster.set_personal_message(&address, message)
                });
            }
            Response::ContactProperty {
                address, property, ..
            } => {
                let last = match &mut self.stage {
                    Stage::Online(online) => online.last_row.clone(),
                    _ => None,
                };
                if let Some(address) = address.or(last) {
                    self.details(&address, |roster| set_phone(roster, &address, &property));
                }
            }
            Response::Added {
                tr: TrId::SERVER,
                addition,
                ..
            } => {
                // Only the service's own list changes unasked; the others are this client's to change.
                if let (List::Reverse, Some(address)) = (addition.list, addition.address) {
                    self.added_by(&address, addition.name.as_deref());
                }
            }
            Response::Removed {
                tr: TrId::SERVER,
                removal,
                ..
            } => {
                if let (List::Reverse, Who::Address(address)) = (removal.list, removal.who) {
                    self.removed_by(&address);
                }
            }
            Response::PeopleAdded { payload } => {
                for listing in reverse(&payload) {
                    self.added_by(&listing.address, listing.name.as_deref());
                }
            }
            Response::PeopleRemoved { payload } => {
                for listing in reverse(&payload) {
                    self.removed_by(&listing.address);
                }
            }
            Response::GroupRow { id, name, .. } => self.named_group(&id, &name),
            Response::ContactRow(row) => self.late_row(&row),
            Response::ListRow(row) => {
                if let Some(entry) = &row.entry {
                    self.relist(&entry.address, |roster| roster.list_on(row.list, entry));
                }
            }
            Response::Message { payload, .. } => self.service_message(&payload),
            setting => self.setting(&setting),
        }
    }

    /// Where there are no contacts, the lists are complete before the rows about the account arrive.
    fn setting(&mut self, row: &Response) {
        let before = self.me.clone();
        if self.me.take_setting(row) && self.me != before {
            self.events.push_back(Event::Me);
        }
    }

    fn presence(&mut self, presence: &notification::Presence, initial: bool) {
        let now = Presence {
            status: presence.status,
            name: &presence.name,
            capabilities: presence.capabilities.unwrap_or_default(),
            picture: presence.object.as_ref(),
        };
        let Some(changed) = self.roster.presence(&presence.address, now) else {
            return;
        };
        let change = match changed.status {
            true => ContactChange::Status {
                was: changed.was,
                initial,
            },
            false => ContactChange::Details,
        };
        self.events
            .push_back(Event::Contact(presence.address.clone(), change));
    }

    fn added_by(&mut self, address: &Address, name: Option<&str>) {
        self.relist(address, |roster| {
            let listed = roster.enlist(address, List::Reverse);
            // A name somebody chose themselves comes with their presence; here it is for strangers.
            let nameless = roster
                .contact(address)
                .is_some_and(|row| row.name().is_empty());
            if let (Some(name), true) = (name, nameless) {
                roster.set_name(address, name);
            }
            listed
        });
    }

    fn removed_by(&mut self, address: &Address) {
        self.relist(address, |roster| {
            roster.delist(address, List::Reverse) | roster.delist(address, List::Pending)
        });
    }

    /// A row of the lists after their announced end.
    fn late_row(&mut self, row: &ContactRow) {
        self.relist(&row.address, |roster| {
            roster.list(Listed {
                address: &row.address,
                name: row.name.as_deref().unwrap_or_default(),
                lists: row.lists,
                network: row.network.unwrap_or(Network::MESSENGER),
                groups: &row.groups,
                id: row.id.as_ref(),
            })
        });
    }

    fn service_message(&mut self, payload: &Bytes) {
        let notice = match ServiceMessage::parse(payload) {
            ServiceMessage::Maintenance { minutes } => Event::MaintenanceSoon { minutes },
            // A summary without messages in it only describes the mailbox.
            ServiceMessage::MailSummary {
                mail_data: Some(mail),
                ..
            } if !mail.contains("<M>") && *mail != *"too-large" => {
                return;
            }
            ServiceMessage::MailSummary {
                mail_data: Some(mail),
                ..
            }
            | ServiceMessage::OfflineMessage { mail_data: mail } => Event::OfflineMail(mail),
            _ => return,
        };
        self.events.push_back(notice);
    }
}

/// Those who put the account onto their list, or took it off.
fn reverse(payload: &[u8]) -> Vec<Listing> {
    let mut listings = People::parse(payload).unwrap_or_default().listings;
    listings.retain(|listing| listing.lists.contains(List::Reverse));
    listings
}

/// Changes to the roster, with the events they cause.
impl Session {
    /// Changes the lists somebody is on.
    pub(super) fn relist(&mut self, address: &Address, change: impl FnOnce(&mut Roster) -> bool) {
        let waited = self.waits(address);
        if !change(&mut self.roster) {
            return;
        }
        let gone = self.roster.forget_if_unlisted(address);
        self.events.push_back(match gone {
            true => Event::ContactGone(address.clone()),
            false => Event::Contact(address.clone(), ContactChange::Lists),
        });
        if !self.edits.is_about(address) {
            self.report_request(address, waited);
        }
    }

    /// Reports that somebody waits for an answer now, or no longer.
    pub(super) fn report_request(&mut self, address: &Address, waited: bool) {
        match (waited, self.waits(address)) {
            (false, true) => self.events.push_back(Event::RequestAdded(address.clone())),
            (true, false) => self.events.push_back(Event::RequestGone(address.clone())),
            _ => {}
        }
    }

    /// Changes the groups somebody is in.
    pub(super) fn regroup(&mut self, address: &Address, change: impl FnOnce(&mut Roster) -> bool) {
        if change(&mut self.roster) {
            let change = ContactChange::Lists;
            self.events
                .push_back(Event::Contact(address.clone(), change));
        }
    }

    /// Changes something else about somebody.
    pub(super) fn details(&mut self, address: &Address, change: impl FnOnce(&mut Roster) -> bool) {
        if change(&mut self.roster) {
            let change = ContactChange::Details;
            self.events
                .push_back(Event::Contact(address.clone(), change));
        }
    }

    /// A group is there under this name.
    pub(super) fn named_group(&mut self, group: &GroupId, name: &str) {
        if self.roster.set_group(group.clone(), name) {
            self.events.push_back(Event::Group(group.clone()));
        }
    }

    /// Forgets a group.
    pub(super) fn drop_group(&mut self, group: &GroupId) {
        let Some(members) = self.roster.remove_group(group) else {
            return;
        };
        for member in members {
            self.events
                .push_back(Event::Contact(member, ContactChange::Lists));
        }
        self.events.push_back(Event::GroupGone(group.clone()));
    }

    pub(super) fn waits(&self, address: &Address) -> bool {
        self.roster
            .contact(address)
            .is_some_and(|contact| contact.is_pending())
    }
}
