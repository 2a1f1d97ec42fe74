//! What two clients send each other to move pictures and files.

use msnp::p2p::{Event, FileOffer, Object, ObjectKind, Partner, Transfers};
use msnp::{Address, Moment};

/// What one of our machines sends to another of the same kind that fetches a picture and is sent a file: each
/// message behind its length.
pub(crate) fn conversation(machines: [Option<&str>; 2]) -> Vec<u8> {
    let addresses = ["alice@example.com", "bob@example.com"];
    let [alice, bob] = addresses.map(|address| Address::new(address).expect("an address"));
    let mut ends = [
        Transfers::new(alice.clone(), machines[0], 1),
        Transfers::new(bob, machines[1], 2),
    ];
    let partner = Partner {
        address: alice,
        machine: machines[0].map(Box::from),
        newer: machines[0].is_some(),
    };
    let now = Moment::from_millis(0);
    let object = Object::describe(
        "alice@example.com",
        ObjectKind::DISPLAY_PICTURE,
        "",
        &[0; 3000],
    );
    let file = FileOffer {
        name: "a.txt".into(),
        size: 3000,
        preview: None,
    };
    ends[1].fetch(partner.clone(), &object, now);
    ends[1].offer(partner, &file, now);
    let mut out = Vec::new();
    loop {
        let mut quiet = true;
        for from in [0, 1] {
            while let Some(event) = ends[from].poll_event() {
                match event {
                    Event::Requested { transfer, .. } => ends[from].serve(transfer, 3000, now),
                    Event::Offered { transfer, .. } => ends[from].accept(transfer, now),
                    Event::Want {
                        transfer,
                        offset,
                        len,
                    } => ends[from].provide(transfer, offset, vec![0; len].into(), now),
                    _ => {}
                }
            }
            while let Some(packet) = ends[from].poll_packet(now) {
                quiet = false;
                let sender = Address::new(addresses[from]).expect("an address");
                ends[1 - from].receive(&sender, &packet.payload, now);
                ends[from].settled(packet.id, true);
                if from == 1 {
                    let length = u16::try_from(packet.payload.len()).expect("a short message");
                    out.extend_from_slice(&length.to_be_bytes());
                    out.extend_from_slice(&packet.payload);
                }
            }
        }
        if quiet {
            return out;
        }
    }
}
