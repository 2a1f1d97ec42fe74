//! Toasts: who came, who wrote. They stand in one region that is read out.

use crate::parts::{Icon, Size, icon, picture};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use nudge_model::{Changed, ToastIntent, ToastView};

/// All toasts that are up.
#[component]
pub(crate) fn Toasts() -> impl IntoView {
    let store = use_store();
    let toasts = store.memo([Changed::Toasts], |app| app.toasts());
    view! {
        <div
            class="toasts"
            role="status"
            aria-label="News"
            on:pointerenter=move |_| store.send(ToastIntent::Hover(true))
            on:pointerleave=move |_| store.send(ToastIntent::Hover(false))
        >
            <For each=move || toasts.get() key=|toast| toast.id let:toast>
                {draw(store, toast)}
            </For>
        </div>
    }
}

fn draw(store: Store, toast: ToastView) -> impl IntoView {
    let id = toast.id;
    let contact = store.peek(|app| app.roster().view(&toast.address));
    view! {
        <div class="toast">
            <button
                type="button"
                class="toast-open focus-in"
                on:click=move |_| store.send(ToastIntent::Open(id))
            >
                {picture(Size::Mid, &contact, None)}
                <span>
                    <b>{toast.title.clone()}</b>
                    <span class="what">{toast.text}</span>
                </span>
            </button>
            <button
                type="button"
                class="tool"
                aria-label="Close"
                on:click=move |_| store.send(ToastIntent::Close(id))
            >
                {icon(Icon::CLOSE)}
            </button>
        </div>
    }
}
