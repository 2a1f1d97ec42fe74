//! The lines of one conversation that are in memory, in order.
//!
//! Stored messages come first, by their ids; after them, messages on their way, in the order they
//! were written. A message keeps its key while it turns from one into the other, so that its row
//! on the page stays. Whatever order events, replies and pages arrive in, the same lines result.
//!
//! At most [`KEPT`] stored lines are held. Scrolling far back lets go of the newest pages, which
//! are fetched again on the way down.

mod entry;
mod file;
mod local;
mod pages;
mod view;
mod window;

pub use entry::ItemKey;
pub use file::{FileView, ProgressView};
pub use view::{BodyView, ItemView, LineView, MarkKind, MarkView};
pub use window::{Anchor, Scroll, Visible, anchor, scroll_to, visible_range};

pub(crate) use file::percent;
pub(crate) use pages::{Ask, PAGE, Page};
pub(crate) use view::Reader;

use crate::time::Zone;
use entry::Entry;
use nudge_shared::{Body, Message, MessageId, Sender, Timestamp};
use pages::Pages;

/// The most stored lines held of one conversation: five pages, all of which the page may draw.
pub(crate) const KEPT: usize = 300;

/// What a change did to the items of a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// They are the same ones; some may say something else.
    Nothing,
    /// Items came or went.
    Items,
}

/// The lines of one conversation in memory.
#[derive(Debug, Default)]
pub(crate) struct Timeline {
    /// Stored entries by id, then local ones.
    entries: Vec<Entry>,
    pub(crate) pages: Pages,
    /// The line over what is new goes above the first message from others after this one.
    unread_after: Option<MessageId>,
    /// Keys of all items, dividers included; rebuilt with every change of the entries.
    items: Vec<ItemKey>,
    /// Files on their way.
    moving: Vec<file::Moving>,
    /// Items that say something else since they were last asked for.
    redraw: Vec<ItemKey>,
}

