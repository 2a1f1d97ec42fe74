//! The choice of pictures to put into a text: the classic emoticons, emoji beyond them, what was used last, and the
//! search over all of them.

use super::emoticons::{CLASSIC, Emoticon};

/// Emoji beyond the classic set, each with words to find it by.
pub static EMOJI: &[(&str, &str)] = &[
    ("😀", "grin happy"),
    ("😂", "joy tears laugh"),
    ("🤣", "rolling laugh"),
    ("😊", "blush happy"),
    ("😍", "love eyes"),
    ("🥰", "love hearts"),
    ("😘", "kiss"),
    ("😜", "wink tongue"),
    ("🤪", "zany crazy"),
    ("🤩", "star eyes wow"),
    ("🥺", "pleading puppy"),
    ("😭", "crying loud"),
    ("😅", "sweat relief"),
    ("🙃", "upside down"),
    ("😌", "relieved calm"),
    ("🤯", "mind blown"),
    ("😱", "scream fear"),
    ("🤭", "giggle oops"),
    ("😤", "huff proud"),
    ("😷", "mask ill"),
    ("🤠", "cowboy"),
    ("🤖", "robot"),
    ("👻", "ghost"),
    ("💀", "skull dead"),
    ("💩", "poo"),
    ("👋", "wave hello bye"),
    ("👌", "ok perfect"),
    ("✌️", "peace victory"),
    ("🤙", "call me"),
    ("👏", "clap bravo"),
    ("🙌", "hooray hands"),
    ("🙏", "please thanks pray"),
    ("💪", "strong muscle"),
    ("👀", "eyes look"),
    ("🧠", "brain"),
    ("💯", "hundred perfect"),
    ("🔥", "fire hot"),
    ("✨", "sparkles"),
    ("🎉", "party tada"),
    ("🎈", "balloon"),
    ("💙", "blue heart"),
    ("💚", "green heart"),
    ("💛", "yellow heart"),
    ("🧡", "orange heart"),
    ("💜", "purple heart"),
    ("🖤", "black heart"),
    ("🤍", "white heart"),
    ("💐", "flowers bouquet"),
    ("🌸", "cherry blossom flower"),
    ("🌻", "sunflower"),
    ("🍀", "clover luck"),
    ("🌊", "wave sea"),
    ("⛄", "snowman winter"),
    ("🐝", "bee"),
    ("🦆", "duck"),
    ("🦊", "fox"),
    ("🐼", "panda"),
    ("🐧", "penguin"),
    ("🦄", "unicorn"),
    ("🐸", "frog"),
    ("🍎", "apple"),
    ("🍉", "melon"),
    ("🍓", "strawberry"),
    ("🥑", "avocado"),
    ("🍔", "burger"),
    ("🍟", "fries chips"),
    ("🍿", "popcorn"),
    ("🍩", "doughnut"),
    ("🍪", "cookie biscuit"),
    ("🍫", "chocolate"),
    ("🍷", "wine"),
    ("🥂", "cheers champagne"),
    ("🧋", "tea bubble"),
    ("🚲", "bike bicycle"),
    ("🚆", "train"),
    ("🚀", "rocket"),
    ("🏖️", "beach"),
    ("🏔️", "mountain"),
    ("🏠", "house home"),
    ("🎧", "headphones music"),
    ("🎸", "guitar"),
    ("🎬", "film clapper"),
    ("📚", "books"),
    ("⏰", "alarm clock"),
    ("✅", "yes done check"),
    ("❌", "no cross"),
    ("💤", "sleep zzz"),
    ("🏆", "trophy win"),
    ("🎁", "gift present"),
    ("💬", "speech bubble chat"),
];

/// Something to put into a text.
#[derive(Clone, Copy, Debug)]
pub enum Glyph {
    /// A classic emoticon.
    Classic(&'static Emoticon),
    /// An emoji, and words for it.
    Emoji(&'static str, &'static str),
}

impl Glyph {
    /// What goes into the text.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Classic(emoticon) => emoticon.codes.first().copied().unwrap_or(emoticon.glyph),
            Self::Emoji(glyph, _) => glyph,
        }
    }

    /// What it is, in words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Classic(emoticon) => emoticon.name,
            Self::Emoji(_, words) => words,
        }
    }

    /// The glyph that a text stands for.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        all().find(|glyph| glyph.text() == text)
    }
}

/// All classic emoticons, in their order.
pub fn classic() -> impl Iterator<Item = Glyph> {
    CLASSIC.iter().map(Glyph::Classic)
}

/// All emoji, in their order.
pub fn emoji() -> impl Iterator<Item = Glyph> {
    EMOJI
        .iter()
        .map(|(glyph, words)| Glyph::Emoji(glyph, words))
}

fn all() -> impl Iterator<Item = Glyph> {
    classic().chain(emoji())
}

/// Those with a word that begins as the query does, or with the query as a shortcut.
#[must_use]
pub fn search(query: &str) -> Vec<Glyph> {
    let query = query.trim().to_lowercase();
    let found = |glyph: &Glyph| {
        let by_word = glyph
            .name()
            .to_lowercase()
            .split([' ', '-'])
            .any(|word| word.starts_with(&query));
        let by_code = match glyph {
            Glyph::Classic(emoticon) => {
                let begins = |code: &&str| code.to_lowercase().starts_with(&query);
                query == emoticon.glyph || emoticon.codes.iter().any(begins)
            }
            Glyph::Emoji(glyph, _) => query == *glyph,
        };
        by_word || by_code
    };
    all().filter(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn texts(query: &str) -> Vec<&'static str> {
        search(query).into_iter().map(Glyph::text).collect()
    }

    #[test]
    fn found_by_word_shortcut_or_itself() {
        assert_eq!(texts("Rose"), ["(F)", "(W)"]);
        assert_eq!(texts(":-d"), [":D"]);
        assert_eq!(texts("peng"), ["🐧"]);
        assert_eq!(texts("🐧"), ["🐧"]);
        assert!(texts("nothing like this").is_empty());
        assert_eq!(texts("").len(), CLASSIC.len() + EMOJI.len());
    }

    #[test]
    fn every_glyph_is_there_once_and_found_by_its_text() {
        let all: Vec<_> = all().map(Glyph::text).collect();
        let once: BTreeSet<_> = all.iter().collect();
        assert_eq!(once.len(), all.len());
        for text in all {
            assert_eq!(Glyph::of(text).map(Glyph::text), Some(text));
        }
    }
}
