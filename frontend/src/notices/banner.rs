//! The line about the connection.

use crate::store::use_store;
use leptos::prelude::*;
use nudge_model::{Changed, Tone};

/// The line, when there is something to say.
#[component]
pub(crate) fn Banner() -> impl IntoView {
    let store = use_store();
    // Inputs cannot be compared; what the button does is asked for when it is pressed.
    let banner = store.memo([Changed::Banner], |app| {
        app.banner().map(|banner| {
            let label = banner.action.map(|action| action.label);
            (banner.text, banner.tone, label)
        })
    });
    let act = move |_| {
        let input = store.peek(|app| Some(app.banner()?.action?.input));
        if let Some(input) = input {
            store.send(input);
        }
    };
    view! {
        <div class="banner-slot" role="status">
            {move || {
                banner
                    .get()
                    .map(|(text, tone, label)| {
                        let kind = match tone {
                            Tone::Info => "info",
                            Tone::Warning => "warn",
                            Tone::Error => "bad",
                        };
                        view! {
                            <div class="banner" data-kind=kind>
                                <span>{text}</span>
                                {label
                                    .map(|label| {
                                        view! {
                                            <button
                                                type="button"
                                                class="button button-small"
                                                on:click=act
                                            >
                                                {label}
                                            </button>
                                        }
                                    })}
                            </div>
                        }
                    })
            }}
        </div>
    }
}
