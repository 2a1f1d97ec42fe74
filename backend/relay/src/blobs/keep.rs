//! What goes: files that expired or were deleted, pictures that nobody looks at any more.

use super::{BlobError, Blobs};
use crate::clock;
use crate::lifecycle::Lifecycle;
use crate::store::AccountId;
use nudge_shared::BlobId;
use std::io;
use std::sync::PoisonError;
use std::time::{Duration, SystemTime};

/// How often ends are looked for.
const ROUND: Duration = Duration::from_secs(60 * 60);
/// How long a contact's picture stays after it came. It is fetched again when it is wanted again.
const PICTURES_STAY: Duration = Duration::from_secs(60 * 24 * 60 * 60);
/// How old a file must be to count as left over by a crash, rather than as just being stored.
const LEFT_OVER: Duration = Duration::from_secs(60 * 60);

impl Blobs {
    /// Deletes a file of the account. Returns whether it was there.
    pub async fn remove_file(&self, account: AccountId, id: &BlobId) -> Result<bool, BlobError> {
        let removed = self.0.store.remove_file(account, id.clone()).await?;
        if removed {
            self.0.folder.remove(id).await?;
        }
        Ok(removed)
    }

    /// Every hour: deletes what is over.
    pub async fn watch(self, lifecycle: Lifecycle) {
        let mut rounds = tokio::time::interval(ROUND);
        let soft = lifecycle.soft();
        while soft.run_until_cancelled(rounds.tick()).await.is_some() {
            if let Err(error) = self.round(SystemTime::now()).await {
                tracing::error!(%error, "files that are over could not be deleted");
            }
        }
    }

    pub(super) async fn round(&self, now: SystemTime) -> Result<(), BlobError> {
        for id in self.0.store.expire_files(clock::now()).await? {
            self.0.folder.remove(&id).await?;
        }
        for id in self.older(false, now - LEFT_OVER).await? {
            if !self.0.store.knows_file(id.clone()).await? {
                self.0.folder.remove(&id).await?;
            }
        }
        for id in self.older(true, now - PICTURES_STAY).await? {
            if !self.0.store.is_kept_picture(id.clone()).await? {
                self.forget(&id).await?;
            }
        }
        Ok(())
    }

    async fn older(&self, pictures: bool, since: SystemTime) -> io::Result<Vec<BlobId>> {
        let blobs = self.clone();
        let look = move || blobs.0.folder.older(pictures, since);
        tokio::task::spawn_blocking(look)
            .await
            .map_err(io::Error::other)?
    }

    async fn forget(&self, id: &BlobId) -> io::Result<()> {
        if let Some(hash) = id.sha1() {
            let pictures = self.0.pictures.lock();
            pictures
                .unwrap_or_else(PoisonError::into_inner)
                .remove(&hash);
        }
        self.0.folder.remove(id).await
    }
}
