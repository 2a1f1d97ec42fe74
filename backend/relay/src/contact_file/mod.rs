//! Contact lists as files: what MSN Messenger saved and opened (`.ctt`), and tables (`.csv`).

mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::{MAX_BYTES, read};
pub use write::{Row, write};

use serde::Deserialize;

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A table, in UTF-8, for a spreadsheet: everything that is known.
    Csv,
    /// As the "Save contact list" of MSN Messenger: addresses alone, for all programs that read it.
    Ctt,
}
