//! Pictures: one's own, and those of others.

use crate::blobs::{Blobs, PictureError};
use crate::error::ApiError;
use crate::routes::file::refused;
use crate::routes::visitor::{Visitor, caching};
use crate::store::{AccountId, Store};
use crate::throttle::Throttles;
use axum::Json;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use nudge_shared::{BlobId, ErrorCode, Pictures, Uploaded};
use std::sync::Arc;
use std::time::Instant;

/// The largest picture that may be uploaded, in bytes. The page makes a small one of what the person
/// chose; this is for those who come without the page.
const MAX_UPLOAD: usize = 4 * 1024 * 1024;
/// The largest picture that is kept, in bytes: PNG of 384 by 384 pixels that does not compress.
const MAX_KEPT: usize = 1024 * 1024;
/// A picture's id says what it looks like, so that it never changes.
const FOR_EVER: &str = "private, max-age=31536000, immutable";

/// `POST api/picture`: makes an own picture of the body. [`nudge_shared::CommandBody::SetPicture`]
/// shows it to contacts.
pub async fn upload(
    State(blobs): State<Blobs>,
    State(throttles): State<Arc<Throttles>>,
    Visitor(visit): Visitor,
    body: Body,
) -> Result<Json<Uploaded>, ApiError> {
    let bytes = uploaded(&throttles, visit.account, body).await?;
    kept(blobs.put_own_picture(visit.account, bytes).await)
}

/// What an account uploads to have a picture made of, if it may upload another one.
pub(super) async fn uploaded(
    throttles: &Throttles,
    account: AccountId,
    body: Body,
) -> Result<Bytes, ApiError> {
    let admitted = throttles.pictures.take(account, Instant::now());
    admitted.map_err(|_| {
        ApiError::new(
            ErrorCode::TooFast,
            "These are too many pictures at once. Wait a while.",
        )
    })?;
    to_bytes(body, MAX_UPLOAD).await.map_err(|_| too_large())
}

/// The answer to an upload.
pub(super) fn kept(put: Result<BlobId, PictureError>) -> Result<Json<Uploaded>, ApiError> {
    match put {
        Ok(blob) => Ok(Json(Uploaded { blob })),
        Err(error) => Err(cannot_take(error)),
    }
}

fn cannot_take(error: PictureError) -> ApiError {
    match error {
        PictureError::Unreadable => ApiError::new(
            ErrorCode::Malformed,
            "This is no picture that can be read. PNG, JPEG, GIF and WebP can.",
        ),
        PictureError::TooLarge => too_large(),
        PictureError::Blob(error) => refused(&error),
    }
}

fn too_large() -> ApiError {
    ApiError::new(ErrorCode::TooLong, "This picture is too large.")
}

/// `GET api/picture/{id}`.
pub async fn show(
    State(blobs): State<Blobs>,
    Visitor(visit): Visitor,
    Path(id): Path<String>,
) -> Result<impl IntoResponse, ApiError> {
    let id = picture(&id)?;
    let png = blobs.get(&id, MAX_KEPT).await;
    let png = png.map_err(ApiError::internal)?.ok_or_else(no_picture)?;
    // Drawn here, and nothing else: see [`Blobs`].
    let kind = match png.starts_with(b"GIF8") {
        true => "image/gif",
        false => "image/png",
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, caching(&visit, FOR_EVER)),
    ];
    Ok((headers, png))
}

/// `GET api/pictures`: own pictures of before.
pub async fn list(
    State(store): State<Store>,
    Visitor(visit): Visitor,
) -> Result<Json<Pictures>, ApiError> {
    let pictures = store.own_pictures(visit.account).await;
    let pictures = pictures.map_err(ApiError::internal)?;
    Ok(Json(Pictures { pictures }))
}

/// `DELETE api/picture/{id}`: takes a picture out of those.
pub async fn forget(
    State(store): State<Store>,
    Visitor(visit): Visitor,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let id = picture(&id)?;
    let forgotten = store.forget_picture(visit.account, id).await;
    match forgotten.map_err(ApiError::internal)? {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(no_picture()),
    }
}

fn picture(id: &str) -> Result<BlobId, ApiError> {
    let id = id.parse().ok().filter(BlobId::is_picture);
    id.ok_or_else(no_picture)
}

fn no_picture() -> ApiError {
    ApiError::new(ErrorCode::NotFound, "There is no such picture any more.")
}
