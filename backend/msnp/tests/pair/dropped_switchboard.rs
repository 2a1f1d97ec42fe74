//! A switchboard that breaks in the middle of a conversation.

use crate::everywhere;
use crate::world::{World, address, befriend};
use core::time::Duration;
use msnp::client::Refusal;
use msnp::client::switchboard::{AckMode, End, Event};
use msnp::message::Content;

#[test]
fn what_is_not_known_is_said_so() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob"]).in_pieces_of(piece);
        befriend(&mut world, &[("alice", "bob")]);
        let alice = world.sign_in("alice", dialect);
        let bob = world.sign_in("bob", dialect);
        let a = world.open_chat(alice);
        world.say(a, |chat, now| chat.invite(address("bob"), now));
        let b = world.answer(bob);
        let known = world.say(a, |chat, now| {
            chat.send(Content::text("one"), AckMode::Always, now)
        });
        world.mute(a);
        let open = world.say(a, |chat, now| {
            chat.send(Content::text("two"), AckMode::Always, now)
        });
        world.chat_heard(b);
        world.drop_chat(a);
        let heard = world.chat_heard(a);
        let fates = [
            Event::Acknowledged(known),
            Event::Unanswered(open),
            Event::Ended(End::ConnectionLost),
        ];
        assert!(heard.ends_with(&fates), "{heard:?}");
        let left = Event::Left {
            address: address("alice"),
            idle: false,
        };
        assert_eq!(world.chat_heard(b), [left]);
        let nobody = world.say(b, |chat, now| {
            chat.send(Content::text("Alice?"), AckMode::Always, now)
        });
        assert_eq!(
            world.chat_heard(b),
            [Event::Undeliverable(nobody, Refusal::NobodyThere)]
        );

        // A fresh one does.
        let a = world.open_chat(alice);
        world.say(a, |chat, now| chat.invite(address("bob"), now));
        let token = world.say(a, |chat, now| {
            chat.send(Content::text("two"), AckMode::Always, now)
        });
        world.answer(bob);
        assert_eq!(
            world.chat_heard(a).last(),
            Some(&Event::Acknowledged(token))
        );
    });
}

#[test]
fn silence_closes_a_room() {
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
        world.wait(Duration::from_secs(301));
        for (seat, other) in [(a, "bob"), (b, "alice")] {
            let expected = [
                Event::Left {
                    address: address(other),
                    idle: true,
                },
                Event::Ended(End::Idle),
            ];
            assert_eq!(world.chat_heard(seat), expected);
        }
    });
}
