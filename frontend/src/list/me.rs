//! Oneself: picture, name, status and personal message, each changed where it stands.

use crate::parts::{Entry, Icon, Item, Size, gem, icon, own_picture, shape, use_menus};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use nudge_model::{Changed, DialogIntent, MeField, MeIntent, SettingIntent, words};

/// The header of the side.
#[component]
pub(super) fn Me() -> impl IntoView {
    let store = use_store();
    let status = store.memo([Changed::Me], |app| app.me().status());
    let problem = store.memo([Changed::Me], |app| {
        app.me().problem().map(ToOwned::to_owned)
    });
    view! {
        <header class="me" aria-label="You">
            {move || own_picture(Size::Large, status.get())}
            <div class="me-words">
                <div class="me-name-row">
                    <Line field=MeField::Name />
                </div>
                <StatusButton />
                <Line field=MeField::PersonalMessage />
            </div>
            <Switches />
            {move || {
                problem
                    .get()
                    .map(|text| {
                        view! {
                            <div class="notice notice-bad me-problem" role="alert">
                                <span>{text}</span>
                                <button
                                    type="button"
                                    class="tool"
                                    aria-label="Close this note"
                                    on:click=move |_| store.send(MeIntent::DismissProblem)
                                >
                                    {icon(Icon::CLOSE)}
                                </button>
                            </div>
                        }
                    })
            }}
        </header>
    }
}

#[component]
fn StatusButton() -> impl IntoView {
    let store = use_store();
    let menus = use_menus();
    let status = store.memo([Changed::Me], |app| {
        (app.me().status(), app.me().status_words())
    });
    view! {
        <button
            type="button"
            class="status-button"
            aria-haspopup="menu"
            aria-expanded="false"
            aria-label=move || format!("Status: {}. Change it", status.get().1)
            on:click=move |event| menus.open_at(&event, "Status", status_entries(store))
        >
            {move || gem(shape(status.get().0, false))}
            <span class="clip">{move || status.get().1}</span>
            {icon(Icon::DOWN)}
        </button>
    }
}

fn status_entries(store: Store) -> Vec<Entry> {
    let (now, all) = store.peek(|app| (app.me().status(), app.me().status_menu()));
    let mut entries: Vec<Entry> = all
        .into_iter()
        .map(|(status, text)| {
            Item::new(text, move || store.send(MeIntent::Status(status)))
                .gem(shape(status, false))
                .checked(status == now)
                .into()
        })
        .collect();
    entries.push(Entry::Rule);
    for (text, field) in [
        ("Change your name", MeField::Name),
        ("Change your message", MeField::PersonalMessage),
    ] {
        let item = Item::new(text, move || store.send(MeIntent::Edit(field)));
        entries.push(item.icon(Icon::PENCIL).into());
    }
    let sign_out = Item::new("Sign out", move || store.send(DialogIntent::SignOut));
    entries.push(sign_out.icon(Icon::LEAVE).into());
    entries
}

/// A text of one's own: a button that becomes a field.
#[component]
fn Line(field: MeField) -> impl IntoView {
    let store = use_store();
    let editing = store.memo([Changed::Me], move |app| {
        app.me()
            .editing()
            .is_some_and(|editing| editing.field == field)
    });
    move || match editing.get() {
        true => view! { <Editor field /> }.into_any(),
        false => view! { <Shown field /> }.into_any(),
    }
}

#[component]
fn Shown(field: MeField) -> impl IntoView {
    let store = use_store();
    let name = field == MeField::Name;
    let text = store.memo([Changed::Me], move |app| match name {
        true => app.me().name().to_owned(),
        false => app.me().personal_message().to_owned(),
    });
    let empty = move || text.with(String::is_empty);
    view! {
        <button
            type="button"
            class=if name { "me-name clip" } else { "me-message clip" }
            data-empty=move || empty().then_some("")
            title=move || text.get()
            aria-label=move || {
                let what = if name { "Your name" } else { "Your message" };
                text.with(|text| format!("{what}: {text}. Change it"))
            }
            on:click=move |_| store.send(MeIntent::Edit(field))
        >
            {move || if empty() { words::SHARE_A_MESSAGE.to_owned() } else { text.get() }}
        </button>
    }
}

#[component]
fn Editor(field: MeField) -> impl IntoView {
    let store = use_store();
    let editing = store.memo([Changed::Me], |app| app.me().editing().cloned());
    let most = store.peek(|app| app.me().editing().map_or(0, |editing| editing.most));
    let text = move || {
        editing.with(|editing| {
            editing
                .as_ref()
                .map_or_else(String::new, |e| e.text.clone())
        })
    };
    let problem = move || editing.with(|editing| editing.as_ref()?.problem.clone());
    view! {
        <input
            id="me-edit"
            class="me-edit"
            type="text"
            autocomplete="off"
            maxlength=most.to_string()
            aria-label=if field == MeField::Name { "Your name" } else { "Your message" }
            aria-invalid=move || problem().is_some().to_string()
            prop:value=text
            on:input=move |event| store.send(MeIntent::Text(event_target_value(&event)))
            on:blur=move |_| store.send(MeIntent::Commit)
            on:keydown=move |event| match event.key().as_str() {
                "Enter" if !event.is_composing() => store.send(MeIntent::Commit),
                "Escape" => {
                    event.stop_propagation();
                    store.send(MeIntent::Cancel);
                }
                _ => {}
            }
        />
        {move || problem().map(|text| view! { <span class="field-problem" role="alert">{text}</span> })}
    }
}

/// Sound, and everything else.
#[component]
fn Switches() -> impl IntoView {
    let store = use_store();
    let sounds = store.memo([Changed::Settings], |app| app.settings().sounds);
    view! {
        <div class="me-side">
            <button
                type="button"
                class="tool"
                aria-label="Settings"
                title="Settings"
                on:click=move |_| store.send(SettingIntent::Show(true))
            >
                {icon(Icon::SETTINGS)}
            </button>
            <button
                type="button"
                class="tool"
                aria-label="Sounds"
                aria-pressed=move || sounds.get().to_string()
                title=move || if sounds.get() { "Sounds are on" } else { "Sounds are off" }
                on:click=move |_| store.send(SettingIntent::Sounds(!sounds.get_untracked()))
            >
                {move || icon(if sounds.get() { Icon::SOUND } else { Icon::MUTED })}
            </button>
        </div>
    }
}
