//! The story, part by part.

use msnp::client::notification::{End, Event, PersonalMessage, Privacy, Roster};
use msnp::{Dialect, List, Status};

use crate::seats::status_of;
use crate::stage::{Stage, address};

/// What became of a part in a dialect.
pub(crate) enum Cell {
    /// It ran.
    Yes,
    /// The dialect has none of it; why, in a sentence.
    None(&'static str),
    /// It did not run to its end.
    Failed(String),
}

/// One part of the story.
pub(crate) struct Part {
    pub(crate) name: &'static str,
    tell: fn(&mut Story) -> Told,
}

/// `Ok(None)`: it ran. `Ok(Some(why))`: the dialect has none of it.
pub(crate) type Told = Result<Option<&'static str>, String>;

/// The columns, in the order of the evening.
pub(crate) const PARTS: &[Part] = &[
    part("sign in", Story::sign_in),
    part("add", Story::add),
    part("presence", Story::presence),
    part("name, message", Story::name),
    part("groups", Story::groups),
    part("rename", Story::rename),
    part("block", Story::block),
    part("privacy", Story::privacy),
    part("chat", Story::chat),
    part("nudge", Story::nudge),
    part("several", Story::several),
    part("offline message", Story::offline_message),
    part("picture", Story::picture),
    part("file", Story::file),
    part("circle", Story::circle),
    part("lists again", Story::lists),
    part("second place", Story::second_place),
    part("sign out", Story::sign_out),
];

const fn part(name: &'static str, tell: fn(&mut Story) -> Told) -> Part {
    Part { name, tell }
}

/// An evening of Alice's and Bob's in one dialect.
pub(crate) struct Story {
    pub(crate) stage: Stage,
    pub(crate) dialect: Dialect,
    pub(crate) alice: usize,
    pub(crate) bob: usize,
}

pub(crate) const WORDS: &str = "Grüße, çava? 日本語 ☕ %20 100%";

impl Story {
    pub(crate) fn new(stage: Stage, dialect: Dialect) -> Self {
        Self {
            stage,
            dialect,
            alice: 0,
            bob: 0,
        }
    }

    pub(crate) fn tell(&mut self, part: &Part) -> Cell {
        match (part.tell)(self) {
            Ok(None) => Cell::Yes,
            Ok(Some(why)) => Cell::None(why),
            Err(why) => Cell::Failed(why),
        }
    }

    pub(crate) fn close(self) {
        self.stage.close();
    }

    fn roster(&self, place: usize) -> &Roster {
        self.stage.places[place].session.roster()
    }

    fn lists_of(&self, place: usize, name: &str) -> msnp::Lists {
        let contact = self.roster(place).contact(&address(name));
        contact.map_or(msnp::Lists::NONE, |contact| contact.lists())
    }

    pub(crate) fn until(
        &mut self,
        what: &str,
        done: impl Fn(&Stage) -> bool,
    ) -> Result<(), String> {
        self.stage.until(what, done)
    }

    pub(crate) fn sees(&mut self, place: usize, name: &str, status: Status) -> Result<(), String> {
        let who = address(name);
        self.until(&format!("seeing {name} {status:?}"), |stage| {
            status_of(&stage.places[place].session, &who) == Some(status)
        })
    }

    fn sign_in(&mut self) -> Told {
        self.alice = self.stage.sign_in("alice", self.dialect)?;
        self.bob = self.stage.sign_in("bob", self.dialect)?;
        let me = self.stage.places[self.alice].session.me();
        if &*me.name == "Alice" && self.roster(self.alice).contacts().is_empty() {
            Ok(None)
        } else {
            Err(format!("{me:?}, {:?}", self.roster(self.alice).contacts()))
        }
    }

    fn add(&mut self) -> Told {
        let (alice, bob) = (self.alice, self.bob);
        self.stage.ask(alice, "adding", |session, now| {
            session.add_contact(address("bob"), None, now)
        })?;
        let asked = Event::RequestAdded(address("alice"));
        self.until("being asked", |stage| {
            stage.places[bob].heard.contains(&asked)
        })?;
        self.stage.ask(bob, "accepting", |session, now| {
            session.accept(address("alice"), true, now)
        })?;
        self.sees(alice, "bob", Status::Online)?;
        self.sees(bob, "alice", Status::Online)?;
        for (place, name) in [(alice, "bob"), (bob, "alice")] {
            let lists = self.lists_of(place, name);
            if !lists.contains(List::Forward) || !lists.contains(List::Allow) {
                return Err(format!("{name} is on {lists:?}"));
            }
        }
        Ok(None)
    }

    fn presence(&mut self) -> Told {
        let (alice, bob) = (self.alice, self.bob);
        let statuses = [
            Status::Busy,
            Status::Idle,
            Status::BeRightBack,
            Status::Away,
            Status::OnThePhone,
            Status::OutToLunch,
        ];
        for status in statuses {
            self.stage.ask(bob, "a status", |session, now| {
                session.set_status(status, now)
            })?;
            self.sees(alice, "bob", status)?;
        }
        for (status, seen) in [
            (Status::Hidden, Status::Offline),
            (Status::Online, Status::Online),
        ] {
            self.stage.ask(bob, "a status", |session, now| {
                session.set_status(status, now)
            })?;
            self.sees(alice, "bob", seen)?;
        }
        Ok(None)
    }

