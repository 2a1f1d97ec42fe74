//! The open conversations, as tabs.

use super::heading;
use crate::dom::{El, button, el, unseen};
use crate::edge::language::arrow;
use crate::parts::{Icon, gem, icon, shape};
use crate::store::Store;
use leptos::prelude::{document, request_animation_frame};
use nudge_model::{App, Changed, ChatIntent, TabView, words};
use nudge_shared::ConversationId;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent};

/// All tabs.
pub(super) fn tabs(store: Store) -> El {
    let open = store.live([Changed::Tabs], |app| {
        app.tabs().into_iter().map(|tab| tab.id).collect()
    });
    el("div", "tabs")
        .attr("role", "tablist")
        .name(words::conversations())
        .key(move |event| {
            let back = match arrow(event.key()).as_str() {
                "ArrowRight" => false,
                "ArrowLeft" => true,
                _ => return,
            };
            event.prevent_default();
            store.send(ChatIntent::Step { back });
            request_animation_frame(focus_selected);
        })
        .each(open, ConversationId::to_string, move |id| tab(store, id))
}

fn tab(store: Store, id: &ConversationId) -> El {
    let watch = heading::watch_tab(store, id);
    let selected = || {
        let id = id.clone();
        watch.get(move |app| app.selected() == Some(&id))
    };
    let [shown, name, middle, delete, close] = std::array::from_fn(|_| id.clone());
    let stop = selected();
    let open = id.clone();
    let tab = button("tab focus-in")
        .attr("role", "tab")
        .attr("aria-controls", "chat")
        .live_bool("aria-selected", selected())
        .live("tabindex", move || {
            Some(if stop() { "0" } else { "-1" }.to_owned())
        })
        .part(watch.get(move |app| app.tab(&shown)), |tab| {
            Some(face(tab.as_ref()?))
        })
        .click(move || store.send(ChatIntent::Select(open.clone())))
        .on("auxclick", move |event| {
            if event.unchecked_ref::<MouseEvent>().button() == 1 {
                store.send(ChatIntent::Close(middle.clone()));
            }
        })
        .key(move |event| {
            if event.key() == "Delete" {
                store.send(ChatIntent::Close(delete.clone()));
            }
        });
    let title = watch.get(move |app: &App| {
        let title = app.tab(&name).map(|tab| tab.title).unwrap_or_default();
        Some(words::close_named(&title))
    });
    el("div", "tab-slot")
        .attr("role", "presentation")
        .live_mark("data-selected", selected())
        .child(tab)
        .child(
            // For the mouse. A list of tabs holds nothing but tabs: the keyboard has Delete.
            button("tool tab-close")
                .attr("tabindex", "-1")
                .attr("aria-hidden", "true")
                .live("title", title)
                .child(icon(Icon::CLOSE))
                .click(move || store.send(ChatIntent::Close(close.clone()))),
        )
}

fn face(tab: &TabView) -> El {
    let face = el("span", "tab-face")
        .child(match tab.status {
            Some(status) => gem(shape(status, false)),
            None => icon(Icon::PEOPLE),
        })
        .child(el("span", "clip").text(&tab.title));
    if tab.unread == 0 || tab.selected {
        return face;
    }
    let count = el("span", "unread").attr("aria-hidden", "true");
    face.child(count.text(&tab.unread.to_string()))
        .child(unseen(&tab.unread_words))
}

fn focus_selected() {
    if let Ok(Some(tab)) = document().query_selector(".tab[aria-selected=true]")
        && let Ok(tab) = tab.dyn_into::<HtmlElement>()
    {
        let _ = tab.focus();
    }
}
