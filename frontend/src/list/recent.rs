//! Conversations, the most recent first.

use super::badge;
use crate::chat::watch_tab;
use crate::dom::{El, button, el};
use crate::parts::{Icon, Size, crowd, icon, picture, shape};
use crate::store::Store;
use nudge_model::{Changed, ChatIntent, DialogIntent, words};
use nudge_shared::ConversationId;

/// The list of conversations.
pub(super) fn recent(store: Store) -> El {
    let tabs = store.watch([Changed::Tabs]);
    let ids = tabs.get(|app| app.recent().into_iter().map(|tab| tab.id).collect());
    el("nav", "roster")
        .name(words::conversations())
        .child(
            el("ul", "").each(ids, ConversationId::to_string, move |id| {
                el("li", "").child(chat(store, id))
            }),
        )
        .when(tabs.get(|app| app.recent().is_empty()), move || {
            el("div", "empty")
                .child(icon(Icon::CHAT))
                .child(el("b", "").text(words::no_conversations_yet()))
                .child(el("span", "").text(words::no_conversations_yet_text()))
                .child(
                    button("button button-main")
                        .text(words::new_conversation())
                        .click(move || store.send(DialogIntent::NewConversation)),
                )
        })
}

fn chat(store: Store, id: &ConversationId) -> El {
    let tab = watch_tab(store, id);
    let [current, said, count, open] = std::array::from_fn(|_| id.clone());
    button("person focus-in")
        .live(
            "aria-current",
            tab.get(move |app| (app.selected() == Some(&current)).then(|| "true".to_owned())),
        )
        .click(move || store.send(ChatIntent::Select(open.clone())))
        .child(face(store, id))
        .part(tab.get(move |app| app.tab(&said)), |tab| {
            let tab = tab.as_ref()?;
            Some(
                el("span", "person-words")
                    .child(
                        el("span", "person-name")
                            .child(el("span", "clip").text(&tab.title))
                            .child(el("time", "").text(&tab.when)),
                    )
                    .child(
                        el("span", "person-line clip")
                            .maybe(
                                tab.draft
                                    .then(|| el("b", "draft").text(words::draft()).text(" ")),
                            )
                            .text(&tab.preview),
                    ),
            )
        })
        .child(el("span", "person-end").part(tab.get(move |app| app.unread(&count)), |n| badge(*n)))
}

/// The picture of whom a conversation is with.
fn face(store: Store, id: &ConversationId) -> El {
    let slot = el("span", "person-picture");
    match id {
        ConversationId::Several(_) => slot.child(crowd(Size::Row)),
        ConversationId::Direct(address) => {
            let address = address.clone();
            let view = store.live([Changed::Contact(address.clone())], move |app| {
                app.roster().view(&address)
            });
            slot.part(view, |view| {
                Some(picture(
                    Size::Row,
                    view,
                    Some(shape(view.status, view.blocked)),
                ))
            })
        }
    }
}
