//! The service asks whether the client is one.

use crate::world::World;
use crate::{everywhere, wherever};
use core::time::Duration;
use msnp::Dialect;
use msnp::client::notification::{End, Event};
use msnp::server::notification::Session;

#[test]
fn a_challenge_is_answered() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice"]).in_pieces_of(piece);
        let alice = world.sign_in("alice", dialect);
        for challenge in ["15570131571988941333", "22210219642164014968"] {
            let now = world.now;
            world.line(alice).challenge(challenge, now);
            world.drive();
            world.wait(Duration::from_secs(60));
        }
        assert!(world.client(alice).is_online(), "{dialect}");
    });
}

#[test]
fn a_challenge_that_is_missed_ends_the_session() {
    wherever(Dialect::has_challenges, |dialect, piece| {
        let mut world = World::with(&["alice"]).in_pieces_of(piece);
        let alice = world.sign_in("alice", dialect);
        world.cut(alice);
        let now = world.now;
        world.line(alice).challenge("15570131571988941333", now);
        world.wait(Session::CHALLENGE_LIMIT);
        assert_eq!(world.heard(alice), [Event::Ended(End::ConnectionLost)]);
    });
}
