//! The account's own picture.

use super::moving::{Moving, What};
use crate::session::edits::OwnChange;
use crate::session::talk::BoardId;
use crate::session::task::Session;
use bytes::Bytes;
use msnp::MsnObject;
use msnp::p2p::{Object, ObjectKind, TransferId};
use nudge_shared::{BlobId, CommandId, ErrorCode, WireError};

/// The largest picture or emoticon that is published, in bytes.
const MAX_SIZE: usize = 128 * 1024;

/// The picture that contacts see.
pub(in crate::session) struct OwnPicture {
    blob: BlobId,
    object: Object,
}

impl Session {
    /// Takes up the picture of the last time, and puts down the files.
    pub(in crate::session) async fn recall_media(&mut self) {
        if let Err(error) = self.parts.store.interrupt_files(self.account).await {
            self.store_failed(&error);
        }
        if let Some(blob) = self.own.picture.clone() {
            self.media.own = self.describe_picture(&blob).await.map(Box::new);
        }
    }

    /// What the service is told of the own picture.
    pub(in crate::session) fn own_object(&self) -> Option<MsnObject> {
        (&self.media.own.as_ref()?.object).into()
    }

    /// Shows contacts another picture, or none.
    pub(in crate::session) async fn set_picture(&mut self, id: CommandId, picture: Option<BlobId>) {
        let own = match &picture {
            None => None,
            Some(blob) => match self.own_picture(blob).await {
                Some(own) => Some(own),
                None => {
                    let error = WireError::new(
                        ErrorCode::NotFound,
                        "This picture is not here any more. Choose it again.",
                    );
                    return self.audience.reply(id, Err(error));
                }
            },
        };
        if let Some(own) = &own {
            let now = crate::clock::now();
            let used = self
                .parts
                .store
                .use_picture(self.account, own.blob.clone(), now);
            if let Err(error) = used.await {
                self.store_failed(&error);
            }
        }
        self.media.own = own.map(Box::new);
        let object = self.own_object();
        self.edit_own(id, OwnChange::Picture(picture), |machine, now| {
            machine.set_picture(object, now)
        })
        .await;
    }

    /// A picture of the account's own.
    async fn own_picture(&self, blob: &BlobId) -> Option<OwnPicture> {
        if !self.parts.blobs.picture_of(self.account, blob).await {
            return None;
        }
        self.describe_picture(blob).await
    }

    async fn describe_picture(&self, blob: &BlobId) -> Option<OwnPicture> {
        let data = self.picture_bytes(blob).await?;
        let object = Object::describe(
            self.me.address.as_str(),
            ObjectKind::DISPLAY_PICTURE,
            "",
            &data,
        );
        // What others fetch has to be what its name says, or they throw it away.
        (BlobId::picture(object.hash) == *blob).then(|| OwnPicture {
            blob: blob.clone(),
            object,
        })
    }

    pub(super) async fn picture_bytes(&self, blob: &BlobId) -> Option<Bytes> {
        match self.parts.blobs.get(blob, MAX_SIZE).await {
            Ok(bytes) => bytes,
            Err(error) => {
                tracing::error!(account.id = %self.account, %error, "the own picture cannot be read");
                None
            }
        }
    }

    /// Somebody asks for an object of this account: there are the picture and the emoticons, and no
    /// others.
    pub(super) async fn own_object_requested(
        &mut self,
        board: BoardId,
        transfer: TransferId,
        object: &Object,
    ) {
        let now = self.clock.now();
        let own = self.media.own.as_ref();
        let blob = match own.filter(|own| own.object.hash == object.hash) {
            Some(own) => Some(own.blob.clone()),
            None if object.kind == ObjectKind::EMOTICON => self.own_emoticon(object.hash).await,
            None => None,
        };
        let data = match blob {
            Some(blob) => self.picture_bytes(&blob).await,
            None => None,
        };
        let Some(line) = self.line(board) else { return };
        let Some(data) = data else {
            return line.machine.decline(transfer);
        };
        line.machine.serve(transfer, data.len() as u64, now);
        self.media.moving.push(Moving {
            board,
            transfer,
            what: What::Own(data),
        });
    }
}
