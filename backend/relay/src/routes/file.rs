//! Files that people send each other.

use crate::blobs::{BlobError, BlobReader, Blobs};
use crate::clock;
use crate::error::ApiError;
use crate::routes::visitor::{Visitor, caching};
use crate::store::Store;
use axum::Json;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use nudge_shared::{BlobId, ErrorCode, Files, Uploaded};
use serde::Deserialize;
use std::io;
use std::time::Duration;
use tokio::time::timeout;

/// Bytes that are read from the disk at once on the way out.
const CHUNK: usize = 256 * 1024;
/// How long an upload may stand still.
const STILL: Duration = Duration::from_secs(60);
/// A file is nothing but a download: should a browser show it all the same, then without scripts, with
/// nothing around it, and as of another site.
const SANDBOX: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// What an upload says of itself.
#[derive(Debug, Deserialize)]
pub struct About {
    #[serde(default)]
    name: String,
}

/// `POST api/file?name=…`: stores the body. [`nudge_shared::CommandBody::SendFile`] offers it.
pub async fn upload(
    State(blobs): State<Blobs>,
    Visitor(visit): Visitor,
    Query(about): Query<About>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<Uploaded>, ApiError> {
    let size = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|size| size.to_str().ok()?.parse().ok());
    let writer = blobs.create_upload(visit.account, &about.name, size).await;
    let mut writer = writer.map_err(|error| refused(&error))?;
    let mut body = body.into_data_stream();
    let broken = || ApiError::new(ErrorCode::TimedOut, "The upload broke off. Send it again.");
    while let Some(bytes) = timeout(STILL, body.next()).await.map_err(|_| broken())? {
        let bytes = bytes.map_err(|_| broken())?;
        writer
            .write(&bytes)
            .await
            .map_err(|error| refused(&error))?;
    }
    if size.is_some_and(|size| size != writer.written()) {
        return Err(broken());
    }
    let blob = writer.finish().await.map_err(|error| refused(&error))?;
    Ok(Json(Uploaded { blob }))
}

/// `GET api/file/{id}`: a download of a file of this account. Pictures say that they are pictures, so
/// that the page can show them.
pub async fn download(
    State(blobs): State<Blobs>,
    Visitor(visit): Visitor,
    Path(id): Path<String>,
) -> Result<impl IntoResponse, ApiError> {
    let id = file(&id)?;
    let opened = blobs.open_file(visit.account, &id).await;
    let reader = opened.map_err(ApiError::internal)?.ok_or_else(no_file)?;
    let begin = reader.read_at(0, 16).await.map_err(ApiError::internal)?;
    let headers: [(HeaderName, HeaderValue); 5] = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static(media_type(&begin)),
        ),
        (header::CONTENT_LENGTH, reader.size().into()),
        (header::CONTENT_DISPOSITION, disposition(reader.name())),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(SANDBOX),
        ),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static(caching(&visit, "private, max-age=3600")),
        ),
    ];
    Ok((headers, Body::from_stream(chunks(reader))))
}

/// `GET api/files`: what lies here for this account.
pub async fn list(
    State(blobs): State<Blobs>,
    State(store): State<Store>,
    Visitor(visit): Visitor,
) -> Result<Json<Files>, ApiError> {
    let files = store.files(visit.account, clock::now()).await;
    let limits = blobs.limits();
    Ok(Json(Files {
        files: files.map_err(ApiError::internal)?,
        quota: limits.quota,
        largest: limits.largest,
    }))
}

/// `DELETE api/file/{id}`.
pub async fn remove(
    State(blobs): State<Blobs>,
    Visitor(visit): Visitor,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let id = file(&id)?;
    let removed = blobs.remove_file(visit.account, &id).await;
    match removed.map_err(ApiError::internal)? {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(no_file()),
    }
}

/// What the browser is told when something cannot be stored.
pub(super) fn refused(error: &BlobError) -> ApiError {
    let mib = |bytes: u64| bytes >> 20;
    match error {
        BlobError::TooLarge(most) => ApiError::new(
            ErrorCode::TooLong,
            format!(
                "Files may have {} MB here, and this one has more.",
                mib(*most)
            ),
        ),
        BlobError::TooMany(most) => ApiError::new(
            ErrorCode::Full,
            format!("There is room for {most} files. Delete some that are not needed any more."),
        ),
        BlobError::Full(quota) => ApiError::new(
            ErrorCode::Full,
            format!(
                "Your files take all of the {} MB you have here. Delete some, then send it again.",
                mib(*quota)
            ),
        ),
        BlobError::Disk(_) | BlobError::Store(_) => ApiError::internal(error),
    }
}

fn file(id: &str) -> Result<BlobId, ApiError> {
    let id: Option<BlobId> = id.parse().ok();
    id.filter(|id| !id.is_picture()).ok_or_else(no_file)
}

fn no_file() -> ApiError {
    ApiError::new(
        ErrorCode::NotFound,
        "This file is no longer here: it was deleted, or its time was over.",
    )
}

fn chunks(reader: BlobReader) -> impl Stream<Item = io::Result<Bytes>> {
    futures_util::stream::unfold((reader, 0), |(reader, offset)| async move {
        match reader.read_at(offset, CHUNK).await {
            Ok(bytes) if bytes.is_empty() => None,
            Ok(bytes) => {
                let offset = offset + bytes.len() as u64;
                Some((Ok(bytes), (reader, offset)))
            }
            Err(error) => Some((Err(error), (reader, u64::MAX))),
        }
    })
}

/// The media type by what the file begins with: never by its name, and never anything that runs.
fn media_type(begin: &[u8]) -> &'static str {
    match begin {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'G', b'I', b'F', b'8', ..] => "image/gif",
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => "image/webp",
        _ => "application/octet-stream",
    }
}

/// "Save it under this name": in ASCII for old browsers, in full for the others (RFC 6266).
fn disposition(name: &str) -> HeaderValue {
    let plain: String = name
        .chars()
        .map(|c| match c {
            '"' | '\\' | '%' => '_',
            ' '..='~' => c,
            _ => '_',
        })
        .collect();
    let mut full = String::with_capacity(name.len() * 3);
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            full.push(char::from(byte));
        } else {
            full.push_str(&format!("%{byte:02X}"));
        }
    }
    HeaderValue::from_str(&format!(
        "attachment; filename=\"{plain}\"; filename*=UTF-8''{full}"
    ))
    .unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::{disposition, media_type};

    #[test]
    fn names_stay_within_their_header() {
        let value = disposition("Grüße \"1\".pdf");
        assert_eq!(
            value,
            "attachment; filename=\"Gr__e _1_.pdf\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%221%22.pdf"
        );
        assert!(disposition("a\r\nset-cookie: x").to_str().is_ok());
    }

    #[test]
    fn only_pictures_have_a_type() {
        assert_eq!(media_type(b"GIF89a\x01"), "image/gif");
        assert_eq!(media_type(b"RIFF\0\0\0\0WEBPVP8 "), "image/webp");
        assert_eq!(media_type(b"<svg onload="), "application/octet-stream");
        assert_eq!(media_type(b""), "application/octet-stream");
    }
}
