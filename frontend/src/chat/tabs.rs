//! The open conversations, as tabs.

use crate::parts::{Icon, gem, icon, shape};
use crate::store::use_store;
use leptos::prelude::*;
use nudge_model::{Changed, ChatIntent};
use nudge_shared::ConversationId;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// All tabs.
#[component]
pub(super) fn Tabs() -> impl IntoView {
    let store = use_store();
    let open = store.memo([Changed::Tabs], |app| {
        app.tabs().into_iter().map(|tab| tab.id).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || open.with(|open| !open.is_empty())>
            <div
                class="tabs"
                role="tablist"
                aria-label="Conversations"
                on:keydown=move |event| {
                    let back = match event.key().as_str() {
                        "ArrowRight" => false,
                        "ArrowLeft" => true,
                        _ => return,
                    };
                    event.prevent_default();
                    store.send(ChatIntent::Step { back });
                    request_animation_frame(focus_selected);
                }
            >
                <For each=move || open.get() key=Clone::clone let:id>
                    <Tab id />
                </For>
            </div>
        </Show>
    }
}

#[component]
fn Tab(id: ConversationId) -> impl IntoView {
    let store = use_store();
    let parts = [Changed::Tabs, Changed::Conversation(id.clone())];
    let tab = {
        let id = id.clone();
        store.memo(parts, move |app| {
            app.tabs().into_iter().find(|tab| tab.id == id)
        })
    };
    let selected = move || tab.with(|tab| tab.as_ref().is_some_and(|tab| tab.selected));
    let title = move || tab.with(|tab| tab.as_ref().map(|tab| tab.title.clone()));
    let sign = move || {
        tab.with(|tab| match tab.as_ref()?.status {
            Some(status) => Some(gem(shape(status, false)).into_any()),
            None => Some(icon(Icon::PEOPLE).into_any()),
        })
    };
    let unread = move || {
        tab.with(|tab| {
            let tab = tab.as_ref().filter(|tab| tab.unread > 0 && !tab.selected)?;
            Some(view! {
                <span class="unread" aria-hidden="true">
                    {tab.unread}
                </span>
                <span class="hidden-text">{tab.unread_words.clone()}</span>
            })
        })
    };
    let [middle, by_key, close] = std::array::from_fn(|_| {
        let id = id.clone();
        move || store.send(ChatIntent::Close(id.clone()))
    });
    view! {
        <div class="tab-slot" role="presentation" data-selected=move || selected().then_some("")>
            <button
                type="button"
                class="tab focus-in"
                role="tab"
                aria-selected=move || selected().to_string()
                aria-controls="chat"
                tabindex=move || if selected() { "0" } else { "-1" }
                on:click=move |_| store.send(ChatIntent::Select(id.clone()))
                on:auxclick=move |event| {
                    if event.button() == 1 {
                        middle();
                    }
                }
                on:keydown=move |event| {
                    if event.key() == "Delete" {
                        by_key();
                    }
                }
            >
                {sign}
                <span class="clip">{title}</span>
                {unread}
            </button>
            <button
                type="button"
                class="tool tab-close"
                tabindex="-1"
                aria-label=move || format!("Close {}", title().unwrap_or_default())
                on:click=move |_| close()
            >
                {icon(Icon::CLOSE)}
            </button>
        </div>
    }
}

fn focus_selected() {
    if let Ok(Some(tab)) = document().query_selector(".tab[aria-selected=true]")
        && let Ok(tab) = tab.dyn_into::<HtmlElement>()
    {
        let _ = tab.focus();
    }
}
