//! Peers that lie, flood, or stop in the middle.

use crate::world::{ALICE, BOB, World, address};
use bytes::Bytes;
use msnp::p2p::{
    Event, Failure, FileOffer, HeaderV1, Object, ObjectKind, Partner, Slp, Start, TransferId,
    Transfers,
};
use msnp::{Address, Moment};
use proptest::prelude::*;

const NOW: Moment = Moment::from_millis(1_000);

fn machine() -> Transfers {
    Transfers::new(address(ALICE), None, 7)
}

/// A packet from Bob to Alice.
fn packet(header: &HeaderV1, data: &[u8]) -> Vec<u8> {
    let mut out = b"MIME-Version: 1.0\r\nContent-Type: application/x-msnmsgrp2p\r\nP2P-Dest: alice@example.com\r\n\r\n".to_vec();
    header.encode(data, 0, &mut out);
    out
}

fn chunk(session: u32, id: u32, offset: u64, total: u64, flags: u32, data: &[u8]) -> Vec<u8> {
    let header = HeaderV1 {
        session,
        id,
        offset,
        total,
        length: u32::try_from(data.len()).unwrap(),
        flags,
        ack_id: id ^ 1,
        ..HeaderV1::default()
    };
    packet(&header, data)
}

fn text(machine: &mut Transfers, id: u32, text: &[u8]) {
    let total = text.len() as u64;
    for (at, data) in text.chunks(1202).enumerate() {
        let offset = (at * 1202) as u64;
        machine.receive(&address(BOB), &chunk(0, id, offset, total, 0, data), NOW);
    }
}

fn drain(machine: &mut Transfers) -> (Vec<Event>, usize) {
    let mut packets = 0;
    while let Some(packet) = machine.poll_packet(NOW) {
        packets += 1;
        machine.settled(packet.id, true);
    }
    (
        std::iter::from_fn(|| machine.poll_event()).collect(),
        packets,
    )
}

/// An invitation from Bob, and what comes of it.
fn invited(machine: &mut Transfers, id: u32, fields: &[(&str, &str)]) -> Vec<Event> {
    let invite = Slp {
        start: Start::Invite,
        to: "alice@example.com".into(),
        from: "bob@example.com".into(),
        branch: "{B}".into(),
        sequence: 0,
        call: format!("{{{id}}}").into(),
        content_type: msnp::p2p::ContentType::SessionRequest,
        fields: fields
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect(),
    };
    text(machine, id, &invite.encode());
    drain(machine).0
}

fn is_file(events: &[Event]) -> Option<TransferId> {
    events.iter().find_map(|event| match event {
        Event::Offered { transfer, .. } => Some(*transfer),
        _ => None,
    })
}

/// An accepted file of 3,000 bytes in session 5000.
fn accepted() -> (Transfers, TransferId) {
    let mut machine = machine();
    let context = FileOffer {
        name: "a".into(),
        size: 3_000,
        preview: None,
    };
    // The base64 alphabet is that of the standard; the machine under test decodes it.
    let context = base64(&context.encode());
    let events = invited(
        &mut machine,
        9,
        &[
            ("EUF-GUID", "{5D3E02AB-6190-11D3-BBBB-00C04F795683}"),
            ("SessionID", "5000"),
            ("AppID", "2"),
            ("Context", &context),
        ],
    );
    let transfer = is_file(&events).expect("an offer");
    machine.accept(transfer, NOW);
    drain(&mut machine);
    (machine, transfer)
}

fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let word = three
            .iter()
            .fold(0_u32, |word, &byte| word << 8 | u32::from(byte))
            << (8 * (3 - three.len()));
        for at in 0..=three.len() {
            out.push(ALPHABET[(word >> (18 - 6 * at)) as usize & 63] as char);
        }
    }
    out
}

#[test]
fn lying_lengths_and_places_end_the_transfer_and_no_other() {
    let lies: [(u64, u64, usize); 6] = [
        (0, 2_999, 1_000),
        (0, u64::MAX, 1_000),
        (1, 3_000, 1_000),
        (2_900, 3_000, 1_000),
        (u64::MAX, 3_000, 10),
        (0, 3_000, 0),
    ];
    for (offset, total, length) in lies {
        let (mut machine, transfer) = accepted();
        let other = machine.fetch(Partner::new(address(BOB)), &picture(), NOW);
        drain(&mut machine);
        let data = vec![7; length];
        let lie = chunk(5_000, 20, offset, total, HeaderV1::FILE, &data);
        machine.receive(&address(BOB), &lie, NOW);
        let (events, _) = drain(&mut machine);
        assert_eq!(
            events,
            [Event::Failed(transfer, Failure::Broken)],
            "{offset} {total} {length}"
        );
        assert_eq!(machine.moved(other), Some(0));
        // What comes afterwards is nobody's.
        machine.receive(&address(BOB), &lie, NOW);
        assert_eq!(drain(&mut machine).0, []);
    }
}

