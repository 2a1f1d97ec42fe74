//! What arrives.

use super::peer::{Part, Peer};
use super::transfer::{Mark, Role, State};
use super::{Event, Failure, Partner, Transfers};
use crate::p2p::envelope::{self, split_party};
use crate::p2p::{HeaderV1, PacketV2};
use crate::{Address, Moment};
use bytes::Bytes;
use sha1::Digest as _;

/// The announcement that data follow.
pub(super) const PREPARATION: [u8; 4] = [0; 4];

/// The session of drawings that come without an invitation; they are acknowledged and not read.
const INK: u32 = 64;

/// A chunk of data, of either form.
struct Chunk<'a> {
    session: u32,
    /// Where it belongs, where the header says so.
    offset: Option<u64>,
    /// How many bytes there are from its first one on.
    rest: u64,
    /// Whether it is marked as data of an object or a file.
    marked: bool,
    data: &'a [u8],
}

/// What became of a chunk.
enum Taken {
    /// It is an announcement.
    Announcement,
    /// It was the last one.
    All(usize),
    /// There are more, or it was none of ours.
    Other,
}

impl Transfers {
    /// Takes a switchboard message of type [`CONTENT_TYPE`](crate::p2p::CONTENT_TYPE), with its headers.
    /// What is for others is left alone.
    pub fn receive(&mut self, from: &Address, payload: &[u8], now: Moment) {
        let opened = envelope::open(payload);
        let Some(to) = opened.to else { return };
        let (to, machine) = split_party(&to);
        let own = split_party(&self.party).1;
        if !to.eq_ignore_ascii_case(self.address.as_str())
            || own.is_some_and(|own| machine.is_some_and(|it| !it.eq_ignore_ascii_case(own)))
            || self.control.len() >= Self::MAX_CONTROL
        {
            return;
        }
        let newer = machine.is_some() && own.is_some() && PacketV2::parse(opened.packet).is_some();
        let source = opened.from.as_deref().and_then(|from| split_party(from).1);
        let partner = Partner {
            address: from.clone(),
            machine: source.map(Box::from),
            newer,
        };
        let Some(peer) = self.peer(partner) else {
            return;
        };
        if self.peers[peer].newer {
            if let Some((packet, _)) = PacketV2::parse(opened.packet) {
                self.receive_newer(peer, &packet, now);
            }
        } else if let Some((header, data, _)) = HeaderV1::parse(opened.packet) {
            self.receive_older(peer, &header, data, now);
        }
    }

    fn receive_older(&mut self, peer: usize, header: &HeaderV1, data: &[u8], now: Moment) {
        if header.flags & HeaderV1::ACK != 0 {
            return self.acknowledged(peer, |mark| mark.0 == header.ack_id, now);
        }
        if header.is_failure() {
            return self.reset(peer, header);
        }
        let rest = header.total.saturating_sub(header.offset);
        if header.session == 0 {
            let part = Part {
                message: header.id,
                offset: Some(header.offset),
                rest,
                data,
            };
            if let Some(text) = self.join(peer, &part) {
                self.acknowledge(peer, header);
                self.hear(peer, &text, now);
            }
            return;
        }
        let chunk = Chunk {
            session: header.session,
            offset: Some(header.offset),
            rest,
            marked: header.flags & HeaderV1::FILE & 0xff != 0,
            data,
        };
        match self.take(peer, &chunk, now) {
            Taken::Announcement => self.acknowledge(peer, header),
            Taken::All(at) => {
                self.acknowledge(peer, header);
                self.complete(at, now);
            }
            Taken::Other => {
                if header.session == INK && header.is_last() {
                    self.acknowledge(peer, header);
                }
            }
        }
    }

