//! The browser client of Nudge.
//!
//! The model (`nudge-model`) decides what is shown and what is done. Here are the three things it
//! cannot do itself: components draw it and tell it what the person does, `wire` talks to the relay,
//! and `edge` does what it asks of the browser.

mod chat;
mod dialog;
mod dom;
mod edge;
mod files;
mod list;
mod looks;
mod messenger;
mod notices;
mod own_emoticons;
mod own_picture;
mod parts;
mod search;
mod settings;
mod shortcuts;
mod sign_in;
mod store;
mod wire;

use dom::{Scope, el, follow};
use leptos::prelude::{document, mount_to, window};
use nudge_model::{App, Changed, Page, Preferences, Setup, Stored, Zone, words};
use store::Store;
use wasm_bindgen::JsCast;
use web_sys::Element;

fn main() {
    let Some(root) = document().get_element_by_id("app") else {
        return;
    };
    wasm_bindgen_futures::spawn_local(async move {
        let stored = edge::storage::load();
        let languages = edge::language::asked_for();
        // The first thing that people read should be in their language.
        edge::language::speak(Preferences::restore(&stored).spoken(&languages)).await;
        // Starts what runs effects; the page builds its elements itself.
        let place = root.clone().unchecked_into();
        mount_to(place, move || start(&root, stored, languages)).forget();
    });
}

fn start(root: &Element, stored: Stored, languages: Vec<String>) {
    let setup = Setup {
        stored,
        seed: seed(),
        zone: Zone(edge::clock::utc_offset_minutes()),
        place: edge::place::read(),
        dark: edge::window::dark(),
        motion: edge::window::motion(),
        narrow: edge::window::narrow(),
        languages,
        secure: window().is_secure_context(),
    };
    let (app, first) = App::new(setup, edge::clock::now());
    let store = Store::new(app);
    let ((), scope) = Scope::around(|| {
        sign_in::take_over(store);
        edge::window::watch(store);
        edge::view::watch();
        edge::swipe::watch();
        shortcuts::listen(store);
        let dress = store.live([Changed::Settings], edge::theme::Dress::of);
        follow(move || dress().put_on());
        let page = store.watch([Changed::Page, Changed::Language]);
        let shown = page.get(App::page);
        follow(move || show(shown()));
        // In another language everything is another text, so everything is built anew.
        let built = page.get(|app| (app.page() == Page::Messenger, words::spoken_language()));
        let window = el("div", "").part(built, move |(shown, _)| {
            shown.then(|| messenger::messenger(store))
        });
        let _ = root.append_child(window.html());
    });
    store.settle(first);
    // The page is never taken down.
    std::mem::forget(scope);
}

/// The sign-in form, the skeleton and the messenger share one document; the stylesheet shows one.
fn show(page: Page) {
    let state = match page {
        Page::Loading => return,
        Page::SignIn | Page::SignUp => "sign-in",
        Page::Messenger => "messenger",
    };
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-state", state);
    }
}

/// A seed for the ids of commands: they must not repeat those of another tab.
fn seed() -> u64 {
    let part = || (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
    (part() << 32) | part()
}
