//! The contact list as a file.

use crate::contact_file::{self, Form, MAX_BYTES, Row};
use crate::error::ApiError;
use crate::routes::visitor::Visitor;
use crate::session::Registry;
use crate::store::Store;
use axum::Json;
use axum::body::{Body, to_bytes};
use axum::extract::{Query, State};
use axum::http::{HeaderName, header};
use nudge_shared::{ContactFile, ErrorCode};
use serde::Deserialize;

/// What `GET api/contacts` is asked.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    form: Form,
}

/// `GET api/contacts?form=ctt`: the contact list, as a file to save.
///
/// # Errors
/// [`ErrorCode::NotConnected`] while the list is not known.
pub async fn save(
    State(store): State<Store>,
    State(registry): State<Registry>,
    Visitor(visit): Visitor,
    Query(Wanted { form }): Query<Wanted>,
) -> Result<([(HeaderName, &'static str); 2], String), ApiError> {
    let list = registry.contact_list(visit.account).await.ok_or_else(|| {
        ApiError::new(
            ErrorCode::NotConnected,
            "The contact list is not known yet. Try again when you are connected.",
        )
    })?;
    let settings = store.settings(visit.account).await;
    let settings = settings.map_err(ApiError::internal)?;
    let rows = list.contacts.into_iter().map(|contact| {
        let groups = list.groups.iter();
        let groups = groups.filter(|group| contact.groups.contains(&group.id));
        Row {
            nickname: settings
                .person(&contact.address)
                .nickname
                .unwrap_or_default(),
            address: contact.address.to_string(),
            name: contact.name,
            groups: groups.map(|group| group.name.clone()).collect(),
            blocked: contact.blocked,
        }
    });
    let rows: Vec<Row> = rows.collect();
    let (kind, name) = match form {
        Form::Csv => (
            "text/csv; charset=utf-8",
            "attachment; filename=\"contacts.csv\"",
        ),
        Form::Ctt => (
            "application/octet-stream",
            "attachment; filename=\"contacts.ctt\"",
        ),
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, contact_file::write(form, &rows)))
}

/// `POST api/contacts`: finds the addresses in a file. Nothing is changed.
///
/// # Errors
/// [`ErrorCode::TooLong`] beyond [`MAX_BYTES`].
pub async fn read(Visitor(_): Visitor, body: Body) -> Result<Json<ContactFile>, ApiError> {
    let bytes = to_bytes(body, MAX_BYTES).await;
    let bytes = bytes.map_err(|_| ApiError::new(ErrorCode::TooLong, "This file is too large."))?;
    let read = tokio::task::spawn_blocking(move || contact_file::read(&bytes)).await;
    read.map(Json).map_err(ApiError::internal)
}
