use crate::time::MINUTE;
use nudge_shared::{Body, CommandId, Delivery, FileState, Message, MessageId, Sender, Timestamp};

/// Identifies an item of a timeline for as long as it is shown. Use it as the key of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKey {
    /// The heading of a day, counted from 1970-01-01.
    Day(i64),
    /// The line over what is new.
    Unread,
    /// A message.
    Message(MessageId),
    /// A message written on this page, also after the relay has stored it.
    Local(CommandId),
}

/// How far a message got, as this page knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Not one's own: nothing to mark.
    None,
    /// Not accepted by the relay yet.
    Sending,
    /// Not taken by the relay, with the sentence to show.
    Refused(String),
    /// As the relay says.
    Delivery(Delivery),
}

/// How far apart two messages of one person may be and still stand under one "X says".
const GROUPED_WITHIN: i64 = 5 * MINUTE;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) key: ItemKey,
    /// None until the relay has stored it.
    pub(super) id: Option<MessageId>,
    pub(super) command: Option<CommandId>,
    pub(super) from: Sender,
    pub(super) at: Timestamp,
    pub(super) body: Body,
    pub(super) mark: Mark,
    /// Whether its writer's name stands over it; none until it was put among the others.
    pub(super) headed: Option<bool>,
}

impl Entry {
    pub(super) fn stored(message: &Message) -> Self {
        Self {
            key: ItemKey::Message(message.id),
            id: Some(message.id),
            command: message.command,
            from: message.from.clone(),
            at: message.at,
            body: message.body.clone(),
            mark: mark_of(message),
            headed: None,
        }
    }

    pub(super) fn local(command: CommandId, body: Body, now: Timestamp) -> Self {
        Self {
            key: ItemKey::Local(command),
            id: None,
            command: Some(command),
            from: Sender::Me,
            at: now,
            body,
            mark: Mark::Sending,
            headed: None,
        }
    }

    /// Takes over what the relay says. A page may be older than an event that came before it, but
    /// how far a message got never goes back to *accepted*.
    pub(super) fn update(&mut self, message: &Message) {
        self.command = self.command.or(message.command);
        self.from = message.from.clone();
        self.at = message.at;
        // Nor does how far a file is go back.
        let known = matches!(&self.body, Body::File(file) if file.state != FileState::Offered);
        if !(known && matches!(&message.body, Body::File(file) if file.state == FileState::Offered))
        {
            self.body = message.body.clone();
        }
        let mark = mark_of(message);
        let stale =
            mark == Mark::Delivery(Delivery::Accepted) && matches!(self.mark, Mark::Delivery(_));
        if !stale {
            self.mark = mark;
        }
    }

    /// Whether the writer's name is to stand over it, for one reason other than a divider.
    pub(super) fn begins_group(&self, before: &Self) -> bool {
        before.from != self.from
            || !matches!(
                before.body,
                Body::Text { .. } | Body::Ink { .. } | Body::File(_) | Body::Unsupported { .. }
            )
            || self.at.0.saturating_sub(before.at.0) > GROUPED_WITHIN
    }

    pub(super) fn can_retry(&self) -> bool {
        matches!(
            self.mark,
            Mark::Refused(_) | Mark::Delivery(Delivery::Failed(_) | Delivery::Uncertain)
        )
    }
}

fn mark_of(message: &Message) -> Mark {
    match (&message.from, message.delivery) {
        (Sender::Me, Some(delivery)) => Mark::Delivery(delivery),
        _ => Mark::None,
    }
}
