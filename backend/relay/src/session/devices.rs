//! Where the account is signed in: the browsers that look, and its places at the service.

use super::handle::Inbox;
use super::registry::Registry;
use super::task::Session;
use crate::store::{AccountId, TokenHash};
use crate::translate;
use nudge_shared::OtherPlace;
use tokio::sync::oneshot;

/// Who looks at an account now.
#[derive(Debug, Default)]
pub struct WhoIsThere {
    /// Browsers with the page open.
    pub browsers: Vec<TokenHash>,
    /// What other places see this one called; none where the service knows no places.
    pub place: Option<String>,
    /// The others.
    pub places: Vec<OtherPlace>,
}

impl Registry {
    /// Who looks at an account now. Nobody where it has no session.
    pub async fn who_is_there(&self, account: AccountId) -> WhoIsThere {
        let (reply, answer) = oneshot::channel();
        if let Some(session) = self.session(account)
            && session.ask(Inbox::WhoIsThere { reply }).await.is_ok()
        {
            // A session that has just ended has nobody.
            return answer.await.unwrap_or_default();
        }
        WhoIsThere::default()
    }

    /// Asks another place of the account to sign out.
    pub async fn sign_out_place(&self, account: AccountId, id: String) {
        self.tell(account, Inbox::SignOutPlace(id)).await;
    }

    /// Changes what the account's other places see this one called; empty for our own name.
    pub async fn name_place(&self, account: AccountId, name: String) {
        self.tell(account, Inbox::NamePlace(name)).await;
    }

    async fn tell(&self, account: AccountId, what: Inbox) {
        if let Some(session) = self.session(account) {
            // Without a session there is nothing to be done.
            let _ = session.ask(what).await;
        }
    }
}

impl Session {
    pub(super) fn who_is_there(&self) -> WhoIsThere {
        let machine = self.upstream.machine();
        let places = machine.map_or_else(Vec::new, |machine| {
            translate::other_places(machine.me(), &self.place)
        });
        let knows = machine.is_some_and(|machine| machine.dialect().has_places());
        WhoIsThere {
            browsers: self.audience.browsers(),
            place: knows.then(|| translate::place_name(&self.own).to_owned()),
            places,
        }
    }

    /// Not answered: the service tells when the place has gone.
    pub(super) fn sign_out_place(&mut self, id: &str) {
        let now = self.clock.now();
        if let Some(machine) = self.upstream.machine_mut() {
            machine.sign_out_there(id, now);
        }
    }

    pub(super) async fn name_place(&mut self, name: String) {
        self.own.place = (!name.is_empty()).then_some(name);
        let name = translate::place_name(&self.own).into();
        if let Some(machine) = self.upstream.machine_mut() {
            machine.name_place(name);
        }
        self.remember_own().await;
    }
}
