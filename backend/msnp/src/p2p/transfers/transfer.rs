use super::TransferId;
use crate::Moment;
use crate::p2p::{Hash, Slp};
use bytes::Bytes;
use sha1::Sha1;

/// One thing that moves, or is about to.
#[derive(Debug)]
pub(super) struct Transfer {
    pub(super) id: TransferId,
    /// With whom: a place in the list of peers.
    pub(super) peer: usize,
    /// Names it in text.
    pub(super) call: Box<str>,
    /// Names it in headers.
    pub(super) session: u32,
    /// The number behind its data.
    pub(super) app: u32,
    pub(super) role: Role,
    pub(super) state: State,
    /// How many bytes there are.
    pub(super) size: u64,
    /// How many of them were sent, or have arrived.
    pub(super) moved: u64,
    /// When patience ends.
    pub(super) until: Moment,
}

/// What this side does.
#[derive(Debug)]
pub(super) enum Role {
    /// Fetches an object with this hash.
    Fetching(Hash, Box<Sha1>),
    /// Takes a file.
    Taking,
    /// Sends an object to who asked.
    Serving(Source),
    /// Sends a file.
    Sending(Source),
}

/// Where it stands.
#[derive(Debug)]
pub(super) enum State {
    /// This side has invited, and waits for the answer to this message.
    Inviting(Mark),
    /// The other side has invited, and this side has not answered.
    Asked(Box<Slp>),
    /// The other side is told that data follow, by this message.
    Preparing(Mark),
    /// Data move.
    Moving,
    /// All were sent, the last by this message.
    Finishing(Mark),
    /// It is over but for saying so.
    Lingering,
}

/// What the other side calls a message when it acknowledges it: its id, or the sequence number behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark(pub(super) u32);

/// Bytes on their way to the other side.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// Those to be sent next.
    pub(super) ready: Bytes,
    /// Those after them.
    pub(super) next: Bytes,
    /// How many were provided.
    pub(super) provided: u64,
    /// How many were asked for and are not there yet.
    pub(super) asked: usize,
    /// The id of the message, or the number of the package.
    pub(super) message: u32,
}

impl Transfer {
    pub(super) fn source(&self) -> Option<&Source> {
        match &self.role {
            Role::Serving(source) | Role::Sending(source) => Some(source),
            Role::Fetching(..) | Role::Taking => None,
        }
    }

    pub(super) fn source_mut(&mut self) -> Option<&mut Source> {
        match &mut self.role {
            Role::Serving(source) | Role::Sending(source) => Some(source),
            Role::Fetching(..) | Role::Taking => None,
        }
    }

    pub(super) fn is_file(&self) -> bool {
        matches!(self.role, Role::Taking | Role::Sending(_))
    }

    /// Whether there is something to put into a packet. An empty file is one packet without data.
    pub(super) fn has_data(&self) -> bool {
        matches!(self.state, State::Moving)
            && self
                .source()
                .is_some_and(|source| !source.ready.is_empty() || self.size == 0)
    }
}

impl Source {
    /// What to ask for next, if it is time: one block ahead, and no further.
    pub(super) fn want(&mut self, size: u64, block: usize) -> Option<(u64, usize)> {
        let left = size.saturating_sub(self.provided);
        if self.asked > 0 || !self.next.is_empty() || left == 0 {
            return None;
        }
        self.asked = usize::try_from(left).unwrap_or(block).min(block);
        Some((self.provided, self.asked))
    }

    /// Takes what was asked for; whether it was.
    pub(super) fn provide(&mut self, offset: u64, bytes: Bytes) -> bool {
        if offset != self.provided || bytes.is_empty() || bytes.len() > self.asked {
            return false;
        }
        self.asked = 0;
        self.provided += bytes.len() as u64;
        if self.ready.is_empty() {
            self.ready = bytes;
        } else {
            self.next = bytes;
        }
        true
    }

    /// The next bytes, at most so many.
    pub(super) fn take(&mut self, room: usize) -> Bytes {
        let data = self.ready.split_to(room.min(self.ready.len()));
        if self.ready.is_empty() {
            self.ready = core::mem::take(&mut self.next);
        }
        data
    }
}
