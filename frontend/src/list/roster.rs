//! The contact list: only the rows in view are on the page, however many contacts there are.

use super::actions;
use super::keys::{self, Step, Tabstop};
use super::person::{Person, Unread};
use super::section::{Section, group_entries};
use crate::parts::{Icon, icon, use_menus};
use crate::store::{Store, use_store};
use leptos::html;
use leptos::prelude::*;
use nudge_model::{
    Changed, ChatIntent, DialogIntent, RosterIntent, Row, SectionKey, visible_range, words,
};
use std::sync::Arc;
use web_sys::{HtmlElement, KeyboardEvent};

/// Rows drawn beyond the edges, so that a quick scroll shows no gap.
const OVERSCAN: usize = 8;
/// Heights until the page is measured, in CSS pixels.
const SECTION: f64 = 34.0;
const PERSON: f64 = 54.0;

/// How the list stands, as measured.
#[derive(Clone, Copy, PartialEq)]
struct Measure {
    top: f64,
    viewport: f64,
    section: f64,
    person: f64,
}

/// The list, or what to say when it is empty.
#[component]
pub(super) fn Roster() -> impl IntoView {
    let store = use_store();
    let node = NodeRef::<html::Div>::new();
    let measure = RwSignal::new(Measure {
        top: 0.0,
        viewport: 800.0,
        section: SECTION,
        person: PERSON,
    });
    let heights = heights(store, measure);
    let window = Memo::new(move |_| {
        let measure = measure.get();
        heights.with(|heights| visible_range(measure.top, measure.viewport, heights, OVERSCAN))
    });
    let drawn = {
        let triggers = store.follow([Changed::Rows]);
        Memo::new(move |_| {
            for trigger in &triggers {
                trigger.track();
            }
            let rows = window.with(|window| window.rows.clone());
            store.peek(|app| app.roster().rows(rows))
        })
    };
    let tabstop = Tabstop::new(drawn);
    let unread = unread(store);
    let remeasure = move || {
        if let Some(list) = node.get_untracked() {
            measure.set(measured(&list));
        }
    };
    Effect::new(move |_| {
        node.track();
        remeasure();
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| remeasure());
    on_cleanup(move || resized.remove());
    view! {
        <div
            class="roster"
            id="roster"
            role="tree"
            aria-label="Contacts"
            node_ref=node
            on:scroll=move |_| remeasure()
            on:keydown=move |event| {
                if let Some(list) = node.get_untracked() {
                    pressed(store, &list, tabstop, measure, heights, &event);
                }
            }
        >
            <div
                role="presentation"
                style:height=move || format!("{}px", window.with(|window| window.before))
            ></div>
            <For each=move || drawn.get() key=Clone::clone let:row>
                {match row {
                    Row::Section(key) => view! { <Section key tabstop /> }.into_any(),
                    Row::Contact(section, address) => {
                        view! { <Person section address tabstop unread /> }.into_any()
                    }
                }}
            </For>
            <div
                role="presentation"
                style:height=move || format!("{}px", window.with(|window| window.after))
            ></div>
        </div>
        <Nobody />
    }
}

/// In place of rows.
#[component]
fn Nobody() -> impl IntoView {
    let store = use_store();
    let state = store.memo([Changed::Rows], |app| {
        let roster = app.roster();
        let none = !(0..roster.row_count())
            .any(|index| matches!(roster.row(index), Some(Row::Contact(..))));
        (roster.is_empty(), none && !roster.query().is_empty())
    });
    move || match state.get() {
        (true, _) => view! {
            <div class="empty">
                {icon(Icon::PEOPLE)}
                <b>"Nobody here yet"</b>
                <span>"Add somebody by their address, and they will be asked."</span>
                <button
                    type="button"
                    class="button button-main"
                    on:click=move |_| {
                        store
                            .send(DialogIntent::AddContact {
                                address: None,
                                group: None,
                            });
                    }
                >
                    {words::ADD_CONTACT}
                </button>
            </div>
        }
        .into_any(),
        (false, true) => view! {
            <div class="empty" role="status">
                {icon(Icon::SEARCH)}
                <span>{words::NOTHING_FOUND}</span>
            </div>
        }
        .into_any(),
        (false, false) => ().into_any(),
    }
}

fn heights(store: Store, measure: RwSignal<Measure>) -> Memo<Vec<f64>> {
    let triggers = store.follow([Changed::Rows]);
    let sizes = Memo::new(move |_| {
        let measure = measure.get();
        (measure.section, measure.person)
    });
    Memo::new(move |_| {
        for trigger in &triggers {
            trigger.track();
        }
        let (section, person) = sizes.get();
        store.peek(|app| {
            let roster = app.roster();
            roster
                .rows(0..roster.row_count())
                .iter()
                .map(|row| match row {
                    Row::Section(_) => section,
                    Row::Contact(..) => person,
                })
                .collect()
        })
    })
}

fn unread(store: Store) -> Unread {
    store.memo([Changed::Tabs], |app| {
        let all = app.recent().into_iter().chain(app.tabs());
        Arc::new(
            all.filter(|tab| tab.unread > 0)
                .map(|tab| (tab.id, tab.unread))
                .collect(),
        )
    })
}

/// The list's place and the heights the stylesheet gives its rows.
fn measured(list: &HtmlElement) -> Measure {
    let style = window().get_computed_style(list).ok().flatten();
    let pixels = |name: &str, otherwise: f64| {
        style
            .as_ref()
            .and_then(|style| style.get_property_value(name).ok())
            .and_then(|value| value.trim().trim_end_matches("px").parse().ok())
            .unwrap_or(otherwise)
    };
    Measure {
        top: f64::from(list.scroll_top()),
        viewport: f64::from(list.client_height()),
        section: pixels("--section-row", SECTION),
        person: pixels("--person-row", PERSON),
    }
}

fn pressed(
    store: Store,
    list: &HtmlElement,
    tabstop: Tabstop,
    measure: RwSignal<Measure>,
    heights: Memo<Vec<f64>>,
    event: &KeyboardEvent,
) {
    let Some(row) = tabstop.get() else { return };
    let key = event.key();
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    match (key.as_str(), &row) {
        ("Enter" | " ", Row::Contact(_, address)) => {
            store.send(ChatIntent::Select(address.clone().into()));
        }
        ("Enter" | " ", Row::Section(section)) => {
            store.send(RosterIntent::Toggle(section.clone()));
        }
        ("ContextMenu", _) => menu(store, &row),
        ("F10", _) if event.shift_key() => menu(store, &row),
        ("Delete", Row::Contact(_, address)) => {
            store.send(DialogIntent::RemoveContact(address.clone()));
        }
        ("F2", Row::Section(SectionKey::Group(group))) => {
            store.send(DialogIntent::RenameGroup(group.clone()));
        }
        // Letters go to the search field, which the browser then types them into.
        (letter, _) if letter.chars().count() == 1 => {
            crate::edge::focus::focus(&nudge_model::Focus::Search);
            return;
        }
        _ => {
            let page = (measure.get_untracked().viewport / PERSON) as usize;
            match keys::step(store, &key, &row, page.max(1)) {
                Step::To(index) => go(store, list, tabstop, measure, heights, index),
                Step::Toggle(section) => store.send(RosterIntent::Toggle(section)),
                Step::Nowhere => return,
            }
        }
    }
    event.prevent_default();
}

fn menu(store: Store, row: &Row) {
    let anchor: Option<HtmlElement> = document()
        .active_element()
        .and_then(|element| wasm_bindgen::JsCast::dyn_into(element).ok());
    let Some(anchor) = anchor else { return };
    let menus = use_menus();
    match row {
        Row::Contact(section, address) => menus.open(
            &anchor,
            address.as_str(),
            actions::menu(store, address, Some(section)),
        ),
        Row::Section(SectionKey::Group(group)) => {
            menus.open(&anchor, "Group", group_entries(store, group));
        }
        Row::Section(_) => {}
    }
}

/// Scrolls a row into view and puts the focus on it.
fn go(
    store: Store,
    list: &HtmlElement,
    tabstop: Tabstop,
    measure: RwSignal<Measure>,
    heights: Memo<Vec<f64>>,
    index: usize,
) {
    let Some(row) = store.peek(|app| app.roster().row(index)) else {
        return;
    };
    let (above, height): (f64, f64) = heights.with_untracked(|heights| {
        (
            heights.iter().take(index).sum(),
            heights.get(index).copied().unwrap_or_default(),
        )
    });
    let now = measured(list);
    if above < now.top {
        list.set_scroll_top(above as i32);
    } else if above + height > now.top + now.viewport {
        list.set_scroll_top((above + height - now.viewport).ceil() as i32);
    }
    tabstop.set(row.clone());
    measure.set(measured(list));
    // The row may have to be drawn first.
    request_animation_frame(move || keys::focus(&row));
}
