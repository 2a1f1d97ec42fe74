//! What the service tells of circles, unasked.

use super::circles::Circles;
use super::{Event, Session};
use crate::circle::{self, CircleId, Letter};
use crate::notification::{Presence, Response};
use crate::{Address, Moment};

impl Session {
    /// News of circles and of who is in them; whether it was that.
    pub(super) fn circle_news(&mut self, news: &Response, now: Moment) -> bool {
        match news {
            Response::Online(Presence { address, name, .. }) => {
                let Some((who, id)) = CircleId::of_member(address) else {
                    return false;
                };
                self.edit_people(id, |people| {
                    let room = people.len() < Circles::MOST_PEOPLE;
                    match people.iter_mut().find(|(known, _)| *known == who) {
                        Some((_, known)) => known.clone_from(name),
                        None if room => people.push((who, name.clone())),
                        None => {}
                    }
                });
            }
            Response::Offline { address, .. } => {
                let Some((who, id)) = CircleId::of_member(address) else {
                    return false;
                };
                self.edit_people(id, |people| people.retain(|(known, _)| *known != who));
            }
            Response::Personal { address, .. } => return CircleId::of_member(address).is_some(),
            Response::CircleNews { gone, payload } => self.take_roster(*gone, payload),
            Response::CircleMessage { payload } => {
                let said = Letter::parse(payload).and_then(|letter| letter.said());
                if let Some(said) = said.filter(|said| self.is_in_circle(said.circle)) {
                    self.events.push_back(Event::CircleSaid(Box::new(said)));
                }
            }
            Response::Notice(payload) => {
                if circle::changed(payload).is_some() {
                    self.ask_for_circles(now);
                }
            }
            _ => return false,
        }
        true
    }

    fn take_roster(&mut self, gone: bool, payload: &bytes::Bytes) {
        let Some(letter) = Letter::parse(payload) else {
            return;
        };
        let Some(id) = letter.from.as_circle() else {
            return;
        };
        let named = circle::users(&letter);
        if named.is_empty() {
            return;
        }
        self.edit_people(id, |people| {
            people.retain(|(known, _)| named.contains(known) != gone);
            if !gone {
                for who in named {
                    if !people.iter().any(|(known, _)| *known == who) {
                        people.push((who, Box::default()));
                    }
                }
            }
        });
    }

    fn edit_people(&mut self, id: CircleId, edit: impl FnOnce(&mut Vec<(Address, Box<str>)>)) {
        let circle = self.circles.as_mut().and_then(|circles| circles.find(id));
        if let Some(circle) = circle {
            let before = circle.people.clone();
            edit(&mut circle.people);
            if circle.people != before {
                self.events.push_back(Event::Circles);
            }
        }
    }
}
