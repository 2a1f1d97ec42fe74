//! The one dialog: the model says what it asks.

use crate::parts::{Icon, Modal, Size, icon, picture, shape};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use nudge_model::{Changed, DialogIntent, DialogKind, DialogView, GroupChoice, Person};

/// Draws the open dialog, if any.
#[component]
pub(crate) fn DialogHost() -> impl IntoView {
    let store = use_store();
    let kind = store.memo([Changed::Dialog], |app| {
        app.dialog().map(|dialog| dialog.kind)
    });
    move || kind.get().map(|kind| view! { <Dialog kind /> })
}

#[component]
fn Dialog(kind: DialogKind) -> impl IntoView {
    let store = use_store();
    let dialog = store.memo([Changed::Dialog], |app| app.dialog());
    let dismiss = Callback::new(move |()| store.send(DialogIntent::Dismiss));
    let first = dialog.get_untracked();
    let label = first.as_ref().map_or("", |dialog| dialog.title);
    let text = move || dialog.with(|dialog| dialog.as_ref()?.text.clone());
    let problem = move || dialog.with(|dialog| dialog.as_ref()?.problem.clone());
    let busy = move || dialog.with(|dialog| dialog.as_ref().is_some_and(|dialog| dialog.busy));
    let danger = first.as_ref().is_some_and(|dialog| dialog.danger);
    // Nothing of what follows appears or goes while a dialog is open.
    let field = first.as_ref().and_then(|dialog| dialog.field.clone());
    let people = first.as_ref().is_some_and(|dialog| dialog.people.is_some());
    let groups = first.as_ref().and_then(|dialog| dialog.groups.clone());
    let tick = first.as_ref().and_then(|dialog| dialog.tick);
    let confirm = first.as_ref().map_or("", |dialog| dialog.confirm);
    let email = matches!(kind, DialogKind::AddContact | DialogKind::NewConversation);
    view! {
        <Modal label on_close=dismiss>
            <form
                method="dialog"
                on:submit=move |event| {
                    event.prevent_default();
                    store.send(DialogIntent::Confirm);
                }
            >
                <h2>{label}</h2>
                {move || text().map(|text| view! { <p>{text}</p> })}
                {field
                    .map(|(label, _)| {
                        let problem = move || problem().is_some().to_string();
                        text_field(store, dialog, label, email, problem)
                    })}
                {groups.map(|_| group_field(store, dialog))}
                {people.then(|| people_field(store, dialog))}
                {tick
                    .map(|(label, _)| {
                        let on = move || {
                            dialog.with(|dialog| {
                                dialog.as_ref().and_then(|d| d.tick).is_some_and(|tick| tick.1)
                            })
                        };
                        view! {
                            <label class="choice">
                                <input
                                    type="checkbox"
                                    prop:checked=on
                                    on:change=move |event| {
                                        store
                                            .send(DialogIntent::Tick(event_target_checked(&event)));
                                    }
                                />
                                <span>{label}</span>
                            </label>
                        }
                    })}
                {move || {
                    problem()
                        .map(|text| view! { <div class="notice notice-bad" role="alert">{text}</div> })
                }}
                <div class="dialog-go">
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| store.send(DialogIntent::Dismiss)
                    >
                        "Cancel"
                    </button>
                    <button
                        type="submit"
                        class="button button-main"
                        class:button-danger=danger
                        disabled=busy
                        aria-busy=move || busy().to_string()
                    >
                        <span class="spinner" aria-hidden="true"></span>
                        {confirm}
                    </button>
                </div>
            </form>
        </Modal>
    }
}

type Open = Memo<Option<DialogView>>;

fn text_field(
    store: Store,
    dialog: Open,
    label: &'static str,
    email: bool,
    wrong: impl Fn() -> String + Send + 'static,
) -> impl IntoView {
    let typed = move || {
        dialog.with(|dialog| {
            let field = dialog.as_ref().and_then(|dialog| dialog.field.as_ref());
            field.map_or_else(String::new, |(_, text)| text.clone())
        })
    };
    view! {
        <div class="field">
            <label for="dialog-field">{label}</label>
            <input
                id="dialog-field"
                class="first"
                type="text"
                autofocus
                inputmode=email.then_some("email")
                autocomplete="off"
                autocapitalize=email.then_some("none")
                spellcheck="false"
                aria-invalid=wrong
                prop:value=typed
                on:input=move |event| store.send(DialogIntent::Text(event_target_value(&event)))
            />
        </div>
    }
}

fn group_field(store: Store, dialog: Open) -> impl IntoView {
    let choices = move || {
        dialog.with(|dialog| {
            dialog
                .as_ref()
                .and_then(|dialog| dialog.groups.clone())
                .unwrap_or_default()
        })
    };
    // The options do not change while the dialog is open; they are known by their place.
    let all: Vec<GroupChoice> = untrack(choices);
    let ids: Vec<_> = all.iter().map(|choice| choice.group.clone()).collect();
    let options = all
        .into_iter()
        .enumerate()
        .map(|(index, choice)| {
            view! {
                <option value=index.to_string() selected=choice.member>
                    {choice.name}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for="dialog-group">"Group"</label>
            <select
                id="dialog-group"
                on:change=move |event| {
                    let index: usize = event_target_value(&event).parse().unwrap_or_default();
                    store.send(DialogIntent::Group(ids.get(index).cloned().flatten()));
                }
            >
                {options}
            </select>
        </div>
    }
}

fn people_field(store: Store, dialog: Open) -> impl IntoView {
    let people = Memo::new(move |_| {
        dialog.with(|dialog| {
            dialog
                .as_ref()
                .and_then(|dialog| dialog.people.clone())
                .unwrap_or_default()
        })
    });
    view! {
        <div class="choose" role="radiogroup" aria-label="People">
            {move || {
                let people = people.get();
                if people.is_empty() {
                    return view! { <div class="empty">{icon(Icon::PEOPLE)} <span>"Nobody to invite."</span></div> }
                        .into_any();
                }
                people.into_iter().map(|person| candidate(store, person)).collect_view().into_any()
            }}
        </div>
    }
}

fn candidate(store: Store, Person { contact, chosen }: Person) -> impl IntoView {
    let address = contact.address.clone();
    view! {
        <button
            type="button"
            class="person focus-in"
            role="radio"
            aria-checked=chosen.to_string()
            aria-label=contact.label.clone()
            on:click=move |_| store.send(DialogIntent::Choose(address.clone()))
        >
            {picture(Size::Row, &contact, Some(shape(contact.status, contact.blocked)))}
            <span class="person-words">
                <span class="person-name">
                    <span class="clip">{contact.name}</span>
                </span>
                <span class="person-line clip">{contact.status_words}</span>
            </span>
            {chosen.then(|| icon(Icon::CHECK))}
        </button>
    }
}
