use std::borrow::Cow;

/// Takes the codes of Messenger Plus! out of a name or a message: `[b]`, `[/c=5]`, `[a=#ff0000]`
/// and the rest of the family, and the older control characters with their arguments. What looks
/// like a code but is none stays.
pub(crate) fn strip(text: &str) -> Cow<'_, str> {
    if !text.contains([
        '[', '\u{b7}', '\u{2}', '\u{3}', '\u{4}', '\u{5}', '\u{6}', '\u{1f}',
    ]) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skip = match c {
            '[' => bracketed(rest),
            '\u{b7}' => dotted(rest),
            '\u{2}' | '\u{4}' | '\u{5}' | '\u{6}' | '\u{1f}' => 1,
            '\u{3}' => 1 + colour_argument(&rest[1..]),
            _ => 0,
        };
        if skip > 0 {
            rest = &rest[skip..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    Cow::Owned(out)
}

/// The length of a code in brackets at the start of a text, or 0.
fn bracketed(text: &str) -> usize {
    // The longest code is a closing gradient with a colour, `[/a=#rrggbb]`; names of colours are
    // at most this long too.
    const LONGEST: usize = 24;
    let Some(end) = text.bytes().take(LONGEST).position(|b| b == b']') else {
        return 0;
    };
    let inner = &text.as_bytes()[1..end];
    let inner = inner.strip_prefix(b"/").unwrap_or(inner);
    let Some((kind, argument)) = inner.split_first() else {
        return 0;
    };
    let is_code = match kind.to_ascii_lowercase() {
        b'b' | b'i' | b'u' | b's' => argument.is_empty() || argument == b"=1" || argument == b"=0",
        b'c' | b'a' => {
            argument.is_empty()
                || argument
                    .strip_prefix(b"=")
                    .is_some_and(|value| !value.is_empty() && value.iter().all(|b| is_value(*b)))
        }
        _ => false,
    };
    if is_code { end + 1 } else { 0 }
}

fn is_value(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'#' | b',')
}

/// The length of a code that begins with a middle dot (`·$12`, `·#`, `·0`), or 0.
fn dotted(text: &str) -> usize {
    const DOT: usize = '\u{b7}'.len_utf8();
    let mut rest = text[DOT..].chars();
    match rest.next() {
        Some('#' | '&' | '\'' | '@' | '0') => DOT + 1,
        Some('$') => {
            let argument = colour_argument(&text[DOT + 1..]);
            if argument > 0 { DOT + 1 + argument } else { 0 }
        }
        _ => 0,
    }
}

/// The length of a colour: `#rrggbb`, or up to two digits, either twice with a comma between.
fn colour_argument(text: &str) -> usize {
    let first = one_colour(text);
    if first > 0 && text.as_bytes().get(first) == Some(&b',') {
        let second = one_colour(&text[first + 1..]);
        if second > 0 {
            return first + 1 + second;
        }
    }
    first
}

fn one_colour(text: &str) -> usize {
    let bytes = text.as_bytes();
    if bytes.first() == Some(&b'#')
        && bytes.len() >= 7
        && bytes[1..7].iter().all(u8::is_ascii_hexdigit)
    {
        return 7;
    }
    bytes
        .iter()
        .take(2)
        .take_while(|byte| byte.is_ascii_digit())
        .count()
}

#[cfg(test)]
mod tests {
    use super::strip;
    use proptest::prelude::*;

    #[test]
    fn codes_go() {
        for (coded, plain) in [
            ("[b]Anna[/b]", "Anna"),
            ("[c=5]Bob[/c=#ff00FF]", "Bob"),
            ("[a=1,2]x[/a]", "x"),
            ("\u{b7}$12Carl\u{b7}0", "Carl"),
            ("\u{b7}$#00ff00,4Dora\u{b7}#!", "Dora!"),
            ("\u{3}04Eve\u{2}!\u{1f}", "Eve!"),
            ("[B=1]Fritz", "Fritz"),
        ] {
            assert_eq!(strip(coded), plain, "{coded:?}");
        }
    }

    #[test]
    fn what_is_no_code_stays() {
        for text in [
            "[away]",
            "a[1]",
            "[]",
            "[/]",
            "caf\u{b7}e",
            "[c=]",
            "[b",
            "x \u{b7} y",
            "[c=ä]",
        ] {
            assert_eq!(strip(text), text);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_survived_and_never_grows(text in "[\\[\\]a-c=#0-9/,$\u{2}-\u{6}\u{b7}ä\u{1f600}]{0,40}") {
            prop_assert!(strip(&text).len() <= text.len());
        }
    }
}
