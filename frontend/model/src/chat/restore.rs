use super::Chats;
use crate::turn::Turn;
use crate::{Changed, storage};
use nudge_shared::{Address, ConversationId};

/// What of conversations outlives the page.
impl Chats {
    /// The open tabs as stored: the account's address, the selected one marked by its place, last.
    pub(crate) fn tabs_text(&self, me: &Address) -> Option<String> {
        if self.open.is_empty() {
            return None;
        }
        let mut text = me.to_string();
        for id in &self.open {
            text.push('\n');
            text.push_str(&id.to_string());
        }
        Some(text)
    }

    /// Opens the tabs of an earlier visit by the same account.
    pub(crate) fn restore_tabs(&mut self, text: &str, me: &Address, turn: &mut Turn<'_>) {
        let mut lines = text.lines();
        if lines.next() != Some(me.as_str()) {
            return;
        }
        for id in lines.filter_map(|line| line.parse().ok()) {
            let known = self.all.contains_key(&id);
            if known || matches!(id, ConversationId::Direct(_)) {
                self.open_tab(&id, turn);
            }
        }
    }

    /// Takes in drafts of an earlier visit.
    pub(crate) fn restore_drafts(
        &mut self,
        stored: &storage::Stored,
        me: &Address,
        turn: &mut Turn<'_>,
    ) {
        for (key, value) in stored.pairs() {
            if let Some(id) = storage::draft_of(key, me) {
                self.at(&id).composer.restore(value.clone());
                turn.changed(Changed::Composer(id));
            }
        }
    }
}