    fn receive_newer(&mut self, peer: usize, packet: &PacketV2<'_>, now: Moment) {
        if packet.operation & (PacketV2::RAK | PacketV2::SYN) != 0 {
            self.acknowledge_newer(peer, packet);
        }
        if let Some(ack) = packet.ack {
            // Everything before it has arrived; numbers go round.
            let reached = |mark: Mark| ack.wrapping_sub(mark.0) < 1 << 31;
            self.acknowledged(peer, reached, now);
        }
        let Some(chunk) = packet.chunk else { return };
        let Some(rest) = chunk.remaining.checked_add(chunk.data.len() as u64) else {
            return;
        };
        if chunk.session == 0 {
            let part = Part {
                message: chunk.package.into(),
                // Some mark only the first of several chunks as such, and a single one not.
                offset: (chunk.kind & PacketV2::FIRST != 0).then_some(0),
                rest,
                data: chunk.data,
            };
            if let Some(text) = self.join(peer, &part) {
                self.hear(peer, &text, now);
            }
            return;
        }
        let chunk = Chunk {
            session: chunk.session,
            offset: None,
            rest,
            marked: chunk.kind & PacketV2::OBJECT != 0,
            data: chunk.data,
        };
        if let Taken::All(at) = self.take(peer, &chunk, now) {
            self.complete(at, now);
        }
    }

    /// Takes a chunk of a text; the whole text when it was the last one.
    fn join(&mut self, peer: usize, part: &Part<'_>) -> Option<Vec<u8>> {
        let text = self.peers[peer].join(part);
        while self.peers.iter().map(Peer::held).sum::<usize>() > Self::MAX_TEXTS {
            let held_by = |address: &Address| {
                let machines = self.peers.iter().filter(|peer| peer.address == *address);
                machines.map(Peer::held).sum::<usize>()
            };
            let holding = (0..self.peers.len()).filter(|&at| self.peers[at].held() > 0);
            let most = holding.max_by_key(|&at| held_by(&self.peers[at].address))?;
            self.peers[most].forget_oldest();
        }
        text
    }

    /// Takes a chunk of data.
    fn take(&mut self, peer: usize, chunk: &Chunk<'_>, now: Moment) -> Taken {
        let here = self.transfers.iter().position(|known| {
            known.peer == peer
                && known.session == chunk.session
                && known.source().is_none()
                && matches!(known.state, State::Moving)
        });
        let Some(at) = here else { return Taken::Other };
        self.moved_at(at, now);
        let transfer = &mut self.transfers[at];
        if transfer.moved == 0 && !chunk.marked && chunk.data == PREPARATION {
            return Taken::Announcement;
        }
        let left = transfer.size - transfer.moved;
        let in_place = chunk.offset.is_none_or(|offset| offset == transfer.moved);
        let length = chunk.data.len() as u64;
        if !in_place || chunk.rest != left || length > left || (length == 0 && left > 0) {
            self.say_bye(at);
            self.fail(at, Failure::Broken);
            return Taken::Other;
        }
        if let Role::Fetching(_, digest) = &mut transfer.role {
            digest.update(chunk.data);
        }
        self.events.push_back(Event::Data {
            transfer: transfer.id,
            offset: transfer.moved,
            bytes: Bytes::copy_from_slice(chunk.data),
        });
        transfer.moved += length;
        if transfer.moved == transfer.size {
            Taken::All(at)
        } else {
            Taken::Other
        }
    }

    /// The other side has a message of ours.
    fn acknowledged(&mut self, peer: usize, is: impl Fn(Mark) -> bool, now: Moment) {
        let mut at = 0;
        while let Some(transfer) = self.transfers.get_mut(at) {
            at += 1;
            if transfer.peer != peer {
                continue;
            }
            match transfer.state {
                State::Inviting(mark) if is(mark) && matches!(transfer.role, Role::Sending(_)) => {
                    // A person decides.
                    transfer.until = transfer.until.max(now + Self::OFFER_PATIENCE);
                }
                State::Preparing(mark) if is(mark) => self.begin(at - 1, now),
                State::Finishing(mark) if is(mark) => self.complete(at - 1, now),
                _ => {}
            }
        }
    }

    /// The other side gives a session up in a header.
    fn reset(&mut self, peer: usize, header: &HeaderV1) {
        let about = self
            .transfers
            .iter()
            .position(|known| known.peer == peer && known.session == header.session);
        if let Some(at) = about {
            let failure = if header.flags & HeaderV1::CANCEL != 0 {
                Failure::Cancelled
            } else {
                Failure::Broken
            };
            self.fail(at, failure);
        }
    }
}
