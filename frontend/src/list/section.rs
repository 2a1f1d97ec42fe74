//! The heading of a section: opens and closes it, and takes contacts that are dropped on it.

use super::keys::{self, Tabstop};
use crate::parts::{Entry, Icon, Item, icon, use_menus};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use nudge_model::{Changed, DialogIntent, RosterIntent, Row, SectionKey};
use nudge_shared::GroupId;

/// A heading.
#[component]
pub(super) fn Section(key: SectionKey, tabstop: Tabstop) -> impl IntoView {
    let store = use_store();
    let menus = use_menus();
    let row = Row::Section(key.clone());
    let over = RwSignal::new(false);
    let parts = [Changed::Section(key.clone()), Changed::Rows];
    let view = {
        let key = key.clone();
        store.memo(parts, move |app| app.roster().section(&key))
    };
    let name = move || view.with(|view| view.as_ref().map(|view| view.name.clone()));
    let title = move || view.with(|view| view.as_ref().map(|view| view.title.clone()));
    // What the title says beyond the name.
    let count = move || {
        view.with(|view| {
            let view = view.as_ref()?;
            Some(view.title.strip_prefix(&view.name)?.trim().to_owned())
        })
    };
    let open = move || view.with(|view| view.as_ref().is_some_and(|view| !view.collapsed));
    let toggle = {
        let key = key.clone();
        move || store.send(RosterIntent::Toggle(key.clone()))
    };
    let target = match &key {
        SectionKey::Group(id) => Some(Some(id.clone())),
        SectionKey::Other => Some(None),
        SectionKey::Online | SectionKey::Offline => None,
    };
    let takes = target.is_some();
    let group = target.clone().flatten();
    view! {
        <div
            class="section"
            role="treeitem"
            attr:aria-level="1"
            aria-expanded=move || open().to_string()
            aria-label=title
            data-row=keys::name(&row)
            data-drop=move || over.get().then_some("")
            tabindex=tabstop.index(row.clone())
            on:focus=move |_| tabstop.set(row.clone())
            on:click=move |_| toggle()
            on:dragover=move |event| {
                if takes && keys::dragged().is_some() {
                    event.prevent_default();
                    over.set(true);
                }
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                over.set(false);
                if let (Some(to), Some(dragged)) = (target.clone(), keys::dragged()) {
                    dragged.drop_on(store, to);
                }
            }
        >
            {icon(Icon::RIGHT)}
            <span class="clip">{name}</span>
            <span class="count">{count}</span>
            {group
                .map(|group| {
                    view! {
                        <button
                            type="button"
                            class="tool"
                            tabindex="-1"
                            aria-label="Group actions"
                            aria-haspopup="menu"
                            aria-expanded="false"
                            on:click=move |event| {
                                event.stop_propagation();
                                menus.open_at(&event, "Group", group_entries(store, &group));
                            }
                        >
                            {icon(Icon::MORE)}
                        </button>
                    }
                })}
        </div>
    }
}

/// What can be done to a group.
pub(super) fn group_entries(store: Store, group: &GroupId) -> Vec<Entry> {
    let [add, rename, remove] = [group.clone(), group.clone(), group.clone()];
    vec![
        Item::new("Add a contact to this group", move || {
            store.send(DialogIntent::AddContact {
                address: None,
                group: Some(add.clone()),
            });
        })
        .icon(Icon::ADD_PERSON)
        .into(),
        Item::new("Rename group", move || {
            store.send(DialogIntent::RenameGroup(rename.clone()));
        })
        .icon(Icon::PENCIL)
        .into(),
        Item::new("Delete group", move || {
            store.send(DialogIntent::RemoveGroup(remove.clone()));
        })
        .icon(Icon::TRASH)
        .danger()
        .into(),
    ]
}
