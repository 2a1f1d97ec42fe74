//! The automatic reply, once to everybody who writes while the account is away; and statuses of one's own,
//! which have one of their own.

use super::edits::OwnChange;
use super::task::Session;
use crate::translate::{self, Doing};
use nudge_shared::{
    Address, Body, CommandId, ConversationId, ErrorCode, SavedStatus, Status, WireError,
};
use std::collections::BTreeSet;

/// Who had the reply already, since the account went away.
pub(crate) type Replied = BTreeSet<Address>;

impl Session {
    /// Somebody has written. Two accounts that are both away write to each other once, and no more.
    pub(super) async fn reply_by_itself(&mut self, to: &Address) {
        let Some(reply) = self.automatic_reply() else {
            return;
        };
        let friend = self.upstream.roster().is_some_and(|roster| {
            roster
                .contact(&translate::address_out(to))
                .is_some_and(translate::is_friend)
        });
        if !friend || !self.replied.insert(to.clone()) {
            return;
        }
        let command = CommandId(rand::random::<u64>() >> 11);
        let body = Body::Text {
            text: reply,
            format: None,
            emoticons: Vec::new(),
        };
        let conversation = ConversationId::Direct(to.clone());
        // Not worth more than a try: the person is away.
        if let Err(error) = self.send(command, conversation, body).await {
            tracing::debug!(account.id = %self.account, %error, "an automatic reply was not sent");
        }
    }

    /// The status changed, perhaps to one of one's own that was chosen `anew`: whoever writes the next
    /// time that there is something to say is told again.
    pub(super) fn back_again(&mut self, anew: bool) {
        if anew || self.automatic_reply().is_none() {
            self.replied = Replied::new();
        }
    }

    /// What to say just now: the words of a status of one's own while it holds, else those for while
    /// the account is away.
    fn automatic_reply(&self) -> Option<String> {
        let settings = self.settings.as_ref()?;
        let saved = self.saved_status().and_then(|saved| saved.reply.clone());
        // Whoever appears offline says nothing by themselves.
        let saved = saved.filter(|_| self.own.status != Status::Offline);
        saved.or_else(|| {
            let reply = settings.presence.reply.clone();
            reply.filter(|_| self.is_away())
        })
    }

    /// The status of one's own that holds, if it is still there.
    fn saved_status(&self) -> Option<&SavedStatus> {
        let name = self.own.saved_status.as_ref()?;
        self.saved_status_named(name)
    }

    fn saved_status_named(&self, name: &str) -> Option<&SavedStatus> {
        let mut all = self.settings.as_ref()?.saved_statuses.iter();
        all.find(|saved| saved.name == name)
    }

    /// Goes to a status of one's own.
    pub(super) async fn use_saved_status(&mut self, id: CommandId, name: &str) {
        let Some(saved) = self.saved_status_named(name).cloned() else {
            let error = WireError::new(ErrorCode::NotFound, "There is no such status any more.");
            return self.audience.reply(id, Err(error));
        };
        let (status, now) = (saved.status, self.clock.now());
        if let (Some(text), Some(machine)) = (&saved.message, self.upstream.machine_mut()) {
            let message = translate::personal_message(text, self.own.media.as_ref());
            let request = machine.set_personal_message(message, now);
            self.edits.put(request, None, Doing::Account, None);
        }
        self.edit_own(id, OwnChange::Saved(saved), |machine, now| {
            machine.set_status(translate::status_out(status), now)
        })
        .await;
    }

    fn is_away(&self) -> bool {
        let status = self.idleness.shown().unwrap_or(self.own.status);
        matches!(
            status,
            Status::Away | Status::BeRightBack | Status::OutToLunch | Status::Idle
        )
    }
}
