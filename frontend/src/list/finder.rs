//! The search field and what can be added to the list.

use super::Shown;
use crate::parts::{Entry, Icon, Item, icon, use_menus};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use nudge_model::{
    Arrangement, Changed, ChatIntent, DialogIntent, RosterIntent, Row, SettingIntent, words,
};

/// The line under oneself.
#[component]
pub(super) fn Finder(shown: RwSignal<Shown>) -> impl IntoView {
    let store = use_store();
    let menus = use_menus();
    let query = store.memo([Changed::Rows], |app| app.roster().query().to_owned());
    view! {
        <div class="find-row">
            <div class="find" role="search">
                {icon(Icon::SEARCH)}
                <input
                    id="find"
                    type="search"
                    autocomplete="off"
                    enterkeyhint="go"
                    spellcheck="false"
                    placeholder=words::SEARCH
                    aria-label=words::SEARCH
                    aria-controls="roster"
                    aria-keyshortcuts="Control+K"
                    prop:value=query
                    on:input=move |event| {
                        shown.set(Shown::Contacts);
                        store.send(RosterIntent::Search(event_target_value(&event)));
                    }
                    on:keydown=move |event| match event.key().as_str() {
                        "ArrowDown" => {
                            event.prevent_default();
                            super::keys::enter();
                        }
                        "Enter" => open_first(store),
                        "Escape" => store.send(RosterIntent::Search(String::new())),
                        _ => {}
                    }
                />
                <Show when=move || query.with(|query| !query.is_empty())>
                    <button
                        type="button"
                        class="tool"
                        aria-label="Clear the search"
                        on:click=move |_| store.send(RosterIntent::Search(String::new()))
                    >
                        {icon(Icon::CLOSE)}
                    </button>
                </Show>
            </div>
            <button
                type="button"
                class="tool"
                aria-label=words::ADD_CONTACT
                title=words::ADD_CONTACT
                on:click=move |_| {
                    store
                        .send(DialogIntent::AddContact {
                            address: None,
                            group: None,
                        });
                }
            >
                {icon(Icon::ADD_PERSON)}
            </button>
            <button
                type="button"
                class="tool"
                aria-label="More"
                title="More"
                aria-haspopup="menu"
                aria-expanded="false"
                on:click=move |event| {
                    menus.open_at(&event, "More", entries(store));
                }
            >
                {icon(Icon::MORE)}
            </button>
        </div>
    }
}

fn entries(store: Store) -> Vec<Entry> {
    let arranged = store.peek(|app| app.roster().arrangement());
    let arrange = |text, how: Arrangement| {
        Item::new(text, move || store.send(RosterIntent::Arrange(how)))
            .checked(arranged == how)
            .into()
    };
    vec![
        Item::new(words::NEW_CONVERSATION, move || {
            store.send(DialogIntent::NewConversation);
        })
        .icon(Icon::CHAT)
        .into(),
        Item::new(words::NEW_GROUP, move || {
            store.send(DialogIntent::CreateGroup)
        })
        .icon(Icon::ADD_FOLDER)
        .into(),
        Entry::Rule,
        Entry::Title("Arrange contacts".to_owned()),
        arrange("By group, offline apart", Arrangement::GroupsOfflineApart),
        arrange("By group", Arrangement::Groups),
        arrange("By status", Arrangement::Status),
        Entry::Rule,
        Item::new("Settings", move || store.send(SettingIntent::Show(true)))
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
