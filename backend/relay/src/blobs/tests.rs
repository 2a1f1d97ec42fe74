use super::writer::clean_name;
use super::{BlobError, Blobs, PictureError};
use crate::clock;
use crate::config::FileLimits;
use crate::store::{AccountId, Store};
use bytes::Bytes;
use image::{DynamicImage, GenericImageView, ImageFormat, RgbaImage};
use std::io::Cursor;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

struct Kept {
    folder: TempDir,
    store: Store,
    blobs: Blobs,
    account: AccountId,
}

const LIMITS: FileLimits = FileLimits {
    largest: 1000,
    quota: 1500,
    keep: Duration::from_secs(60),
};

async fn open(limits: FileLimits) -> Kept {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let address = "alice@example.com".parse().unwrap();
    let account = store.account("here", &address, clock::now()).await.unwrap();
    let blobs = Blobs::open(folder.path(), store.clone(), limits).unwrap();
    Kept {
        folder,
        store,
        blobs,
        account,
    }
}

fn png(width: u32, height: u32) -> Bytes {
    let picture = RgbaImage::from_fn(width, height, |x, y| {
        image::Rgba([(x % 251) as u8, (y % 241) as u8, 90, 255])
    });
    let mut bytes = Vec::new();
    DynamicImage::from(picture)
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .unwrap();
    bytes.into()
}

fn size_of(png: &[u8]) -> (u32, u32) {
    image::load_from_memory_with_format(png, ImageFormat::Png)
        .unwrap()
        .dimensions()
}

fn left_over(folder: &TempDir) -> usize {
    let new = folder.path().join("blobs/new");
    std::fs::read_dir(new).unwrap().count()
}

#[tokio::test]
async fn an_own_picture_becomes_a_small_square_under_the_hash_of_its_bytes() {
    let kept = open(LIMITS).await;
    let id = kept
        .blobs
        .put_own_picture(kept.account, png(300, 200))
        .await
        .unwrap();
    let bytes = kept.blobs.get(&id, 48 * 1024).await.unwrap().unwrap();
    assert_eq!(size_of(&bytes), (96, 96));
    let hash = <sha1::Sha1 as sha1::Digest>::digest(&bytes).into();
    assert_eq!(kept.blobs.picture(hash), Some(id.clone()));
    assert!(kept.blobs.picture_of(kept.account, &id).await);
    assert!(!kept.blobs.picture_of(AccountId(77), &id).await);
    assert_eq!(kept.blobs.get(&id, 10).await.unwrap(), None);

    let again = Blobs::open(kept.folder.path(), kept.store.clone(), LIMITS).unwrap();
    assert_eq!(again.picture(hash), Some(id));
}

#[tokio::test]
async fn somebodys_picture_is_drawn_anew_and_kept_under_the_hash_of_what_came() {
    let kept = open(LIMITS).await;
    let original = png(800, 400);
    let id = kept.blobs.put_picture(original.clone()).await.unwrap();
    let hash = <sha1::Sha1 as sha1::Digest>::digest(&original).into();
    assert_eq!(kept.blobs.picture(hash), Some(id.clone()));
    let shown = kept.blobs.get(&id, 1 << 20).await.unwrap().unwrap();
    assert_eq!(size_of(&shown), (384, 192));
    assert_ne!(shown, original);
}

#[tokio::test]
async fn what_others_send_must_be_small() {
    let kept = open(LIMITS).await;
    let blobs = &kept.blobs;
    let too_large = |put| matches!(put, Err(PictureError::TooLarge));
    assert!(blobs.put_preview(png(512, 400)).await.is_ok());
    assert!(too_large(blobs.put_preview(png(513, 2)).await));
    assert!(blobs.put_picture(png(2_048, 40)).await.is_ok());
    assert!(too_large(blobs.put_picture(png(40, 2_049)).await));
    let emoticon = blobs.put_emoticon(kept.account, png(600, 2)).await;
    assert!(too_large(emoticon));
}

#[tokio::test]
async fn what_is_no_picture_is_refused() {
    let kept = open(LIMITS).await;
    for bytes in [
        &b""[..],
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        b"\x89PNG\r\n\x1a\n1234",
    ] {
        let put = kept.blobs.put_picture(Bytes::from_static(bytes)).await;
        assert!(matches!(put, Err(PictureError::Unreadable)), "{put:?}");
    }
    let mut cut = png(50, 50).to_vec();
    cut.truncate(60);
    assert!(kept.blobs.put_picture(cut.into()).await.is_err());
    assert_eq!(left_over(&kept.folder), 0);
}

#[tokio::test]
async fn a_picture_that_lies_about_its_size_takes_no_memory() {
    let kept = open(LIMITS).await;
    let mut bomb = png(4, 4).to_vec();
    // Width and height of the header, and their check sum, which decoders may look at first.
    bomb[16..20].copy_from_slice(&60_000u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&60_000u32.to_be_bytes());
    assert!(kept.blobs.put_picture(bomb.into()).await.is_err());
}

