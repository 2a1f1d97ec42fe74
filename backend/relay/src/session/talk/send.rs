//! Messages out.

use super::presence::Reach;
use super::{Carrier, HOLD, InFlight, MAX_IN_FLIGHT, Unsent};
use crate::clock;
use crate::session::task::Session;
use crate::store::{NewMessage, StoreError};
use crate::translate;
use msnp::client::switchboard::AckMode;
use nudge_shared::{
    Body, CommandId, ConversationId, Delivery, ErrorCode, EventBody, FailReason, MAX_TEXT_BYTES,
    MessageId, NUDGE_INTERVAL_MS, ReplyBody, Sender, SessionState, WireError,
};
use std::time::Duration;
use tokio::time::Instant;

impl Session {
    /// Stores a message, answers, and brings it on its way.
    pub(in crate::session) async fn send(
        &mut self,
        command: CommandId,
        conversation: ConversationId,
        body: Body,
    ) -> Result<(), WireError> {
        let mut body = checked(body)?;
        if let Body::Text {
            text, emoticons, ..
        } = &mut body
        {
            self.keep_own_emoticons(text, emoticons);
        }
        if let Body::Ink { picture } = &body {
            self.check_ink(&conversation, picture).await?;
        }
        self.activate(&conversation).await?;
        let now = Instant::now();
        let thread = self.active(&conversation);
        if thread.is_full() {
            return Err(too_fast(
                "Too many messages wait to be sent. Wait a moment.",
            ));
        }
        if !self.talk.may_say(now) {
            return Err(too_fast("This is too much at once. Wait a moment."));
        }
        let thread = self.active(&conversation);
        let nudge_before = thread.nudge_sent_at;
        if body == Body::Nudge {
            let interval = Duration::from_millis(NUDGE_INTERVAL_MS);
            if nudge_before.is_some_and(|at| at + interval > now) {
                return Err(too_fast("Wait a few seconds before the next nudge."));
            }
            thread.nudge_sent_at = Some(now);
        }
        // What can be handed over at once is noted as such from the start.
        let waits = !thread.queue.is_empty();
        let carrier = match self.talk.carrier(&conversation) {
            Carrier::Ready(at) if !waits && self.has_room(at) => Some(at),
            _ => None,
        };
        let new = NewMessage {
            conversation: conversation.clone(),
            from: Sender::Me,
            at: clock::now(),
            body: body.clone(),
            delivery: Some(Delivery::Accepted),
            command: Some(command),
            handed: carrier.is_some(),
        };
        let appended = self
            .append(new)
            .await
            .map_err(|error| self.store_failed(&error))?
            .ok_or_else(no_such_conversation)?;
        let message = appended.message.id;
        self.audience
            .reply(command, Ok(ReplyBody::Accepted(message)));
        if !appended.fresh {
            // It was sent before, and this is its echo.
            if let Some(thread) = self.talk.thread_mut(&conversation) {
                thread.nudge_sent_at = nudge_before;
            }
            return Ok(());
        }
        self.audience.event(EventBody::Message(appended.message));
        let unsent = Unsent {
            message,
            body,
            until: now + HOLD,
            again: false,
        };
        if let Some(at) = carrier {
            self.hand_over(at, conversation, unsent).await;
        } else {
            self.active(&conversation).push(unsent);
            self.pump(conversation).await;
        }
        Ok(())
    }

    /// Sends a message again whose sending failed.
    pub(super) async fn retry(
        &mut self,
        conversation: ConversationId,
        message: MessageId,
    ) -> Result<ReplyBody, WireError> {
        self.store_fates().await;
        let stored = self.parts.store.message(self.account, message).await;
        let stored = stored
            .map_err(|error| self.store_failed(&error))?
            .filter(|stored| stored.conversation == conversation)
            .ok_or_else(|| {
                WireError::new(ErrorCode::NotFound, "There is no such message any more.")
            })?;
        if !matches!(
            stored.delivery,
            Some(Delivery::Failed(_) | Delivery::Uncertain)
        ) {
            return Err(WireError::new(
                ErrorCode::NotPossible,
                "This message is not one that failed.",
            ));
        }
        self.activate(&conversation).await?;
        if self.active(&conversation).is_full() {
            return Err(too_fast(
                "Too many messages wait to be sent. Wait a moment.",
            ));
        }
        self.settle_fate(conversation.clone(), message, Delivery::Accepted)
            .await;
        self.active(&conversation).push(Unsent {
            message,
            body: stored.body,
            until: Instant::now() + HOLD,
            again: false,
        });
        self.pump(conversation).await;
        Ok(ReplyBody::Accepted(message))
    }

    /// Brings what waits in a conversation on its way, as far as that is possible now.
    pub(super) async fn pump(&mut self, conversation: ConversationId) {
        if self
            .talk
            .thread(&conversation)
            .is_none_or(|thread| thread.queue.is_empty())
        {
            return;
        }
        match self.talk.carrier(&conversation) {
            Carrier::Ready(at) => self.hand_over_queue(at, conversation).await,
            Carrier::Coming => {}
            Carrier::None => self.open_for(conversation).await,
        }
    }

