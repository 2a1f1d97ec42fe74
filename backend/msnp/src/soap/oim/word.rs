//! Names in mail headers (RFC 2047).

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::percent;

/// The longest encoded name, as clients of the time made them; longer names are cut.
const MAX_WORD: usize = 48;
const BEFORE: &str = "=?utf-8?B?";
const AFTER: &str = "?=";

/// A name as one encoded word of at most 48 bytes.
pub(in crate::soap) fn encode(name: &str) -> String {
    let most = (MAX_WORD - BEFORE.len() - AFTER.len()) / 4 * 3;
    let end = name.floor_char_boundary(most);
    let name = name.get(..end).unwrap_or_default();
    format!("{BEFORE}{}{AFTER}", STANDARD.encode(name))
}

/// A name that may hold encoded words. Spaces between two of them belong to neither; one stray space before
/// the end of a word is put up with, since a server makes them.
pub(in crate::soap) fn decode(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.trim();
    let mut after_word = false;
    while let Some(start) = rest.find("=?") {
        let (before, word) = rest.split_at(start);
        let Some((decoded, next)) = decode_word(word) else {
            out.push_str(before);
            out.push_str("=?");
            rest = word.get(2..).unwrap_or_default();
            after_word = false;
            continue;
        };
        if !after_word || !before.trim().is_empty() {
            out.push_str(before);
        }
        out.push_str(&decoded);
        rest = next;
        after_word = true;
    }
    out.push_str(rest);
    out
}

/// The word at the start of a text, and what follows it.
fn decode_word(text: &str) -> Option<(String, &str)> {
    let (charset, rest) = text.strip_prefix("=?")?.split_once('?')?;
    let (encoding, rest) = rest.split_once('?')?;
    let (content, rest) = rest.split_once('?')?;
    let rest = rest.trim_start_matches(' ').strip_prefix('=')?;
    let bytes = match encoding {
        "B" | "b" => STANDARD.decode(content.trim()).ok()?,
        "Q" | "q" => quoted(content),
        _ => return None,
    };
    Some((characters(charset, &bytes), rest))
}

/// The bytes of a quoted word: `=XX` is a byte, an underscore a space.
fn quoted(content: &str) -> Vec<u8> {
    let bytes = content.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digits = content.get(at + 1..at + 3);
        let escaped = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (byte, escaped) {
            (b'=', Some(escaped)) => {
                out.push(escaped);
                at += 3;
                continue;
            }
            (b'_', _) => out.push(b' '),
            (byte, _) => out.push(byte),
        }
        at += 1;
    }
    out
}

/// Bytes as text. Of the many character sets of the time only those are told apart that a service should
/// expect; others are read as what they mostly are.
pub(in crate::soap) fn characters(charset: &str, bytes: &[u8]) -> String {
    let latin = |bytes: &[u8]| percent::latin1(bytes);
    let utf8 = core::str::from_utf8(bytes);
    match utf8 {
        Ok(text) if !charset.eq_ignore_ascii_case("iso-8859-1") || text.is_ascii() => {
            text.to_owned()
        }
        _ => latin(bytes),
    }
}

/// Text without control characters, for a header.
pub(in crate::soap) fn line(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        text.chars().filter(|c| !c.is_control()).collect()
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive() {
        for name in [
            "",
            "Alice",
            "Älice ☕",
            "a=?b?c",
            "12345678901234567890123456",
        ] {
            assert_eq!(decode(&encode(name)), name);
            assert!(encode(name).len() <= MAX_WORD);
        }
        assert_eq!(encode("Alice"), "=?utf-8?B?QWxpY2U=?=");
        assert!(encode(&"☕".repeat(50)).len() <= MAX_WORD);
        assert!(
            "☕"
                .repeat(50)
                .starts_with(&decode(&encode(&"☕".repeat(50))))
        );
    }

    #[test]
    fn other_forms_are_read() {
        assert_eq!(decode("=?iso-8859-1?Q?J=F6rg_B=2E?="), "Jörg B.");
        assert_eq!(decode("=?utf-8?B?QWxp?= =?UTF-8?b?Y2U=?="), "Alice");
        assert_eq!(decode("=?utf-8?B?QWxpY2U= ?="), "Alice");
        assert_eq!(decode("=?utf-8?B?QWxpY2U=? ="), "Alice");
        assert_eq!(decode("Bob =?utf-8?q?=C3=84?= !"), "Bob Ä !");
        for plain in [
            "Bob",
            "=?",
            "=?x",
            "=?utf-8?B?",
            "=?utf-8?B?%?=",
            "a =?utf-8?X?a?= b",
        ] {
            assert_eq!(decode(plain), plain);
        }
    }
}