#[tokio::test]
async fn a_file_is_there_when_it_is_whole_and_for_its_account_alone() {
    let kept = open(LIMITS).await;
    let mut writer = kept
        .blobs
        .create(kept.account, "notes.txt", 10)
        .await
        .unwrap();
    writer.write(b"hello").await.unwrap();
    writer.write(b"world").await.unwrap();
    let id = writer.finish().await.unwrap();
    let reader = kept.blobs.open_file(kept.account, &id).await.unwrap();
    let reader = reader.unwrap();
    assert_eq!((reader.name(), reader.size()), ("notes.txt", 10));
    assert_eq!(reader.read_at(3, 4).await.unwrap(), "lowo");
    assert_eq!(reader.read_at(8, 400).await.unwrap(), "ld");
    assert_eq!(reader.read_at(10, 4).await.unwrap(), "");
    assert!(reader.about().received);
    assert_eq!(reader.preview(), None);
    let other = kept.blobs.open_file(AccountId(77), &id).await.unwrap();
    assert!(other.is_none());
    assert!(kept.blobs.remove_file(kept.account, &id).await.unwrap());
    assert!(!kept.blobs.remove_file(kept.account, &id).await.unwrap());
    assert_eq!(reader.read_at(0, 5).await.unwrap(), "hello");
    let gone = kept.blobs.open_file(kept.account, &id).await.unwrap();
    assert!(gone.is_none());
}

#[tokio::test]
async fn a_file_that_is_a_picture_gets_a_small_one_beside_it() {
    let limits = FileLimits {
        largest: 1 << 20,
        quota: 1 << 20,
        ..LIMITS
    };
    let kept = open(limits).await;
    let picture = png(400, 200);
    let mut writer = kept
        .blobs
        .create_upload(kept.account, "holiday.png", None)
        .await
        .unwrap();
    writer.write(&picture).await.unwrap();
    let id = writer.finish().await.unwrap();
    let reader = kept.blobs.open_file(kept.account, &id).await.unwrap();
    let reader = reader.unwrap();
    assert!(!reader.about().received);
    let preview = reader.preview().unwrap();
    let preview = kept.blobs.get(preview, 1 << 20).await.unwrap().unwrap();
    assert_eq!(size_of(&preview), (96, 48));
}

#[tokio::test]
async fn limits_hold_for_what_is_announced_and_for_what_comes() {
    let kept = open(LIMITS).await;
    let blobs = &kept.blobs;
    let large = blobs.create(kept.account, "a", 1001).await;
    assert!(matches!(large, Err(BlobError::TooLarge(1000))), "{large:?}");
    let mut writer = blobs.create(kept.account, "a", 900).await.unwrap();
    // The one that is being written counts already.
    let second = blobs.create(kept.account, "b", 601).await;
    assert!(matches!(second, Err(BlobError::Full(1500))), "{second:?}");
    writer.write(&[0; 900]).await.unwrap();
    let more = writer.write(&[0]).await;
    assert!(matches!(more, Err(BlobError::TooLarge(900))), "{more:?}");
    drop(writer);
    assert_eq!(left_over(&kept.folder), 0);
    let mut writer = blobs.create(kept.account, "b", 1000).await.unwrap();
    writer.write(&[0; 1000]).await.unwrap();
    writer.finish().await.unwrap();
    let full = blobs.create(kept.account, "c", 501).await;
    assert!(matches!(full, Err(BlobError::Full(_))), "{full:?}");
    // Of others it takes nothing.
    let address = "bob@example.com".parse().unwrap();
    let bob = kept.store.account("here", &address, clock::now()).await;
    assert!(blobs.create(bob.unwrap(), "c", 501).await.is_ok());
}

#[tokio::test]
async fn what_is_over_goes_and_what_is_in_use_stays() {
    let limits = FileLimits {
        keep: Duration::ZERO,
        ..LIMITS
    };
    let kept = open(limits).await;
    let blobs = &kept.blobs;
    let writer = blobs.create(kept.account, "a", 5).await.unwrap();
    let expired = writer.finish().await.unwrap();
    let own = blobs.put_own_picture(kept.account, png(96, 96)).await;
    let own = own.unwrap();
    let theirs = blobs.put_picture(png(40, 40)).await.unwrap();
    let path = blobs.0.folder.path(&expired);
    assert!(path.exists());
    // Two months and a day later.
    let later = SystemTime::now() + Duration::from_secs(61 * 24 * 60 * 60);
    blobs.round(later).await.unwrap();
    assert!(!path.exists());
    assert!(blobs.get(&own, 1 << 20).await.unwrap().is_some());
    assert!(blobs.get(&theirs, 1 << 20).await.unwrap().is_none());
}

#[test]
fn names_are_names_on_every_system() {
    let long = format!("{}.jpeg", "ä".repeat(200));
    for (sent, kept) in [
        ("holiday.jpg", "holiday.jpg"),
        ("C:\\Users\\bob\\a.txt", "a.txt"),
        ("../../etc/passwd", "passwd"),
        ("..", "file"),
        ("", "file"),
        ("con.txt", "_con.txt"),
        ("COM1", "_COM1"),
        ("photo\u{202e}gpj.exe", "photogpj.exe"),
        ("a\0b\nc.txt", "abc.txt"),
        ("what?.txt", "what_.txt"),
        ("trail. . ", "trail"),
    ] {
        assert_eq!(clean_name(sent), kept, "{sent:?}");
    }
    let cut = clean_name(&long);
    assert!(cut.len() <= 200 && cut.ends_with("ä.jpeg"), "{cut}");
}
