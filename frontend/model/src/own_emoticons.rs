//! The dialog in which own emoticons are made, given shortcuts, and taken away.

use crate::turn::Turn;
use crate::{Changed, Effect, UploadTo};
use nudge_shared::{Emoticon, MAX_SHORTCUT_CHARS};

/// The dialog, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnEmoticonsView {
    /// All of them.
    pub all: Vec<Emoticon>,
    /// Whether pictures are on their way.
    pub busy: bool,
    /// What went wrong.
    pub problem: Option<String>,
}

/// The dialog, open or not.
#[derive(Debug, Default)]
pub(crate) struct OwnEmoticons {
    open: bool,
    /// On their way to the relay, with the names of their files.
    uploads: Vec<(u32, String)>,
    problem: Option<String>,
}

impl OwnEmoticons {
    pub(crate) fn view(&self, all: &[Emoticon]) -> Option<OwnEmoticonsView> {
        self.open.then(|| OwnEmoticonsView {
            all: all.to_vec(),
            busy: !self.uploads.is_empty(),
            problem: self.problem.clone(),
        })
    }

    pub(crate) fn show(&mut self, open: bool, turn: &mut Turn<'_>) {
        self.open = open;
        self.problem(None, turn);
    }

    pub(crate) fn add(&mut self, number: u32, name: String, turn: &mut Turn<'_>) {
        self.uploads.push((number, name));
        turn.effect(Effect::Upload {
            number,
            to: UploadTo::Emoticon,
        });
        self.problem(None, turn);
    }

    pub(crate) fn holds(&self, number: u32) -> bool {
        self.uploads.iter().any(|(known, _)| *known == number)
    }

    /// An upload is over; the name of its file.
    pub(crate) fn uploaded(&mut self, number: u32, turn: &mut Turn<'_>) -> String {
        turn.effect(Effect::Forget(number));
        turn.changed(Changed::OwnEmoticons);
        let at = self.uploads.iter().position(|(known, _)| *known == number);
        at.map(|at| self.uploads.remove(at).1).unwrap_or_default()
    }

    pub(crate) fn problem(&mut self, problem: Option<String>, turn: &mut Turn<'_>) {
        self.problem = problem;
        turn.changed(Changed::OwnEmoticons);
    }

    /// Signed out.
    pub(crate) fn clear(&mut self, turn: &mut Turn<'_>) {
        for (number, _) in std::mem::take(&mut self.uploads) {
            turn.effect(Effect::Forget(number));
        }
        self.show(false, turn);
    }
}

/// Somebody else's shortcut, if it can be one and none of them has it; else one that is like it.
pub(crate) fn kept_or_free(shortcut: &str, all: &[Emoticon]) -> String {
    let taken = all.iter().any(|one| one.shortcut == shortcut);
    match Emoticon::is_shortcut(shortcut) && !taken {
        true => shortcut.to_owned(),
        false => free(shortcut, all),
    }
}

/// A shortcut after the name of a file that none of them has: `cat.gif` is `(cat)`.
pub(crate) fn free(name: &str, all: &[Emoticon]) -> String {
    let is_free = |text: &str| all.iter().all(|one| one.shortcut != text);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let letters: Vec<char> = stem
        .chars()
        .filter(|c| c.is_alphanumeric())
        .take(MAX_SHORTCUT_CHARS - 2)
        .collect();
    let plain: String = letters.iter().collect();
    if !plain.is_empty() && is_free(&format!("({plain})")) {
        return format!("({plain})");
    }
    let mut number = 1_u32;
    loop {
        let digits = number.to_string();
        let room = (MAX_SHORTCUT_CHARS - 2).saturating_sub(digits.len());
        let begin: String = letters.iter().take(room).collect();
        let code = format!("({begin}{digits})");
        if is_free(&code) {
            return code;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{free, kept_or_free};
    use nudge_shared::{BlobId, Emoticon};

    #[test]
    fn names_become_shortcuts_that_are_free() {
        let mut all = Vec::new();
        for (name, expected) in [
            ("cat.gif", "(cat)"),
            ("(dog)", "(dog)"),
            ("cat.png", "(cat1)"),
            ("elephant.webp", "(eleph)"),
            ("elephant 2.webp", "(elep1)"),
            ("", "(1)"),
            ("\u{1f600} .png", "(2)"),
        ] {
            let code = free(name, &all);
            assert_eq!(code, expected);
            assert!(Emoticon::is_shortcut(&code));
            all.push(Emoticon {
                shortcut: code,
                picture: BlobId::picture([all.len() as u8; 20]),
            });
        }
        for (theirs, expected) in [(":cat", ":cat"), ("(cat)", "(cat2)"), ("a b", "(ab)")] {
            assert_eq!(kept_or_free(theirs, &all), expected);
        }
    }
}
