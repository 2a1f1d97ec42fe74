//! What browsers ask for that concerns a conversation.

use super::history::Edge;
use crate::session::task::Session;
use nudge_shared::{CommandBody, CommandId};

impl Session {
    /// Does a command that concerns a conversation.
    pub(in crate::session) async fn talk_command(&mut self, id: CommandId, body: CommandBody) {
        let result = match body {
            CommandBody::Send { conversation, body } => {
                // Answers by itself, between storing and sending.
                match self.send(id, conversation, body).await {
                    Ok(()) => return,
                    Err(error) => Err(error),
                }
            }
            CommandBody::Retry {
                conversation,
                message,
            } => self.retry(conversation, message).await,
            CommandBody::Typing(conversation) => self.typing(&conversation).await,
            CommandBody::Invite {
                conversation,
                address,
            } => match self.invite(id, conversation, address).await {
                // Answered when somebody came or did not.
                Ok(()) => return,
                Err(error) => Err(error),
            },
            CommandBody::Leave(conversation) => self.leave(conversation).await,
            CommandBody::MarkRead {
                conversation,
                up_to,
            } => self.mark_read(conversation, up_to).await,
            CommandBody::LoadOlder {
                conversation,
                before,
                limit,
            } => self.load(conversation, Edge::Before(before), limit).await,
            CommandBody::LoadNewer {
                conversation,
                after,
                limit,
            } => self.load(conversation, Edge::After(after), limit).await,
            CommandBody::Search {
                wanted,
                before,
                limit,
            } => match self.search(id, wanted, before, limit).await {
                // Answered when the search is through.
                Ok(()) => return,
                Err(error) => Err(error),
            },
            CommandBody::ClearHistory(conversation) => self.clear_history(conversation).await,
            other => unreachable!("{other:?} concerns no conversation"),
        };
        self.audience.reply(id, result);
    }
}
