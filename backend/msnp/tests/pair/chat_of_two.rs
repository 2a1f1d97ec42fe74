//! A conversation of two.

use crate::everywhere;
use crate::world::{World, address, befriend};
use core::time::Duration;
use msnp::client::Refusal;
use msnp::client::switchboard::{AckMode, Event, MessageToken, Session};
use msnp::message::Content;
use msnp::{Capabilities, Moment, Status};

fn text(text: &str) -> impl FnOnce(&mut Session, Moment) -> MessageToken {
    move |chat, now| chat.send(Content::text(text), AckMode::Always, now)
}

fn said(from: &str, shown: &str, content: Content) -> Event {
    Event::Message {
        from: address(from),
        name: shown.into(),
        content,
    }
}

#[test]
fn hello_and_goodbye() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob"]).in_pieces_of(piece);
        befriend(&mut world, &[("alice", "bob")]);
        let alice = world.sign_in("alice", dialect);
        let bob = world.sign_in("bob", dialect);
        let a = world.open_chat(alice);
        world.say(a, |chat, now| chat.invite(address("bob"), now));
        // Said before Bob is there.
        let hello = world.say(a, text("Hello Bob, how are you?\nFine I hope"));
        assert_eq!(world.chat_heard(a), [Event::Ready]);

        let b = world.answer(bob);
        assert!(
            matches!(&*world.chat_heard(a), [Event::Joined(person), Event::Acknowledged(token)]
            if person.name == "Bob".into() && *token == hello)
        );
        let heard = world.chat_heard(b);
        let first = said(
            "alice",
            "Alice",
            Content::text("Hello Bob, how are you?\nFine I hope"),
        );
        assert!(
            matches!(&*heard, [Event::Joined(_), Event::Ready, message] if *message == first),
            "{heard:?}"
        );

        world.say(b, |chat, now| chat.typing(now));
        let token = world.say(b, text("Grüße, ça va? 日本語 ☕ %20 100%"));
        assert_eq!(world.chat_heard(b), [Event::Acknowledged(token)]);
        world.say(b, |chat, now| {
            chat.send(Content::Nudge, AckMode::Never, now)
        });
        let expected = [
            said("bob", "Bob", Content::Typing),
            said(
                "bob",
                "Bob",
                Content::text("Grüße, ça va? 日本語 ☕ %20 100%"),
            ),
            said("bob", "Bob", Content::Nudge),
        ];
        assert_eq!(world.chat_heard(a), expected);

        world.say(b, |chat, _| chat.leave());
        let left = Event::Left {
            address: address("bob"),
            idle: false,
        };
        assert_eq!(world.chat_heard(a), [left]);
        assert!(world.people(a).is_empty());

        // And back into the same room.
        world.say(a, |chat, now| chat.invite(address("bob"), now));
        let b = world.answer(bob);
        assert_eq!(world.people(a), [address("bob")]);
        assert_eq!(world.people(b), [address("alice")]);
    });
}

#[test]
fn a_long_text_arrives_whole() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob"]).in_pieces_of(piece);
        befriend(&mut world, &[("alice", "bob")]);
        let alice = world.sign_in("alice", dialect);
        let bob = world.sign_in("bob", dialect);
        let a = world.open_chat(alice);
        world.say(a, |chat, now| chat.invite(address("bob"), now));
        let b = world.answer(bob);
        world.chat_heard(a);
        world.chat_heard(b);

        let long = "Über allen Gipfeln ist Ruh. ☕ ".repeat(200);
        let token = world.say(a, text(&long));
        assert_eq!(world.chat_heard(a), [Event::Acknowledged(token)]);
        let mut joined = String::new();
        for event in world.chat_heard(b) {
            match event {
                Event::Message {
                    content: Content::Text(text),
                    ..
                } => joined.push_str(&text.text),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(joined, long, "{dialect}");

        // Where clients join chunks it is one message.
        world.say(a, |chat, _| {
            chat.set_capabilities(&address("bob"), Capabilities::new(Capabilities::CHUNKING));
        });
        let chunked = world.say(a, text(&long));
        assert_eq!(world.chat_heard(a), [Event::Acknowledged(chunked)]);
        let messages = world.chat_heard(b);
        assert_eq!(
            messages.last(),
            Some(&said("alice", "Alice", Content::text(&long)))
        );
    });
}

#[test]
fn who_is_offline_or_hidden_cannot_be_rung() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob", "carol"]).in_pieces_of(piece);
        befriend(&mut world, &[("alice", "bob"), ("alice", "carol")]);
        let alice = world.sign_in("alice", dialect);
        let carol = world.sign_in("carol", dialect);
        world.wait(Duration::from_secs(3));
        world.ask(carol, |carol, now| carol.set_status(Status::Hidden, now));
        let a = world.open_chat(alice);
        world.chat_heard(a);
        for name in ["bob", "carol", "nobody"] {
            world.say(a, |chat, now| chat.invite(address(name), now));
            let failed = Event::InviteFailed(address(name), Refusal::Offline);
            assert_eq!(world.chat_heard(a), [failed], "{name}");
        }
        // Nor can she ring herself.
        world.heard(carol);
        let request = world.ask(carol, |carol, now| carol.request_switchboard(now));
        let refused = msnp::client::notification::Event::Refused(request, Refusal::Hidden);
        assert_eq!(world.heard(carol), [refused]);
    });
}
