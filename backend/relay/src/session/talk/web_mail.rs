//! Messages for people who are not there, in the mailboxes of a service elsewhere: through its web services.

use crate::clock;
use crate::session::task::Session;
use crate::session::web::WebPurpose;
use crate::translate::{address, address_out};
use msnp::Dialect;
use msnp::soap::oim::{Entry, Incoming, Mailbox, Outgoing, TOO_LARGE};
use msnp::soap::{Answer, Call, Fault, FaultCode};
use nudge_shared::{
    Address, Body, ConversationId, Delivery, FailReason, MAX_TEXT_BYTES, MessageId, Sender,
    Timestamp,
};

/// Messages fetched at once; what there is besides is told again at the next sign-in.
const MAX_FETCHED: usize = 500;
/// Runs remembered; what comes later begins new ones.
const MAX_RUNS: usize = 64;

/// What is under way with the mailbox.
#[derive(Default)]
pub(crate) struct WebMail {
    /// The runs of messages left for others: with whom, the run's name, the last number.
    runs: Vec<(ConversationId, Box<str>, u32)>,
    /// How many messages are still to come.
    coming: usize,
    /// Those that are here, by their ids.
    here: Vec<(Box<str>, Incoming)>,
    /// All that are being fetched, are here or are being deleted: the service lists them until then,
    /// and they are not fetched again.
    known: Vec<Box<str>>,
}

impl Session {
    /// Leaves what waits in a conversation in somebody's mailbox. `false` when the service has none.
    pub(super) async fn leave_queue_by_web(
        &mut self,
        conversation: &ConversationId,
        to: &Address,
    ) -> bool {
        if !self.has_mailboxes() {
            return false;
        }
        let to = address_out(to);
        let Some(thread) = self.talk.thread_mut(conversation) else {
            return true;
        };
        thread.failures = 0;
        thread.open_at = None;
        let all: Vec<_> = std::iter::from_fn(|| thread.pop()).collect();
        // As with switchboards: after a crash nothing is sent twice.
        let texts = all.iter().filter(|unsent| is_text(&unsent.body));
        let texts: Vec<_> = texts.map(|unsent| unsent.message).collect();
        let noted = match texts.is_empty() {
            true => Ok(()),
            false => self.parts.store.mark_handed(self.account, texts).await,
        };
        for unsent in all {
            let text = match unsent.body {
                Body::Text { text, .. } if noted.is_ok() => text,
                // Only words can wait.
                _ => {
                    let failed = Delivery::Failed(FailReason::Offline);
                    self.settle_fate(conversation.clone(), unsent.message, failed)
                        .await;
                    continue;
                }
            };
            let (run, number) = self.web_mail.next(conversation);
            let outgoing = Outgoing {
                to: to.clone(),
                own_name: self.me.name.as_str().into(),
                text: text.replace('\n', "\r\n").into(),
                run,
                number,
            };
            let purpose = WebPurpose::Left(conversation.clone(), unsent.message);
            self.web_call(purpose, Call::StoreMessage(outgoing));
        }
        if let Err(error) = noted {
            self.store_failed(&error);
        }
        true
    }

    /// Mailboxes came with MSNP11.
    fn has_mailboxes(&self) -> bool {
        let dialect = self.upstream.dialect();
        dialect.is_some_and(|dialect| dialect >= Dialect::Msnp11)
    }

    /// A message was left, or not.
    pub(in crate::session) async fn message_left(
        &mut self,
        conversation: ConversationId,
        message: MessageId,
        result: Result<Answer, Fault>,
    ) {
        let delivery = match result {
            Ok(_) => Delivery::Kept,
            Err(fault) => match fault.code {
                FaultCode::RecipientUnavailable => Delivery::Failed(FailReason::NotAllowed),
                FaultCode::SenderThrottled => Delivery::Failed(FailReason::TooFast),
                FaultCode::InvalidContent => Delivery::Failed(FailReason::Refused),
                // It may have been taken.
                FaultCode::Unreachable | FaultCode::Malformed => Delivery::Uncertain,
                // A service without mailboxes, or one that does not want to.
                _ => Delivery::Failed(FailReason::Offline),
            },
        };
        self.settle_fate(conversation, message, delivery).await;
    }

