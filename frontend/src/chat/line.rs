//! One item of a conversation: a line that somebody said, a notice, a day.

use crate::parts::{Icon, Styled, icon, spans};
use crate::store::use_store;
use leptos::prelude::*;
use nudge_model::{
    App, BodyView, Changed, ChatIntent, ItemKey, ItemView, LineView, MarkKind, MarkView, words,
};
use nudge_shared::{Address, ConversationId};
use web_sys::{Element, HtmlElement};

/// An item. What it says and how far it got change apart, so that a delivered mark does not take a
/// selection of the text away.
#[component]
pub(super) fn Line(id: ConversationId, key: ItemKey) -> impl IntoView {
    let store = use_store();
    let mut parts = vec![Changed::Item(id.clone(), key), Changed::Settings];
    if matches!(key, ItemKey::Day(_)) {
        parts.push(Changed::Clock);
    }
    if let Some(writer) = store.peek(|app| writer(app, &id, key)) {
        parts.push(Changed::Contact(writer));
    }
    let said = {
        let id = id.clone();
        store.memo(parts.clone(), move |app| said(app, &id, key))
    };
    let mark = {
        let id = id.clone();
        store.memo(parts, move |app| match app.item(&id, key)? {
            ItemView::Line(LineView { mark, .. }) | ItemView::Notice { mark, .. } => mark,
            ItemView::Day(_) | ItemView::Unread(_) => None,
        })
    };
    let name = name(key);
    move || {
        let (id, name) = (id.clone(), name.clone());
        said.get().map(|(item, speaker)| match item {
            ItemView::Day(text) => {
                view! { <div class="day" role="separator"><span>{text}</span></div> }.into_any()
            }
            ItemView::Unread(text) => {
                view! { <div class="fresh" role="separator"><span>{text}</span></div> }.into_any()
            }
            ItemView::Notice {
                text, clock, nudge, ..
            } => view! {
                <div
                    class="line-note"
                    role="article"
                    data-item=name
                    data-kind=if nudge { "nudge" } else { "notice" }
                >
                    {icon(if nudge { Icon::NUDGE } else { Icon::PEOPLE })}
                    <span>{text}</span>
                    <time>{clock}</time>
                    {sign(mark)}
                    {problem(id, key, mark)}
                </div>
            }
            .into_any(),
            ItemView::Line(line) => view! {
                <div
                    class="line"
                    role="article"
                    data-item=name
                    data-mine=line.from.is_none().then_some("")
                    data-first=line.heading.is_some().then_some("")
                    data-pending=move || pending(mark).then_some("")
                >
                    {head(&line, &speaker)}
                    {body(line.body, &line.clock)}
                    {sign(mark)}
                    {problem(id, key, mark)}
                </div>
            }
            .into_any(),
        })
    }
}

fn writer(app: &App, id: &ConversationId, key: ItemKey) -> Option<Address> {
    match app.item(id, key)? {
        ItemView::Line(line) => line.from,
        ItemView::Day(_) | ItemView::Unread(_) | ItemView::Notice { .. } => None,
    }
}

/// An item without its mark, and who speaks.
fn said(app: &App, id: &ConversationId, key: ItemKey) -> Option<(ItemView, String)> {
    let mut item = app.item(id, key)?;
    if let ItemView::Line(LineView { mark, .. }) | ItemView::Notice { mark, .. } = &mut item {
        *mark = None;
    }
    let speaker = match &item {
        ItemView::Line(LineView {
            from: Some(address),
            ..
        }) => app.roster().name(address).to_owned(),
        _ => words::YOU.to_owned(),
    };
    Some((item, speaker))
}

fn head(line: &LineView, speaker: &str) -> AnyView {
    match &line.heading {
        Some(heading) => view! {
            <div class="line-head">
                <b>{heading.clone()}</b>
                <time>{line.clock.clone()}</time>
            </div>
        }
        .into_any(),
        // Read out before every line; the eye has the heading further up.
        None => view! { <span class="hidden-text">{format!("{speaker}: ")}</span> }.into_any(),
    }
}

