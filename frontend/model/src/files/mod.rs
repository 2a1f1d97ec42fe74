//! Files on their way to the relay, files that lie there, and the one that is looked at. What is said
//! of a file in a conversation is the timeline's.

mod stored;
mod uploads;

pub use stored::{StoredFileView, StoredFilesView, Viewed};
pub use uploads::UploadView;

pub(crate) use stored::StoredFiles;
pub(crate) use uploads::Uploads;

/// A file that the person chose, dropped or pasted. The page keeps what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// Under which number the page keeps it.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
}