fn picture() -> Object {
    Object::describe("bob@example.com", ObjectKind::DISPLAY_PICTURE, "", b"data")
}

#[test]
fn a_third_person_cannot_put_bytes_into_a_transfer_or_end_it() {
    let (mut machine, transfer) = accepted();
    let mallory = Address::new("mallory@example.com").unwrap();
    machine.receive(
        &mallory,
        &chunk(5_000, 1, 0, 3_000, HeaderV1::FILE, &[1; 100]),
        NOW,
    );
    machine.receive(&mallory, &chunk(5_000, 2, 0, 0, HeaderV1::CANCEL, &[]), NOW);
    assert_eq!(drain(&mut machine).0, []);
    assert_eq!(machine.moved(transfer), Some(0));
}

#[test]
fn what_is_for_somebody_else_is_left_alone() {
    let mut machine = machine();
    let for_carol = String::from_utf8(chunk(0, 1, 0, 3, 0, b"abc"))
        .unwrap()
        .replace("alice@", "carol@");
    machine.receive(&address(BOB), for_carol.as_bytes(), NOW);
    machine.receive(&address(BOB), b"no headers at all", NOW);
    assert_eq!(drain(&mut machine), (Vec::new(), 0));
}

#[test]
fn a_flood_of_invitations_is_bounded() {
    let mut machine = machine();
    let mut offers = 0;
    for id in 1..=500 {
        let session = (id + 2_000).to_string();
        let context = base64(
            &FileOffer {
                name: "a".into(),
                size: 1,
                preview: Some(Bytes::from(vec![0; 20_000])),
            }
            .encode(),
        );
        let events = invited(
            &mut machine,
            id,
            &[
                ("EUF-GUID", "{5D3E02AB-6190-11D3-BBBB-00C04F795683}"),
                ("SessionID", &session),
                ("Context", &context),
            ],
        );
        offers += events.len();
    }
    assert_eq!(offers, Transfers::MAX_TRANSFERS);
}

#[test]
fn whoever_takes_no_packets_gets_no_more_answers() {
    let mut machine = machine();
    for id in 0..10_000 {
        machine.receive(&address(BOB), &chunk(0, id, 0, 3, 0, b"abc"), NOW);
    }
    let (_, packets) = drain(&mut machine);
    assert!(packets < 200, "{packets}");
}

#[test]
fn texts_that_never_end_are_forgotten() {
    let mut machine = machine();
    for id in 0..10_000 {
        machine.receive(
            &address(BOB),
            &chunk(0, id, 0, 70_000, 0, &[b'x'; 1202]),
            NOW,
        );
        machine.receive(
            &address(BOB),
            &chunk(0, id, 0, 1 << 40, 0, &[b'x'; 1202]),
            NOW,
        );
    }
    assert_eq!(drain(&mut machine), (Vec::new(), 0));
}

/// A chunk as it comes from one of somebody's machines.
fn from_machine(number: usize, chunk: &[u8]) -> Vec<u8> {
    let source = format!("P2P-Src: mallory@example.com;{{{number}}}\r\n");
    let mut out = source.into_bytes();
    out.extend_from_slice(chunk);
    out
}

#[test]
fn one_person_cannot_fill_the_memory_or_push_others_out() {
    const LONG: u64 = 79 * 1024;
    const MISSING: u64 = 100;
    let (mut machine, mallory) = (machine(), Address::new("mallory@example.com").unwrap());
    let end = vec![b'x'; usize::try_from(MISSING).unwrap()];
    // Bob's is nearly there.
    let piece = vec![b'x'; 1_200];
    for offset in (0..47).map(|at| at * 1_200) {
        let chunk = chunk(0, 1, offset, 47 * 1_200 + MISSING, 0, &piece);
        machine.receive(&address(BOB), &chunk, NOW);
    }
    let whole = usize::try_from(LONG - MISSING).unwrap();
    for number in 0..64 {
        for id in 0..4 {
            let chunk = chunk(0, id, 0, LONG, 0, &vec![b'x'; whole]);
            machine.receive(&mallory, &from_machine(number, &chunk), NOW);
        }
    }
    assert_eq!(drain(&mut machine).1, 0, "nothing is complete");
    for number in 0..64 {
        for id in 0..4 {
            let chunk = chunk(0, id, LONG - MISSING, LONG, 0, &end);
            machine.receive(&mallory, &from_machine(number, &chunk), NOW);
        }
    }
    let kept = drain(&mut machine).1;
    assert!((1..=4).contains(&kept), "{kept} of hers were kept");
    let last = chunk(0, 1, 47 * 1_200, 47 * 1_200 + MISSING, 0, &end);
    machine.receive(&address(BOB), &last, NOW);
    assert_eq!(drain(&mut machine).1, 1, "his was acknowledged");
}

