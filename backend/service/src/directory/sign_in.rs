//! Coming and going.

use std::sync::Arc;

use msnp::notification::OutReason;
use msnp::{Dialect, List, Lists};
use tokio::sync::mpsc;

use super::fan_out::hand_over;
use super::people::{Online, Person, Push};
use super::{Directory, Refusal};
use crate::store::{AccountId, AccountRow, accounts, contacts};

/// A sign-in that was accepted.
#[derive(Debug)]
pub(crate) struct SignedIn {
    /// Tells this sign-in from others of the account.
    pub(crate) session: u64,
    /// The account as stored.
    pub(crate) account: AccountRow,
}

impl Directory {
    /// Signs an account in, ending an earlier sign-in of it. Contacts are told nothing until it announces
    /// a status; when it replaces an earlier sign-in, they go on seeing that one's status until then.
    pub(crate) fn sign_in(
        &mut self,
        id: AccountId,
        dialect: Dialect,
        pushes: mpsc::Sender<Push>,
    ) -> Result<SignedIn, Refusal> {
        let account = accounts::by_id(&self.db, id)?.ok_or(Refusal::NoSuchAccount)?;
        let outline = contacts::outline(&self.db, id)?;
        // The command line may have added the account while the service was running: whoever it listed
        // then, or was listed by, is signed in with lists that do not know it yet.
        for (owner, lists) in contacts::listed_by(&self.db, id)? {
            if let Some(online) = self.online.get_mut(&owner) {
                online.set_lists(id, lists);
            }
        }
        accounts::set_last_sign_in(&self.db, id)?;
        let password_mark = accounts::password_mark(&self.db, id)?.unwrap_or_default();

        self.sessions += 1;
        let session = self.sessions;
        let person = match self.online.remove(&id) {
            Some(mut earlier) => {
                hand_over(&mut earlier, Push::Out(OutReason::SignedInElsewhere));
                earlier.person
            }
            None => Arc::new(Person::offline(&account)),
        };
        self.online.insert(
            id,
            Online::new(
                (session, password_mark, dialect),
                person,
                account.privacy.allow_unlisted,
                outline,
                pushes,
            ),
        );
        Ok(SignedIn { session, account })
    }

    /// Signs an account out, unless it has been replaced by a later sign-in.
    pub(crate) fn sign_off(&mut self, id: AccountId, session: u64) {
        if self
            .online
            .get(&id)
            .is_none_or(|online| online.session != session)
        {
            return;
        }
        let watchers = self.watchers(id);
        let Some(gone) = self.online.remove(&id) else {
            return;
        };
        if gone.person.is_visible() {
            for viewer in watchers {
                self.tell(viewer, Push::Gone(Arc::clone(&gone.person)));
            }
        }
    }

    /// Removes an account, ends its sign-in, and tells those who were on its forward list. `false` when
    /// there is none.
    pub(crate) fn remove_account(&mut self, id: AccountId) -> Result<bool, Refusal> {
        let Some(account) = accounts::by_id(&self.db, id)? else {
            return Ok(false);
        };
        let listed_by = contacts::listed_by(&self.db, id)?;
        if let Some(session) = self.online.get(&id).map(|online| online.session) {
            self.tell_now(id, Push::Out(OutReason::Normal));
            self.sign_off(id, session);
        }
        let transaction = self.db.transaction()?;
        accounts::remove(&transaction, id)?;
        let mut serials = Vec::with_capacity(listed_by.len());
        for &(owner, lists) in &listed_by {
            serials.push((
                owner,
                lists,
                accounts::lists_changed(&transaction, owner)?.serial,
            ));
        }
        transaction.commit()?;
        let person = Arc::new(Person::offline(&account));
        for (owner, lists, serial) in serials {
            if let Some(online) = self.online.get_mut(&owner) {
                online.set_lists(id, Lists::NONE);
            }
            if lists.contains(List::Reverse) {
                self.tell(owner, Push::RemovedBy(Arc::clone(&person), serial));
            }
        }
        Ok(true)
    }

    /// Tells everybody that the service stops.
    pub(crate) fn sign_everybody_off(&mut self) {
        let everybody: Vec<_> = self.online.keys().copied().collect();
        for id in everybody {
            self.tell_now(id, Push::Maintenance(0));
            self.tell_now(id, Push::Out(OutReason::ServerShutdown));
        }
    }
}
