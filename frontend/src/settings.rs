//! The settings, and the keys one can use.

use crate::parts::Modal;
use crate::store::{Store, use_store};
use leptos::prelude::*;
use nudge_model::{Changed, DialogIntent, SettingIntent, Settings, Theme};

/// What each key does.
const KEYS: [(&str, &str); 9] = [
    ("Ctrl K", "Find a contact"),
    ("Alt ↓  Alt ↑", "Next or previous conversation"),
    ("Alt A", "Next unread conversation"),
    ("Esc", "Back to the contacts"),
    ("Enter", "Send"),
    ("Shift Enter", "New line"),
    ("Ctrl ↑  Ctrl ↓", "Your earlier lines"),
    ("Shift F10", "What can be done with a contact"),
    ("Alt /", "This page"),
];

/// Draws the settings while they are open.
#[component]
pub(crate) fn SettingsHost() -> impl IntoView {
    let store = use_store();
    let shown = store.memo([Changed::Settings], |app| app.settings_shown());
    let close = Callback::new(move |()| store.send(SettingIntent::Show(false)));
    view! {
        <Show when=move || shown.get()>
            <Panel close />
        </Show>
    }
}

#[component]
fn Panel(close: Callback<()>) -> impl IntoView {
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
        <Modal label="Settings" on_close=close>
            <div class="dialog-body">
                <h2>"Settings"</h2>
                <div class="switches">
                    {switch(
                        store,
                        "Sounds",
                        "For messages, nudges and contacts who sign in",
                        |settings| settings.sounds,
                        SettingIntent::Sounds,
                    )}
                    {switch(
                        store,
                        "Nudges",
                        "Let them shake the window, ring and vibrate",
                        |settings| settings.nudges,
                        SettingIntent::Nudges,
                    )}
                    {switch(
                        store,
                        "Fonts and colours of others",
                        "Show their messages as they want them",
                        |settings| settings.foreign_formats,
                        SettingIntent::ForeignFormats,
                    )}
                    {switch(
                        store,
                        "Enter sends",
                        "Otherwise Ctrl and Enter do",
                        |settings| settings.enter_sends,
                        SettingIntent::EnterSends,
                    )}
                </div>
                {theme(store)}
                <details class="key-list">
                    <summary>"Keyboard"</summary>
                    <dl class="keys">{keys}</dl>
                </details>
                <div class="dialog-go">
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| {
                            close.run(());
                            store.send(DialogIntent::SignOut);
                        }
                    >
                        "Sign out"
                    </button>
                    <button
                        type="button"
                        class="button button-main first"
                        on:click=move |_| close.run(())
                    >
                        "Done"
                    </button>
                </div>
            </div>
        </Modal>
    }
}

fn switch(
    store: Store,
    name: &'static str,
    about: &'static str,
    get: fn(&Settings) -> bool,
    set: fn(bool) -> SettingIntent,
) -> impl IntoView {
    let on = store.memo([Changed::Settings], move |app| get(app.settings()));
    view! {
        <label class="switch">
            <span>
                {name} <small>{about}</small>
            </span>
            <input
                type="checkbox"
                role="switch"
                prop:checked=move || on.get()
                on:change=move |event| store.send(set(event_target_checked(&event)))
            />
        </label>
    }
}

fn theme(store: Store) -> impl IntoView {
    let now = store.memo([Changed::Settings], |app| app.settings().theme);
    let choice = move |name: &'static str, theme: Theme| {
        view! {
            <button
                type="button"
                class="segment"
                role="radio"
                aria-checked=move || (now.get() == theme).to_string()
                on:click=move |_| store.send(SettingIntent::Theme(theme))
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="field">
            <label id="theme-label">"Look"</label>
            <div class="segments segments-boxed" role="radiogroup" aria-labelledby="theme-label">
                {choice("As the system", Theme::System)}
                {choice("Light", Theme::Light)}
                {choice("Dark", Theme::Dark)}
            </div>
        </div>
    }
}
