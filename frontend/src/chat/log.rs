//! What was said. Lines are put in at both ends while somebody reads: the view stays at the end where
//! it was at the end, and else keeps the line it shows where it is.

use super::line::{self, line};
use crate::dom::{El, Scope, button, el, follow};
use crate::parts::{Icon, icon};
use crate::store::Store;
use leptos::prelude::{document, request_animation_frame};
use nudge_model::{App, Changed, ChatIntent, ItemKey, Scroll, words};
use nudge_shared::ConversationId;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// How far below the upper edge the new-message line is put, in CSS pixels.
const UNREAD_AT: i32 = 48;

/// Where the view stands.
struct View {
    store: Store,
    id: ConversationId,
    log: HtmlElement,
    /// The first line in view, by name, and how far below the upper edge it is.
    anchor: RefCell<Option<(String, f64)>>,
    /// The scroll position last set or seen.
    top: RefCell<f64>,
}

/// Watches the size of things; stops when dropped.
struct Sizes {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Drop for Sizes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The lines of a conversation.
pub(super) fn log(store: Store, id: &ConversationId) -> El {
    let timeline = store.watch([Changed::Timeline(id.clone())]);
    let [begun, listed, row] = std::array::from_fn(|_| id.clone());
    let lines = el("div", "log-lines")
        .part(
            timeline.get(move |app| Beginning::of(app, &begun)),
            |beginning| beginning.draw(),
        )
        .each(
            timeline.get(move |app| app.timeline(&listed).map(|t| t.keys).unwrap_or_default()),
            |key| line::name(*key),
            move |key| line(store, &row, *key),
        );
    let log = el("div", "log focus-in")
        .attr("id", "log")
        .attr("role", "log")
        .attr("aria-live", "polite")
        .attr("tabindex", "0")
        .attr("data-conversation", &id.to_string())
        .name(words::messages());
    let view = Rc::new(View {
        store,
        id: id.clone(),
        log: log.html().clone(),
        anchor: RefCell::new(None),
        top: RefCell::new(0.0),
    });
    let resized = {
        let view = view.clone();
        Closure::<dyn FnMut()>::new(move || view.settle())
    };
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(&view.log);
        observer.observe(lines.html());
        Scope::keep(Sizes {
            observer,
            _resized: resized,
        });
    }
    // Lines may come at one end as others go at the other, with the height as before.
    let settled = view.clone();
    let changed = timeline.get(|_| ());
    follow(move || {
        changed();
        let view = settled.clone();
        request_animation_frame(move || view.settle());
    });
    let pill = {
        let id = id.clone();
        timeline.get(move |app| app.timeline(&id)?.pill)
    };
    el("div", "log-slot")
        .child(log.child(lines).on("scroll", move |_| view.scrolled()))
        .part(pill, {
            let id = id.clone();
            move |text| Some(leads_to_end(store, &id, text.as_deref()?))
        })
}

/// What stands before the first line.
#[derive(PartialEq)]
enum Beginning {
    Nothing,
    Empty,
    Loading,
    Older { loading: bool },
}

impl Beginning {
    fn of(app: &App, id: &ConversationId) -> Self {
        match app.timeline(id) {
            Some(timeline) if timeline.empty => Self::Empty,
            Some(timeline) if timeline.loading => Self::Loading,
            Some(timeline) if timeline.has_older => Self::Older {
                loading: timeline.loading_older,
            },
            _ => Self::Nothing,
        }
    }

    fn draw(&self) -> Option<El> {
        Some(match self {
            Self::Nothing => return None,
            Self::Empty => el("div", "log-empty")
                .child(icon(Icon::CHAT))
                .child(el("b", "").text(words::nothing_said_yet()))
                .child(el("span", "").text(words::say_hello())),
            Self::Loading => el("div", "log-wait")
                .attr("role", "status")
                .name(words::loading())
                .children((0..4).map(|_| el("i", "sk sk-line"))),
            Self::Older { loading } => el("div", "log-older")
                .attr("role", "status")
                .text(if *loading { words::loading_older() } else { "" }),
        })
    }
}

/// Leads to the newest line, where it is not in view.
fn leads_to_end(store: Store, id: &ConversationId, text: &str) -> El {
    let id = id.clone();
    button("pill")
        .child(icon(Icon::DOWN))
        .text(text)
        .click(move || store.send(ChatIntent::JumpToEnd(id.clone())))
}

impl View {
    /// Whether the view follows the newest line.
    fn pinned(&self) -> bool {
        self.store
            .peek(|app| app.timeline(&self.id))
            .is_none_or(|timeline| timeline.pinned)
    }

    /// After something changed its size: the view goes where it belongs.
    fn settle(&self) {
        if self.pinned() {
            self.log.set_scroll_top(self.log.scroll_height());
        } else if let Some((name, before)) = &*self.anchor.borrow()
            && let Some(line) = line::find(&self.log, name)
        {
            let now = below_edge(&self.log, &line);
            if (now - before).abs() >= 1.0 {
                let by = (now - before).round() as i32;
                self.log.set_scroll_top(self.log.scroll_top() + by);
            }
        }
        self.top.replace(f64::from(self.log.scroll_top()));
    }

    fn scrolled(&self) {
        let scroll = Scroll {
            top: f64::from(self.log.scroll_top()),
            viewport: f64::from(self.log.client_height()),
            height: f64::from(self.log.scroll_height()),
        };
        // While the view follows the end, lines may have come since it was put there. Only somebody
        // who scrolls up wants to leave.
        if self.pinned() && scroll.top >= *self.top.borrow() - 1.0 && scroll.below() > 1.0 {
            self.settle();
            return;
        }
        let edge = self.log.get_bounding_client_rect().top();
        self.anchor.replace(line::first_in_view(&self.log, edge));
        self.top.replace(scroll.top);
        self.store
            .send(ChatIntent::Scrolled(self.id.clone(), scroll));
    }
}

fn below_edge(log: &HtmlElement, line: &Element) -> f64 {
    line.get_bounding_client_rect().top() - log.get_bounding_client_rect().top()
}

/// The log of a conversation, if it is the one on the page.
fn log_of(id: &ConversationId) -> Option<HtmlElement> {
    let log = document().get_element_by_id("log")?;
    (log.get_attribute("data-conversation")? == id.to_string())
        .then(|| log.dyn_into().ok())
        .flatten()
}

/// Puts the newest line at the bottom of the view.
pub(crate) fn to_end(id: &ConversationId) {
    if let Some(log) = log_of(id) {
        log.set_scroll_top(log.scroll_height());
    }
}

/// Puts a line into the middle of the view, and shows for a moment which one it is.
pub(crate) fn to_item(id: &ConversationId, key: ItemKey) {
    let Some(log) = log_of(id) else { return };
    if let Some(line) = line::find(&log, &line::name(key)) {
        let middle = f64::from(log.client_height()) / 3.0;
        let down = (below_edge(&log, &line) - middle).round() as i32;
        log.set_scroll_top(log.scroll_top() + down);
        // Shown anew where it was shown before: the style begins with the class.
        let _ = line.class_list().remove_1("found");
        request_animation_frame(move || {
            let _ = line.class_list().add_1("found");
        });
    }
}

/// Puts the new-message line near the top of the view.
pub(crate) fn to_unread(id: &ConversationId) {
    let Some(log) = log_of(id) else { return };
    if let Ok(Some(line)) = log.query_selector(".fresh") {
        let down = below_edge(&log, &line).round() as i32;
        log.set_scroll_top(log.scroll_top() + down - UNREAD_AT);
    }
}
