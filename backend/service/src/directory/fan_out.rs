//! Who is told: the one place that knows who may see whom.
//!
//! A sees B when A has B on the forward list, B has not blocked A, and B has allowed A or allows people on
//! no list. B's own lists hold all of that (the reverse list is A's forward list seen from B), so that
//! telling everybody about B reads B's lists only.

use std::sync::Arc;

use msnp::List;
use tokio::sync::mpsc;

use super::Directory;
use super::people::{Online, Person, Push};
use crate::store::AccountId;

impl Directory {
    /// Everybody signed in who would see `id` if `id` were visible.
    pub(super) fn watchers(&self, id: AccountId) -> Vec<AccountId> {
        let Some(online) = self.online.get(&id) else {
            return Vec::new();
        };
        let may = |viewer: &AccountId| online.lets_see(*viewer) && self.online.contains_key(viewer);
        online.on(List::Reverse).filter(may).collect()
    }

    /// Whether `viewer` sees `id`.
    pub(super) fn sees(&self, viewer: AccountId, id: AccountId) -> bool {
        self.online.get(&id).is_some_and(|online| {
            let listed = online.lists(viewer).contains(List::Reverse);
            online.person.is_visible() && listed && online.lets_see(viewer)
        })
    }

    /// Everybody whom `viewer` sees.
    pub(super) fn seen_by(&self, viewer: AccountId) -> Vec<Arc<Person>> {
        let Some(online) = self.online.get(&viewer) else {
            return Vec::new();
        };
        let seen = online.on(List::Forward).filter(|&id| self.sees(viewer, id));
        seen.filter_map(|id| self.online.get(&id).map(|seen| Arc::clone(&seen.person)))
            .collect()
    }

    /// Hands news to a connection that has announced itself.
    pub(super) fn tell(&mut self, to: AccountId, push: Push) {
        if let Some(online) = self.online.get_mut(&to).filter(|online| online.announced) {
            hand_over(online, push);
        }
    }

    /// Hands news to a connection, whether it has announced itself or not.
    pub(super) fn tell_now(&mut self, to: AccountId, push: Push) {
        if let Some(online) = self.online.get_mut(&to) {
            hand_over(online, push);
        }
    }

    /// Tells `viewer` that `id` came into sight or went out of it.
    pub(super) fn tell_difference(
        &mut self,
        viewer: AccountId,
        id: AccountId,
        before: bool,
        after: bool,
    ) {
        let Some(person) = self
            .online
            .get(&id)
            .map(|online| Arc::clone(&online.person))
        else {
            return;
        };
        match (before, after) {
            (false, true) => {
                self.tell(viewer, Push::Present(Arc::clone(&person)));
                self.tell(viewer, Push::Personal(person));
            }
            (true, false) => self.tell(viewer, Push::Gone(person)),
            _ => {}
        }
    }

    /// Tells everybody who sees the account that something about it changed.
    pub(super) fn tell_watchers(&mut self, id: AccountId, push: impl Fn(Arc<Person>) -> Push) {
        let Some(person) = self
            .online
            .get(&id)
            .map(|online| Arc::clone(&online.person))
        else {
            return;
        };
        if person.is_visible() {
            for viewer in self.watchers(id) {
                self.tell(viewer, push(Arc::clone(&person)));
            }
        }
    }
}

/// A connection that does not take its news loses its queue, and ends when it has read what is left.
pub(super) fn hand_over(online: &mut Online, push: Push) {
    if let Err(mpsc::error::TrySendError::Full(_)) = online.pushes.try_send(push) {
        tracing::info!("somebody is too slow for their news, closing");
        online.pushes = mpsc::channel(1).0;
    }
}
