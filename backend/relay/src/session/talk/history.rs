//! What was said, and how far it was read.

use super::send::no_such_conversation;
use crate::session::job::Job;
use crate::session::task::Session;
use crate::store::{Page, StoreError};
use nudge_shared::{
    CommandId, ConversationId, ErrorCode, EventBody, MAX_PAGE, MAX_SEARCH_BYTES, MessageId,
    ReplyBody, Search, WireError,
};

/// Searches of one session that may run or wait at once: one for each letter of a fast typist.
const MAX_SEARCHES: u8 = 8;

/// Where a page of messages begins or ends.
pub(super) enum Edge {
    /// It has the newest of those before this one; none for the newest of all.
    Before(Option<MessageId>),
    /// It has the oldest of those after this one.
    After(MessageId),
}

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
        if state.unread == 0 {
            self.push_read(&conversation);
        }
        self.audience.event(EventBody::Read {
            conversation,
            up_to: state.up_to,
            unread: state.unread,
        });
        Ok(ReplyBody::Done)
    }

    /// A browser wants older messages, or comes down from an old line.
    pub(super) async fn load(
        &mut self,
        conversation: ConversationId,
        edge: Edge,
        limit: u16,
    ) -> Result<ReplyBody, WireError> {
        check_limit(limit)?;
        self.store_fates().await;
        let (store, account) = (&self.parts.store, self.account);
        let page = match edge {
            Edge::Before(before) => store.page(account, conversation, before, limit).await,
            Edge::After(after) => store.page_after(account, conversation, after, limit).await,
        };
        let page = page.map_err(|error| self.store_failed(&error))?;
        Ok(ReplyBody::Page {
            messages: page.messages,
            more: page.more,
        })
    }

    /// A browser looks for what was said. Reading through a long history takes a while, in which
    /// the session goes on.
    pub(super) async fn search(
        &mut self,
        id: CommandId,
        wanted: Search,
        before: Option<MessageId>,
        limit: u16,
    ) -> Result<(), WireError> {
        check_limit(limit)?;
        if wanted.text.len() > MAX_SEARCH_BYTES {
            return Err(WireError::new(
                ErrorCode::TooLong,
                format!("A search has at most {MAX_SEARCH_BYTES} bytes."),
            ));
        }
        let has_text = !wanted.text.trim().is_empty();
        if !has_text && wanted.from.is_none() && wanted.since.or(wanted.until).is_none() {
            return Err(WireError::new(
                ErrorCode::Malformed,
                "A search needs a text, a person or a time.",
            ));
        }
        if self.searching >= MAX_SEARCHES {
            return Err(WireError::new(
                ErrorCode::Throttled,
                "Earlier searches are still running. Try again in a moment.",
            ));
        }
        self.searching += 1;
        self.store_fates().await;
        let (store, account) = (self.parts.store.clone(), self.account);
        self.jobs.spawn(async move {
            let result = store.search(account, wanted, before, limit).await;
            Job::Searched { id, result }
        });
        Ok(())
    }

    /// A search has ended.
    pub(in crate::session) fn searched(&mut self, id: CommandId, result: Result<Page, StoreError>) {
        self.searching -= 1;
        let result = match result {
            Ok(page) => Ok(ReplyBody::Found {
                messages: page.messages,
                more: page.more,
            }),
            Err(error) => Err(self.store_failed(&error)),
        };
        self.audience.reply(id, result);
    }

    /// A browser wants what was said gone.
    pub(super) async fn clear_history(
        &mut self,
        conversation: ConversationId,
    ) -> Result<ReplyBody, WireError> {
        self.store_fates().await;
        let store = &self.parts.store;
        let cleared = store
            .clear(self.account, conversation.clone())
            .await
            .map_err(|error| self.store_failed(&error))?;
        if let Some(up_to) = cleared {
            self.audience.event(EventBody::Cleared {
                conversation: conversation.clone(),
                up_to,
            });
            self.tell_conversation(conversation).await;
        }
        Ok(ReplyBody::Done)
    }
}

fn check_limit(limit: u16) -> Result<(), WireError> {
    if limit == 0 || limit > MAX_PAGE {
        return Err(WireError::new(
            ErrorCode::Malformed,
            format!("A page has 1 to {MAX_PAGE} messages."),
        ));
    }
    Ok(())
}
