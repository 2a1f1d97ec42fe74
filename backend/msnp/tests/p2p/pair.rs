//! Two of our machines with each other, in both forms of packets.

use crate::world::{ALICE, BOB, World, address};
use bytes::Bytes;
use msnp::p2p::{Event, Failure, FileOffer, Object, ObjectKind, TransferId, Transfers};
use std::time::Duration;

/// Both older, both newer, and two that know no more than the older form between them.
const FORMS: [[bool; 2]; 4] = [[false, false], [true, true], [true, false], [false, true]];

fn data(len: usize) -> Bytes {
    (0..len).map(|at| (at * 31 + at / 251) as u8).collect()
}

fn picture(owner: usize, data: &[u8]) -> Object {
    Object::describe(
        address(owner).as_str(),
        ObjectKind::DISPLAY_PICTURE,
        "",
        data,
    )
}

/// Alice fetches what Bob serves.
fn fetch(world: &mut World, object: &Object, served: Bytes) -> TransferId {
    let partner = world.partner(ALICE);
    let now = world.now;
    let fetch = world.ends[ALICE].machine.fetch(partner, object, now);
    world.run();
    let serve = world.asked(BOB);
    let size = served.len() as u64;
    world.ends[BOB].sources.insert(serve, served);
    world.ends[BOB].machine.serve(serve, size, now);
    world.run();
    fetch
}

fn offer(world: &mut World, name: &str, data: Bytes, preview: Option<Bytes>) -> TransferId {
    let file = FileOffer {
        name: name.into(),
        size: data.len() as u64,
        preview,
    };
    let partner = world.partner(ALICE);
    let now = world.now;
    let offer = world.ends[ALICE].machine.offer(partner, &file, now);
    world.ends[ALICE].sources.insert(offer, data);
    world.run();
    assert!(world.ends[BOB].events.contains(&Event::Offered {
        transfer: world.asked(BOB),
        from: address(ALICE),
        file,
    }));
    offer
}

#[test]
fn a_picture_is_fetched_whatever_its_size() {
    for form in FORMS {
        for len in [1, 4, 1201, 1202, 1203, 2404, 24_000, 200_000] {
            let mut world = World::new(form);
            let bytes = data(len);
            let object = picture(BOB, &bytes);
            let fetch = fetch(&mut world, &object, bytes.clone());
            assert!(world.is_complete(ALICE, fetch), "{form:?} {len}");
            assert_eq!(world.ends[ALICE].sinks[&fetch], bytes);
            assert!(world.is_complete(BOB, world.asked(BOB)));
            world.wait(Transfers::LINGER);
            assert!(world.ends.iter().all(|end| end.machine.is_idle()));
        }
    }
}

#[test]
fn the_newer_form_is_used_where_both_know_it_and_only_there() {
    for form in FORMS {
        let mut world = World::new(form);
        let bytes = data(3000);
        fetch(&mut world, &picture(BOB, &bytes), bytes.clone());
        let named = |payload: &Bytes| String::from_utf8_lossy(payload).contains("P2P-Src: ");
        let newer = form == [true; 2];
        assert!(
            world
                .wire
                .iter()
                .all(|(_, payload)| named(payload) == newer)
        );
    }
}

#[test]
fn data_that_are_not_what_was_described_are_refused() {
    for form in FORMS {
        let mut world = World::new(form);
        let object = picture(BOB, &data(3000));
        let mut other = data(3000).to_vec();
        other[1500] ^= 1;
        let fetch = fetch(&mut world, &object, other.into());
        assert_eq!(world.failure(ALICE, fetch), Some(Failure::Mismatch));
    }
}

#[test]
fn who_sends_another_size_than_described_is_cut_off() {
    for form in FORMS {
        for len in [2999, 3001, 500_000] {
            let mut world = World::new(form);
            let object = picture(BOB, &data(3000));
            let fetch = fetch(&mut world, &object, data(len));
            assert_eq!(world.failure(ALICE, fetch), Some(Failure::Broken));
            let serve = world.asked(BOB);
            let fate = world.failure(BOB, serve);
            assert!(fate == Some(Failure::Cancelled) || world.is_complete(BOB, serve));
            let packets = world.wire.iter().filter(|(from, _)| *from == BOB).count();
            assert!(packets < 20, "it stops early: {packets}");
        }
    }
}

