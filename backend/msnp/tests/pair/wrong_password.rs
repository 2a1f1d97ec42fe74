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
        assert!(matches!(&*world.heard(alice), [Event::TicketNeeded { .. }]));
        world.show_ticket(alice, "bob");
        assert_eq!(
            world.heard(alice),
            [Event::Ended(End::TicketRefused(code(911)))]
        );
    });
}
