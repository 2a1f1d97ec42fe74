use super::{Look, PersonSettings, SavedStatus, Setting};
use crate::{
    Emoticon, MAX_DRAFT_BYTES, MAX_NICKNAME_CHARS, MAX_REPLY_BYTES, MAX_SAVED_STATUSES,
    MAX_SHORTCUT_CHARS,
};

/// The longest name of a theme, a scene, a tint or a font, in bytes.
const MAX_WORD_BYTES: usize = 64;
/// The longest time that a status waits, in minutes: a day.
const MAX_MINUTES: u16 = 24 * 60;

/// A setting whose value cannot be, or is larger than allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this setting cannot have this value")]
pub struct BadSetting;

impl Setting {
    /// Whether the value is one that can be kept.
    ///
    /// # Errors
    ///
    /// A name, text or list is longer than allowed, a name is not of the form it needs, or a number
    /// is out of range.
    pub fn check(&self) -> Result<(), BadSetting> {
        let fits = match self {
            Self::Look(look) => look.fits(),
            Self::Text(text) => text.format.font.len() <= MAX_WORD_BYTES,
            Self::Sounds(sounds) => sounds.volume <= 100,
            Self::Presence(presence) => {
                let minutes = [presence.idle_after, presence.away_after];
                minutes
                    .into_iter()
                    .flatten()
                    .all(|minutes| (1..=MAX_MINUTES).contains(&minutes))
                    && presence
                        .reply
                        .as_ref()
                        .is_none_or(|reply| (1..=MAX_REPLY_BYTES).contains(&reply.len()))
            }
            Self::SavedStatuses(statuses) => {
                statuses.len() <= MAX_SAVED_STATUSES && statuses.iter().all(SavedStatus::fits)
            }
            Self::Emoticon(emoticon) => emoticon.fits(),
            Self::KeepHistoryDays(days) => *days != Some(0),
            Self::Person(_, person) => person.fits(),
            Self::Draft(_, text) => text.len() <= MAX_DRAFT_BYTES,
            Self::Language(_)
            | Self::Alerts(_)
            | Self::PeopleList(_)
            | Self::Muted(..)
            | Self::NoEmoticon(_)
            | Self::Reset => true,
        };
        fits.then_some(()).ok_or(BadSetting)
    }
}

impl Look {
    fn fits(&self) -> bool {
        let names = [&self.theme, &self.scene, &self.tint];
        names.into_iter().flatten().all(|name| {
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            (1..=MAX_WORD_BYTES).contains(&name.len()) && name.bytes().all(plain)
        })
    }
}

impl Emoticon {
    /// Whether a text can be a shortcut: clients of the time end one at a tab, and this page a word at a
    /// space. Of [`MAX_SHORTCUT_CHARS`] characters at most.
    #[must_use]
    pub fn is_shortcut(text: &str) -> bool {
        (1..=MAX_SHORTCUT_CHARS).contains(&text.chars().count())
            && !text.contains(|c: char| c.is_control() || c.is_whitespace())
    }

    fn fits(&self) -> bool {
        Self::is_shortcut(&self.shortcut) && self.picture.is_picture()
    }
}

impl SavedStatus {
    fn fits(&self) -> bool {
        let line = |text: &str| {
            text.chars().count() <= crate::MAX_PERSONAL_MESSAGE_CHARS
                && !text.contains(char::is_control)
        };
        !self.name.trim().is_empty()
            && line(&self.name)
            && self.message.as_deref().is_none_or(line)
            && self
                .reply
                .as_ref()
                .is_none_or(|reply| (1..=MAX_REPLY_BYTES).contains(&reply.len()))
    }
}

impl PersonSettings {
    fn fits(&self) -> bool {
        self.nickname.as_ref().is_none_or(|name| {
            !name.trim().is_empty()
                && name.chars().count() <= MAX_NICKNAME_CHARS
                && !name.contains(char::is_control)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{PersonSettings, Presence, Sounds};
    use super::*;

    #[test]
    fn what_cannot_be_is_refused() {
        let look = |theme: &str| {
            Setting::Look(Look {
                theme: Some(theme.to_owned()),
                ..Look::default()
            })
        };
        let nickname = |name: &str| {
            let person = PersonSettings {
                nickname: Some(name.to_owned()),
                ..PersonSettings::default()
            };
            Setting::Person("bob@example.com".parse().unwrap(), person)
        };
        let idle = |minutes: u16| {
            Setting::Presence(Presence {
                idle_after: Some(minutes),
                ..Presence::default()
            })
        };
        let emoticon = |shortcut: &str| {
            Setting::Emoticon(Emoticon {
                shortcut: shortcut.to_owned(),
                picture: crate::BlobId::picture([1; 20]),
            })
        };
        for good in [
            emoticon("(straße"),
            look("live"),
            nickname("Bobby"),
            idle(1),
            idle(1440),
        ] {
            assert_eq!(good.check(), Ok(()), "{good:?}");
        }
        for bad in [
            look(""),
            look("../x"),
            look("Live"),
            nickname(" "),
            nickname("a\nb"),
            nickname(&"x".repeat(MAX_NICKNAME_CHARS + 1)),
            idle(0),
            idle(1441),
            Setting::Sounds(Sounds {
                volume: 101,
                ..Sounds::default()
            }),
            Setting::KeepHistoryDays(Some(0)),
            emoticon(""),
            emoticon("a b"),
            emoticon("12345678"),
            Setting::SavedStatuses(vec![SavedStatus::default()]),
        ] {
            assert_eq!(bad.check(), Err(BadSetting), "{bad:?}");
        }
    }
}
