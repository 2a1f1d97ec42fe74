//! Messages for people who are not there: left with the embedded service, and fetched from it.
//!
//! It is the same process, so that they need no connection and no form that clients of the time know.

use super::Unsent;
use crate::clock;
use crate::session::job::Job;
use crate::session::task::Session;
use crate::translate::address_out;
use nudge_service::{LeaveError, Mailboxes, Waiting};
use nudge_shared::{
    Address, Body, ConversationId, Delivery, FailReason, MessageId, Sender, Timestamp,
};
use std::time::SystemTime;

/// Whether the mailbox is being read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Asking {
    /// It is not.
    #[default]
    Idle,
    /// It is.
    Once,
    /// It is, and something came meanwhile.
    Again,
}

impl Session {
    /// The mailboxes of the service, if it is the embedded one.
    fn mailboxes(&self) -> Option<&Mailboxes> {
        self.service.embedded.as_ref()?;
        self.parts.mailboxes.as_ref()
    }

    /// Whether the service's mailboxes are in this very process.
    pub(in crate::session) fn has_own_mailboxes(&self) -> bool {
        self.mailboxes().is_some()
    }

    /// What waits for somebody who is offline is left for them, as far as it can be; the rest has failed.
    pub(super) async fn leave_queue(&mut self, conversation: &ConversationId) {
        let ConversationId::Direct(to) = conversation else {
            return self.fail_queue(conversation, FailReason::Offline).await;
        };
        let Some(mailboxes) = self.mailboxes().cloned() else {
            if !self.leave_queue_by_web(conversation, to).await {
                self.fail_queue(conversation, FailReason::Offline).await;
            }
            return;
        };
        let Some(thread) = self.talk.thread_mut(conversation) else {
            return;
        };
        thread.failures = 0;
        thread.open_at = None;
        let queue: Vec<Unsent> = std::iter::from_fn(|| thread.pop()).collect();
        // A crash from here on leaves them uncertain: they are not left twice.
        let ids: Vec<MessageId> = queue.iter().map(|unsent| unsent.message).collect();
        let noted = self.parts.store.mark_handed(self.account, ids).await;
        let noted = noted.map_err(|error| self.store_failed(&error)).is_ok();
        let to = address_out(to);
        for unsent in queue {
            let delivery = match unsent.body {
                Body::Text { text, .. } if noted => {
                    let left = mailboxes.leave(self.me.address.as_str(), to.as_str(), &text);
                    fate(left.await)
                }
                Body::Text { .. } => Delivery::Failed(FailReason::Refused),
                _ => Delivery::Failed(FailReason::Offline),
            };
            self.settle_fate(conversation.clone(), unsent.message, delivery)
                .await;
        }
    }

    /// Asks for what waits for the account, once at a time: what is being fetched still waits.
    pub(in crate::session) fn ask_for_mail(&mut self) {
        let Some(mailboxes) = self.mailboxes().cloned() else {
            return;
        };
        if self.asking != Asking::Idle {
            self.asking = Asking::Again;
            return;
        }
        self.asking = Asking::Once;
        let owner = address_out(&self.me.address);
        self.jobs.spawn(async move {
            Job::Mail {
                waiting: mailboxes.waiting(owner.as_str()).await,
            }
        });
    }

    /// The mailbox was read, or could not be.
    pub(in crate::session) async fn mail_read(
        &mut self,
        read: Result<Vec<Waiting>, nudge_service::StoreError>,
    ) {
        match read {
            Ok(waiting) => self.mail_came(waiting).await,
            Err(error) => {
                tracing::error!(account.id = %self.account, %error, "the mailbox cannot be read");
            }
        }
        if std::mem::take(&mut self.asking) == Asking::Again {
            self.ask_for_mail();
        }
    }

    /// What waited is stored with the time at which it was sent, and told.
    async fn mail_came(&mut self, waiting: Vec<Waiting>) {
        let mut stored = Vec::new();
        for message in waiting {
            let Ok(from) = message.from.parse::<Address>() else {
                continue;
            };
            let conversation = ConversationId::Direct(from.clone());
            if self.activate(&conversation).await.is_err() {
                continue;
            }
            self.introduce(&from, &message.name);
            let body = Body::Text {
                text: message.text.replace("\r\n", "\n"),
                format: None,
                emoticons: Vec::new(),
            };
            let (at, from) = (timestamp(message.sent), Sender::Contact(from));
            if let Ok(Some(_)) = self.store_incoming(at, conversation, from, body).await {
                stored.push(message.id);
                self.parts.metrics.messages_in.count();
            }
        }
        let Some(mailboxes) = self.mailboxes() else {
            return;
        };
        // Only now: a crash before this shows them twice rather than never.
        let owner = self.me.address.as_str();
        if let Err(error) = mailboxes.delete(owner, stored).await {
            tracing::error!(account.id = %self.account, %error, "the mailbox cannot be emptied");
        }
    }
}

fn fate(left: Result<(), LeaveError>) -> Delivery {
    match left {
        Ok(()) => Delivery::Kept,
        Err(LeaveError::NotAllowed) => Delivery::Failed(FailReason::NotAllowed),
        Err(LeaveError::TooFast) => Delivery::Failed(FailReason::TooFast),
        Err(LeaveError::NoSuchAccount) => Delivery::Failed(FailReason::Offline),
        Err(LeaveError::Text | LeaveError::Full) => Delivery::Failed(FailReason::Refused),
        Err(LeaveError::Store(error)) => {
            tracing::error!(%error, "a message could not be left");
            Delivery::Failed(FailReason::Refused)
        }
    }
}

/// Never later than now: clocks may have been set back in between.
fn timestamp(sent: SystemTime) -> Timestamp {
    let ms = sent
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(0));
    Timestamp(ms).min(clock::now())
}
