//! The column with the pictures of those who talk: the others above, oneself below.

use super::heading::heading;
use crate::parts::{Size, own_picture, picture};
use crate::store::use_store;
use leptos::prelude::*;
use nudge_model::{Changed, RosterIntent};
use nudge_shared::ConversationId;

/// The column.
#[component]
pub(super) fn Pictures(id: ConversationId) -> impl IntoView {
    let store = use_store();
    let heading = heading(store, &id);
    let own = store.memo([Changed::Me], |app| app.me().status());
    let members = Memo::new(move |_| {
        heading.with(|heading| {
            heading
                .as_ref()
                .map(|heading| heading.members.clone())
                .unwrap_or_default()
        })
    });
    view! {
        <aside class="pictures" aria-label="Pictures">
            <div class="members">
                {move || {
                    let members = members.get();
                    let size = if members.len() > 1 { Size::Large } else { Size::Big };
                    members
                        .into_iter()
                        .map(|member| {
                            let address = member.address.clone();
                            let contact = store.peek(|app| app.roster().view(&address));
                            view! {
                                <button
                                    type="button"
                                    class="face"
                                    aria-label=format!("Card of {}, {}", member.name, member.status_words)
                                    on:click=move |_| {
                                        store.send(RosterIntent::OpenCard(address.clone()));
                                    }
                                >
                                    {picture(size, &contact, None)}
                                    <span class="clip">{member.name.clone()}</span>
                                </button>
                            }
                        })
                        .collect_view()
                }}
            </div>
            <div class="own-face">{move || own_picture(Size::Big, own.get())}</div>
        </aside>
    }
}
