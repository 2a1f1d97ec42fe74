//! Moving through the list by keyboard: one row at a time is in the tab order, arrows move it. And
//! what is being dragged.

use crate::dom::El;
use crate::store::Store;
use leptos::prelude::*;
use nudge_model::{Changed, RosterIntent, Row, SectionKey};
use nudge_shared::{Address, GroupId};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Which row is in the tab order: the one last visited while it is drawn, else the first.
#[derive(Clone)]
pub(super) struct Tabstop {
    active: ArcRwSignal<Option<Row>>,
    drawn: ArcRwSignal<Vec<Row>>,
}

impl Tabstop {
    /// Over the rows that are drawn.
    pub(super) fn new(drawn: ArcRwSignal<Vec<Row>>) -> Self {
        Self {
            active: ArcRwSignal::new(None),
            drawn,
        }
    }

    /// Makes an element one of the rows.
    pub(super) fn row(&self, store: Store, element: El, row: &Row) -> El {
        let (there, focused) = (self.clone(), self.clone());
        let (mine, now) = (row.clone(), row.clone());
        let element = element
            .attr("data-row", &name(row))
            .live("tabindex", move || {
                let stop = there.is(&mine);
                Some(if stop { "0" } else { "-1" }.to_owned())
            })
            .on("focus", move |_| focused.set(&now));
        Self::counted(store, element, row)
    }

    /// Says where a row is among those beside it: most of them are not on the page.
    fn counted(store: Store, element: El, row: &Row) -> El {
        let watch = store.watch([Changed::Rows]);
        let place = |pick: fn((usize, usize)) -> usize| {
            let row = row.clone();
            watch.get(move |app| Some(pick(app.roster().standing(&row)?).to_string()))
        };
        element
            .live("aria-posinset", place(|(at, _)| at))
            .live("aria-setsize", place(|(_, of)| of))
    }

    fn is(&self, row: &Row) -> bool {
        self.active.with(|active| {
            self.drawn.with(|drawn| {
                let kept = active.as_ref().filter(|row| drawn.contains(row));
                kept.or_else(|| drawn.first()) == Some(row)
            })
        })
    }

    /// The focus is on this row now.
    pub(super) fn set(&self, row: &Row) {
        if self
            .active
            .with_untracked(|active| active.as_ref() != Some(row))
        {
            self.active.set(Some(row.clone()));
        }
    }

    /// The row in the tab order.
    pub(super) fn get(&self) -> Option<Row> {
        let drawn = self.drawn.get_untracked();
        let active = self.active.get_untracked();
        let kept = active.filter(|row| drawn.contains(row));
        kept.or_else(|| drawn.first().cloned())
    }
}

/// A row's name in the page.
pub(super) fn name(row: &Row) -> String {
    let section = |key: &SectionKey| match key {
        SectionKey::Favourites => "favourites".to_owned(),
        SectionKey::Online => "online".to_owned(),
        SectionKey::Other => "other".to_owned(),
        SectionKey::Offline => "offline".to_owned(),
        SectionKey::Group(id) => format!("group {}", id.0),
    };
    match row {
        Row::Section(key) => section(key),
        Row::Contact(key, address) => format!("{} {address}", section(key)),
    }
}

/// Puts the focus on a row, if it is drawn.
pub(super) fn focus(row: &Row) -> bool {
    let wanted = name(row);
    let Ok(rows) = document().query_selector_all("#roster [data-row]") else {
        return false;
    };
    for index in 0..rows.length() {
        if let Some(element) = rows.item(index)
            && let Ok(element) = element.dyn_into::<HtmlElement>()
            && element.get_attribute("data-row").as_deref() == Some(wanted.as_str())
        {
            let _ = element.focus();
            return true;
        }
    }
    false
}

/// From elsewhere into the list.
pub(super) fn enter() {
    if let Ok(Some(element)) = document().query_selector("#roster [tabindex='0']")
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let _ = element.focus();
    }
}

/// Where a key leads from a row.
pub(super) enum Step {
    /// To the row at this index.
    To(usize),
    /// Opens or closes this section.
    Toggle(SectionKey),
    /// The key means nothing here.
    Nowhere,
}

/// Where a key leads from a row.
pub(super) fn step(store: Store, key: &str, from: &Row, page: usize) -> Step {
    store.peek(|app| {
        let roster = app.roster();
        let count = roster.row_count();
        let Some(at) = roster.row_index(from) else {
            return Step::Nowhere;
        };
        let collapsed = |key: &SectionKey| roster.section(key).is_none_or(|view| view.collapsed);
        let last = count.saturating_sub(1);
        match (key, from) {
            ("ArrowDown", _) => Step::To((at + 1).min(last)),
            ("ArrowUp", _) => Step::To(at.saturating_sub(1)),
            ("Home", _) => Step::To(0),
            ("End", _) => Step::To(last),
            ("PageDown", _) => Step::To((at + page).min(last)),
            ("PageUp", _) => Step::To(at.saturating_sub(page)),
            ("ArrowLeft", Row::Contact(section, _)) => {
                match roster.row_index(&Row::Section(section.clone())) {
                    Some(heading) => Step::To(heading),
                    None => Step::Nowhere,
                }
            }
            ("ArrowLeft", Row::Section(key)) if !collapsed(key) => Step::Toggle(key.clone()),
            ("ArrowRight", Row::Section(key)) if collapsed(key) => Step::Toggle(key.clone()),
            ("ArrowRight", Row::Section(_)) => Step::To((at + 1).min(last)),
            _ => Step::Nowhere,
        }
    })
}

/// A contact that is being dragged.
#[derive(Clone)]
pub(super) struct Dragged {
    pub(super) address: Address,
    pub(super) from: SectionKey,
}

impl Dragged {
    /// Moves it into a group, or to "other contacts".
    pub(super) fn drop_on(self, store: Store, to: Option<GroupId>) {
        let from = match self.from {
            SectionKey::Group(id) => Some(id),
            _ => store.peek(|app| {
                let contact = app.roster().contact(&self.address)?;
                contact.groups.first().cloned()
            }),
        };
        if from != to {
            store.send(RosterIntent::Move {
                address: self.address,
                from,
                to,
            });
        }
    }
}

thread_local! {
    static DRAGGED: RefCell<Option<Dragged>> = const { RefCell::new(None) };
}

/// Begins or ends a drag.
pub(super) fn drag(dragged: Option<Dragged>) {
    DRAGGED.set(dragged);
}

/// What is being dragged.
pub(super) fn dragged() -> Option<Dragged> {
    DRAGGED.with_borrow(Clone::clone)
}
