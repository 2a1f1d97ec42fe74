//! People who wait for an answer.

use crate::store::use_store;
use leptos::prelude::*;
use nudge_model::{Changed, RosterIntent};
use nudge_shared::Address;

/// All requests, above the list.
#[component]
pub(super) fn Requests() -> impl IntoView {
    let store = use_store();
    let requests = store.memo([Changed::Requests], |app| app.roster().requests());
    let addresses = Memo::new(move |_| {
        requests.with(|requests| {
            requests
                .iter()
                .map(|request| request.address.clone())
                .collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=move || addresses.with(|all| !all.is_empty())>
            <section class="requests" aria-label="Requests">
                <For each=move || addresses.get() key=Clone::clone let:address>
                    <Request address />
                </For>
            </section>
        </Show>
    }
}

#[component]
fn Request(address: Address) -> impl IntoView {
    let store = use_store();
    let add = RwSignal::new(true);
    let request = {
        let address = address.clone();
        store.memo([Changed::Requests], move |app| {
            app.roster()
                .requests()
                .into_iter()
                .find(|request| request.address == address)
        })
    };
    let text = move || request.with(|r| r.as_ref().map(|r| r.text.clone()));
    let problem = move || request.with(|r| r.as_ref()?.problem.clone());
    let busy = move || request.with(|r| r.as_ref().is_some_and(|r| r.busy));
    let answer = move |allow: bool| {
        store.send(RosterIntent::Answer {
            address: address.clone(),
            allow,
            add: allow && add.get_untracked(),
        });
    };
    let refuse = answer.clone();
    view! {
        <div class="request" role="group" aria-label=text>
            <div>{text}</div>
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || add.get()
                    on:change=move |event| add.set(event_target_checked(&event))
                />
                "Add to my contacts too"
            </label>
            {move || problem().map(|text| view! { <div class="field-problem" role="alert">{text}</div> })}
            <div class="request-go">
                <button
                    type="button"
                    class="button button-small button-main"
                    disabled=busy
                    on:click=move |_| answer(true)
                >
                    "Allow"
                </button>
                <button
                    type="button"
                    class="button button-small"
                    disabled=busy
                    on:click=move |_| refuse(false)
                >
                    "Block"
                </button>
            </div>
        </div>
    }
}
