//! The search field and what can be added to the list.

use super::{Shown, keys};
use crate::dom::{El, el};
use crate::parts::{Entry, Icon, Item, icon, opens, tool};
use crate::store::Store;
use leptos::prelude::{ArcRwSignal, Set};
use nudge_model::{
    Arrangement, Changed, ChatIntent, DialogIntent, RosterIntent, Row, SearchIntent, SettingIntent,
    words,
};

/// The line under oneself.
pub(super) fn finder(store: Store, shown: &ArcRwSignal<Shown>) -> El {
    let rows = store.watch([Changed::Rows]);
    let shown = shown.clone();
    let clear = move || store.send(RosterIntent::Search(String::new()));
    let field = el("input", "")
        .attr("id", "find")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "go")
        .attr("spellcheck", "false")
        .attr("placeholder", words::search_contacts())
        .attr("aria-keyshortcuts", "Control+K")
        .name(words::search_contacts())
        .live_value(rows.get(|app| app.roster().query().to_owned()))
        .input(move |text| {
            shown.set(Shown::Contacts);
            store.send(RosterIntent::Search(text));
        })
        .key(move |event| match event.key().as_str() {
            "ArrowDown" => {
                event.prevent_default();
                keys::enter();
            }
            "Enter" => open_first(store),
            "Escape" => {
                event.stop_propagation();
                clear();
            }
            _ => {}
        });
    let find = el("div", "find")
        .attr("role", "search")
        .child(icon(Icon::SEARCH))
        .child(field)
        .when(
            rows.get(|app| !app.roster().query().is_empty()),
            move || tool(Icon::CLOSE, words::clear_search()).click(clear),
        );
    el("div", "find-row")
        .child(find)
        .child(tool(Icon::ADD_PERSON, words::add_contact()).click(move || add(store)))
        .child(opens(
            tool(Icon::MORE, words::more()),
            words::more(),
            move || entries(store),
        ))
}

/// Opens the dialog that adds somebody.
pub(super) fn add(store: Store) {
    store.send(DialogIntent::AddContact {
        address: None,
        group: None,
    });
}

fn entries(store: Store) -> Vec<Entry> {
    let arranged = store.peek(|app| app.roster().arrangement());
    let arrange = |text: &str, how: Arrangement| {
        Item::new(text, move || store.send(RosterIntent::Arrange(how)))
            .checked(arranged == how)
            .into()
    };
    vec![
        Item::new(words::new_conversation(), move || {
            store.send(DialogIntent::NewConversation);
        })
        .icon(Icon::CHAT)
        .into(),
        Item::new(words::new_group(), move || {
            store.send(DialogIntent::CreateGroup);
        })
        .icon(Icon::ADD_FOLDER)
        .into(),
        Entry::Rule,
        Entry::Title(words::arrange_contacts().to_owned()),
        arrange(
            words::arrange_by_group_offline_apart(),
            Arrangement::GroupsOfflineApart,
        ),
        arrange(words::arrange_by_group(), Arrangement::Groups),
        arrange(words::arrange_by_status(), Arrangement::Status),
        Entry::Rule,
        Item::new(words::search_messages(), move || {
            store.send(SearchIntent::Open(None));
        })
        .icon(Icon::SEARCH)
        .into(),
        Item::new(words::settings(), move || {
            store.send(SettingIntent::Show(true));
        })
        .icon(Icon::SETTINGS)
        .into(),
    ]
}

/// Enter in the search field writes to the first who was found.
fn open_first(store: Store) {
    let first = store.peek(|app| {
        let roster = app.roster();
        (0..roster.row_count()).find_map(|index| match roster.row(index)? {
            Row::Contact(_, address) => Some(address),
            Row::Section(_) => None,
        })
    });
    if let Some(address) = first {
        store.send(RosterIntent::Search(String::new()));
        store.send(ChatIntent::Select(address.into()));
    }
}
