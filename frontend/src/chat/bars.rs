//! The yellow bars over a conversation: why there may be no answer, and what can be done.

use super::heading::heading;
use crate::store::use_store;
use leptos::prelude::*;
use nudge_model::DialogIntent;
use nudge_shared::ConversationId;

/// All bars of a conversation.
#[component]
pub(super) fn Bars(id: ConversationId) -> impl IntoView {
    let store = use_store();
    let heading = heading(store, &id);
    let bars = Memo::new(move |_| {
        heading.with(|heading| {
            heading
                .as_ref()
                .map(|heading| {
                    (
                        heading.bars.clone(),
                        heading.address.clone().filter(|_| heading.stranger),
                    )
                })
                .unwrap_or_default()
        })
    });
    move || {
        let (bars, stranger) = bars.get();
        let last = bars.len();
        bars.into_iter()
            .enumerate()
            .map(|(index, text)| {
                // What can be done about a stranger stands beside the bar that says so: the first.
                let actions = stranger
                    .clone()
                    .filter(|_| index == 0 && last > 0)
                    .map(|address| {
                        let block = address.clone();
                        view! {
                            <button
                                type="button"
                                class="button button-small"
                                on:click=move |_| {
                                    store
                                        .send(DialogIntent::AddContact {
                                            address: Some(address.clone()),
                                            group: None,
                                        });
                                }
                            >
                                "Add"
                            </button>
                            <button
                                type="button"
                                class="button button-small"
                                on:click=move |_| store.send(DialogIntent::Block(block.clone()))
                            >
                                "Block"
                            </button>
                        }
                    });
                view! {
                    <div class="chat-notice">
                        <span>{text}</span>
                        {actions}
                    </div>
                }
            })
            .collect_view()
    }
}
