//! What was said, and how far it was read.

use super::send::no_such_conversation;
use crate::session::task::Session;
use nudge_shared::{
    ConversationId, ErrorCode, EventBody, MAX_PAGE, MessageId, ReplyBody, WireError,
};

impl Session {
    /// A browser shows everything up to a message.
    pub(super) async fn mark_read(
        &mut self,
        conversation: ConversationId,
        up_to: MessageId,
    ) -> Result<ReplyBody, WireError> {
        let store = &self.parts.store;
        let state = store
            .mark_read(self.account, conversation.clone(), up_to)
            .await
            .map_err(|error| self.store_failed(&error))?
            .ok_or_else(no_such_conversation)?;
        self.audience.event(EventBody::Read {
            conversation,
            up_to: state.up_to,
            unread: state.unread,
        });
        Ok(ReplyBody::Done)
    }

    /// A browser wants older messages.
    pub(super) async fn load_older(
        &mut self,
        conversation: ConversationId,
        before: Option<MessageId>,
        limit: u16,
    ) -> Result<ReplyBody, WireError> {
        if limit == 0 || limit > MAX_PAGE {
            return Err(WireError::new(
                ErrorCode::Malformed,
                format!("A page has 1 to {MAX_PAGE} messages."),
            ));
        }
        self.store_fates().await;
        let store = &self.parts.store;
        let page = store
            .page(self.account, conversation, before, limit)
            .await
            .map_err(|error| self.store_failed(&error))?;
        Ok(ReplyBody::Page {
            messages: page.messages,
            more: page.more,
        })
    }
}
