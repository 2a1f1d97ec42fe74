//! Somebody types, at either end.

use super::Carrier;
use crate::session::task::Session;
use crate::translate::address_out;
use nudge_shared::{Address, ConversationId, ReplyBody, Typing, WireError};

impl Session {
    /// Somebody types here.
    pub(super) async fn typing(
        &mut self,
        conversation: &ConversationId,
    ) -> Result<ReplyBody, WireError> {
        self.activate(conversation).await?;
        let now = self.clock.now();
        match self.talk.carrier(conversation) {
            Carrier::Ready(at) => {
                if let Some(link) = self.talk.boards[at].link_mut() {
                    link.machine.typing(now);
                }
            }
            // The first words will want a switchboard, so that it may as well be opened now.
            Carrier::None
                if self.is_visible()
                    && matches!(conversation, ConversationId::Direct(_))
                    && self.is_contact_online(conversation) =>
            {
                self.open_board(conversation.clone());
            }
            Carrier::None | Carrier::Coming => {}
        }
        Ok(ReplyBody::Done)
    }

    fn is_contact_online(&self, conversation: &ConversationId) -> bool {
        let ConversationId::Direct(address) = conversation else {
            return false;
        };
        let contact = self
            .upstream
            .roster()
            .and_then(|roster| roster.contact(&address_out(address)));
        contact.is_some_and(|contact| contact.status() != msnp::Status::Offline)
    }

    /// Somebody else types.
    pub(super) fn types(&self, board: u32, address: Address) {
        let thread = self.talk.board(board).and_then(|b| b.thread.clone());
        // Before it is known whom the switchboard carries, it is with the one who rang.
        let conversation = thread.unwrap_or_else(|| address.clone().into());
        self.audience.typing(Typing {
            conversation,
            address,
        });
    }
}
