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
            Guest::new(account.id, &person, Dialect::Msnp12)
        }))
    }

    /// Rings `callee` for `caller`, unless they are not signed in, hidden, or keep the caller away: all of
    /// that looks the same to the caller, so that nobody learns who blocks them.
    pub(crate) fn ring(
        &mut self,
        caller: &Guest,
        callee: &Address,
        session: &SessionId,
    ) -> Result<(), Refusal> {
        let callee = accounts::by_address(&self.db, callee)?.ok_or(Refusal::NotOnline)?;
        let online = self.online.get(&callee.id).ok_or(Refusal::NotOnline)?;
        if !online.announced || !online.person.is_visible() || !online.lets_see(caller.id) {
            return Err(Refusal::NotOnline);
        }
        let guest = Guest::new(callee.id, &online.person, online.dialect);
        let token = self.switchboards.admit(guest, Some(session.clone()));
        let (address, name) = (caller.address.clone(), caller.name.clone());
        let ring = Ring {
            session: session.clone(),
            token,
            caller: address,
            name,
        };
        self.tell(callee.id, Push::Ring(Box::new(ring)));
        Ok(())
    }
}
