//! Conversations: the tabs, and the one in front.

mod bars;
mod composer;
mod emoji;
mod format;
mod heading;
mod line;
pub(crate) mod log;
mod pictures;
mod tabs;
mod welcome;

use crate::store::use_store;
use bars::Bars;
use composer::Composer;
use heading::Heading;
use leptos::prelude::*;
use log::Log;
use nudge_model::Changed;
use nudge_shared::ConversationId;
use pictures::Pictures;
use tabs::Tabs;
use welcome::Welcome;

/// The pane with conversations.
#[component]
pub(crate) fn ChatPane() -> impl IntoView {
    let store = use_store();
    let selected = store.memo([Changed::Tabs], |app| app.selected().cloned());
    view! {
        <main class="pane chat-pane">
            <Tabs />
            {move || match selected.get() {
                Some(id) => view! { <Chat id /> }.into_any(),
                None => view! { <Welcome /> }.into_any(),
            }}
        </main>
    }
}

/// One conversation.
#[component]
fn Chat(id: ConversationId) -> impl IntoView {
    let store = use_store();
    let title = {
        let id = id.clone();
        store.memo(
            [Changed::Conversation(id.clone()), Changed::Tabs],
            move |app| app.heading(&id).map(|heading| heading.title),
        )
    };
    let label = move || {
        title.with(|title| {
            let name = title.as_deref().unwrap_or_default();
            format!("Conversation with {name}")
        })
    };
    view! {
        <section class="chat" id="chat" aria-label=label>
            <Heading id=id.clone() />
            <Bars id=id.clone() />
            <div class="chat-body">
                <Pictures id=id.clone() />
                <Log id=id.clone() />
                <Composer id />
            </div>
        </section>
    }
}
