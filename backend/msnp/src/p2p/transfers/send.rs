//! What is sent: agreements and acknowledgements first, then data, one transfer after the other.

use super::transfer::{Mark, State};
use super::{Event, Failure, Outgoing, Packet, PacketId, TransferId, Transfers};
use crate::Moment;
use crate::p2p::envelope::{room, seal};
use crate::p2p::{ChunkV2, HeaderV1, PacketV2};
use bytes::Bytes;

/// How many chunks are asked for at a time.
const BLOCK: usize = 48;

impl Transfers {
    /// The next packet to send, if one may be sent by now. Send it as a message whose acknowledgement is that
    /// of data, and report its [fate](Self::settled).
    pub fn poll_packet(&mut self, now: Moment) -> Option<Packet> {
        if self.in_flight.len() >= Self::WINDOW {
            return None;
        }
        let (transfer, payload) = match self.control.pop_front() {
            Some(waiting) => (waiting.transfer, waiting.payload),
            None => self.next_data(now)?,
        };
        if self.control.is_empty() {
            self.control = std::collections::VecDeque::new();
        }
        self.last_packet = self.last_packet.wrapping_add(1);
        let id = PacketId(self.last_packet);
        self.in_flight.push((id, transfer));
        Some(Packet {
            id,
            transfer,
            payload,
        })
    }

    /// What the service says of a packet: delivered, or not. Where it does not say, count it as delivered.
    pub fn settled(&mut self, packet: PacketId, delivered: bool) {
        let Some(at) = self.in_flight.iter().position(|(id, _)| *id == packet) else {
            return;
        };
        let (_, transfer) = self.in_flight.swap_remove(at);
        if !delivered && let Some(at) = transfer.and_then(|transfer| self.find(transfer)) {
            self.fail(at, Failure::Lost);
        }
    }

    /// A chunk of what moves, each transfer in its turn.
    fn next_data(&mut self, now: Moment) -> Option<(Option<TransferId>, Bytes)> {
        let count = self.transfers.len();
        let at = (0..count)
            .map(|step| (self.turn + step) % count)
            .find(|&at| self.transfers[at].has_data())?;
        self.turn = at + 1;
        self.moved_at(at, now);
        let transfer = &mut self.transfers[at];
        let peer = &mut self.peers[transfer.peer];
        let newer = peer.newer;
        let room = room_for(&peer.head, newer);
        let (id, session, app) = (transfer.id, transfer.session, transfer.app);
        let (size, offset, file) = (transfer.size, transfer.moved, transfer.is_file());
        let source = transfer.source_mut()?;
        let data = source.take(room);
        let message = source.message;
        let length = data.len() as u64;
        transfer.moved += length;
        let last = transfer.moved >= size;
        let (payload, mark);
        if newer {
            let chunk = ChunkV2 {
                kind: if file {
                    PacketV2::FILE
                } else {
                    PacketV2::OBJECT
                } | if offset == 0 { PacketV2::FIRST } else { 0 },
                package: u16::try_from(message).unwrap_or_default(),
                session,
                remaining: size - transfer.moved,
                data: &data,
            };
            (payload, mark) = self.pack_newer(at_peer(&self.transfers, at), chunk, last, app);
        } else {
            let unique = u32::try_from(self.draw() >> 32).expect("it has 32 bits");
            let header = HeaderV1 {
                session,
                id: message,
                offset,
                total: size,
                length: u32::try_from(data.len()).expect("a chunk is short"),
                flags: if file {
                    HeaderV1::FILE
                } else {
                    HeaderV1::OBJECT
                },
                ack_id: unique,
                ..HeaderV1::default()
            };
            let head = &self.peers[at_peer(&self.transfers, at)].head;
            payload = seal(head, |out| header.encode(&data, app, out));
            mark = Mark(message);
        }
        if last {
            self.transfers[at].state = State::Finishing(mark);
        }
        self.want(at);
        Some((Some(id), payload))
    }

    /// Asks for the next bytes, if it is time.
    pub(super) fn want(&mut self, at: usize) {
        let transfer = &mut self.transfers[at];
        let peer = &self.peers[transfer.peer];
        let block = room_for(&peer.head, peer.newer) * BLOCK;
        let (id, size) = (transfer.id, transfer.size);
        if let Some(source) = transfer.source_mut()
            && let Some((offset, len)) = source.want(size, block)
        {
            self.events.push_back(Event::Want {
                transfer: id,
                offset,
                len,
            });
        }
    }

    /// A packet of the newer form, and the number by which it is acknowledged.
    pub(super) fn pack_newer(
        &mut self,
        peer: usize,
        chunk: ChunkV2<'_>,
        ask: bool,
        footer: u32,
    ) -> (Bytes, Mark) {
        let to = &mut self.peers[peer];
        let first = !core::mem::replace(&mut to.synchronised, true);
        let packet = PacketV2 {
            operation: if first { PacketV2::SYN } else { 0 }
                | if first || ask { PacketV2::RAK } else { 0 },
            sequence: to.sequence,
            peer_info: first.then_some(PacketV2::PEER_INFO),
            chunk: Some(chunk),
            ..PacketV2::default()
        };
        to.sequence = packet.next_sequence();
        let payload = seal(&to.head, |out| packet.encode(footer, out));
        (payload, Mark(to.sequence))
    }

    pub(super) fn queue(&mut self, peer: usize, transfer: Option<TransferId>, payload: Bytes) {
        self.control.push_back(Outgoing {
            peer,
            transfer,
            payload,
        });
    }
}

fn at_peer(transfers: &[super::Transfer], at: usize) -> usize {
    transfers[at].peer
}

/// How many bytes of data fit a packet behind these headers.
pub(super) fn room_for(head: &[u8], newer: bool) -> usize {
    let overhead = if newer {
        PacketV2::MAX_OVERHEAD
    } else {
        HeaderV1::LEN + 4
    };
    room(head.len(), overhead)
}
