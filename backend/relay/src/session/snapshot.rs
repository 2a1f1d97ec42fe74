//! Everything a browser shows, put together for one that comes anew.

use super::task::Session;
use crate::store::StoreError;
use crate::translate;
use nudge_shared::{Address, Contact, Snapshot};
use std::collections::HashSet;

/// How many conversations the list shows.
const MAX_CONVERSATIONS: u32 = 500;

impl Session {
    /// The state of this moment. Nothing is numbered while it is put together.
    pub(super) async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let conversations = self
            .parts
            .store
            .conversations(self.account, MAX_CONVERSATIONS)
            .await?;
        let mut contacts = Vec::new();
        let mut groups = Vec::new();
        let mut requests = Vec::new();
        if let Some(roster) = self.upstream.roster() {
            let all = roster.contacts().iter();
            let blobs = &self.parts.blobs;
            let shown = |contact| translate::contact(roster, contact, |hash| blobs.picture(hash));
            contacts.extend(all.filter_map(shown));
            groups.extend(roster.groups().map(translate::group));
            requests.extend(translate::requests(roster));
        }
        let strangers = {
            let mut known: HashSet<&Address> = contacts.iter().map(|c| &c.address).collect();
            conversations
                .iter()
                .flat_map(|conversation| &conversation.members)
                .filter(|&member| known.insert(member))
                .map(|member| self.stranger(member))
                .collect::<Vec<Contact>>()
        };
        contacts.extend(strangers);
        Ok(Snapshot {
            me: self.me.clone(),
            settings: self.settings.as_deref().cloned().unwrap_or_default(),
            session: self.state.clone(),
            service_link_protected: self.is_service_link_protected(),
            groups,
            contacts,
            requests,
            conversations,
        })
    }

    /// Somebody who is on no list.
    fn stranger(&self, address: &Address) -> Contact {
        let name = self.talk.name_of(address).unwrap_or_default();
        translate::stranger(address.clone(), name)
    }

    fn is_service_link_protected(&self) -> bool {
        let now = self.upstream.is_protected();
        now.unwrap_or_else(|| self.service.is_protected())
    }
}
