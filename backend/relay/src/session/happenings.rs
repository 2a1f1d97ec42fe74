//! What comes from the notification connection.

use super::dial::Dial;
use super::edits::Edit;
use super::task::Session;
use super::web::WebPurpose;
use crate::translate::{self, Happened};
use msnp::client::notification::Event;
use msnp::client::{Refusal, RequestId};
use nudge_shared::{EventBody, ReplyBody, SessionState, Status};

impl Session {
    pub(super) async fn upstream_event(&mut self, event: Event) {
        let Some(machine) = self.upstream.machine_mut() else {
            return;
        };
        match translate::happened(event, machine, |hash| self.parts.blobs.picture(hash)) {
            Happened::Changed(body) => {
                let came = match &body {
                    EventBody::Contact(contact) if contact.status != Status::Offline => {
                        Some((contact.address.clone(), contact.picture.is_none()))
                    }
                    _ => None,
                };
                self.audience.event(body);
                if let Some((address, without_picture)) = came {
                    self.somebody_came(&address).await;
                    if without_picture {
                        self.want_picture(&address);
                    }
                }
            }
            Happened::Me => {
                self.refresh_me();
                self.run_errands();
            }
            Happened::TicketNeeded(challenge) => self.fetch_ticket(challenge),
            Happened::WebCall(id, call) => self.web_call(WebPurpose::Machine(id), call),
            Happened::DigestNeeded(salt) => self.show_digest(&salt),
            Happened::Redirected(place) => self.redirected(place),
            Happened::SignedIn => self.signed_in().await,
            Happened::Answered(request, outcome) => self.answered(request, outcome).await,
            Happened::Granted { request, at, token } => {
                let to = self.named(at);
                self.board_granted(request, to, token);
            }
            Happened::Rung(ring) => {
                let to = self.named(ring.at.clone().into());
                self.rung(&ring, to);
            }
            // The embedded service is asked without a web service in between.
            Happened::MailWaits(_) if self.has_own_mailboxes() => self.ask_for_mail(),
            Happened::MailWaits(list) => self.mail_waits(&list),
            Happened::Ended(verdict) => self.upstream_ended(verdict).await,
            Happened::Nothing => {}
        }
    }

    /// A place to dial that the service named.
    fn named(&self, at: translate::Place) -> Dial {
        Dial {
            host: at.host,
            port: at.port,
            named_by: self.upstream.peer(),
        }
    }

    async fn answered(&mut self, request: RequestId, outcome: Result<(), Refusal>) {
        let Some(edit) = self.edits.take(request) else {
            if let Err(refusal) = outcome {
                self.board_refused(request, refusal).await;
            }
            return;
        };
        let Edit {
            command,
            doing,
            change,
            ..
        } = edit;
        if let (Ok(()), Some(change)) = (outcome, change) {
            self.change_own(change).await;
        }
        if let Some(command) = command {
            let result = outcome
                .map(|()| ReplyBody::Done)
                .map_err(|refusal| translate::refused(refusal, &doing));
            self.audience.reply(command, result);
        }
    }

    /// Tells of changes to the account's own details.
    pub(super) fn refresh_me(&mut self) {
        let me = match self.upstream.machine_mut() {
            Some(machine) => translate::me(machine.me(), &self.own),
            None => None,
        };
        let me = me.unwrap_or_else(|| nudge_shared::Me {
            personal_message: self.own.personal_message.clone(),
            media: self.own.media.clone(),
            status: self.own.status,
            saved_status: self.own.saved_status.clone(),
            ..self.me.clone()
        });
        // Until the lists are complete the service has told only half of it.
        let complete = matches!(
            self.state,
            SessionState::Online | SessionState::Reconnecting { .. } | SessionState::Stopped(_)
        );
        if complete && me != self.me {
            self.me = me.clone();
            self.audience.event(EventBody::Me(me));
        }
    }
}