#[test]
fn a_file_arrives_with_its_name_and_preview() {
    for form in FORMS {
        for (len, preview) in [(0, None), (1, None), (60_000, Some(data(20_000)))] {
            let mut world = World::new(form);
            let bytes = data(len);
            let offer = offer(&mut world, "Grüße 🐈.txt", bytes.clone(), preview);
            let take = world.asked(BOB);
            let now = world.now;
            world.ends[BOB].machine.accept(take, now);
            world.run();
            assert!(world.is_complete(ALICE, offer), "{form:?} {len}");
            assert!(world.is_complete(BOB, take), "{form:?} {len}");
            let got = world.ends[BOB].sinks.remove(&take).unwrap_or_default();
            assert_eq!(got, bytes);
            world.wait(Transfers::LINGER);
            assert!(world.ends.iter().all(|end| end.machine.is_idle()));
        }
    }
}

#[test]
fn a_file_is_declined_or_nobody_answers() {
    for form in FORMS {
        let mut world = World::new(form);
        let declined = offer(&mut world, "a.txt", data(100), None);
        let asked = world.asked(BOB);
        world.ends[BOB].machine.decline(asked);
        world.run();
        assert_eq!(world.failure(ALICE, declined), Some(Failure::Declined));

        let forgotten = offer(&mut world, "b.txt", data(100), None);
        world.wait(Transfers::INVITE_PATIENCE);
        assert_eq!(world.failure(ALICE, forgotten), None, "a person thinks");
        world.wait(Transfers::OFFER_PATIENCE);
        assert!(world.failure(ALICE, forgotten).is_some());
        assert!(world.failure(BOB, world.asked(BOB)).is_some());
        world.wait(Duration::from_secs(60));
        assert!(world.ends.iter().all(|end| end.machine.is_idle()));
    }
}

#[test]
fn either_side_gives_a_file_up_on_the_way() {
    for form in FORMS {
        for who in [ALICE, BOB] {
            let mut world = World::new(form);
            let offer = offer(&mut world, "a.bin", data(500_000), None);
            let take = world.asked(BOB);
            let now = world.now;
            world.ends[BOB].machine.accept(take, now);
            for _ in 0..50 {
                for from in [BOB, ALICE] {
                    if let Some(packet) = world.next_packet(from) {
                        world.deliver(from, &packet);
                    }
                }
            }
            let moved = world.ends[BOB].machine.moved(take).unwrap();
            assert!(moved > 0 && moved < 500_000);
            let (id, other_id) = if who == ALICE {
                (offer, take)
            } else {
                (take, offer)
            };
            world.ends[who].machine.cancel(id);
            world.run();
            assert_eq!(world.failure(1 - who, other_id), Some(Failure::Cancelled));
            assert_eq!(world.failure(who, id), None);
            assert!(world.ends.iter().all(|end| end.machine.is_idle()));
            assert!(world.wire.len() < 300, "it stops early");
        }
    }
}

#[test]
fn several_move_at_a_time_in_both_directions_and_in_turn() {
    for form in FORMS {
        let mut world = World::new(form);
        let files = [data(90_000), data(90_001), data(90_002)];
        let mut pairs = Vec::new();
        for (at, file) in files.iter().enumerate() {
            let offer = offer(&mut world, &format!("{at}.bin"), file.clone(), None);
            pairs.push((offer, world.asked(BOB)));
        }
        let now = world.now;
        for (_, take) in &pairs {
            world.ends[BOB].machine.accept(*take, now);
        }
        let pictures = data(40_000);
        let fetch = fetch(&mut world, &picture(BOB, &pictures), pictures.clone());
        for ((offer, take), file) in pairs.iter().zip(&files) {
            assert!(world.is_complete(ALICE, *offer));
            assert_eq!(&world.ends[BOB].sinks[take], file);
        }
        assert!(world.is_complete(ALICE, fetch));
        // None waited for another to end: they were complete within a few packets of each other.
        let ends: Vec<usize> = pairs
            .iter()
            .map(|(_, take)| {
                let is = |event: &Event| *event == Event::Complete(*take);
                world.ends[BOB].events.iter().position(is).unwrap()
            })
            .collect();
        assert!(ends.windows(2).all(|two| two[1] == two[0] + 1));
    }
}

