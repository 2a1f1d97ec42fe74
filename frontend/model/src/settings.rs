//! What the person chose once and for all.

use crate::storage::{self, Stored};
use crate::turn::Turn;
use crate::{Changed, SettingIntent};
use nudge_shared::{Format, Language};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    fn as_str(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// The settings, as stored in the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Whether sounds are played.
    pub sounds: bool,
    /// Whether nudges shake, ring and vibrate.
    pub nudges: bool,
    /// Whether fonts and colours of others are shown as they want them.
    pub foreign_formats: bool,
    /// Whether Enter sends; else Ctrl+Enter does.
    pub enter_sends: bool,
    /// Light or dark.
    pub theme: Theme,
    /// The language; none for the best one of those the browser asks for.
    pub language: Option<Language>,
    /// How one's own text looks.
    pub format: Format,
}

impl Preferences {
    /// As an earlier visit left them.
    #[must_use]
    pub fn restore(stored: &Stored) -> Self {
        Self {
            sounds: stored.on(storage::SOUNDS),
            nudges: stored.on(storage::NUDGES),
            foreign_formats: stored.on(storage::FORMATS),
            enter_sends: stored.on(storage::ENTER),
            theme: [Theme::Light, Theme::Dark]
                .into_iter()
                .find(|theme| theme.as_str() == stored.get(storage::THEME))
                .unwrap_or_default(),
            language: stored.get(storage::LANGUAGE).and_then(Language::of_tag),
            format: stored
                .get(storage::FORMAT)
                .and_then(|text| serde_json::from_str(text).ok())
                .unwrap_or_default(),
        }
    }

    /// The language chosen, else the best one of those that the browser asks for.
    #[must_use]
    pub fn spoken(&self, asked_for: &[String]) -> Language {
        self.language
            .unwrap_or_else(|| Language::choose(asked_for.iter().map(String::as_str)))
    }

    pub(crate) fn set(&mut self, intent: &SettingIntent, turn: &mut Turn<'_>) {
        let (place, key, on) = match *intent {
            SettingIntent::Sounds(on) => (&mut self.sounds, storage::SOUNDS, on),
            SettingIntent::Nudges(on) => (&mut self.nudges, storage::NUDGES, on),
            SettingIntent::ForeignFormats(on) => (&mut self.foreign_formats, storage::FORMATS, on),
            SettingIntent::EnterSends(on) => (&mut self.enter_sends, storage::ENTER, on),
            SettingIntent::Theme(theme) => {
                self.theme = theme;
                turn.store(storage::THEME.to_owned(), theme.as_str().map(str::to_owned));
                turn.changed(Changed::Settings);
                return;
            }
            // The app's business.
            SettingIntent::Show(_) | SettingIntent::Language(_) => return,
        };
        *place = on;
        turn.store(key.to_owned(), (!on).then(|| "0".to_owned()));
        turn.changed(Changed::Settings);
    }

    pub(crate) fn set_format(&mut self, format: Format, turn: &mut Turn<'_>) {
        let value = (format != Format::default())
            .then(|| serde_json::to_string(&format).ok())
            .flatten();
        turn.store(storage::FORMAT.to_owned(), value);
        self.format = format;
        turn.changed(Changed::Settings);
    }
}
