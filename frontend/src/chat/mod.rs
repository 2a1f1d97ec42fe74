//! Conversations: the tabs, and the one in front.

mod attach;
mod bars;
mod composer;
mod emoji;
mod file;
mod format;
mod heading;
mod ink;
mod line;
pub(crate) mod log;
mod pictures;
mod preview;
mod tabs;
mod welcome;

pub(crate) use attach::brought;
pub(crate) use file::save;
pub(crate) use heading::watch_tab;
pub(crate) use welcome::keys;

use crate::dom::{El, el};
use crate::list::requests;
use crate::store::Store;
use nudge_model::{Changed, words};
use nudge_shared::ConversationId;

/// The pane with conversations.
pub(crate) fn pane(store: Store) -> El {
    let tabs = store.watch([Changed::Tabs]);
    el("main", "pane chat-pane")
        .when(
            store.live([Changed::Requests], |app| {
                !app.roster().requests().is_empty()
            }),
            move || requests(store),
        )
        .when(tabs.get(|app| !app.tabs().is_empty()), move || {
            tabs::tabs(store)
        })
        .part(tabs.get(|app| app.selected().cloned()), move |id| {
            Some(match id {
                Some(id) => chat(store, id),
                None => welcome::welcome(store),
            })
        })
}

/// One conversation.
fn chat(store: Store, id: &ConversationId) -> El {
    let name = {
        let id = id.clone();
        heading::watch(store, &id).get(move |app| {
            let title = app.heading(&id).map(|heading| heading.title);
            Some(words::conversation_with(&title.unwrap_or_default()))
        })
    };
    let section = el("section", "chat");
    attach::drops(store, section, id)
        .attr("id", "chat")
        .live("aria-label", name)
        .child(heading::heading(store, id))
        .child(bars::bars(store, id))
        .child(
            el("div", "chat-body")
                .child(pictures::pictures(store, id))
                .child(log::log(store, id))
                .child(composer::composer(store, id)),
        )
}
