//! The panel of emoticons: the classic ones, put in as their shortcut, and a choice of emoji.

use crate::parts::{Icon, beside, icon};
use crate::store::{Store, use_store};
use leptos::html;
use leptos::prelude::*;
use nudge_model::text::emoticons::CLASSIC;
use nudge_model::{ComposeIntent, Input};
use nudge_shared::ConversationId;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement, KeyboardEvent};

/// Emoji beyond the classic set.
const EMOJI: &str = "😀 😂 🤣 😊 😍 🥰 😘 😜 🤪 🤩 😎 🥺 😭 😅 😇 🙃 😌 😴 🤯 😱 🤭 😤 😷 🤠 👋 👌 ✌️ 🤙 👏 🙌 🙏 💪 👀 🧠 💯 🔥 ✨ 🎉 🎈 💙 💚 💛 🧡 💜 🖤 🤍 💐 🌸 🌻 🍀 🌊 ⛄ 🐝 🦆 🦊 🐼 🐧 🦄 🍎 🍉 🍓 🥑 🍔 🍟 🍿 🍩 🍪 🍫 🍷 🥂 🧋 🚲 🚆 🚀 🏖️ 🏔️ 🎧 🎸 🎬 📚 ⏰ ✅ ❌ 💤";

/// Opens the panel.
#[component]
pub(super) fn EmojiButton(id: ConversationId) -> impl IntoView {
    let open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let close = move || {
        open.set(false);
        if let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
    };
    view! {
        <button
            type="button"
            class="tool tool-emoji"
            node_ref=button
            aria-label="Emoticons"
            title="Emoticons"
            aria-haspopup="dialog"
            aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {icon(Icon::SMILE)}
        </button>
        <Show when=move || open.get()>
            <Panel id=id.clone() button close=Callback::new(move |()| close()) />
        </Show>
    }
}

#[component]
fn Panel(id: ConversationId, button: NodeRef<html::Button>, close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let node = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let (Some(panel), Some(button)) = (node.get(), button.get_untracked()) {
            beside(&panel, &button);
            if let Some(first) = glyphs(&panel).first() {
                let _ = first.focus();
            }
        }
    });
    let choose = move |text: String| {
        insert(store, &id, text);
        close.run(());
        // The next thing one does is to write on.
        crate::edge::focus::focus(&nudge_model::Focus::Composer(id.clone()));
    };
    let classic = {
        let choose = choose.clone();
        CLASSIC
            .iter()
            .map(|emoticon| {
                let choose = choose.clone();
                let code = emoticon.codes.first().copied().unwrap_or(emoticon.glyph);
                glyph(
                    emoticon.glyph,
                    format!("{}  {code}", emoticon.name),
                    emoticon.name,
                    move || choose(code.to_owned()),
                )
            })
            .collect_view()
    };
    let emoji = EMOJI
        .split(' ')
        .map(|character| {
            let choose = choose.clone();
            glyph(character, character.to_owned(), character, move || {
                choose(character.to_owned());
            })
        })
        .collect_view();
    view! {
        <div class="menu-veil" on:pointerdown=move |event| {
            event.prevent_default();
            close.run(());
        }></div>
        <div
            class="emoji-panel"
            role="dialog"
            aria-label="Emoticons"
            node_ref=node
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    event.stop_propagation();
                    close.run(());
                } else if let Some(panel) = node.get_untracked() {
                    step(&panel, &event);
                }
            }
        >
            <h3>"Classic"</h3>
            <div class="emoji-grid">{classic}</div>
            <h3>"Emoji"</h3>
            <div class="emoji-grid">{emoji}</div>
        </div>
    }
}

fn glyph(
    glyph: &'static str,
    title: String,
    name: &'static str,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button type="button" title=title aria-label=name tabindex="-1" on:click=move |_| choose()>
            {glyph}
        </button>
    }
    .into_any()
}

fn glyphs(panel: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(list) = panel.query_selector_all("button") else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|index| list.item(index)?.dyn_into().ok())
        .collect()
}

/// Arrows move over the grid.
fn step(panel: &HtmlElement, event: &KeyboardEvent) {
    let all = glyphs(panel);
    let Some(now) = document()
        .active_element()
        .and_then(|active| all.iter().position(|glyph| **glyph == active))
    else {
        return;
    };
    let row = all[now].offset_top();
    let same_row = |glyph: &&HtmlElement| glyph.offset_top() == row;
    let columns = all.iter().filter(same_row).count().max(1);
    let to = match event.key().as_str() {
        "ArrowRight" => now + 1,
        "ArrowLeft" => now.saturating_sub(1),
        "ArrowDown" => now + columns,
        "ArrowUp" => now.saturating_sub(columns),
        "Home" => 0,
        "End" => all.len(),
        _ => return,
    };
    event.prevent_default();
    if let Some(glyph) = all.get(to.min(all.len() - 1)) {
        let _ = glyph.focus();
    }
}

/// Puts a text where the cursor is.
fn insert(store: Store, id: &ConversationId, text: String) {
    let field: Option<HtmlTextAreaElement> = document()
        .get_element_by_id("composer")
        .and_then(|field| field.dyn_into().ok());
    let units = field
        .as_ref()
        .and_then(|field| field.selection_start().ok().flatten())
        .unwrap_or(u32::MAX);
    let written = field
        .as_ref()
        .map(HtmlTextAreaElement::value)
        .unwrap_or_default();
    let at = bytes(&written, units);
    let after = units.saturating_add(text.encode_utf16().count() as u32);
    store.send(Input::Compose(
        id.clone(),
        ComposeIntent::Insert { text, at },
    ));
    if let Some(field) = field {
        request_animation_frame(move || {
            let _ = field.set_selection_range(after, after);
        });
    }
}

/// The browser counts UTF-16 units, the model bytes.
fn bytes(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    text.char_indices()
        .find(|(_, c)| {
            let reached = left == 0;
            left = left.saturating_sub(c.len_utf16());
            reached
        })
        .map_or(text.len(), |(at, _)| at)
}
