//! Settings that go with the account: the same on every device.

mod bounds;
mod groups;

pub use bounds::BadSetting;
pub use groups::{
    Alerts, Density, Look, Order, PeopleList, PersonSettings, Presence, SavedStatus, Scheme,
};
pub use groups::{Sounds, TextStyle};

use crate::{Address, ConversationId, Emoticon, Language};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// All settings of an account. What was never set is as `Default` has it, and is not written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language; none for the one that the browser asks for.
    #[serde(skip_serializing_if = "is_default")]
    pub language: Option<Language>,
    /// How the page looks.
    #[serde(skip_serializing_if = "is_default")]
    pub look: Look,
    /// How text is written and shown.
    #[serde(skip_serializing_if = "is_default")]
    pub text: TextStyle,
    /// What is heard.
    #[serde(skip_serializing_if = "is_default")]
    pub sounds: Sounds,
    /// What draws attention, and how.
    #[serde(skip_serializing_if = "is_default")]
    pub alerts: Alerts,
    /// What the relay does with the own status.
    #[serde(skip_serializing_if = "is_default")]
    pub presence: Presence,
    /// How the contact list is shown.
    #[serde(skip_serializing_if = "is_default")]
    pub people_list: PeopleList,
    /// Own statuses, in the order of the menu.
    #[serde(skip_serializing_if = "is_default")]
    pub saved_statuses: Vec<SavedStatus>,
    /// Emoticons of one's own, in the order of the picker. No two have the same shortcut.
    #[serde(skip_serializing_if = "is_default")]
    pub emoticons: Vec<Emoticon>,
    /// After how many days messages are deleted; none for never.
    #[serde(skip_serializing_if = "is_default")]
    pub keep_history_days: Option<u16>,
    /// What is particular about single people.
    #[serde(skip_serializing_if = "is_default")]
    pub people: BTreeMap<Address, PersonSettings>,
    /// Conversations that make no sound and raise no alert.
    #[serde(skip_serializing_if = "is_default")]
    pub muted: BTreeSet<ConversationId>,
    /// What was written and not sent yet.
    #[serde(skip_serializing_if = "is_default")]
    pub drafts: BTreeMap<ConversationId, String>,
}

