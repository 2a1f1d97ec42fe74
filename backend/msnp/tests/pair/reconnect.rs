//! A connection breaks without a word, and the next one carries on.

use crate::everywhere;
use crate::world::{World, address, befriend};
use core::time::Duration;
use msnp::Status;
use msnp::client::notification::{ContactChange, End, Event};

#[test]
fn a_dead_connection_is_noticed_and_the_roster_taken_along() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob", "carol"]).in_pieces_of(piece);
        befriend(&mut world, &[("alice", "bob"), ("alice", "carol")]);
        let bob = world.sign_in("bob", dialect);
        let carol = world.sign_in("carol", dialect);
        let alice = world.sign_in("alice", dialect);
        // Both sides ping and stay.
        world.wait(Duration::from_secs(600));
        assert!(world.client(alice).is_online());
        world.heard(alice);

        world.cut(alice);
        world.wait(Duration::from_secs(90));
        assert_eq!(world.heard(alice), [Event::Ended(End::ConnectionLost)]);

        // Meanwhile Carol goes and Bob changes.
        world.client(carol).sign_out();
        world.ask(bob, |bob, now| bob.set_status(Status::Busy, now));
        let before = world.roster(alice).clone();
        let again = world.start("alice", dialect, Some(before));
        world.show_ticket(again, "alice");
        world.wait(Duration::from_secs(10));
        let changes: Vec<Event> = world
            .heard(again)
            .into_iter()
            .filter(|event| matches!(event, Event::Contact(..) | Event::ContactGone(_)))
            .collect();
        let was_online = |name| {
            let change = ContactChange::Status {
                was: Status::Online,
                initial: true,
            };
            Event::Contact(address(name), change)
        };
        assert_eq!(
            changes,
            [was_online("bob"), was_online("carol")],
            "{dialect}"
        );
    });
}
