//! Every text that people read, in one place, so that other languages can be added by adding to
//! this place alone. English now. (The names of emoticons stand beside their shortcuts, in
//! [`crate::text::emoticons`].)
//!
//! Functions rather than format strings: word order and plural forms are the language's business.

mod alerts;
mod chat;
mod connection;
mod files;
mod forms;
mod people;
mod times;

pub use alerts::*;
pub use chat::*;
pub use connection::*;
pub use files::*;
pub use forms::*;
pub use people::*;
pub use times::*;

/// What the product is called.
pub const PRODUCT: &str = "Nudge";
