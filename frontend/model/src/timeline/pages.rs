use super::{Change, Timeline};
use crate::time::Zone;
use nudge_shared::{MAX_PAGE, Message, MessageId};

/// How many messages are asked for at once: two or three screens.
pub(crate) const PAGE: u16 = 60;

/// Which page was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// The newest one.
    Newest,
    /// The one above the oldest line in memory.
    Older,
    /// The one below the newest line in memory, let go of before.
    Newer,
}

/// A run of messages below what is in memory. It ends where the run let go of before it begins, or
/// with the newest message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Gone {
    first: MessageId,
    count: u16,
}

/// What is known of the messages that are not in memory.
#[derive(Debug)]
pub(crate) struct Pages {
    /// Whether there are older messages than those in memory.
    pub(crate) has_older: bool,
    /// Whether the newest page was ever loaded.
    pub(crate) loaded: bool,
    /// Messages after this one may have been missed: the newest page is to be loaded anew.
    stale: Option<MessageId>,
    /// The page on its way.
    pub(crate) loading: Option<Page>,
    /// Runs let go of at the lower end, the newest first.
    gone: Vec<Gone>,
}

impl Default for Pages {
    fn default() -> Self {
        Self {
            has_older: true,
            loaded: false,
            stale: None,
            loading: None,
            gone: Vec::new(),
        }
    }
}

impl Pages {
    /// Whether the newest messages are not in memory.
    pub(crate) fn detached(&self) -> bool {
        !self.gone.is_empty()
    }

    /// Whether the newest page is to be loaded before the timeline can be trusted.
    pub(crate) fn wanting(&self) -> bool {
        !self.loaded || self.stale.is_some()
    }

    /// Accounts for a new message that belongs below what is in memory; gives back whether it does.
    /// Before the first page is there, nothing is held at all.
    pub(super) fn hold_back(&mut self, id: MessageId, known: bool) -> bool {
        if known {
            return false;
        }
        if self.loading == Some(Page::Newest) {
            return false;
        }
        if !self.loaded {
            return true;
        }
        match self.gone.first_mut() {
            None => return false,
            Some(newest) if newest.count < MAX_PAGE => newest.count += 1,
            Some(_) => self.gone.insert(
                0,
                Gone {
                    first: id,
                    count: 1,
                },
            ),
        }
        true
    }
}

impl Timeline {
    /// What to ask the relay for: only messages before the first, at most the second. None when
    /// there is nothing to ask, or a page is on its way already.
    pub(crate) fn request(&mut self, page: Page) -> Option<(Option<MessageId>, u16)> {
        if self.pages.loading.is_some() {
            return None;
        }
        let asked = match page {
            Page::Newest => (None, PAGE),
            Page::Older if !self.pages.has_older || !self.pages.loaded => return None,
            Page::Older => (Some(self.oldest()?), PAGE),
            Page::Newer => {
                let (gone, newer) = self.pages.gone.split_last()?;
                (newer.last().map(|run| run.first), gone.count)
            }
        };
        self.pages.loading = Some(page);
        Some(asked)
    }

    /// The relay did not bring the page.
    pub(crate) fn page_failed(&mut self) {
        self.pages.loading = None;
    }

    /// Takes in the page that was asked for.
    pub(crate) fn page(&mut self, messages: &[Message], more: bool, zone: Zone) -> Change {
        let Some(page) = self.pages.loading.take() else {
            return Change::Nothing;
        };
        match page {
            Page::Newest => self.newest_page(messages, more),
            Page::Older => {
                self.pages.has_older = more;
                self.take_in(messages);
                self.let_go_of_newest();
            }
            Page::Newer => {
                self.pages.gone.pop();
                self.take_in(messages);
                self.trim_oldest();
            }
        }
        self.rebuild(zone);
        Change::Items
    }

    fn take_in(&mut self, messages: &[Message]) {
        for message in messages {
            self.merge(message);
        }
    }

    /// Everything was said anew, and some of it may have passed by unseen. A page asked for before
    /// is not waited for.
    pub(crate) fn mark_stale(&mut self) {
        self.pages.loading = None;
        match self.newest() {
            Some(newest) if self.pages.loaded => {
                self.pages.stale.get_or_insert(newest);
            }
            _ => self.pages.loaded = false,
        }
    }

    /// The newest page replaces all that is in memory, unless both overlap.
    fn newest_page(&mut self, messages: &[Message], more: bool) {
        let first = messages.first().map(|message| message.id);
        // What came by event while the page was on its way does not prove an overlap.
        let known_up_to = self.pages.stale.or_else(|| self.newest());
        let joins = self.pages.loaded
            && !self.pages.detached()
            && (!more || (first.is_some() && first <= known_up_to));
        if joins {
            let reaches_further = self.oldest().is_some() && self.oldest() < first;
            self.pages.has_older = if reaches_further {
                self.pages.has_older
            } else {
                more
            };
        } else {
            self.entries
                .retain(|entry| entry.id.is_none() || (first.is_some() && entry.id >= first));
            self.pages.has_older = more;
        }
        self.pages.gone.clear();
        self.pages.loaded = true;
        self.pages.stale = None;
        self.take_in(messages);
        self.trim_oldest();
    }

    /// Scrolled far back: lets go of whole pages at the lower end.
    fn let_go_of_newest(&mut self) {
        while self.stored() >= super::KEPT + usize::from(PAGE) {
            let end = self.stored();
            let from = end - usize::from(PAGE);
            let Some(first) = self.entries[from].id else {
                break;
            };
            self.entries.drain(from..end);
            self.pages.gone.push(Gone { first, count: PAGE });
        }
    }
}
