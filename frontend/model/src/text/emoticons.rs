//! The classic emoticons: shortcuts as typed since the turn of the century, drawn with characters
//! every device has. The shortcut stays in the text; only the eye sees the picture.

/// An emoticon of the classic set.
#[derive(Debug, PartialEq, Eq)]
pub struct Emoticon {
    /// What it is, in words: the tooltip, and what a screen reader says.
    pub name: &'static str,
    /// The character to draw.
    pub glyph: &'static str,
    /// Its shortcuts, the one to insert first. Letters in any case.
    pub codes: &'static [&'static str],
}

const fn e(name: &'static str, glyph: &'static str, codes: &'static [&'static str]) -> Emoticon {
    Emoticon { name, glyph, codes }
}

/// The whole set, in the order of the picker.
pub static CLASSIC: &[Emoticon] = &[
    e("Smile", "🙂", &[":)", ":-)"]),
    e("Open-mouthed smile", "😃", &[":D", ":-D", ":>", ":->"]),
    e("Wink", "😉", &[";)", ";-)"]),
    e("Surprised", "😮", &[":O", ":-O"]),
    e("Tongue out", "😛", &[":P", ":-P"]),
    e("Hot", "😎", &["(H)"]),
    e("Angry", "😠", &[":@", ":-@"]),
    e("Embarrassed", "😳", &[":$", ":-$"]),
    e("Confused", "😕", &[":S", ":-S"]),
    e("Sad", "🙁", &[":(", ":-(", ":<", ":-<"]),
    e("Crying", "😢", &[":'("]),
    e("Disappointed", "😐", &[":|", ":-|"]),
    e("Devil", "😈", &["(6)"]),
    e("Angel", "😇", &["(A)"]),
    e("Baring teeth", "😬", &["8o|"]),
    e("Nerd", "🤓", &["8-|"]),
    e("Sick", "🤢", &["+o("]),
    e("Party", "🥳", &["<:o)"]),
    e("Sleepy", "😴", &["|-)"]),
    e("Thinking", "🤔", &["*-)"]),
    e("Don't tell anyone", "🤐", &[":-#"]),
    e("Secret telling", "🤫", &[":-*"]),
    e("I don't know", "🤷", &[":^)"]),
    e("Eye-rolling", "🙄", &["8-)"]),
    e("Sarcastic", "😏", &["^o)"]),
    e("Red heart", "❤️", &["(L)"]),
    e("Broken heart", "💔", &["(U)"]),
    e("Red lips", "💋", &["(K)"]),
    e("Left hug", "🤗", &["({)"]),
    e("Right hug", "🫂", &["(})"]),
    e("Thumbs up", "👍", &["(Y)"]),
    e("Thumbs down", "👎", &["(N)"]),
    e("High five", "✋", &["(h5)"]),
    e("Fingers crossed", "🤞", &["(yn)"]),
    e("Boy", "👦", &["(Z)"]),
    e("Girl", "👧", &["(X)"]),
    e("Cat face", "🐱", &["(@)"]),
    e("Dog face", "🐶", &["(&)"]),
    e("Vampire bat", "🦇", &[":[", ":-["]),
    e("Black sheep", "🐑", &["(bah)"]),
    e("Goat", "🐐", &["(nah)"]),
    e("Snail", "🐌", &["(sn)"]),
    e("Turtle", "🐢", &["(tu)"]),
    e("Red rose", "🌹", &["(F)"]),
    e("Wilted rose", "🥀", &["(W)"]),
    e("Gift with a bow", "🎁", &["(G)"]),
    e("Birthday cake", "🎂", &["(^)"]),
    e("Coffee cup", "☕", &["(C)"]),
    e("Beer mug", "🍺", &["(B)"]),
    e("Martini glass", "🍸", &["(D)"]),
    e("Pizza", "🍕", &["(pi)"]),
    e("Plate", "🍽️", &["(pl)"]),
    e("Bowl", "🥣", &["(||)"]),
    e("Cigarette", "🚬", &["(ci)"]),
    e("Sun", "☀️", &["(#)"]),
    e("Rainbow", "🌈", &["(R)"]),
    e("Sleeping half-moon", "🌙", &["(S)"]),
    e("Star", "⭐", &["(*)"]),
    e("Stormy cloud", "⛈️", &["(st)"]),
    e("Lightning", "⚡", &["(li)"]),
    e("Umbrella", "☂️", &["(um)"]),
    e("Island with a palm tree", "🏝️", &["(ip)"]),
    e("Camera", "📷", &["(P)"]),
    e("Filmstrip", "🎞️", &["(~)"]),
    e("Note", "🎵", &["(8)"]),
    e("Telephone receiver", "📞", &["(T)"]),
    e("Mobile phone", "📱", &["(mp)"]),
    e("Computer", "💻", &["(co)"]),
    e("Game controller", "🎮", &["(xx)"]),
    e("E-mail", "✉️", &["(E)"]),
    e("Light bulb", "💡", &["(I)"]),
    e("Clock", "🕒", &["(O)"]),
    e("Money", "💰", &["(mo)"]),
    e("Handcuffs", "⛓️", &["(%)"]),
    e("Football", "⚽", &["(so)"]),
    e("Car", "🚗", &["(au)"]),
    e("Aeroplane", "✈️", &["(ap)"]),
    e("Messenger", "🧍", &["(M)"]),
    e("Be right back", "🔙", &["(brb)"]),
    e("Tell me about you", "❓", &["(?)"]),
];

impl Emoticon {
    /// Its place in [`CLASSIC`], and in the picture with all drawings.
    #[must_use]
    pub fn place(&self) -> usize {
        let same = |other: &Self| std::ptr::eq(other, self);
        CLASSIC.iter().position(same).unwrap_or_default()
    }
}

