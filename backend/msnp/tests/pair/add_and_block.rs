//! Two strangers become contacts, put each other into groups, fall out and make up.

use crate::world::{World, address};
use crate::{everywhere, wherever};
use msnp::client::Refusal;
use msnp::client::notification::{Event, Privacy};
use msnp::{Dialect, List, Status};

fn status_of(world: &World, place: crate::world::PlaceId, name: &str) -> Option<Status> {
    world
        .roster(place)
        .contact(&address(name))
        .map(|contact| contact.status())
}

#[test]
fn from_strangers_to_friends_and_back() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["erin", "frank"]).in_pieces_of(piece);
        let erin = world.sign_in("erin", dialect);
        let frank = world.sign_in("frank", dialect);

        let request = world.ask(erin, |erin, now| {
            erin.add_contact(address("frank"), None, now)
        });
        assert_eq!(
            world.heard(erin).last(),
            Some(&Event::Done(request)),
            "{dialect}"
        );
        assert!(
            world
                .heard(frank)
                .contains(&Event::RequestAdded(address("erin")))
        );
        assert_eq!(world.roster(frank).pending().count(), 1);
        assert_eq!(status_of(&world, erin, "frank"), Some(Status::Online));

        let request = world.ask(frank, |frank, now| frank.accept(address("erin"), true, now));
        let heard = world.heard(frank);
        let outcome = [Event::RequestGone(address("erin")), Event::Done(request)];
        assert!(heard.windows(2).any(|two| two == outcome), "{heard:?}");
        assert_eq!(world.roster(frank).pending().count(), 0);
        assert_eq!(status_of(&world, frank, "erin"), Some(Status::Online));
        // Somebody who was added first does not ask in turn.
        assert!(
            !world
                .heard(erin)
                .iter()
                .any(|event| matches!(event, Event::RequestAdded(_)))
        );

        let request = world.ask(erin, |erin, now| erin.block(address("frank"), now));
        assert_eq!(world.heard(erin).last(), Some(&Event::Done(request)));
        assert_eq!(status_of(&world, frank, "erin"), Some(Status::Offline));
        world.ask(erin, |erin, now| erin.allow(address("frank"), now));
        assert_eq!(status_of(&world, frank, "erin"), Some(Status::Online));

        let request = world.ask(erin, |erin, now| {
            erin.remove_contact(address("frank"), true, now)
        });
        assert_eq!(world.heard(erin).last(), Some(&Event::Done(request)));
        let left = world.roster(erin).contact(&address("frank")).unwrap();
        assert!(!left.is_on(List::Forward) && left.is_on(List::Block));
        assert!(
            !world
                .roster(frank)
                .contact(&address("erin"))
                .unwrap()
                .is_on(List::Reverse)
        );
        assert_eq!(status_of(&world, frank, "erin"), Some(Status::Offline));
    });
}

#[test]
fn who_was_away_finds_the_request() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["erin", "frank"]).in_pieces_of(piece);
        let erin = world.sign_in("erin", dialect);
        world.ask(erin, |erin, now| {
            erin.add_contact(address("frank"), None, now)
        });
        let frank = world.sign_in("frank", dialect);
        let pending: Vec<_> = world
            .roster(frank)
            .pending()
            .map(|contact| contact.address())
            .collect();
        assert_eq!(pending, [address("erin")]);
        world.ask(frank, |frank, now| {
            frank.refuse_request(address("erin"), now)
        });
        assert!(
            world
                .heard(frank)
                .contains(&Event::RequestGone(address("erin")))
        );

        world.client(frank).sign_out();
        let frank = world.sign_in("frank", dialect);
        assert_eq!(
            world.roster(frank).pending().count(),
            0,
            "{dialect}: answered is answered"
        );
    });
}

#[test]
fn groups_come_are_filled_and_go() {
    wherever(Dialect::has_groups, |dialect, piece| {
        let mut world = World::with(&["erin", "frank"]).in_pieces_of(piece);
        let erin = world.sign_in("erin", dialect);
        world.sign_in("frank", dialect);
        world.ask(erin, |erin, now| erin.create_group("Friends", now));
        world.ask(erin, |erin, now| erin.create_group("Work", now));
        let groups: Vec<_> = world.roster(erin).groups().cloned().collect();
        let [friends, work] = &*groups else {
            panic!("{groups:?}")
        };

        world.ask(erin, |erin, now| {
            erin.add_contact(address("frank"), Some(friends.id.clone()), now)
        });
        let groups_of = |world: &World| -> Vec<String> {
            let roster = world.roster(erin);
            let frank = roster.contact(&address("frank")).unwrap();
            roster
                .groups_of(frank)
                .map(|group| group.name.to_string())
                .collect()
        };
        assert_eq!(groups_of(&world), ["Friends"], "{dialect}");
        let (from, to) = (friends.id.clone(), work.id.clone());
        world.ask(erin, |erin, now| {
            erin.move_contact(address("frank"), Some(from), Some(to), now)
        });
        assert_eq!(groups_of(&world), ["Work"]);
        world.ask(erin, |erin, now| {
            erin.rename_group(work.id.clone(), "Office", now)
        });
        assert_eq!(groups_of(&world), ["Office"]);
        world.heard(erin);
        let taken = world.ask(erin, |erin, now| erin.create_group("Office", now));
        assert_eq!(
            world.heard(erin),
            [Event::Refused(taken, Refusal::GroupExists)]
        );
        world.ask(erin, |erin, now| erin.remove_group(work.id.clone(), now));
        assert_eq!(groups_of(&world), [""; 0]);

        // The service has the same picture.
        let before = world.roster(erin).clone();
        let again = world.start("erin", dialect, Some(before));
        world.show_ticket(again, "erin");
        let heard = world.heard(again);
        assert!(
            !heard
                .iter()
                .any(|event| matches!(event, Event::Contact(..) | Event::Group(_))),
            "{heard:?}"
        );
    });
}

#[test]
fn strangers_can_be_shut_out() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["erin", "frank"]).in_pieces_of(piece);
        let erin = world.sign_in("erin", dialect);
        let closed = Privacy {
            strangers_allowed: false,
            ask_when_added: false,
        };
        world.ask(erin, |erin, now| erin.set_privacy(closed, now));
        assert_eq!(world.client(erin).me().privacy, closed);
        let frank = world.sign_in("frank", dialect);
        world.ask(frank, |frank, now| {
            frank.add_contact(address("erin"), None, now)
        });
        assert_eq!(status_of(&world, frank, "erin"), Some(Status::Offline));
        world.ask(erin, |erin, now| erin.allow(address("frank"), now));
        assert_eq!(status_of(&world, frank, "erin"), Some(Status::Online));
    });
}

#[test]
fn nobody_of_that_name() {
    everywhere(|dialect, piece| {
        let mut world = World::with(&["erin"]).in_pieces_of(piece);
        let erin = world.sign_in("erin", dialect);
        let request = world.ask(erin, |erin, now| {
            erin.add_contact(address("nobody"), None, now)
        });
        assert_eq!(
            world.heard(erin),
            [Event::Refused(request, Refusal::NoSuchAccount)]
        );
        assert!(world.roster(erin).contacts().is_empty());
    });
}
