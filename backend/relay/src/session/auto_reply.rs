//! The automatic reply: once to everybody who writes while the account is away.

use super::task::Session;
use nudge_shared::{Address, Body, CommandId, ConversationId, Status};
use std::collections::BTreeSet;

/// Who had the reply already, since the account went away.
pub(crate) type Replied = BTreeSet<Address>;

impl Session {
    /// Somebody has written. Two accounts that are both away write to each other once, and no more.
    pub(super) async fn reply_by_itself(&mut self, to: &Address) {
        let Some(reply) = self
            .settings
            .as_ref()
            .and_then(|s| s.presence.reply.clone())
        else {
            return;
        };
        let friend = self.upstream.roster().is_some_and(|roster| {
            roster
                .contact(&crate::translate::address_out(to))
                .is_some_and(crate::translate::is_friend)
        });
        if !friend || !self.is_away() || !self.replied.insert(to.clone()) {
            return;
        }
        let command = CommandId(rand::random::<u64>() >> 11);
        let body = Body::Text {
            text: reply,
            format: None,
        };
        let conversation = ConversationId::Direct(to.clone());
        // Not worth more than a try: the person is away.
        if let Err(error) = self.send(command, conversation, body).await {
            tracing::debug!(account.id = %self.account, %error, "an automatic reply was not sent");
        }
    }

    /// The status changed: whoever writes the next time the account is away is told again.
    pub(super) fn back_again(&mut self) {
        if !self.is_away() {
            self.replied = Replied::new();
        }
    }

    fn is_away(&self) -> bool {
        let status = self.idleness.shown().unwrap_or(self.own.status);
        matches!(
            status,
            Status::Away | Status::BeRightBack | Status::OutToLunch | Status::Idle
        )
    }
}
