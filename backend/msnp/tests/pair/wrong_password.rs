//! A ticket that is not good.

use crate::directory::code;
use crate::everywhere;
use crate::world::World;
use msnp::client::notification::{End, Event};

#[test]
fn somebody_elses_ticket_is_refused() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["alice", "bob"]).in_pieces_of(piece);
        let alice = world.start("alice", dialect, None);
        let end = match &*world.heard(alice) {
            [Event::DigestNeeded { .. }] => End::WrongPassword,
            // There might be a fresher ticket.
            [Event::TicketNeeded { .. } | Event::WebCall { .. }] => End::TicketRefused(code(911)),
            other => panic!("{other:?}"),
        };
        world.show_ticket(alice, "bob");
        assert_eq!(world.heard(alice), [Event::Ended(end)]);
    });
}
