use nudge_shared::{Address, TYPING_SHOWN_MS, Timestamp};

/// Who types in a conversation, and until when that is to be believed.
#[derive(Debug, Default)]
pub(crate) struct Typing(Vec<(Address, Timestamp)>);

impl Typing {
    /// Somebody types. Whether that is news.
    pub(super) fn begin(&mut self, who: Address, now: Timestamp) -> bool {
        let until = Timestamp(now.0 + TYPING_SHOWN_MS as i64);
        match self.0.iter_mut().find(|(known, _)| *known == who) {
            Some((_, known)) => {
                *known = until;
                false
            }
            None => {
                self.0.push((who, until));
                true
            }
        }
    }

    /// Somebody said something, or left.
    pub(super) fn end(&mut self, who: &Address) {
        self.0.retain(|(known, _)| known != who);
    }

    pub(crate) fn clear(&mut self) -> bool {
        let some = !self.0.is_empty();
        self.0.clear();
        some
    }

    pub(super) fn who(&self) -> impl Iterator<Item = &Address> {
        self.0.iter().map(|(who, _)| who)
    }

    pub(super) fn deadline(&self) -> Option<Timestamp> {
        self.0.iter().map(|(_, until)| *until).min()
    }

    /// Forgets those whose time is over; whether there were any.
    pub(super) fn expire(&mut self, now: Timestamp) -> bool {
        let before = self.0.len();
        self.0.retain(|(_, until)| *until > now);
        before != self.0.len()
    }
}
