use super::locale::{English, Locale};
use nudge_shared::Language;
use std::cell::Cell;

/// The English texts, one a line.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/english.txt"));

/// A language, ready to be spoken.
pub(super) struct Tongue {
    language: Language,
    /// By the number of the text.
    texts: Box<[&'static str]>,
    pub(super) locale: Box<dyn Locale>,
}

thread_local! {
    static SPOKEN: Cell<Option<&'static Tongue>> = const { Cell::new(None) };
}

/// Texts that are not of this version of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadTexts;

/// Speaks a language from now on: its texts as `cargo xtask bundle` compiles them, none for English's
/// own, and how it writes numbers and dates.
///
/// Texts stay in memory until the page closes, 30 kB or so a language: people choose a language once
/// in a long while, and texts that never go away can be `&'static str` everywhere.
///
/// # Errors
///
/// The texts are not those of this version. What was spoken goes on being spoken.
pub fn speak(
    language: Language,
    texts: Option<String>,
    locale: Box<dyn Locale>,
) -> Result<(), BadTexts> {
    let texts = texts.map_or(ENGLISH, |texts| Box::leak(texts.into_boxed_str()));
    let texts: Box<[_]> = texts.lines().collect();
    if texts.len() != ENGLISH.lines().count() {
        return Err(BadTexts);
    }
    let tongue = Tongue {
        language,
        texts,
        locale,
    };
    SPOKEN.set(Some(Box::leak(Box::new(tongue))));
    Ok(())
}

/// Which language is spoken.
#[must_use]
pub fn spoken_language() -> Language {
    spoken().language
}

pub(super) fn spoken() -> &'static Tongue {
    SPOKEN.get().unwrap_or_else(|| {
        // Cannot fail: these are the texts that the others are compared with.
        let _ = speak(Language::English, None, Box::new(English));
        SPOKEN.get().expect("English was just spoken")
    })
}

impl Tongue {
    pub(super) fn text(&self, index: usize) -> &'static str {
        self.texts.get(index).copied().unwrap_or_default()
    }

    pub(super) fn right_to_left(&self) -> bool {
        self.language.right_to_left()
    }
}
