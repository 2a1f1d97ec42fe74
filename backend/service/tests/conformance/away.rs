//! Messages for somebody who is away.

use msnp::Status;
use msnp::client::notification::Event;
use msnp::client::switchboard::Event as Heard;
use msnp::message::Content;
use msnp::soap::oim::{Mailbox, Outgoing};
use msnp::soap::{Answer, Call};

use crate::stage::{Stage, address};
use crate::story::{Story, Told, WORDS};

impl Story {
    /// Somebody leaves a message for Bob while he is away; he has it when he comes back, with its time.
    pub(crate) fn offline_message(&mut self) -> Told {
        self.stage.places[self.bob].session.sign_out();
        self.sees(self.alice, "bob", Status::Offline)?;
        if self.dialect.has_address_book() {
            return self.offline_message_by_web();
        }
        // The old clients cannot send one; people on the web can, and everybody gets it.
        self.stage.leave_message("alice", "bob", WORDS)?;
        self.bob = self.stage.sign_in("bob", self.dialect)?;
        let seat = self.stage.answer(self.bob)?;
        self.until("the message that waited", |stage| {
            stage.seats[seat].heard.iter().any(|event| match event {
                Heard::Message {
                    from,
                    content: Content::Text(text),
                    ..
                } => {
                    let (time, words) = text.text.split_once(" UTC) ").unwrap_or_default();
                    *from == address("alice") && time.starts_with('(') && words == WORDS
                }
                _ => false,
            })
        })?;
        self.until("the service leaving", |stage| {
            stage.seats[seat].chat.people().is_empty()
        })?;
        self.leave(&[seat])?;
        self.sees(self.alice, "bob", Status::Online)?;
        match self.stage.waiting("bob") {
            0 => Ok(None),
            left => Err(format!("{left} messages still wait")),
        }
    }

    fn offline_message_by_web(&mut self) -> Told {
        let message = Outgoing {
            to: address("bob"),
            own_name: "Alice".into(),
            text: WORDS.into(),
            run: "{11111111-2222-4333-8444-555555555555}".into(),
            number: 1,
        };
        self.stage.web(self.alice, Call::StoreMessage(message))?;
        self.bob = self.stage.sign_in("bob", self.dialect)?;
        let bob = self.bob;
        let told = |event: &Event| match event {
            Event::OfflineMail(data) => Mailbox::parse(data)?.messages.into_iter().next(),
            _ => None,
        };
        let found = |stage: &Stage| stage.places[bob].heard.iter().find_map(told);
        self.until("the mailbox", |stage| found(stage).is_some())?;
        let entry = found(&self.stage).expect("found before");
        let fetch = Call::FetchMessage(entry.id.clone());
        let Answer::Message(message) = self.stage.web(bob, fetch)? else {
            return Err("no message".to_owned());
        };
        if message.from != address("alice") || *message.text != *WORDS || message.sent.is_none() {
            return Err(format!("{message:?}"));
        }
        self.stage.web(bob, Call::DeleteMessages(vec![entry.id]))?;
        self.sees(self.alice, "bob", Status::Online)?;
        match self.stage.waiting("bob") {
            0 => Ok(None),
            left => Err(format!("{left} messages still wait")),
        }
    }
}
