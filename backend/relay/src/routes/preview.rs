//! Previews of links.

use crate::config::Settings;
use crate::error::ApiError;
use crate::previews::{NoPreview, Previews};
use crate::routes::visitor::{Visitor, caching};
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderName, header};
use nudge_shared::{ErrorCode, LinkPreview};
use serde::Deserialize;
use std::sync::Arc;

/// What `GET api/preview` is asked.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    url: String,
}

/// `GET api/preview?url=https%3A%2F%2Fexample.com%2F`: what the page there says it is.
///
/// # Errors
/// [`ErrorCode::NotFound`] where it says nothing or cannot be had, [`ErrorCode::Throttled`] where the
/// account asks for many, [`ErrorCode::NotPossible`] where the operator does not want it.
pub async fn look(
    State(settings): State<Arc<Settings>>,
    State(previews): State<Previews>,
    Visitor(visit): Visitor,
    Query(Wanted { url }): Query<Wanted>,
) -> Result<Json<LinkPreview>, ApiError> {
    if !settings.link_previews {
        return Err(ApiError::new(
            ErrorCode::NotPossible,
            "Previews of links are not offered here.",
        ));
    }
    let preview = previews.of(visit.account, &url).await;
    preview.map(Json).map_err(|none| match none {
        NoPreview::Nothing => ApiError::new(ErrorCode::NotFound, "There is no preview of this."),
        NoPreview::TooFast(wait) => ApiError::throttled(wait),
    })
}

/// `GET api/preview/{id}`: the picture of a preview.
pub async fn image(
    State(previews): State<Previews>,
    Visitor(visit): Visitor,
    Path(id): Path<String>,
) -> Result<([(HeaderName, &'static str); 2], Bytes), ApiError> {
    let image = previews
        .image(&id)
        .ok_or_else(|| ApiError::new(ErrorCode::NotFound, "This picture is gone."))?;
    let headers = [
        (header::CONTENT_TYPE, "image/png"),
        (
            header::CACHE_CONTROL,
            caching(&visit, "private, max-age=3600"),
        ),
    ];
    Ok((headers, image))
}
