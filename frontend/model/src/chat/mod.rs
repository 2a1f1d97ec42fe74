//! Conversations: which are open, which one is selected, and what each shows.

mod composer;
mod conversation;
mod front;
mod incoming;
mod intents;
mod restore;
pub(crate) mod slash;
mod typing;
mod view;

pub use composer::ComposerView;
pub use view::{HeadingView, MemberView, TabView, TimelineView};
pub(crate) use view::{PREVIEW, preview};

pub(crate) use conversation::Chat;
pub(crate) use incoming::News;
pub(crate) use intents::Style;

use crate::Changed;
use crate::input::Purpose;
use crate::time::Zone;
use crate::timeline::{Ask, Change, PAGE, Page, Timeline};
use crate::turn::Turn;
use nudge_shared::{Address, CommandBody, Conversation, ConversationId, MessageId, Timestamp};
use std::collections::BTreeMap;

/// Whether somebody looks at the page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attention {
    pub(crate) focused: bool,
    pub(crate) visible: bool,
}

impl Attention {
    pub(crate) fn there(self) -> bool {
        self.focused && self.visible
    }
}

/// All conversations of the account.
#[derive(Debug)]
pub(crate) struct Chats {
    all: BTreeMap<ConversationId, Chat>,
    /// Open ones, in the order of their tabs.
    open: Vec<ConversationId>,
    selected: Option<ConversationId>,
    pub(crate) zone: Zone,
    pub(crate) attention: Attention,
}

impl Chats {
    pub(crate) fn new(zone: Zone) -> Self {
        Self {
            all: BTreeMap::new(),
            open: Vec::new(),
            selected: None,
            zone,
            attention: Attention {
                focused: true,
                visible: true,
            },
        }
    }

    pub(crate) fn selected(&self) -> Option<&ConversationId> {
        self.selected.as_ref()
    }

    pub(crate) fn get(&self, id: &ConversationId) -> Option<&Chat> {
        self.all.get(id)
    }

    /// Those in which something was said, or several people are, as the relay told them.
    pub(crate) fn told(&self) -> Vec<Conversation> {
        let told = |chat: &&Chat| chat.wire.last.is_some() || chat.wire.members.len() > 1;
        let chats = self.all.values().filter(told);
        chats.map(|chat| chat.wire.clone()).collect()
    }

    /// Signed out: nothing was ever said.
    pub(crate) fn clear(&mut self, turn: &mut Turn<'_>) {
        for id in std::mem::take(&mut self.open) {
            turn.changed(Changed::Timeline(id.clone()));
            turn.changed(Changed::Composer(id.clone()));
            turn.changed(Changed::Conversation(id));
        }
        self.all.clear();
        self.selected = None;
    }

    /// The conversation; a direct one is always there, if only empty.
    pub(crate) fn at(&mut self, id: &ConversationId) -> &mut Chat {
        self.all
            .entry(id.clone())
            .or_insert_with(|| Chat::empty(id))
    }

    /// Whether somebody is looking at the newest line of a conversation right now.
    pub(crate) fn is_watched(&self, id: &ConversationId) -> bool {
        self.attention.there()
            && self.selected.as_ref() == Some(id)
            && self.get(id).is_some_and(|chat| chat.pinned)
    }

    /// Whether a conversation is in front of somebody, at whichever line.
    pub(crate) fn is_in_front(&self, id: &ConversationId) -> bool {
        self.attention.there() && self.selected.as_ref() == Some(id)
    }

    /// Takes in a snapshot's conversations. What is in memory stays on show until it is loaded anew.
    pub(crate) fn replace(&mut self, conversations: Vec<Conversation>, turn: &mut Turn<'_>) {
        let mut gone: Vec<ConversationId> = self.all.keys().cloned().collect();
        for chat in self.all.values_mut() {
            chat.timeline.mark_stale();
        }
        for conversation in conversations {
            gone.retain(|id| *id != conversation.id);
            self.set(conversation, turn);
        }
        for id in gone {
            // A conversation with a contact is always there; one with several people is not.
            if matches!(id, ConversationId::Several(_)) {
                self.close(&id, turn);
                self.all.remove(&id);
            } else {
                let fresh = Chat::empty(&id);
                let chat = self.at(&id);
                chat.wire = fresh.wire;
            }
        }
        turn.changed(Changed::Tabs);
        if let Some(selected) = self.selected.clone() {
            self.load(&selected, turn);
        }
    }

