//! Calling somebody into a conversation.

use msnp::{Address, SessionId};

use super::people::{Push, Ring};
use super::{Directory, Refusal};
use crate::store::{AccountId, accounts};
use crate::switchboard::Guest;

impl Directory {
    /// Rings `callee` for `caller`, unless they are not signed in, hidden, or keep the caller away: all of
    /// that looks the same to the caller, so that nobody learns who blocks them.
    pub(crate) fn ring(&mut self, caller: (AccountId, &Address, &str), callee: &Address, session: &SessionId) -> Result<(), Refusal> {
        let (caller_id, address, name) = caller;
        let callee = accounts::by_address(&self.db, callee)?.ok_or(Refusal::NotOnline)?;
        let online = self.online.get(&callee.id).ok_or(Refusal::NotOnline)?;
        if !online.announced || !online.person.is_visible() || !online.lets_see(caller_id) {
            return Err(Refusal::NotOnline);
        }
        let guest = Guest::new(callee.id, &online.person);
        let token = self.switchboards.admit(guest, Some(session.clone()));
        let ring = Ring { session: session.clone(), token, caller: address.clone(), name: name.into() };
        self.tell(callee.id, Push::Ring(Box::new(ring)));
        Ok(())
    }
}
