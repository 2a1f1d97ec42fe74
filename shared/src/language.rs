use serde::{Deserialize, Serialize};

macro_rules! languages {
    ($($(#[$attribute:meta])* $variant:ident $code:literal $own_name:literal),+ $(,)?) => {
        /// A language of the page.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Language {
            $(
                #[doc = $own_name]
                $(#[$attribute])*
                #[serde(rename = $code)]
                $variant,
            )+
        }

        impl Language {
            /// All of them, in the order of their tags.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its tag as of BCP 47: the shortest one that tells it from the others here.
            #[must_use]
            pub const fn tag(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// What those who speak it call it.
            #[must_use]
            pub const fn own_name(self) -> &'static str {
                match self {
                    $(Self::$variant => $own_name,)+
                }
            }
        }
    };
}

languages! {
    Arabic "ar" "العربية",
    German "de" "Deutsch",
    #[default]
    English "en" "English",
    Spanish "es" "Español",
    French "fr" "Français",
    Hebrew "he" "עברית",
    Hindi "hi" "हिन्दी",
    Italian "it" "Italiano",
    Japanese "ja" "日本語",
    Korean "ko" "한국어",
    Dutch "nl" "Nederlands",
    Polish "pl" "Polski",
    Portuguese "pt" "Português",
    Russian "ru" "Русский",
    Turkish "tr" "Türkçe",
    Ukrainian "uk" "Українська",
    ChineseSimplified "zh-Hans" "简体中文",
    ChineseTraditional "zh-Hant" "繁體中文",
}

impl Language {
    /// The language that a tag such as `de-AT`, `zh_TW` or `iw` means, if the page has it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let mut parts = tag.trim().split(['-', '_']);
        let primary = parts.next()?;
        let is = |name: &str| primary.eq_ignore_ascii_case(name);
        if is("zh") {
            // A script that is named decides, else where it is read.
            let traditional = parts.find_map(|part| match part.to_ascii_lowercase().as_str() {
                "hant" | "tw" | "hk" | "mo" => Some(true),
                "hans" | "cn" | "sg" | "my" => Some(false),
                _ => None,
            });
            return Some(match traditional {
                Some(true) => Self::ChineseTraditional,
                _ => Self::ChineseSimplified,
            });
        }
        if is("iw") {
            // What Hebrew was called before 1989; some systems still do.
            return Some(Self::Hebrew);
        }
        Self::ALL.iter().copied().find(|known| is(known.tag()))
    }

    /// The first language that the page has, of those that a person reads, the best one first; else
    /// English.
    pub fn choose<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter().find_map(Self::of_tag).unwrap_or_default()
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub const fn right_to_left(self) -> bool {
        matches!(self, Self::Arabic | Self::Hebrew)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_of_browsers_find_their_language() {
        for (tag, language) in [
            ("en", Language::English),
            ("de-AT", Language::German),
            ("pt-BR", Language::Portuguese),
            ("PT_pt", Language::Portuguese),
            ("iw-IL", Language::Hebrew),
            ("zh", Language::ChineseSimplified),
            ("zh-CN", Language::ChineseSimplified),
            ("zh-TW", Language::ChineseTraditional),
            ("zh-Hans-HK", Language::ChineseSimplified),
            ("zh-Hant", Language::ChineseTraditional),
        ] {
            assert_eq!(Language::of_tag(tag), Some(language), "{tag}");
        }
        for tag in ["", "xx", "eng", "tlh-DE", "-"] {
            assert_eq!(Language::of_tag(tag), None, "{tag}");
        }
    }

    #[test]
    fn every_language_is_found_by_its_own_tag_and_written_as_it() {
        for &language in Language::ALL {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
            let json = serde_json::to_string(&language).unwrap();
            assert_eq!(json, format!("\"{}\"", language.tag()));
        }
    }

    #[test]
    fn the_first_one_that_is_there_wins() {
        assert_eq!(Language::choose(["cy-GB", "fr-CA", "en"]), Language::French);
        assert_eq!(Language::choose([]), Language::English);
    }
}