    pub(crate) fn set(&mut self, conversation: Conversation, turn: &mut Turn<'_>) {
        let id = conversation.id.clone();
        let chat = self.at(&id);
        if chat.wire != conversation {
            chat.wire = conversation;
            turn.changed(Changed::Conversation(id.clone()));
            turn.changed(Changed::Composer(id));
            turn.changed(Changed::Tabs);
        }
    }

    /// Asks for the newest page, unless it is there.
    pub(crate) fn load(&mut self, id: &ConversationId, turn: &mut Turn<'_>) {
        if self.at(id).timeline.pages.wanting() {
            self.request(id, Page::Newest, turn);
        }
    }

    pub(crate) fn request(&mut self, id: &ConversationId, page: Page, turn: &mut Turn<'_>) {
        let Some(ask) = self.at(id).timeline.request(page) else {
            return;
        };
        let conversation = id.clone();
        let body = match ask {
            Ask::Before(before) => CommandBody::LoadOlder {
                conversation,
                before,
                limit: PAGE,
            },
            Ask::After(after) => CommandBody::LoadNewer {
                conversation,
                after,
                limit: PAGE,
            },
        };
        let command = turn.command(body, Purpose::Page(id.clone()));
        self.at(id).timeline.pages.asked = Some(command);
        turn.changed(Changed::Timeline(id.clone()));
    }

    /// Everything up to the newest line was seen, if somebody looks at it.
    pub(crate) fn mark_read(&mut self, id: &ConversationId, turn: &mut Turn<'_>) {
        if !self.is_watched(id) {
            return;
        }
        let chat = self.at(id);
        let newest = chat
            .wire
            .last
            .as_ref()
            .map(|last| last.id)
            .max(chat.timeline.newest());
        let Some(newest) = newest.filter(|newest| *newest > chat.wire.read_up_to) else {
            return;
        };
        if chat.wire.unread == 0 {
            // Only one's own messages: nothing that anybody would call unread.
            return;
        }
        chat.wire.unread = 0;
        chat.wire.read_up_to = newest;
        turn.command(
            CommandBody::MarkRead {
                conversation: id.clone(),
                up_to: newest,
            },
            Purpose::Quiet,
        );
        turn.changed(Changed::Conversation(id.clone()));
        turn.changed(Changed::Tabs);
    }

    /// Says what became of a timeline's items.
    pub(crate) fn changed(id: &ConversationId, change: Change, turn: &mut Turn<'_>) {
        match change {
            Change::Nothing => {}
            Change::Items => turn.changed(Changed::Timeline(id.clone())),
        }
    }

    /// Says which items say something else, at the end of a turn.
    pub(crate) fn redraw(&mut self, turn: &mut Turn<'_>) {
        for (id, chat) in &mut self.all {
            for key in chat.timeline.take_redraw() {
                turn.changed(Changed::Item(id.clone(), key));
            }
        }
    }

    /// When the next thing happens by itself.
    pub(crate) fn deadline(&self) -> Option<Timestamp> {
        self.all.values().filter_map(Chat::deadline).min()
    }

    /// Ends typing lines, and stores drafts, whose time has come.
    pub(crate) fn tick(&mut self, me: Option<&Address>, turn: &mut Turn<'_>) {
        for (id, chat) in &mut self.all {
            if chat.typing.expire(turn.now) {
                turn.changed(Changed::Conversation(id.clone()));
            }
            if let Some(me) = me {
                chat.composer.store_if_due(me, id, turn);
            }
            if chat.composer.rests(turn.now) {
                turn.changed(Changed::Composer(id.clone()));
            }
        }
    }

    /// Messages and ids that the title counts: unread of friends only.
    pub(crate) fn unread_of(&self, is_friend: impl Fn(&Address) -> bool) -> u32 {
        self.all
            .values()
            .filter(|chat| chat.wire.members.iter().any(&is_friend))
            .map(|chat| chat.wire.unread)
            .sum()
    }

    pub(crate) fn timeline(&mut self, id: &ConversationId) -> &mut Timeline {
        &mut self.at(id).timeline
    }

    /// The newest message of any conversation that was marked read at another place.
    pub(crate) fn read(
        &mut self,
        id: &ConversationId,
        up_to: MessageId,
        unread: u32,
        turn: &mut Turn<'_>,
    ) {
        let chat = self.at(id);
        if up_to < chat.wire.read_up_to {
            // Older than what was read here meanwhile.
            return;
        }
        if (chat.wire.read_up_to, chat.wire.unread) != (up_to, unread) {
            chat.wire.read_up_to = up_to;
            chat.wire.unread = unread;
            turn.changed(Changed::Conversation(id.clone()));
            turn.changed(Changed::Tabs);
        }
    }
}