/// One change to the settings: what is to hold from now on for what it names. Applying it twice does
/// no harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Setting {
    /// See [`Settings::language`].
    Language(Option<Language>),
    /// See [`Settings::look`].
    Look(Look),
    /// See [`Settings::text`].
    Text(TextStyle),
    /// See [`Settings::sounds`].
    Sounds(Sounds),
    /// See [`Settings::alerts`].
    Alerts(Alerts),
    /// See [`Settings::presence`].
    Presence(Presence),
    /// See [`Settings::people_list`].
    PeopleList(PeopleList),
    /// See [`Settings::saved_statuses`].
    SavedStatuses(Vec<SavedStatus>),
    /// Makes the picture an own emoticon, or gives it another shortcut. It takes the place of one that
    /// has the shortcut already. The picture is one that `POST api/emoticon` brought.
    Emoticon(Emoticon),
    /// Takes away the own emoticon with this shortcut.
    NoEmoticon(String),
    /// See [`Settings::keep_history_days`].
    KeepHistoryDays(Option<u16>),
    /// Replaces what is particular about somebody; the default forgets it.
    Person(Address, PersonSettings),
    /// Whether a conversation is muted.
    Muted(ConversationId, bool),
    /// Replaces a draft; empty to forget it.
    Draft(ConversationId, String),
    /// All but people, mutes, drafts, saved statuses, emoticons and history is as it was at first.
    Reset,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Settings {
    /// Makes a change.
    pub fn apply(&mut self, setting: Setting) {
        match setting {
            Setting::Language(language) => self.language = language,
            Setting::Look(look) => self.look = look,
            Setting::Text(text) => self.text = text,
            Setting::Sounds(sounds) => self.sounds = sounds,
            Setting::Alerts(alerts) => self.alerts = alerts,
            Setting::Presence(presence) => self.presence = presence,
            Setting::PeopleList(list) => self.people_list = list,
            Setting::SavedStatuses(statuses) => self.saved_statuses = statuses,
            Setting::Emoticon(emoticon) => {
                let same = |known: &Emoticon| known.picture == emoticon.picture;
                self.emoticons
                    .retain(|known| same(known) || known.shortcut != emoticon.shortcut);
                match self.emoticons.iter().position(same) {
                    Some(at) => self.emoticons[at] = emoticon,
                    None => self.emoticons.push(emoticon),
                }
            }
            Setting::NoEmoticon(shortcut) => {
                self.emoticons.retain(|known| known.shortcut != shortcut);
            }
            Setting::KeepHistoryDays(days) => self.keep_history_days = days,
            Setting::Person(address, person) if person == PersonSettings::default() => {
                self.people.remove(&address);
            }
            Setting::Person(address, person) => {
                self.people.insert(address, person);
            }
            Setting::Muted(conversation, true) => {
                self.muted.insert(conversation);
            }
            Setting::Muted(conversation, false) => {
                self.muted.remove(&conversation);
            }
            Setting::Draft(conversation, text) if text.is_empty() => {
                self.drafts.remove(&conversation);
            }
            Setting::Draft(conversation, text) => {
                self.drafts.insert(conversation, text);
            }
            Setting::Reset => {
                *self = Self {
                    saved_statuses: std::mem::take(&mut self.saved_statuses),
                    emoticons: std::mem::take(&mut self.emoticons),
                    keep_history_days: self.keep_history_days,
                    people: std::mem::take(&mut self.people),
                    muted: std::mem::take(&mut self.muted),
                    drafts: std::mem::take(&mut self.drafts),
                    ..Self::default()
                };
            }
        }
    }

    /// Whether nothing was ever set.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        is_default(self)
    }

    /// What is particular about somebody.
    #[must_use]
    pub fn person(&self, address: &Address) -> PersonSettings {
        self.people.get(address).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bob() -> Address {
        "bob@example.com".parse().unwrap()
    }

    #[test]
    fn nothing_set_is_nothing_written() {
        let json = serde_json::to_string(&Settings::default()).unwrap();
        assert_eq!(json, "{}");
    }

    #[test]
    fn what_a_later_version_wrote_is_passed_over() {
        let settings: Settings = serde_json::from_str(
            r#"{"sounds":{"muted":true,"choir":"boys"},"weather":"fine","language":"uk"}"#,
        )
        .unwrap();
        assert!(settings.sounds.muted);
        assert_eq!(settings.sounds.volume, Sounds::default().volume);
        assert_eq!(settings.language, Some(Language::Ukrainian));
    }

    #[test]
    fn the_default_of_a_person_a_draft_or_a_mute_takes_no_room() {
        let mut settings = Settings::default();
        let favourite = PersonSettings {
            favourite: true,
            ..PersonSettings::default()
        };
        settings.apply(Setting::Person(bob(), favourite));
        settings.apply(Setting::Muted(bob().into(), true));
        settings.apply(Setting::Draft(bob().into(), "dear".to_owned()));
        assert!(settings.person(&bob()).favourite);
        settings.apply(Setting::Person(bob(), PersonSettings::default()));
        settings.apply(Setting::Muted(bob().into(), false));
        settings.apply(Setting::Draft(bob().into(), String::new()));
        assert_eq!(settings, Settings::default());
    }

    #[test]
    fn an_emoticon_has_one_shortcut_and_a_shortcut_one_emoticon() {
        let emoticon = |shortcut: &str, picture| Emoticon {
            shortcut: shortcut.to_owned(),
            picture: crate::BlobId::picture([picture; 20]),
        };
        let mut settings = Settings::default();
        for one in [
            emoticon("(cat)", 1),
            emoticon("(dog)", 2),
            emoticon("(cow)", 3),
        ] {
            settings.apply(Setting::Emoticon(one));
        }
        // Another shortcut, which was the dog's.
        settings.apply(Setting::Emoticon(emoticon("(dog)", 1)));
        assert_eq!(
            settings.emoticons,
            [emoticon("(dog)", 1), emoticon("(cow)", 3)]
        );
        settings.apply(Setting::Emoticon(emoticon("(cow)", 4)));
        settings.apply(Setting::NoEmoticon("(dog)".to_owned()));
        assert_eq!(settings.emoticons, [emoticon("(cow)", 4)]);
    }

    #[test]
    fn a_reset_leaves_what_is_no_matter_of_taste() {
        let mut settings = Settings::default();
        settings.apply(Setting::Sounds(Sounds {
            muted: true,
            ..Sounds::default()
        }));
        settings.apply(Setting::Draft(bob().into(), "dear".to_owned()));
        settings.apply(Setting::Reset);
        assert!(!settings.sounds.muted);
        assert_eq!(settings.drafts.len(), 1);
    }
}
