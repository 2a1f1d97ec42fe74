//! Menus: one at a time, opened beside whatever asked for it, worked by arrows, letters and Escape.

use super::{Icon, beside, gem, icon};
use crate::dom::{El, button, el};
use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

/// A line of a menu.
pub(crate) enum Entry {
    /// Something to choose.
    Item(Item),
    /// A line between groups of items.
    Rule,
    /// A heading.
    Title(String),
}

/// Something to choose from a menu.
pub(crate) struct Item {
    icon: Option<Icon>,
    gem: Option<&'static str>,
    text: String,
    checked: Option<bool>,
    danger: bool,
    run: Box<dyn Fn()>,
}

impl Item {
    /// An item with this text that does this.
    pub(crate) fn new(text: impl Into<String>, run: impl Fn() + 'static) -> Self {
        Self {
            icon: None,
            gem: None,
            text: text.into(),
            checked: None,
            danger: false,
            run: Box::new(run),
        }
    }

    /// With a drawing.
    pub(crate) fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With the gem of a status.
    pub(crate) fn gem(mut self, shape: &'static str) -> Self {
        self.gem = Some(shape);
        self
    }

    /// One of several, chosen or not.
    pub(crate) fn checked(mut self, checked: bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// Takes something away.
    pub(crate) fn danger(mut self) -> Self {
        self.danger = true;
        self
    }
}

impl From<Item> for Entry {
    fn from(item: Item) -> Self {
        Self::Item(item)
    }
}

/// The open menu: what it stands beside, and its parts on the page.
struct Open {
    anchor: HtmlElement,
    veil: El,
    menu: El,
}

thread_local! {
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

/// Opens menus.
pub(crate) struct Menus;

impl Menus {
    /// Opens a menu beside an element, which gets the focus back.
    pub(crate) fn open(anchor: &HtmlElement, label: &str, entries: Vec<Entry>) {
        Self::close();
        let Some(body) = document().body() else {
            return;
        };
        let veil = el("div", "menu-veil").on("pointerdown", |event| {
            event.prevent_default();
            Self::close();
        });
        let menu = el("div", "menu")
            .attr("role", "menu")
            .name(label)
            .key(key)
            .children(entries.into_iter().map(line));
        let _ = anchor.set_attribute("aria-expanded", "true");
        let _ = body.append_with_node_2(veil.html(), menu.html());
        beside(menu.html(), anchor);
        let items = items(menu.html());
        let first = items
            .iter()
            .find(|item| item.get_attribute("aria-checked").as_deref() == Some("true"))
            .or_else(|| items.first());
        if let Some(first) = first {
            let _ = first.focus();
        }
        OPEN.set(Some(Open {
            anchor: anchor.clone(),
            veil,
            menu,
        }));
    }

    /// Closes the open menu, if any.
    pub(crate) fn close() {
        let Some(open) = OPEN.take() else { return };
        open.veil.html().remove();
        open.menu.html().remove();
        // Rows of the contact list have a meaning of their own for this attribute.
        let _ = match open.anchor.has_attribute("aria-haspopup") {
            true => open.anchor.set_attribute("aria-expanded", "false"),
            false => open.anchor.remove_attribute("aria-expanded"),
        };
        let _ = open.anchor.focus();
    }
}

/// Makes a button open a menu.
pub(crate) fn opens(
    button: El,
    label: &'static str,
    entries: impl Fn() -> Vec<Entry> + 'static,
) -> El {
    let anchor = button.html().clone();
    button
        .attr("aria-haspopup", "menu")
        .attr("aria-expanded", "false")
        .on("click", move |event: Event| {
            // The button may stand in a row with a click of its own.
            event.stop_propagation();
            Menus::open(&anchor, label, entries());
        })
}

/// Makes an element open a menu by the right button, a long press, or the menu key.
pub(crate) fn asks(
    element: El,
    label: &'static str,
    entries: impl Fn() -> Vec<Entry> + 'static,
) -> El {
    let anchor = element.html().clone();
    element.on("contextmenu", move |event: Event| {
        event.prevent_default();
        Menus::open(&anchor, label, entries());
    })
}

fn line(entry: Entry) -> El {
    let item = match entry {
        Entry::Rule => return el("div", "menu-rule").attr("role", "separator"),
        Entry::Title(text) => {
            return el("div", "menu-title")
                .attr("role", "presentation")
                .text(&text);
        }
        Entry::Item(item) => item,
    };
    let run = item.run;
    let line = button(if item.danger {
        "menu-item bad"
    } else {
        "menu-item"
    })
    .attr("tabindex", "-1")
    .maybe(item.gem.map(gem))
    .maybe(item.icon.map(icon))
    .child(el("span", "").text(&item.text))
    .click(move || {
        Menus::close();
        run();
    });
    match item.checked {
        None => line.attr("role", "menuitem"),
        Some(checked) => line
            .attr("role", "menuitemradio")
            .attr("aria-checked", if checked { "true" } else { "false" })
            .maybe(checked.then(|| el("span", "tick").child(icon(Icon::CHECK)))),
    }
}

fn items(menu: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(list) = menu.query_selector_all(".menu-item") else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|index| list.item(index)?.dyn_into().ok())
        .collect()
}

fn key(event: &KeyboardEvent) {
    let menu = event
        .current_target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(menu) = menu else { return };
    let items = items(&menu);
    let count = items.len();
    let now = document()
        .active_element()
        .and_then(|active| items.iter().position(|item| **item == active));
    let pressed = event.key();
    let to = match pressed.as_str() {
        "ArrowDown" => now.map_or(0, |now| (now + 1) % count.max(1)),
        "ArrowUp" => now.map_or(0, |now| (now + count - 1) % count.max(1)),
        "Home" | "PageUp" => 0,
        "End" | "PageDown" => count.saturating_sub(1),
        "Escape" | "Tab" | "ArrowLeft" => {
            event.prevent_default();
            event.stop_propagation();
            Menus::close();
            return;
        }
        letter if letter.chars().count() == 1 && letter != " " => {
            let letter = letter.to_lowercase();
            let after = now.map_or(0, |now| now + 1);
            let begins = |index: &usize| {
                items[*index]
                    .text_content()
                    .is_some_and(|text| text.trim().to_lowercase().starts_with(&letter))
            };
            let mut round = (0..count).map(|step| (after + step) % count);
            match round.find(begins) {
                Some(found) => found,
                None => return,
            }
        }
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    if let Some(item) = items.get(to) {
        let _ = item.focus();
    }
}
