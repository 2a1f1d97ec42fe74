//! Reads texts as `nudge_words::encode` writes them: characters that no text has say where a variable
//! goes and where a case begins.

use super::locale::Plural;
use super::tongue::{Tongue, spoken};

const TEXT: char = '\u{1}';
const NUMBER: char = '\u{2}';
const CHOICE: char = '\u{3}';
const CASE: char = '\u{4}';

/// Keeps what stands between them from turning the text around it: first strong isolate, and its end.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// What goes in place of a variable.
pub(super) enum Argument<'a> {
    Text(&'a str),
    Number(u32),
}

/// A text without variables.
pub(super) fn text(index: usize) -> &'static str {
    spoken().text(index)
}

/// The text with that number, for what is known by number alone: elements of the page that were there
/// before the client. Empty for a number that no text has.
#[must_use]
pub fn numbered(index: usize) -> &'static str {
    text(index)
}

/// A count as texts take it. Nobody reads a count that does not fit.
#[must_use]
pub fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A text with variables.
pub(super) fn say(index: usize, arguments: &[Argument<'_>]) -> String {
    let tongue = spoken();
    let encoded = tongue.text(index);
    let pattern = match encoded.strip_prefix(CHOICE) {
        Some(choice) => chosen(tongue, choice, arguments),
        None => encoded,
    };
    let mut said = String::with_capacity(pattern.len() + 32);
    let mut rest = pattern.chars();
    while let Some(next) = rest.next() {
        if next != TEXT && next != NUMBER {
            said.push(next);
            continue;
        }
        match rest.next().and_then(|place| argument(arguments, place)) {
            Some(Argument::Text(text)) => isolated(tongue, text, &mut said),
            Some(Argument::Number(number)) => said.push_str(&tongue.locale.number(*number)),
            None => {}
        }
    }
    said
}

fn argument<'a, 'b>(arguments: &'a [Argument<'b>], place: char) -> Option<&'a Argument<'b>> {
    arguments.get((place as usize).checked_sub('a' as usize)?)
}

/// The case of a choice for its number: that very number, else its plural category, else the last
/// resort.
fn chosen<'a>(tongue: &Tongue, choice: &'a str, arguments: &[Argument<'_>]) -> &'a str {
    let mut cases = choice.split(CASE);
    let place = cases.next().and_then(|place| place.chars().next());
    let number = match place.and_then(|place| argument(arguments, place)) {
        Some(Argument::Number(number)) => *number,
        _ => 0,
    };
    let exactly = u8::try_from(number)
        .ok()
        .filter(|number| *number < 10)
        .map(|number| char::from(b'0' + number));
    let category = match tongue.locale.plural(number) {
        Plural::Zero => 'z',
        Plural::One => 'o',
        Plural::Two => 't',
        Plural::Few => 'f',
        Plural::Many => 'm',
        Plural::Other => '*',
    };
    let find = |wanted: char| cases.clone().find_map(|case| case.strip_prefix(wanted));
    exactly
        .and_then(find)
        .or_else(|| find(category))
        .or_else(|| find('*'))
        .unwrap_or_default()
}

/// A name from right to left inside a text from left to right, or the other way round, must not pull
/// the words beside it along. Where both go the same way there is nothing to keep apart.
fn isolated(tongue: &Tongue, text: &str, said: &mut String) {
    let apart = tongue.right_to_left() || text.chars().any(is_right_to_left);
    if apart {
        said.push(ISOLATE[0]);
    }
    said.push_str(text);
    if apart {
        said.push(ISOLATE[1]);
    }
}

/// Hebrew, Arabic and their neighbours, and the forms of their letters: all blocks that Unicode keeps
/// for scripts from right to left, below its first plane's end.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[cfg(test)]
mod tests {
    use crate::words;
    use crate::words::{English, Locale, Plural, speak};
    use nudge_shared::Language;

    /// Counts as Arabic does, in Arabic digits.
    struct Arabic;

    impl Locale for Arabic {
        fn plural(&self, number: u32) -> Plural {
            match (number, number % 100) {
                (0, _) => Plural::Zero,
                (1, _) => Plural::One,
                (2, _) => Plural::Two,
                (_, 3..=10) => Plural::Few,
                (_, 11..) => Plural::Many,
                _ => Plural::Other,
            }
        }
        fn number(&self, number: u32) -> String {
            let digits = number.to_string();
            let arabic = |c: char| char::from_u32(c as u32 - '0' as u32 + 0x660).unwrap();
            digits.chars().map(arabic).collect()
        }
        fn clock(&self, minutes: u32) -> String {
            English.clock(minutes)
        }
        fn weekday(&self, day: i64) -> String {
            English.weekday(day)
        }
        fn date(&self, day: i64, with_year: bool) -> String {
            English.date(day, with_year)
        }
    }

    fn speak_arabic(unread: &str, says: &str) {
        let english = include_str!("../../../words/languages/en.ftl");
        let english = nudge_words::parse(english).unwrap();
        let arabic = format!("unread = {unread}\nsays = {says}\n");
        let arabic = nudge_words::parse(&arabic).unwrap();
        let texts = nudge_words::compile(&english, &arabic).unwrap();
        speak(Language::Arabic, Some(texts), Box::new(Arabic)).unwrap();
    }

    #[test]
    fn english_is_spoken_from_the_start() {
        assert_eq!(words::spoken_language(), Language::English);
        assert_eq!(words::you(), "You");
        assert_eq!(words::says("Anna"), "Anna says:");
        assert_eq!(words::unread(1), "1 unread message");
        assert_eq!(words::unread(11), "11 unread messages");
    }

    #[test]
    fn a_language_chooses_by_its_own_rules_and_digits() {
        speak_arabic(
            "{ $count ->\n [0] nothing\n [one] one\n [two] two\n [few] few { $count }\n \
             [many] many { $count }\n *[other] other { $count }\n}",
            "{ $name }:",
        );
        for (count, said) in [
            (0, "nothing"),
            (1, "one"),
            (2, "two"),
            (7, "few ٧"),
            (11, "many ١١"),
            (100, "other ١٠٠"),
        ] {
            assert_eq!(words::unread(count), said, "{count}");
        }
        // What it does not have is said in English.
        assert_eq!(words::you(), "You");
    }

    #[test]
    fn names_are_kept_apart_from_text_that_runs_the_other_way() {
        assert_eq!(words::says("Anna"), "Anna says:");
        assert_eq!(words::says("עדי"), "\u{2068}עדי\u{2069} says:");
        speak_arabic("{ $count ->\n *[other] { $count }\n}", "يقول { $name }:");
        assert_eq!(words::says("Anna"), "يقول \u{2068}Anna\u{2069}:");
    }

    #[test]
    fn texts_of_another_version_are_not_spoken() {
        let bad = speak(Language::German, Some("Du\n".to_owned()), Box::new(English));
        assert!(bad.is_err());
        assert_eq!(words::spoken_language(), Language::English);
    }
}
