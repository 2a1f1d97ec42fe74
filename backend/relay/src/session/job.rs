use super::dial::DialError;
use super::error::SignInError;
use super::media::FileLine;
use super::stream::Stream;
use super::talk::BoardId;
use super::web::WebAnswered;
use crate::blobs::{BlobError, PictureError};
use crate::secret::Password;
use crate::store::{Page, StoreError};
use crate::ticket::TicketError;
use bytes::Bytes;
use nudge_service::Waiting;
use nudge_shared::{Address, BlobId, CommandId, Status};
use std::io;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

/// Something that a session has running beside it.
pub(crate) enum Job {
    /// A connection to the notification server was made, or not.
    Upstream {
        attempt: u32,
        result: Result<Stream, DialError>,
        pass: Option<OwnedSemaphorePermit>,
    },
    /// A ticket was fetched, or not.
    Ticket {
        attempt: u32,
        result: Result<String, TicketError>,
    },
    /// What waits for the account in the embedded service was read, or not.
    Mail {
        waiting: Result<Vec<Waiting>, nudge_service::StoreError>,
    },
    /// A web service was asked.
    Web(Box<WebAnswered>),
    /// A connection to a switchboard was made, or not.
    Board {
        board: u32,
        result: Result<Stream, DialError>,
    },
    /// A contact's picture was stored, or is none.
    Picture {
        whose: Address,
        hash: msnp::p2p::Hash,
        result: Result<(), PictureError>,
    },
    /// Somebody's emoticon was stored, or is none.
    Emoticon {
        hash: msnp::p2p::Hash,
        result: Result<(), PictureError>,
    },
    /// Somebody's handwriting was stored, or is none.
    Ink {
        board: BoardId,
        from: Address,
        result: Result<BlobId, PictureError>,
    },
    /// The next bytes of a file to be sent were read, or not.
    FileRead {
        board: BoardId,
        transfer: msnp::p2p::TransferId,
        offset: u64,
        result: io::Result<Bytes>,
    },
    /// A file that came was stored, or not.
    FileStored {
        line: FileLine,
        result: Result<BlobId, BlobError>,
    },
    /// Another password was tried without disturbing the session.
    Probe {
        prover: Prover,
        result: Result<(), SignInError>,
    },
    /// A search through what was said has ended.
    Searched {
        id: CommandId,
        result: Result<Page, StoreError>,
    },
    /// One of them panicked.
    Failed,
}

/// Somebody who waits to hear whether the account is theirs.
pub(crate) struct Prover {
    pub(crate) password: Password,
    pub(crate) status: Status,
    pub(crate) reply: oneshot::Sender<Result<(), SignInError>>,
}
