//! The browser client of Nudge.
//!
//! The model (`nudge-model`) decides what is shown and what is done. Here are the three things it
//! cannot do itself: components draw it and tell it what the person does, `wire` talks to the relay,
//! and `edge` does what it asks of the browser.

#![expect(
    unreachable_pub,
    reason = "the component macro makes its own items public"
)]

mod chat;
mod dialog;
mod edge;
mod list;
mod messenger;
mod notices;
mod parts;
mod settings;
mod shortcuts;
mod sign_in;
mod store;
mod wire;

use leptos::prelude::*;
use nudge_model::{App, Changed, Setup, Zone};
use wasm_bindgen::JsCast;

fn main() {
    let Some(root) = document().get_element_by_id("app") else {
        return;
    };
    mount_to(root.unchecked_into(), Root).forget();
}

/// Starts the model and everything that feeds it.
#[component]
fn Root() -> impl IntoView {
    let setup = Setup {
        stored: edge::storage::load(),
        seed: seed(),
        zone: Zone(edge::clock::utc_offset_minutes()),
        place: edge::place::read(),
        dark: edge::window::dark(),
        motion: edge::window::motion(),
        narrow: edge::window::narrow(),
        secure: window().is_secure_context(),
    };
    let (app, first) = App::new(setup, edge::clock::now());
    let store = store::provide_store(app);
    parts::provide_menus();
    sign_in::take_over(store);
    edge::window::watch(store);
    edge::view::watch();
    shortcuts::listen(store);
    let theme = store.memo([Changed::Settings], |app| app.settings().theme);
    Effect::new(move |_| edge::theme::apply(theme.get()));
    store.settle(first);
    view! { <messenger::Messenger /> }
}

/// A seed for the ids of commands: they must not repeat those of another tab.
fn seed() -> u64 {
    let part = || (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
    (part() << 32) | part()
}
