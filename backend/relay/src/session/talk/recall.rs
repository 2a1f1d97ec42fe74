//! What an earlier session of the account has left behind.

use super::{HOLD, Unsent};
use crate::clock;
use crate::session::task::Session;
use crate::store::Unfinished;
use nudge_shared::{Delivery, FailReason, MessageId, Sender};
use std::time::Duration;
use tokio::time::Instant;

/// How old a message may be to be sent after all. A relay that was down for longer has let what was
/// written go stale.
const STILL_MEANT: Duration = Duration::from_secs(600);
/// How many messages are looked at, at a time.
const PAGE: u32 = 200;

impl Session {
    /// Takes up what was accepted and has no fate: what had been handed to the service is uncertain,
    /// what had not is sent, unless it is old.
    pub(in crate::session) async fn recall_messages(&mut self) {
        let mut after = MessageId(0);
        loop {
            let store = &self.parts.store;
            let page = match store.unfinished(self.account, after, PAGE).await {
                Ok(page) => page,
                Err(error) => {
                    self.store_failed(&error);
                    return;
                }
            };
            let Some(last) = page.last() else { return };
            after = last.message.id;
            for Unfinished { message, handed } in page {
                let age = clock::now().0.saturating_sub(message.at.0);
                let old = u128::try_from(age).is_ok_and(|age| age > STILL_MEANT.as_millis());
                let id = message.id;
                let conversation = message.conversation;
                let known =
                    message.from == Sender::Me && self.activate(&conversation).await.is_ok();
                let delivery = match (handed, known && !old) {
                    (true, _) => Delivery::Uncertain,
                    (false, false) => Delivery::Failed(FailReason::NotConnected),
                    (false, true) => {
                        self.active(&conversation).push(Unsent {
                            message: id,
                            body: message.body,
                            until: Instant::now() + HOLD,
                            again: false,
                        });
                        continue;
                    }
                };
                self.settle_fate(conversation, id, delivery).await;
            }
        }
    }
}
