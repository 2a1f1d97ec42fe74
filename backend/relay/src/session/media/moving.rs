//! What moves: objects and files, by board and number.

use super::errands::Errand;
use super::files::{failure_after, state_after};
use super::receiving::Incoming;
use super::sending::Outgoing;
use crate::session::talk::BoardId;
use crate::session::task::Session;
use bytes::{Bytes, BytesMut};
use msnp::client::Refusal;
use msnp::p2p::{Event, Failure, Hash, ObjectKind, TransferId};
use nudge_shared::{Address, FileState};

/// Something that moves, or is about to.
pub(super) struct Moving {
    pub(super) board: BoardId,
    pub(super) transfer: TransferId,
    pub(super) what: What,
}

/// What it is.
pub(super) enum What {
    /// A contact's picture or emoticon, on its way here.
    Picture {
        whose: Address,
        kind: ObjectKind,
        hash: Hash,
        data: BytesMut,
    },
    /// The own picture or an own emoticon, on its way to somebody.
    Own(Bytes),
    /// A file, on its way to somebody.
    Sending(Box<Outgoing>),
    /// A file, offered by somebody or on its way here.
    Receiving(Box<Incoming>),
}

impl Session {
    pub(super) fn moving(&mut self, board: BoardId, transfer: TransferId) -> Option<&mut Moving> {
        let all = self.media.moving.iter_mut();
        all.into_iter()
            .find(|moving| moving.board == board && moving.transfer == transfer)
    }

    pub(super) fn take_moving(&mut self, board: BoardId, transfer: TransferId) -> Option<What> {
        let all = &mut self.media.moving;
        let at = all
            .iter()
            .position(|moving| moving.board == board && moving.transfer == transfer)?;
        let moving = all.swap_remove(at);
        if all.is_empty() {
            *all = Vec::new();
        }
        Some(moving.what)
    }

    /// Something happened on a line.
    pub(super) async fn media_event(&mut self, board: BoardId, event: Event) {
        match event {
            Event::Requested {
                transfer, object, ..
            } => self.own_object_requested(board, transfer, &object).await,
            Event::Offered {
                transfer,
                from,
                file,
            } => self.file_offered(board, transfer, &from, file).await,
            Event::Accepted(transfer) => self.file_accepted(board, transfer),
            Event::Want {
                transfer,
                offset,
                len,
            } => self.wanted(board, transfer, offset, len),
            Event::Data {
                transfer, bytes, ..
            } => match self.moving(board, transfer).map(|moving| &mut moving.what) {
                Some(What::Picture { data, .. }) => data.extend_from_slice(&bytes),
                Some(What::Receiving(_)) => self.write_file(board, transfer, &bytes).await,
                Some(What::Own(_) | What::Sending(_)) | None => {}
            },
            Event::Complete(transfer) => match self.take_moving(board, transfer) {
                Some(What::Picture {
                    kind: ObjectKind::EMOTICON,
                    hash,
                    data,
                    ..
                }) => self.emoticon_came(hash, data.freeze()),
                Some(What::Picture {
                    whose, hash, data, ..
                }) => {
                    self.picture_came(whose, hash, data.freeze());
                }
                Some(What::Sending(file)) => self.file_sent(&file),
                Some(What::Receiving(file)) => self.file_came(*file),
                Some(What::Own(_)) | None => {}
            },
            Event::Failed(transfer, failure) => {
                if let Some(what) = self.take_moving(board, transfer) {
                    self.moving_failed(what, failure);
                }
            }
        }
        self.run_errands();
    }

    /// A line needs the next bytes of what it sends.
    fn wanted(&mut self, board: BoardId, transfer: TransferId, offset: u64, len: usize) {
        let now = self.clock.now();
        let Some(moving) = self.moving(board, transfer) else {
            return;
        };
        let bytes = match &moving.what {
            What::Own(picture) => {
                let from = usize::try_from(offset)
                    .unwrap_or(usize::MAX)
                    .min(picture.len());
                picture.slice(from..from.saturating_add(len).min(picture.len()))
            }
            What::Sending(_) => return self.read_file(board, transfer, offset, len),
            What::Picture { .. } | What::Receiving(_) => return,
        };
        if let Some(line) = self.line(board) {
            line.machine.provide(transfer, offset, bytes, now);
        }
    }

    /// Something came to nothing.
    fn moving_failed(&mut self, what: What, failure: Failure) {
        match what {
            What::Picture {
                kind: ObjectKind::EMOTICON,
                hash,
                ..
            } => self.emoticon_failed(hash),
            What::Picture { whose, hash, .. } => {
                tracing::debug!(account.id = %self.account, %failure, "a contact's picture was not to be had");
                self.media.pictures.failed(whose, hash);
            }
            What::Sending(file) => self.file_is(&file.line, state_after(failure)),
            What::Receiving(file) => self.file_is(&file.line, state_after(failure)),
            What::Own(_) => {}
        }
    }

    /// A board is gone, and with it all that moved on it.
    pub(in crate::session) fn media_board_gone(
        &mut self,
        board: BoardId,
        errand: Option<Address>,
        refusal: Refusal,
    ) {
        while let Some(at) = self
            .media
            .moving
            .iter()
            .position(|moving| moving.board == board)
        {
            let moving = self.media.moving.swap_remove(at);
            self.moving_failed(moving.what, Failure::Lost);
        }
        if let Some(with) = errand {
            self.errands_failed(&with, refusal);
        }
        self.run_errands();
    }

    /// An errand that will not be done.
    pub(super) fn errand_failed(&mut self, with: Address, errand: Errand, refusal: Refusal) {
        match errand {
            Errand::Picture(object) if object.kind == ObjectKind::EMOTICON => {
                self.emoticon_failed(object.hash);
            }
            Errand::Picture(object) => self.media.pictures.failed(with, object.hash),
            Errand::File(file) => {
                self.file_is(&file.line, FileState::Failed(failure_after(refusal)));
            }
        }
    }
}
