//! In place of a conversation, while none is in front.

use crate::parts::{Icon, icon};
use crate::store::use_store;
use leptos::prelude::*;
use nudge_model::{DialogIntent, words};

/// Keys worth knowing.
const KEYS: [(&str, &str); 4] = [
    ("Ctrl K", "Find somebody"),
    ("Alt ↑ ↓", "Next and previous conversation"),
    ("Alt A", "Next unread"),
    ("Esc", "Back to the contacts"),
];

/// What to do first.
#[component]
pub(super) fn Welcome() -> impl IntoView {
    let store = use_store();
    let keys = KEYS
        .into_iter()
        .map(|(keys, what)| {
            view! {
                <dt>
                    <kbd>{keys}</kbd>
                </dt>
                <dd>{what}</dd>
            }
        })
        .collect_view();
    view! {
        <div class="welcome">
            <svg class="welcome-art" viewBox="0 0 168 120" aria-hidden="true">
                <g class="art-a">
                    <path d="M24 34c0-9 7-16 16-16h52c9 0 16 7 16 16v24c0 9-7 16-16 16H66L44 92V74h-4c-9 0-16-7-16-16z"></path>
                </g>
                <g class="art-b">
                    <path d="M84 56c0-8 6-14 14-14h36c8 0 14 6 14 14v20c0 8-6 14-14 14h-2v16L114 90H98c-8 0-14-6-14-14z"></path>
                    <path class="art-face" d="M106 61v3M126 61v3M106 73c5 5.500 15 5.500 20 0"></path>
                </g>
                <path class="art-c" d="M12 38c-4 8-4 18 0 26M158 50c4 8 4 20 0 28"></path>
            </svg>
            <h2>"Who shall it be?"</h2>
            <p>"Choose somebody from your contacts to start a conversation."</p>
            <div class="welcome-go">
                <button
                    type="button"
                    class="button button-main"
                    on:click=move |_| store.send(DialogIntent::NewConversation)
                >
                    {icon(Icon::CHAT)}
                    {words::NEW_CONVERSATION}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| {
                        store
                            .send(DialogIntent::AddContact {
                                address: None,
                                group: None,
                            });
                    }
                >
                    {icon(Icon::ADD_PERSON)}
                    {words::ADD_CONTACT}
                </button>
            </div>
            <dl class="keys">{keys}</dl>
        </div>
    }
}
