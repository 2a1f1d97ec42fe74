use super::{custom, emoticons, links, plus};
use nudge_shared::{BlobId, Emoticon};

/// A piece of a text as drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain text; may contain `\n`, which is to be shown as a line break.
    Text(String),
    /// A link. Open it in a new tab, with `rel="noopener noreferrer"`.
    Link {
        /// Where it leads: always `http`, `https` or `mailto`.
        href: String,
        /// What is written.
        text: String,
    },
    /// An emoticon.
    Emoticon {
        /// The character to draw.
        glyph: &'static str,
        /// Its place in the picture with all drawings.
        place: usize,
        /// What it is, in words.
        name: &'static str,
        /// The shortcut as typed: what copying gives.
        code: String,
    },
    /// An emoticon of its writer's own.
    Custom {
        /// What is seen.
        picture: BlobId,
        /// The shortcut as typed: what copying gives.
        code: String,
    },
}

/// Cuts a text into what is drawn. Codes of Messenger Plus! disappear.
#[must_use]
pub fn spans(text: &str) -> Vec<Span> {
    spans_with(text, &[])
}

/// The same, with emoticons of its writer's own.
#[must_use]
pub fn spans_with(text: &str, own: &[Emoticon]) -> Vec<Span> {
    let text = &*plus::strip(text);
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some(link) = links::next_link(text, from) {
        plain(&text[from..link.start], own, &mut spans);
        spans.push(Span::Link {
            text: text[link.start..link.end].to_owned(),
            href: link.href,
        });
        from = link.end;
    }
    plain(&text[from..], own, &mut spans);
    spans
}

/// Cuts a name or a personal message into text and emoticons.
#[must_use]
pub fn emoticons_of(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    plain(text, &[], &mut spans);
    spans
}

/// Text without links: emoticons are found in it.
fn plain(text: &str, own: &[Emoticon], spans: &mut Vec<Span>) {
    let mut begun = 0;
    let mut at = 0;
    while at < text.len() {
        let custom = custom::at(text, at, own).map(|emoticon| Span::Custom {
            picture: emoticon.picture.clone(),
            code: emoticon.shortcut.clone(),
        });
        let found = custom.or_else(|| {
            let (emoticon, length) = emoticons::at(text, at)?;
            Some(Span::Emoticon {
                glyph: emoticon.glyph,
                place: emoticon.place(),
                name: emoticon.name,
                code: text[at..at + length].to_owned(),
            })
        });
        if let Some(span) = found {
            if begun < at {
                spans.push(Span::Text(text[begun..at].to_owned()));
            }
            if let Span::Emoticon { code, .. } | Span::Custom { code, .. } = &span {
                at += code.len();
            }
            spans.push(span);
            begun = at;
        } else {
            at += 1;
        }
    }
    if begun < text.len() {
        spans.push(Span::Text(text[begun..].to_owned()));
    }
}

/// Whether a text is nothing but at most three emoticons or emoji: drawn larger.
#[must_use]
pub(crate) fn is_jumbo(spans: &[Span]) -> bool {
    let emoji = |text: &str| {
        text.chars().all(|c| {
            c.is_whitespace() || matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
        })
    };
    let mut pictures = 0;
    for span in spans {
        match span {
            Span::Emoticon { .. } | Span::Custom { .. } => pictures += 1,
            Span::Text(text) if emoji(text) => {
                pictures += text
                    .chars()
                    .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200d}' | '\u{fe0f}'))
                    .count();
            }
            Span::Text(_) | Span::Link { .. } => return false,
        }
    }
    (1..=3).contains(&pictures)
}

#[cfg(test)]
mod tests {
    use super::{Span, is_jumbo, spans};
    use proptest::prelude::*;

    fn written(spans: &[Span]) -> String {
        spans
            .iter()
            .map(|span| match span {
                Span::Text(text)
                | Span::Link { text, .. }
                | Span::Emoticon { code: text, .. }
                | Span::Custom { code: text, .. } => text.as_str(),
            })
            .collect()
    }

    #[test]
    fn a_text_with_everything() {
        let spans = spans("hi :) see www.a.example (Y)\nbye");
        assert_eq!(spans.len(), 7);
        assert!(matches!(&spans[1], Span::Emoticon { name: "Smile", .. }));
        assert!(matches!(&spans[3], Span::Link { href, .. } if href == "http://www.a.example"));
    }

    #[test]
    fn no_emoticon_is_found_inside_a_link() {
        let spans = spans("http://a.example/(8)/x:)");
        assert!(matches!(&spans[0], Span::Link { .. }), "{spans:?}");
    }

    #[test]
    fn few_pictures_alone_are_drawn_large() {
        for text in [":)", "😀", ":) 😀", "👍🏽"] {
            assert!(is_jumbo(&spans(text)), "{text}");
        }
        for text in ["", "hi :)", "😀😀😀😀"] {
            assert!(!is_jumbo(&spans(text)), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_was_written_is_lost(text in "(:\\)|\\(y\\)|http://|www\\.|[a-z:;()8ä😀 \n.@])*") {
            prop_assert_eq!(written(&spans(&text)), text);
        }
    }
}