    /// Opens a switchboard for what waits, or says why not.
    async fn open_for(&mut self, conversation: ConversationId) {
        match self.state {
            SessionState::Stopped(_) => {
                self.fail_queue(&conversation, FailReason::NotConnected)
                    .await;
            }
            // They wait for the connection, until their time is up.
            SessionState::SigningIn | SessionState::Reconnecting { .. } => {}
            SessionState::Online => {
                let reach = self.reach(&conversation);
                let thread = self.active(&conversation);
                if thread.members.is_empty() {
                    return self
                        .fail_queue(&conversation, FailReason::NobodyThere)
                        .await;
                }
                match reach {
                    Reach::Offline => self.leave_queue(&conversation).await,
                    Reach::Wait(until) => thread.open_at = Some(until),
                    Reach::Open if thread.open_at.is_some_and(|at| at > Instant::now()) => {}
                    Reach::Open => self.open_board(conversation),
                }
            }
        }
    }

    async fn hand_over_queue(&mut self, at: usize, conversation: ConversationId) {
        let room = MAX_IN_FLIGHT.saturating_sub(self.talk.boards[at].in_flight.len());
        let thread = self.active(&conversation);
        let count = room.min(thread.queue.len());
        let batch: Vec<Unsent> = std::iter::from_fn(|| thread.pop()).take(count).collect();
        if batch.is_empty() {
            return;
        }
        thread.failures = 0;
        thread.open_at = None;
        let messages = batch.iter().map(|unsent| unsent.message).collect();
        let noted = self.parts.store.mark_handed(self.account, messages).await;
        if let Err(error) = noted {
            // Not sending is safe; a crash could otherwise send them twice.
            self.store_failed(&error);
            let reason = Delivery::Failed(FailReason::Refused);
            for unsent in batch {
                self.settle_fate(conversation.clone(), unsent.message, reason)
                    .await;
            }
            return;
        }
        for unsent in batch {
            self.hand_over(at, conversation.clone(), unsent).await;
        }
    }

    /// Gives a message to a switchboard.
    async fn hand_over(&mut self, at: usize, conversation: ConversationId, unsent: Unsent) {
        let ink = match &unsent.body {
            Body::Ink { picture } => Box::pin(self.ink(picture)).await,
            _ => None,
        };
        if ink.is_none() && matches!(unsent.body, Body::Ink { .. }) {
            // Its bytes are gone, or cannot be read.
            let failed = Delivery::Failed(FailReason::Refused);
            return self.settle_fate(conversation, unsent.message, failed).await;
        }
        let announcement = match &unsent.body {
            Body::Text { emoticons, .. } if !emoticons.is_empty() => {
                Box::pin(self.announcement(emoticons)).await
            }
            _ => Vec::new(),
        };
        let now = self.clock.now();
        let board = &mut self.talk.boards[at];
        let link = board
            .link_mut()
            .expect("a carrier that is ready is connected");
        // Clients before 6.0 show what they do not know as an error.
        let people = link.machine.people().iter();
        let able = people
            .filter_map(|person| person.capabilities)
            .all(|can| can.version() >= 1);
        for content in announcement.into_iter().filter(|_| able) {
            link.machine.send(content, AckMode::OnFailure, now);
        }
        let content = ink.unwrap_or_else(|| translate::content(&unsent.body));
        let token = link.machine.send(content, AckMode::Always, now);
        board.in_flight.push(InFlight {
            token,
            conversation,
            message: unsent.message,
            again: unsent.again,
        });
        self.parts.metrics.messages_out.count();
    }

    fn has_room(&self, at: usize) -> bool {
        self.talk.boards[at].in_flight.len() < MAX_IN_FLIGHT
    }

    /// Notes a failure of the store, and says so.
    pub(in crate::session) fn store_failed(&self, error: &StoreError) -> WireError {
        tracing::error!(account.id = %self.account, %error, "the store failed");
        WireError::new(
            ErrorCode::Internal,
            "The message store failed. Try again; if it stays, tell whoever runs this site.",
        )
    }
}

/// Only text and nudges can be sent; text in the form in which it is stored.
fn checked(body: Body) -> Result<Body, WireError> {
    match body {
        Body::Nudge => Ok(Body::Nudge),
        Body::Ink { picture } => Ok(Body::Ink { picture }),
        Body::Text {
            text,
            format,
            emoticons,
        } => {
            let text = if text.contains('\r') {
                text.replace("\r\n", "\n").replace('\r', "\n")
            } else {
                text
            };
            if text.len() > MAX_TEXT_BYTES {
                return Err(WireError::new(
                    ErrorCode::TooLong,
                    "This message is too long. Send it in parts.",
                ));
            }
            if text.trim().is_empty() || text.contains('\0') {
                return Err(WireError::new(
                    ErrorCode::Malformed,
                    "There is nothing to send.",
                ));
            }
            Ok(Body::Text {
                text,
                format,
                emoticons,
            })
        }
        Body::File(_) | Body::Notice(_) | Body::Unsupported { .. } => {
            Err(WireError::new(ErrorCode::Malformed, "This cannot be sent."))
        }
    }
}

pub(super) fn no_such_conversation() -> WireError {
    WireError::new(ErrorCode::NotFound, "There is no such conversation.")
}

fn too_fast(sentence: &str) -> WireError {
    WireError::new(ErrorCode::TooFast, sentence)
}
