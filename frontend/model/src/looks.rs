//! How the page looks: which theme, over which scene, in which colour.
//!
//! A theme is a folder of style sheets and pictures at the relay, known by the folder's name; scenes and tints are words
//! that the theme's style sheet knows. None of them is more than a name here.

use crate::storage::{self, Stored};
use crate::turn::Turn;
use nudge_shared::{About, Look};

/// The themes that are always there, the standard one first.
pub const THEMES: [&str; 3] = ["live", "classic", "plain"];

/// The scenes of the theme `live`, the standard one first. The last one is a plain ground.
pub const SCENES: [&str; 9] = [
    "aurora", "meadow", "sea", "city", "blossom", "autumn", "snow", "night", "none",
];

/// The colours to tint the page with. Without one, the scene brings its own.
pub const TINTS: [&str; 10] = [
    "sky", "ocean", "teal", "leaf", "gold", "orange", "cherry", "rose", "violet", "slate",
];

/// How large texts are, from small to largest; the second one is standard.
pub const SIZES: [&str; 4] = ["small", "normal", "large", "largest"];

/// The themes of this relay.
#[derive(Debug)]
pub(crate) struct Themes {
    /// Beside the built-in ones; none while the relay has not said.
    added: Option<Vec<String>>,
    /// Of those who chose none.
    standard: Option<String>,
}

impl Themes {
    pub(crate) fn restore(stored: &Stored) -> Self {
        let standard = stored.get(storage::STANDARD_LOOK);
        Self {
            added: None,
            standard: standard.filter(|name| is_name(name)).map(str::to_owned),
        }
    }

    /// The relay said what it has; whether something else is in effect.
    pub(crate) fn about(&mut self, about: &About, turn: &mut Turn<'_>) -> bool {
        let standard = about.theme.clone().filter(|name| is_name(name));
        let changed = self.standard != standard;
        if changed {
            turn.store(storage::STANDARD_LOOK.to_owned(), standard.clone());
            self.standard = standard;
        }
        let added = about.themes.iter().filter(|name| is_name(name));
        let added = Some(added.cloned().collect());
        std::mem::replace(&mut self.added, added) != self.added || changed
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        let added = self.added.iter().flatten().map(String::as_str);
        let new = |name: &&str| !THEMES.contains(name);
        THEMES.into_iter().chain(added.filter(new))
    }

    /// The chosen theme, where it is there; else the standard one.
    pub(crate) fn folder<'a>(&'a self, look: &'a Look) -> &'a str {
        let there = |name: &&str| self.added.is_none() || self.all().any(|known| known == *name);
        let chosen = look.theme.as_deref().filter(there);
        chosen.or(self.standard.as_deref()).unwrap_or(THEMES[0])
    }
}

/// Whether this can be the name of a folder, a scene or a tint: lower-case letters, digits and hyphens, so that it can be
/// part of an address as it is.
#[must_use]
pub fn is_name(text: &str) -> bool {
    const LONGEST: usize = 32;
    !text.is_empty()
        && text.len() <= LONGEST
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_become_part_of_an_address() {
        for name in THEMES.iter().chain(&SCENES).chain(&TINTS).chain(&SIZES) {
            assert!(is_name(name), "{name}");
        }
        for bad in ["", "..", "a/b", "A", "ä", "a b", &"x".repeat(33)] {
            assert!(!is_name(bad), "{bad}");
        }
    }

    #[test]
    fn a_theme_that_is_not_there_is_not_in_effect() {
        let stored = Stored::new([(storage::STANDARD_LOOK.to_owned(), "../../api".to_owned())]);
        let mut themes = Themes::restore(&stored);
        let look = |theme: &str| Look {
            theme: Some(theme.to_owned()),
            ..Look::default()
        };
        assert_eq!(themes.folder(&Look::default()), "live");
        // Until the relay says what it has, it may have any.
        assert_eq!(themes.folder(&look("midnight")), "midnight");
        themes.added = Some(vec!["noon".to_owned(), "plain".to_owned()]);
        themes.standard = Some("classic".to_owned());
        assert_eq!(themes.folder(&look("midnight")), "classic");
        assert_eq!(themes.folder(&look("noon")), "noon");
        let all: Vec<_> = themes.all().collect();
        assert_eq!(all, ["live", "classic", "plain", "noon"]);
    }
}
