use crate::Changed;
use crate::time::SECOND;
use crate::turn::Turn;
use nudge_shared::{Address, ConversationId, Timestamp};

/// How long a toast is shown.
const SHOWN: i64 = 7 * SECOND;
/// How many are shown at once; the oldest makes room.
const MOST: usize = 3;

/// What a toast is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// A contact signed in.
    SignIn,
    /// A message.
    Message,
    /// A nudge.
    Nudge,
    /// One's own message did not arrive.
    Failed,
}

/// A toast, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToastView {
    /// Identifies it; given when it is shown. Use it as the key of a list.
    pub id: u64,
    /// What it is about.
    pub kind: ToastKind,
    /// Whose picture to show.
    pub address: Address,
    /// "Anna says:", or the whole sentence.
    pub title: String,
    /// What was said; may be empty.
    pub text: String,
    /// What a click opens.
    pub conversation: ConversationId,
}

#[derive(Debug, Default)]
pub(crate) struct Toasts {
    shown: Vec<(ToastView, Timestamp)>,
    next: u64,
    hovered: bool,
}

impl Toasts {
    pub(crate) fn views(&self) -> Vec<ToastView> {
        self.shown.iter().map(|(view, _)| view.clone()).collect()
    }

    /// Shows a toast in place of an older one about the same conversation, under a new id.
    pub(super) fn show(&mut self, mut view: ToastView, turn: &mut Turn<'_>) {
        self.next += 1;
        view.id = self.next;
        self.shown
            .retain(|(shown, _)| shown.conversation != view.conversation);
        if self.shown.len() >= MOST {
            self.shown.remove(0);
            self.hover(false, turn.now);
        }
        self.shown.push((view, Timestamp(turn.now.0 + SHOWN)));
        turn.changed(Changed::Toasts);
    }

    /// Takes a toast away; gives back what a click on it opens.
    pub(crate) fn take(&mut self, id: u64, turn: &mut Turn<'_>) -> Option<ConversationId> {
        let at = self.shown.iter().position(|(view, _)| view.id == id)?;
        let (view, _) = self.shown.remove(at);
        turn.changed(Changed::Toasts);
        // The pointer may have been over it, and nothing will say that it left.
        self.hover(false, turn.now);
        Some(view.conversation)
    }

    pub(super) fn drop_about(&mut self, conversation: &ConversationId, turn: &mut Turn<'_>) {
        let before = self.shown.len();
        self.shown
            .retain(|(view, _)| view.conversation != *conversation);
        if before != self.shown.len() {
            turn.changed(Changed::Toasts);
            self.hover(false, turn.now);
        }
    }

    pub(crate) fn clear(&mut self, turn: &mut Turn<'_>) {
        if !self.shown.is_empty() {
            self.shown.clear();
            turn.changed(Changed::Toasts);
        }
    }

    /// Time stands still under the pointer, and begins anew after.
    pub(crate) fn hover(&mut self, over: bool, now: Timestamp) {
        if self.hovered && !over {
            for (_, until) in &mut self.shown {
                until.0 = until.0.max(now.0 + SHOWN / 2);
            }
        }
        self.hovered = over;
    }

    pub(crate) fn deadline(&self) -> Option<Timestamp> {
        if self.hovered {
            return None;
        }
        self.shown.iter().map(|(_, until)| *until).min()
    }

    pub(crate) fn tick(&mut self, turn: &mut Turn<'_>) {
        let before = self.shown.len();
        if !self.hovered {
            self.shown.retain(|(_, until)| *until > turn.now);
        }
        if before != self.shown.len() {
            turn.changed(Changed::Toasts);
        }
    }
}