fn body(body: BodyView, clock: &str) -> AnyView {
    match body {
        BodyView::Text {
            spans: pieces,
            style,
            jumbo,
        } => {
            let Styled {
                font,
                colour,
                weight,
                slant,
                decoration,
            } = Styled::of(&style);
            view! {
                <div
                    class="line-text"
                    title=clock.to_owned()
                    data-big=jumbo.then_some("")
                    dir=style.right_to_left.then_some("rtl")
                    style:font-family=font
                    style:color=colour
                    style:font-weight=weight
                    style:font-style=slant
                    style:text-decoration=decoration
                >
                    {spans(pieces)}
                </div>
            }
            .into_any()
        }
        BodyView::Unsupported(text) => {
            view! { <div class="line-text line-odd">{text}</div> }.into_any()
        }
    }
}

type Mark = Memo<Option<MarkView>>;

fn pending(mark: Mark) -> bool {
    mark.with(|mark| {
        mark.as_ref()
            .is_some_and(|mark| mark.kind == MarkKind::Sending)
    })
}

/// How far it got, as a small drawing with a name.
fn sign(mark: Mark) -> impl IntoView {
    move || {
        mark.with(|mark| {
            let mark = mark.as_ref()?;
            let (kind, drawing) = match mark.kind {
                MarkKind::Sending => ("sending", Icon::CLOCK),
                MarkKind::Accepted => ("accepted", Icon::CHECK),
                MarkKind::Delivered => ("delivered", Icon::CHECK_TWICE),
                MarkKind::Failed => ("failed", Icon::ALERT),
                MarkKind::Uncertain => ("uncertain", Icon::ALERT),
            };
            let words = mark.words.clone();
            Some(view! {
                <span class="line-mark" data-kind=kind title=words.clone() role="img" aria-label=words>
                    {icon(drawing)}
                </span>
            })
        })
    }
}

/// What went wrong, in words, and what can be done.
fn problem(id: ConversationId, key: ItemKey, mark: Mark) -> impl IntoView {
    let store = use_store();
    let problem = Memo::new(move |_| {
        mark.with(|mark| {
            mark.clone()
                .filter(|mark| matches!(mark.kind, MarkKind::Failed | MarkKind::Uncertain))
        })
    });
    move || {
        let [retry, discard] = [id.clone(), id.clone()];
        problem.get().map(|mark| {
            view! {
                <div class="line-problem">
                    <span>{mark.words}</span>
                    {mark
                        .can_retry
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="link"
                                    on:click=move |_| {
                                        store.send(ChatIntent::Retry(retry.clone(), key));
                                    }
                                >
                                    {words::SEND_AGAIN}
                                </button>
                            }
                        })}
                    {mark
                        .can_discard
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="link"
                                    on:click=move |_| {
                                        store.send(ChatIntent::Discard(discard.clone(), key));
                                    }
                                >
                                    "Take back"
                                </button>
                            }
                        })}
                </div>
            }
        })
    }
}

/// An item's name in the page. Dividers have none: they may go away, and are no anchors.
fn name(key: ItemKey) -> Option<String> {
    match key {
        ItemKey::Day(_) | ItemKey::Unread => None,
        ItemKey::Message(id) => Some(format!("m{}", id.0)),
        ItemKey::Local(id) => Some(format!("l{}", id.0)),
    }
}

/// The item with this name.
pub(super) fn find(log: &HtmlElement, name: &str) -> Option<Element> {
    // Names are a letter and digits.
    log.query_selector(&format!("[data-item={name}]"))
        .ok()
        .flatten()
}

/// The first item that reaches below an edge, and how far below it begins.
pub(super) fn first_in_view(log: &HtmlElement, edge: f64) -> Option<(String, f64)> {
    let items = log.query_selector_all("[data-item]").ok()?;
    // Items are in order from top to bottom.
    let (mut low, mut high) = (0, items.length());
    let place = |index: u32| {
        let item = items.item(index)?;
        let item: Element = wasm_bindgen::JsCast::dyn_into(item).ok()?;
        let place = item.get_bounding_client_rect();
        Some((
            item.get_attribute("data-item")?,
            place.top(),
            place.bottom(),
        ))
    };
    while low < high {
        let middle = u32::midpoint(low, high);
        if place(middle)?.2 > edge {
            high = middle
        } else {
            low = middle + 1
        }
    }
    let (name, top, _) = place(low)?;
    Some((name, top - edge))
}
