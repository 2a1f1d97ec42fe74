//! Two machines and what lies between them: a switchboard that delivers in order.

use bytes::Bytes;
use msnp::p2p::{Event, Failure, Packet, Partner, TransferId, Transfers};
use msnp::{Address, Moment};
use std::collections::HashMap;
use std::time::Duration;

pub(crate) const ALICE: usize = 0;
pub(crate) const BOB: usize = 1;

const MACHINES: [&str; 2] = [
    "{11111111-2222-4333-8444-555555555555}",
    "{AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE}",
];

/// One end: its machine and what its application has and gets.
pub(crate) struct End {
    pub(crate) machine: Transfers,
    pub(crate) address: Address,
    /// What it sends, by transfer.
    pub(crate) sources: HashMap<TransferId, Bytes>,
    /// What it got, by transfer.
    pub(crate) sinks: HashMap<TransferId, Vec<u8>>,
    /// What happened but for bytes wanted and got.
    pub(crate) events: Vec<Event>,
}

pub(crate) struct World {
    pub(crate) ends: [End; 2],
    pub(crate) now: Moment,
    /// Which ends have a name for their machine, and use the newer form.
    newer: [bool; 2],
    /// All that went over the switchboard: from which end, and the payload.
    pub(crate) wire: Vec<(usize, Bytes)>,
}

pub(crate) fn address(end: usize) -> Address {
    Address::new(["alice@example.com", "bob@example.com"][end]).unwrap()
}

impl World {
    pub(crate) fn new(newer: [bool; 2]) -> Self {
        let end = |at: usize| End {
            machine: Transfers::new(
                address(at),
                newer[at].then_some(MACHINES[at]),
                0x5eed + at as u64,
            ),
            address: address(at),
            sources: HashMap::new(),
            sinks: HashMap::new(),
            events: Vec::new(),
        };
        Self {
            ends: [end(ALICE), end(BOB)],
            now: Moment::from_millis(1_000),
            newer,
            wire: Vec::new(),
        }
    }

    /// The other end, as this one knows it: the newer form only where both have it.
    pub(crate) fn partner(&self, of: usize) -> Partner {
        let other = 1 - of;
        let both = self.newer == [true; 2];
        Partner {
            address: address(other),
            machine: both.then(|| MACHINES[other].into()),
            newer: both,
        }
    }

    /// Takes what a machine has to say; wanted bytes are provided and those that came are kept.
    pub(crate) fn drain(&mut self, at: usize) {
        let now = self.now;
        let end = &mut self.ends[at];
        while let Some(event) = end.machine.poll_event() {
            match event {
                Event::Want {
                    transfer,
                    offset,
                    len,
                } => {
                    let source = &end.sources[&transfer];
                    let from = usize::try_from(offset).unwrap();
                    let bytes = source.slice(from..source.len().min(from + len));
                    end.machine.provide(transfer, offset, bytes, now);
                }
                Event::Data {
                    transfer,
                    offset,
                    bytes,
                } => {
                    let sink = end.sinks.entry(transfer).or_default();
                    assert_eq!(sink.len() as u64, offset);
                    sink.extend_from_slice(&bytes);
                }
                other => end.events.push(other),
            }
        }
    }

    /// The next packet of an end, if it has one.
    pub(crate) fn next_packet(&mut self, from: usize) -> Option<Packet> {
        self.drain(from);
        let packet = self.ends[from].machine.poll_packet(self.now)?;
        assert!(packet.payload.len() <= 1664, "it fits a switchboard");
        self.drain(from);
        Some(packet)
    }

    /// Delivers a packet to the other end, and tells its sender.
    pub(crate) fn deliver(&mut self, from: usize, packet: &Packet) {
        let sender = self.ends[from].address.clone();
        self.wire.push((from, packet.payload.clone()));
        self.ends[1 - from]
            .machine
            .receive(&sender, &packet.payload, self.now);
        self.drain(1 - from);
        self.ends[from].machine.settled(packet.id, true);
        self.drain(from);
    }

    /// Delivers until nobody has anything to send.
    pub(crate) fn run(&mut self) {
        for _ in 0..200_000 {
            let mut quiet = true;
            for from in [ALICE, BOB] {
                if let Some(packet) = self.next_packet(from) {
                    quiet = false;
                    self.deliver(from, &packet);
                }
            }
            if quiet {
                return;
            }
        }
        panic!("they never stop");
    }

    /// Lets time pass.
    pub(crate) fn wait(&mut self, time: Duration) {
        self.now += time;
        for at in [ALICE, BOB] {
            self.ends[at].machine.handle_timeout(self.now);
            self.drain(at);
        }
        self.run();
    }

    /// Whether a transfer has ended well at an end.
    pub(crate) fn is_complete(&self, at: usize, transfer: TransferId) -> bool {
        self.ends[at].events.contains(&Event::Complete(transfer))
    }

    /// Why a transfer failed at an end.
    pub(crate) fn failure(&self, at: usize, transfer: TransferId) -> Option<Failure> {
        self.ends[at].events.iter().find_map(|event| match event {
            Event::Failed(id, failure) if *id == transfer => Some(*failure),
            _ => None,
        })
    }

    /// The transfer that the other end asked for last.
    pub(crate) fn asked(&self, at: usize) -> TransferId {
        let asked = self.ends[at]
            .events
            .iter()
            .rev()
            .find_map(|event| match event {
                Event::Requested { transfer, .. } | Event::Offered { transfer, .. } => {
                    Some(*transfer)
                }
                _ => None,
            });
        asked.expect("something was asked")
    }
}
