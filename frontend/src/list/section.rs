//! The heading of a section: opens and closes it, and takes contacts that are dropped on it.

use super::keys::{self, Tabstop};
use crate::dom::{El, el};
use crate::parts::{Entry, Icon, Item, asks, icon, opens, tool};
use crate::store::Store;
use nudge_model::{Changed, DialogIntent, RosterIntent, Row, SectionKey, SectionView, words};
use nudge_shared::GroupId;

/// A heading.
pub(super) fn section(store: Store, key: &SectionKey, tabstop: &Tabstop) -> El {
    let row = Row::Section(key.clone());
    let watch = store.watch([Changed::Section(key.clone()), Changed::Rows]);
    let view = |pick: fn(SectionView) -> String| {
        let key = key.clone();
        watch.get(move |app| app.roster().section(&key).map(pick).unwrap_or_default())
    };
    let title = view(|view| view.title);
    let open = {
        let key = key.clone();
        watch.get(move |app| {
            app.roster()
                .section(&key)
                .is_some_and(|view| !view.collapsed)
        })
    };
    let toggle = key.clone();
    let heading = el("div", "section focus-in")
        .attr("role", "treeitem")
        .attr("aria-level", "1")
        .live_bool("aria-expanded", open)
        .live("aria-label", move || Some(title()))
        .click(move || store.send(RosterIntent::Toggle(toggle.clone())))
        .child(icon(Icon::RIGHT))
        .child(el("span", "clip").live_text(view(|view| view.name)))
        .child(el("span", "count").live_text(view(|view| view.count)));
    let heading = tabstop.row(store, heading, &row);
    match key {
        SectionKey::Group(id) => {
            let [group, asked] = std::array::from_fn(|_| id.clone());
            let heading = asks(heading, words::group(), move || {
                group_entries(store, &asked)
            });
            let more = tool(Icon::MORE, words::group_actions()).attr("tabindex", "-1");
            takes_drops(store, heading, Some(id.clone())).child(opens(
                more,
                words::group(),
                move || group_entries(store, &group),
            ))
        }
        SectionKey::Other => takes_drops(store, heading, None),
        SectionKey::Favourites | SectionKey::Online | SectionKey::Offline => heading,
    }
}

/// Contacts may be dropped here, into a group or "other contacts".
fn takes_drops(store: Store, heading: El, to: Option<GroupId>) -> El {
    let over = |heading: &El, on: bool| {
        let _ = heading.html().toggle_attribute_with_force("data-drop", on);
    };
    let [entered, left, dropped] = std::array::from_fn(|_| heading.clone());
    heading
        .on("dragover", move |event| {
            if keys::dragged().is_some() {
                event.prevent_default();
                over(&entered, true);
            }
        })
        .on("dragleave", move |_| over(&left, false))
        .on("drop", move |event| {
            event.prevent_default();
            over(&dropped, false);
            if let Some(dragged) = keys::dragged() {
                dragged.drop_on(store, to.clone());
            }
        })
}

/// What can be done to a group.
pub(super) fn group_entries(store: Store, group: &GroupId) -> Vec<Entry> {
    let [add, rename, remove] = std::array::from_fn(|_| group.clone());
    vec![
        Item::new(words::add_to_this_group(), move || {
            store.send(DialogIntent::AddContact {
                address: None,
                group: Some(add.clone()),
            });
        })
        .icon(Icon::ADD_PERSON)
        .into(),
        Item::new(words::rename_group(), move || {
            store.send(DialogIntent::RenameGroup(rename.clone()));
        })
        .icon(Icon::PENCIL)
        .into(),
        Item::new(words::delete_group(), move || {
            store.send(DialogIntent::RemoveGroup(remove.clone()));
        })
        .icon(Icon::TRASH)
        .danger()
        .into(),
    ]
}
