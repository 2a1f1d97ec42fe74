//! Where one writes: tools above, text, button, and below the line about the other side.

use super::emoji::EmojiButton;
use super::format::FormatBar;
use super::heading::heading;
use crate::edge::focus::is_touch;
use crate::parts::{Icon, Styled, icon};
use crate::store::{Store, use_store};
use leptos::html;
use leptos::prelude::*;
use nudge_model::text::format;
use nudge_model::{Changed, ComposeIntent, Input};
use nudge_shared::ConversationId;
use web_sys::{HtmlTextAreaElement, KeyboardEvent};

/// The composer of a conversation.
#[component]
pub(super) fn Composer(id: ConversationId) -> impl IntoView {
    let store = use_store();
    let formatting = RwSignal::new(false);
    let problem = {
        let id = id.clone();
        store.memo([Changed::Composer(id.clone())], move |app| {
            app.composer(&id).and_then(|composer| composer.problem)
        })
    };
    view! {
        <div class="compose">
            <div class="compose-box">
                <Tools id=id.clone() formatting />
                <Show when=move || formatting.get()>
                    <FormatBar />
                </Show>
                <Field id=id.clone() />
                {move || {
                    problem
                        .get()
                        .map(|text| view! { <div class="compose-problem" role="status">{text}</div> })
                }}
            </div>
            <Foot id />
        </div>
    }
}

fn compose(store: Store, id: &ConversationId, intent: ComposeIntent) {
    store.send(Input::Compose(id.clone(), intent));
}

#[component]
fn Tools(id: ConversationId, formatting: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let can_nudge = {
        let id = id.clone();
        store.memo(
            [
                Changed::Composer(id.clone()),
                Changed::Conversation(id.clone()),
            ],
            move |app| app.composer(&id).is_some_and(|composer| composer.can_nudge),
        )
    };
    let nudge = id.clone();
    view! {
        <div class="tools" role="toolbar" aria-label="Message tools">
            <EmojiButton id />
            <button
                type="button"
                class="tool tool-nudge"
                aria-label="Send a nudge"
                title="Send a nudge"
                aria-disabled=move || (!can_nudge.get()).to_string()
                on:click=move |_| compose(store, &nudge, ComposeIntent::Nudge)
            >
                {icon(Icon::NUDGE)}
            </button>
            <button
                type="button"
                class="tool"
                aria-label="Text format"
                title="Font, colour and style"
                aria-expanded=move || formatting.get().to_string()
                on:click=move |_| formatting.update(|open| *open = !*open)
            >
                {icon(Icon::FONT)}
            </button>
        </div>
    }
}

#[component]
fn Field(id: ConversationId) -> impl IntoView {
    let store = use_store();
    let node = NodeRef::<html::Textarea>::new();
    let composer = {
        let id = id.clone();
        store.memo(
            [
                Changed::Composer(id.clone()),
                Changed::Conversation(id.clone()),
            ],
            move |app| app.composer(&id),
        )
    };
    let text = Memo::new(move |_| {
        composer.with(|composer| {
            composer
                .as_ref()
                .map_or_else(String::new, |c| c.text.clone())
        })
    });
    let enabled = move || composer.with(|composer| composer.as_ref().is_none_or(|c| c.enabled));
    let can_send = move || composer.with(|composer| composer.as_ref().is_some_and(|c| c.can_send));
    let look = store.memo([Changed::Settings], |app| app.settings().format.clone());
    let style = move |pick: fn(Styled) -> Option<String>| {
        move || {
            look.with(|look| {
                pick(Styled::of(&format::style(
                    look,
                    store.peek(|app| app.scheme()),
                )))
            })
        }
    };
    // The field keeps its cursor unless the model really has another text.
    Effect::new(move |_| {
        if let Some(field) = node.get() {
            text.with(|text| {
                if field.value() != *text {
                    field.set_value(text);
                }
            });
            grow(&field);
        }
    });
    let [typed, keyed, left, sent] = std::array::from_fn(|_| id.clone());
    view! {
        <div class="compose-row">
            <textarea
                id="composer"
                node_ref=node
                rows="1"
                placeholder="Write a message"
                aria-label="Message"
                autocapitalize="sentences"
                disabled=move || !enabled()
                style:font-family=style(|styled| styled.font)
                style:color=style(|styled| styled.colour)
                style:font-weight=style(|styled| styled.weight.map(ToOwned::to_owned))
                style:font-style=style(|styled| styled.slant.map(ToOwned::to_owned))
                style:text-decoration=style(|styled| styled.decoration.map(ToOwned::to_owned))
                on:input=move |event| {
                    compose(store, &typed, ComposeIntent::Text(event_target_value(&event)));
                }
                on:keydown=move |event| pressed(store, &keyed, &event)
                on:blur=move |_| compose(store, &left, ComposeIntent::Left)
            ></textarea>
            <button
                type="button"
                class="button button-main send"
                aria-disabled=move || (!can_send()).to_string()
                // The field keeps the focus, and a phone its keyboard.
                on:pointerdown=move |event| event.prevent_default()
                on:click=move |_| compose(store, &sent, ComposeIntent::Send)
            >
                {icon(Icon::SEND)}
                <span>"Send"</span>
            </button>
        </div>
    }
}

