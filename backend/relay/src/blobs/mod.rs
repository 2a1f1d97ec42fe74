//! Pictures and files: bytes that are too large for the store.
//!
//! ```text
//! data_dir/blobs/pictures/<SHA-1 of the original>    as browsers are shown them: PNG, or GIF if they move
//!               /files/<random number>               as they came
//!               /new/                                 being written
//! ```
//!
//! - Plain files in one folder, so that a backup of the data folder is a backup of all. Whatever is
//!   written appears under its name when it is whole, by renaming. Nothing outside this module knows
//!   where bytes lie.
//! - A file is never in memory as a whole, in neither direction.
//! - A picture is named by the hash that messenger clients announce for it, so that it is fetched
//!   once, by whichever session. Pictures come from strangers: what browsers are shown is a picture
//!   drawn anew from what was decoded here, in bounds. Which ones are there is kept in memory, 20
//!   bytes each, since every contact of every list asks.
//! - An account's files may not be more than the operator allows, in number of bytes; they expire.

mod emoticon;
mod folder;
mod ink;
mod keep;
mod picture;
mod reader;
#[cfg(test)]
mod tests;
mod writer;

pub use picture::PictureError;
pub(crate) use picture::thumbnail;
pub use reader::BlobReader;
pub use writer::BlobWriter;

use crate::clock;
use crate::config::FileLimits;
use crate::store::{AccountId, Store, StoreError};
use bytes::Bytes;
use folder::Folder;
use nudge_shared::BlobId;
use sha1::{Digest, Sha1};
use std::collections::{HashMap, HashSet};
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// Pictures decoded at the same time: it takes memory, and a processor, for some hundredths of a
/// second.
const DECODERS: usize = 2;

/// Cheap handle to all blobs; clones share it.
#[derive(Clone, Debug)]
pub struct Blobs(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    folder: Folder,
    store: Store,
    limits: FileLimits,
    pictures: Mutex<HashSet<[u8; 20]>>,
    /// Bytes that accounts are writing at the moment.
    coming: Mutex<HashMap<AccountId, u64>>,
    decoders: Arc<Semaphore>,
    /// The same for what others send, so that it does not keep one's own waiting.
    decoders_for_others: Arc<Semaphore>,
}

