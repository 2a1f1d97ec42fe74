use super::{App, Page};
use crate::search::SearchPanel;
use crate::time::{MINUTE, SECOND};
use crate::timeline::ItemKey;
use crate::turn::Turn;
use crate::{Changed, Effect, Outcome, storage};
use nudge_shared::{CommandBody, Setting, Timestamp};

impl App {
    /// What comes of time alone.
    pub(super) fn tick(&mut self, turn: &mut Turn<'_>) {
        self.connection.tick(turn);
        let me = self.me.address().cloned();
        self.chats.tick(me.as_ref(), turn);
        self.alerts.toasts.tick(turn);
        self.import.go_on(turn);
        if let Some(panel) = &mut self.search {
            panel.tick(self.chats.zone, turn);
        }
        if self
            .note
            .as_ref()
            .is_some_and(|(_, until)| *until <= turn.now)
        {
            self.note = None;
            turn.changed(Changed::Note);
        }
        if self.about_again_at.is_some_and(|at| at <= turn.now) {
            self.about_again_at = None;
            turn.effect(Effect::FetchAbout);
        }
    }

    /// Ends a turn: commands go out, sounds are chosen, the title is set, and the next wake-up.
    pub(super) fn finish(&mut self, mut turn: Turn<'_>) -> Outcome {
        let live = self.connection.is_live();
        if live != self.was_live {
            self.was_live = live;
            if !live {
                self.chats.forget_typing(&mut turn);
            }
            // "Sending" and "waiting for the connection" are told apart.
            for (id, command) in self.connection.outbox.sends() {
                turn.changed(Changed::Item(id.clone(), ItemKey::Local(command)));
            }
        }
        for (id, body, purpose) in std::mem::take(&mut turn.commands) {
            // Of a public computer nothing stays, not even with the account.
            let draft = matches!(&body, CommandBody::Set(setting) if matches!(**setting, Setting::Draft(..)));
            if self.public && draft {
                continue;
            }
            // Typing is only true now.
            if live || !matches!(body, CommandBody::Typing(_)) {
                self.connection.outbox.push(id, body, purpose);
            }
        }
        self.connection.flush(&mut turn);
        self.chats.redraw(&mut turn);
        self.alerts.play(self.mood(), &mut turn);
        self.set_title(&mut turn);
        self.store_tabs(&mut turn);
        self.draw_clock(&mut turn);
        self.wake(&mut turn);
        let mut effects = turn.effects;
        self.keep(&mut effects);
        let mut changed = turn.changed;
        changed.sort_unstable();
        changed.dedup();
        Outcome { effects, changed }
    }

    fn set_title(&mut self, turn: &mut Turn<'_>) {
        let (unread, title) = match self.page {
            Page::Messenger => (
                self.chats
                    .unread_of(|address| self.roster.is_friend(address)),
                self.chats
                    .selected()
                    .map(|id| self.chats.title(id, &self.roster)),
            ),
            _ => (0, None),
        };
        self.alerts.set_title(unread, title.as_deref(), turn);
    }

    fn store_tabs(&self, turn: &mut Turn<'_>) {
        if !turn.changed.contains(&Changed::Tabs) {
            return;
        }
        let Some(me) = self.me.address() else {
            return;
        };
        let text = self.chats.tabs_text(me);
        if self.stored.get(storage::TABS) != text.as_deref() {
            turn.store(storage::TABS.to_owned(), text);
        }
    }

    /// Countdown and day are drawn anew when they change.
    fn draw_clock(&mut self, turn: &mut Turn<'_>) {
        let drawn = (self.countdown(), self.chats.zone.day(turn.wall));
        if drawn.0 != self.drawn.0 {
            turn.changed(Changed::Banner);
        }
        if drawn.1 != self.drawn.1 {
            turn.changed(Changed::Clock);
        }
        self.drawn = drawn;
    }

    fn wake(&mut self, turn: &mut Turn<'_>) {
        let now = turn.now;
        let next_second = self
            .countdown()
            .filter(|left| *left > 0)
            .map(|_| Timestamp(now.0 + SECOND));
        let midnight = (self.page == Page::Messenger)
            .then(|| Timestamp(now.0 + self.until_midnight(turn.wall)));
        let next = [
            self.connection.deadline(),
            self.chats.deadline(),
            self.import.deadline(),
            self.alerts.toasts.deadline(),
            self.note.as_ref().map(|(_, until)| *until),
            self.about_again_at,
            self.search.as_ref().and_then(SearchPanel::deadline),
            next_second,
            midnight,
        ]
        .into_iter()
        .flatten()
        .min();
        let by_the_wall = |at: Timestamp| Timestamp(at.0 - now.0 + turn.wall.0);
        let next = next.map(by_the_wall);
        // One that was asked for and has passed is gone, and must be asked for anew.
        let passed = self.wake.is_some_and(|wake| wake <= turn.wall);
        if next != self.wake || passed {
            self.wake = next;
            turn.effect(Effect::WakeAt(next));
        }
    }

    fn until_midnight(&self, wall: Timestamp) -> i64 {
        const DAY: i64 = 24 * 60 * MINUTE;
        DAY - (wall.0 + i64::from(self.chats.zone.0) * MINUTE).rem_euclid(DAY)
    }

    /// Remembers what the page is told to store; on a public computer, that is nothing.
    fn keep(&mut self, effects: &mut Vec<Effect>) {
        let public = self.public;
        effects.retain(|effect| match effect {
            Effect::Store { key, value } => {
                !public || value.is_none() || key == storage::PUBLIC || key == storage::RELOADED
            }
            _ => true,
        });
        for effect in effects {
            if let Effect::Store { key, value } = effect {
                self.stored.set(key, value.clone());
            }
        }
    }
}
