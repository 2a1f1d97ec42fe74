use super::{App, Page};
use crate::turn::Turn;
use crate::{Changed, DialogIntent, Effect, Place, WindowInput, storage};
use nudge_shared::{ACTIVE_INTERVAL_MS, ClientFrame};

impl App {
    pub(super) fn window(&mut self, input: WindowInput, turn: &mut Turn<'_>) {
        match input {
            WindowInput::Focused(focused) => {
                self.attention().focused = focused;
                self.attention_changed(turn);
            }
            WindowInput::Visible(visible) => {
                self.attention().visible = visible;
                if visible {
                    self.connection.came_to_light(turn);
                } else if let Some(me) = self.me.address().cloned() {
                    // A phone may end the page without another word.
                    self.chats.store_drafts(&me, turn);
                    self.keep_snapshot(turn);
                }
                self.attention_changed(turn);
            }
            WindowInput::Online(online) => self.connection.online(online, turn),
            WindowInput::Went(place) => self.went(place, turn),
            WindowInput::Dark(dark) => {
                self.dark = dark;
                turn.changed(Changed::Settings);
            }
            WindowInput::Touched => self.touched(turn),
            WindowInput::Speaks => turn.changed(Changed::Language),
            WindowInput::Motion(motion) => self.motion = motion,
            WindowInput::Push(push) => {
                self.push = push;
                turn.changed(Changed::Settings);
            }
            WindowInput::Narrow(narrow) => self.narrow = narrow,
            WindowInput::Stored { key, value } => self.stored_elsewhere(&key, value, turn),
        }
    }

    /// Somebody is there: the relay hears of it, but not with every key.
    fn touched(&mut self, turn: &mut Turn<'_>) {
        let rested = self
            .touched_at
            .is_none_or(|at| turn.now.0 - at.0 >= ACTIVE_INTERVAL_MS as i64);
        if self.page == Page::Messenger && self.connection.is_live() && rested {
            self.touched_at = Some(turn.now);
            turn.effect(Effect::Send(ClientFrame::Active));
        }
    }

    fn attention_changed(&mut self, turn: &mut Turn<'_>) {
        let there = self.chats.attention.there();
        let Some(id) = self.chats.selected().cloned() else {
            return;
        };
        if there {
            self.chats.mark_read(&id, turn);
            self.alerts.seen(&id, turn);
        } else {
            self.chats.looked_away(turn);
        }
    }

    fn went(&mut self, place: Place, turn: &mut Turn<'_>) {
        if self.page != Page::Messenger {
            self.went_signed_out(place, turn);
            return;
        }
        if !self.is_ready() {
            self.destination = Some(place);
            return;
        }
        if place == Place::Share {
            self.dialog_intent(DialogIntent::Share, turn);
            return;
        }
        self.show_settings(place == Place::Settings, turn);
        match place {
            Place::Conversation(id) if self.may_open(&id) => self.select(&id, turn),
            // They lie over whatever is in front.
            Place::Settings => {}
            _ => self.chats.deselect(turn),
        }
        // The browser is there already.
        turn.effects
            .retain(|effect| !matches!(effect, Effect::Navigate { .. }));
    }

    /// Another tab of this browser stored something.
    fn stored_elsewhere(&mut self, key: &str, value: Option<String>, turn: &mut Turn<'_>) {
        if self.public {
            return;
        }
        self.stored.set(key, value.clone());
        match key {
            storage::COLLAPSED | storage::ARRANGEMENT => {
                let collapsed = self.stored.get(storage::COLLAPSED);
                let arrangement = self.stored.get(storage::ARRANGEMENT);
                self.roster.restore(collapsed, arrangement, turn);
            }
            storage::SETTINGS | storage::SYSTEM_ALERTS => {
                self.settings.stored_elsewhere(&self.stored);
                turn.changed(Changed::Settings);
                self.speak(turn);
            }
            _ => {
                let draft = self.me.address().and_then(|me| storage::draft_of(key, me));
                if let Some(id) = draft {
                    self.chats
                        .at(&id)
                        .composer
                        .replace(value.unwrap_or_default());
                    turn.changed(Changed::Composer(id));
                }
            }
        }
    }
}
