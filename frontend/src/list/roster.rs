//! The contact list: only the rows in view are on the page, however many contacts there are.

use super::finder;
use super::keys::{self, Step, Tabstop};
use super::person::person;
use super::section::section;
use crate::dom::{El, Scope, button, el, follow};
use crate::edge::focus;
use crate::edge::language::arrow;
use crate::parts::{Icon, icon};
use crate::store::Store;
use leptos::ev;
use leptos::prelude::*;
use nudge_model::{
    App, Changed, ChatIntent, DialogIntent, Focus, RosterIntent, Row, SectionKey, visible_range,
    words,
};
use nudge_shared::SessionState;
use std::rc::Rc;
use web_sys::{HtmlElement, KeyboardEvent};

/// Rows drawn beyond the edges, so that a quick scroll shows no gap.
const OVERSCAN: usize = 8;
/// Heights of the two kinds of rows, where the stylesheet does not say, in CSS pixels.
const SECTION: f64 = 36.0;
const PERSON: f64 = 54.0;

/// How the list stands, as measured.
#[derive(Clone, Copy, PartialEq)]
struct Measure {
    top: f64,
    viewport: f64,
    section: f64,
    person: f64,
}

/// What the list's parts share.
struct Roster {
    store: Store,
    list: HtmlElement,
    measure: ArcRwSignal<Measure>,
    tabstop: Tabstop,
}

/// The list, or what to say when it is empty.
pub(super) fn roster(store: Store) -> El {
    let list = el("div", "roster")
        .attr("id", "roster")
        .attr("role", "tree")
        .name(words::contacts());
    let measure = ArcRwSignal::new(Measure {
        top: 0.0,
        viewport: 800.0,
        section: SECTION,
        person: PERSON,
    });
    let drawn = ArcRwSignal::new(Vec::new());
    let roster = Rc::new(Roster {
        store,
        list: list.html().clone(),
        measure,
        tabstop: Tabstop::new(drawn.clone()),
    });
    let [before, after] = std::array::from_fn(|_| el("div", "").attr("role", "presentation"));
    draw(&roster, drawn.clone(), before.clone(), after.clone());
    let resized = {
        let roster = roster.clone();
        window_event_listener(ev::resize, move |_| roster.remeasure())
    };
    Scope::keep(Listening(Some(resized)));
    let (scrolled, keyed, tabstop) = (roster.clone(), roster.clone(), roster.tabstop.clone());
    // The list has no height before it is on the page.
    request_animation_frame(move || roster.remeasure());
    list.on("scroll", move |_| scrolled.remeasure())
        .key(move |event| keyed.pressed(event))
        .child(before)
        .each(
            move || drawn.get(),
            keys::name,
            move |row| match row {
                Row::Section(key) => section(store, key, &tabstop),
                Row::Contact(key, address) => person(store, key, address, &tabstop),
            },
        )
        .child(after)
        .child(nobody(store))
}

/// A listener that goes with the list.
struct Listening(Option<WindowListenerHandle>);

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(handle) = self.0.take() {
            handle.remove();
        }
    }
}

/// Keeps the rows in view drawn, and room for the others above and below.
fn draw(roster: &Roster, drawn: ArcRwSignal<Vec<Row>>, before: El, after: El) {
    let rows = roster.store.watch([Changed::Rows]);
    let measure = roster.measure.clone();
    follow(move || {
        let measure = measure.get();
        let (visible, now) = rows.read(|app| {
            let roster = app.roster();
            let heights = heights(&roster.rows(0..roster.row_count()), measure);
            let visible = visible_range(measure.top, measure.viewport, &heights, OVERSCAN);
            let now = roster.rows(visible.rows.clone());
            (visible, now)
        });
        for (room, height) in [(&before, visible.before), (&after, visible.after)] {
            let _ = room
                .html()
                .style()
                .set_property("height", &format!("{}px", height as u32));
        }
        if drawn.with_untracked(|drawn| *drawn != now) {
            drawn.set(now);
        }
    });
}

fn heights(rows: &[Row], measure: Measure) -> Vec<f64> {
    rows.iter()
        .map(|row| match row {
            Row::Section(_) => measure.section,
            Row::Contact(..) => measure.person,
        })
        .collect()
}

/// What stands in place of rows.
#[derive(PartialEq)]
enum Nobody {
    /// There are rows.
    Somebody,
    /// The list is on its way.
    Loading,
    /// Nobody is on the list.
    Empty,
    /// Nobody matches what is searched for.
    NotFound,
}