#[test]
fn no_more_packets_are_on_their_way_than_the_window_has() {
    let mut world = World::new([false; 2]);
    offer(&mut world, "a.bin", data(100_000), None);
    let take = world.asked(BOB);
    let now = world.now;
    world.ends[BOB].machine.accept(take, now);
    let answer = std::iter::from_fn(|| world.next_packet(BOB)).collect::<Vec<_>>();
    for packet in &answer {
        world.deliver(BOB, packet);
    }
    let sent: Vec<_> = std::iter::from_fn(|| world.next_packet(ALICE)).collect();
    assert_eq!(sent.len(), Transfers::WINDOW);
    world.deliver(ALICE, &sent[0]);
    assert!(world.next_packet(ALICE).is_some());
    assert!(world.next_packet(ALICE).is_none());
}

#[test]
fn a_packet_that_the_service_did_not_deliver_ends_its_transfer() {
    let mut world = World::new([false; 2]);
    let object = picture(BOB, &data(10));
    let partner = world.partner(ALICE);
    let now = world.now;
    let fetch = world.ends[ALICE].machine.fetch(partner, &object, now);
    let packet = world.next_packet(ALICE).unwrap();
    world.ends[ALICE].machine.settled(packet.id, false);
    world.drain(ALICE);
    assert_eq!(world.failure(ALICE, fetch), Some(Failure::Lost));
}

#[test]
fn who_leaves_takes_their_transfers_along() {
    for form in FORMS {
        let mut world = World::new(form);
        let first = offer(&mut world, "a.bin", data(1000), None);
        world.ends[ALICE].machine.left(&address(BOB));
        world.drain(ALICE);
        assert_eq!(world.failure(ALICE, first), Some(Failure::Lost));
        world.ends[BOB].machine.close();
        world.drain(BOB);
        assert_eq!(world.failure(BOB, world.asked(BOB)), Some(Failure::Lost));
        assert!(world.ends.iter().all(|end| end.machine.is_idle()));
    }
}

#[test]
fn nobody_answers_a_request_for_a_picture() {
    let mut world = World::new([false; 2]);
    let object = picture(BOB, &data(10));
    let partner = world.partner(ALICE);
    let now = world.now;
    let fetch = world.ends[ALICE].machine.fetch(partner, &object, now);
    while world.next_packet(ALICE).is_some() {}
    world.now += Transfers::INVITE_PATIENCE;
    let now = world.now;
    world.ends[ALICE].machine.handle_timeout(now);
    world.drain(ALICE);
    assert_eq!(world.failure(ALICE, fetch), Some(Failure::TimedOut));
}

#[test]
fn there_is_an_end_to_how_many_move_at_a_time() {
    let mut world = World::new([false; 2]);
    for at in 0..Transfers::MAX_TRANSFERS {
        offer(&mut world, &format!("{at}"), data(10), None);
    }
    let partner = world.partner(ALICE);
    let now = world.now;
    let object = picture(BOB, &data(10));
    let one_more = world.ends[ALICE].machine.fetch(partner, &object, now);
    world.drain(ALICE);
    assert_eq!(world.failure(ALICE, one_more), Some(Failure::TooMany));
    // And the other way: Bob's machine declines by itself.
    let partner = world.partner(BOB);
    let object = picture(ALICE, &data(10));
    let mut third = World::new([false; 2]);
    third.ends.swap(ALICE, BOB);
    let fetch = third.ends[ALICE].machine.fetch(partner, &object, now);
    let packet = third.next_packet(ALICE).unwrap();
    world.ends[ALICE]
        .machine
        .receive(&address(BOB), &packet.payload, now);
    let mut answered = false;
    while let Some(packet) = world.next_packet(ALICE) {
        answered |= String::from_utf8_lossy(&packet.payload).contains("603 Decline");
        world.ends[ALICE].machine.settled(packet.id, true);
    }
    assert!(answered, "{fetch}");
}
