//! What a page says of itself, in the elements that pages say it in. The tokens are the standard's; no
//! tree is built.

use html5gum::emitters::default::{DefaultEmitter, Token};
use html5gum::{HtmlString, Tokenizer};

/// The longest title and description that are kept, in characters.
const TITLE_CHARS: usize = 140;
const DESCRIPTION_CHARS: usize = 300;
/// The longest address of a picture, in bytes.
const IMAGE_BYTES: usize = 2_048;

/// What a page says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) site: String,
    /// Where its picture is, as written there.
    pub(super) image: String,
}

/// Reads the head of a page, of which there may be only the beginning. Whatever the bytes, this ends.
pub(super) fn read(bytes: &[u8]) -> Said {
    let mut said = Said::default();
    let mut title: Option<String> = None;
    let mut plain = String::new();
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    let text = String::from_utf8_lossy(bytes);
    for token in Tokenizer::new_with_emitter(&*text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => match &**tag.name {
                b"title" if plain.is_empty() => title = Some(String::new()),
                b"body" => break,
                b"meta" => {
                    let of = |name: &[u8]| {
                        let value = tag.attributes.get(&HtmlString(name.to_vec()));
                        value.map(|value| lossy(&value.value))
                    };
                    let key = of(b"property").or_else(|| of(b"name"));
                    if let (Some(key), Some(content)) = (key, of(b"content")) {
                        take(&mut said, &key.to_ascii_lowercase(), &content);
                    }
                }
                _ => {}
            },
            Token::String(text) => {
                if let Some(title) = &mut title
                    && title.len() < 4 * TITLE_CHARS
                {
                    title.push_str(&lossy(&text.value));
                }
            }
            Token::EndTag(tag) => match &**tag.name {
                b"title" => plain = tidy(&title.take().unwrap_or_default(), TITLE_CHARS),
                b"head" => break,
                _ => {}
            },
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    if said.title.is_empty() {
        said.title = plain;
    }
    said
}

/// The first that says something counts, and Open Graph's before the plain one.
fn take(said: &mut Said, key: &str, content: &str) {
    match key {
        "og:title" if said.title.is_empty() => said.title = tidy(content, TITLE_CHARS),
        "og:description" => {
            let text = tidy(content, DESCRIPTION_CHARS);
            if !text.is_empty() {
                said.description = text;
            }
        }
        "description" if said.description.is_empty() => {
            said.description = tidy(content, DESCRIPTION_CHARS);
        }
        "og:site_name" if said.site.is_empty() => said.site = tidy(content, TITLE_CHARS),
        "og:image" | "og:image:url" | "twitter:image"
            if said.image.is_empty() && content.len() <= IMAGE_BYTES =>
        {
            content.trim().clone_into(&mut said.image);
        }
        _ => {}
    }
}

/// One line, of bounded length, without signs that turn the text around them.
pub(super) fn tidy(text: &str, most: usize) -> String {
    let turns = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut tidy = String::new();
    let mut left = most;
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let word: String = word.chars().filter(|c| !turns(c)).collect();
        if word.is_empty() {
            continue;
        }
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        let length = word.chars().count();
        if length + 1 > left {
            tidy.extend(word.chars().take(left.saturating_sub(1)));
            tidy.push('…');
            break;
        }
        left -= length + 1;
        tidy.push_str(&word);
    }
    tidy
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
