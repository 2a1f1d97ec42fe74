//! The card of a contact: larger picture, everything known, everything one can do.

use crate::parts::{Icon, Modal, Size, gem, icon, picture, shape};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use nudge_model::{CardView, Changed, ChatIntent, DialogIntent, GroupChoice, RosterIntent, words};
use nudge_shared::Address;

/// Draws the open card, if any.
#[component]
pub(crate) fn CardHost() -> impl IntoView {
    let store = use_store();
    let open = store.memo([Changed::Card], |app| {
        app.roster().card().map(|card| card.contact.address)
    });
    move || open.get().map(|address| view! { <Card address /> })
}

#[component]
fn Card(address: Address) -> impl IntoView {
    let store = use_store();
    let parts = [Changed::Card, Changed::Rows, Changed::Contact(address)];
    let card = store.memo(parts, |app| app.roster().card());
    let close = Callback::new(move |()| store.send(RosterIntent::CloseCard));
    let label = Signal::derive(move || {
        card.with(|card| {
            card.as_ref()
                .map_or_else(String::new, |card| card.contact.name.clone())
        })
    });
    view! {
        <Modal label class="card" on_close=close>
            {move || card.get().map(|card| inside(store, close, card))}
        </Modal>
    }
}

fn inside(store: Store, close: Callback<()>, card: CardView) -> impl IntoView {
    let CardView { contact, groups } = card;
    let (status, status_words) = match contact.blocked {
        true => (shape(contact.status, true), words::BLOCKED),
        false => (shape(contact.status, false), contact.status_words),
    };
    let device = contact.device_words.map(|text| format!(" · {text}"));
    let address = contact.address.clone();
    let act = move |run: fn(Store, Address)| {
        let address = address.clone();
        move |_| {
            close.run(());
            run(store, address.clone());
        }
    };
    let message = act(|store, address| store.send(ChatIntent::Select(address.into())));
    let add = act(|store, address| {
        store.send(DialogIntent::AddContact {
            address: Some(address),
            group: None,
        });
    });
    let block = act(|store, address| store.send(DialogIntent::Block(address)));
    let unblock = act(|store, address| store.send(RosterIntent::Unblock(address)));
    let remove = act(|store, address| store.send(DialogIntent::RemoveContact(address)));
    view! {
        <div class="card-top">
            {picture(Size::Big, &contact, None)}
            <h2 class="card-name">{contact.name.clone()}</h2>
            <span class="card-status">{gem(status)} {status_words} {device}</span>
            {(!contact.message.is_empty())
                .then(|| view! { <p class="card-message">{contact.message.clone()}</p> })}
        </div>
        <dl class="card-facts">
            <dt>"Address"</dt>
            <dd>{contact.address.to_string()}</dd>
            <dt>"On your list"</dt>
            <dd>{if contact.listed { "Yes" } else { "No" }}</dd>
            <dt>"Has you"</dt>
            <dd>{if contact.has_me { "Yes" } else { "No" }}</dd>
        </dl>
        {(contact.listed && !groups.is_empty())
            .then(|| memberships(store, contact.address.clone(), groups))}
        <div class="card-go">
            <button type="button" class="button button-main first" on:click=message>
                {icon(Icon::CHAT)}
                "Send a message"
            </button>
            {(!contact.listed)
                .then(|| {
                    view! {
                        <button type="button" class="button" on:click=add>
                            "Add to contacts"
                        </button>
                    }
                })}
            {if contact.blocked {
                view! {
                    <button type="button" class="button" on:click=unblock>
                        "Unblock"
                    </button>
                }
                    .into_any()
            } else {
                view! {
                    <button type="button" class="button" on:click=block>
                        "Block"
                    </button>
                }
                    .into_any()
            }}
            {contact
                .listed
                .then(|| {
                    view! {
                        <button type="button" class="button button-bad" on:click=remove>
                            "Remove"
                        </button>
                    }
                })}
            <button type="button" class="button button-quiet" on:click=move |_| close.run(())>
                "Close"
            </button>
        </div>
    }
}

/// A box for each group: somebody may be in several.
fn memberships(store: Store, address: Address, groups: Vec<GroupChoice>) -> impl IntoView {
    let boxes = groups
        .into_iter()
        .filter_map(|choice| {
            let group = choice.group?;
            let address = address.clone();
            Some(view! {
                <label class="choice">
                    <input
                        type="checkbox"
                        prop:checked=choice.member
                        on:change=move |event| {
                            let (address, group) = (address.clone(), group.clone());
                            store
                                .send(
                                    match event_target_checked(&event) {
                                        true => RosterIntent::Copy { address, to: group },
                                        false => {
                                            RosterIntent::Move {
                                                address,
                                                from: Some(group),
                                                to: None,
                                            }
                                        }
                                    },
                                );
                        }
                    />
                    <span>{choice.name}</span>
                </label>
            })
        })
        .collect_view();
    view! {
        <fieldset class="card-groups">
            <legend>"Groups"</legend>
            {boxes}
        </fieldset>
    }
}
