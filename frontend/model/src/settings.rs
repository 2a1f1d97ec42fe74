//! What the person chose once and for all.

use crate::input::Purpose;
use crate::looks::SIZES;
use crate::roster::fold;
use crate::storage::{self, Stored};
use crate::text::emoji::Glyph;
use crate::turn::Turn;
use crate::{Changed, SettingIntent};
use nudge_shared::{CommandBody, Density, Format, Language, Scheme, Setting, Settings};

/// How many emoticons are remembered: a row of the panel.
const MOST_RECENT: usize = 8;

/// What is chosen: with the account, and in this browser alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// What goes with the account. Before somebody signs in, as they were here last.
    pub account: Settings,
    /// Whether the system shows alerts of this page: the browser's own, as each one asks for itself.
    pub system_alerts: bool,
    /// How large messages are, in this browser: one of [`SIZES`], none for what is standard.
    pub size: Option<String>,
    /// Emoticons and emoji that were put in last, the newest first, as they are written.
    pub recent_glyphs: Vec<String>,
    /// What is searched for among the settings.
    pub search: String,
    /// Whom the lists of privacy look for, or an address to put on one of them.
    pub person: String,
    /// Chosen while nobody was signed in: for the account of whoever does.
    waiting: Vec<Setting>,
}

impl Preferences {
    /// As an earlier visit left them.
    #[must_use]
    pub fn restore(stored: &Stored) -> Self {
        let account = stored
            .get(storage::SETTINGS)
            .and_then(|text| serde_json::from_str(text).ok());
        Self {
            account: account.unwrap_or_default(),
            system_alerts: stored.get(storage::SYSTEM_ALERTS).is_some(),
            size: stored
                .get(storage::SIZE)
                .filter(|name| SIZES.contains(name))
                .map(str::to_owned),
            recent_glyphs: stored
                .get(storage::GLYPHS)
                .map(|kept| kept.lines().take(MOST_RECENT).map(str::to_owned).collect())
                .unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The language chosen, else the best one of those that the browser asks for.
    #[must_use]
    pub fn spoken(&self, asked_for: &[String]) -> Language {
        self.account
            .language
            .unwrap_or_else(|| Language::choose(asked_for.iter().map(String::as_str)))
    }

    /// Whether a setting that says this is one that is looked for.
    #[must_use]
    pub fn finds(&self, text: &str) -> bool {
        let text = fold(text);
        let mut words = self.search.split_whitespace();
        words.all(|word| text.contains(&fold(word)))
    }

    /// Another tab of this browser changed them.
    pub(crate) fn stored_elsewhere(&mut self, stored: &Stored) {
        let now = Self::restore(stored);
        self.system_alerts = now.system_alerts;
        self.size = now.size;
        self.recent_glyphs = now.recent_glyphs;
        let ours = std::mem::take(&mut self.account);
        self.account = Settings {
            saved_statuses: ours.saved_statuses,
            emoticons: ours.emoticons,
            presence: ours.presence,
            people: ours.people,
            muted: ours.muted,
            drafts: ours.drafts,
            ..now.account
        };
    }

    /// The person chose something. It holds at once; the account hears of it as soon as there is one.
    pub(crate) fn set(&mut self, setting: Setting, signed_in: bool, turn: &mut Turn<'_>) {
        if signed_in {
            turn.command(
                CommandBody::Set(Box::new(setting.clone())),
                Purpose::Setting,
            );
        } else {
            self.waiting.push(setting.clone());
        }
        self.apply(setting, turn);
    }

    /// It was chosen, here or on another device.
    pub(crate) fn apply(&mut self, setting: Setting, turn: &mut Turn<'_>) {
        self.account.apply(setting);
        self.keep(turn);
    }

    /// Somebody signed in: their settings, and what was chosen on the way.
    pub(crate) fn replace(&mut self, account: Settings, turn: &mut Turn<'_>) {
        self.account = account;
        for setting in std::mem::take(&mut self.waiting) {
            self.set(setting, true, turn);
        }
        self.keep(turn);
    }

    /// Nobody is signed in any more. What is nobody else's business goes; the look and the language
    /// stay.
    pub(crate) fn forget_account(&mut self, turn: &mut Turn<'_>) {
        self.account = self.without_people();
        self.search.clear();
        self.person.clear();
        self.waiting.clear();
        turn.changed(Changed::Settings);
    }

    /// What the person chose for this browser.
    pub(crate) fn choose_here(&mut self, intent: &SettingIntent, turn: &mut Turn<'_>) {
        match intent {
            SettingIntent::SystemAlerts(on) => {
                self.system_alerts = *on;
                let value = on.then(|| "1".to_owned());
                turn.store(storage::SYSTEM_ALERTS.to_owned(), value);
            }
            SettingIntent::Size(name) => {
                self.size = (name != SIZES[1]).then(|| name.clone());
                turn.store(storage::SIZE.to_owned(), self.size.clone());
            }
            SettingIntent::Search(text) => text.clone_into(&mut self.search),
            SettingIntent::Person(text) => text.clone_into(&mut self.person),
            // The app's business.
            SettingIntent::Set(_) | SettingIntent::Show(_) | SettingIntent::Push(_) => return,
        }
        turn.changed(Changed::Settings);
    }

    /// Remembers that an emoticon was put in.
    pub(crate) fn used_glyph(&mut self, text: &str, turn: &mut Turn<'_>) {
        // One's own have a sheet of their own.
        if Glyph::of(text).is_none() {
            return;
        }
        self.recent_glyphs.retain(|known| known != text);
        self.recent_glyphs.insert(0, text.to_owned());
        self.recent_glyphs.truncate(MOST_RECENT);
        let value = Some(self.recent_glyphs.join("\n"));
        turn.store(storage::GLYPHS.to_owned(), value);
    }

    pub(crate) fn set_format(&mut self, format: Format, signed_in: bool, turn: &mut Turn<'_>) {
        let mut text = self.account.text.clone();
        text.format = format;
        self.set(Setting::Text(text), signed_in, turn);
    }

    /// Keeps, in the browser, what the next visit begins with.
    fn keep(&self, turn: &mut Turn<'_>) {
        let kept = self.without_people();
        let text = (!kept.is_untouched()).then(|| serde_json::to_string(&kept).ok());
        turn.store(storage::SETTINGS.to_owned(), text.flatten());
        // Read before the first paint, by a script that should not have to know JSON's shape.
        let scheme = match kept.look.scheme {
            Scheme::System => None,
            Scheme::Light => Some("light".to_owned()),
            Scheme::Dark => Some("dark".to_owned()),
        };
        let density = match kept.people_list.density {
            Density::Compact => Some("compact".to_owned()),
            Density::Normal => None,
            Density::Roomy => Some("roomy".to_owned()),
        };
        let look = kept.look;
        for (key, value) in [
            (storage::THEME, scheme),
            (storage::LOOK, look.theme),
            (storage::SCENE, look.scene),
            (storage::TINT, look.tint),
            (storage::DENSITY, density),
        ] {
            turn.store(key.to_owned(), value);
        }
        turn.changed(Changed::Settings);
    }

    fn without_people(&self) -> Settings {
        Settings {
            saved_statuses: Vec::new(),
            emoticons: Vec::new(),
            presence: nudge_shared::Presence::default(),
            people: Default::default(),
            muted: Default::default(),
            drafts: Default::default(),
            ..self.account.clone()
        }
    }
}
