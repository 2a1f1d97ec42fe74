//! The row of a contact.

use super::actions;
use super::keys::{self, Dragged, Tabstop};
use crate::parts::{Icon, Size, icon, picture, shape, use_menus};
use crate::store::use_store;
use leptos::prelude::*;
use nudge_model::{Changed, ChatIntent, ContactView, Row, SectionKey, words};
use nudge_shared::{Address, ConversationId, Device, Status};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Unread counts of all conversations that have any.
pub(super) type Unread = Memo<Arc<BTreeMap<ConversationId, u32>>>;

/// A contact in a section.
#[component]
pub(super) fn Person(
    section: SectionKey,
    address: Address,
    tabstop: Tabstop,
    unread: Unread,
) -> impl IntoView {
    let store = use_store();
    let menus = use_menus();
    let row = Row::Contact(section.clone(), address.clone());
    let id = ConversationId::Direct(address.clone());
    let view = {
        let address = address.clone();
        store.memo([Changed::Contact(address.clone())], move |app| {
            app.roster().view(&address)
        })
    };
    let current = {
        let id = id.clone();
        store.memo([Changed::Tabs], move |app| app.selected() == Some(&id))
    };
    let unread = {
        let id = id.clone();
        Memo::new(move |_| unread.with(|all| all.get(&id).copied().unwrap_or_default()))
    };
    let label = move || {
        view.with(|view| match unread.get() {
            0 => view.label.clone(),
            count => {
                let status = if view.blocked {
                    words::BLOCKED
                } else {
                    view.status_words
                };
                words::row_label(&view.name, status, &view.message, count)
            }
        })
    };
    let from = section.clone();
    let dragged = address.clone();
    let asked = (address.clone(), section.clone());
    let opened = (address, section);
    view! {
        <div
            class="person"
            role="treeitem"
            attr:aria-level="2"
            aria-label=label
            aria-current=move || current.get().then_some("true")
            data-row=keys::name(&row)
            data-away=move || view.with(|view| view.status != Status::Online).then_some("")
            data-offline=move || view.with(|view| view.status == Status::Offline).then_some("")
            data-blocked=move || view.with(|view| view.blocked).then_some("")
            tabindex=tabstop.index(row.clone())
            draggable="true"
            on:focus=move |_| tabstop.set(row.clone())
            on:click=move |_| store.send(ChatIntent::Select(id.clone()))
            on:contextmenu=move |event| {
                event.prevent_default();
                let (address, section) = &asked;
                menus
                    .open_at(
                        &event,
                        address.as_str(),
                        actions::menu(store, address, Some(section)),
                    );
            }
            on:dragstart=move |event| {
                if let Some(data) = event.data_transfer() {
                    let _ = data.set_data("text/plain", dragged.as_str());
                }
                keys::drag(
                    Some(Dragged {
                        address: dragged.clone(),
                        from: from.clone(),
                    }),
                );
            }
            on:dragend=move |_| keys::drag(None)
        >
            {move || {
                view.with(|view| {
                    picture(Size::Row, view, Some(shape(view.status, view.blocked)))
                })
            }}
            <div class="person-words">{move || view.with(said)}</div>
            {move || match unread.get() {
                0 => {
                    let (address, section) = opened.clone();
                    view! {
                        <button
                            type="button"
                            class="tool"
                            tabindex="-1"
                            aria-label="Contact actions"
                            aria-haspopup="menu"
                            aria-expanded="false"
                            on:click=move |event| {
                                event.stop_propagation();
                                let entries = actions::menu(store, &address, Some(&section));
                                menus.open_at(&event, address.as_str(), entries);
                            }
                        >
                            {icon(Icon::MORE)}
                        </button>
                    }
                        .into_any()
                }
                count => view! { <span class="unread" aria-hidden="true">{count}</span> }.into_any(),
            }}
        </div>
    }
}

/// Name, device, and one line of status and message.
fn said(view: &ContactView) -> impl IntoView + use<> {
    let device = match view.device {
        _ if view.device_words.is_none() => None,
        Device::Computer => None,
        Device::Web => Some(Icon::GLOBE),
        Device::Mobile => Some(Icon::PHONE),
        Device::Bot => Some(Icon::BOT),
    };
    let status = match view.status {
        _ if view.blocked => Some(words::BLOCKED),
        Status::Online => None,
        _ => Some(view.status_words),
    };
    let message = view.message.clone();
    let between = (status.is_some() && !message.is_empty()).then_some(" – ");
    // A row always has its second line: the word where there is nothing else to say.
    let status = status.or(message.is_empty().then_some(view.status_words));
    view! {
        <div class="person-name">
            <span class="clip">{view.name.clone()}</span>
            {device
                .map(|drawing| {
                    view! { <span class="device" title=view.device_words>{icon(drawing)}</span> }
                })}
        </div>
        <div class="person-line clip">
            {status.map(|status| view! { <span class="word">{status}</span> })}
            {between}
            {message}
        </div>
    }
}
