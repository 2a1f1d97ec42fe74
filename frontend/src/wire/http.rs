//! The requests before the socket is open.

use super::door;
use crate::store::Store;
use leptos::prelude::window;
use nudge_model::{HttpError, HttpInput};
use nudge_shared::{BlobId, SignIn, SignUp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Request, RequestInit, Response};

/// The body of a good answer, or what a bad one means.
pub(super) type Answer = Result<String, HttpError>;

/// Asks what the relay offers.
pub(crate) fn about(store: Store) {
    ask(store, "about", None, |answer| {
        HttpInput::About(read(answer))
    });
}

/// Asks for own pictures of before.
pub(crate) fn pictures(store: Store) {
    ask(store, "pictures", None, |answer| {
        HttpInput::Pictures(read(answer))
    });
}

/// Asks what lies on the relay.
pub(crate) fn files(store: Store) {
    ask(store, "files", None, |answer| {
        HttpInput::Files(read(answer))
    });
}

/// Deletes a picture or a file.
pub(crate) fn delete(store: Store, blob: BlobId) {
    spawn_local(async move {
        let answer = answer(fetch("DELETE", &blob_door(&blob), None).await);
        store.send(HttpInput::Deleted(blob, answer.map(drop)));
    });
}

/// Where a picture or a file is fetched, beside the page.
pub(crate) fn blob_path(blob: &BlobId) -> String {
    format!("api/{}", blob_door(blob))
}

fn blob_door(blob: &BlobId) -> String {
    let kind = if blob.is_picture() { "picture" } else { "file" };
    format!("{kind}/{blob}")
}

/// Signs in.
pub(crate) fn sign_in(store: Store, form: &SignIn) {
    post(store, "sign-in", form, |answer| {
        HttpInput::SignedIn(read(answer))
    });
}

/// Makes an account.
pub(crate) fn sign_up(store: Store, form: &SignUp) {
    post(store, "sign-up", form, |answer| {
        HttpInput::SignedUp(answer.map(drop))
    });
}

/// Forgets this browser's cookie.
pub(crate) fn sign_out(store: Store) {
    let body = Some(String::new());
    ask(store, "sign-out", body, |answer| {
        HttpInput::SignedOut(answer.map(drop))
    });
}

fn post(store: Store, name: &'static str, form: &impl Serialize, say: fn(Answer) -> HttpInput) {
    // Forms have neither fractions nor odd keys; an empty body would be refused by the relay.
    let body = serde_json::to_string(form).unwrap_or_default();
    ask(store, name, Some(body), say);
}

/// Asks, with a body or without, and tells the model what came of it.
fn ask(store: Store, name: &'static str, body: Option<String>, say: fn(Answer) -> HttpInput) {
    spawn_local(async move {
        let method = if body.is_some() { "POST" } else { "GET" };
        store.send(say(answer(fetch(method, name, body).await)));
    });
}

fn answer(fetched: Result<(bool, String), JsValue>) -> Answer {
    match fetched {
        Ok((true, text)) => Ok(text),
        Ok((false, text)) => Err(refusal(&text)),
        Err(_) => Err(HttpError::Unreachable),
    }
}

/// What a bad answer means.
pub(super) fn refusal(text: &str) -> HttpError {
    match serde_json::from_str(text) {
        Ok(error) => HttpError::Refused(error),
        Err(_) => HttpError::Unreachable,
    }
}

/// Whether the answer is a good one, and its body.
async fn fetch(method: &str, name: &str, body: Option<String>) -> Result<(bool, String), JsValue> {
    let options = RequestInit::new();
    options.set_method(method);
    if let Some(body) = &body {
        options.set_body(&JsValue::from_str(body));
    }
    let request = Request::new_with_str_and_init(&door(name), &options)?;
    if body.is_some_and(|body| !body.is_empty()) {
        request.headers().set("content-type", "application/json")?;
    }
    let response = JsFuture::from(window().fetch_with_request(&request)).await?;
    let response: Response = response.unchecked_into();
    let text = JsFuture::from(response.text()?).await?;
    Ok((response.ok(), text.as_string().unwrap_or_default()))
}

/// The text of a file of the page; none where it cannot be had.
pub(crate) async fn text(file: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(file)).await.ok()?;
    let response: Response = response.unchecked_into();
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string().filter(|_| response.ok())
}

pub(super) fn read<T: DeserializeOwned>(answer: Answer) -> Result<T, HttpError> {
    answer.and_then(|text| serde_json::from_str(&text).map_err(|_| HttpError::Unreachable))
}
