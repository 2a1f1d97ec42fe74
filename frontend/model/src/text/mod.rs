//! What is done to text between the wire and the eye: links and emoticons found, codes of other
//! clients taken out, fonts and colours made safe and readable. The text itself stays: what is
//! sent and stored is what was typed, but for emoji that every client knows as a shortcut.

mod custom;
pub mod emoji;
pub mod emoticons;
pub mod format;
mod links;
pub(crate) mod plus;
mod spans;

pub use custom::used;
pub use format::{Scheme, TextStyle};
pub(crate) use spans::is_jumbo;
pub use spans::{Span, emoticons_of, spans, spans_with};