fn pressed(store: Store, id: &ConversationId, event: &KeyboardEvent) {
    if event.is_composing() {
        return;
    }
    let control = event.ctrl_key() || event.meta_key();
    let intent = match event.key().as_str() {
        "Enter" if control => ComposeIntent::Send,
        // A finger finds Shift hard to hold; there is the button.
        "Enter" if !event.shift_key() && !event.alt_key() && !is_touch() => {
            if !store.peek(|app| app.settings().enter_sends) {
                return;
            }
            ComposeIntent::Send
        }
        "ArrowUp" if control => ComposeIntent::Earlier,
        "ArrowDown" if control => ComposeIntent::Later,
        _ => return,
    };
    event.prevent_default();
    compose(store, id, intent);
}

/// As high as its text, within the limits of the stylesheet.
fn grow(field: &HtmlTextAreaElement) {
    let element: &web_sys::HtmlElement = field;
    let style = web_sys::HtmlElement::style(element);
    let _ = style.remove_property("height");
    if !field.value().is_empty() {
        let _ = style.set_property("height", &format!("{}px", field.scroll_height()));
    }
}

/// Who types, or when the last message came; and how private this is.
#[component]
fn Foot(id: ConversationId) -> impl IntoView {
    let store = use_store();
    let heading = heading(store, &id);
    let typing = Memo::new(move |_| heading.with(|heading| heading.as_ref()?.typing.clone()));
    let last = Memo::new(move |_| {
        heading.with(|heading| {
            heading
                .as_ref()
                .map(|heading| heading.last_received.clone())
        })
    });
    let private = store.memo([Changed::Banner], |app| app.padlock());
    view! {
        <div class="foot">
            {move || match typing.get() {
                Some(text) => {
                    view! {
                        <span class="typing" role="status">
                            <span class="dots" aria-hidden="true">
                                <i></i>
                                <i></i>
                                <i></i>
                            </span>
                            <span class="clip">{text}</span>
                        </span>
                    }
                        .into_any()
                }
                None => view! { <span class="clip">{last}</span> }.into_any(),
            }}
            {move || {
                private
                    .get()
                    .map(|lock| {
                        view! {
                            <span class="padlock" title=lock.text>
                                {icon(if lock.closed { Icon::LOCK } else { Icon::UNLOCK })}
                                <span>{lock.text}</span>
                            </span>
                        }
                    })
            }}
        </div>
    }
}

/// Kept here for the format bar: one's own look.
pub(super) fn set_format(store: Store, format: nudge_shared::Format) {
    if let Some(id) = store.peek(|app| app.selected().cloned()) {
        compose(store, &id, ComposeIntent::Format(format));
    }
}
