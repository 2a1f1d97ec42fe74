use super::{BlobError, Blobs};
use crate::clock;
use crate::store::{AccountId, FileRow};
use bytes::Bytes;
use nudge_shared::{BlobId, StoredFile};
use std::fs::File;
use std::io;
use std::sync::Arc;

/// A stored file, open for reading. Stays readable when the file is deleted meanwhile.
#[derive(Clone, Debug)]
pub struct BlobReader {
    file: Arc<File>,
    row: Arc<FileRow>,
}

impl Blobs {
    /// Opens a file of this account; none when there is no such file any more.
    pub async fn open_file(
        &self,
        account: AccountId,
        id: &BlobId,
    ) -> Result<Option<BlobReader>, BlobError> {
        let row = self.0.store.file(account, id.clone(), clock::now()).await?;
        let Some(row) = row else { return Ok(None) };
        let file = match tokio::fs::File::open(self.0.folder.path(id)).await {
            Ok(file) => file.into_std().await,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        Ok(Some(BlobReader {
            file: Arc::new(file),
            row: Arc::new(row),
        }))
    }
}

impl BlobReader {
    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        self.row.file.size
    }

    /// Its name, without a folder.
    pub fn name(&self) -> &str {
        &self.row.file.name
    }

    /// All that its owner is told of it.
    pub fn about(&self) -> &StoredFile {
        &self.row.file
    }

    /// A small picture of it, where it is one.
    pub fn preview(&self) -> Option<&BlobId> {
        self.row.preview.as_ref()
    }

    /// At most `len` bytes from `offset` on; fewer at the end, and none behind it.
    pub async fn read_at(&self, offset: u64, len: usize) -> io::Result<Bytes> {
        let left = usize::try_from(self.size().saturating_sub(offset)).unwrap_or(usize::MAX);
        let file = Arc::clone(&self.file);
        let mut bytes = vec![0; len.min(left)];
        let read = tokio::task::spawn_blocking(move || {
            let mut filled = 0;
            while filled < bytes.len() {
                match read_some(&file, &mut bytes[filled..], offset + filled as u64)? {
                    0 => break,
                    more => filled += more,
                }
            }
            bytes.truncate(filled);
            Ok(bytes.into())
        });
        read.await.map_err(io::Error::other)?
    }
}

#[cfg(unix)]
fn read_some(file: &File, bytes: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, bytes, offset)
}

#[cfg(windows)]
fn read_some(file: &File, bytes: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, bytes, offset)
}
