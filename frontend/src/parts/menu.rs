//! Menus: one at a time, opened beside whatever asked for it, worked by arrows, letters and Escape.

use super::{Icon, beside, gem, icon};
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

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

#[derive(Clone)]
struct Open {
    anchor: HtmlElement,
    label: String,
    entries: Rc<Vec<Entry>>,
}

/// Opens menus.
#[derive(Clone, Copy)]
pub(crate) struct Menus(RwSignal<Option<Open>, LocalStorage>);

/// Gives menus to all components below; [`MenuHost`] draws them.
pub(crate) fn provide_menus() {
    provide_context(Menus(RwSignal::new_local(None)));
}

/// The page's menus.
pub(crate) fn use_menus() -> Menus {
    expect_context()
}

impl Menus {
    /// Opens a menu beside an element, which gets the focus back.
    pub(crate) fn open(self, anchor: &HtmlElement, label: impl Into<String>, entries: Vec<Entry>) {
        self.close();
        let _ = anchor.set_attribute("aria-expanded", "true");
        self.0.set(Some(Open {
            anchor: anchor.clone(),
            label: label.into(),
            entries: Rc::new(entries),
        }));
    }

    /// Opens a menu beside the element an event is handled by.
    pub(crate) fn open_at(
        self,
        event: &web_sys::Event,
        label: impl Into<String>,
        entries: Vec<Entry>,
    ) {
        let anchor = event
            .current_target()
            .and_then(|target| target.dyn_into().ok());
        if let Some(anchor) = anchor {
            self.open(&anchor, label, entries);
        }
    }

    fn close(self) {
        let Some(open) = self.0.get_untracked() else {
            return;
        };
        self.0.set(None);
        // Rows of the contact list have a meaning of their own for this attribute.
        if open.anchor.has_attribute("aria-haspopup") {
            let _ = open.anchor.set_attribute("aria-expanded", "false");
        } else {
            let _ = open.anchor.remove_attribute("aria-expanded");
        }
        let _ = open.anchor.focus();
    }

    fn choose(self, index: usize) {
        let Some(open) = self.0.get_untracked() else {
            return;
        };
        self.close();
        if let Some(Entry::Item(item)) = open.entries.get(index) {
            (item.run)();
        }
    }
}

/// Draws the open menu, if any.
#[component]
pub(crate) fn MenuHost() -> impl IntoView {
    let menus = use_menus();
    move || {
        menus.0.get().map(|open| {
            let node = NodeRef::<html::Div>::new();
            let anchor = open.anchor.clone();
            Effect::new(move |_| {
                if let Some(menu) = node.get() {
                    beside(&menu, &anchor);
                    let items = items(&menu);
                    let first = items
                        .iter()
                        .find(|item| item.get_attribute("aria-checked").as_deref() == Some("true"))
                        .or(items.first());
                    if let Some(first) = first {
                        let _ = first.focus();
                    }
                }
            });
            let entries = open
                .entries
                .iter()
                .enumerate()
                .map(|(index, entry)| line(menus, index, entry))
                .collect_view();
            view! {
                <div class="menu-veil" on:pointerdown=move |event| {
                    event.prevent_default();
                    menus.close();
                }></div>
                <div
                    class="menu"
                    role="menu"
                    aria-label=open.label
                    node_ref=node
                    on:keydown=move |event| {
                        if let Some(menu) = node.get_untracked() {
                            key(menus, &menu, &event);
                        }
                    }
                >
                    {entries}
                </div>
            }
        })
    }
}

fn line(menus: Menus, index: usize, entry: &Entry) -> AnyView {
    match entry {
        Entry::Rule => view! { <div class="menu-rule" role="separator"></div> }.into_any(),
        Entry::Title(text) => {
            view! { <div class="menu-title" role="presentation">{text.clone()}</div> }.into_any()
        }
        Entry::Item(item) => view! {
            <button
                class="menu-item"
                class:bad=item.danger
                type="button"
                tabindex="-1"
                role=if item.checked.is_some() { "menuitemradio" } else { "menuitem" }
                aria-checked=item.checked.map(|checked| checked.to_string())
                on:click=move |_| menus.choose(index)
            >
                {item.gem.map(gem)}
                {item.icon.map(icon)}
                <span>{item.text.clone()}</span>
                {item
                    .checked
                    .unwrap_or_default()
                    .then(|| view! { <span class="tick">{icon(Icon::CHECK)}</span> })}
            </button>
        }
        .into_any(),
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

fn key(menus: Menus, menu: &HtmlElement, event: &KeyboardEvent) {
    let items = items(menu);
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
            menus.close();
            return;
        }
        letter if letter.chars().count() == 1 && letter != " " => {
            let letter = letter.to_lowercase();
            let after = now.map_or(0, |now| now + 1);
            let found = (0..count)
                .map(|step| (after + step) % count)
                .find(|&index| {
                    items[index]
                        .text_content()
                        .is_some_and(|text| text.trim().to_lowercase().starts_with(&letter))
                });
            match found {
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
