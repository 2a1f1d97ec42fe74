//! What clients since MSNP13 tell the notification server about their lists, which are kept by the web
//! services: for a change that came by the web first, this brings nothing new.

use std::sync::Arc;

use msnp::notification::{ListAddition, ListRemoval, Listing, NotifyKind, People, Who};
use msnp::{Address, List, Network};

use super::people::{Notification, Person, Push};
use super::place::Connected;
use super::{Directory, Refusal};
use crate::limits;
use crate::store::{AccountId, accounts};

/// The lists a client changes; the reverse list and who waits on it are the service's own.
const THEIRS: [List; 3] = [List::Forward, List::Allow, List::Block];

impl Directory {
    /// Puts people onto lists or takes them off; what is so already is no matter. Comes back with those on the
    /// forward list whom the account sees. What is uploaded right after signing in is not looked at: the lists
    /// are here.
    pub(crate) fn upload(
        &mut self,
        id: AccountId,
        people: &People,
        remove: bool,
    ) -> Result<Vec<Arc<Person>>, Refusal> {
        let mut seen = Vec::new();
        // Telephones and other networks can be on a list, but nobody is there.
        let ours = |listing: &&Listing| {
            let network = listing.network.unwrap_or(Network::MESSENGER);
            network == Network::MESSENGER && listing.address.is_email()
        };
        if people.initial {
            return Ok(seen);
        }
        for listing in people.listings.iter().filter(ours) {
            for list in THEIRS {
                if listing.lists.contains(list) {
                    self.change_list(id, &listing.address, list, remove)?;
                }
            }
            if !remove && listing.lists.contains(List::Forward) {
                seen.extend(self.seen_one(id, &listing.address)?);
            }
        }
        Ok(seen)
    }

    fn change_list(
        &mut self,
        id: AccountId,
        whom: &Address,
        list: List,
        remove: bool,
    ) -> Result<(), Refusal> {
        let changed = if remove {
            let removal = ListRemoval {
                list,
                who: Who::Address(whom.clone()),
                group: None,
            };
            self.remove(id, &removal)
        } else {
            let addition = ListAddition {
                list,
                address: Some(whom.clone()),
                name: None,
                id: None,
                group: None,
            };
            self.add(id, &addition)
        };
        match changed {
            Ok(_) | Err(Refusal::AlreadyThere | Refusal::NotThere) => Ok(()),
            Err(refusal) => Err(refusal),
        }
    }

    /// Somebody, if the account sees them.
    fn seen_one(&self, id: AccountId, whom: &Address) -> Result<Option<Arc<Person>>, Refusal> {
        let whom = accounts::by_address(&self.db, whom)?.ok_or(Refusal::NoSuchAccount)?;
        let seen = self.sees(id, whom.id).then(|| self.online.get(&whom.id));
        Ok(seen.flatten().map(|online| Arc::clone(&online.person)))
    }

    /// Those of them who have an account.
    pub(crate) fn networks(&self, whom: Vec<Address>) -> Result<Vec<(Address, Network)>, Refusal> {
        let mut found = Vec::new();
        for address in whom {
            if accounts::by_address(&self.db, &address)?.is_some() {
                found.push((address, Network::MESSENGER));
            }
        }
        if found.is_empty() {
            return Err(Refusal::NoSuchAccount);
        }
        Ok(found)
    }

    /// Hands a notice over to somebody's client, at one place or at all; to other places of the account, not
    /// to the one it comes from. Only the account itself may control its places.
    pub(crate) fn notify(
        &mut self,
        (id, session): (AccountId, u64),
        to: (&Address, Option<&str>),
        kind: NotifyKind,
        payload: bytes::Bytes,
    ) -> Result<(), Refusal> {
        if payload.len() > limits::NOTICE_BYTES {
            return Err(Refusal::Invalid);
        }
        let (address, machine) = to;
        let to = accounts::by_address(&self.db, address)?.ok_or(Refusal::NotOnline)?;
        let sender = self.current(id, session)?;
        let from = sender.person.address().clone();
        let from_machine = sender
            .place(session)
            .and_then(|place| place.machine.clone());
        let may = if to.id == id {
            true
        } else {
            let online = self.online.get(&to.id).ok_or(Refusal::NotOnline)?;
            kind != NotifyKind::PLACE && online.person.is_visible() && online.lets_see(id)
        };
        if !may {
            return Err(Refusal::NotOnline);
        }
        let there = |place: &Connected| {
            let there = machine.is_none_or(|machine| place.machine.as_deref() == Some(machine));
            there && place.session != session && place.dialect.has_address_book()
        };
        let online = self.online.get(&to.id).ok_or(Refusal::NotOnline)?;
        if !online.places.iter().any(there) {
            return Err(Refusal::NotOnline);
        }
        let push = Push::Notification(Arc::new(Notification {
            from,
            machine: from_machine,
            kind,
            payload,
        }));
        // Nobody loses a connection over what others may send without being asked.
        let told = self.tell_places(to.id, push, |place| there(place) && place.takes_notices());
        if told == 0 {
            return Err(Refusal::TooFast);
        }
        Ok(())
    }
}
