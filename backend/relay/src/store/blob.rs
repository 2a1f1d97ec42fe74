//! What is known of files and own pictures. Their bytes are [`crate::blobs`]'s business.

use super::{AccountId, Store, StoreError};
use nudge_shared::{BlobId, StoredFile, Timestamp};
use rusqlite::{OptionalExtension, Row};

/// How many own pictures an account is offered again.
const PICTURES_KEPT: u32 = 24;

/// A file of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// What its owner is told of it.
    pub file: StoredFile,
    /// A small picture of it.
    pub preview: Option<BlobId>,
}

impl Store {
    /// Notes a file whose bytes are there.
    pub async fn add_file(&self, account: AccountId, row: FileRow) -> Result<(), StoreError> {
        self.write(move |db| {
            let file = &row.file;
            db.prepare_cached(
                "INSERT INTO files (id, account, name, size, received, preview, at, expires_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute((
                file.blob.as_str(),
                account,
                &file.name,
                i64::try_from(file.size).unwrap_or(i64::MAX),
                file.received,
                row.preview.as_ref().map(BlobId::as_str),
                file.at.0,
                file.expires_at.0,
            ))
            .map(drop)
        })
        .await
    }

    /// A file, if it is the account's and has not expired.
    pub async fn file(
        &self,
        account: AccountId,
        id: BlobId,
        now: Timestamp,
    ) -> Result<Option<FileRow>, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT id, name, size, received, preview, at, expires_at FROM files
                 WHERE id = ?1 AND account = ?2 AND expires_at > ?3",
            )?
            .query_row((id.as_str(), account, now.0), file)
            .optional()
        })
        .await
    }

    /// The account's files, the newest first.
    pub async fn files(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<StoredFile>, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT id, name, size, received, preview, at, expires_at FROM files
                 WHERE account = ?1 AND expires_at > ?2 ORDER BY at DESC LIMIT 1000",
            )?
            .query_map((account, now.0), |row| Ok(file(row)?.file))?
            .collect()
        })
        .await
    }

    /// How many bytes the account's files have.
    pub async fn file_bytes(&self, account: AccountId) -> Result<u64, StoreError> {
        self.read(move |db| {
            db.prepare_cached("SELECT coalesce(sum(size), 0) FROM files WHERE account = ?1")?
                .query_row([account], |row| row.get::<_, i64>(0))
                .map(i64::unsigned_abs)
        })
        .await
    }

    /// How many files the account has.
    pub async fn file_count(&self, account: AccountId) -> Result<u64, StoreError> {
        self.read(move |db| {
            db.prepare_cached("SELECT count(*) FROM files WHERE account = ?1")?
                .query_row([account], |row| row.get::<_, i64>(0))
                .map(i64::unsigned_abs)
        })
        .await
    }

    /// Forgets a file. Returns whether it was the account's.
    pub async fn remove_file(&self, account: AccountId, id: BlobId) -> Result<bool, StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM files WHERE id = ?1 AND account = ?2")?
                .execute((id.as_str(), account))
                .map(|removed| removed > 0)
        })
        .await
    }

    /// Forgets files that have expired, and says which.
    pub async fn expire_files(&self, now: Timestamp) -> Result<Vec<BlobId>, StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM files WHERE expires_at <= ?1 RETURNING id")?
                .query_map([now.0], |row| blob(row, 0))?
                .collect()
        })
        .await
    }

    /// Whether a file is known, whosever it is.
    pub async fn knows_file(&self, id: BlobId) -> Result<bool, StoreError> {
        self.read(move |db| {
            db.prepare_cached("SELECT EXISTS (SELECT 1 FROM files WHERE id = ?1)")?
                .query_row([id.as_str()], |row| row.get(0))
        })
        .await
    }

    /// Notes that the account uses a picture of its own.
    pub async fn use_picture(
        &self,
        account: AccountId,
        id: BlobId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO pictures (account, id, used_at) VALUES (?1, ?2, ?3)
                 ON CONFLICT (account, id) DO UPDATE SET used_at = ?3",
            )?
            .execute((account, id.as_str(), now.0))?;
            db.prepare_cached(
                "DELETE FROM pictures WHERE account = ?1 AND id NOT IN
                 (SELECT id FROM pictures WHERE account = ?1 ORDER BY used_at DESC LIMIT ?2)",
            )?
            .execute((account, PICTURES_KEPT))
            .map(drop)
        })
        .await
    }

    /// The account's own pictures, the last used first.
    pub async fn own_pictures(&self, account: AccountId) -> Result<Vec<BlobId>, StoreError> {
        self.read(move |db| {
            db.prepare_cached("SELECT id FROM pictures WHERE account = ?1 ORDER BY used_at DESC")?
                .query_map([account], |row| blob(row, 0))?
                .collect()
        })
        .await
    }

    /// Forgets one of the account's own pictures. Returns whether it was one.
    pub async fn forget_picture(&self, account: AccountId, id: BlobId) -> Result<bool, StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM pictures WHERE account = ?1 AND id = ?2")?
                .execute((account, id.as_str()))
                .map(|removed| removed > 0)
        })
        .await
    }

    /// Whether a picture is somebody's own, or one that somebody keeps: an emoticon, or handwriting.
    pub async fn is_kept_picture(&self, id: BlobId) -> Result<bool, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM pictures WHERE id = ?1)
                 OR EXISTS (SELECT 1 FROM emoticons WHERE id = ?1)",
            )?
            .query_row([id.as_str()], |row| row.get(0))
        })
        .await
    }
}

fn file(row: &Row<'_>) -> rusqlite::Result<FileRow> {
    let preview = match row.get_ref(4)?.as_str_or_null()? {
        Some(_) => Some(blob(row, 4)?),
        None => None,
    };
    Ok(FileRow {
        file: StoredFile {
            blob: blob(row, 0)?,
            name: row.get(1)?,
            size: row.get::<_, i64>(2)?.unsigned_abs(),
            received: row.get(3)?,
            at: Timestamp(row.get(5)?),
            expires_at: Timestamp(row.get(6)?),
        },
        preview,
    })
}

fn blob(row: &Row<'_>, column: usize) -> rusqlite::Result<BlobId> {
    let text = row.get_ref(column)?.as_str()?;
    text.parse().map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(
            column,
            rusqlite::types::Type::Text,
            Box::new(error),
        )
    })
}
