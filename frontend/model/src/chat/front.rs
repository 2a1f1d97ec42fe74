use super::Chats;
use crate::turn::Turn;
use crate::{Changed, Effect, Focus, Place};
use nudge_shared::ConversationId;

/// Which conversation is in front, and which are open behind it.
impl Chats {
    /// Opens a conversation and puts it in front.
    pub(crate) fn select(&mut self, id: &ConversationId, turn: &mut Turn<'_>) {
        self.open_tab(id, turn);
        if self.selected.as_ref() == Some(id) {
            turn.effect(Effect::Focus(Focus::Composer(id.clone())));
            return;
        }
        self.leave_front(turn);
        self.selected = Some(id.clone());
        let zone = self.zone;
        let chat = self.at(id);
        chat.pinned = true;
        chat.below = 0;
        let unread_from = (chat.wire.unread > 0).then_some(chat.wire.read_up_to);
        let line = chat.timeline.unread_line().or(unread_from);
        chat.timeline.set_unread_line(line, zone);
        self.load(id, turn);
        turn.changed(Changed::Tabs);
        turn.changed(Changed::Timeline(id.clone()));
        turn.changed(Changed::Conversation(id.clone()));
        turn.changed(Changed::Composer(id.clone()));
        turn.effect(Effect::Navigate {
            place: Place::Conversation(id.clone()),
            push: true,
        });
        turn.effect(if unread_from.is_some() {
            Effect::ScrollToUnread(id.clone())
        } else {
            Effect::ScrollToEnd(id.clone())
        });
        turn.effect(Effect::Focus(Focus::Composer(id.clone())));
        self.mark_read(id, turn);
    }

    /// Makes a tab, without putting it in front.
    pub(crate) fn open_tab(&mut self, id: &ConversationId, turn: &mut Turn<'_>) {
        self.at(id);
        if !self.open.contains(id) {
            self.open.push(id.clone());
            turn.changed(Changed::Tabs);
        }
    }

    /// Nobody looks any more: what was read is not new any more.
    pub(crate) fn looked_away(&mut self, turn: &mut Turn<'_>) {
        let Some(id) = self.selected.clone() else {
            return;
        };
        let zone = self.zone;
        let chat = self.at(&id);
        if chat.wire.unread == 0 && chat.timeline.set_unread_line(None, zone) {
            turn.changed(Changed::Timeline(id));
        }
    }

    /// Nothing is in front any more: what was read has lost its new-message line.
    pub(crate) fn leave_front(&mut self, turn: &mut Turn<'_>) {
        let Some(id) = self.selected.take() else {
            return;
        };
        let zone = self.zone;
        let chat = self.at(&id);
        if chat.wire.unread == 0 {
            chat.timeline.set_unread_line(None, zone);
        }
        turn.changed(Changed::Tabs);
        turn.changed(Changed::Timeline(id));
    }

    pub(crate) fn deselect(&mut self, turn: &mut Turn<'_>) {
        if self.selected.is_some() {
            self.leave_front(turn);
            turn.effect(Effect::Navigate {
                place: Place::Home,
                push: true,
            });
            turn.effect(Effect::Focus(Focus::List));
        }
    }

    /// Closes a tab; its neighbour comes to the front.
    pub(crate) fn close(&mut self, id: &ConversationId, turn: &mut Turn<'_>) {
        let Some(at) = self.open.iter().position(|open| open == id) else {
            return;
        };
        self.open.remove(at);
        turn.changed(Changed::Tabs);
        let zone = self.zone;
        if self.selected.as_ref() == Some(id) {
            self.leave_front(turn);
            match self
                .open
                .get(at.min(self.open.len().saturating_sub(1)))
                .cloned()
            {
                Some(next) => self.select(&next, turn),
                None => {
                    turn.effect(Effect::Navigate {
                        place: Place::Home,
                        push: false,
                    });
                    turn.effect(Effect::Focus(Focus::List));
                }
            }
        }
        self.at(id).timeline.unload(zone);
    }
}
