//! The texts of the page, one Fluent file per language in `languages/`, and what turns them into
//! what the page needs: functions for the texts in English, and one small file for every other
//! language.
//!
//! [Fluent](https://projectfluent.org) is what translators' tools know, and its parser is somebody
//! else's, well kept. Its run-time is not used: parsing, resolving and plural rules would be as large
//! as half of the client's code. Instead everything is settled when the page is built:
//!
//! - a text is a number, not a name, so that the page carries no names of texts;
//! - a text is checked once, here, so that the page need not be able to report a mistake;
//! - which plural form a number takes, and how dates and numbers are written, the browser knows for
//!   every language (`Intl`), so that the page carries no rules either.
//!
//! What remains of the language is what the page's texts need: texts, `{ $variables }`, numbers
//! (`{ NUMBER($n) }`), and one choice by a number's plural category around the whole text. Everything
//! else is an error of the build.

mod encode;
mod functions;
mod message;
mod parse;

pub use encode::{argument, encode};
pub use functions::functions;
pub use message::{Case, Kind, Message, Parameter, Pattern, Piece, Value};
pub use parse::{Mistake, parse};

/// The language that the code is written in: its texts are what others are translations of.
pub const SOURCE: &str = "en";

/// One language's texts, one a line, in the order of the source language's messages; where a message
/// is missing, the source language's.
///
/// # Errors
///
/// A message that the source language does not have, or a variable that its message there does not.
pub fn compile(source: &[Message], messages: &[Message]) -> Result<String, Mistake> {
    if let Some(unknown) = messages
        .iter()
        .find(|message| !source.iter().any(|known| known.key == message.key))
    {
        return Err(Mistake::new(&unknown.key, "is no message in English"));
    }
    let mut text = String::new();
    for original in source {
        let translated = messages.iter().find(|message| message.key == original.key);
        text.push_str(&encode(original, translated.unwrap_or(original))?);
        text.push('\n');
    }
    Ok(text)
}
