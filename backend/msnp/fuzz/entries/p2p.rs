//! Packets must be read without a panic, and whatever a peer sends, a machine stays within its bounds: a packet fits
//! a switchboard message, and no more arrives than was announced.

use bytes::Bytes;
use msnp::p2p::{Event, FileOffer, HeaderV1, Object, PacketV2, Slp, TransferId, Transfers};
use msnp::{Address, Moment};
use std::collections::HashMap;

const MACHINE: &str = "{11111111-2222-4333-8444-555555555555}";

pub(crate) fn run(data: &[u8]) {
    let _ = FileOffer::parse(data);
    let _ = core::str::from_utf8(data).map(Object::parse);
    if let Some((header, rest, footer)) = HeaderV1::parse(data) {
        let mut again = Vec::new();
        header.encode(rest, footer, &mut again);
        assert_eq!(HeaderV1::parse(&again), Some((header, rest, footer)));
    }
    if let Some((packet, footer)) = PacketV2::parse(data) {
        let mut again = Vec::new();
        packet.encode(footer, &mut again);
        assert_eq!(PacketV2::parse(&again), Some((packet, footer)));
    }
    if let Some(text) = Slp::parse(data) {
        let _ = Slp::parse(&text.encode());
    }
    for machine in [None, Some(MACHINE)] {
        talk(machine, data);
    }
}

/// The bytes as messages from one peer, each behind two bytes that are its length.
fn talk(machine: Option<&str>, mut data: &[u8]) {
    let alice = Address::new("alice@example.com").expect("an address");
    let bob = Address::new("bob@example.com").expect("an address");
    let mut machine = Transfers::new(alice, machine, 1);
    let mut now = Moment::from_millis(0);
    let mut sizes: HashMap<TransferId, (u64, u64)> = HashMap::new();
    while let Some((length, rest)) = data.split_first_chunk::<2>() {
        let length = usize::from(u16::from_be_bytes(*length)).min(rest.len());
        let (payload, rest) = rest.split_at(length);
        data = rest;
        machine.receive(&bob, payload, now);
        while let Some(event) = machine.poll_event() {
            match event {
                Event::Requested { transfer, .. } => machine.serve(transfer, 3000, now),
                Event::Offered { transfer, file, .. } => {
                    sizes.insert(transfer, (0, file.size));
                    machine.accept(transfer, now);
                }
                Event::Want {
                    transfer,
                    offset,
                    len,
                } => machine.provide(transfer, offset, Bytes::from(vec![0; len]), now),
                Event::Data {
                    transfer,
                    offset,
                    bytes,
                } => {
                    let (got, size) = sizes.get_mut(&transfer).expect("it was accepted");
                    assert_eq!(*got, offset);
                    *got += bytes.len() as u64;
                    assert!(*got <= *size);
                }
                Event::Complete(transfer) => {
                    if let Some((got, size)) = sizes.get(&transfer) {
                        assert_eq!(got, size);
                    }
                }
                Event::Accepted(_) | Event::Failed(..) => {}
            }
        }
        while let Some(packet) = machine.poll_packet(now) {
            assert!(packet.payload.len() <= 1664);
            machine.settled(packet.id, packet.payload.len() % 97 != 0);
        }
        now += core::time::Duration::from_millis(700);
        machine.handle_timeout(now);
    }
    machine.close();
    while machine.poll_event().is_some() {}
    assert!(machine.is_idle());
}
