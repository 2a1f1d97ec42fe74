//! Calling somebody into a conversation.

use msnp::{Address, Dialect, SessionId};

use super::people::{Person, Push, Ring};
use super::{Directory, Refusal};
use crate::store::accounts;
use crate::switchboard::Guest;

impl Directory {
    /// Somebody, signed in or not, as those in a room would see them; `None` when there is no such account.
    pub(crate) fn guest(&self, address: &Address) -> Result<Option<Guest>, Refusal> {
        let account = accounts::by_address(&self.db, address)?;
        Ok(account.map(|account| {
            let person = Person::offline(&account);
            Guest::new(account.id, &person, Dialect::Msnp12, None)
        }))
    }

    /// Rings `callee` for `caller` at every place, unless they are not signed in, hidden, or keep the caller
    /// away: all of that looks the same to the caller, so that nobody learns who blocks them.
    pub(crate) fn ring(
        &mut self,
        caller: &Guest,
        callee: &Address,
        session: &SessionId,
    ) -> Result<(), Refusal> {
        let callee = accounts::by_address(&self.db, callee)?.ok_or(Refusal::NotOnline)?;
        let online = self.online.get_mut(&callee.id).ok_or(Refusal::NotOnline)?;
        // One's own other places ring whatever one's lists say.
        let own = callee.id == caller.id;
        if !own && (!online.person.is_visible() || !online.lets_see(caller.id)) {
            return Err(Refusal::NotOnline);
        }
        let mut rung = false;
        for place in online.places.iter_mut().filter(|place| place.announced) {
            if own && place.machine == caller.machine {
                continue;
            }
            let machine = place.machine.clone();
            let guest = Guest::new(callee.id, &online.person, place.dialect, machine);
            let ring = Ring {
                session: session.clone(),
                token: self.switchboards.admit(guest, Some(session.clone())),
                caller: caller.address.clone(),
                name: caller.name.clone(),
            };
            place.hand_over(Push::Ring(Box::new(ring)));
            rung = true;
        }
        if rung {
            Ok(())
        } else {
            Err(Refusal::NotOnline)
        }
    }
}
