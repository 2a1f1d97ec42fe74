//! Who of a circle is there: those whose client has come in, by `ADL` or `PUT`, and who are visible.

use std::sync::Arc;

use bytes::Bytes;
use msnp::Address;
use msnp::circle::CircleId;

use super::CircleNews;
use crate::directory::people::{Person, Push};
use crate::directory::{Directory, Refusal};
use crate::store::{AccountId, MemberRow, circles};

impl Directory {
    /// The circles that an account is in.
    pub(crate) fn own_circles(&self, id: AccountId) -> Result<Vec<CircleId>, Refusal> {
        let parts = circles::of(&self.db, id)?;
        Ok(parts
            .iter()
            .filter(|part| part.is_in())
            .map(|part| part.id)
            .collect())
    }

    /// A place comes into a circle: the others there are told of it, and it of them.
    pub(crate) fn come_in(
        &mut self,
        (id, session): (AccountId, u64),
        circle: CircleId,
    ) -> Result<(), Refusal> {
        self.part_in(id, circle)?;
        let place = self.current(id, session)?.place(session);
        let place = place.ok_or(Refusal::NotOnline)?;
        if !place.circles.contains(&circle) {
            place.circles.push(circle);
        }
        let there = self.there(circle)?;
        for (_, person) in there.iter().filter(|(other, _)| *other != id) {
            let news = CircleNews::Member(circle, Arc::clone(person));
            self.tell_places(id, Push::Circle(news), |place| place.session == session);
        }
        self.circle_person_changed(id, &[circle]);
        let people: Arc<[Address]> = there
            .iter()
            .map(|(_, person)| person.address().clone())
            .collect();
        let news = CircleNews::There(circle, people);
        self.tell_circle(circle, None, &news);
        Ok(())
    }

    /// A place of an account comes out of a circle, or all of them.
    pub(crate) fn come_out(&mut self, (id, session): (AccountId, Option<u64>), circle: CircleId) {
        let Some(online) = self.online.get_mut(&id) else {
            return;
        };
        let address = online.person.address().clone();
        let mut was = false;
        for place in &mut online.places {
            if session.is_none_or(|session| place.session == session) {
                let before = place.circles.len();
                place.circles.retain(|entered| *entered != circle);
                was |= place.circles.len() != before;
            }
        }
        if was && !self.entered_by(id).contains(&circle) {
            self.tell_left(id, address, &[circle]);
        }
    }

    /// Hands what somebody says to everybody who is there, at all places but the one it comes from.
    pub(crate) fn say_in_circle(
        &mut self,
        (id, session): (AccountId, u64),
        (circle, from): (CircleId, &Address),
        payload: Bytes,
    ) -> Result<(), Refusal> {
        self.part_in(id, circle)?;
        let online = self.current(id, session)?;
        let me = online.person.address() == from;
        let visible = online.person.is_visible();
        let here = online
            .place(session)
            .is_some_and(|place| place.circles.contains(&circle));
        if !me || !here {
            return Err(Refusal::NoSuchCircle);
        }
        if !visible {
            return Err(Refusal::Hidden);
        }
        let news = CircleNews::Said(payload);
        for account in self.entered(circle)? {
            // Nobody loses a connection over what others may say.
            self.tell_places(account, Push::Circle(news.clone()), |place| {
                place.circles.contains(&circle) && place.session != session && place.takes_notices()
            });
        }
        Ok(())
    }

    /// The circles that any place of an account has come into.
    pub(in crate::directory) fn entered_by(&self, id: AccountId) -> Vec<CircleId> {
        let Some(online) = self.online.get(&id) else {
            return Vec::new();
        };
        let mut entered: Vec<CircleId> = Vec::new();
        for place in &online.places {
            for circle in &place.circles {
                if !entered.contains(circle) {
                    entered.push(*circle);
                }
            }
        }
        entered
    }

    /// Tells circles that somebody who is there came into sight, or changed, or went out of it.
    pub(in crate::directory) fn circle_person_changed(
        &mut self,
        id: AccountId,
        among: &[CircleId],
    ) {
        let Some(online) = self.online.get(&id) else {
            return;
        };
        let person = Arc::clone(&online.person);
        for &circle in among {
            if person.is_visible() {
                let news = CircleNews::Member(circle, Arc::clone(&person));
                self.tell_circle(circle, Some(id), &news);
            } else {
                self.tell_left(id, person.address().clone(), &[circle]);
            }
        }
    }

    /// Tells circles that somebody is there no more.
    pub(in crate::directory) fn tell_left(
        &mut self,
        id: AccountId,
        address: Address,
        from: &[CircleId],
    ) {
        for &circle in from {
            let news = CircleNews::Left(circle, address.clone());
            self.tell_circle(circle, Some(id), &news);
        }
    }

    /// Hands news to everybody who has come into a circle, apart from one account.
    fn tell_circle(&mut self, circle: CircleId, except: Option<AccountId>, news: &CircleNews) {
        let entered = self.entered(circle).unwrap_or_else(|error| {
            tracing::error!(%error, "the members of a circle cannot be read");
            Vec::new()
        });
        for account in entered.into_iter().filter(|id| Some(*id) != except) {
            self.tell_places(account, Push::Circle(news.clone()), |place| {
                place.circles.contains(&circle)
            });
        }
    }

    /// The accounts of which a place has come in.
    fn entered(&self, circle: CircleId) -> Result<Vec<AccountId>, Refusal> {
        let members = circles::members(&self.db, circle)?;
        let entered = members.iter().filter(|member| {
            let online = self.online.get(&member.account);
            let mut places = online.into_iter().flat_map(|online| &online.places);
            member.is_in() && places.any(|place| place.circles.contains(&circle))
        });
        Ok(entered.map(|member| member.account).collect())
    }

    /// Those of them whom others see.
    fn there(&self, circle: CircleId) -> Result<Vec<(AccountId, Arc<Person>)>, Refusal> {
        let entered = self.entered(circle)?.into_iter();
        let seen = entered.filter_map(|id| Some((id, &self.online.get(&id)?.person)));
        Ok(seen
            .filter(|(_, person)| person.is_visible())
            .map(|(id, person)| (id, Arc::clone(person)))
            .collect())
    }

    fn part_in(&self, id: AccountId, circle: CircleId) -> Result<MemberRow, Refusal> {
        let part = circles::part(&self.db, circle, id)?;
        part.filter(MemberRow::is_in).ok_or(Refusal::NoSuchCircle)
    }
}