/// Why a file cannot be stored or read.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// It is larger than a file may be, or than was announced.
    #[error("it is larger than {0} bytes")]
    TooLarge(u64),
    /// The account has stored as much as it may.
    #[error("the account may not store more than {0} bytes")]
    Full(u64),
    /// The account has stored as many files as it may.
    #[error("the account may not store more than {0} files")]
    TooMany(u64),
    /// The disk failed.
    #[error("the disk failed: {0}")]
    Disk(#[from] io::Error),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Blobs {
    /// Opens the folder in `data_dir`, made if need be, and removes what a crash left half written.
    pub fn open(data_dir: &Path, store: Store, limits: FileLimits) -> io::Result<Self> {
        let folder = Folder::open(&data_dir.join("blobs"))?;
        let pictures = folder.pictures()?;
        Ok(Self(Arc::new(Inner {
            folder,
            store,
            limits,
            pictures: Mutex::new(pictures),
            coming: Mutex::default(),
            decoders: Arc::new(Semaphore::new(DECODERS)),
            decoders_for_others: Arc::new(Semaphore::new(DECODERS)),
        })))
    }

    /// How much may be stored.
    pub fn limits(&self) -> &FileLimits {
        &self.0.limits
    }

    /// The picture that clients announce by this hash, if it is here.
    pub fn picture(&self, sha1: [u8; 20]) -> Option<BlobId> {
        let pictures = self.0.pictures.lock();
        let known = pictures
            .unwrap_or_else(PoisonError::into_inner)
            .contains(&sha1);
        known.then(|| BlobId::picture(sha1))
    }

    /// Whether a picture is here.
    pub fn has(&self, id: &BlobId) -> bool {
        id.sha1().is_some_and(|hash| self.picture(hash).is_some())
    }

    /// Stores a picture that came from somebody: decodes it in bounds, and keeps one drawn anew, in
    /// PNG and no larger than browsers need it, under the hash of what came.
    pub async fn put_picture(&self, original: Bytes) -> Result<BlobId, PictureError> {
        self.put_theirs(original, picture::redraw).await
    }

    /// Stores the preview of a file that somebody offers, which may be no larger than clients of the time make
    /// them.
    pub async fn put_preview(&self, original: Bytes) -> Result<BlobId, PictureError> {
        self.put_theirs(original, picture::redraw_preview).await
    }

    async fn put_theirs(
        &self,
        original: Bytes,
        redraw: fn(&[u8]) -> Result<Vec<u8>, PictureError>,
    ) -> Result<BlobId, PictureError> {
        let hash: [u8; 20] = Sha1::digest(&original).into();
        if let Some(known) = self.picture(hash) {
            return Ok(known);
        }
        let decoders = &self.0.decoders_for_others;
        let png = decode(decoders, move || redraw(&original)).await?;
        self.keep_picture(hash, png.into()).await
    }

    /// Stores an uploaded picture as one's own: the square that clients of the time expect, in PNG.
    /// The bytes kept are the ones that contacts are given.
    pub async fn put_own_picture(
        &self,
        account: AccountId,
        upload: Bytes,
    ) -> Result<BlobId, PictureError> {
        let png = self.decode(move || picture::own(&upload)).await?;
        let hash: [u8; 20] = Sha1::digest(&png).into();
        let id = self.keep_picture(hash, png.into()).await?;
        let store = &self.0.store;
        store
            .use_picture(account, id.clone(), clock::now())
            .await
            .map_err(BlobError::from)?;
        Ok(id)
    }

    /// Stores an emoticon that came from somebody, as [`Blobs::put_picture`] does; it may move. It stays as
    /// long as the account's history may need it.
    pub async fn put_emoticon(
        &self,
        account: AccountId,
        original: Bytes,
    ) -> Result<BlobId, PictureError> {
        let id = self.put_theirs(original, emoticon::redraw).await?;
        self.keep_for(account, id, false).await
    }

    /// Stores a picture as an own emoticon, of the size that clients of the time expect. The bytes kept
    /// are the ones that others are given.
    pub async fn put_own_emoticon(
        &self,
        account: AccountId,
        upload: Bytes,
    ) -> Result<BlobId, PictureError> {
        let drawn = self.decode(move || emoticon::own(&upload)).await?;
        let hash: [u8; 20] = Sha1::digest(&drawn).into();
        let id = self.keep_picture(hash, drawn.into()).await?;
        self.keep_for(account, id, true).await
    }

    /// Stores handwriting that came from somebody, as [`Blobs::put_emoticon`] does.
    pub async fn put_ink(
        &self,
        account: AccountId,
        original: Bytes,
    ) -> Result<BlobId, PictureError> {
        let id = self.put_theirs(original, ink::redraw).await?;
        self.keep_for(account, id, false).await
    }

    /// Stores what was drawn on the page, as the GIF that is sent.
    pub async fn put_own_ink(
        &self,
        account: AccountId,
        upload: Bytes,
    ) -> Result<BlobId, PictureError> {
        let drawn = self.decode(move || ink::own(&upload)).await?;
        let hash: [u8; 20] = Sha1::digest(&drawn).into();
        let id = self.keep_picture(hash, drawn.into()).await?;
        self.keep_for(account, id, false).await
    }

    /// It stays as long as the account's history may need it, or as an own emoticon.
    async fn keep_for(
        &self,
        account: AccountId,
        id: BlobId,
        own: bool,
    ) -> Result<BlobId, PictureError> {
        let kept = self.0.store.keep_emoticon(account, id.clone(), own);
        kept.await.map_err(BlobError::from)?;
        Ok(id)
    }

    /// Whether this is a picture that the account uploaded and still has among its own.
    pub async fn picture_of(&self, account: AccountId, id: &BlobId) -> bool {
        let own = self.0.store.own_pictures(account).await;
        own.is_ok_and(|own| own.contains(id))
    }

    /// A picture's bytes, if it is there and not larger than `max`.
    pub async fn get(&self, id: &BlobId, max: usize) -> Result<Option<Bytes>, BlobError> {
        let Some(bytes) = self.0.folder.read(id, max).await? else {
            return Ok(None);
        };
        Ok(Some(bytes.into()))
    }

    async fn keep_picture(&self, hash: [u8; 20], png: Bytes) -> Result<BlobId, PictureError> {
        let id = BlobId::picture(hash);
        self.0
            .folder
            .write(&id, png)
            .await
            .map_err(BlobError::from)?;
        let pictures = self.0.pictures.lock();
        pictures
            .unwrap_or_else(PoisonError::into_inner)
            .insert(hash);
        Ok(id)
    }

    /// Runs what decodes a picture of the account's own.
    async fn decode<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, PictureError> + Send + 'static,
    ) -> Result<T, PictureError> {
        decode(&self.0.decoders, work).await
    }
}

/// Runs what decodes a picture beside the runtime, a few at a time. Whoever asked may go away; a decoder
/// that runs holds its place until it is done.
async fn decode<T: Send + 'static>(
    decoders: &Arc<Semaphore>,
    work: impl FnOnce() -> Result<T, PictureError> + Send + 'static,
) -> Result<T, PictureError> {
    let place = Arc::clone(decoders).acquire_owned().await;
    let done = tokio::task::spawn_blocking(move || {
        let _place = place;
        work()
    })
    .await;
    // A decoder that panics has met a picture it cannot read.
    done.unwrap_or(Err(PictureError::Unreadable))
}
