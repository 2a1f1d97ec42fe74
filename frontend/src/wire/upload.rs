//! Uploads: the one kind of request that tells how far it is.

use super::door;
use super::http::{Answer, read};
use crate::edge::held;
use crate::store::Store;
use js_sys::encode_uri_component;
use nudge_model::{HttpError, HttpInput, UploadTo};
use std::cell::Cell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ProgressEvent, XmlHttpRequest};

/// The shortest time between two words about how far an upload is, in milliseconds.
const PACE: f64 = 200.0;

/// Uploads what is held under a number.
pub(crate) fn upload(store: Store, number: u32, to: &UploadTo) {
    if begin(store, number, to).is_err() {
        let contacts = *to == UploadTo::Contacts;
        leptos::prelude::queue_microtask(move || {
            store.send(ended(number, contacts, Err(HttpError::Unreachable)));
        });
    }
}

/// What to tell of an upload that is over: a list of contacts is read, all else is kept.
fn ended(number: u32, contacts: bool, answer: Answer) -> HttpInput {
    match contacts {
        true => HttpInput::ContactsRead(number, read(answer)),
        false => HttpInput::Uploaded(number, read(answer)),
    }
}

fn begin(store: Store, number: u32, to: &UploadTo) -> Result<(), JsValue> {
    let request = XmlHttpRequest::new()?;
    let name = match to {
        UploadTo::Picture => "picture".to_owned(),
        UploadTo::Emoticon => "emoticon".to_owned(),
        UploadTo::Contacts => "contacts".to_owned(),
        UploadTo::Ink => "ink".to_owned(),
        UploadTo::File(name) => format!("file?name={}", encode_uri_component(name)),
    };
    request.open("POST", &door(&name))?;
    let said = Cell::new(0.0);
    let progress = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
        let now = js_sys::Date::now();
        if now - said.get() >= PACE {
            said.set(now);
            store.send(HttpInput::UploadProgress(number, event.loaded() as u64));
        }
    });
    request
        .upload()?
        .set_onprogress(Some(progress.into_js_value().unchecked_ref()));
    let asked = request.clone();
    let contacts = *to == UploadTo::Contacts;
    let end = Closure::once_into_js(move || {
        let text = asked.response_text().ok().flatten().unwrap_or_default();
        let answer = match asked.status() {
            Ok(200) => Ok(text),
            _ => Err(super::http::refusal(&text)),
        };
        store.send(ended(number, contacts, answer));
    });
    request.set_onloadend(Some(end.unchecked_ref()));
    match held::goes_by(number, &request) {
        Some(blob) => request.send_with_opt_blob(Some(&blob)),
        None => Ok(()),
    }
}
