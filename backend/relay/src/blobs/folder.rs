use bytes::Bytes;
use nudge_shared::BlobId;
use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

/// Where bytes lie.
#[derive(Debug)]
pub(super) struct Folder {
    pictures: PathBuf,
    files: PathBuf,
    new: PathBuf,
    /// Names what is being written.
    next: AtomicU64,
}

/// A name under which something is being written. Taken away when it goes out of use.
#[derive(Debug)]
pub(super) struct Draft(Option<PathBuf>);

impl Folder {
    pub(super) fn open(folder: &Path) -> io::Result<Self> {
        let [pictures, files, new] = ["pictures", "files", "new"].map(|name| folder.join(name));
        // Only half-written things are in there.
        match std::fs::remove_dir_all(&new) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        for folder in [&pictures, &files, &new] {
            std::fs::create_dir_all(folder)?;
        }
        Ok(Self {
            pictures,
            files,
            new,
            next: AtomicU64::new(0),
        })
    }

    /// The hashes of all pictures.
    pub(super) fn pictures(&self) -> io::Result<HashSet<[u8; 20]>> {
        let hash = |name: &str| name.parse::<BlobId>().ok()?.sha1();
        let names = std::fs::read_dir(&self.pictures)?;
        names
            .map(|entry| Ok(entry?.file_name().to_str().and_then(hash)))
            .filter_map(Result::transpose)
            .collect()
    }

    pub(super) fn path(&self, id: &BlobId) -> PathBuf {
        let folder = match id.is_picture() {
            true => &self.pictures,
            false => &self.files,
        };
        // An id is digits and nothing else, so that it cannot lead out of the folder.
        folder.join(id.as_str())
    }

    pub(super) fn draft(&self) -> Draft {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        Draft(Some(self.new.join(number.to_string())))
    }

    /// Writes something small under its name, whole or not at all.
    pub(super) async fn write(&self, id: &BlobId, bytes: Bytes) -> io::Result<()> {
        let draft = self.draft();
        tokio::fs::write(draft.path(), bytes).await?;
        draft.publish(&self.path(id)).await
    }

    /// Reads something small; none when it is not there, or larger.
    pub(super) async fn read(&self, id: &BlobId, max: usize) -> io::Result<Option<Vec<u8>>> {
        let path = self.path(id);
        let size = match tokio::fs::metadata(&path).await {
            Ok(found) => found.len(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        if usize::try_from(size).is_ok_and(|size| size <= max) {
            tokio::fs::read(&path).await.map(Some)
        } else {
            Ok(None)
        }
    }

    pub(super) async fn remove(&self, id: &BlobId) -> io::Result<()> {
        match tokio::fs::remove_file(self.path(id)).await {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Ids of what was not written or looked at since a time.
    pub(super) fn older(&self, pictures: bool, since: SystemTime) -> io::Result<Vec<BlobId>> {
        let folder = if pictures {
            &self.pictures
        } else {
            &self.files
        };
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let id = entry
                .file_name()
                .to_str()
                .and_then(|name| name.parse().ok());
            if let Some(id) = id
                && entry.metadata()?.modified()? < since
            {
                found.push(id);
            }
        }
        Ok(found)
    }
}

impl Draft {
    pub(super) fn path(&self) -> &Path {
        self.0.as_deref().expect("only publishing takes it")
    }

    /// Gives what was written its name.
    pub(super) async fn publish(mut self, to: &Path) -> io::Result<()> {
        tokio::fs::rename(self.path(), to).await?;
        self.0 = None;
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if let Some(path) = self.0.take() {
            // It may never have been made.
            let _ = std::fs::remove_file(path);
        }
    }
}
