//! Where one writes: tools above, text, button, and below the line about the other side.

use super::attach;
use super::emoji::emoticons;
use super::format::format_bar;
use super::{heading, ink};
use crate::dom::{El, button, el, follow, unseen};
use crate::edge::focus::is_touch;
use crate::parts::{Icon, icon, look};
use crate::store::Store;
use leptos::prelude::{ArcRwSignal, Get, Update};
use nudge_model::text::format;
use nudge_model::{Changed, ComposeIntent, Input, Slash, words};
use nudge_shared::{ConversationId, Format};
use web_sys::{HtmlElement, HtmlTextAreaElement, KeyboardEvent};

/// The composer of a conversation.
pub(super) fn composer(store: Store, id: &ConversationId) -> El {
    let formatting = ArcRwSignal::new(false);
    let problem = {
        let id = id.clone();
        store.live([Changed::Composer(id.clone())], move |app| {
            app.composer(&id)?.problem
        })
    };
    let [watched, offered] = std::array::from_fn(|_| id.clone());
    let commands = store.live([Changed::Composer(id.clone())], move |app| {
        app.composer(&watched)
            .map(|composer| composer.commands)
            .unwrap_or_default()
    });
    let open = formatting.clone();
    let drawing = ArcRwSignal::new(false);
    let (drawn, draw, pad) = (drawing.clone(), drawing.clone(), id.clone());
    let (tools, field) = (id.clone(), id.clone());
    el("div", "compose")
        .child(attach::uploads(store, id))
        .child(
            el("div", "compose-box")
                .part(commands, move |found| commands_help(store, &offered, found))
                .child(self::tools(store, &tools, &formatting, &draw))
                .when(move || open.get(), move || format_bar(store))
                .when(move || drawn.get(), move || ink::pad(store, &pad, &drawing))
                .child(self::field(store, &field))
                .part(problem, |text| {
                    let text = text.as_deref()?;
                    Some(
                        el("div", "compose-problem")
                            .attr("role", "status")
                            .text(text),
                    )
                }),
        )
        .child(foot(store, id))
}

