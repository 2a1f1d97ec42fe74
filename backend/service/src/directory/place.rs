//! The places an account is signed in at: one, or since MSNP16 several.

use msnp::circle::CircleId;
use msnp::message::{OwnPlace, Place, PrivatePlace};
use msnp::{Capabilities, Dialect};
use tokio::sync::mpsc;

use super::people::{Online, Push};
use super::{Directory, Refusal};
use crate::limits;
use crate::store::AccountId;

/// The most places of an account.
pub(super) const MOST: usize = 8;

/// One sign-in of an account.
pub(super) struct Connected {
    /// Tells this sign-in from others of the same account.
    pub(super) session: u64,
    /// Which password the sign-in was made with.
    pub(super) password_mark: u64,
    pub(super) dialect: Dialect,
    /// Which place this is, where the dialect knows places.
    pub(super) machine: Option<Box<str>>,
    /// Whether this sign-in has set a status: before that nothing is told to it, and it may not call.
    pub(super) announced: bool,
    pub(super) capabilities: Capabilities,
    /// What the account's other places are told of this one.
    pub(super) private: Option<PrivatePlace>,
    /// The circles that it has come into.
    pub(super) circles: Vec<CircleId>,
    pub(super) pushes: mpsc::Sender<Push>,
}

impl Connected {
    /// Whether the account may be signed in here and there at once.
    pub(super) fn goes_with(&self, dialect: Dialect, machine: Option<&str>) -> bool {
        let both = self.dialect.has_places() && dialect.has_places();
        both && self.machine.as_deref() != machine
    }

    /// As it is told to others; `None` where the dialect knows no places.
    fn told(&self) -> Option<Place> {
        Some(Place {
            machine: self.machine.clone()?,
            capabilities: self.capabilities,
            private: self.private.clone(),
        })
    }

    /// Whether a notice from another client may still wait for this connection.
    pub(super) fn takes_notices(&self) -> bool {
        self.pushes.max_capacity() - self.pushes.capacity() < limits::NOTICES_WAITING
    }

    /// Hands news over. A connection that does not take its news loses its queue, and ends when it has read
    /// what is left.
    pub(super) fn hand_over(&mut self, push: Push) {
        if let Err(mpsc::error::TrySendError::Full(_)) = self.pushes.try_send(push) {
            tracing::info!("somebody is too slow for their news, closing");
            self.pushes = mpsc::channel(1).0;
        }
    }
}

impl Online {
    /// The places that others are told of.
    pub(super) fn told_places(&self) -> Vec<Place> {
        let announced = self.places.iter().filter(|place| place.announced);
        announced.filter_map(Connected::told).collect()
    }

    /// The sign-in with that number.
    pub(super) fn place(&mut self, session: u64) -> Option<&mut Connected> {
        self.places
            .iter_mut()
            .find(|place| place.session == session)
    }
}

impl Directory {
    /// Takes over what a client says about its place; whether it was that.
    pub(super) fn set_place(
        &mut self,
        id: AccountId,
        session: u64,
        payload: &[u8],
    ) -> Result<bool, Refusal> {
        let Some(said) = OwnPlace::parse(payload) else {
            return Ok(false);
        };
        let online = self.current(id, session)?;
        let Some(place) = online.place(session) else {
            return Ok(true);
        };
        match said {
            OwnPlace::Capabilities(capabilities) => place.capabilities = capabilities,
            OwnPlace::Private(private) => place.private = Some(private),
        }
        if place.announced {
            self.places_changed(id);
        }
        Ok(true)
    }

    /// Tells everybody who sees the account, and its own places, at which places it is.
    pub(super) fn places_changed(&mut self, id: AccountId) {
        let Some(online) = self.online.get_mut(&id) else {
            return;
        };
        online.refresh_places();
        self.tell_watchers(id, Push::Places);
        self.tell_own_places(id);
    }

    /// Tells the account's own places how it looks. Others than those that know places do not expect that.
    pub(super) fn tell_own_places(&mut self, id: AccountId) {
        let Some(online) = self.online.get(&id) else {
            return;
        };
        if online.places.iter().any(|place| place.dialect.has_places()) {
            let payload = Place::add_to(&online.person.personal, &online.told_places(), true);
            let person = std::sync::Arc::clone(&online.person);
            self.tell(id, Push::Own(person, payload));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::directory::people::Notification;

    #[test]
    fn notices_leave_room_for_news() {
        let (pushes, mut news) = mpsc::channel(4096);
        let mut place = Connected {
            session: 1,
            password_mark: 1,
            dialect: Dialect::Msnp18,
            machine: None,
            announced: true,
            capabilities: Capabilities::default(),
            private: None,
            circles: Vec::new(),
            pushes,
        };
        let notice = Arc::new(Notification {
            from: msnp::Address::new("alice@example.com").unwrap(),
            machine: None,
            kind: msnp::notification::NotifyKind::PLACE,
            payload: bytes::Bytes::new(),
        });
        for _ in 0..limits::NOTICES_WAITING {
            assert!(place.takes_notices());
            place.hand_over(Push::Notification(Arc::clone(&notice)));
        }
        assert!(!place.takes_notices());
        place.hand_over(Push::MessagesDeleted(1));
        assert!(matches!(news.try_recv(), Ok(Push::Notification(_))));
        assert!(!place.takes_notices());
        news.try_recv().unwrap();
        assert!(place.takes_notices());
    }
}
