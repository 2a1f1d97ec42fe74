use super::slash::Slash;
use crate::input::Purpose;
use crate::time::SECOND;
use crate::turn::Turn;
use crate::{storage, words};
use nudge_shared::{
    Address, CommandBody, ConversationId, MAX_DRAFT_BYTES, MAX_TEXT_BYTES, NUDGE_INTERVAL_MS,
    Setting, TYPING_INTERVAL_MS, Timestamp,
};

/// How long after the last key a draft is stored: a write per key is more than a phone's storage
/// likes, and losing half a second of typing is what people accept.
const STORE_AFTER: i64 = 500;
/// How long a passing note is shown.
const NOTE_SHOWN: i64 = 4 * SECOND;

/// A conversation's text field, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComposerView {
    /// The text. Write it into the field only when it differs from what is there.
    pub text: String,
    /// What is wrong, or a passing note.
    pub problem: Option<String>,
    /// Whether there is something to send that may be sent.
    pub can_send: bool,
    /// The commands that the text may become.
    pub commands: Vec<&'static Slash>,
    /// Whether the conversation takes messages at all.
    pub enabled: bool,
    /// Whether a nudge may be sent now.
    pub can_nudge: bool,
}

/// What is being written in a conversation.
#[derive(Debug, Default)]
pub(crate) struct Composer {
    text: String,
    /// While older lines are looked through: how many back, and the draft they hide.
    recalled: Option<(usize, String)>,
    note: Option<(String, Timestamp)>,
    typing_sent: Option<Timestamp>,
    nudge_sent: Option<Timestamp>,
    store_at: Option<Timestamp>,
    /// The draft as the account's other devices know it.
    told: String,
}

impl Composer {
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn problem(&self) -> Option<String> {
        let over = self.text.len().saturating_sub(MAX_TEXT_BYTES);
        if over > 0 {
            return Some(words::text_too_long(words::count(over)));
        }
        self.note.as_ref().map(|(text, _)| text.clone())
    }

    pub(super) fn can_send(&self) -> bool {
        self.text.len() <= MAX_TEXT_BYTES && !self.text.trim().is_empty()
    }

    pub(super) fn can_nudge(&self, now: Timestamp) -> bool {
        self.nudge_sent
            .is_none_or(|sent| now.0 - sent.0 >= NUDGE_INTERVAL_MS as i64)
    }

    pub(crate) fn restore(&mut self, text: String) {
        if self.text.is_empty() {
            self.told.clone_from(&text);
            self.text = text;
        }
    }

    /// Another tab wrote the draft.
    pub(crate) fn replace(&mut self, text: String) {
        if self.store_at.is_none() {
            self.told.clone_from(&text);
            self.text = text;
        }
    }

    /// The text was edited. Whether a typing notice is due.
    pub(super) fn edit(&mut self, text: String, now: Timestamp) -> bool {
        self.text = text.replace("\r\n", "\n");
        self.recalled = None;
        self.note = None;
        self.store_at = Some(Timestamp(now.0 + STORE_AFTER));
        let due = !self.text.trim().is_empty()
            && self
                .typing_sent
                .is_none_or(|sent| now.0 - sent.0 >= TYPING_INTERVAL_MS as i64);
        if due {
            self.typing_sent = Some(now);
        }
        due
    }

    pub(super) fn insert(&self, piece: &str, at: usize) -> String {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let mut text = self.text.clone();
        text.insert_str(at, piece);
        text
    }

    /// Takes the text out to be sent; none when it cannot be.
    pub(super) fn take(&mut self) -> Option<String> {
        if !self.can_send() {
            return None;
        }
        let text = std::mem::take(&mut self.text).trim_end().to_owned();
        self.recalled = None;
        self.note = None;
        // The next message begins with a typing notice of its own.
        self.typing_sent = None;
        self.store_at = Some(Timestamp(0));
        Some(text)
    }

    /// A nudge is to be sent; whether it may.
    pub(super) fn nudge(&mut self, now: Timestamp) -> bool {
        let may = self.can_nudge(now);
        if may {
            self.nudge_sent = Some(now);
        } else {
            self.note(words::nudge_too_soon().to_owned(), now);
        }
        may
    }

    pub(super) fn note(&mut self, text: String, now: Timestamp) {
        self.note = Some((text, Timestamp(now.0 + NOTE_SHOWN)));
    }

    /// Looks through one's own earlier lines, which are given newest first.
    pub(super) fn recall<'a>(&mut self, back: bool, mut own: impl Iterator<Item = &'a str>) {
        let at = self.recalled.as_ref().map(|(at, _)| *at);
        let next = match (at, back) {
            (None, true) => Some(0),
            (Some(at), true) => Some(at + 1),
            (Some(0), false) => None,
            (Some(at), false) => Some(at - 1),
            (None, false) => return,
        };
        match next {
            Some(next) => {
                if let Some(line) = own.nth(next) {
                    let draft = match self.recalled.take() {
                        Some((_, draft)) => draft,
                        None => std::mem::take(&mut self.text),
                    };
                    line.clone_into(&mut self.text);
                    self.recalled = Some((next, draft));
                }
            }
            None => {
                if let Some((_, draft)) = self.recalled.take() {
                    self.text = draft;
                }
            }
        }
    }

    pub(super) fn deadline(&self) -> Option<Timestamp> {
        let note = self.note.as_ref().map(|(_, until)| *until);
        let nudge = self
            .nudge_sent
            .map(|sent| Timestamp(sent.0 + NUDGE_INTERVAL_MS as i64));
        [note, nudge, self.store_at].into_iter().flatten().min()
    }

    /// Ends a passing note, and the time in which no nudge may be sent; whether there was any.
    pub(super) fn rests(&mut self, now: Timestamp) -> bool {
        let note = self.note.take_if(|(_, until)| *until <= now).is_some();
        let rested = self.can_nudge(now);
        let nudge = self.nudge_sent.take_if(|_| rested).is_some();
        note || nudge
    }

    pub(super) fn store_if_due(&mut self, me: &Address, id: &ConversationId, turn: &mut Turn<'_>) {
        if self.store_at.is_some_and(|at| at <= turn.now) {
            self.store_now(me, id, turn);
        }
    }

    /// Stores the draft, if it changed since it was stored.
    pub(super) fn store_now(&mut self, me: &Address, id: &ConversationId, turn: &mut Turn<'_>) {
        if self.store_at.take().is_some() {
            let draft = match &self.recalled {
                Some((_, draft)) => draft,
                None => &self.text,
            };
            let value = (!draft.trim().is_empty()).then(|| draft.clone());
            let text = value.clone().unwrap_or_default();
            turn.store(storage::draft(me, id), value);
            if text.len() <= MAX_DRAFT_BYTES && self.told != text {
                self.told.clone_from(&text);
                let setting = Setting::Draft(id.clone(), text);
                turn.command(CommandBody::Set(Box::new(setting)), Purpose::Setting);
            }
        }
    }
}
