//! One item of a conversation: a line that somebody said, a notice, a day.

use super::{file, preview};
use crate::dom::{El, button, el, unseen};
use crate::parts::{Icon, Item, asks, icon, look, opens, own_emoticon, spans};
use crate::store::Store;
use crate::wire::http::blob_path;
use nudge_model::{
    App, BodyView, Changed, ChatIntent, EmoticonIntent, ItemKey, ItemView, LineView, MarkKind,
    MarkView, words,
};
use nudge_shared::{Address, BlobId, ConversationId, Emoticon};
use web_sys::{Element, HtmlElement};

/// An item. What it says and how far it got change apart, so that a delivered mark does not take a
/// selection of the text away.
pub(super) fn line(store: Store, id: &ConversationId, key: ItemKey) -> El {
    let mut parts = vec![
        Changed::Item(id.clone(), key),
        Changed::Settings,
        Changed::Me,
    ];
    if matches!(key, ItemKey::Day(_)) {
        parts.push(Changed::Clock);
    }
    let other = match id {
        // Whom one's own line did not reach is called by their name.
        ConversationId::Direct(address) => Some(address.clone()),
        ConversationId::Several(_) => None,
    };
    let named = store.peek(|app| writer(app, id, key)).or(other);
    if let Some(named) = named {
        parts.push(Changed::Contact(named));
    }
    let watch = store.watch(parts);
    let [content, marked, held] = std::array::from_fn(|_| id.clone());
    let mark = watch.get(move |app| mark(app, &marked, key));
    let retry = id.clone();
    let item = match key {
        // Dividers may go away, and are no anchors.
        ItemKey::Day(_) | ItemKey::Unread => el("div", "divider"),
        ItemKey::Message(_) | ItemKey::Local(_) => el("div", "item")
            .attr("role", "article")
            .attr("data-item", &name(key)),
    };
    let item = item
        .part(
            watch.get(move |app| said(app, &content, key)),
            move |said| {
                let (item, speaker, timestamps) = said.as_ref()?;
                let drawn = draw(store, item, speaker, *timestamps);
                let file = match item {
                    ItemView::Line(LineView {
                        body: BodyView::File(file),
                        ..
                    }) => Some(file::card(store, &held, key, file)),
                    _ => None,
                };
                Some(drawn.maybe(file))
            },
        )
        .part(mark, move |mark| {
            Some(draw_mark(store, &retry, key, mark.as_ref()?))
        });
    match key {
        ItemKey::Message(_) | ItemKey::Local(_) => preview::previewed(store, item, id, key),
        ItemKey::Day(_) | ItemKey::Unread => item,
    }
}

fn writer(app: &App, id: &ConversationId, key: ItemKey) -> Option<Address> {
    match app.item(id, key)? {
        ItemView::Line(line) => line.from,
        ItemView::Day(_) | ItemView::Unread(_) | ItemView::Notice { .. } => None,
    }
}

fn mark(app: &App, id: &ConversationId, key: ItemKey) -> Option<MarkView> {
    match app.item(id, key)? {
        ItemView::Line(LineView { mark, .. }) | ItemView::Notice { mark, .. } => mark,
        ItemView::Day(_) | ItemView::Unread(_) => None,
    }
}

/// An item without its mark, who speaks, and whether every line says when.
fn said(app: &App, id: &ConversationId, key: ItemKey) -> Option<(ItemView, String, bool)> {
    let mut item = app.item(id, key)?;
    if let ItemView::Line(LineView { mark, .. }) | ItemView::Notice { mark, .. } = &mut item {
        *mark = None;
    }
    let speaker = match &item {
        ItemView::Line(LineView {
            from: Some(address),
            ..
        }) => app.roster().name(address).to_owned(),
        _ => words::you().to_owned(),
    };
    let timestamps = app.settings().account.text.timestamps;
    Some((item, speaker, timestamps))
}

fn draw(store: Store, item: &ItemView, speaker: &str, timestamps: bool) -> El {
    let divider = |class: &str, text: &str| {
        el("div", class)
            .attr("role", "separator")
            .child(el("span", "").text(text))
    };
    match item {
        ItemView::Day(text) => divider("day", text),
        ItemView::Unread(text) => divider("fresh", text),
        ItemView::Notice {
            text, clock, nudge, ..
        } => el("div", "line-note")
            .attr("data-kind", if *nudge { "nudge" } else { "notice" })
            .child(icon(if *nudge { Icon::NUDGE } else { Icon::PEOPLE }))
            .child(el("span", "").text(text))
            .child(el("time", "").text(clock)),
        ItemView::Line(line) => el("div", "line")
            .mark("data-mine", line.from.is_none())
            .mark("data-first", line.heading.is_some())
            .child(head(line, speaker))
            .child(body(store, line))
            .maybe(
                // The first of several has it in its heading.
                (timestamps && line.heading.is_none())
                    .then(|| el("time", "line-time").text(&line.clock)),
            ),
    }
}

