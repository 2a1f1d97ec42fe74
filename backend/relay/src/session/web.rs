//! Calls to the service's web services, one after the other: edits keep their order.

use super::job::Job;
use super::task::Session;
use crate::translate;
use msnp::Dialect;
use msnp::client::notification::WebCallId;
use msnp::soap::{Answer, Call, Caller, Fault};
use nudge_shared::{ConversationId, MessageId};
use std::collections::VecDeque;

/// Calls that wait for their turn, and what they are made with.
#[derive(Default)]
pub(crate) struct WebQueue {
    /// The tickets; away while a call is being made, and none before the first.
    caller: Option<Box<Caller>>,
    busy: bool,
    waiting: VecDeque<Waiting>,
}

struct Waiting {
    attempt: u32,
    purpose: WebPurpose,
    call: Call,
}

/// Who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WebPurpose {
    /// The machine of the notification connection.
    Machine(WebCallId),
    /// A message is left for somebody who is not signed in.
    Left(ConversationId, MessageId),
    /// What waits in the mailbox is asked for.
    Mailbox,
    /// A message of the mailbox is fetched, by its id.
    Fetched(Box<str>),
    /// Messages of the mailbox are deleted.
    Deleted(Vec<Box<str>>),
}

/// A call that was made.
pub(crate) struct WebAnswered {
    attempt: u32,
    purpose: WebPurpose,
    caller: Box<Caller>,
    result: Result<Answer, Fault>,
}

impl WebQueue {
    /// Whether somebody waits for an answer.
    pub(super) fn is_busy(&self) -> bool {
        self.busy
    }
}

impl Session {
    /// Has a web service asked as soon as those before it are done.
    pub(super) fn web_call(&mut self, purpose: WebPurpose, call: Call) {
        self.web.waiting.push_back(Waiting {
            attempt: self.upstream.attempt,
            purpose,
            call,
        });
        self.next_web_call();
    }

    fn next_web_call(&mut self) {
        if self.web.busy {
            return;
        }
        let current = self.upstream.attempt;
        let next = loop {
            match self.web.waiting.pop_front() {
                // The machine of an earlier connection does not wait for its calls any more.
                Some(Waiting {
                    attempt,
                    purpose: WebPurpose::Machine(_),
                    ..
                }) if attempt != current => {}
                Some(next) => break next,
                None => {
                    self.web.waiting = VecDeque::new();
                    return;
                }
            }
        };
        self.web.busy = true;
        let dialect = self.upstream.dialect().unwrap_or(Dialect::Msnp12);
        let address = translate::address_out(&self.me.address);
        let caller = self.web.caller.take();
        let mut caller = caller.unwrap_or_else(|| Box::new(Caller::new(address, dialect)));
        caller.set_dialect(dialect);
        let (web, service) = (self.parts.web.clone(), self.service.clone());
        let password = self.password.clone();
        self.jobs.spawn(async move {
            let Waiting {
                attempt,
                purpose,
                call,
            } = next;
            let result = web.call(&service, &mut caller, call, &password).await;
            Job::Web(Box::new(WebAnswered {
                attempt,
                purpose,
                caller,
                result,
            }))
        });
    }

    pub(super) async fn web_answered(&mut self, answered: WebAnswered) {
        let WebAnswered {
            attempt,
            purpose,
            caller,
            result,
        } = answered;
        self.web.busy = false;
        self.web.caller = Some(caller);
        if let Err(fault) = &result {
            tracing::info!(account.id = %self.account, service.id = %self.service.id, code = ?fault.code, "a web service refused");
        }
        match purpose {
            WebPurpose::Machine(id) if attempt == self.upstream.attempt => {
                let now = self.clock.now();
                if let Some(machine) = self.upstream.machine_mut() {
                    machine.web_answer(id, result, now);
                }
            }
            WebPurpose::Machine(_) => {}
            WebPurpose::Deleted(ids) => self.web_mail_deleted(&ids),
            WebPurpose::Left(conversation, message) => {
                self.message_left(conversation, message, result).await;
            }
            WebPurpose::Mailbox => self.mailbox_came(result),
            WebPurpose::Fetched(id) => self.web_mail_came(id, result).await,
        }
        self.next_web_call();
    }
}
