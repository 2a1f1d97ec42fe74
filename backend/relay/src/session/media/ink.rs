//! Handwriting: a GIF in a message of its own.

use crate::blobs::PictureError;
use crate::session::job::Job;
use crate::session::talk::BoardId;
use crate::session::task::Session;
use crate::translate::{self, address_out};
use bytes::Bytes;
use msnp::Capabilities;
use msnp::message::Content;
use nudge_shared::{Address, BlobId, Body, ConversationId, ErrorCode, Sender, WireError};

impl Session {
    /// Whether handwriting is there and can be shown at the other side, as far as is known.
    pub(in crate::session) async fn check_ink(
        &self,
        conversation: &ConversationId,
        picture: &BlobId,
    ) -> Result<(), WireError> {
        let kept = self
            .parts
            .store
            .kept_emoticon(self.account, picture.clone());
        if kept
            .await
            .map_err(|error| self.store_failed(&error))?
            .is_none()
        {
            return Err(WireError::new(
                ErrorCode::NotFound,
                "This drawing is not here any more. Draw it again.",
            ));
        }
        let ConversationId::Direct(with) = conversation else {
            return Ok(());
        };
        let roster = self.upstream.roster();
        let contact = roster.and_then(|roster| roster.contact(&address_out(with)));
        let cannot = contact.is_some_and(|contact| {
            contact.status() != msnp::Status::Offline
                && !contact.capabilities().has(Capabilities::INK_GIF)
        });
        if cannot {
            return Err(WireError::new(
                ErrorCode::NotPossible,
                "Their messenger cannot show handwriting.",
            ));
        }
        Ok(())
    }

    /// Handwriting as it is sent.
    pub(in crate::session) async fn ink(&self, picture: &BlobId) -> Option<Content> {
        self.picture_bytes(picture).await.map(Content::Ink)
    }

    /// Somebody sent handwriting: it is drawn anew, and then becomes a line of the conversation.
    pub(super) fn ink_came(&mut self, board: BoardId, from: &msnp::Address, gif: Bytes) {
        let Some(from) = translate::address(from) else {
            return;
        };
        let (blobs, account) = (self.parts.blobs.clone(), self.account);
        self.jobs.spawn(async move {
            let result = blobs.put_ink(account, gif).await;
            Job::Ink {
                board,
                from,
                result,
            }
        });
    }

    /// Handwriting was stored, or is none that can be shown.
    pub(in crate::session) async fn ink_stored(
        &mut self,
        board: BoardId,
        from: Address,
        result: Result<BlobId, PictureError>,
    ) {
        let body = match result {
            Ok(picture) => Body::Ink { picture },
            Err(error) => {
                tracing::info!(account.id = %self.account, %error, "handwriting cannot be shown");
                Body::Unsupported {
                    content_type: "image/gif".to_owned(),
                }
            }
        };
        let conversation = match self.carried(board, &from).await {
            Some(conversation) => conversation,
            // The board has gone meanwhile.
            None => ConversationId::Direct(from.clone()),
        };
        self.store_message(conversation, Sender::Contact(from), body)
            .await;
    }
}