fn head(line: &LineView, speaker: &str) -> El {
    match &line.heading {
        Some(heading) => el("div", "line-head")
            .child(el("b", "").text(heading))
            .child(el("time", "").text(&line.clock)),
        // Read out before every line; the eye has the heading further up.
        None => unseen(&words::read_name(speaker)),
    }
}

fn body(store: Store, line: &LineView) -> El {
    let text = el("div", "line-text").attr("title", &line.clock);
    match &line.body {
        BodyView::Text {
            spans: pieces,
            style,
            jumbo,
        } => {
            let text = text.mark("data-big", *jumbo);
            let text = match style.right_to_left {
                true => text.attr("dir", "rtl"),
                false => text,
            };
            let styled = look(style)
                .into_iter()
                .fold(text, |text, (name, value)| match value {
                    Some(value) => text.style(name, &value),
                    None => text,
                });
            match line.from {
                Some(_) => spans(styled, pieces, &|picture, code| {
                    others_emoticon(store, picture, code)
                }),
                None => spans(styled, pieces, &own_emoticon),
            }
        }
        BodyView::Ink { picture, about } => text.child(
            el("img", "ink")
                .attr("src", &blob_path(picture))
                .attr("alt", about),
        ),
        // Has a card of its own, after this.
        BodyView::File(_) => text,
        BodyView::Unsupported(words) => text.mark("data-odd", true).text(words),
    }
}

/// An emoticon of somebody else's own, which can be taken over.
fn others_emoticon(store: Store, picture: &BlobId, code: &str) -> El {
    let emoticon = Emoticon {
        shortcut: code.to_owned(),
        picture: picture.clone(),
    };
    let entries = move || {
        let emoticon = emoticon.clone();
        let save = Item::new(words::emoticon_save(), move || {
            store.send(EmoticonIntent::Save(emoticon.clone()));
        });
        vec![save.icon(Icon::SMILE).into()]
    };
    let drawn = own_emoticon(picture, code)
        .attr("role", "button")
        .attr("tabindex", "0");
    let (anchor, mine) = (drawn.html().clone(), words::emoticons_mine());
    opens(asks(drawn, mine, entries.clone()), mine, entries).key(move |event| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            anchor.click();
        }
    })
}

/// How far it got, as a small drawing with a name; where it failed, what went wrong and what can be
/// done.
fn draw_mark(store: Store, id: &ConversationId, key: ItemKey, mark: &MarkView) -> El {
    let (kind, drawing) = match mark.kind {
        MarkKind::Sending => ("sending", Icon::CLOCK),
        MarkKind::Accepted => ("accepted", Icon::CHECK),
        MarkKind::Delivered => ("delivered", Icon::CHECK_TWICE),
        MarkKind::Kept => ("kept", Icon::CLOCK),
        MarkKind::Failed => ("failed", Icon::ALERT),
        MarkKind::Uncertain => ("uncertain", Icon::ALERT),
    };
    let sign = el("span", "line-mark")
        .attr("data-kind", kind)
        .attr("role", "img")
        .named(&mark.words)
        .child(icon(drawing));
    let failed = matches!(mark.kind, MarkKind::Failed | MarkKind::Uncertain);
    el("div", "line-fate")
        .child(sign)
        .maybe(failed.then(|| problem(store, id, key, mark)))
}

fn problem(store: Store, id: &ConversationId, key: ItemKey, mark: &MarkView) -> El {
    let act = |text: &str, intent: fn(ConversationId, ItemKey) -> ChatIntent| {
        let id = id.clone();
        button("link")
            .text(text)
            .click(move || store.send(intent(id.clone(), key)))
    };
    let retry = || act(words::send_again(), ChatIntent::Retry);
    let discard = || act(words::take_back(), ChatIntent::Discard);
    el("div", "line-problem")
        .child(el("span", "").text(&mark.words))
        .maybe(mark.can_retry.then(retry))
        .maybe(mark.can_discard.then(discard))
}

/// An item's name in the page.
pub(super) fn name(key: ItemKey) -> String {
    match key {
        ItemKey::Day(day) => format!("d{day}"),
        ItemKey::Unread => "u".to_owned(),
        ItemKey::Message(id) => format!("m{}", id.0),
        ItemKey::Local(id) => format!("l{}", id.0),
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
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    let (name, top, _) = place(low)?;
    Some((name, top - edge))
}
