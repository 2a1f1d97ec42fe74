//! What happens to the browser window.

use super::clock;
use crate::store::Store;
use gloo_events::EventListener;
use leptos::prelude::{document, window};
use nudge_model::{Motion, WindowInput};
use nudge_shared::Timestamp;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, MediaQueryList, StorageEvent, VisibilityState};

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
    let page: &EventTarget = &window();
    listen(page, "focus", move |_| {
        store.send(WindowInput::Focused(true));
    });
    listen(page, "blur", move |_| {
        store.send(WindowInput::Focused(false));
    });
    listen(page, "online", move |_| {
        store.send(WindowInput::Online(true));
    });
    listen(page, "offline", move |_| {
        store.send(WindowInput::Online(false));
    });
    listen(page, "popstate", move |_| {
        store.send(WindowInput::Went(super::place::read()));
    });
    listen(page, "storage", move |event| {
        let event: &StorageEvent = event.unchecked_ref();
        if let Some(key) = event.key() {
            let value = event.new_value();
            store.send(WindowInput::Stored { key, value });
        }
    });
    listen(&document(), "visibilitychange", move |_| {
        let visible = document().visibility_state() == VisibilityState::Visible;
        store.send(WindowInput::Visible(visible));
    });
    let said = Rc::new(Cell::new(Timestamp(0)));
    for event in ["keydown", "pointerdown", "pointermove"] {
        let said = said.clone();
        listen(&document(), event, move |_| {
            let now = clock::now();
            if now.0.abs_diff(said.get().0) >= TOUCHED_EVERY {
                said.set(now);
                store.send(WindowInput::Touched);
            }
        });
    }
    follow(DARK, move |dark| store.send(WindowInput::Dark(dark)));
    follow(REDUCED, move |_| store.send(WindowInput::Motion(motion())));
    follow(NARROW, move |narrow| {
        store.send(WindowInput::Narrow(narrow));
    });
}

fn follow(query: &str, tell: impl Fn(bool) + 'static) {
    let Some(list) = media(query) else { return };
    let now = list.clone();
    listen(&list, "change", move |_| tell(now.matches()));
}

/// Listens for as long as the page lives.
pub(super) fn listen(to: &EventTarget, event: &'static str, run: impl FnMut(&Event) + 'static) {
    EventListener::new(to, event, run).forget();
}
