//! Emoticons of one's own, and handwriting.

use crate::blobs::Blobs;
use crate::error::ApiError;
use crate::routes::picture::{kept, uploaded};
use crate::routes::visitor::Visitor;
use crate::throttle::Throttles;
use axum::Json;
use axum::body::Body;
use axum::extract::State;
use nudge_shared::Uploaded;
use std::sync::Arc;

/// `POST api/ink`: makes handwriting of the body, a GIF. [`nudge_shared::Body::Ink`] sends it.
pub async fn upload_ink(
    State(blobs): State<Blobs>,
    State(throttles): State<Arc<Throttles>>,
    Visitor(visit): Visitor,
    body: Body,
) -> Result<Json<Uploaded>, ApiError> {
    let bytes = uploaded(&throttles, visit.account, body).await?;
    kept(blobs.put_own_ink(visit.account, bytes).await)
}

/// `POST api/emoticon`: makes an emoticon of the body, 50 by 50 pixels at most.
/// [`nudge_shared::Setting::Emoticon`] gives it a shortcut.
pub async fn upload(
    State(blobs): State<Blobs>,
    State(throttles): State<Arc<Throttles>>,
    Visitor(visit): Visitor,
    body: Body,
) -> Result<Json<Uploaded>, ApiError> {
    let bytes = uploaded(&throttles, visit.account, body).await?;
    kept(blobs.put_own_emoticon(visit.account, bytes).await)
}
