//! The requests before the socket is open.

use super::door;
use crate::store::Store;
use leptos::prelude::window;
use nudge_model::{HttpError, HttpInput};
use nudge_shared::{BlobId, ChangePassword, DeviceChange, SignIn, SignOut, SignOutScope, SignUp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, AbortSignal, Blob, Request, RequestInit, Response};

thread_local! {
    /// Ends the sign-in that was sent last.
    static SIGNING_IN: RefCell<Option<AbortController>> = const { RefCell::new(None) };
}

/// The body of a good answer, or what a bad one means.
pub(super) type Answer = Result<String, HttpError>;

/// Asks what the relay offers.
pub(crate) fn about(store: Store) {
    ask(store, "about", None, None, |answer| {
        HttpInput::About(read(answer))
    });
}

/// Asks for own pictures of before.
pub(crate) fn pictures(store: Store) {
    ask(store, "pictures", None, None, |answer| {
        HttpInput::Pictures(read(answer))
    });
}

/// Asks what lies on the relay.
pub(crate) fn files(store: Store) {
    ask(store, "files", None, None, |answer| {
        HttpInput::Files(read(answer))
    });
}

/// Asks what a page says it is.
pub(crate) fn preview(store: Store, url: String) {
    let name = format!("preview?url={}", js_sys::encode_uri_component(&url));
    spawn_local(async move {
        let answer = answer(fetch("GET", &name, None, None).await);
        store.send(HttpInput::Preview(url, read(answer)));
    });
}

/// Asks where the account is signed in, or changes it.
pub(crate) fn devices(store: Store, change: Option<&DeviceChange>) {
    // As below.
    let body = change.map(|change| serde_json::to_string(change).unwrap_or_default());
    ask(store, "devices", body, None, |answer| {
        HttpInput::Devices(read(answer))
    });
}

/// Deletes a picture or a file.
pub(crate) fn delete(store: Store, blob: BlobId) {
    spawn_local(async move {
        let answer = answer(fetch("DELETE", &blob_door(&blob), None, None).await);
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

/// Signs in. An earlier attempt that is under way is given up.
pub(crate) fn sign_in(store: Store, attempt: u32, form: &SignIn) {
    // A browser without it lets the earlier one go on; the number tells its answer apart.
    let controller = AbortController::new().ok();
    let until = controller.as_ref().map(AbortController::signal);
    if let Some(earlier) = SIGNING_IN.replace(controller) {
        earlier.abort();
    }
    post(store, "sign-in", form, until, move |answer| {
        HttpInput::SignedIn(attempt, read(answer))
    });
}

/// Makes an account.
pub(crate) fn sign_up(store: Store, form: &SignUp) {
    post(store, "sign-up", form, None, |answer| {
        HttpInput::SignedUp(answer.map(drop))
    });
}

/// Gives the account another password.
pub(crate) fn password(store: Store, form: &ChangePassword) {
    post(store, "password", form, None, |answer| {
        HttpInput::PasswordChanged(answer.map(drop))
    });
}

/// Signs this browser out, or all of them.
pub(crate) fn sign_out(store: Store, scope: SignOutScope) {
    post(store, "sign-out", &SignOut { scope }, None, |answer| {
        HttpInput::SignedOut(answer.map(drop))
    });
}

fn post(
    store: Store,
    name: &'static str,
    form: &impl Serialize,
    until: Option<AbortSignal>,
    say: impl FnOnce(Answer) -> HttpInput + 'static,
) {
    // Forms have neither fractions nor odd keys; an empty body would be refused by the relay.
    let body = serde_json::to_string(form).unwrap_or_default();
    ask(store, name, Some(body), until, say);
}

/// Says where this browser takes messages while no page is open, or that it does not any more.
pub(crate) async fn push(subscription: String, wanted: bool) -> Result<(), JsValue> {
    let method = if wanted { "POST" } else { "DELETE" };
    match fetch(method, "push", Some(subscription), None).await? {
        (true, _) => Ok(()),
        (false, why) => Err(JsValue::from_str(&why)),
    }
}

/// Asks, with a body or without, and tells the model what came of it.
fn ask(
    store: Store,
    name: &'static str,
    body: Option<String>,
    until: Option<AbortSignal>,
    say: impl FnOnce(Answer) -> HttpInput + 'static,
) {
    spawn_local(async move {
        let method = if body.is_some() { "POST" } else { "GET" };
        store.send(say(answer(fetch(method, name, body, until).await)));
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
async fn fetch(
    method: &str,
    name: &str,
    body: Option<String>,
    until: Option<AbortSignal>,
) -> Result<(bool, String), JsValue> {
    let options = RequestInit::new();
    options.set_method(method);
    options.set_signal(until.as_ref());
    if let Some(body) = &body {
        options.set_body(&JsValue::from_str(body));
    }
    let request = Request::new_with_str_and_init(&door(name), &options)?;
    if body.is_some() {
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

/// A file that the service worker keeps, and its name.
pub(crate) async fn file(place: &str) -> Option<(String, Blob)> {
    let response = JsFuture::from(window().fetch_with_str(place)).await.ok()?;
    let response: Response = response.unchecked_into();
    let name = response.headers().get("x-name").ok()??;
    let name = js_sys::decode_uri_component(&name).ok()?;
    let blob = JsFuture::from(response.blob().ok()?).await.ok()?;
    Some((name.into(), blob.unchecked_into()))
}

pub(super) fn read<T: DeserializeOwned>(answer: Answer) -> Result<T, HttpError> {
    answer.and_then(|text| serde_json::from_str(&text).map_err(|_| HttpError::Unreachable))
}
