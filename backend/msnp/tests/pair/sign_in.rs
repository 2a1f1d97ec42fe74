//! Two friends sign in and see each other, whatever dialects they speak.

use crate::everywhere;
use crate::world::{World, address, befriend};
use msnp::client::notification::{ContactChange, End, Event, PersonalMessage};
use msnp::message::CurrentMedia;
use msnp::{Dialect, Status};

#[test]
fn friends_see_each_other() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob", "carol"]).in_pieces_of(piece);
        befriend(&mut world, &[("alice", "bob"), ("alice", "carol")]);
        let alice = world.sign_in("alice", dialect);
        assert_eq!(&*world.client(alice).me().name, "Alice");
        assert_eq!(world.client(alice).me().status, Status::Online);
        assert_eq!(world.roster(alice).contacts().len(), 2);

        let bob = world.sign_in("bob", dialect);
        let came = ContactChange::Status {
            was: Status::Offline,
            initial: false,
        };
        assert_eq!(world.heard(alice), [Event::Contact(address("bob"), came)]);
        let seen = world.roster(bob).contact(&address("alice")).unwrap();
        assert_eq!((seen.status(), seen.name()), (Status::Online, "Alice"));

        world.ask(bob, |bob, now| bob.set_status(Status::Hidden, now));
        world.wait(core::time::Duration::from_secs(5));
        let went = ContactChange::Status {
            was: Status::Online,
            initial: false,
        };
        assert_eq!(world.heard(alice), [Event::Contact(address("bob"), went)]);
    });
}

#[test]
fn what_somebody_says_about_themselves_arrives() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob"]).in_pieces_of(piece);
        befriend(&mut world, &[("alice", "bob")]);
        let alice = world.sign_in("alice", dialect);
        let bob = world.sign_in("bob", Dialect::Msnp12);
        world.wait(core::time::Duration::from_secs(3));

        let request = world.ask(alice, |alice, now| alice.set_name("Alice 100% ☕", now));
        assert_eq!(world.heard(alice).last(), Some(&Event::Done(request)));
        let message = PersonalMessage {
            text: "reading <a book>".into(),
            media: Some(CurrentMedia::music("A Song", "A Band")),
        };
        world.ask(alice, |alice, now| {
            alice.set_personal_message(message.clone(), now)
        });
        let seen = world.roster(bob).contact(&address("alice")).unwrap();
        assert_eq!(seen.name(), "Alice 100% ☕");
        if dialect.has_personal_messages() {
            assert_eq!(seen.personal_message(), "reading <a book>");
            assert_eq!(seen.media(), message.media.as_ref());
            assert_eq!(world.client(alice).me().personal_message, message);
        } else {
            assert_eq!(seen.personal_message(), "");
        }
    });
}

#[test]
fn different_dialects_get_along() {
    let mut world = World::with(&["alice", "bob", "carol"]);
    befriend(
        &mut world,
        &[("alice", "bob"), ("alice", "carol"), ("bob", "carol")],
    );
    let places = [
        world.sign_in("alice", Dialect::Msnp8),
        world.sign_in("bob", Dialect::Msnp10),
        world.sign_in("carol", Dialect::Msnp12),
    ];
    for place in places {
        let online = world.roster(place).contacts().iter();
        assert_eq!(
            online
                .filter(|contact| contact.status() == Status::Online)
                .count(),
            2
        );
    }
}

#[test]
fn leaving_is_seen() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob"]).in_pieces_of(piece);
        befriend(&mut world, &[("alice", "bob")]);
        let alice = world.sign_in("alice", dialect);
        let bob = world.sign_in("bob", dialect);
        world.heard(alice);
        world.client(bob).sign_out();
        world.drive();
        assert_eq!(world.heard(bob), [Event::Ended(End::SignedOut)]);
        let went = ContactChange::Status {
            was: Status::Online,
            initial: false,
        };
        assert_eq!(world.heard(alice), [Event::Contact(address("bob"), went)]);
    });
}
