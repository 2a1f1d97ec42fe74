use super::{Chats, slash};
use crate::input::Purpose;
use crate::text::{emoticons, used};
use crate::time::Zone;
use crate::timeline::{Change, ItemKey, Page, Scroll};
use crate::turn::Turn;
use crate::{Changed, ComposeIntent, Effect, storage};
use nudge_shared::{Address, Body, CommandBody, ConversationId, Emoticon, Format, MessageId};

/// How one writes.
#[derive(Clone, Copy)]
pub(crate) struct Style<'a> {
    pub(crate) format: &'a Format,
    /// One's own emoticons.
    pub(crate) emoticons: &'a [Emoticon],
}

impl Chats {
    /// Selects the open conversation before or after, round and round.
    pub(crate) fn step(&mut self, back: bool, turn: &mut Turn<'_>) {
        let count = self.open.len();
        if count == 0 {
            return;
        }
        let now = self
            .selected
            .as_ref()
            .and_then(|selected| self.open.iter().position(|id| id == selected));
        let next = match (now, back) {
            (None, false) => 0,
            (None, true) => count - 1,
            (Some(at), false) => (at + 1) % count,
            (Some(at), true) => (at + count - 1) % count,
        };
        let id = self.open[next].clone();
        self.select(&id, turn);
    }

    /// Selects the conversation whose newest message is unread for longest.
    pub(crate) fn next_unread(&mut self, turn: &mut Turn<'_>) {
        let id = self
            .all
            .iter()
            .filter(|(id, chat)| chat.wire.unread > 0 && self.selected.as_ref() != Some(*id))
            .min_by_key(|(_, chat)| chat.wire.last.as_ref().map(|last| last.id))
            .map(|(id, _)| id.clone());
        if let Some(id) = id {
            self.select(&id, turn);
        }
    }

    pub(crate) fn scrolled(&mut self, id: &ConversationId, scroll: Scroll, turn: &mut Turn<'_>) {
        let chat = self.at(id);
        let detached = chat.timeline.pages.detached();
        let pinned = scroll.at_end() && !detached;
        let below_seen = pinned && chat.below > 0;
        if below_seen {
            chat.below = 0;
        }
        if chat.pinned != pinned || below_seen {
            chat.pinned = pinned;
            turn.changed(Changed::Timeline(id.clone()));
        }
        if detached && scroll.near_end() {
            self.request(id, Page::Newer, turn);
        } else if scroll.near_begin() {
            self.request(id, Page::Older, turn);
        }
        self.mark_read(id, turn);
    }

    pub(crate) fn jump_to_end(&mut self, id: &ConversationId, turn: &mut Turn<'_>) {
        let chat = self.at(id);
        chat.pinned = true;
        chat.below = 0;
        chat.target = None;
        if chat.timeline.pages.detached() {
            self.request(id, Page::Newest, turn);
        }
        turn.effect(Effect::ScrollToEnd(id.clone()));
        turn.changed(Changed::Timeline(id.clone()));
        self.mark_read(id, turn);
    }

    /// Goes to one line of the conversation in front, however old it is.
    pub(crate) fn go_to(&mut self, id: &ConversationId, message: MessageId, turn: &mut Turn<'_>) {
        let zone = self.zone;
        let chat = self.at(id);
        chat.target = Some(message);
        chat.pinned = false;
        if chat.timeline.has(message) {
            self.show_target(id, turn);
        } else {
            let newest = chat.wire.last.as_ref().map_or(message, |last| last.id);
            chat.timeline.go_to(message, newest, zone);
            self.request(id, Page::Newer, turn);
        }
        turn.changed(Changed::Timeline(id.clone()));
    }

    /// Puts the line that was asked for into view, if it is there.
    pub(super) fn show_target(&mut self, id: &ConversationId, turn: &mut Turn<'_>) {
        let chat = self.at(id);
        if let Some(message) = chat.target.take_if(|target| chat.timeline.has(*target)) {
            // Not to the end, where a conversation that comes to the front is put.
            turn.effects
                .retain(|effect| !matches!(effect, Effect::ScrollToEnd(end) if end == id));
            if let Some(key) = chat.timeline.key(message) {
                turn.effect(Effect::ScrollToItem(id.clone(), key));
            }
        }
    }

