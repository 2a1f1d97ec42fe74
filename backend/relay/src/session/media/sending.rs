//! Files to others.

use super::Errand;
use super::files::{FileLine, Told, over};
use super::moving::{Moving, What};
use crate::blobs::{BlobError, BlobReader};
use crate::clock;
use crate::session::job::Job;
use crate::session::talk::BoardId;
use crate::session::task::Session;
use crate::store::NewMessage;
use bytes::Bytes;
use msnp::p2p::{FileOffer, Partner, TransferId};
use nudge_shared::{
    BlobId, Body, CommandId, ConversationId, ErrorCode, EventBody, File, FileFailure, FileState,
    ReplyBody, Sender, WireError,
};
use std::io;

/// Files of one account that may be on their way to others at a time.
const MAX_AT_A_TIME: usize = 8;

/// A file for somebody.
pub(in crate::session) struct Outgoing {
    pub(super) line: FileLine,
    pub(super) told: Told,
    reader: BlobReader,
    blob: BlobId,
    preview: Option<Bytes>,
}

impl Session {
    /// Offers a file to the other side of a conversation. Answers by itself once it is stored.
    pub(super) async fn send_file(
        &mut self,
        command: CommandId,
        conversation: ConversationId,
        blob: BlobId,
    ) -> Result<(), WireError> {
        let ConversationId::Direct(with) = conversation.clone() else {
            return Err(WireError::new(
                ErrorCode::NotPossible,
                "A file goes to one person: send it in your conversation with them.",
            ));
        };
        if with == self.me.address {
            return Err(WireError::new(
                ErrorCode::NotPossible,
                "That is your own address.",
            ));
        }
        let opened = self.parts.blobs.open_file(self.account, &blob).await;
        let reader = opened
            .map_err(|error| self.blob_failed(&error))?
            .ok_or_else(|| {
                WireError::new(
                    ErrorCode::NotFound,
                    "This file is not here any more. Choose it again.",
                )
            })?;
        let sending = self
            .media
            .moving
            .iter()
            .filter(|moving| matches!(moving.what, What::Sending(_)));
        let waiting = self
            .media
            .errands
            .iter()
            .filter(|(_, errand)| matches!(errand, Errand::File(_)));
        if sending.count() + waiting.count() >= MAX_AT_A_TIME {
            return Err(WireError::new(
                ErrorCode::TooFast,
                "Too many files are on their way. Wait for one to arrive.",
            ));
        }
        let new = NewMessage {
            conversation: conversation.clone(),
            from: Sender::Me,
            at: clock::now(),
            body: Body::File(File {
                name: reader.name().to_owned(),
                size: reader.size(),
                preview: reader.preview().cloned(),
                state: FileState::Offered,
            }),
            delivery: None,
            command: Some(command),
            handed: false,
        };
        let appended = self.parts.store.append(self.account, new).await;
        let appended = appended
            .map_err(|error| self.store_failed(&error))?
            .ok_or_else(over)?;
        let message = appended.message.id;
        self.audience
            .reply(command, Ok(ReplyBody::Accepted(message)));
        if !appended.fresh {
            return Ok(());
        }
        self.audience.event(EventBody::Message(appended.message));
        let line = FileLine {
            conversation,
            message,
        };
        if let Some(failure) = self.cannot_take(&with) {
            self.file_is(&line, FileState::Failed(failure));
            self.tell_files().await;
            return Ok(());
        }
        let preview = match reader.preview() {
            Some(preview) => {
                let bytes = self.parts.blobs.get(preview, FileOffer::MAX_PREVIEW).await;
                bytes.ok().flatten()
            }
            None => None,
        };
        self.file_is(&line, FileState::Offered);
        let file = Outgoing {
            line,
            told: Told::default(),
            reader,
            blob,
            preview,
        };
        self.media
            .errands
            .push_back((with, Errand::File(Box::new(file))));
        self.run_errands();
        self.tell_files().await;
        Ok(())
    }

    /// Why somebody cannot be offered a file, as far as is known.
    fn cannot_take(&self, with: &nudge_shared::Address) -> Option<FileFailure> {
        if !self.is_visible() {
            return Some(FileFailure::Offline);
        }
        if self.is_contact_offline(with) {
            return Some(FileFailure::Offline);
        }
        let contact = self
            .upstream
            .roster()?
            .contact(&crate::translate::address_out(with))?;
        // Clients before 6.0 know files only over connections of their own.
        let online = contact.status() != msnp::Status::Offline;
        (online && contact.capabilities().version() == 0).then_some(FileFailure::NotSupported)
    }

    /// The other side is here: it is offered the file.
    pub(super) fn offer_file(&mut self, board: BoardId, partner: Partner, file: Box<Outgoing>) {
        let now = self.clock.now();
        let offer = FileOffer {
            name: file.reader.name().into(),
            size: file.reader.size(),
            preview: file.preview.clone(),
        };
        let Some(line) = self.line(board) else {
            return self.file_is(&file.line, FileState::Failed(FileFailure::ConnectionLost));
        };
        let transfer = line.machine.offer(partner, &offer, now);
        self.media.moving.push(Moving {
            board,
            transfer,
            what: What::Sending(file),
        });
    }

    /// The other side takes a file.
    pub(super) fn file_accepted(&mut self, board: BoardId, transfer: TransferId) {
        if let Some(Moving {
            what: What::Sending(file),
            ..
        }) = self.moving(board, transfer)
        {
            let line = file.line.clone();
            self.file_is(&line, FileState::Transferring);
        }
    }

    /// Reads on in a file.
    pub(super) fn read_file(
        &mut self,
        board: BoardId,
        transfer: TransferId,
        offset: u64,
        len: usize,
    ) {
        let Some(Moving {
            what: What::Sending(file),
            ..
        }) = self.moving(board, transfer)
        else {
            return;
        };
        let reader = file.reader.clone();
        self.jobs.spawn(async move {
            let result = reader.read_at(offset, len).await;
            Job::FileRead {
                board,
                transfer,
                offset,
                result,
            }
        });
    }

    /// Bytes of a file were read, or not.
    pub(in crate::session) fn file_read(
        &mut self,
        board: BoardId,
        transfer: TransferId,
        offset: u64,
        result: io::Result<Bytes>,
    ) {
        let now = self.clock.now();
        let Some(line) = self.talk.line_mut(board) else {
            return;
        };
        match result {
            Ok(bytes) if !bytes.is_empty() => line.machine.provide(transfer, offset, bytes, now),
            unreadable => {
                line.machine.cancel(transfer);
                if let Err(error) = unreadable {
                    tracing::error!(account.id = %self.account, %error, "a file cannot be read");
                }
                if let Some(What::Sending(file)) = self.take_moving(board, transfer) {
                    self.file_is(&file.line, FileState::Failed(FileFailure::Storage));
                }
            }
        }
    }

    /// A file is at the other side.
    pub(super) fn file_sent(&mut self, file: &Outgoing) {
        self.file_is(&file.line, FileState::Done(file.blob.clone()));
    }

    /// Notes a failure of the blobs, and says so.
    pub(super) fn blob_failed(&self, error: &BlobError) -> WireError {
        tracing::error!(account.id = %self.account, %error, "the files failed");
        WireError::new(
            ErrorCode::Internal,
            "The file store failed. Try again; if it stays, tell whoever runs this site.",
        )
    }
}
