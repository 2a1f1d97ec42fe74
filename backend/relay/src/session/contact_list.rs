//! The contact list as a whole, for whoever saves it.

use super::handle::Inbox;
use super::registry::Registry;
use super::task::Session;
use crate::store::AccountId;
use crate::translate;
use nudge_shared::{Contact, Group};
use tokio::sync::oneshot;

/// Everybody on an account's contact list.
#[derive(Debug)]
pub struct ContactList {
    /// The people.
    pub contacts: Vec<Contact>,
    /// The groups they are in.
    pub groups: Vec<Group>,
}

impl Registry {
    /// The contact list of an account, if it has a session that knows it.
    pub async fn contact_list(&self, account: AccountId) -> Option<ContactList> {
        let (reply, answer) = oneshot::channel();
        let session = self.session(account)?;
        session.ask(Inbox::ContactList { reply }).await.ok()?;
        answer.await.ok().flatten()
    }
}

impl Session {
    pub(super) fn contact_list(&self) -> Option<ContactList> {
        let roster = self.upstream.roster()?;
        let all = roster.contacts().iter();
        let contacts = all.filter_map(|contact| translate::contact(roster, contact, |_| None));
        Some(ContactList {
            contacts: contacts.filter(|contact| contact.listed).collect(),
            groups: roster.groups().map(translate::group).collect(),
        })
    }
}