#[test]
fn one_person_has_so_many_machines() {
    let (mut machine, mallory) = (machine(), Address::new("mallory@example.com").unwrap());
    for number in 0..64 {
        let chunk = chunk(0, 1, 0, 3, 0, b"abc");
        machine.receive(&mallory, &from_machine(number, &chunk), NOW);
    }
    machine.receive(&address(BOB), &chunk(0, 1, 0, 3, 0, b"abc"), NOW);
    assert_eq!(drain(&mut machine).1, Transfers::MAX_MACHINES + 1);
}

#[test]
fn people_beyond_the_limit_are_not_heard() {
    let mut machine = machine();
    for at in 0..1_000 {
        let who = Address::new(&format!("p{at}@example.com")).unwrap();
        machine.receive(&who, &chunk(0, 1, 0, 3, 0, b"abc"), NOW);
    }
    assert_eq!(drain(&mut machine).1, Transfers::MAX_PEERS);
}

#[test]
fn unknown_applications_and_unreadable_contexts_are_declined() {
    for (what, context, answer) in [
        ("{4BD96FC0-AB17-4425-A14A-439185962DC8}", "e", "500"),
        ("{4BD96FC0-AB17-4425-A14A-439185962DC8}", "", "603 Decline"),
        ("{A4268EEC-FEC5-49E5-95C3-F126696BDBF6}", "AAAA", "404"),
        (
            "{5D3E02AB-6190-11D3-BBBB-00C04F795683}",
            "AAAA",
            "603 Decline",
        ),
        ("", "", "603 Decline"),
    ] {
        let mut machine = machine();
        let invite = Slp {
            start: Start::Invite,
            to: "alice@example.com".into(),
            from: "bob@example.com".into(),
            branch: "{B}".into(),
            sequence: 0,
            call: "{C}".into(),
            content_type: msnp::p2p::ContentType::SessionRequest,
            fields: vec![
                ("EUF-GUID".into(), what.into()),
                ("SessionID".into(), "77777".into()),
                ("Context".into(), context.into()),
            ],
        };
        text(&mut machine, 4, &invite.encode());
        let sent: Vec<String> = std::iter::from_fn(|| machine.poll_packet(NOW))
            .map(|packet| String::from_utf8_lossy(&packet.payload).into_owned())
            .collect();
        assert!(
            sent.iter().any(|it| it.contains(answer)),
            "{what} {context}: {sent:?}"
        );
        assert_eq!(machine.poll_event(), None);
    }
}

#[test]
fn a_direct_connection_is_declined_in_the_form_that_goes_on_here() {
    let (mut machine, transfer) = accepted();
    let invite = Slp {
        start: Start::Invite,
        to: "alice@example.com".into(),
        from: "bob@example.com".into(),
        branch: "{D}".into(),
        sequence: 0,
        call: "{9}".into(),
        content_type: msnp::p2p::ContentType::TransportRequest,
        fields: vec![("Bridges".into(), "TRUDPv1 TCPv1".into())],
    };
    text(&mut machine, 30, &invite.encode());
    let sent: Vec<String> = std::iter::from_fn(|| machine.poll_packet(NOW))
        .map(|packet| String::from_utf8_lossy(&packet.payload).into_owned())
        .collect();
    let answer = sent.iter().find(|it| it.contains("200 OK")).unwrap();
    assert!(answer.contains("Listening: false\r\n") && answer.contains("Bridge: TCPv1\r\n"));
    assert_eq!(machine.moved(transfer), Some(0));
}

#[test]
fn bytes_that_were_not_asked_for_are_not_taken() {
    let mut world = World::new([false; 2]);
    let partner = world.partner(ALICE);
    let file = FileOffer {
        name: "a".into(),
        size: 100_000,
        preview: None,
    };
    let offer = world.ends[ALICE].machine.offer(partner, &file, NOW);
    let machine = &mut world.ends[ALICE].machine;
    machine.provide(offer, 0, Bytes::from_static(b"early"), NOW);
    machine.provide(offer, u64::MAX, Bytes::new(), NOW);
    assert_eq!(machine.moved(offer), Some(0));
    assert_eq!(machine.poll_event(), None);
}

proptest! {
    #[test]
    fn any_packets_are_survived(packets in proptest::collection::vec((0..6_u32, any::<u32>(), any::<u64>(), any::<u64>(), any::<u32>(), proptest::collection::vec(any::<u8>(), 0..60)), 1..60)) {
        let (mut machine, _) = accepted();
        for (session, id, offset, total, flags, data) in packets {
            let session = if session > 2 { 5_000 } else { session };
            machine.receive(&address(BOB), &chunk(session, id, offset, total, flags, &data), NOW);
        }
        drain(&mut machine);
        machine.handle_timeout(NOW + core::time::Duration::from_secs(3_600));
        drain(&mut machine);
        machine.close();
        drain(&mut machine);
        prop_assert!(machine.is_idle());
    }
}
