//! Finding addresses of the web in plain text, without patterns that cost more code than they find.

/// A link found in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// Where it begins and ends in the text, in bytes.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where it leads; always `http`, `https` or `mailto`.
    pub(super) href: String,
}

/// The first link in a text at or after a byte.
pub(super) fn next_link(text: &str, from: usize) -> Option<Link> {
    let mut at = from;
    while at < text.len() {
        let word_start = at + text[at..].find(|c: char| !is_gap(c))?;
        let word_end = text[word_start..]
            .find(is_gap)
            .map_or(text.len(), |length| word_start + length);
        if let Some(link) = in_word(text, word_start, word_end) {
            return Some(link);
        }
        at = word_end;
    }
    None
}

/// What a link cannot contain.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\u{ab}' | '\u{bb}')
}

/// How many beginnings of a link are tried in one word, and how many characters are taken off its
/// end: far more than people write, and it keeps a hostile word of thousands of brackets cheap.
const MOST_TRIES: usize = 32;

fn in_word(text: &str, start: usize, end: usize) -> Option<Link> {
    let word = &text[start..end];
    let mail = word.contains('@');
    let candidates = word
        .char_indices()
        .filter(|(_, c)| c.is_ascii_alphanumeric() && (mail || "hHwWmM".contains(*c)));
    for (offset, _) in candidates.take(MOST_TRIES) {
        // A link begins where a word does, so that `xhttp://` is none.
        let before = word[..offset].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '@' | '-' | '_' | '/')) {
            continue;
        }
        let tail = trim_end(&word[offset..]);
        let href = if starts(tail, "http://") || starts(tail, "https://") {
            let host = &tail[tail.find("//").map_or(0, |at| at + 2)..];
            host.starts_with(|c: char| c.is_alphanumeric() || c == '[')
                .then(|| tail.to_owned())
        } else if starts(tail, "www.") {
            let host = &tail[4..];
            (host.starts_with(char::is_alphanumeric) && host.contains('.'))
                .then(|| ["http://", tail].concat())
        } else if starts(tail, "mailto:") {
            is_mail(tail[7..].split('?').next().unwrap_or_default()).then(|| tail.to_owned())
        } else if is_mail(tail) {
            Some(["mailto:", tail].concat())
        } else {
            None
        };
        if let Some(href) = href {
            return Some(Link {
                start: start + offset,
                end: start + offset + tail.len(),
                href,
            });
        }
    }
    None
}

fn starts(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// Takes off what belongs to the sentence and not to the link: full stops and the like, and closing
/// brackets that the link does not open.
fn trim_end(mut word: &str) -> &str {
    for _ in 0..MOST_TRIES {
        let Some(last) = word.chars().next_back() else {
            break;
        };
        let cut = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '\u{2026}' | '\u{201d}'
            | '\u{2019}' => true,
            ')' => unopened(word, '(', ')'),
            ']' => unopened(word, '[', ']'),
            '}' => unopened(word, '{', '}'),
            _ => false,
        };
        if !cut {
            break;
        }
        word = &word[..word.len() - last.len_utf8()];
    }
    word
}

fn unopened(word: &str, open: char, close: char) -> bool {
    word.matches(close).count() > word.matches(open).count()
}

/// Whether a whole word is a mail address: stricter than what mail allows, since a wrong link is
/// worse than none.
fn is_mail(word: &str) -> bool {
    let Some((local, domain)) = word.split_once('@') else {
        return false;
    };
    let local_is_plain = !local.is_empty()
        && local
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-'));
    let labels = || domain.split('.');
    local_is_plain
        && labels().count() >= 2
        && labels().all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
}

#[cfg(test)]
mod tests {
    use super::next_link;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<(String, String)> {
        let mut from = 0;
        let mut links = Vec::new();
        while let Some(link) = next_link(text, from) {
            links.push((text[link.start..link.end].to_owned(), link.href));
            from = link.end;
        }
        links
    }

    fn one(text: &str) -> Option<String> {
        let links = found(text);
        assert!(links.len() <= 1, "{links:?}");
        links.into_iter().next().map(|(_, href)| href)
    }

    #[test]
    fn links_end_where_the_sentence_goes_on() {
        for (text, href) in [
            ("see http://a.example/b.", "http://a.example/b"),
            ("(http://a.example)", "http://a.example"),
            ("http://a.example/x_(y)", "http://a.example/x_(y)"),
            (
                "really: https://a.example/?q=1&r=2!",
                "https://a.example/?q=1&r=2",
            ),
            ("HTTP://A.example", "HTTP://A.example"),
            ("www.example.com, yes", "http://www.example.com"),
            ("\"http://a.example\"", "http://a.example"),
            ("mail bob@example.com.", "mailto:bob@example.com"),
            (
                "mailto:bob@example.com?subject=x",
                "mailto:bob@example.com?subject=x",
            ),
            ("http://\u{e4}.example/", "http://\u{e4}.example/"),
            ("a\u{1f600}http://b.example", "http://b.example"),
            ("http://[::1]/x", "http://[::1]/x"),
        ] {
            assert_eq!(one(text).as_deref(), Some(href), "{text:?}");
        }
    }

    #[test]
    fn what_is_dangerous_or_no_link_is_left_alone() {
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "vbscript:x",
            "http://",
            "http:///x",
            "www.",
            "www.x",
            "xhttp://a.example",
            "bob@example",
            "@bob",
            "a@@b.c",
            "just words. and more",
            "mailto:nobody",
        ] {
            assert_eq!(one(text), None, "{text:?}");
        }
    }

    #[test]
    fn several_links_in_one_text() {
        let links = found("http://a.example and www.b.example\nc@d.example");
        assert_eq!(links.len(), 3);
        assert_eq!(links[2].0, "c@d.example");
    }

    proptest! {
        #[test]
        fn every_link_has_a_safe_scheme(text in "(http://|https://|www\\.|mailto:|javascript:|[a-z@.:/()\u{e4} \n<>\"-]){0,30}") {
            for (_, href) in found(&text) {
                let lower = href.to_lowercase();
                prop_assert!(["http://", "https://", "mailto:"].iter().any(|s| lower.starts_with(s)));
            }
        }
    }
}
