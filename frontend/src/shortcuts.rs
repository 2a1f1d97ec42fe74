//! Keys that work everywhere.

use crate::edge;
use crate::store::Store;
use leptos::ev;
use leptos::prelude::*;
use nudge_model::{ChatIntent, FileIntent, Focus, Page, SearchIntent, SettingIntent};
use web_sys::KeyboardEvent;

/// Listens from now on.
pub(crate) fn listen(store: Store) {
    let _ = window_event_listener(ev::keydown, move |event| {
        if store.peek(|app| app.page() == Page::Messenger) {
            pressed(store, &event);
        }
    });
}

/// The key that was pressed. With Alt, which on a Mac makes other letters of letters, the one that is
/// printed on it.
fn key(event: &KeyboardEvent) -> String {
    let code = event.code();
    match code.strip_prefix("Key") {
        Some(letter) if event.alt_key() => letter.to_owned(),
        None if event.alt_key() && code == "Slash" => "/".to_owned(),
        _ => event.key(),
    }
}

fn pressed(store: Store, event: &KeyboardEvent) {
    if event.default_prevented() || event.is_composing() || dialog_open() {
        return;
    }
    let control = event.ctrl_key() || event.meta_key();
    match (key(event).as_str(), control, event.alt_key()) {
        ("k" | "K", true, false) => edge::focus::focus(&Focus::Search),
        ("f" | "F", true, false) if event.shift_key() => {
            let here = store.peek(|app| app.selected().cloned());
            store.send(SearchIntent::Open(here));
        }
        ("ArrowDown", false, true) => store.send(ChatIntent::Step { back: false }),
        ("ArrowUp", false, true) => store.send(ChatIntent::Step { back: true }),
        ("a" | "A", false, true) => store.send(ChatIntent::NextUnread),
        ("c" | "C", false, true) => store.send(FileIntent::AnswerNext { accept: true }),
        ("d" | "D", false, true) => store.send(FileIntent::AnswerNext { accept: false }),
        ("/", false, true) => store.send(SettingIntent::Show(true)),
        ("Escape", false, false) => {
            store.send(ChatIntent::Deselect);
            request_animation_frame(|| edge::focus::focus(&Focus::List));
        }
        _ => return,
    }
    event.prevent_default();
}

/// A dialog keeps its keys to itself.
fn dialog_open() -> bool {
    matches!(document().query_selector("dialog[open]"), Ok(Some(_)))
}
