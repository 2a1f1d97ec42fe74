//! Alerts of the system, for while the page is in the background.

use crate::store::Store;
use leptos::prelude::window;
use nudge_model::SettingIntent;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Notification, NotificationOptions, NotificationPermission};

/// Whether the browser was told never to show any.
pub(crate) fn refused() -> bool {
    !offered() || Notification::permission() == NotificationPermission::Denied
}

/// Some browsers show alerts only for pages that are installed.
fn offered() -> bool {
    js_sys::Reflect::has(&window(), &"Notification".into()).unwrap_or(false)
}

/// Asks the browser, which asks the person. The setting is on once both agree.
pub(crate) fn ask(store: Store) {
    if !offered() {
        return;
    }
    let Ok(asked) = Notification::request_permission() else {
        return;
    };
    spawn_local(async move {
        let _ = JsFuture::from(asked).await;
        let granted = Notification::permission() == NotificationPermission::Granted;
        store.send(SettingIntent::SystemAlerts(granted));
    });
}

/// Shows an alert in place of an older one about the same; a click brings the page to the front.
pub(crate) fn show(title: &str, text: &str, about: &str) {
    if !offered() || Notification::permission() != NotificationPermission::Granted {
        return;
    }
    let options = NotificationOptions::new();
    options.set_body(text);
    options.set_tag(about);
    // Where only a service worker may show alerts, there is none without it.
    let Ok(shown) = Notification::new_with_options(title, &options) else {
        return;
    };
    let place = about.to_owned();
    let alert = shown.clone();
    let clicked = Closure::once_into_js(move || {
        let _ = window().focus();
        let _ = window().location().set_hash(&["#/c/", &place].concat());
        alert.close();
    });
    shown.set_onclick(Some(clicked.unchecked_ref()));
}
