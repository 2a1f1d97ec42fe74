//! Packets between what moves over a board, and the board.

use crate::session::talk::BoardId;
use crate::session::task::Session;
use msnp::Moment;
use msnp::client::switchboard as sb;
use msnp::message::{Content, Invitation};
use msnp::p2p::{CONTENT_TYPE, PacketId, Transfers};

/// What moves over one board.
pub(in crate::session) struct Line {
    pub(super) machine: Transfers,
    /// Packets that the service has not answered.
    sent: Vec<(sb::MessageToken, PacketId)>,
}

impl Line {
    /// One on which nothing moves.
    pub(super) fn new(address: msnp::Address) -> Self {
        Self {
            machine: Transfers::new(address, None, rand::random()),
            sent: Vec::new(),
        }
    }

    /// When the machine wants to be called.
    pub(in crate::session) fn poll_timeout(&self) -> Option<Moment> {
        self.machine.poll_timeout()
    }

    /// Lets the machine's time pass.
    pub(in crate::session) fn handle_timeout(&mut self, now: Moment) {
        self.machine.handle_timeout(now);
    }

    /// Hands packets to the switchboard, as many as may be on their way; whether there were any.
    pub(in crate::session) fn send_packets(
        &mut self,
        board: &mut sb::Session,
        now: Moment,
    ) -> bool {
        let mut sent = false;
        while let Some(packet) = self.machine.poll_packet(now) {
            let content = Content::Other {
                content_type: CONTENT_TYPE.into(),
                payload: packet.payload,
            };
            let token = board.send(content, sb::AckMode::Data, now);
            self.sent.push((token, packet.id));
            sent = true;
        }
        sent
    }

    /// The service says what became of a message; whether it was a packet.
    fn settled(&mut self, token: sb::MessageToken, delivered: bool) -> bool {
        let Some(at) = self.sent.iter().position(|(sent, _)| *sent == token) else {
            return false;
        };
        let (_, packet) = self.sent.swap_remove(at);
        self.machine.settled(packet, delivered);
        true
    }
}

impl Session {
    /// Takes what concerns pictures and files out of what comes from a switchboard.
    pub(in crate::session) fn media_heard(
        &mut self,
        board: BoardId,
        event: sb::Event,
    ) -> Option<sb::Event> {
        let now = self.clock.now();
        match &event {
            sb::Event::Message {
                from,
                content:
                    Content::Other {
                        content_type,
                        payload,
                    },
                ..
            } if **content_type == *CONTENT_TYPE => {
                if let Some(line) = self.line(board) {
                    line.machine.receive(from, payload, now);
                }
                return None;
            }
            sb::Event::Message {
                content: Content::Invitation(invitation),
                ..
            } => self.refuse_invitation(board, invitation, now),
            sb::Event::Message {
                from,
                content: Content::CustomEmoticons { emoticons, .. },
                ..
            } => {
                self.emoticons_announced(board, from, emoticons);
                return None;
            }
            sb::Event::Message {
                from,
                content: Content::Ink(gif),
                ..
            } => {
                self.ink_came(board, from, gif.clone());
                return None;
            }
            sb::Event::Left { address, .. } => {
                if let Some(line) = self.talk.line_mut(board) {
                    line.machine.left(address);
                }
            }
            sb::Event::Acknowledged(token) | sb::Event::Unanswered(token)
                if self.packet_settled(board, *token, true) =>
            {
                return None;
            }
            sb::Event::Undeliverable(token, _) if self.packet_settled(board, *token, false) => {
                return None;
            }
            _ => {}
        }
        Some(event)
    }

    fn packet_settled(&mut self, board: BoardId, token: sb::MessageToken, delivered: bool) -> bool {
        let line = self.talk.line_mut(board);
        line.is_some_and(|line| line.settled(token, delivered))
    }

    /// The line of a board, made if there is none.
    pub(super) fn line(&mut self, board: BoardId) -> Option<&mut Line> {
        let address = crate::translate::address_out(&self.me.address);
        self.talk.make_line(board, || Line::new(address))
    }

    /// Clients before 6.0 send files over a connection of their own, which the other side has to make;
    /// this relay makes none to wherever a stranger says. They hear that there is nothing to do it with.
    fn refuse_invitation(&mut self, board: BoardId, invitation: &Invitation, now: Moment) {
        if let Some(refusal) = invitation.refuse()
            && let Some(machine) = self.talk.machine_mut(board)
        {
            machine.send(Content::Invitation(refusal), sb::AckMode::OnFailure, now);
        }
    }

    /// Lets everything move that can; whether anything did.
    pub(in crate::session) async fn move_media(&mut self) -> bool {
        let now = self.clock.now();
        let mut moved = false;
        for board in self.talk.lines() {
            while let Some(event) = self.poll_line(board) {
                moved = true;
                self.media_event(board, event).await;
            }
            moved |= self.talk.send_packets(board, now);
            self.leave_if_errand_is_done(board);
        }
        if moved {
            self.tell_progress();
        }
        moved
    }

    /// Hears what was still said on a board before it ended. Whoever takes an offer back leaves right
    /// after, and both can come in one breath: that they took it back must not be lost with the board.
    pub(in crate::session) async fn last_words(&mut self, board: BoardId) {
        while let Some(event) = self.poll_line(board) {
            self.media_event(board, event).await;
        }
    }

    fn poll_line(&mut self, board: BoardId) -> Option<msnp::p2p::Event> {
        self.talk.line_mut(board)?.machine.poll_event()
    }
}
