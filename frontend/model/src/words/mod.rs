//! Every text that people read, in the language that is spoken at present.
//!
//! The texts are in `frontend/words/languages`, one file per language, and the build makes a function
//! of each: `says = { $name } says:` becomes `words::says(name: &str) -> String`, and a text without
//! variables becomes one that returns `&'static str`. English is compiled in; another language is
//! handed to [`speak`] when the page has fetched it.
//!
//! What is spoken is kept per thread rather than handed around: a page has one language, nearly every
//! line of every component says something, and a text has no business knowing which app it is in.
//!
//! The modules here choose between texts, by a status, a reason or a day.

mod alerts;
mod chat;
mod connection;
mod files;
mod forms;
mod generated;
mod locale;
mod looks;
mod people;
mod say;
mod search;
mod times;
mod tongue;

pub use alerts::*;
pub use chat::*;
pub use connection::*;
pub use files::*;
pub use forms::*;
pub use generated::*;
pub use locale::{English, Locale, Plural};
pub use looks::*;
pub use people::*;
pub use say::{count, numbered};
pub use search::*;
pub use times::*;
pub use tongue::{BadTexts, speak, spoken_language};

/// What the product is called, in every language.
pub const PRODUCT: &str = "Nudge";
