//! Everything one sees when signed in.

use crate::chat::ChatPane;
use crate::dialog::DialogHost;
use crate::list::{CardHost, Side};
use crate::notices::{Banner, Toasts};
use crate::parts::MenuHost;
use crate::settings::SettingsHost;
use crate::store::use_store;
use leptos::prelude::*;
use nudge_model::{Changed, Page};

/// The whole window. On a phone it shows the list or the conversation in front.
#[component]
pub(crate) fn Messenger() -> impl IntoView {
    let store = use_store();
    let page = store.memo([Changed::Page], |app| app.page());
    // The sign-in form, the skeleton and this share one page; the stylesheet shows one of them.
    Effect::new(move |_| {
        let state = match page.get() {
            Page::Loading => return,
            Page::SignIn | Page::SignUp => "sign-in",
            Page::Messenger => "messenger",
        };
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-state", state);
        }
    });
    let chatting = store.memo([Changed::Tabs], |app| app.selected().is_some());
    view! {
        <Show when=move || page.get() == Page::Messenger>
            <div class="app" data-view=move || if chatting.get() { "chat" } else { "list" }>
                <Banner />
                <Side />
                <ChatPane />
            </div>
            <Toasts />
            <CardHost />
            <DialogHost />
            <SettingsHost />
            <MenuHost />
        </Show>
    }
}