    /// The service tells what waits in the own mailbox.
    pub(in crate::session) fn mail_waits(&mut self, data: &str) {
        if data == TOO_LARGE {
            return self.web_call(WebPurpose::Mailbox, Call::MailMetadata);
        }
        if let Some(mailbox) = Mailbox::parse(data) {
            self.fetch_mail(mailbox.messages);
        }
    }

    /// The list of what waits came, or not.
    pub(in crate::session) fn mailbox_came(&mut self, result: Result<Answer, Fault>) {
        if let Ok(Answer::Mailbox(mailbox)) = result {
            self.fetch_mail(mailbox.messages);
        }
    }

    fn fetch_mail(&mut self, messages: Vec<Entry>) {
        let known = &self.web_mail.known;
        let new = messages
            .into_iter()
            .filter(|entry| !known.contains(&entry.id));
        let new: Vec<Entry> = new.take(MAX_FETCHED.saturating_sub(known.len())).collect();
        for entry in new {
            self.web_mail.coming += 1;
            self.web_mail.known.push(entry.id.clone());
            let call = Call::FetchMessage(entry.id.clone());
            self.web_call(WebPurpose::Fetched(entry.id), call);
        }
    }

    /// A message came out of the mailbox, or did not.
    pub(in crate::session) async fn web_mail_came(
        &mut self,
        id: Box<str>,
        result: Result<Answer, Fault>,
    ) {
        self.web_mail.coming = self.web_mail.coming.saturating_sub(1);
        match result {
            Ok(Answer::Message(message)) => self.web_mail.here.push((id, message)),
            // It is tried again when the service lists it again.
            _ => self.web_mail.known.retain(|known| *known != id),
        }
        if self.web_mail.coming > 0 {
            return;
        }
        // The list is in no order that one could rely on.
        let mut all = std::mem::take(&mut self.web_mail.here);
        all.sort_by(|(_, a), (_, b)| {
            let key = |message: &Incoming| (message.sent, message.run.clone(), message.number);
            key(a).cmp(&key(b))
        });
        let mut stored = Vec::new();
        for (id, message) in all {
            if self.store_mail(message).await {
                stored.push(id);
            } else {
                self.web_mail.known.retain(|known| *known != id);
            }
        }
        if !stored.is_empty() {
            let purpose = WebPurpose::Deleted(stored.clone());
            self.web_call(purpose, Call::DeleteMessages(stored));
        }
    }

    /// The service was asked to delete these; what it did not delete comes again at the next sign-in.
    pub(in crate::session) fn web_mail_deleted(&mut self, ids: &[Box<str>]) {
        self.web_mail.known.retain(|known| !ids.contains(known));
    }

    /// Stores a message with the time at which it was sent. `false` when the store failed, so that the
    /// message stays where it is.
    async fn store_mail(&mut self, message: Incoming) -> bool {
        let Some(from) = address(&message.from) else {
            return true;
        };
        if from == self.me.address {
            return true;
        }
        let text = message.text.replace("\r\n", "\n").replace(['\r', '\0'], "");
        let text = text.get(..text.floor_char_boundary(MAX_TEXT_BYTES));
        let text = text.unwrap_or_default();
        if text.trim().is_empty() {
            return true;
        }
        self.parts.metrics.messages_in.count();
        let now = clock::now();
        let sent = message.sent.map(|sent| Timestamp(sent.as_millis()));
        let at = sent.filter(|sent| *sent < now).unwrap_or(now);
        let body = Body::Text {
            text: text.to_owned(),
            format: None,
            emoticons: Vec::new(),
        };
        let (conversation, from) = (ConversationId::Direct(from.clone()), Sender::Contact(from));
        let stored = self.store_incoming(at, conversation, from, body);
        stored.await.is_ok()
    }
}

impl WebMail {
    /// The run of messages to somebody, and the next number in it.
    fn next(&mut self, conversation: &ConversationId) -> (Box<str>, u32) {
        if let Some((_, run, last)) = self.runs.iter_mut().find(|(with, ..)| with == conversation) {
            *last = last.saturating_add(1);
            return (run.clone(), *last);
        }
        if self.runs.len() >= MAX_RUNS {
            self.runs.clear();
        }
        let guid = msnp::ContactId::from_guid(rand::random());
        let run: Box<str> = format!("{{{guid}}}").into();
        self.runs.push((conversation.clone(), run.clone(), 1));
        (run, 1)
    }
}

fn is_text(body: &Body) -> bool {
    matches!(body, Body::Text { .. })
}