impl Nobody {
    fn of(app: &App) -> Self {
        let roster = app.roster();
        let somebody = (0..roster.row_count())
            .any(|index| matches!(roster.row(index), Some(Row::Contact(..))));
        let coming = matches!(app.session(), None | Some(SessionState::SigningIn));
        if somebody {
            Self::Somebody
        } else if roster.is_empty() && coming {
            Self::Loading
        } else if roster.is_empty() {
            Self::Empty
        } else if roster.query().is_empty() {
            // All sections are closed.
            Self::Somebody
        } else {
            Self::NotFound
        }
    }

    fn draw(&self, store: Store) -> Option<El> {
        Some(match self {
            Self::Somebody => return None,
            Self::Loading => el("div", "roster-wait")
                .attr("role", "status")
                .name(words::loading())
                .children((0..6).map(|_| el("i", "sk"))),
            Self::Empty => el("div", "empty")
                .child(icon(Icon::PEOPLE))
                .child(el("b", "").text(words::nobody_here_yet()))
                .child(el("span", "").text(words::nobody_here_yet_text()))
                .child(
                    button("button button-main")
                        .text(words::add_contact())
                        .click(move || finder::add(store)),
                ),
            Self::NotFound => el("div", "empty")
                .attr("role", "status")
                .child(icon(Icon::SEARCH))
                .child(el("span", "").text(words::nothing_found())),
        })
    }
}

/// In place of rows.
fn nobody(store: Store) -> El {
    let state = store.live([Changed::Rows, Changed::Banner, Changed::Me], Nobody::of);
    el("div", "")
        .attr("role", "presentation")
        .part(state, move |state| state.draw(store))
}

/// The list's place and the heights the stylesheet gives its rows.
fn measured(list: &HtmlElement) -> Measure {
    let style = window().get_computed_style(list).ok().flatten();
    let pixels = |name: &str, otherwise: f64| {
        style
            .as_ref()
            .and_then(|style| style.get_property_value(name).ok())
            .and_then(|value| value.trim().trim_end_matches("px").parse::<u32>().ok())
            .map_or(otherwise, f64::from)
    };
    Measure {
        top: f64::from(list.scroll_top()),
        viewport: f64::from(list.client_height()),
        section: pixels("--section-row", SECTION),
        person: pixels("--person-row", PERSON),
    }
}

impl Roster {
    fn remeasure(&self) {
        let now = measured(&self.list);
        if self.measure.get_untracked() != now {
            self.measure.set(now);
        }
    }

    fn pressed(&self, event: &KeyboardEvent) {
        let Some(row) = self.tabstop.get() else {
            return;
        };
        let key = arrow(event.key());
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        match (key.as_str(), &row) {
            ("Enter" | " ", Row::Contact(_, address)) => {
                self.store.send(ChatIntent::Select(address.clone().into()));
            }
            ("Enter" | " ", Row::Section(section)) => {
                self.store.send(RosterIntent::Toggle(section.clone()));
            }
            // The browser makes a click of the right button of this, on the row.
            ("F10", _) => return,
            ("Delete", Row::Contact(_, address)) => {
                self.store
                    .send(DialogIntent::RemoveContact(address.clone()));
            }
            ("F2", Row::Section(SectionKey::Group(group))) => {
                self.store.send(DialogIntent::RenameGroup(group.clone()));
            }
            // Letters go to the search field, which the browser then types them into.
            (letter, _) if letter.chars().count() == 1 => {
                focus::focus(&Focus::Search);
                return;
            }
            _ => {
                let measure = self.measure.get_untracked();
                let page = (measure.viewport / measure.person) as usize;
                match keys::step(self.store, &key, &row, page.max(1)) {
                    Step::To(index) => self.go(index),
                    Step::Toggle(section) => self.store.send(RosterIntent::Toggle(section)),
                    Step::Nowhere => return,
                }
            }
        }
        event.prevent_default();
    }

    /// Scrolls a row into view and puts the focus on it.
    fn go(&self, index: usize) {
        let measure = measured(&self.list);
        let (row, heights) = self.store.peek(|app| {
            let roster = app.roster();
            let rows = roster.rows(0..index + 1);
            (roster.row(index), heights(&rows, measure))
        });
        let Some(row) = row else { return };
        let below: f64 = heights.iter().sum();
        let above = below - heights.last().copied().unwrap_or_default();
        if above < measure.top {
            self.list.set_scroll_top(above as i32);
        } else if below > measure.top + measure.viewport {
            self.list
                .set_scroll_top((below - measure.viewport).ceil() as i32);
        }
        self.tabstop.set(&row);
        self.remeasure();
        if !keys::focus(&row) {
            // It has to be drawn first.
            request_animation_frame(move || {
                keys::focus(&row);
            });
        }
    }
}
