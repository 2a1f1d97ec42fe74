//! The browser's address. Views live in its fragment: the page works under any path, and who talks
//! to whom never reaches the log of a server.

use leptos::prelude::*;
use nudge_model::Place;
use wasm_bindgen::JsValue;

/// What the address says now. What is not understood is the contact list.
pub(crate) fn read() -> Place {
    let hash = window().location().hash().unwrap_or_default();
    let path = js_sys::decode_uri(hash.trim_start_matches('#'));
    Place::parse(&path.map(String::from).unwrap_or_default())
}

/// Shows another address, without any input coming of it.
pub(crate) fn go(place: &Place, push: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let to = format!("#{place}");
    if window().location().hash().is_ok_and(|now| now == to) {
        return;
    }
    let _ = match push {
        true => history.push_state_with_url(&JsValue::NULL, "", Some(&to)),
        false => history.replace_state_with_url(&JsValue::NULL, "", Some(&to)),
    };
}
