//! The same account at a second place.

use crate::everywhere;
use crate::world::{World, befriend};
use msnp::client::notification::{End, Event};

#[test]
fn the_first_place_is_told_and_nobody_else_notices() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob"]).in_pieces_of(piece);
        befriend(&mut world, &[("alice", "bob")]);
        let bob = world.sign_in("bob", dialect);
        let first = world.sign_in("alice", dialect);
        world.heard(bob);
        let second = world.sign_in("alice", dialect);
        assert_eq!(world.heard(first), [Event::Ended(End::SignedInElsewhere)]);
        assert!(world.client(second).is_online());
        assert_eq!(world.heard(bob), []);
    });
}
