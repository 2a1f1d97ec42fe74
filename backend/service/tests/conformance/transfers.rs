//! Pictures and files over a switchboard.

use bytes::Bytes;
use msnp::client::switchboard::{Event as Heard, MessageToken};
use msnp::message::Content;
use msnp::p2p::{CONTENT_TYPE, Event, PacketId, TransferId, Transfers};
use msnp::{Address, Moment};

/// Somebody's transfers on one switchboard.
pub(crate) struct Moves {
    pub(crate) machine: Transfers,
    pub(crate) heard: Vec<Event>,
    /// What is sent, whatever is asked for.
    pub(crate) source: Bytes,
    /// What arrived.
    pub(crate) sink: Vec<u8>,
    on_the_way: Vec<(PacketId, MessageToken)>,
}

impl Moves {
    pub(crate) fn new(who: Address, seed: u64) -> Self {
        Self {
            machine: Transfers::new(who, None, seed),
            heard: Vec::new(),
            source: Bytes::new(),
            sink: Vec::new(),
            on_the_way: Vec::new(),
        }
    }

    /// What is to be sent now.
    pub(crate) fn packets(&mut self, now: Moment) -> Vec<(PacketId, Content)> {
        let packets: Vec<_> = std::iter::from_fn(|| self.machine.poll_packet(now))
            .map(|packet| {
                let content = Content::Other {
                    content_type: CONTENT_TYPE.into(),
                    payload: packet.payload,
                };
                (packet.id, content)
            })
            .collect();
        self.events(now);
        packets
    }

    pub(crate) fn sent(&mut self, packet: PacketId, token: MessageToken) {
        self.on_the_way.push((packet, token));
    }

    /// Takes what is about transfers, and gives the rest back.
    pub(crate) fn take(&mut self, event: Heard, now: Moment) -> Option<Heard> {
        match &event {
            Heard::Message {
                from,
                content:
                    Content::Other {
                        content_type,
                        payload,
                    },
                ..
            } if **content_type == *CONTENT_TYPE => {
                self.machine.receive(from, payload, now);
                self.events(now);
            }
            Heard::Acknowledged(token) if self.settle(*token, true) => {}
            Heard::Undeliverable(token, _) | Heard::Unanswered(token)
                if self.settle(*token, false) => {}
            _ => return Some(event),
        }
        None
    }

    /// Whether this was a packet of a transfer.
    fn settle(&mut self, token: MessageToken, delivered: bool) -> bool {
        let at = self.on_the_way.iter().position(|(_, sent)| *sent == token);
        let Some(at) = at else {
            return false;
        };
        let (packet, _) = self.on_the_way.remove(at);
        self.machine.settled(packet, delivered);
        true
    }

    fn events(&mut self, now: Moment) {
        while let Some(event) = self.machine.poll_event() {
            match &event {
                Event::Want {
                    transfer,
                    offset,
                    len,
                } => {
                    let from = usize::try_from(*offset).expect("small");
                    let to = self.source.len().min(from + len);
                    let bytes = self.source.slice(from..to);
                    self.machine.provide(*transfer, *offset, bytes, now);
                }
                Event::Data { bytes, .. } => self.sink.extend_from_slice(bytes),
                _ => self.heard.push(event),
            }
        }
    }

    /// Whether all of a transfer is through.
    pub(crate) fn is_complete(&self, transfer: TransferId) -> bool {
        self.heard.contains(&Event::Complete(transfer))
    }
}
