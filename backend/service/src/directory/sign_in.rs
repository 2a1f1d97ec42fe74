//! Coming and going.

use std::sync::Arc;

use msnp::notification::OutReason;
use msnp::{Capabilities, Dialect, List, Lists};
use tokio::sync::mpsc;

use super::people::{Online, Person, Push};
use super::place::{self, Connected};
use super::{Directory, Refusal};
use crate::store::{AccountId, AccountRow, accounts, contacts};

/// From where an account signs in.
#[derive(Clone, Debug)]
pub(crate) struct SignInAt {
    pub(crate) dialect: Dialect,
    /// Which place, where the dialect knows places.
    pub(crate) machine: Option<Box<str>>,
}

/// A sign-in that was accepted.
#[derive(Debug)]
pub(crate) struct SignedIn {
    /// Tells this sign-in from others of the account.
    pub(crate) session: u64,
    /// The account as stored.
    pub(crate) account: AccountRow,
}

impl Directory {
    /// Signs an account in. An earlier sign-in of it ends, unless both know of several places and are at
    /// different ones. Contacts are told nothing until it announces a status; when it replaces an earlier
    /// sign-in, they go on seeing that one's status until then. `password` is which one was shown, if that
    /// may have been long ago.
    pub(crate) fn sign_in(
        &mut self,
        id: AccountId,
        at: SignInAt,
        password: Option<u64>,
        pushes: mpsc::Sender<Push>,
    ) -> Result<SignedIn, Refusal> {
        let account = accounts::by_id(&self.db, id)?.ok_or(Refusal::NoSuchAccount)?;
        let password_mark = accounts::password_mark(&self.db, id)?.unwrap_or_default();
        if password.is_some_and(|shown| shown != password_mark) {
            return Err(Refusal::NoSuchAccount);
        }
        let outline = contacts::outline(&self.db, id)?;
        // The command line may have added the account while the service was running: whoever it listed
        // then, or was listed by, is signed in with lists that do not know it yet.
        for (owner, lists) in contacts::listed_by(&self.db, id)? {
            if let Some(online) = self.online.get_mut(&owner) {
                online.set_lists(id, lists);
            }
        }
        accounts::set_last_sign_in(&self.db, id)?;

        self.sessions += 1;
        let session = self.sessions;
        let (mut places, person) = match self.online.remove(&id) {
            Some(earlier) => (earlier.places, earlier.person),
            None => (Vec::new(), Arc::new(Person::offline(&account))),
        };
        let (mut stay, end): (Vec<_>, Vec<_>) = places
            .drain(..)
            .partition(|place| place.goes_with(at.dialect, at.machine.as_deref()));
        let too_many = (stay.len() + 1).saturating_sub(place::MOST);
        for mut place in end.into_iter().chain(stay.drain(..too_many)) {
            place.hand_over(Push::Out(OutReason::SignedInElsewhere));
        }
        stay.push(Connected {
            session,
            password_mark,
            dialect: at.dialect,
            machine: at.machine,
            announced: false,
            capabilities: Capabilities::default(),
            private: None,
            circles: Vec::new(),
            pushes,
        });
        let allow_unlisted = account.privacy.allow_unlisted;
        self.online
            .insert(id, Online::new(stay, person, allow_unlisted, outline));
        Ok(SignedIn { session, account })
    }

    /// Ends one sign-in of an account, unless it has been replaced by a later one. Without any left, the
    /// account is signed out.
    pub(crate) fn sign_off(&mut self, id: AccountId, session: u64) {
        let entered = self.entered_by(id);
        let Some(online) = self.online.get_mut(&id) else {
            return;
        };
        let address = online.person.address().clone();
        let visible = online.person.is_visible();
        let before = online.places.len();
        online.places.retain(|place| place.session != session);
        match (before, online.places.len()) {
            (before, after) if before == after => return,
            (_, 0) => {}
            _ => {
                let still = self.entered_by(id);
                let left = entered.iter().filter(|circle| !still.contains(circle));
                let left: Vec<_> = left.copied().collect();
                self.tell_left(id, address, &left);
                return self.places_changed(id);
            }
        }
        if visible {
            self.tell_left(id, address, &entered);
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
        self.leave_all_circles(id)?;
        self.tell_now(id, Push::Out(OutReason::Normal));
        let sessions = self.online.get(&id).map(|online| {
            let places = online.places.iter().map(|place| place.session);
            places.collect::<Vec<_>>()
        });
        for session in sessions.into_iter().flatten() {
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
                self.tell_of_lists(owner, Push::RemovedBy(Arc::clone(&person), serial));
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
