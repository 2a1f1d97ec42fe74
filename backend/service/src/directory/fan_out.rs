//! Who is told: the one place that knows who may see whom.
//!
//! A sees B when A has B on the forward list, B has not blocked A, and B has allowed A or allows people on
//! no list. B's own lists hold all of that (the reverse list is A's forward list seen from B), so that
//! telling everybody about B reads B's lists only.

use std::sync::Arc;

use msnp::List;

use super::Directory;
use super::people::{Person, Push};
use super::place::Connected;
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

    /// Hands news to every place of an account that has announced itself.
    pub(super) fn tell(&mut self, to: AccountId, push: Push) {
        self.tell_places(to, push, |place| place.announced);
    }

    /// Hands news about the reverse list to every place of an account. Where lists come from the web services,
    /// a client may have fetched them before and not have announced itself yet.
    pub(super) fn tell_of_lists(&mut self, to: AccountId, push: Push) {
        self.tell_places(to, push, |place| {
            place.announced || place.dialect.has_address_book()
        });
    }

    /// Hands news to every place of an account, whether it has announced itself or not.
    pub(super) fn tell_now(&mut self, to: AccountId, push: Push) {
        self.tell_places(to, push, |_| true);
    }

    /// Hands news to some places of an account; to how many.
    pub(super) fn tell_places(
        &mut self,
        to: AccountId,
        push: Push,
        which: impl Fn(&Connected) -> bool,
    ) -> usize {
        let Some(online) = self.online.get_mut(&to) else {
            return 0;
        };
        let mut places = online.places.iter_mut().filter(|place| which(place));
        let Some(mut last) = places.next() else {
            return 0;
        };
        let mut told = 1;
        // Nearly everybody is at one place, and needs no copy.
        for place in places {
            last.hand_over(push.clone());
            last = place;
            told += 1;
        }
        last.hand_over(push);
        told
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
            let entered = self.entered_by(id);
            self.circle_person_changed(id, &entered);
        }
    }
}