impl Timeline {
    /// The keys of all items, oldest first.
    pub(crate) fn items(&self) -> &[ItemKey] {
        &self.items
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many entries are stored ones.
    fn stored(&self) -> usize {
        self.entries.partition_point(|entry| entry.id.is_some())
    }

    pub(crate) fn newest(&self) -> Option<MessageId> {
        self.entries[..self.stored()]
            .last()
            .and_then(|entry| entry.id)
    }

    pub(crate) fn oldest(&self) -> Option<MessageId> {
        self.entries.first().and_then(|entry| entry.id)
    }

    /// Takes in a message from an event: new, or known already.
    pub(crate) fn message(&mut self, message: &Message, zone: Zone) -> Change {
        if self
            .pages
            .hold_back(message.id, self.position(message.id).is_ok())
        {
            // It is below what is in memory; its own echo is there as well from now on.
            let before = self.entries.len();
            self.entries
                .retain(|entry| message.command.is_none() || entry.command != message.command);
            if before == self.entries.len() {
                return Change::Nothing;
            }
            self.rebuild(zone);
            return Change::Items;
        }
        let change = self.merge(message);
        if change == Change::Items {
            self.trim_oldest();
            self.rebuild(zone);
        }
        change
    }

    /// Whether a stored message is in memory.
    pub(crate) fn has(&self, id: MessageId) -> bool {
        self.position(id).is_ok()
    }

    /// The key of a stored message in memory.
    pub(crate) fn key(&self, id: MessageId) -> Option<ItemKey> {
        Some(self.entries[self.position(id).ok()?].key)
    }

    fn position(&self, id: MessageId) -> Result<usize, usize> {
        self.entries[..self.stored()].binary_search_by_key(&Some(id), |entry| entry.id)
    }

    fn merge(&mut self, message: &Message) -> Change {
        let own_echo = message.command.and_then(|command| {
            self.entries
                .iter()
                .position(|entry| entry.command == Some(command))
        });
        match (self.position(message.id), own_echo) {
            (Ok(at), _) => {
                let entry = &mut self.entries[at];
                let before = entry.clone();
                entry.update(message);
                if *entry == before {
                    return Change::Nothing;
                }
                self.redraw.push(entry.key);
                // Its day may be another one now.
                if entry.at == before.at {
                    Change::Nothing
                } else {
                    Change::Items
                }
            }
            (Err(_), Some(local)) => {
                let mut entry = self.entries.remove(local);
                entry.id = Some(message.id);
                entry.update(message);
                self.redraw.push(entry.key);
                self.put(entry);
                Change::Items
            }
            (Err(at), None) => {
                self.entries.insert(at, Entry::stored(message));
                Change::Items
            }
        }
    }

    /// Puts an entry that has an id where it belongs.
    fn put(&mut self, entry: Entry) {
        if let Some(id) = entry.id
            && let Err(at) = self.position(id)
        {
            self.entries.insert(at, entry);
        }
    }

    /// Puts the line over what is new, or takes it away.
    pub(crate) fn set_unread_line(&mut self, after: Option<MessageId>, zone: Zone) -> bool {
        if self.unread_after == after {
            return false;
        }
        self.unread_after = after;
        let before = std::mem::take(&mut self.items);
        self.rebuild(zone);
        before != self.items
    }

    pub(crate) fn unread_line(&self) -> Option<MessageId> {
        self.unread_after
    }

    /// When the newest message from others came, of those in memory.
    pub(crate) fn last_received(&self) -> Option<Timestamp> {
        self.entries
            .iter()
            .rev()
            .find(|entry| matches!(entry.from, Sender::Contact(_)))
            .map(|entry| entry.at)
    }

    /// The texts written by the account itself, newest first.
    pub(crate) fn own_texts(&self) -> impl Iterator<Item = &str> {
        self.entries
            .iter()
            .rev()
            .filter_map(|entry| match (&entry.from, &entry.body) {
                (Sender::Me, Body::Text { text, .. }) => Some(text.as_str()),
                _ => None,
            })
    }

    /// Lets go of everything but messages on their way.
    pub(crate) fn unload(&mut self, zone: Zone) {
        self.entries.retain(|entry| entry.id.is_none());
        self.pages = Pages::default();
        self.unread_after = None;
        self.rebuild(zone);
    }

    /// New lines push the oldest out of memory.
    fn trim_oldest(&mut self) {
        let over = self.stored().saturating_sub(KEPT);
        if over > 0 {
            self.entries.drain(..over);
            self.pages.has_older = true;
        }
    }

    /// Lays out all items anew, and notes which lines gain or lose the name over them.
    fn rebuild(&mut self, zone: Zone) {
        self.items.clear();
        let mut unread_shown = false;
        // Far from the end, messages on their way do not belong below what is shown.
        let shown = if self.pages.detached() {
            self.stored()
        } else {
            self.entries.len()
        };
        let mut before: Option<&Entry> = None;
        let mut newest_day = i64::MIN;
        let mut headings = Vec::with_capacity(shown);
        for entry in &self.entries[..shown] {
            let day = zone.day(entry.at);
            let new_day = day > newest_day;
            if new_day {
                newest_day = day;
                self.items.push(ItemKey::Day(day));
            }
            let first_new = !unread_shown && self.is_new(entry);
            if first_new {
                unread_shown = true;
                self.items.push(ItemKey::Unread);
            }
            self.items.push(entry.key);
            headings.push(
                new_day || first_new || before.is_none_or(|before| entry.begins_group(before)),
            );
            before = Some(entry);
        }
        for (entry, heads) in self.entries.iter_mut().zip(headings) {
            if entry.headed.replace(heads).is_some_and(|was| was != heads) {
                self.redraw.push(entry.key);
            }
        }
    }

    /// The items that say something else than before, though they stayed.
    pub(crate) fn take_redraw(&mut self) -> Vec<ItemKey> {
        std::mem::take(&mut self.redraw)
    }

    fn is_new(&self, entry: &Entry) -> bool {
        self.unread_after
            .is_some_and(|after| entry.id > Some(after))
            && matches!(entry.from, Sender::Contact(_))
    }
}

#[cfg(test)]
mod tests;
