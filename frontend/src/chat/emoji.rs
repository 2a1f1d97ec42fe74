//! The panel of emoticons: the classic ones, put in as their shortcut, and a choice of emoji.

use crate::dom::{El, button, el};
use crate::edge::focus;
use crate::parts::{Icon, beside, icon};
use crate::store::Store;
use leptos::prelude::{document, request_animation_frame};
use nudge_model::text::emoticons::CLASSIC;
use nudge_model::{ComposeIntent, Focus, Input, words};
use nudge_shared::ConversationId;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement, KeyboardEvent};

/// Emoji beyond the classic set.
const EMOJI: &str = "😀 😂 🤣 😊 😍 🥰 😘 😜 🤪 🤩 😎 🥺 😭 😅 😇 🙃 😌 😴 🤯 😱 🤭 😤 😷 🤠 👋 👌 ✌️ 🤙 👏 🙌 🙏 💪 👀 🧠 💯 🔥 ✨ 🎉 🎈 💙 💚 💛 🧡 💜 🖤 🤍 💐 🌸 🌻 🍀 🌊 ⛄ 🐝 🦆 🦊 🐼 🐧 🦄 🍎 🍉 🍓 🥑 🍔 🍟 🍿 🍩 🍪 🍫 🍷 🥂 🧋 🚲 🚆 🚀 🏖️ 🏔️ 🎧 🎸 🎬 📚 ⏰ ✅ ❌ 💤";

/// The button that opens the panel.
pub(super) fn emoticons(store: Store, id: &ConversationId) -> El {
    let id = id.clone();
    let button = button("tool tool-emoji")
        .named(words::emoticons())
        .attr("aria-haspopup", "dialog")
        .attr("aria-expanded", "false")
        .child(icon(Icon::SMILE));
    let anchor = button.html().clone();
    button.click(move || open(store, &id, &anchor))
}

/// The open panel: its parts on the page, and what opened it.
struct Open {
    veil: El,
    panel: El,
    anchor: HtmlElement,
}

impl Open {
    fn close(&self) {
        self.veil.html().remove();
        self.panel.html().remove();
        let _ = self.anchor.set_attribute("aria-expanded", "false");
        let _ = self.anchor.focus();
    }
}

fn open(store: Store, id: &ConversationId, anchor: &HtmlElement) {
    let Some(body) = document().body() else {
        return;
    };
    let open = Rc::new(Open {
        veil: el("div", "menu-veil"),
        panel: el("div", "emoji-panel")
            .attr("role", "dialog")
            .name(words::emoticons()),
        anchor: anchor.clone(),
    });
    let choose = {
        let (open, id) = (open.clone(), id.clone());
        Rc::new(move |text: &'static str| {
            insert(store, &id, text);
            open.close();
            // The next thing one does is to write on.
            focus::focus(&Focus::Composer(id.clone()));
        })
    };
    let glyph = |glyph: &'static str, name: &str, title: &str, text: &'static str| {
        let choose = choose.clone();
        button("")
            .name(name)
            .attr("title", title)
            .attr("tabindex", "-1")
            .text(glyph)
            .click(move || choose(text))
    };
    let classic = CLASSIC.iter().map(|emoticon| {
        let code = emoticon.codes.first().copied().unwrap_or(emoticon.glyph);
        glyph(
            emoticon.glyph,
            emoticon.name,
            &format!("{}  {code}", emoticon.name),
            code,
        )
    });
    let classic = el("div", "emoji-grid").children(classic);
    let emoji = EMOJI.split(' ').map(|one| glyph(one, one, one, one));
    let emoji = el("div", "emoji-grid").children(emoji);
    let (veiled, keyed) = (open.clone(), open.clone());
    open.veil.clone().on("pointerdown", move |event| {
        event.prevent_default();
        veiled.close();
    });
    open.panel
        .clone()
        .child(el("h3", "").text(words::emoticons_classic()))
        .child(classic)
        .child(el("h3", "").text(words::emoticons_emoji()))
        .child(emoji)
        .key(move |event| match event.key().as_str() {
            "Escape" | "Tab" => {
                event.prevent_default();
                event.stop_propagation();
                keyed.close();
            }
            _ => step(keyed.panel.html(), event),
        });
    let _ = body.append_with_node_2(open.veil.html(), open.panel.html());
    let _ = anchor.set_attribute("aria-expanded", "true");
    beside(open.panel.html(), anchor);
    if let Some(first) = glyphs(open.panel.html()).first() {
        let _ = first.focus();
    }
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
fn insert(store: Store, id: &ConversationId, text: &str) {
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
        ComposeIntent::Insert {
            text: text.to_owned(),
            at,
        },
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
