//! What is said about data: texts by which sessions are agreed on, announcements, acknowledgements.

use super::receive::PREPARATION;
use super::send::room_for;
use super::transfer::{Mark, State};
use super::{TransferId, Transfers};
use crate::p2p::envelope::seal;
use crate::p2p::{ChunkV2, ContentType, HeaderV1, PacketV2, Slp, Start};

impl Transfers {
    /// Queues a text; what its acknowledgement will name.
    pub(super) fn say(&mut self, peer: usize, transfer: Option<TransferId>, text: &Slp) -> Mark {
        let text = text.encode();
        let unique = u32::try_from(self.draw() >> 32).expect("it has 32 bits");
        let newer = self.peers[peer].newer;
        let room = room_for(&self.peers[peer].head, newer);
        let message = if newer {
            u32::from(self.peers[peer].next_package())
        } else {
            self.peers[peer].next_id()
        };
        let mut mark = Mark(message);
        let mut offset = 0;
        for data in text.chunks(room) {
            let behind = text.len() - offset - data.len();
            let payload = if newer {
                let chunk = ChunkV2 {
                    kind: if offset == 0 { PacketV2::FIRST } else { 0 },
                    package: u16::try_from(message).unwrap_or_default(),
                    session: 0,
                    remaining: behind as u64,
                    data,
                };
                let payload;
                (payload, mark) = self.pack_newer(peer, chunk, behind == 0, 0);
                payload
            } else {
                let header = HeaderV1 {
                    id: message,
                    offset: offset as u64,
                    total: text.len() as u64,
                    length: u32::try_from(data.len()).expect("a chunk is short"),
                    ack_id: unique,
                    ..HeaderV1::default()
                };
                seal(&self.peers[peer].head, |out| header.encode(data, 0, out))
            };
            self.queue(peer, transfer, payload);
            offset += data.len();
        }
        mark
    }

    /// Responds to a request that comes to nothing.
    pub(super) fn respond(&mut self, peer: usize, request: &Slp, code: u16) {
        let fields = match request.field("SessionID") {
            Some(session) => vec![("SessionID".into(), session.into())],
            None => Vec::new(),
        };
        let content_type = if code == Slp::INTERNAL_ERROR {
            ContentType::None
        } else {
            ContentType::SessionRequest
        };
        let response = request.response(code, content_type, fields);
        self.say(peer, None, &response);
    }

    /// Answers an invitation.
    pub(super) fn answer(&mut self, at: usize, code: u16) {
        let transfer = &mut self.transfers[at];
        let State::Asked(invitation) = core::mem::replace(&mut transfer.state, State::Moving)
        else {
            return;
        };
        let fields = vec![("SessionID".into(), transfer.session.to_string().into())];
        let (peer, id) = (transfer.peer, transfer.id);
        let response = invitation.response(code, ContentType::SessionRequest, fields);
        self.say(peer, Some(id), &response);
    }

    /// Ends a session.
    pub(super) fn say_bye(&mut self, at: usize) {
        let branch = self.draw_guid();
        let transfer = &self.transfers[at];
        let peer = &self.peers[transfer.peer];
        let text = Slp {
            start: Start::Bye,
            to: peer.party.clone(),
            from: self.named_for(peer.newer).into(),
            branch,
            sequence: 0,
            call: transfer.call.clone(),
            content_type: ContentType::SessionClose,
            fields: vec![("SessionID".into(), transfer.session.to_string().into())],
        };
        let peer = transfer.peer;
        self.say(peer, None, &text);
    }

    /// Tells that an object's data follow; the id of that message.
    pub(super) fn announce_data(&mut self, at: usize) -> u32 {
        let unique = u32::try_from(self.draw() >> 32).expect("it has 32 bits");
        let transfer = &self.transfers[at];
        let peer = &mut self.peers[transfer.peer];
        let header = HeaderV1 {
            session: transfer.session,
            id: peer.next_id(),
            total: PREPARATION.len() as u64,
            length: 4,
            ack_id: unique,
            ..HeaderV1::default()
        };
        let payload = seal(&peer.head, |out| {
            header.encode(&PREPARATION, transfer.app, out);
        });
        let (peer, id) = (transfer.peer, transfer.id);
        self.queue(peer, Some(id), payload);
        header.id
    }

    /// Acknowledges a message of the older form, by the header of its last chunk.
    pub(super) fn acknowledge(&mut self, peer: usize, header: &HeaderV1) {
        let to = &mut self.peers[peer];
        let ack = header.acknowledge(to.next_id());
        let payload = seal(&to.head, |out| ack.encode(&[], 0, out));
        self.queue(peer, None, payload);
    }

    /// Acknowledges a packet of the newer form.
    pub(super) fn acknowledge_newer(&mut self, peer: usize, packet: &PacketV2<'_>) {
        let to = &mut self.peers[peer];
        let first = packet.operation & PacketV2::SYN != 0;
        let mut operation = 0;
        if first && !to.synchronised {
            to.synchronised = true;
            operation = PacketV2::SYN | PacketV2::RAK;
        }
        let ack = PacketV2 {
            operation,
            sequence: to.sequence,
            peer_info: packet.peer_info.filter(|_| first),
            ack: Some(packet.next_sequence()),
            ..PacketV2::default()
        };
        let payload = seal(&to.head, |out| ack.encode(0, out));
        self.queue(peer, None, payload);
    }
}
