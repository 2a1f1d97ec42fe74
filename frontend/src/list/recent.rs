//! Conversations, the most recent first.

use crate::parts::{Icon, Size, crowd, icon, picture, shape};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use nudge_model::{Changed, ChatIntent, DialogIntent, words};
use nudge_shared::ConversationId;

/// The list of conversations.
#[component]
pub(super) fn Recent() -> impl IntoView {
    let store = use_store();
    let all = store.memo([Changed::Tabs], |app| {
        app.recent()
            .into_iter()
            .map(|tab| tab.id)
            .collect::<Vec<_>>()
    });
    view! {
        <nav class="roster" aria-label="Conversations">
            <ul>
                <For each=move || all.get() key=Clone::clone let:id>
                    <li>
                        <Chat id />
                    </li>
                </For>
            </ul>
            <Show when=move || all.with(Vec::is_empty)>
                <div class="empty">
                    {icon(Icon::CHAT)}
                    <b>"No conversations yet"</b>
                    <span>"Choose somebody from your contacts, or write to an address."</span>
                    <button
                        type="button"
                        class="button button-main"
                        on:click=move |_| store.send(DialogIntent::NewConversation)
                    >
                        {words::NEW_CONVERSATION}
                    </button>
                </div>
            </Show>
        </nav>
    }
}

#[component]
fn Chat(id: ConversationId) -> impl IntoView {
    let store = use_store();
    let tab = {
        let id = id.clone();
        store.memo(
            [Changed::Tabs, Changed::Conversation(id.clone())],
            move |app| app.recent().into_iter().find(|tab| tab.id == id),
        )
    };
    let selected = move || tab.with(|tab| tab.as_ref().is_some_and(|tab| tab.selected));
    let face = face(store, &id);
    view! {
        <button
            type="button"
            class="person"
            aria-current=move || selected().then_some("true")
            on:click=move |_| store.send(ChatIntent::Select(id.clone()))
        >
            {face}
            <span class="person-words">
                {move || {
                    tab.with(|tab| {
                        tab.as_ref()
                            .map(|tab| {
                                view! {
                                    <span class="person-name">
                                        <span class="clip">{tab.title.clone()}</span>
                                    </span>
                                    <span class="person-line clip">{tab.preview.clone()}</span>
                                }
                            })
                    })
                }}
            </span>
            {move || {
                let count = tab.with(|tab| tab.as_ref().map_or(0, |tab| tab.unread));
                (count > 0)
                    .then(|| {
                        view! {
                            <span class="unread">
                                {count} <span class="hidden-text">" unread"</span>
                            </span>
                        }
                    })
            }}
        </button>
    }
}

/// The picture of whom a conversation is with.
fn face(store: Store, id: &ConversationId) -> impl Fn() -> AnyView + Send + use<> {
    let address = match id {
        ConversationId::Direct(address) => Some(address.clone()),
        ConversationId::Several(_) => None,
    };
    let contact = store.memo(address.clone().map(Changed::Contact), move |app| {
        Some(app.roster().view(address.as_ref()?))
    });
    move || {
        contact.with(|contact| match contact {
            Some(contact) => {
                let corner = shape(contact.status, contact.blocked);
                picture(Size::Row, contact, Some(corner)).into_any()
            }
            None => crowd(Size::Row).into_any(),
        })
    }
}