/// What a line that begins with a slash may do.
fn commands_help(store: Store, id: &ConversationId, found: &[&'static Slash]) -> Option<El> {
    let rows = found.iter().map(|slash| {
        let id = id.clone();
        let name = slash.name;
        button("menu-item slash")
            .child(el("b", "").text(&format!("/{name}")))
            .child(el("span", "").text(&slash.about()))
            // The field keeps the focus.
            .on("pointerdown", |event| event.prevent_default())
            .click(move || compose(store, &id, ComposeIntent::Text(format!("/{name} "))))
    });
    (!found.is_empty()).then(|| {
        el("div", "slashes")
            .attr("role", "group")
            .name(words::slash_commands())
            .children(rows)
    })
}

fn compose(store: Store, id: &ConversationId, intent: ComposeIntent) {
    store.send(Input::Compose(id.clone(), intent));
}

fn tools(
    store: Store,
    id: &ConversationId,
    formatting: &ArcRwSignal<bool>,
    drawing: &ArcRwSignal<bool>,
) -> El {
    let (drawn, draw) = (drawing.clone(), drawing.clone());
    let [watched, nudged] = std::array::from_fn(|_| id.clone());
    let parts = [
        Changed::Composer(id.clone()),
        Changed::Conversation(id.clone()),
    ];
    let too_soon = store.live(parts, move |app| {
        app.composer(&watched)
            .is_none_or(|composer| !composer.can_nudge)
    });
    let (open, toggle) = (formatting.clone(), formatting.clone());
    el("div", "tools")
        .attr("role", "toolbar")
        .name(words::message_tools())
        .child(emoticons(store, id))
        .child(attach::button(store, id))
        .child(
            button("tool tool-nudge")
                .named(words::send_nudge())
                .live_bool("aria-disabled", too_soon)
                .child(icon(Icon::NUDGE))
                .click(move || compose(store, &nudged, ComposeIntent::Nudge)),
        )
        .child(
            button("tool")
                .named(words::handwriting())
                .live_bool("aria-expanded", move || drawn.get())
                .child(icon(Icon::PENCIL))
                .click(move || draw.update(|open| *open = !*open)),
        )
        .child(
            button("tool")
                .named(words::text_format())
                .live_bool("aria-expanded", move || open.get())
                .child(icon(Icon::FONT))
                .click(move || toggle.update(|open| *open = !*open)),
        )
}

fn field(store: Store, id: &ConversationId) -> El {
    let parts = [
        Changed::Composer(id.clone()),
        Changed::Conversation(id.clone()),
    ];
    let composer = store.watch(parts);
    let [text, enabled, sendable, typed, keyed, left, sent] = std::array::from_fn(|_| id.clone());
    let field = el("textarea", "")
        .attr("id", "composer")
        .attr("rows", "1")
        .attr("placeholder", words::write_a_message())
        .attr("autocapitalize", "sentences")
        .name(words::message())
        .live_mark(
            "disabled",
            composer.get(move |app| {
                app.composer(&enabled)
                    .is_some_and(|composer| !composer.enabled)
            }),
        )
        .on("blur", move |_| compose(store, &left, ComposeIntent::Left))
        .key(move |event| pressed(store, &keyed, event))
        .input(move |text| compose(store, &typed, ComposeIntent::Text(text)));
    let field = attach::pastes(store, field, id);
    let area: HtmlTextAreaElement = field.field::<HtmlTextAreaElement>().clone();
    let text = composer.get(move |app| app.composer(&text).map(|c| c.text).unwrap_or_default());
    follow({
        let area = area.clone();
        move || {
            // The field keeps its cursor unless the model really has another text.
            let text = text();
            if area.value() != text {
                area.set_value(&text);
            }
            grow(&area);
        }
    });
    let own_look = store.live([Changed::Settings], |app| {
        format::style(&app.settings().account.text.format, app.scheme())
    });
    follow(move || {
        let style = HtmlElement::style(&area);
        for (name, value) in look(&own_look()) {
            let _ = style.set_property(name, &value.unwrap_or_default());
        }
    });
    let send = button("button button-main send")
        .live_bool(
            "aria-disabled",
            composer.get(move |app| {
                app.composer(&sendable)
                    .is_none_or(|composer| !composer.can_send)
            }),
        )
        .child(icon(Icon::SEND))
        .child(el("span", "").text(words::send()))
        // The field keeps the focus, and a phone its keyboard.
        .on("pointerdown", |event| event.prevent_default())
        .click(move || compose(store, &sent, ComposeIntent::Send));
    el("div", "compose-row").child(field).child(send)
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
            if !store.peek(|app| app.settings().account.text.enter_sends) {
                return;
            }
            ComposeIntent::Send
        }
        // Tab writes a command out that was begun.
        "Tab" if !event.shift_key() => {
            let found = store.peek(|app| app.composer(id)?.commands.first().copied());
            let Some(slash) = found else { return };
            ComposeIntent::Text(format!("/{} ", slash.name))
        }
        "ArrowUp" if control => ComposeIntent::Earlier,
        "ArrowDown" if control => ComposeIntent::Later,
        _ => return,
    };
    event.prevent_default();
    compose(store, id, intent);
}

/// As high as its text, within the limits of the stylesheet.
fn grow(area: &HtmlTextAreaElement) {
    let style = HtmlElement::style(area);
    let _ = style.remove_property("height");
    if !area.value().is_empty() {
        let _ = style.set_property("height", &format!("{}px", area.scroll_height()));
    }
}

/// Who types, or when the last message came; and how private this is.
fn foot(store: Store, id: &ConversationId) -> El {
    let watch = heading::watch(store, id);
    let [typing, last] = std::array::from_fn(|_| id.clone());
    let foot = el("div", "foot")
        .part(watch.get(move |app| app.heading(&typing)?.typing), |text| {
            let text = text.as_deref()?;
            let dots = el("span", "dots")
                .attr("aria-hidden", "true")
                .children((0..3).map(|_| el("i", "")));
            let words = el("span", "clip").text(text);
            Some(
                el("span", "typing")
                    .attr("role", "status")
                    .child(dots)
                    .child(words),
            )
        })
        .child(el("span", "clip last").live_text(watch.get(move |app| {
            app.heading(&last)
                .map(|heading| heading.last_received)
                .unwrap_or_default()
        })));
    let lock = store.live([Changed::Banner], |app| {
        app.padlock().map(|lock| (lock.closed, lock.text))
    });
    foot.part(lock, |lock| {
        let (closed, text) = (*lock)?;
        let word = if closed {
            words::protected()
        } else {
            words::not_fully_protected()
        };
        Some(
            el("span", "padlock")
                .attr("title", text)
                .child(icon(if closed { Icon::LOCK } else { Icon::UNLOCK }))
                .child(
                    el("span", "padlock-word")
                        .attr("aria-hidden", "true")
                        .text(word),
                )
                .child(unseen(text)),
        )
    })
}

/// Changes how one's own text looks.
pub(super) fn set_format(store: Store, format: Format) {
    if let Some(id) = store.peek(|app| app.selected().cloned()) {
        compose(store, &id, ComposeIntent::Format(format));
    }
}
