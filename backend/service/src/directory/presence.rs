//! Statuses.

use std::sync::Arc;

use msnp::{Capabilities, MsnObject, Status};

use super::people::{Online, Person, Push};
use super::{Directory, Refusal};
use crate::store::AccountId;

impl Directory {
    /// Sets a status and tells everybody who sees a difference. With the first status of a sign-in comes
    /// back everybody whom the account sees; later nobody.
    pub(crate) fn set_status(
        &mut self,
        id: AccountId,
        session: u64,
        status: Status,
        capabilities: Capabilities,
        object: Option<MsnObject>,
    ) -> Result<Vec<Arc<Person>>, Refusal> {
        let online = self.current(id, session)?;
        let mut first = false;
        if let Some(place) = online.place(session) {
            first = !std::mem::replace(&mut place.announced, true);
            place.capabilities = capabilities;
        }
        let before = online.person.is_visible();
        let mut changed = Person::clone(&online.person);
        changed.presence.status = status;
        changed.presence.capabilities = Some(capabilities);
        changed.presence.object = object;
        online.person = Arc::new(changed);
        online.refresh_places();
        let person = Arc::clone(&online.person);
        let after = person.is_visible();
        for viewer in self.watchers(id) {
            if before && after {
                self.tell(viewer, Push::Present(Arc::clone(&person)));
            } else {
                self.tell_difference(viewer, id, before, after);
            }
        }
        if before || after {
            let entered = self.entered_by(id);
            self.circle_person_changed(id, &entered);
        }
        self.tell_own_places(id);
        Ok(if first { self.seen_by(id) } else { Vec::new() })
    }

    /// Whether the account may open a switchboard: not before its first status, and not while hidden.
    pub(crate) fn may_call(&mut self, id: AccountId, session: u64) -> Result<Arc<Person>, Refusal> {
        let online = self.current(id, session)?;
        let announced = online.place(session).is_some_and(|place| place.announced);
        if announced && online.person.is_visible() {
            Ok(Arc::clone(&online.person))
        } else {
            Err(Refusal::Hidden)
        }
    }

    /// The sign-in with that number, if it is still the account's.
    pub(super) fn current(&mut self, id: AccountId, session: u64) -> Result<&mut Online, Refusal> {
        self.online
            .get_mut(&id)
            .filter(|online| online.places.iter().any(|place| place.session == session))
            .ok_or(Refusal::NotOnline)
    }
}
