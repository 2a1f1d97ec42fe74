//! Asking people in, and what becomes of it.

use crate::session::commands::not_connected;
use crate::session::task::Session;
use crate::translate::{Doing, address_out, refused};
use msnp::client::Refusal;
use nudge_shared::{Address, CommandId, ConversationId, ErrorCode, SessionState, WireError};

impl Session {
    /// Asks somebody into a conversation. The command is answered when they have come, or will not.
    pub(super) async fn invite(
        &mut self,
        command: CommandId,
        conversation: ConversationId,
        address: Address,
    ) -> Result<(), WireError> {
        self.activate(&conversation).await?;
        if self.state != SessionState::Online {
            return Err(not_connected());
        }
        let thread = self.active(&conversation);
        if thread.members.contains(&address) {
            return Err(WireError::new(
                ErrorCode::Exists,
                format!("{address} is in this conversation already."),
            ));
        }
        if address == self.me.address {
            return Err(WireError::new(
                ErrorCode::NotPossible,
                "You are here already.",
            ));
        }
        let offline = |who: &Address| refused(Refusal::Offline, &Doing::Person(who.clone()));
        if self.is_contact_offline(&address) {
            return Err(offline(&address));
        }
        let carried = self
            .talk
            .boards
            .iter()
            .position(|board| !board.stale && board.thread.as_ref() == Some(&conversation));
        let at = match carried {
            Some(at) => at,
            None => {
                if let ConversationId::Direct(other) = &conversation
                    && self.is_contact_offline(other)
                {
                    return Err(offline(other));
                }
                self.open_board(conversation);
                self.talk.boards.len() - 1
            }
        };
        let now = self.clock.now();
        let board = &mut self.talk.boards[at];
        board.invited.push(address.clone());
        board.invitations.push((address.clone(), command));
        if let Some(link) = board.link_mut() {
            link.machine.invite(address_out(&address), now);
        }
        Ok(())
    }

    /// Somebody who was asked in will not come.
    pub(super) async fn will_not_come(&mut self, id: u32, address: Address, refusal: Refusal) {
        let Some(board) = self.talk.board_mut(id) else {
            return;
        };
        board.invited.retain(|invited| *invited != address);
        let (failed, waiting): (Vec<_>, Vec<_>) = std::mem::take(&mut board.invitations)
            .into_iter()
            .partition(|(invited, _)| *invited == address);
        board.invitations = waiting;
        if board.errand.is_some() {
            return self.errand_answered(id, Some(refusal));
        }
        board.excuse = Some((address, refusal));
        for (whom, command) in failed {
            self.invitation_failed(command, whom, refusal);
        }
        self.all_have_answered(id).await;
    }

    /// Brings what waits on its way once everybody who was asked in has come or will not; or gives
    /// the switchboard up, if those who came are not whom it is about.
    pub(super) async fn all_have_answered(&mut self, id: u32) {
        let Some(board) = self.talk.board_mut(id) else {
            return;
        };
        let Some(conversation) = board.thread.clone().filter(|_| board.invited.is_empty()) else {
            return;
        };
        let people = board.people();
        let served = match &conversation {
            ConversationId::Direct(with) => people.contains(with),
            ConversationId::Several(_) => !people.is_empty(),
        };
        if served {
            self.say_typing(id, &conversation);
            return self.pump(conversation).await;
        }
        board.stale = true;
        let excuse = board.excuse.take();
        let invitations = std::mem::take(&mut board.invitations);
        for (address, command) in invitations {
            // Whoever else was asked in has nobody to come to.
            let (address, refusal) = excuse.clone().unwrap_or((address, Refusal::NobodyThere));
            self.invitation_failed(command, address, refusal);
        }
        self.leave_if_spent(id);
        let refusal = excuse.map_or(Refusal::NobodyThere, |(_, refusal)| refusal);
        self.opening_failed(conversation, refusal).await;
    }

    /// An invitation came to nothing.
    pub(super) fn invitation_failed(
        &mut self,
        command: CommandId,
        address: Address,
        refusal: Refusal,
    ) {
        let error = refused(refusal, &Doing::Person(address));
        self.audience.reply(command, Err(error));
    }
}
