//! What became of messages.

use super::Unsent;
use crate::session::task::Session;
use crate::store::{Appended, NewMessage, StoreError};
use crate::translate::fail_reason;
use msnp::client::Refusal;
use msnp::client::switchboard::MessageToken;
use nudge_shared::{ConversationId, Delivery, EventBody, FailReason, MessageId};
use std::time::Duration;
use tokio::time::Instant;

/// How long the fate of messages waits to be stored with that of others, or with the next message.
const STORE_AFTER: Duration = Duration::from_secs(1);
/// How many fates wait at most.
const MAX_UNSTORED: usize = 64;

/// A message whose fate is known and not told yet.
pub(super) struct Settled {
    board: u32,
    conversation: ConversationId,
    message: MessageId,
    delivery: Delivery,
}

impl Session {
    /// Stores how far a message got, and tells.
    pub(super) async fn settle_fate(
        &mut self,
        conversation: ConversationId,
        message: MessageId,
        delivery: Delivery,
    ) {
        let stored = self
            .parts
            .store
            .set_delivery(self.account, vec![(message, delivery)])
            .await;
        if let Err(error) = stored {
            // What the browsers see is still the truth.
            self.store_failed(&error);
        }
        self.audience.event(EventBody::Delivery {
            conversation,
            message,
            delivery,
        });
    }

    /// Everything that waits in a conversation has failed.
    pub(super) async fn fail_queue(&mut self, conversation: &ConversationId, reason: FailReason) {
        let Some(thread) = self.talk.thread_mut(conversation) else {
            return;
        };
        thread.failures = 0;
        thread.open_at = None;
        let failed: Vec<_> = std::iter::from_fn(|| thread.pop())
            .map(|unsent| (unsent.message, Delivery::Failed(reason)))
            .collect();
        if failed.is_empty() {
            return;
        }
        let stored = self
            .parts
            .store
            .set_delivery(self.account, failed.clone())
            .await;
        if let Err(error) = stored {
            self.store_failed(&error);
        }
        for (message, delivery) in failed {
            self.audience.event(EventBody::Delivery {
                conversation: conversation.clone(),
                message,
                delivery,
            });
        }
    }

    /// The service says that a message arrived, or was silent about it. Stored and told with
    /// others, see [`Session::tell_settled`].
    pub(super) fn message_settled(&mut self, board: u32, token: MessageToken, delivery: Delivery) {
        if let Some(sent) = self.take_in_flight(board, token) {
            self.talk.settled.push(Settled {
                board,
                conversation: sent.conversation,
                message: sent.message,
                delivery,
            });
        }
    }

    /// Tells the fate of all messages that were settled since the last time. It is stored a little
    /// later, with others: a crash before that leaves them uncertain, which is safe.
    pub(in crate::session) async fn tell_settled(&mut self) {
        if self.talk.settled.is_empty() {
            return;
        }
        let settled = std::mem::take(&mut self.talk.settled);
        let changes = settled.iter().map(|s| (s.message, s.delivery));
        self.talk.unstored.extend(changes);
        self.talk
            .store_at
            .get_or_insert_with(|| Instant::now() + STORE_AFTER);
        if self.talk.unstored.len() >= MAX_UNSTORED {
            self.store_fates().await;
        }
        let mut conversations: Vec<ConversationId> = Vec::new();
        for Settled {
            board,
            conversation,
            message,
            delivery,
        } in settled
        {
            if !conversations.contains(&conversation) {
                conversations.push(conversation.clone());
            }
            self.audience.event(EventBody::Delivery {
                conversation,
                message,
                delivery,
            });
            self.leave_if_spent(board);
        }
        for conversation in conversations {
            self.pump(conversation).await;
        }
    }

    /// Stores a message, and with it what is known of the fate of others.
    pub(super) async fn append(&mut self, new: NewMessage) -> Result<Option<Appended>, StoreError> {
        let changes = std::mem::take(&mut self.talk.unstored);
        let store = &self.parts.store;
        let appended = store.append_with(self.account, new, changes.clone()).await;
        if appended.is_ok() {
            self.talk.store_at = None;
        } else {
            self.talk.unstored = changes;
        }
        appended
    }

    /// Stores what was told and is not stored yet. To be done before anything is read of which it may
    /// be a part.
    pub(in crate::session) async fn store_fates(&mut self) {
        self.talk.store_at = None;
        let changes = std::mem::take(&mut self.talk.unstored);
        if changes.is_empty() {
            return;
        }
        let stored = self.parts.store.set_delivery(self.account, changes).await;
        if let Err(error) = stored {
            // What the browsers see is still the truth.
            self.store_failed(&error);
        }
    }

    /// The service says that a message did not arrive. With one person it is tried once more, on a
    /// fresh switchboard; with several, those who have it would see it twice.
    pub(super) async fn message_refused(
        &mut self,
        board: u32,
        token: MessageToken,
        refusal: Refusal,
    ) {
        let Some(in_flight) = self.take_in_flight(board, token) else {
            return;
        };
        let conversation = in_flight.conversation;
        let direct = matches!(conversation, ConversationId::Direct(_));
        if direct && !in_flight.again {
            let stored = self
                .parts
                .store
                .message(self.account, in_flight.message)
                .await;
            if let Ok(Some(stored)) = stored
                && self.activate(&conversation).await.is_ok()
            {
                if let Some(board) = self.talk.board_mut(board) {
                    board.stale = true;
                }
                self.active(&conversation).put_back(Unsent {
                    message: in_flight.message,
                    body: stored.body,
                    until: Instant::now() + super::HOLD,
                    again: true,
                });
                self.leave_if_spent(board);
                return self.pump(conversation).await;
            }
        }
        let delivery = Delivery::Failed(fail_reason(refusal));
        self.settle_fate(conversation.clone(), in_flight.message, delivery)
            .await;
        self.leave_if_spent(board);
        self.pump(conversation).await;
    }

    fn take_in_flight(&mut self, board: u32, token: MessageToken) -> Option<super::InFlight> {
        let in_flight = &mut self.talk.board_mut(board)?.in_flight;
        let at = in_flight.iter().position(|sent| sent.token == token)?;
        // In order: the service mostly answers so, and then this is the first.
        let sent = in_flight.remove(at);
        if in_flight.is_empty() {
            *in_flight = Vec::new();
        }
        Some(sent)
    }

    /// What has waited too long has failed.
    pub(super) async fn fail_overdue(&mut self, now: Instant) {
        let online = matches!(self.state, nudge_shared::SessionState::Online);
        let reason = if online {
            FailReason::Refused
        } else {
            FailReason::NotConnected
        };
        let overdue: Vec<ConversationId> = self
            .talk
            .threads
            .iter()
            .filter(|thread| {
                thread
                    .queue
                    .front()
                    .is_some_and(|unsent| unsent.until <= now)
            })
            .map(|thread| thread.id.clone())
            .collect();
        for conversation in overdue {
            self.fail_queue(&conversation, reason).await;
        }
    }
}
