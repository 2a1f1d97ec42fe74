use super::{Change, Timeline};
use crate::time::Zone;
use nudge_shared::{CommandId, Message, MessageId};

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

/// What to ask the relay for, one page of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    /// The messages before this one; none for the newest.
    Before(Option<MessageId>),
    /// The messages after this one.
    After(MessageId),
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
    /// The command that asked for it: an answer to an earlier one is not waited for any more.
    pub(crate) asked: Option<CommandId>,
    /// The newest message known of, while it is not in memory: those between are neither.
    beyond: Option<MessageId>,
    /// Where to begin, if nothing is in memory: with the first message after this one.
    begin: Option<MessageId>,
}

impl Default for Pages {
    fn default() -> Self {
        Self {
            has_older: true,
            loaded: false,
            stale: None,
            loading: None,
            asked: None,
            beyond: None,
            begin: None,
        }
    }
}

impl Pages {
    /// Whether the newest messages are not in memory.
    pub(crate) fn detached(&self) -> bool {
        self.beyond.is_some()
    }

    /// Whether the newest page is to be loaded before the timeline can be trusted.
    pub(crate) fn wanting(&self) -> bool {
        !self.loaded || self.stale.is_some()
    }

    /// Accounts for a new message that belongs below what is in memory; gives back whether it does.
    /// Before the first page is there, nothing is held at all.
    pub(super) fn hold_back(&mut self, id: MessageId, known: bool) -> bool {
        if known || self.loading == Some(Page::Newest) {
            return false;
        }
        if self.loaded && self.beyond.is_none() {
            return false;
        }
        if self.loaded {
            self.beyond = self.beyond.max(Some(id));
        }
        true
    }
}

impl Timeline {
    /// What to ask the relay for, [`PAGE`] messages at most. None when there is nothing to ask, or
    /// a page is on its way already.
    pub(crate) fn request(&mut self, page: Page) -> Option<Ask> {
        if self.pages.loading.is_some() {
            return None;
        }
        let asked = match page {
            Page::Newest => Ask::Before(None),
            Page::Older if !self.pages.has_older || !self.pages.loaded => return None,
            Page::Older => Ask::Before(Some(self.oldest()?)),
            Page::Newer if !self.pages.detached() => return None,
            Page::Newer => Ask::After(self.newest().or(self.pages.begin)?),
        };
        self.pages.loading = Some(page);
        Some(asked)
    }

    /// Lets go of everything stored, to begin again with one message, which [`Page::Newer`] brings.
    /// `newest` is the newest one known of.
    pub(crate) fn go_to(&mut self, message: MessageId, newest: MessageId, zone: Zone) {
        self.unload(zone);
        self.pages = Pages {
            loaded: true,
            beyond: Some(newest.max(message)),
            // Ids are whole numbers, and one that does not exist will do.
            begin: Some(MessageId(message.0.saturating_sub(1))),
            ..Pages::default()
        };
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
                self.take_in(messages);
                // A message that came while the page was on its way may be on neither.
                if !more && self.newest() >= self.pages.beyond {
                    self.pages.beyond = None;
                } else if messages.is_empty() {
                    // What was known of is gone: there is nothing below.
                    self.pages.beyond = None;
                }
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
        self.pages.beyond = None;
        self.pages.loaded = true;
        self.pages.stale = None;
        self.take_in(messages);
        self.trim_oldest();
    }

    /// Scrolled far back: lets go of whole pages at the lower end.
    fn let_go_of_newest(&mut self) {
        while self.stored() >= super::KEPT + usize::from(PAGE) {
            let end = self.stored();
            let newest = self.entries[end - 1].id;
            self.entries.drain(end - usize::from(PAGE)..end);
            self.pages.beyond = self.pages.beyond.max(newest);
        }
    }

    /// What was said up to a message was deleted.
    pub(crate) fn cleared(&mut self, up_to: MessageId, zone: Zone) {
        self.entries
            .retain(|entry| entry.id.is_none_or(|id| id > up_to));
        if !self.pages.detached() {
            self.pages.has_older = false;
        } else if self.entries.iter().all(|entry| entry.id.is_none()) {
            self.pages = Pages::default();
        }
        self.rebuild(zone);
    }
}
