//! Somebody types, at either end.

use super::Carrier;
use crate::session::task::Session;
use nudge_shared::{Address, ConversationId, ReplyBody, TYPING_SHOWN_MS, Typing, WireError};
use std::time::Duration;
use tokio::time::Instant;

/// How long somebody who typed still does.
const STILL_TYPES: Duration = Duration::from_millis(TYPING_SHOWN_MS);

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
            Carrier::Coming => self.active(conversation).typed_at = Some(Instant::now()),
            // The first words will want a switchboard, so that it may as well be opened now.
            Carrier::None => {
                if let ConversationId::Direct(address) = conversation
                    && self.is_visible()
                    && self.shows_online(address)
                {
                    self.active(conversation).typed_at = Some(Instant::now());
                    self.open_board(conversation.clone());
                }
            }
        }
        Ok(ReplyBody::Done)
    }

    /// Says on a switchboard that has just become ready that somebody types here, if they still do.
    pub(super) fn say_typing(&mut self, board: u32, conversation: &ConversationId) {
        let Some(thread) = self.talk.thread_mut(conversation) else {
            return;
        };
        let typed_at = thread.typed_at.take();
        if typed_at.is_some_and(|at| at.elapsed() < STILL_TYPES) && thread.queue.is_empty() {
            let now = self.clock.now();
            if let Some(link) = self.talk.board_mut(board).and_then(|b| b.link_mut()) {
                link.machine.typing(now);
            }
        }
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
