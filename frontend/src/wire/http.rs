//! The requests before the socket is open.

use super::door;
use crate::store::Store;
use leptos::prelude::window;
use nudge_model::{HttpError, HttpInput};
use nudge_shared::{SignIn, SignUp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Request, RequestInit, Response};

/// Asks what the relay offers.
pub(crate) fn about(store: Store) {
    spawn_local(async move {
        let answer = ask("GET", "about", None)
            .await
            .and_then(|body| parse(&body));
        store.send(HttpInput::About(answer));
    });
}

/// Signs in.
pub(crate) fn sign_in(store: Store, form: SignIn) {
    spawn_local(async move {
        let answer = post("sign-in", &form).await.and_then(|body| parse(&body));
        store.send(HttpInput::SignedIn(answer));
    });
}

/// Makes an account.
pub(crate) fn sign_up(store: Store, form: SignUp) {
    spawn_local(async move {
        let answer = post("sign-up", &form).await.map(|_| ());
        store.send(HttpInput::SignedUp(answer));
    });
}

/// Forgets this browser's cookie.
pub(crate) fn sign_out(store: Store) {
    spawn_local(async move {
        let answer = ask("POST", "sign-out", None).await.map(|_| ());
        store.send(HttpInput::SignedOut(answer));
    });
}

async fn post(name: &str, form: &impl Serialize) -> Result<String, HttpError> {
    let body = nudge_json::to_string(form).map_err(|_| HttpError::Unreachable)?;
    ask("POST", name, Some(body)).await
}

/// The body of a good answer, or the error in a bad one.
async fn ask(method: &str, name: &str, body: Option<String>) -> Result<String, HttpError> {
    let (ok, text) = fetch(method, name, body)
        .await
        .map_err(|_| HttpError::Unreachable)?;
    match ok {
        true => Ok(text),
        false => Err(parse(&text).map_or(HttpError::Unreachable, HttpError::Refused)),
    }
}

async fn fetch(method: &str, name: &str, body: Option<String>) -> Result<(bool, String), JsValue> {
    let options = RequestInit::new();
    options.set_method(method);
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

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, HttpError> {
    nudge_json::from_str(text).map_err(|_| HttpError::Unreachable)
}
