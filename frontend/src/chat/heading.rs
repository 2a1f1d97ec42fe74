//! Who is on the other side, and what can be done about it.

use crate::dom::{El, button, el};
use crate::edge::popup;
use crate::list::person_menu;
use crate::parts::{Entry, Icon, Item, Size, crowd, emoticons, icon, opens, picture, tool};
use crate::store::{Store, Watch};
use crate::wire;
use nudge_model::{App, Changed, ChatIntent, DialogIntent, RosterIntent, SearchIntent, words};
use nudge_shared::ConversationId;

/// Follows all that a heading shows.
pub(super) fn watch(store: Store, id: &ConversationId) -> Watch {
    store.watch(parts(store, id))
}

/// Follows all that a tab, or an entry of the recent conversations, shows.
pub(crate) fn watch_tab(store: Store, id: &ConversationId) -> Watch {
    let mut parts = parts(store, id);
    parts.extend([Changed::Tabs, Changed::Composer(id.clone())]);
    store.watch(parts)
}

fn parts(store: Store, id: &ConversationId) -> Vec<Changed> {
    let mut parts = vec![
        Changed::Conversation(id.clone()),
        Changed::Me,
        Changed::Clock,
    ];
    match id {
        ConversationId::Direct(address) => parts.push(Changed::Contact(address.clone())),
        // Members come and go; so do their names with any of them.
        ConversationId::Several(_) => {
            let members = store
                .peek(|app| app.heading(id))
                .map(|heading| heading.members);
            let members = members.unwrap_or_default().into_iter();
            parts.extend(members.map(|member| Changed::Contact(member.address)));
        }
    }
    parts
}

/// The bar over a conversation.
pub(super) fn heading(store: Store, id: &ConversationId) -> El {
    let watch = watch(store, id);
    let [face, titled, invite, looked, acted] = std::array::from_fn(|_| id.clone());
    el("header", "chat-head")
        .child(back(store))
        .part(
            watch.get(move |app| match &face {
                ConversationId::Direct(address) => Some(app.roster().view(address)),
                ConversationId::Several(_) => None,
            }),
            |contact| {
                Some(match contact {
                    Some(contact) => picture(Size::Row, contact, None),
                    None => crowd(Size::Row),
                })
            },
        )
        .part(
            watch.get(move |app| titles(app, &titled)),
            |(title, status, message)| {
                let status = status.map(|status| el("span", "word").text(&format!("({status})")));
                Some(
                    el("div", "chat-head-words")
                        .child(
                            el("h2", "chat-title")
                                .child(emoticons(el("span", "clip"), title))
                                .maybe(status),
                        )
                        .child(emoticons(el("div", "chat-sub clip"), message)),
                )
            },
        )
        .child(
            tool(Icon::SEARCH, words::search_here())
                .click(move || store.send(SearchIntent::Open(Some(looked.clone())))),
        )
        .child(
            tool(Icon::ADD_PERSON, words::invite())
                .click(move || store.send(DialogIntent::Invite(invite.clone()))),
        )
        .child(opens(
            tool(Icon::MORE, words::conversation_actions()),
            words::conversation_actions(),
            move || entries(store, &acted),
        ))
}

/// Name, status where there is one other person, and a line under both.
fn titles(app: &App, id: &ConversationId) -> (String, Option<&'static str>, String) {
    let Some(heading) = app.heading(id) else {
        return Default::default();
    };
    match id {
        ConversationId::Direct(address) => {
            let contact = app.roster().view(address);
            (heading.title, Some(contact.status_words), contact.message)
        }
        ConversationId::Several(_) => (heading.title, None, heading.subtitle),
    }
}

/// Back to the list, with how much waits there: where there is one column.
fn back(store: Store) -> El {
    let waiting = store.live([Changed::Tabs], |app| {
        let others = app.recent().into_iter().filter(|tab| !tab.selected);
        others.map(|tab| tab.unread).sum::<u32>()
    });
    button("tool chat-back")
        .click(move || store.send(ChatIntent::Deselect))
        .child(icon(Icon::BACK))
        .part(waiting, |count| {
            let name = words::back(*count);
            let shown = (*count > 0).then(|| {
                el("span", "unread")
                    .attr("aria-hidden", "true")
                    .text(&count.to_string())
            });
            let name = el("span", "hidden-text").text(&name);
            Some(el("span", "").child(name).maybe(shown))
        })
}

fn entries(store: Store, id: &ConversationId) -> Vec<Entry> {
    let [close, leave] = std::array::from_fn(|_| id.clone());
    let mut entries = match id {
        // One is writing to them already.
        ConversationId::Direct(address) => person_menu(store, address, None)
            .into_iter()
            .skip(1)
            .collect(),
        ConversationId::Several(_) => people(store, id),
    };
    entries.push(Entry::Rule);
    entries.extend(history(store, id));
    entries.push(Entry::Rule);
    if let ConversationId::Several(_) = id {
        let act = move || store.send(ChatIntent::Leave(leave.clone()));
        entries.push(
            Item::new(words::leave_conversation(), act)
                .icon(Icon::LEAVE)
                .into(),
        );
    }
    // A window on a phone is as large as the page.
    if !store.peek(App::is_narrow) {
        let apart = id.clone();
        let act = move || popup::open(store, &apart);
        entries.push(
            Item::new(words::own_window(), act)
                .icon(Icon::WINDOW)
                .into(),
        );
    }
    let act = move || store.send(ChatIntent::Close(close.clone()));
    entries.push(Item::new(words::close_tab(), act).icon(Icon::CLOSE).into());
    entries
}

/// What can be done with what was said.
fn history(store: Store, id: &ConversationId) -> Vec<Entry> {
    let save = |text: &str, form: &'static str| {
        let id = id.clone();
        Item::new(text, move || wire::download::history(&id, form))
            .icon(Icon::SAVE)
            .into()
    };
    let id = id.clone();
    let delete = move || store.send(DialogIntent::ClearHistory(id.clone()));
    vec![
        Entry::Title(words::save_history().to_owned()),
        save(words::save_as_page(), "html"),
        save(words::save_as_text(), "txt"),
        save(words::save_as_json(), "json"),
        Item::new(words::delete_history(), delete)
            .icon(Icon::TRASH)
            .danger()
            .into(),
    ]
}

/// Everybody in a conversation with several people.
fn people(store: Store, id: &ConversationId) -> Vec<Entry> {
    let members = store
        .peek(|app| app.heading(id))
        .map(|heading| heading.members);
    let mut entries = vec![Entry::Title(words::in_this_conversation().to_owned())];
    for member in members.unwrap_or_default() {
        let text = format!("{} ({})", member.name, member.status_words);
        let act = move || store.send(RosterIntent::OpenCard(member.address.clone()));
        entries.push(Item::new(text, act).icon(Icon::PERSON).into());
    }
    entries
}
