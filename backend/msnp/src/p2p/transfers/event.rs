use crate::Address;
use crate::p2p::{FileOffer, Object};
use bytes::Bytes;
use core::fmt;

/// Names a transfer for as long as its machine lives. Counts up from 1 and is not reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TransferId(pub(super) u32);

impl fmt::Display for TransferId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Names a packet until its fate is reported to the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PacketId(pub(super) u32);

/// Something to send as a switchboard message that is acknowledged as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packet {
    /// Names it, for [`Transfers::settled`](super::Transfers::settled).
    pub id: PacketId,
    /// What it belongs to, if it is not about the connection itself.
    pub transfer: Option<TransferId>,
    /// The whole message, headers included.
    pub payload: Bytes,
}

/// What happened, in order. After [`Event::Complete`] and [`Event::Failed`] nothing more comes about a
/// transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Somebody asks for an object of this account. Answer with
    /// [`serve`](super::Transfers::serve) or [`decline`](super::Transfers::decline).
    Requested {
        /// Names the transfer.
        transfer: TransferId,
        /// Who asks.
        from: Address,
        /// What they ask for, as they describe it.
        object: Object,
    },
    /// Somebody offers a file. Answer with [`accept`](super::Transfers::accept) or
    /// [`decline`](super::Transfers::decline), within half an hour.
    Offered {
        /// Names the transfer.
        transfer: TransferId,
        /// Who offers it.
        from: Address,
        /// What they say of it.
        file: FileOffer,
    },
    /// The other side takes the file that was offered.
    Accepted(TransferId),
    /// The machine needs these bytes of what it sends: hand them over with
    /// [`provide`](super::Transfers::provide), or [`cancel`](super::Transfers::cancel).
    Want {
        /// For which transfer.
        transfer: TransferId,
        /// From which byte on.
        offset: u64,
        /// How many bytes at most; fewer will do.
        len: usize,
    },
    /// Bytes that arrived; they come in order and without a gap.
    Data {
        /// On which transfer.
        transfer: TransferId,
        /// Where they belong.
        offset: u64,
        /// The bytes.
        bytes: Bytes,
    },
    /// All of it is at the other side, or here; an object's data have the hash that it claims.
    Complete(TransferId),
    /// It came to nothing.
    Failed(TransferId, Failure),
}

/// Why a transfer came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The other side said no.
    #[error("declined")]
    Declined,
    /// The other side gave it up.
    #[error("cancelled by the other side")]
    Cancelled,
    /// The other side could not do it: it has no such object, or does not know what was asked.
    #[error("the other side cannot do it (response {0})")]
    Refused(u16),
    /// Nothing came for long.
    #[error("no answer in time")]
    TimedOut,
    /// The switchboard closed, or the other side left it.
    #[error("the connection was lost")]
    Lost,
    /// The other side sent what contradicts itself.
    #[error("the other side sent more, less or something else than it announced")]
    Broken,
    /// All arrived, and is not what the object describes.
    #[error("the data are not what was described")]
    Mismatch,
    /// Too many at a time.
    #[error("too many transfers at a time")]
    TooMany,
}
