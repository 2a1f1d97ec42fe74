//! The panel of emoticons and emoji: what was used last, three sheets, and a search over all.

use crate::dom::{El, Scope, button, el};
use crate::edge::focus::{self, is_touch};
use crate::edge::language::arrow;
use crate::parts::{Icon, beside, icon, image};
use crate::store::Store;
use leptos::prelude::{ArcRwSignal, Get, Set, document, request_animation_frame};
use nudge_model::text::emoji::{self, Glyph};
use nudge_model::{ComposeIntent, EmoticonIntent, Focus, Input, words};
use nudge_shared::ConversationId;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement, KeyboardEvent};

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

/// The open panel: its parts on the page, what opened it, and what keeps it up to date.
struct Open {
    veil: El,
    panel: El,
    anchor: HtmlElement,
    _scope: Scope,
}

thread_local! {
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

fn close() {
    let Some(open) = OPEN.take() else { return };
    open.veil.html().remove();
    open.panel.html().remove();
    let _ = open.anchor.set_attribute("aria-expanded", "false");
    let _ = open.anchor.focus();
}

fn open(store: Store, id: &ConversationId, anchor: &HtmlElement) {
    let Some(body) = document().body() else {
        return;
    };
    let ((veil, panel), scope) = Scope::around(|| (veil(), panel(store, id)));
    let _ = body.append_with_node_2(veil.html(), panel.html());
    let _ = anchor.set_attribute("aria-expanded", "true");
    beside(panel.html(), anchor);
    // A finger would get a keyboard over the panel.
    let first = if is_touch() {
        ".emoji-grid button"
    } else {
        "input"
    };
    if let Ok(Some(first)) = panel.html().query_selector(first) {
        let _ = first.unchecked_into::<HtmlElement>().focus();
    }
    OPEN.set(Some(Open {
        veil,
        panel,
        anchor: anchor.clone(),
        _scope: scope,
    }));
}

fn veil() -> El {
    el("div", "menu-veil").on("pointerdown", |event| {
        event.prevent_default();
        close();
    })
}

fn panel(store: Store, id: &ConversationId) -> El {
    let (sheet, query) = (
        ArcRwSignal::new(Sheet::Classic),
        ArcRwSignal::new(String::new()),
    );
    let choose: Choose = {
        let id = id.clone();
        Rc::new(move |text: &str| {
            insert(store, &id, text);
            close();
            // The next thing one does is to write on.
            focus::focus(&Focus::Composer(id.clone()));
        })
    };
    let recent: Vec<Glyph> = store.peek(|app| {
        let recent = app.settings().recent_glyphs.iter();
        recent.filter_map(|text| Glyph::of(text)).collect()
    });
    let (search, searched) = (query.clone(), query.clone());
    let (shown, looked_for) = (sheet.clone(), query);
    let field = el("input", "emoji-find")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("placeholder", words::find_emoticon())
        .name(words::find_emoticon())
        .input(move |text| search.set(text));
    let panel = el("div", "emoji-panel")
        .attr("role", "dialog")
        .name(words::emoticons())
        .child(field)
        .maybe((!recent.is_empty()).then(|| {
            grid(recent.into_iter(), &choose)
                .attr("class", "emoji-grid emoji-recent")
                .attr("role", "group")
                .name(words::recent_emoticons())
        }))
        .part(
            move || searched.get().trim().is_empty(),
            move |all| all.then(|| sheets(&sheet)),
        )
        .part(
            move || (shown.get(), looked_for.get()),
            move |(sheet, query)| {
                Some(match (query.trim().is_empty(), sheet) {
                    (false, _) => match emoji::search(query) {
                        none if none.is_empty() => el("p", "emoji-none")
                            .attr("role", "status")
                            .text(words::no_emoticon()),
                        found => grid(found.into_iter(), &choose),
                    },
                    (true, Sheet::Classic) => grid(emoji::classic(), &choose),
                    (true, Sheet::Emoji) => grid(emoji::emoji(), &choose),
                    (true, Sheet::Own) => own(store, &choose),
                })
            },
        );
    let inside = panel.html().clone();
    panel.key(move |event| match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            close();
        }
        _ => step(&inside, event),
    })
}