/// Those at the end of [`CLASSIC`] whose character says something else by itself.
const ONLY_AS_SHORTCUT: usize = 3;

/// A text with the shortcut in place of every emoji that is one of the classic set, for clients that know nothing else.
/// Emoji with a skin tone, parts of longer ones, and those whose shortcut would not be read as one there, stay.
#[must_use]
pub fn with_shortcuts(text: &str) -> String {
    /// Joins, variants and skin tones: what makes another picture of the character before.
    fn goes_on(text: &str) -> bool {
        text.starts_with(|c| matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'))
    }
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let known = &CLASSIC[..CLASSIC.len() - ONLY_AS_SHORTCUT];
        let found = (!c.is_ascii() && !written.ends_with('\u{200d}')).then(|| {
            known.iter().find_map(|emoticon| {
                let plain = emoticon.glyph.trim_end_matches('\u{fe0f}');
                let after = rest.strip_prefix(plain)?;
                let after = after.strip_prefix('\u{fe0f}').unwrap_or(after);
                let code = *emoticon.codes.first()?;
                let there = [&*written, code, after].concat();
                let read = at(&there, written.len());
                (!goes_on(after)
                    && read.is_some_and(|(read, length)| {
                        std::ptr::eq(read, emoticon) && length == code.len()
                    }))
                .then_some((code, after))
            })
        });
        match found.flatten() {
            Some((code, after)) => {
                written.push_str(code);
                rest = after;
            }
            None => {
                written.push(c);
                rest = after;
            }
        }
    }
    written
}

/// The emoticon whose shortcut begins at a byte of a text, and the shortcut's length in bytes; the
/// longest where several do.
///
/// A shortcut that ends in a letter must not run on into a word, and one that begins with a digit
/// must not continue a number: `:P` is one in "haha :P" and none in "C:Program".
#[must_use]
pub fn at(text: &str, from: usize) -> Option<(&'static Emoticon, usize)> {
    let rest = text.get(from..)?;
    let first = rest.chars().next()?;
    if !matches!(first, ':' | ';' | '(' | '8' | '+' | '<' | '|' | '*' | '^') {
        return None;
    }
    let mut best: Option<(&Emoticon, usize)> = None;
    for emoticon in CLASSIC {
        for code in emoticon.codes {
            if best.is_none_or(|(_, length)| code.len() > length)
                && rest
                    .get(..code.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(code))
                && stands_alone(text, from, code.len())
            {
                best = Some((emoticon, code.len()));
            }
        }
    }
    best
}

fn stands_alone(text: &str, from: usize, length: usize) -> bool {
    let code = &text[from..from + length];
    let runs_on = code.ends_with(|c: char| c.is_ascii_alphabetic())
        && text[from + length..].starts_with(char::is_alphanumeric);
    let continues = code.starts_with(|c: char| c.is_ascii_digit())
        && text[..from].ends_with(char::is_alphanumeric);
    !runs_on && !continues
}

#[cfg(test)]
mod tests {
    use super::{CLASSIC, at, with_shortcuts};
    use crate::text::{Span, spans};
    use proptest::prelude::*;

    #[test]
    fn every_shortcut_finds_its_own_emoticon_in_any_case() {
        for emoticon in CLASSIC {
            for code in emoticon.codes {
                for text in [(*code).to_owned(), code.to_lowercase(), code.to_uppercase()] {
                    let (found, length) = at(&text, 0).unwrap();
                    assert_eq!((found.name, length), (emoticon.name, code.len()), "{text}");
                }
            }
        }
    }

    #[test]
    fn the_set_is_the_classic_one() {
        let codes: usize = CLASSIC.iter().map(|emoticon| emoticon.codes.len()).sum();
        assert_eq!(CLASSIC.len(), 80);
        assert!(codes > 90, "{codes}");
    }

    #[test]
    fn words_and_numbers_are_no_emoticons() {
        assert!(at("C:Program", 1).is_none());
        assert!(at("18-)", 1).is_none());
        assert!(at("nothing", 0).is_none());
        assert!(at("haha:P", 4).is_some());
        assert!(at("8-)", 0).is_some());
    }

    #[test]
    fn emoji_of_the_classic_set_become_shortcuts() {
        for (emoji, shortcuts) in [
            ("hi 🙂", "hi :)"),
            ("❤️❤", "(L)(L)"),
            ("👍🏽 👍", "👍🏽 (Y)"),
            ("😛ever", "😛ever"),
            ("👩‍❤️‍👩", "👩‍❤️‍👩"),
            ("why ❓ 🦊", "why ❓ 🦊"),
        ] {
            assert_eq!(with_shortcuts(emoji), shortcuts);
        }
    }

    proptest! {
        #[test]
        fn what_becomes_a_shortcut_is_read_as_one(text in "[a-z8 🙂😛👍❤️☀🏽\u{200d}]{0,12}") {
            let written = with_shortcuts(&text);
            let glyphs = |spans: Vec<Span>| spans.into_iter().map(|span| match span {
                Span::Text(text) | Span::Link { text, .. } => text.replace('\u{fe0f}', ""),
                Span::Custom { code, .. } => code,
                Span::Emoticon { glyph, .. } => glyph.replace('\u{fe0f}', ""),
            }).collect::<String>();
            prop_assert_eq!(glyphs(spans(&written)), glyphs(spans(&text)));
        }
    }

    #[test]
    fn an_index_inside_a_character_is_survived() {
        assert!(at("ä:)", 1).is_none());
        assert!(at("", 5).is_none());
    }
}
