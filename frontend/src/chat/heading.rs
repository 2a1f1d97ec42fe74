//! Who is on the other side, and what can be done about it.

use crate::list::person_menu;
use crate::parts::{Entry, Icon, Item, Size, crowd, icon, picture, use_menus};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use nudge_model::{Changed, ChatIntent, DialogIntent, HeadingView, RosterIntent};
use nudge_shared::{Address, ConversationId};

/// The bar over a conversation.
#[component]
pub(super) fn Heading(id: ConversationId) -> impl IntoView {
    let store = use_store();
    let menus = use_menus();
    let heading = heading(store, &id);
    let contact = {
        let id = id.clone();
        store.memo(parts(&id), move |app| match &id {
            ConversationId::Direct(address) => Some(app.roster().view(address)),
            ConversationId::Several(_) => None,
        })
    };
    let message = move || {
        contact.with(|contact| match contact {
            Some(contact) => contact.message.clone(),
            None => heading.with(|heading| {
                heading
                    .as_ref()
                    .map(|heading| heading.subtitle.clone())
                    .unwrap_or_default()
            }),
        })
    };
    let invite = id.clone();
    view! {
        <header class="chat-head">
            <Back />
            {move || {
                contact.with(|contact| match contact {
                    Some(contact) => picture(Size::Row, contact, None).into_any(),
                    None => crowd(Size::Row).into_any(),
                })
            }}
            <div class="chat-head-words">
                <h2 class="chat-title">
                    {move || {
                        heading.with(|heading| heading.as_ref().map(title))
                    }}
                </h2>
                <div class="chat-sub clip">{message}</div>
            </div>
            <button
                type="button"
                class="tool"
                aria-label="Invite"
                title="Invite somebody into this conversation"
                on:click=move |_| store.send(DialogIntent::Invite(invite.clone()))
            >
                {icon(Icon::ADD_PERSON)}
            </button>
            <button
                type="button"
                class="tool"
                aria-label="Conversation actions"
                title="More"
                aria-haspopup="menu"
                aria-expanded="false"
                on:click=move |event| {
                    menus.open_at(&event, "Conversation actions", entries(store, &id));
                }
            >
                {icon(Icon::MORE)}
            </button>
        </header>
    }
}

fn parts(id: &ConversationId) -> Vec<Changed> {
    let mut parts = vec![Changed::Conversation(id.clone())];
    if let ConversationId::Direct(address) = id {
        parts.push(Changed::Contact(address.clone()));
    }
    parts
}

/// The heading of a conversation, kept up to date.
pub(super) fn heading(store: Store, id: &ConversationId) -> Memo<Option<HeadingView>> {
    let all = parts(id);
    let id = id.clone();
    store.memo(all, move |app| app.heading(&id))
}

fn title(heading: &HeadingView) -> impl IntoView + use<> {
    let status = heading.members.first().filter(|_| !heading.several);
    let status = status.map(|member| {
        view! { <span class="word">{format!("({})", member.status_words)}</span> }
    });
    view! {
        <span class="clip">{heading.title.clone()}</span>
        {status}
    }
}

/// Back to the list, with how much waits there: where there is one column.
#[component]
fn Back() -> impl IntoView {
    let store = use_store();
    let waiting = store.memo([Changed::Tabs], |app| {
        app.recent()
            .iter()
            .filter(|tab| !tab.selected)
            .map(|tab| tab.unread)
            .sum::<u32>()
    });
    view! {
        <button
            type="button"
            class="tool chat-back"
            aria-label=move || match waiting.get() {
                0 => "Back to contacts".to_owned(),
                count => format!("Back to contacts, {count} unread elsewhere"),
            }
            on:click=move |_| store.send(ChatIntent::Deselect)
        >
            {icon(Icon::BACK)}
            {move || {
                (waiting.get() > 0)
                    .then(|| view! { <span class="unread" aria-hidden="true">{waiting.get()}</span> })
            }}
        </button>
    }
}

fn entries(store: Store, id: &ConversationId) -> Vec<Entry> {
    let [close, leave] = [id.clone(), id.clone()];
    let mut entries = match id {
        ConversationId::Direct(address) => person_menu(store, address, None)
            .into_iter()
            // One is writing to them already.
            .skip(1)
            .collect(),
        ConversationId::Several(_) => people(store, id),
    };
    entries.push(Entry::Rule);
    if let ConversationId::Several(_) = id {
        let act = move || store.send(ChatIntent::Leave(leave.clone()));
        entries.push(
            Item::new("Leave the conversation", act)
                .icon(Icon::LEAVE)
                .into(),
        );
    }
    let act = move || store.send(ChatIntent::Close(close.clone()));
    entries.push(Item::new("Close this tab", act).icon(Icon::CLOSE).into());
    entries
}

/// Everybody in a conversation with several people.
fn people(store: Store, id: &ConversationId) -> Vec<Entry> {
    let members = store
        .peek(|app| app.heading(id))
        .map(|heading| heading.members);
    let mut entries = vec![Entry::Title("In this conversation".to_owned())];
    for member in members.unwrap_or_default() {
        let address: Address = member.address.clone();
        let act = move || store.send(RosterIntent::OpenCard(address.clone()));
        let text = format!("{} ({})", member.name, member.status_words);
        entries.push(Item::new(text, act).icon(Icon::PERSON).into());
    }
    entries
}
