//! The row of a contact.

use super::keys::{self, Dragged, Tabstop};
use super::{actions, badge};
use crate::dom::{El, el};
use crate::parts::{Icon, Size, asks, emoticons, icon, opens, picture, shape, tool};
use crate::store::Store;
use nudge_model::{Changed, ChatIntent, ContactView, Row, SectionKey, words};
use nudge_shared::{Address, ConversationId, Device, Status};
use wasm_bindgen::JsCast;
use web_sys::DragEvent;

/// A contact in a section.
pub(super) fn person(
    store: Store,
    section: &SectionKey,
    address: &Address,
    tabstop: &Tabstop,
) -> El {
    let id = ConversationId::Direct(address.clone());
    let watch = store.watch([Changed::Contact(address.clone())]);
    let tabs = store.watch([Changed::Tabs, Changed::Contact(address.clone())]);
    let all = {
        let address = address.clone();
        watch.get(move |app| app.roster().view(&address))
    };
    let is = |test: fn(&ContactView) -> bool| {
        let address = address.clone();
        watch.get(move |app| test(&app.roster().view(&address)))
    };
    let [current, unread, label] = std::array::from_fn(|_| id.clone());
    let named = address.clone();
    let row = el("div", "person focus-in")
        .attr("role", "treeitem")
        .attr("aria-level", "2")
        .attr("draggable", "true")
        .live(
            "aria-label",
            tabs.get(move |app| Some(read_out(&app.roster().view(&named), app.unread(&label)))),
        )
        .live(
            "aria-current",
            tabs.get(move |app| (app.selected() == Some(&current)).then(|| "true".to_owned())),
        )
        .live_mark("data-offline", is(|view| view.status == Status::Offline))
        .live_mark("data-blocked", is(|view| view.blocked))
        .part(all, |view| Some(face(view)))
        .child(end(
            store,
            section,
            address,
            tabs.get(move |app| app.unread(&unread)),
        ))
        .click(move || store.send(ChatIntent::Select(id.clone())));
    let (of, inside) = (address.clone(), section.clone());
    let row = asks(row, words::contact_actions(), move || {
        actions::menu(store, &of, Some(&inside))
    });
    let row = drags(row, section, address);
    tabstop.row(store, row, &Row::Contact(section.clone(), address.clone()))
}

fn read_out(view: &ContactView, unread: u32) -> String {
    let status = if view.blocked {
        words::blocked()
    } else {
        view.status_words
    };
    words::row_label(&view.name, status, &view.message, unread)
}

/// Picture, name, device, and one line of status and message.
fn face(view: &ContactView) -> El {
    let device = match view.device {
        _ if view.device_words.is_none() => None,
        Device::Computer => None,
        Device::Web => Some(Icon::GLOBE),
        Device::Mobile => Some(Icon::PHONE),
        Device::Bot => Some(Icon::BOT),
    };
    let device = device.map(|drawing| {
        el("span", "device")
            .attr("title", view.device_words.unwrap_or_default())
            .child(icon(drawing))
    });
    let status = match view.status {
        _ if view.blocked => Some(words::blocked()),
        // A row always has its second line: the word where there is nothing else to say.
        Status::Online if !view.message.is_empty() => None,
        _ => Some(view.status_words),
    };
    let both = status.is_some() && !view.message.is_empty();
    el("div", "person-face")
        // The row has a name of its own, with the status in words.
        .attr("aria-hidden", "true")
        .child(picture(
            Size::Row,
            view,
            Some(shape(view.status, view.blocked)),
        ))
        .child(
            el("div", "person-words")
                .child(
                    el("div", "person-name")
                        .child(emoticons(el("span", "clip"), &view.name))
                        .maybe(device),
                )
                .child(emoticons(
                    el("div", "person-line clip")
                        .maybe(status.map(|status| el("span", "word").text(status)))
                        .text(if both { " – " } else { "" }),
                    &view.message,
                )),
        )
}

/// At the end of the row: how much was not seen, else what can be done.
fn end(
    store: Store,
    section: &SectionKey,
    address: &Address,
    unread: impl Fn() -> u32 + 'static,
) -> El {
    let (section, address) = (section.clone(), address.clone());
    el("span", "person-end").part(unread, move |count| {
        badge(*count).or_else(|| {
            let more = tool(Icon::MORE, words::contact_actions()).attr("tabindex", "-1");
            let (section, address) = (section.clone(), address.clone());
            Some(opens(more, words::contact_actions(), move || {
                actions::menu(store, &address, Some(&section))
            }))
        })
    })
}

/// The row can be dragged onto a heading.
fn drags(row: El, section: &SectionKey, address: &Address) -> El {
    let (from, address) = (section.clone(), address.clone());
    row.on("dragstart", move |event| {
        let event: &DragEvent = event.unchecked_ref();
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data("text/plain", address.as_str());
        }
        keys::drag(Some(Dragged {
            address: address.clone(),
            from: from.clone(),
        }));
    })
    .on("dragend", |_| keys::drag(None))
}
