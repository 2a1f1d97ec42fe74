//! Pictures and files, over the switchboards of the conversations and over some of their own.
//!
//! ```text
//! contact's picture changed --> errand --> board with them --> Line (msnp::p2p) --> blobs --> page
//! somebody asks for ours    ------------------------------> Line --> serves it from the blobs
//! a file for somebody       --> errand --> board with them --> Line: offered, accepted, read, sent
//! somebody's file           ------------------------------> Line --> a line of the conversation
//! ```
//!
//! - A *line* is what moves over one board, and exists while something does. Its packets go between
//!   the board's messages, a few at a time, so that no text waits for a file.
//! - An *errand* is something to be moved to or from somebody for which this side has to turn to
//!   them. It takes a board that is there with them alone, or opens one, which carries no conversation
//!   and shows nowhere unless somebody says something on it, and is left when the errand is done.
//! - Whatever moves is known here by its board and the machine's number. Files lie in the blobs from
//!   their first byte to their last; only pictures, which are small, are in memory.
//! - Emoticons are fetched as soon as a text uses them; the text is shown at once, and with them when
//!   they are there. The own ones are announced with the text that uses them, and no others.
//! - Contacts' pictures are fetched while somebody looks, a few at a time, and once for all accounts
//!   of this relay.

mod emoticons;
mod errands;
mod files;
mod ink;
mod line;
mod moving;
mod own;
mod own_emoticons;
mod pictures;
mod receiving;
mod sending;

pub(super) use emoticons::Announced;
use emoticons::Awaited;
use errands::Errand;
pub(super) use files::FileLine;
pub(super) use line::Line;
use moving::Moving;
use own::OwnPicture;
use pictures::Pictures;

use nudge_shared::{Address, FileState};
use std::collections::VecDeque;
use tokio::time::Instant;

/// All of one session.
#[derive(Default)]
pub(crate) struct Media {
    /// The picture that contacts see.
    own: Option<Box<OwnPicture>>,
    pictures: Pictures,
    /// What is to be done, and with whom.
    errands: VecDeque<(Address, Errand)>,
    /// What moves, or is about to.
    moving: Vec<Moving>,
    /// Texts whose pictures are on their way.
    awaited: Vec<Awaited>,
    /// How far files are, where that is not stored and told yet.
    changed: Vec<(FileLine, FileState)>,
    /// Not before this is another board opened.
    open_at: Option<Instant>,
}

impl Media {
    /// When something is due that no machine knows of.
    pub(crate) fn next_due(&self) -> Option<Instant> {
        self.open_at.filter(|_| !self.errands.is_empty())
    }
}
