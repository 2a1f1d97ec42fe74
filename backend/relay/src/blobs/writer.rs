use super::folder::Draft;
use super::{BlobError, Blobs, picture};
use crate::clock;
use crate::store::{AccountId, FileRow};
use crate::visits::after;
use nudge_shared::{BlobId, StoredFile};
use std::sync::PoisonError;
use tokio::fs::File;
use tokio::io::{AsyncWriteExt, BufWriter};

/// Bytes that are gathered before they go to the disk.
const BUFFER: usize = 64 * 1024;
/// The largest file of which a preview is made.
const LARGEST_PREVIEWED: u64 = 32 * 1024 * 1024;
/// The most files of one account: empty ones take no bytes of its allowance, but rows and names.
const MAX_FILES: u64 = 10_000;
/// The longest name, in bytes of UTF-8: file systems take 255.
const MAX_NAME: usize = 200;

/// A file that is being written. Dropped, it leaves nothing behind.
#[derive(Debug)]
pub struct BlobWriter {
    blobs: Blobs,
    account: AccountId,
    name: String,
    received: bool,
    file: BufWriter<File>,
    draft: Draft,
    written: u64,
    /// How many bytes may be written, at most.
    most: u64,
    /// Bytes of the account's allowance that are set aside for it.
    room: Room,
}

/// A part of an account's allowance, given back when it goes out of use.
#[derive(Debug)]
struct Room {
    blobs: Blobs,
    account: AccountId,
    bytes: u64,
}

impl Drop for Room {
    fn drop(&mut self) {
        let coming = self.blobs.0.coming.lock();
        let mut coming = coming.unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = coming.get_mut(&self.account) {
            *bytes = bytes.saturating_sub(self.bytes);
            if *bytes == 0 {
                coming.remove(&self.account);
            }
        }
    }
}

impl Blobs {
    /// Begins a file that somebody sends to the account. Refuses what is too large, or more than the
    /// account may store.
    pub async fn create(
        &self,
        account: AccountId,
        name: &str,
        size: u64,
    ) -> Result<BlobWriter, BlobError> {
        self.begin(account, name, Some(size), true).await
    }

    /// Begins a file that the account uploads. Without its size, room for the largest is set aside.
    pub async fn create_upload(
        &self,
        account: AccountId,
        name: &str,
        size: Option<u64>,
    ) -> Result<BlobWriter, BlobError> {
        self.begin(account, name, size, false).await
    }

    async fn begin(
        &self,
        account: AccountId,
        name: &str,
        size: Option<u64>,
        received: bool,
    ) -> Result<BlobWriter, BlobError> {
        let limits = self.limits();
        let stored = self.0.store.file_bytes(account).await?;
        if size.is_some_and(|size| size > limits.largest) {
            return Err(BlobError::TooLarge(limits.largest));
        }
        if self.0.store.file_count(account).await? >= MAX_FILES {
            return Err(BlobError::TooMany(MAX_FILES));
        }
        let most = size.unwrap_or(limits.largest);
        let room = self.set_aside(account, stored, most)?;
        let draft = self.0.folder.draft();
        let file = File::create(draft.path()).await?;
        Ok(BlobWriter {
            blobs: self.clone(),
            account,
            name: clean_name(name),
            received,
            file: BufWriter::with_capacity(BUFFER, file),
            draft,
            written: 0,
            most,
            room,
        })
    }

    fn set_aside(&self, account: AccountId, stored: u64, bytes: u64) -> Result<Room, BlobError> {
        let quota = self.limits().quota;
        let coming = self.0.coming.lock();
        let mut coming = coming.unwrap_or_else(PoisonError::into_inner);
        let taken = coming.entry(account).or_insert(0);
        let all = stored.saturating_add(*taken).saturating_add(bytes);
        if all > quota {
            if *taken == 0 {
                coming.remove(&account);
            }
            return Err(BlobError::Full(quota));
        }
        *taken += bytes;
        Ok(Room {
            blobs: self.clone(),
            account,
            bytes,
        })
    }
}

impl BlobWriter {
    /// How many bytes were written.
    pub fn written(&self) -> u64 {
        self.written
    }

    /// Its name, without a folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Adds bytes. More than were announced, or than a file may have, are refused.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), BlobError> {
        let written = self.written + bytes.len() as u64;
        if written > self.most {
            return Err(BlobError::TooLarge(self.most));
        }
        self.file.write_all(bytes).await?;
        self.written = written;
        Ok(())
    }

    /// It is whole: it can be fetched from now on, until it expires.
    pub async fn finish(self) -> Result<BlobId, BlobError> {
        let Self {
            blobs,
            account,
            name,
            received,
            mut file,
            draft,
            written,
            room,
            ..
        } = self;
        file.flush().await?;
        drop(file);
        let id = BlobId::file(rand::random());
        let preview = match written <= LARGEST_PREVIEWED {
            true => blobs.preview(draft.path().to_owned()).await,
            false => None,
        };
        let now = clock::now();
        let row = FileRow {
            file: StoredFile {
                blob: id.clone(),
                name,
                size: written,
                at: now,
                expires_at: after(now, blobs.limits().keep),
                received,
            },
            preview,
        };
        // Counted before it is there: whoever goes away in between leaves a row that expires, and no
        // bytes that nobody knows of.
        blobs.0.store.add_file(account, row).await?;
        drop(room);
        if let Err(error) = draft.publish(&blobs.0.folder.path(&id)).await {
            blobs.0.store.remove_file(account, id).await?;
            return Err(error.into());
        }
        Ok(id)
    }
}

impl Blobs {
    /// Makes a small picture of a file that is one.
    async fn preview(&self, path: std::path::PathBuf) -> Option<BlobId> {
        let made = self.decode(move || Ok(picture::preview(&path))).await;
        let png = made.ok()??;
        self.put_picture(png.into()).await.ok()
    }
}

/// A name that is one on every system: no folder, nothing that is not seen or turns the reading
/// direction, none that Windows keeps for devices, not too long.
pub(super) fn clean_name(name: &str) -> String {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = last.chars().filter(|c| !unseen(*c)).map(|c| match c {
        '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
        c => c,
    });
    let kept: String = kept.collect();
    let kept = kept.trim_start().trim_end_matches(['.', ' ']);
    let stem = kept.split('.').next().unwrap_or_default();
    let device = ["con", "prn", "aux", "nul"]
        .iter()
        .any(|device| stem.eq_ignore_ascii_case(device))
        || (stem.len() == 4
            && stem.is_char_boundary(3)
            && ["com", "lpt"]
                .iter()
                .any(|d| stem[..3].eq_ignore_ascii_case(d))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    let mut name = match kept.trim_start_matches('.') {
        "" => "file".to_owned(),
        _ if device => format!("_{kept}"),
        _ => kept.to_owned(),
    };
    if name.len() > MAX_NAME {
        // The ending says what it is: it stays.
        let ending = name.rfind('.').filter(|at| name.len() - at <= 16);
        let ending = ending.map(|at| name.split_off(at)).unwrap_or_default();
        let mut cut = MAX_NAME - ending.len();
        while !name.is_char_boundary(cut) {
            cut -= 1;
        }
        name.truncate(cut);
        name.push_str(&ending);
    }
    name
}
