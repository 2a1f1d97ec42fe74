//! The XML of personal messages (`UUX`, `UBX`): one element with texts in it.

use bytes::Bytes;

/// The text and the media of a personal message, both cut to a length that clients show; empty where
/// they are missing or the XML is none.
pub(super) fn parse(payload: &[u8]) -> (String, String) {
    let xml = String::from_utf8_lossy(payload);
    (element(&xml, "PSM"), element(&xml, "CurrentMedia"))
}

/// The payload that shows these.
pub(super) fn encode(text: &str, media: &str) -> Bytes {
    let mut xml = String::from("<Data><PSM>");
    escape(text, &mut xml);
    xml.push_str("</PSM><CurrentMedia>");
    escape(media, &mut xml);
    xml.push_str("</CurrentMedia></Data>");
    xml.into()
}

/// The most bytes kept of one text. Clients of the time showed 129 characters of a message; titles of
/// songs come with artist and album.
const MAX_TEXT: usize = 1024;

fn element(xml: &str, name: &str) -> String {
    let content = || {
        let (_, rest) = xml.split_once(&format!("<{name}>"))?;
        let (content, _) = rest.split_once(&format!("</{name}>"))?;
        Some(content)
    };
    let mut text = unescape(content().unwrap_or_default());
    text.truncate(text.floor_char_boundary(MAX_TEXT));
    text
}

fn escape(text: &str, xml: &mut String) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\'' => xml.push_str("&apos;"),
            // XML has no other control characters, not even as entities.
            c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => {}
            c => xml.push(c),
        }
    }
}

/// Replaces the five named entities and the numeric ones; anything else stays as it is.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, entity)) = rest.split_once('&') {
        plain.push_str(before);
        let known = entity
            .split_once(';')
            .and_then(|(name, after)| Some((named(name)?, after)));
        match known {
            Some((c, after)) => {
                plain.push(c);
                rest = after;
            }
            None => {
                plain.push('&');
                rest = entity;
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn named(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|&c| c != '\0')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_TEXT, encode, parse};

    #[test]
    fn texts_survive_the_round_trip() {
        let media = r"\0Music\01\0{0} - {1}\0A Song\0A Band\0\0";
        let text = r#"reading <a book> & "thinking" &amp; it's ☕"#;
        let xml = encode(text, media);
        assert_eq!(parse(&xml), (text.to_owned(), media.to_owned()));
    }

    #[test]
    fn numeric_entities_are_read_and_broken_ones_left_alone() {
        let xml = b"<Data><PSM>a &#x26; b &#60; c & d &nope; &#0; &</PSM></Data>";
        assert_eq!(parse(xml).0, "a & b < c & d &nope; &#0; &");
    }

    #[test]
    fn what_is_no_such_xml_is_an_empty_message() {
        for xml in [&b""[..], b"<Data><PSM>x", b"\xff<PSM", b"</PSM><PSM>"] {
            assert_eq!(parse(xml), (String::new(), String::new()));
        }
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        let xml = encode(&"é".repeat(MAX_TEXT), "");
        assert_eq!(parse(&xml).0, "é".repeat(MAX_TEXT / 2));
    }
}
