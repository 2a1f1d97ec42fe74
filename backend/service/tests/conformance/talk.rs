//! Conversations: texts, nudges, several people.

use msnp::Dialect;
use msnp::client::switchboard::Event as Heard;
use msnp::message::{Content, Text, TextFormat};
use msnp::switchboard::AckMode;

use crate::stage::address;
use crate::story::{Story, Told, WORDS};

impl Story {
    /// Says something and waits until it was heard, and the service has said so.
    pub(crate) fn say(&mut self, from: usize, to: usize, content: Content) -> Result<(), String> {
        let now = self.stage.now();
        let said = content.clone();
        let token = self.stage.seats[from]
            .chat
            .send(content, AckMode::Always, now);
        self.until("hearing it", |stage| {
            let heard = &stage.seats[to].heard;
            heard.iter().any(|event| match event {
                Heard::Message { content, .. } => *content == said,
                _ => false,
            })
        })?;
        let acknowledged = Heard::Acknowledged(token);
        self.until("the acknowledgement", |stage| {
            stage.seats[from].heard.contains(&acknowledged)
        })
    }

    pub(crate) fn leave(&mut self, seats: &[usize]) -> Result<(), String> {
        for &seat in seats {
            self.stage.seats[seat].chat.leave();
        }
        let over = seats.to_vec();
        self.until("leaving", |stage| {
            over.iter().all(|&seat| stage.seats[seat].chat.is_over())
        })
    }

    pub(crate) fn chat(&mut self) -> Told {
        let (alice, bob) = self.stage.talk(self.alice, self.bob)?;
        let now = self.stage.now();
        self.stage.seats[alice].chat.typing(now);
        self.until("typing", |stage| {
            let heard = &stage.seats[bob].heard;
            let types = |event: &Heard| match event {
                Heard::Message { content, .. } => *content == Content::Typing,
                _ => false,
            };
            heard.iter().any(types)
        })?;
        self.say(alice, bob, text(WORDS))?;
        self.say(bob, alice, text("line one\nline two"))?;
        self.stage.seats[bob].chat.leave();
        self.until("the other leaving", |stage| {
            stage.seats[alice].chat.people().is_empty()
        })?;
        self.leave(&[alice, bob])?;
        Ok(None)
    }

    pub(crate) fn nudge(&mut self) -> Told {
        if self.dialect < Dialect::Msnp11 {
            return Ok(Some("nudges came with MSNP11"));
        }
        let (alice, bob) = self.stage.talk(self.alice, self.bob)?;
        self.say(alice, bob, Content::Nudge)?;
        self.leave(&[alice, bob])?;
        Ok(None)
    }

    pub(crate) fn several(&mut self) -> Told {
        let carol = self.stage.sign_in("carol", self.dialect)?;
        let (alice, bob) = self.stage.talk(self.alice, self.bob)?;
        let third = self.stage.invite(bob, carol)?;
        self.until("three people", |stage| {
            let seats = [alice, bob, third];
            seats
                .iter()
                .all(|&seat| stage.seats[seat].chat.people().len() == 2)
        })?;
        self.say(third, alice, text("carol here"))?;
        self.until("the third hearing it", |stage| {
            let heard = &stage.seats[bob].heard;
            heard.iter().any(|event| match event {
                Heard::Message { from, .. } => *from == address("carol"),
                _ => false,
            })
        })?;
        self.leave(&[alice, bob, third])?;
        self.stage.places[carol].session.sign_out();
        Ok(None)
    }
}

/// A text without any look.
fn text(text: &str) -> Content {
    Content::Text(Text {
        text: text.into(),
        format: TextFormat::default(),
    })
}
