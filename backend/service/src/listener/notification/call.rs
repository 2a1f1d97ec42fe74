//! Switchboards: asking for one, and where they are.

use msnp::{HostPort, TrId};

use super::Connection;
use crate::directory::Refusal;
use crate::switchboard::Guest;

impl Connection {
    pub(super) async fn open_switchboard(&mut self, tr: TrId) -> Result<(), Refusal> {
        if !self.calls.allows() {
            return Err(Refusal::TooFast);
        }
        let person = self
            .ask_as(|directory, id, session| directory.may_call(id, session))
            .await?;
        let me = self.me.as_ref().ok_or(Refusal::NotOnline)?;
        let guest = Guest::new(me.id, &person, self.dialect(), me.machine.clone());
        let token = self.shared.switchboards.admit(guest, None);
        let at = self.switchboard_address();
        self.session.switchboard(tr, &at, &token);
        Ok(())
    }

    /// Where this client finds the switchboards: unless told otherwise, where it found us.
    pub(super) fn switchboard_address(&self) -> HostPort {
        let advertised = self.shared.advertised.as_ref();
        advertised.unwrap_or(&self.local).clone()
    }
}
