//! Files from others.

use super::files::{FileLine, Told, over};
use super::moving::{Moving, What};
use crate::blobs::{BlobError, BlobWriter};
use crate::session::job::Job;
use crate::session::talk::BoardId;
use crate::session::task::Session;
use crate::translate;
use msnp::p2p::{FileOffer, TransferId};
use nudge_shared::{BlobId, Body, File, FileFailure, FileState, Sender, WireError};

/// A file from somebody.
pub(in crate::session) struct Incoming {
    pub(super) line: FileLine,
    pub(super) told: Told,
    name: Box<str>,
    size: u64,
    /// Where it goes, once it was accepted.
    writer: Option<BlobWriter>,
}

impl Session {
    /// Somebody offers a file: it becomes a line of the conversation.
    pub(super) async fn file_offered(
        &mut self,
        board: BoardId,
        transfer: TransferId,
        from: &msnp::Address,
        offer: FileOffer,
    ) {
        let line = self.show_offer(board, from, &offer).await;
        let Some((line, takes)) = line else {
            if let Some(line) = self.line(board) {
                line.machine.decline(transfer);
            }
            return;
        };
        if !takes {
            if let Some(line) = self.line(board) {
                line.machine.decline(transfer);
            }
            return;
        }
        self.file_is(&line, FileState::Offered);
        self.media.moving.push(Moving {
            board,
            transfer,
            what: What::Receiving(Box::new(Incoming {
                line,
                told: Told::default(),
                name: offer.name,
                size: offer.size,
                writer: None,
            })),
        });
    }

    /// Stores the line of an offer; whether such a file can be taken at all.
    async fn show_offer(
        &mut self,
        board: BoardId,
        from: &msnp::Address,
        offer: &FileOffer,
    ) -> Option<(FileLine, bool)> {
        let from_out = from;
        let from = translate::address(from)?;
        let conversation = self.carried(board, &from).await?;
        // Those of strangers are neither decoded nor kept.
        let preview = match &offer.preview {
            Some(preview) if self.is_contact(from_out) => {
                self.parts.blobs.put_preview(preview.clone()).await.ok()
            }
            _ => None,
        };
        let takes = offer.size <= self.parts.blobs.limits().largest;
        let body = Body::File(File {
            name: offer.name.clone().into(),
            size: offer.size,
            preview,
            state: if takes {
                FileState::Offered
            } else {
                FileState::Failed(FileFailure::TooLarge)
            },
        });
        let message = self
            .store_message(conversation.clone(), Sender::Contact(from), body)
            .await?;
        let line = FileLine {
            conversation,
            message: message.id,
        };
        Some((line, takes))
    }

    /// A person takes a file, or does not.
    pub(super) async fn answer_file(
        &mut self,
        line: FileLine,
        accept: bool,
    ) -> Result<(), WireError> {
        let asked = self.media.moving.iter().position(|moving| {
            matches!(&moving.what, What::Receiving(file) if file.line == line && file.writer.is_none())
        });
        let Some(at) = asked else { return Err(over()) };
        let (board, transfer) = (self.media.moving[at].board, self.media.moving[at].transfer);
        let now = self.clock.now();
        if !accept {
            return self.decline_file(board, transfer, FileState::Declined);
        }
        let What::Receiving(file) = &self.media.moving[at].what else {
            return Err(over());
        };
        let (name, size) = (file.name.clone(), file.size);
        match self.parts.blobs.create(self.account, &name, size).await {
            Ok(writer) => {
                if let Some(Moving {
                    what: What::Receiving(file),
                    ..
                }) = self.moving(board, transfer)
                {
                    file.writer = Some(writer);
                }
                if let Some(line) = self.talk.line_mut(board) {
                    line.machine.accept(transfer, now);
                }
                self.file_is(&line, FileState::Transferring);
                Ok(())
            }
            Err(error) => {
                let failure = match &error {
                    BlobError::TooLarge(_) => FileFailure::TooLarge,
                    BlobError::Full(_)
                    | BlobError::TooMany(_)
                    | BlobError::Disk(_)
                    | BlobError::Store(_) => FileFailure::Storage,
                };
                tracing::info!(account.id = %self.account, %error, "a file cannot be taken");
                self.decline_file(board, transfer, FileState::Failed(failure))
            }
        }
    }

    fn decline_file(
        &mut self,
        board: BoardId,
        transfer: TransferId,
        state: FileState,
    ) -> Result<(), WireError> {
        if let Some(line) = self.talk.line_mut(board) {
            line.machine.decline(transfer);
        }
        let Some(What::Receiving(file)) = self.take_moving(board, transfer) else {
            return Err(over());
        };
        self.file_is(&file.line, state);
        Ok(())
    }

    /// Bytes of a file came.
    pub(super) async fn write_file(&mut self, board: BoardId, transfer: TransferId, bytes: &[u8]) {
        let Some(Moving {
            what: What::Receiving(file),
            ..
        }) = self.moving(board, transfer)
        else {
            return;
        };
        let Some(writer) = &mut file.writer else {
            return;
        };
        if let Err(error) = writer.write(bytes).await {
            tracing::error!(account.id = %self.account, %error, "a file cannot be written");
            if let Some(line) = self.talk.line_mut(board) {
                line.machine.cancel(transfer);
            }
            if let Some(What::Receiving(file)) = self.take_moving(board, transfer) {
                self.file_is(&file.line, FileState::Failed(FileFailure::Storage));
            }
        }
    }

    /// All of a file is here.
    pub(super) fn file_came(&mut self, file: Incoming) {
        let Some(writer) = file.writer else { return };
        let line = file.line;
        self.jobs.spawn(async move {
            let result = writer.finish().await;
            Job::FileStored { line, result }
        });
    }

    /// A file was stored, or could not be.
    pub(in crate::session) fn file_stored(
        &mut self,
        line: FileLine,
        result: Result<BlobId, BlobError>,
    ) {
        let state = match result {
            Ok(blob) => FileState::Done(blob),
            Err(error) => {
                self.blob_failed(&error);
                FileState::Failed(FileFailure::Storage)
            }
        };
        self.file_is(&line, state);
    }
}
