//! Edits of lists and groups.

use msnp::notification::{
    ListAddition, ListRemoval, Presence, Property, PropertyKey, Response, Who,
};
use msnp::{Address, ContactId, GroupId, List, TrId};

use super::Connection;
use super::news::{personal, presence};
use super::sync::{group_id, property};
use crate::directory::{Added, Refusal, Removed};

impl Connection {
    pub(super) async fn add(&mut self, tr: TrId, addition: ListAddition) -> Result<(), Refusal> {
        let asked = addition.clone();
        let added = self
            .ask(move |directory, id| directory.add(id, &asked))
            .await?;
        let echo = self.addition_echo(&addition, &added);
        let Added {
            contact,
            serial,
            seen,
            properties,
            ..
        } = added;
        self.send(&Response::Added {
            tr,
            serial: Some(serial),
            addition: echo,
        });
        for property in properties.iter().filter_map(property) {
            self.send(&Response::ContactProperty {
                serial: Some(serial),
                address: Some(contact.address.clone()),
                property,
            });
        }
        if let Some(person) = seen {
            let presence: Presence = presence(&person);
            self.send(&Response::AlreadyOnline { tr, presence });
            if self.dialect.has_personal_messages() {
                self.send(&personal(&person));
            }
        }
        Ok(())
    }

    /// What was asked for, with what the service knows about it.
    fn addition_echo(&self, asked: &ListAddition, added: &Added) -> ListAddition {
        let forward = asked.list == List::Forward;
        let with_ids = self.dialect.has_contact_ids();
        let into_group = with_ids && asked.address.is_none();
        let name = match (&asked.name, with_ids) {
            (_, true) => forward.then(|| added.contact.name.as_str().into()),
            (Some(name), false) => Some(name.clone()),
            (None, false) => Some(added.contact.name.as_str().into()),
        };
        ListAddition {
            list: asked.list,
            address: (!into_group).then(|| added.contact.address.clone()),
            name: name.filter(|_| !into_group),
            id: (forward && with_ids).then(|| ContactId::from_guid(added.contact.guid)),
            group: added
                .group
                .as_ref()
                .map(|group| group_id(self.dialect, group)),
        }
    }

    pub(super) async fn remove(&mut self, tr: TrId, removal: ListRemoval) -> Result<(), Refusal> {
        let asked = removal.clone();
        let Removed { serial, .. } = self
            .ask(move |directory, id| directory.remove(id, &asked))
            .await?;
        self.send(&Response::Removed {
            tr,
            serial: Some(serial),
            removal,
        });
        Ok(())
    }

    pub(super) async fn add_group(&mut self, tr: TrId, name: Box<str>) -> Result<(), Refusal> {
        let asked = name.clone();
        let (group, serial) = self
            .ask(move |directory, id| directory.add_group(id, &asked))
            .await?;
        self.send(&Response::GroupAdded {
            tr,
            serial: Some(serial),
            id: group_id(self.dialect, &group),
            name,
        });
        Ok(())
    }

    pub(super) async fn remove_group(&mut self, tr: TrId, group: GroupId) -> Result<(), Refusal> {
        let (group, serial) = self
            .ask(move |directory, id| directory.remove_group(id, &group))
            .await?;
        self.send(&Response::GroupRemoved {
            tr,
            serial: Some(serial),
            id: group_id(self.dialect, &group),
        });
        Ok(())
    }

    pub(super) async fn rename_group(
        &mut self,
        tr: TrId,
        group: GroupId,
        name: Box<str>,
    ) -> Result<(), Refusal> {
        let asked = name.clone();
        let (group, serial) = self
            .ask(move |directory, id| directory.rename_group(id, &group, &asked))
            .await?;
        self.send(&Response::GroupRenamed {
            tr,
            serial: Some(serial),
            id: group_id(self.dialect, &group),
            name,
        });
        Ok(())
    }

    /// `SBP`: only names can be given to others.
    pub(super) async fn set_contact_property(
        &mut self,
        tr: TrId,
        contact: ContactId,
        property: Property,
    ) -> Result<(), Refusal> {
        let name = property.value.clone().unwrap_or_default();
        if property.key != PropertyKey::NAME {
            return Err(Refusal::Invalid);
        }
        let who = Who::Contact(contact.clone());
        self.ask(move |directory, id| directory.set_nickname(id, &who, &name))
            .await?;
        self.send(&Response::ContactPropertySet {
            tr,
            contact,
            property,
        });
        Ok(())
    }

    /// `REA`: one's own name, or a contact's.
    pub(super) async fn rename(
        &mut self,
        tr: TrId,
        address: Address,
        name: Box<str>,
    ) -> Result<(), Refusal> {
        let (who, asked) = (address.clone(), name.clone());
        let own = self.own_address() == Some(&address);
        if own && !self.changes.allows() {
            self.fail(tr, msnp::ErrorCode::TOO_FAST);
            return Ok(());
        }
        let serial = self
            .ask(move |directory, id| {
                if own {
                    directory.set_name(id, &asked)
                } else {
                    directory
                        .set_nickname(id, &Who::Address(who), &asked)
                        .map(|(_, serial)| serial)
                }
            })
            .await?;
        self.send(&Response::Renamed {
            tr,
            serial: Some(serial),
            address,
            name,
        });
        Ok(())
    }
}
