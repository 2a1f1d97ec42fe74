use crate::{BlobId, ConversationId, MessageId, Timestamp};
use serde::{Deserialize, Serialize};

/// A file in a conversation: offered, on its way or there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Its name, without a folder. Chosen by the sender: its ending proves nothing.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// A small picture of it, where its sender's client made one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview: Option<BlobId>,
    /// How far it is.
    pub state: FileState,
}

/// How far a file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileState {
    /// The receiver was asked and has not answered.
    Offered,
    /// On its way; [`Progress`] tells how far.
    Transferring,
    /// It arrived. It lies here until it expires: what was received, or what was sent.
    Done(BlobId),
    /// The receiver does not want it.
    Declined,
    /// Either side stopped it.
    Cancelled,
    /// It did not arrive.
    Failed(FileFailure),
}

/// Why a file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileFailure {
    /// The contact is offline or appears so.
    Offline,
    /// The other client takes no files, or not in this conversation.
    NotSupported,
    /// Larger than this relay takes.
    TooLarge,
    /// The connection broke on the way.
    ConnectionLost,
    /// The service or the other client refused it.
    Refused,
    /// No answer in time.
    TimedOut,
    /// There is no room left for it here.
    Storage,
}

/// How far a transfer is. Not numbered, since the next one says it again; at most some in a second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Where the file belongs.
    pub conversation: ConversationId,
    /// The file's line.
    pub message: MessageId,
    /// How many bytes have arrived.
    pub bytes: u64,
}

/// What `POST api/picture`, `POST api/emoticon`, `POST api/ink` and `POST api/file` bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uploaded {
    /// What was stored.
    pub blob: BlobId,
}

/// `GET api/files`: files that lie on the relay for this account, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Files {
    /// The files.
    pub files: Vec<StoredFile>,
    /// How many bytes an account may store.
    pub quota: u64,
    /// The largest file that is taken, in bytes.
    pub largest: u64,
}

/// One of [`Files`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredFile {
    /// Names it.
    pub blob: BlobId,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Since when it lies here.
    pub at: Timestamp,
    /// When it is deleted.
    pub expires_at: Timestamp,
    /// Whether it was received rather than sent.
    pub received: bool,
}

/// `GET api/pictures`: own pictures of before, the last used first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pictures {
    /// Their ids.
    pub pictures: Vec<BlobId>,
}
