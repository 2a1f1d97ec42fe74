//! What happens to the browser window.

use super::clock;
use crate::store::Store;
use leptos::ev;
use leptos::prelude::*;
use nudge_model::{Motion, WindowInput};
use nudge_shared::Timestamp;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MediaQueryList, VisibilityState};

const DARK: &str = "(prefers-color-scheme: dark)";
const REDUCED: &str = "(prefers-reduced-motion: reduce)";
/// How often the model hears that somebody is there, at most, in milliseconds.
const TOUCHED_EVERY: u64 = 5_000;
/// One column; the same width is in the stylesheets.
const NARROW: &str = "(max-width: 599px)";

fn media(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}

fn matches(query: &str) -> bool {
    media(query).is_some_and(|list| list.matches())
}

/// Whether the system is dark.
pub(crate) fn dark() -> bool {
    matches(DARK)
}

/// Whether motion is welcome.
pub(crate) fn motion() -> Motion {
    if matches(REDUCED) {
        Motion::Reduced
    } else {
        Motion::Full
    }
}

/// Whether there is one column only.
pub(crate) fn narrow() -> bool {
    matches(NARROW)
}

/// Tells the model of all this from now on.
pub(crate) fn watch(store: Store) {
    let _ = window_event_listener(ev::focus, move |_| store.send(WindowInput::Focused(true)));
    let _ = window_event_listener(ev::blur, move |_| store.send(WindowInput::Focused(false)));
    let _ = window_event_listener(ev::online, move |_| store.send(WindowInput::Online(true)));
    let _ = window_event_listener(ev::offline, move |_| store.send(WindowInput::Online(false)));
    let _ = window_event_listener(ev::popstate, move |_| {
        store.send(WindowInput::Went(super::place::read()));
    });
    let _ = window_event_listener(ev::storage, move |event| {
        if let Some(key) = event.key() {
            let value = event.new_value();
            store.send(WindowInput::Stored { key, value });
        }
    });
    let visible = Closure::<dyn Fn()>::new(move || {
        let visible = document().visibility_state() == VisibilityState::Visible;
        store.send(WindowInput::Visible(visible));
    });
    let _ = document().add_event_listener_with_callback(
        "visibilitychange",
        visible.into_js_value().unchecked_ref(),
    );
    let touched = {
        let said = Cell::new(Timestamp(0));
        Closure::<dyn Fn()>::new(move || {
            let now = clock::now();
            if now.0.abs_diff(said.get().0) >= TOUCHED_EVERY {
                said.set(now);
                store.send(WindowInput::Touched);
            }
        })
        .into_js_value()
    };
    for event in ["keydown", "pointerdown", "pointermove"] {
        let _ = document().add_event_listener_with_callback(event, touched.unchecked_ref());
    }
    follow(DARK, move |dark| store.send(WindowInput::Dark(dark)));
    follow(REDUCED, move |_| store.send(WindowInput::Motion(motion())));
    follow(NARROW, move |narrow| {
        store.send(WindowInput::Narrow(narrow));
    });
}

fn follow(query: &str, tell: impl Fn(bool) + 'static) {
    let Some(list) = media(query) else { return };
    let changed = {
        let list = list.clone();
        Closure::<dyn Fn()>::new(move || tell(list.matches()))
    };
    let _ =
        list.add_event_listener_with_callback("change", changed.into_js_value().unchecked_ref());
}