    fn name(&mut self) -> Told {
        let (alice, bob) = (self.alice, self.bob);
        let name = "Bob im Garten ☕";
        self.stage
            .ask(bob, "a name", |session, now| session.set_name(name, now))?;
        let who = address("bob");
        self.until("the name", |stage| {
            let roster = stage.places[alice].session.roster();
            roster.contact(&who).is_some_and(|bob| bob.name() == name)
        })?;
        if self.dialect.has_personal_messages() {
            let message = PersonalMessage::new("Off to <lunch> & back");
            self.stage.ask(bob, "a personal message", |session, now| {
                session.set_personal_message(message, now)
            })?;
            self.until("the personal message", |stage| {
                let roster = stage.places[alice].session.roster();
                let bob = roster.contact(&who);
                bob.is_some_and(|bob| bob.personal_message() == "Off to <lunch> & back")
            })?;
        }
        Ok(None)
    }

    fn groups(&mut self) -> Told {
        if !self.dialect.has_groups() {
            return Ok(Some("groups came with MSNP7"));
        }
        let alice = self.alice;
        self.stage.ask(alice, "a group", |session, now| {
            session.create_group("Old friends", now)
        })?;
        let group = |story: &Self, name: &str| {
            let groups = story.roster(alice).groups();
            let found = groups.into_iter().find(|group| &*group.name == name);
            found.map(|group| group.id.clone())
        };
        let id = group(self, "Old friends").ok_or("no such group")?;
        let into = id.clone();
        self.stage.ask(alice, "into the group", |session, now| {
            session.move_contact(address("bob"), None, Some(into), now)
        })?;
        let bob = self.roster(alice).contact(&address("bob"));
        let in_groups = bob.map_or(0, |bob| self.roster(alice).groups_of(bob).count());
        if in_groups != 1 {
            return Err(format!("Bob is in {in_groups} groups"));
        }
        let named = id.clone();
        self.stage.ask(alice, "another name", |session, now| {
            session.rename_group(named, "Very old friends", now)
        })?;
        group(self, "Very old friends").ok_or("the name did not change")?;
        self.stage.ask(alice, "no group", |session, now| {
            session.remove_group(id, now)
        })?;
        match self.roster(alice).groups().count() {
            0 => Ok(None),
            left => Err(format!("{left} groups are left")),
        }
    }

    fn rename(&mut self) -> Told {
        let alice = self.alice;
        self.stage
            .ask(alice, "a name of one's own", |session, now| {
                session.rename_contact(address("bob"), "Bobby", now)
            })?;
        self.until("the name of one's own", |stage| {
            let bob = stage.places[alice]
                .session
                .roster()
                .contact(&address("bob"));
            bob.is_some_and(|bob| bob.name() == "Bobby")
        })?;
        Ok(None)
    }

    fn block(&mut self) -> Told {
        let (alice, bob) = (self.alice, self.bob);
        self.stage.ask(alice, "blocking", |session, now| {
            session.block(address("bob"), now)
        })?;
        self.sees(bob, "alice", Status::Offline)?;
        if !self.lists_of(alice, "bob").contains(List::Block) {
            return Err("Bob is not on the block list".to_owned());
        }
        self.stage.ask(alice, "allowing", |session, now| {
            session.allow(address("bob"), now)
        })?;
        self.sees(bob, "alice", Status::Online)?;
        Ok(None)
    }

    fn privacy(&mut self) -> Told {
        let closed = Privacy {
            strangers_allowed: false,
            ask_when_added: false,
        };
        for privacy in [closed, Privacy::default()] {
            self.stage.ask(self.alice, "privacy", |session, now| {
                session.set_privacy(privacy, now)
            })?;
            let now = self.stage.places[self.alice].session.me().privacy;
            if now != privacy {
                return Err(format!("{now:?}"));
            }
        }
        Ok(None)
    }

    /// Everything is there again after signing in again.
    fn lists(&mut self) -> Told {
        let before = self.lists_of(self.alice, "bob");
        self.stage.places[self.alice].session.sign_out();
        self.sees(self.bob, "alice", Status::Offline)?;
        self.alice = self.stage.sign_in("alice", self.dialect)?;
        self.sees(self.alice, "bob", Status::Online)?;
        let after = self.lists_of(self.alice, "bob");
        if before != after {
            return Err(format!("Bob was on {before:?} and is on {after:?}"));
        }
        self.sees(self.bob, "alice", Status::Online)?;
        self.stage.ask(self.alice, "removing", |session, now| {
            session.remove_contact(address("bob"), false, now)
        })?;
        if self.lists_of(self.alice, "bob").contains(List::Forward) {
            return Err("Bob is still there".to_owned());
        }
        self.stage.ask(self.alice, "adding again", |session, now| {
            session.add_contact(address("bob"), None, now)
        })?;
        self.sees(self.alice, "bob", Status::Online)?;
        Ok(None)
    }

    fn second_place(&mut self) -> Told {
        let first = self.alice;
        self.alice = self.stage.sign_in("alice", self.dialect)?;
        if self.dialect >= Dialect::Msnp16 {
            // Both stay.
            self.sees(first, "bob", Status::Online)?;
            self.sees(self.alice, "bob", Status::Online)?;
            let over = self.stage.places[first].session.is_over();
            return if over {
                Err("the first place is gone".to_owned())
            } else {
                Ok(None)
            };
        }
        let ended = Event::Ended(End::SignedInElsewhere);
        self.until("the first place being told", |stage| {
            stage.places[first].heard.contains(&ended)
        })?;
        Ok(Some(
            "before MSNP16 a second place ends the first, which was told so",
        ))
    }

    fn sign_out(&mut self) -> Told {
        for place in &mut self.stage.places {
            if place.who == address("alice") {
                place.session.sign_out();
            }
        }
        let ended = Event::Ended(End::SignedOut);
        let alice = self.alice;
        self.until("signing out", |stage| {
            stage.places[alice].heard.contains(&ended)
        })?;
        self.sees(self.bob, "alice", Status::Offline)?;
        Ok(None)
    }
}
