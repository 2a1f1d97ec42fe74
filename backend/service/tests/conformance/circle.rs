//! Circles.

use msnp::client::notification::{Event, OwnCircle};
use msnp::message::Content;
use msnp::soap::circle::CircleState;

use crate::stage::{Stage, address};
use crate::story::{Story, Told, WORDS};

impl Story {
    /// Alice makes a circle and asks Bob in; both are there, talk, and leave it again.
    pub(crate) fn circle(&mut self) -> Told {
        if !self.dialect.has_circles() {
            return Ok(Some("circles came with MSNP18"));
        }
        let (alice, bob) = (self.alice, self.bob);
        self.stage.ask(alice, "a circle", |session, now| {
            session.create_circle("Tea club", now)
        })?;
        self.until("the circle", |stage| {
            of(stage, alice).is_some_and(|it| it.people.len() == 1)
        })?;
        let id = of(&self.stage, alice)
            .map(|circle| circle.id)
            .ok_or("no circle")?;
        self.stage.ask(alice, "asking Bob in", |session, now| {
            session.invite_to_circle(id, address("bob"), "join us", now)
        })?;
        self.until("Bob being asked", |stage| {
            of(stage, bob).is_some_and(|circle| circle.state == CircleState::WaitingResponse)
        })?;
        self.stage.ask(bob, "coming in", |session, now| {
            session.answer_circle(id, true, now)
        })?;
        for place in [alice, bob] {
            self.until("both being there", |stage| {
                of(stage, place).is_some_and(|circle| circle.people.len() == 2)
            })?;
        }
        for (speaker, listener, name) in [(alice, bob, "alice"), (bob, alice, "bob")] {
            self.stage.ask(speaker, "speaking", |session, now| {
                session.say_in_circle(id, &Content::text(WORDS), now)
            })?;
            self.until("hearing it", |stage| {
                let heard = &stage.places[listener].heard;
                heard.iter().any(|event| match event {
                    Event::CircleSaid(said) => {
                        said.from == address(name) && said.content == Content::text(WORDS)
                    }
                    _ => false,
                })
            })?;
        }
        for place in [bob, alice] {
            self.stage.ask(place, "leaving", |session, now| {
                session.leave_circle(id, now)
            })?;
            self.until("no circle", |stage| of(stage, place).is_none())?;
        }
        Ok(None)
    }
}

fn of(stage: &Stage, place: usize) -> Option<&OwnCircle> {
    stage.places[place].session.circles().first()
}
