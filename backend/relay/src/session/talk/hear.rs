//! What comes from switchboards.

use super::Thread;
use crate::clock;
use crate::session::task::Session;
use crate::store::NewMessage;
use crate::translate::{self, Heard};
use msnp::client::switchboard as sb;
use nudge_shared::{
    Address, Body, ConversationId, Delivery, EventBody, Message, NUDGE_INTERVAL_MS, Notice, Sender,
    Timestamp, WireError,
};
use std::time::Duration;
use tokio::time::Instant;

impl Session {
    pub(in crate::session) async fn board_event(&mut self, board: u32, event: sb::Event) {
        let Some(event) = self.media_heard(board, event) else {
            return;
        };
        match translate::heard(event) {
            Heard::Ready => self.board_entered(board).await,
            Heard::Joined { address, name } => self.joined(board, address, &name).await,
            Heard::Left { address, idle } => self.left(board, address, idle).await,
            Heard::Said { from, body } => self.said(board, from, body).await,
            Heard::Types(address) => self.types(board, address),
            Heard::Delivered(token) => {
                self.message_settled(board, token, Delivery::Delivered);
            }
            Heard::Unanswered(token) => {
                self.message_settled(board, token, Delivery::Uncertain);
            }
            Heard::Refused(token, refusal) => self.message_refused(board, token, refusal).await,
            Heard::WillNotCome(address, refusal) => {
                self.will_not_come(board, address, refusal).await;
            }
            Heard::Ended => self.board_ended(board).await,
            Heard::Nothing => {}
        }
    }

    /// Somebody says something.
    async fn said(&mut self, board: u32, from: Address, mut body: Body) {
        self.parts.metrics.messages_in.count();
        let Some(conversation) = self.carried(board, &from).await else {
            return;
        };
        if body == Body::Nudge && !self.may_nudge(&conversation) {
            return;
        }
        let answered = matches!(body, Body::Text { .. })
            && conversation == ConversationId::Direct(from.clone());
        let awaited = match &mut body {
            Body::Text {
                text, emoticons, ..
            } => Box::pin(self.announced_for(board, &from, text, emoticons)).await,
            _ => Vec::new(),
        };
        let stored = self
            .store_message(conversation, Sender::Contact(from.clone()), body)
            .await;
        if let Some(message) = stored.filter(|_| !awaited.is_empty()) {
            self.await_emoticons(&from, message, awaited);
        }
        if answered {
            Box::pin(self.reply_by_itself(&from)).await;
        }
    }

    /// Whether a nudge is passed on: not more often than a person could bear.
    fn may_nudge(&mut self, conversation: &ConversationId) -> bool {
        let now = Instant::now();
        let interval = Duration::from_millis(NUDGE_INTERVAL_MS);
        let Some(thread) = self.talk.thread_mut(conversation) else {
            return true;
        };
        let soon = |thread: &Thread| thread.nudge_heard_at.is_some_and(|at| at + interval > now);
        if soon(thread) {
            return false;
        }
        thread.nudge_heard_at = Some(now);
        true
    }

    /// Stores a message of now that is not the account's own, and tells.
    pub(in crate::session) async fn store_message(
        &mut self,
        conversation: ConversationId,
        from: Sender,
        body: Body,
    ) -> Option<Message> {
        let stored = self.store_incoming(clock::now(), conversation, from, body);
        stored.await.ok().flatten()
    }

    /// Stores a message that is not the account's own, with the time at which it was sent, and tells. `None`
    /// when its conversation is not stored.
    ///
    /// # Errors
    /// When the store fails, which is noted: the message is not lost where it is kept until it was taken.
    pub(super) async fn store_incoming(
        &mut self,
        at: Timestamp,
        conversation: ConversationId,
        from: Sender,
        body: Body,
    ) -> Result<Option<Message>, WireError> {
        let new = NewMessage {
            conversation,
            from,
            at,
            body,
            delivery: None,
            command: None,
            handed: false,
        };
        match self.append(new).await {
            Ok(Some(appended)) => {
                let message = appended.message.clone();
                self.audience.event(EventBody::Message(appended.message));
                self.push_message(&message);
                Ok(Some(message))
            }
            Ok(None) => {
                tracing::error!(account.id = %self.account, "a message came in a conversation that is not stored");
                Ok(None)
            }
            Err(error) => Err(self.store_failed(&error)),
        }
    }

    /// Notes in a conversation that something happened in it.
    pub(super) async fn store_notice(&mut self, conversation: ConversationId, notice: Notice) {
        self.store_message(conversation, Sender::System, Body::Notice(notice))
            .await;
    }

    /// Tells the browsers the name of somebody whom the contact list does not know.
    pub(super) fn introduce(&mut self, address: &Address, name: &str) {
        let known = self
            .upstream
            .roster()
            .is_some_and(|roster| roster.contact(&translate::address_out(address)).is_some());
        if !known {
            let stranger = translate::stranger(address.clone(), name);
            self.audience.event(EventBody::Contact(stranger));
        }
    }
}
