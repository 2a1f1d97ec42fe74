//! What browsers without a page are told.

use crate::push::Told;
use crate::session::task::Session;
use crate::translate;
use msnp::List;
use nudge_shared::{Body, ConversationId, Message, Sender, Status};

/// The longest text that is pushed, in characters: what a notification shows.
const LONGEST: usize = 160;
/// The most conversations that are withdrawn once they are read.
const MOST_PUSHED: usize = 100;

impl Session {
    /// Tells of a message that nobody looks at. Strangers call nobody, and who is busy is not
    /// called.
    pub(super) fn push_message(&mut self, message: &Message) {
        let Sender::Contact(from) = &message.from else {
            return;
        };
        if self.audience.len() > 0 {
            return;
        }
        let text = match &message.body {
            Body::Text { text, .. } => text.chars().take(LONGEST).collect(),
            // The product's name says it in every language.
            Body::Nudge => "Nudge!".to_owned(),
            Body::Ink { .. } => "\u{270d}\u{fe0f}".to_owned(),
            Body::File(file) => format!("\u{1f4ce} {}", file.name),
            Body::Notice(_) | Body::Unsupported { .. } => return,
        };
        let settings = self.settings.as_deref();
        let alerts = settings
            .map(|settings| &settings.alerts)
            .cloned()
            .unwrap_or_default();
        let busy = matches!(self.own.status, Status::Busy | Status::OnThePhone);
        let muted = settings.is_some_and(|settings| settings.muted.contains(&message.conversation));
        if muted || !alerts.messages || (busy && alerts.held_while_busy) {
            return;
        }
        let roster = self.upstream.roster();
        let contact = roster.and_then(|roster| roster.contact(&translate::address_out(from)));
        let Some(contact) = contact.filter(|contact| contact.is_on(List::Forward)) else {
            return;
        };
        let title = match contact.name() {
            "" => from.to_string(),
            name => name.to_owned(),
        };
        if !self.pushed.contains(&message.conversation) && self.pushed.len() < MOST_PUSHED {
            self.pushed.push(message.conversation.clone());
        }
        let told = Told::Came {
            tag: message.conversation.to_string(),
            title,
            text: if alerts.hide_text {
                String::new()
            } else {
                text
            },
        };
        self.parts.push.tell(self.account, told);
    }

    /// A conversation was read, at a page: what was pushed is shown no longer.
    pub(super) fn push_read(&mut self, conversation: &ConversationId) {
        if let Some(at) = self.pushed.iter().position(|id| id == conversation) {
            let tag = self.pushed.swap_remove(at).to_string();
            self.parts.push.tell(self.account, Told::Read { tag });
        }
    }
}
