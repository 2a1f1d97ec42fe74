//! The side with oneself and everybody else.

mod actions;
mod card;
mod finder;
mod keys;
mod me;
mod person;
mod recent;
mod requests;
mod roster;
mod section;

pub(crate) use actions::menu as person_menu;
pub(crate) use card::CardHost;

use crate::parts::{Icon, icon};
use crate::store::use_store;
use finder::Finder;
use leptos::prelude::*;
use me::Me;
use nudge_model::Changed;
use recent::Recent;
use requests::Requests;
use roster::Roster;

/// Which of the two lists is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Contacts,
    Chats,
}

/// The whole side.
#[component]
pub(crate) fn Side() -> impl IntoView {
    let shown = RwSignal::new(Shown::Contacts);
    view! {
        <aside class="pane side" aria-label="Contacts">
            <Me />
            <Finder shown />
            <Requests />
            <Choice shown />
            {move || match shown.get() {
                Shown::Contacts => view! { <Roster /> }.into_any(),
                Shown::Chats => view! { <Recent /> }.into_any(),
            }}
        </aside>
    }
}

/// Contacts or conversations.
#[component]
fn Choice(shown: RwSignal<Shown>) -> impl IntoView {
    let store = use_store();
    let unread = store.memo([Changed::Tabs], |app| {
        app.recent().iter().map(|tab| tab.unread).sum::<u32>()
    });
    let choice = move |what: Shown, picture: Icon, text: &'static str| {
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=move || (shown.get() == what).to_string()
                on:click=move |_| shown.set(what)
            >
                {icon(picture)}
                <span>{text}</span>
                {move || {
                    (what == Shown::Chats && unread.get() > 0)
                        .then(|| {
                            view! {
                                <span class="unread">
                                    {unread.get()} <span class="hidden-text">" unread"</span>
                                </span>
                            }
                        })
                }}
            </button>
        }
    };
    view! {
        <div class="segments" role="group" aria-label="What to list">
            {choice(Shown::Contacts, Icon::PEOPLE, "Contacts")}
            {choice(Shown::Chats, Icon::CHAT, "Chats")}
        </div>
    }
}
