//! Three people in one conversation.

use crate::everywhere;
use crate::world::{World, address, befriend};
use msnp::client::switchboard::{AckMode, Event};
use msnp::message::Content;

#[test]
fn everybody_hears_everybody() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob", "carol"]).in_pieces_of(piece);
        befriend(&mut world, &[("alice", "bob"), ("bob", "carol")]);
        let alice = world.sign_in("alice", dialect);
        let bob = world.sign_in("bob", dialect);
        let carol = world.sign_in("carol", dialect);
        let a = world.open_chat(alice);
        world.say(a, |chat, now| chat.invite(address("bob"), now));
        let b = world.answer(bob);
        world.say(b, |chat, now| chat.invite(address("carol"), now));
        let c = world.answer(carol);
        assert_eq!(world.people(a), [address("bob"), address("carol")]);
        assert_eq!(world.people(b), [address("alice"), address("carol")]);
        assert_eq!(world.people(c), [address("alice"), address("bob")]);

        let seats = [a, b, c];
        for seat in seats {
            world.chat_heard(seat);
        }
        for speaker in seats {
            let token = world.say(speaker, |chat, now| {
                chat.send(Content::text("Hi"), AckMode::Always, now)
            });
            for seat in seats {
                let heard = world.chat_heard(seat);
                if seat == speaker {
                    assert_eq!(heard, [Event::Acknowledged(token)]);
                } else {
                    assert!(matches!(&*heard, [Event::Message { .. }]), "{heard:?}");
                }
            }
        }

        world.say(b, |chat, _| chat.leave());
        for seat in [a, c] {
            let left = Event::Left {
                address: address("bob"),
                idle: false,
            };
            assert_eq!(world.chat_heard(seat), [left]);
        }
    });
}
