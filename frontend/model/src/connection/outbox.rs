use crate::input::Purpose;
use nudge_shared::{Command, CommandBody, CommandId, ConversationId};

#[derive(Debug)]
struct Pending {
    command: Command,
    purpose: Purpose,
    /// Whether it was sent on the line that is open.
    sent: bool,
}

/// Commands that the relay has not answered, in the order they were given. After a reconnect all
/// of them are sent again under the same ids, which the relay applies once.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    pending: Vec<Pending>,
}

impl Outbox {
    pub(crate) fn push(&mut self, id: CommandId, body: CommandBody, purpose: Purpose) {
        self.pending.push(Pending {
            command: Command { id, body },
            purpose,
            sent: false,
        });
    }

    /// Commands to send now.
    pub(super) fn due(&mut self) -> Vec<Command> {
        self.pending
            .iter_mut()
            .filter(|pending| !pending.sent)
            .map(|pending| {
                pending.sent = true;
                pending.command.clone()
            })
            .collect()
    }

    /// The line broke: what was not answered is to be sent again, except what was only true at
    /// that moment.
    pub(super) fn line_broke(&mut self) {
        self.pending
            .retain(|pending| !matches!(pending.command.body, CommandBody::Typing(_)));
        for pending in &mut self.pending {
            pending.sent = false;
        }
    }

    /// The relay answered.
    pub(crate) fn answered(&mut self, id: CommandId) -> Option<Purpose> {
        let at = self
            .pending
            .iter()
            .position(|pending| pending.command.id == id)?;
        Some(self.pending.remove(at).purpose)
    }

    /// Whether a command of this kind waits.
    pub(crate) fn holds(&self, purpose: &Purpose) -> bool {
        self.pending
            .iter()
            .any(|pending| pending.purpose == *purpose)
    }

    /// Messages on their way.
    pub(crate) fn sends(&self) -> impl Iterator<Item = (&ConversationId, CommandId)> {
        self.pending
            .iter()
            .filter_map(|pending| match &pending.purpose {
                Purpose::Send(id) => Some((id, pending.command.id)),
                _ => None,
            })
    }

    /// Pages asked for before everything was said anew.
    pub(crate) fn drop_pages(&mut self) {
        self.pending
            .retain(|pending| !matches!(pending.purpose, Purpose::Page(_)));
    }

    /// What the relay says of a message shows that it has it, reply or not.
    pub(crate) fn drop_sent(&mut self, id: CommandId, conversation: &ConversationId) {
        self.pending.retain(|pending| {
            pending.command.id != id || pending.purpose != Purpose::Send(conversation.clone())
        });
    }
}
