//! What was said. Lines are put in at both ends while somebody reads: the view stays at the end where
//! it was at the end, and else keeps the line it shows where it is.

use super::line::{self, Line};
use crate::parts::{Icon, icon};
use crate::store::{Store, use_store};
use leptos::html;
use leptos::prelude::*;
use nudge_model::{Changed, ChatIntent, Scroll, TimelineView, words};
use nudge_shared::ConversationId;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// How far below the upper edge the new-message line is put, in CSS pixels.
const UNREAD_AT: i32 = 48;

/// Where the view stands.
#[derive(Clone, Default)]
struct Hold {
    /// The first line in view, by name, and how far below the upper edge it is.
    anchor: Option<(String, f64)>,
    /// The scroll position last set or seen.
    top: f64,
}

/// Watches the size of things; stops when dropped.
struct Watch {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The lines of a conversation.
#[component]
pub(super) fn Log(id: ConversationId) -> impl IntoView {
    let store = use_store();
    let node = NodeRef::<html::Div>::new();
    let content = NodeRef::<html::Div>::new();
    let hold = StoredValue::new_local(Hold::default());
    let watch = StoredValue::new_local(None::<Watch>);
    let timeline = {
        let id = id.clone();
        store.memo([Changed::Timeline(id.clone())], move |app| {
            app.timeline(&id)
        })
    };
    let pinned = Memo::new(move |_| {
        timeline.with(|timeline| timeline.as_ref().is_none_or(|timeline| timeline.pinned))
    });
    let keys = Memo::new(move |_| {
        timeline.with(|timeline| {
            timeline
                .as_ref()
                .map_or_else(Vec::new, |timeline| timeline.keys.clone())
        })
    });
    let settle = move || {
        if let Some(log) = node.get_untracked() {
            settle(&log, hold, pinned.get_untracked());
        }
    };
    Effect::new(move |_| {
        let (Some(log), Some(content)) = (node.get(), content.get()) else {
            return;
        };
        let resized = Closure::<dyn FnMut()>::new(settle);
        if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(&log);
            observer.observe(&content);
            watch.set_value(Some(Watch {
                observer,
                _resized: resized,
            }));
        }
    });
    // Lines may come at one end as others go at the other, with the height as before.
    Effect::new(move |_| {
        keys.track();
        request_animation_frame(settle);
    });
    let scrolled = {
        let id = id.clone();
        move || {
            if let Some(log) = node.get_untracked() {
                scrolled(store, &id, &log, hold, pinned.get_untracked());
            }
        }
    };
    let row = id.clone();
    view! {
        <div class="log-slot">
            <div
                class="log focus-in"
                id="log"
                role="log"
                aria-live="polite"
                aria-label="Messages"
                tabindex="0"
                data-conversation=id.to_string()
                node_ref=node
                on:scroll=move |_| scrolled()
            >
                <div class="log-lines" node_ref=content>
                    {move || timeline.with(|timeline| timeline.as_ref().map(beginning))}
                    <For each=move || keys.get() key=|key| *key let:key>
                        <Line id=row.clone() key />
                    </For>
                </div>
            </div>
            <Pill id timeline />
        </div>
    }
}

/// What stands before the first line.
fn beginning(timeline: &TimelineView) -> Option<AnyView> {
    if timeline.empty {
        return Some(
            view! {
                <div class="log-empty">
                    {icon(Icon::CHAT)} <b>{words::NOTHING_SAID_YET}</b>
                    <span>"Say hello, or send a nudge."</span>
                </div>
            }
            .into_any(),
        );
    }
    if timeline.loading {
        let bars = (0..4)
            .map(|_| view! { <i class="sk sk-line"></i> })
            .collect_view();
        return Some(
            view! { <div class="log-wait" role="status" aria-label="Loading">{bars}</div> }
                .into_any(),
        );
    }
    timeline.has_older.then(|| {
        let text = if timeline.loading_older {
            "Loading older messages"
        } else {
            ""
        };
        view! { <div class="log-older" role="status">{text}</div> }.into_any()
    })
}

/// Leads to the newest line, where it is not in view.
#[component]
fn Pill(id: ConversationId, timeline: Memo<Option<TimelineView>>) -> impl IntoView {
    let store = use_store();
    let pill = Memo::new(move |_| timeline.with(|timeline| timeline.as_ref()?.pill.clone()));
    move || {
        let id = id.clone();
        pill.get().map(|text| {
            view! {
                <button
                    type="button"
                    class="pill"
                    on:click=move |_| store.send(ChatIntent::JumpToEnd(id.clone()))
                >
                    {icon(Icon::DOWN)}
                    {text}
                </button>
            }
        })
    }
}

/// After something changed its size: the view goes where it belongs.
fn settle(log: &HtmlElement, hold: StoredValue<Hold, LocalStorage>, pinned: bool) {
    // The conversation may have been closed since this was asked for.
    let Some(anchor) = hold.try_with_value(|hold| hold.anchor.clone()) else {
        return;
    };
    if pinned {
        log.set_scroll_top(log.scroll_height());
    } else if let Some((name, before)) = anchor
        && let Some(line) = line::find(log, &name)
    {
        let now = below_edge(log, &line);
        if (now - before).abs() >= 1.0 {
            log.set_scroll_top(log.scroll_top() + (now - before).round() as i32);
        }
    }
    hold.update_value(|hold| hold.top = f64::from(log.scroll_top()));
}

fn below_edge(log: &HtmlElement, line: &Element) -> f64 {
    line.get_bounding_client_rect().top() - log.get_bounding_client_rect().top()
}

fn scrolled(
    store: Store,
    id: &ConversationId,
    log: &HtmlElement,
    hold: StoredValue<Hold, LocalStorage>,
    pinned: bool,
) {
    let scroll = Scroll {
        top: f64::from(log.scroll_top()),
        viewport: f64::from(log.client_height()),
        height: f64::from(log.scroll_height()),
    };
    let before = hold.with_value(|hold| hold.top);
    // While the view follows the end, lines may have come since it was put there. Only somebody
    // who scrolls up wants to leave.
    if pinned && scroll.top >= before - 1.0 && scroll.below() > 1.0 {
        settle(log, hold, true);
        return;
    }
    let edge = log.get_bounding_client_rect().top();
    let anchor = line::first_in_view(log, edge);
    hold.set_value(Hold {
        anchor,
        top: scroll.top,
    });
    store.send(ChatIntent::Scrolled(id.clone(), scroll));
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

/// Puts the new-message line near the top of the view.
pub(crate) fn to_unread(id: &ConversationId) {
    let Some(log) = log_of(id) else { return };
    if let Ok(Some(line)) = log.query_selector(".fresh") {
        let down = below_edge(&log, &line).round() as i32;
        log.set_scroll_top(log.scroll_top() + down - UNREAD_AT);
    }
}
