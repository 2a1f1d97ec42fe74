use super::entry::{Entry, Mark};
use super::{Change, ItemKey, Timeline};
use crate::time::Zone;
use nudge_shared::{Body, CommandId, Delivery, MessageId, Timestamp};

/// One's own messages on their way.
impl Timeline {
    /// A message written here, on its way.
    pub(crate) fn local(&mut self, command: CommandId, body: Body, now: Timestamp, zone: Zone) {
        self.entries.push(Entry::local(command, body, now));
        self.rebuild(zone);
    }

    /// The relay has stored a message written here.
    pub(crate) fn accepted(&mut self, command: CommandId, id: MessageId, zone: Zone) -> Change {
        let Some(local) = self
            .entries
            .iter()
            .position(|entry| entry.command == Some(command) && entry.id.is_none())
        else {
            // The event was faster.
            return Change::Nothing;
        };
        let mut entry = self.entries.remove(local);
        entry.id = Some(id);
        entry.mark = Mark::Delivery(Delivery::Accepted);
        self.redraw.push(entry.key);
        self.put(entry);
        self.rebuild(zone);
        Change::Items
    }

    /// The relay did not take a message written here.
    pub(crate) fn refused(&mut self, command: CommandId, why: String) {
        if let Some(entry) = self
            .entries
            .iter_mut()
            .find(|entry| entry.command == Some(command) && entry.id.is_none())
        {
            entry.mark = Mark::Refused(why);
            self.redraw.push(entry.key);
        }
    }

    /// A message got further.
    pub(crate) fn delivery(&mut self, id: MessageId, delivery: Delivery) {
        self.mark(id, Mark::Delivery(delivery));
    }

    /// A failed message is sent again.
    pub(crate) fn retrying(&mut self, id: MessageId) {
        self.mark(id, Mark::Sending);
    }

    fn mark(&mut self, id: MessageId, mark: Mark) {
        if let Ok(at) = self.position(id)
            && self.entries[at].mark != mark
        {
            self.entries[at].mark = mark;
            self.redraw.push(self.entries[at].key);
        }
    }

    /// Takes a message out that the relay did not take, with what it said.
    pub(crate) fn take_refused(&mut self, key: ItemKey, zone: Zone) -> Option<Body> {
        let at = self
            .entries
            .iter()
            .position(|entry| entry.key == key && matches!(entry.mark, Mark::Refused(_)))?;
        let entry = self.entries.remove(at);
        self.rebuild(zone);
        Some(entry.body)
    }

    /// A failed or uncertain message that the relay has.
    pub(crate) fn retryable(&self, key: ItemKey) -> Option<MessageId> {
        self.entries
            .iter()
            .find(|entry| entry.key == key && entry.can_retry())
            .and_then(|entry| entry.id)
    }
}
