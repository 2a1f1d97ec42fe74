//! What was said, to keep.

use crate::error::ApiError;
use crate::export::{self, About, Form};
use crate::routes::visitor::Visitor;
use crate::store::Store;
use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::{HeaderName, header};
use nudge_shared::{ConversationId, ErrorCode};
use serde::Deserialize;

/// What `GET api/history` is asked.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    conversation: String,
    form: Form,
    /// How many minutes the reader's clock is ahead of UTC.
    #[serde(default)]
    zone: i32,
}

/// `GET api/history?conversation=bob@example.com&form=html&zone=60`: what was said in a
/// conversation, as a file to save. An unknown conversation is an empty file.
pub async fn history(
    State(store): State<Store>,
    Visitor(visit): Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<([(HeaderName, String); 2], Body), ApiError> {
    let conversation: ConversationId = wanted
        .conversation
        .parse()
        .map_err(|_| ApiError::new(ErrorCode::Malformed, "There is no such conversation."))?;
    let account = store
        .account_by_id(visit.account)
        .await
        .map_err(ApiError::internal)?
        .ok_or_else(ApiError::not_signed_in)?;
    let name: String = wanted
        .conversation
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "@._-+".contains(*c))
        .collect();
    let name = format!("nudge-{name}.{}", wanted.form.extension());
    let headers = [
        (header::CONTENT_TYPE, wanted.form.content_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    let about = About {
        me: account.address,
        conversation,
        zone: wanted.zone.clamp(-900, 900),
    };
    let file = export::file(store, visit.account, wanted.form, about);
    Ok((headers, Body::from_stream(file)))
}