/// Takes the text to put in.
type Choose = Rc<dyn Fn(&str)>;

/// What the panel shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Classic,
    Emoji,
    Own,
}

/// The choice between the sheets.
fn sheets(sheet: &ArcRwSignal<Sheet>) -> El {
    let one = |name: &str, this: Sheet| {
        let (now, set) = (sheet.clone(), sheet.clone());
        button("segment")
            .text(name)
            .live_bool("aria-pressed", move || now.get() == this)
            .click(move || set.set(this))
    };
    el("div", "segments segments-boxed emoji-sheets")
        .child(one(words::emoticons_classic(), Sheet::Classic))
        .child(one(words::emoticons_emoji(), Sheet::Emoji))
        .child(one(words::emoticons_mine(), Sheet::Own))
}

/// One's own, and the way to more of them.
fn own(store: Store, choose: &Choose) -> El {
    let all = store.peek(|app| app.settings().account.emoticons.clone());
    let none = all.is_empty();
    let grid = el("div", "emoji-grid").children(all.into_iter().enumerate().map(|(index, one)| {
        let choose = choose.clone();
        button("")
            .named(&one.shortcut)
            .attr("tabindex", if index == 0 { "0" } else { "-1" })
            .child(image(&one.picture))
            .click(move || choose(&one.shortcut))
    }));
    el("div", "emoji-own")
        .maybe(none.then(|| el("p", "emoji-none").text(words::emoticons_none())))
        .child(grid)
        .child(
            button("button")
                .text(words::emoticons_change())
                .click(move || {
                    close();
                    store.send(EmoticonIntent::Show(true));
                }),
        )
}

fn grid(glyphs: impl Iterator<Item = Glyph>, choose: &Choose) -> El {
    el("div", "emoji-grid").children(glyphs.enumerate().map(|(index, glyph)| {
        let text = glyph.text();
        let choose = choose.clone();
        let one = button("")
            .name(glyph.name())
            .attr("title", &format!("{}  {text}", glyph.name()))
            // One stop for Tab; arrows do the rest.
            .attr("tabindex", if index == 0 { "0" } else { "-1" })
            .click(move || choose(text));
        match glyph {
            Glyph::Classic(emoticon) => one
                .attr("class", "classic")
                .style("--place", &emoticon.place().to_string()),
            Glyph::Emoji(glyph, _) => one.text(glyph),
        }
    }))
}

fn glyphs(panel: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(list) = panel.query_selector_all(".emoji-grid button") else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|index| list.item(index)?.dyn_into().ok())
        .collect()
}

/// Arrows move over the grid; from the field, Down goes into it and Enter takes the first.
fn step(panel: &HtmlElement, event: &KeyboardEvent) {
    let all = glyphs(panel);
    let key = event.key();
    let Some(now) = document()
        .active_element()
        .and_then(|active| all.iter().position(|glyph| **glyph == active))
    else {
        let in_field = event
            .target()
            .is_some_and(|target| target.has_type::<web_sys::HtmlInputElement>());
        // What was used last stands above what was found.
        let found = panel.query_selector(".emoji-grid:not(.emoji-recent) button");
        if let Some(first) = found.ok().flatten().filter(|_| in_field) {
            let first: HtmlElement = first.unchecked_into();
            match key.as_str() {
                "Enter" => first.click(),
                "ArrowDown" => drop(first.focus()),
                _ => return,
            }
            event.prevent_default();
        }
        return;
    };
    let row = all[now].offset_top();
    let same_row = |glyph: &&HtmlElement| glyph.offset_top() == row;
    let columns = all.iter().filter(same_row).count().max(1);
    let to = match arrow(key).as_str() {
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