    /// Sends a message again that did not arrive.
    pub(crate) fn retry(
        &mut self,
        me: Option<&Address>,
        id: &ConversationId,
        key: ItemKey,
        turn: &mut Turn<'_>,
    ) {
        let zone = self.zone;
        let timeline = self.timeline(id);
        if let Some(message) = timeline.retryable(key) {
            timeline.retrying(message);
            turn.command(
                CommandBody::Retry {
                    conversation: id.clone(),
                    message,
                },
                Purpose::Retry(id.clone(), message),
            );
        } else if let Some(body) = timeline.take_refused(key, zone) {
            // The relay never took it, and would answer the same to the same command.
            self.send(me, id, body, turn);
        }
    }

    /// Takes a message back that the relay did not take.
    pub(crate) fn discard(&mut self, id: &ConversationId, key: ItemKey, turn: &mut Turn<'_>) {
        let zone = self.zone;
        let chat = self.at(id);
        let Some(body) = chat.timeline.take_refused(key, zone) else {
            return;
        };
        if let Body::Text { text, .. } = body {
            let joined = match chat.composer.text() {
                "" => text,
                draft => [draft, "\n", &text].concat(),
            };
            chat.composer.edit(joined, turn.now);
        }
        turn.changed(Changed::Timeline(id.clone()));
        turn.changed(Changed::Composer(id.clone()));
    }

    pub(crate) fn send(
        &mut self,
        me: Option<&Address>,
        id: &ConversationId,
        body: Body,
        turn: &mut Turn<'_>,
    ) {
        let zone = self.zone;
        let command = turn.command(
            CommandBody::Send {
                conversation: id.clone(),
                body: body.clone(),
            },
            Purpose::Send(id.clone()),
        );
        if let Some(me) = me {
            let value = serde_json::to_string(&(id, &body)).ok();
            turn.store(storage::unsent(me, command), value);
        }
        let chat = self.at(id);
        chat.timeline.local(command, body, turn.wall, zone);
        // Whoever answers has seen what is above.
        if chat.wire.unread == 0 {
            chat.timeline.set_unread_line(None, zone);
        }
        self.jump_to_end(id, turn);
    }

    pub(crate) fn compose(
        &mut self,
        me: Option<&Address>,
        id: &ConversationId,
        intent: ComposeIntent,
        style: Style<'_>,
        turn: &mut Turn<'_>,
    ) {
        turn.changed(Changed::Composer(id.clone()));
        let now = turn.now;
        let chat = self.at(id);
        match intent {
            ComposeIntent::Text(text) => {
                if chat.composer.edit(text, now) {
                    turn.command(CommandBody::Typing(id.clone()), Purpose::Quiet);
                }
            }
            ComposeIntent::Insert { text, at } => {
                let text = chat.composer.insert(&text, at);
                chat.composer.edit(text, now);
            }
            ComposeIntent::Send => {
                let Some(text) = chat.composer.take() else {
                    return;
                };
                if let Some(me) = me {
                    chat.composer.store_now(me, id, turn);
                }
                let text = emoticons::with_shortcuts(slash::said(&text));
                let Style { format, emoticons } = style;
                let format = (*format != Format::default()).then(|| format.clone());
                let emoticons = used(&text, emoticons);
                self.send(
                    me,
                    id,
                    Body::Text {
                        text,
                        format,
                        emoticons,
                    },
                    turn,
                );
            }
            ComposeIntent::Nudge => {
                if chat.composer.nudge(now) {
                    self.send(me, id, Body::Nudge, turn);
                }
            }
            ComposeIntent::Earlier => {
                chat.composer.recall(true, chat.timeline.own_texts());
            }
            ComposeIntent::Later => {
                chat.composer.recall(false, chat.timeline.own_texts());
            }
            ComposeIntent::Left => {
                if let Some(me) = me {
                    chat.composer.store_now(me, id, turn);
                }
            }
            // Belong to the settings, and to what is uploaded.
            ComposeIntent::Format(_) | ComposeIntent::Draw(_) => {}
        }
    }

    /// Stores all drafts that are not: the page may go away.
    pub(crate) fn store_drafts(&mut self, me: &Address, turn: &mut Turn<'_>) {
        for (id, chat) in &mut self.all {
            chat.composer.store_now(me, id, turn);
        }
    }

    /// A message of an earlier visit that the relay may not have: on its way again.
    pub(crate) fn resume_unsent(&mut self, unsent: &crate::input::Unsent, turn: &mut Turn<'_>) {
        let zone: Zone = self.zone;
        let chat = self.at(&unsent.conversation);
        chat.timeline
            .local(unsent.id, unsent.body.clone(), turn.wall, zone);
        Self::changed(&unsent.conversation, Change::Items, turn);
    }
}
