//! The side with oneself and everybody else.

mod actions;
mod card;
mod finder;
mod keys;
mod me;
mod person;
mod recent;
mod requests;
mod roster;
mod section;

pub(crate) use actions::menu as person_menu;
pub(crate) use card::card;
pub(crate) use requests::requests;

use crate::dom::{El, button, el, unseen};
use crate::parts::{Icon, icon};
use crate::store::Store;
use leptos::prelude::{ArcRwSignal, Get, Set};
use nudge_model::{Changed, words};

/// Which of the two lists is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Contacts,
    Chats,
}

/// The whole side.
pub(crate) fn side(store: Store) -> El {
    let shown = ArcRwSignal::new(Shown::Contacts);
    let now = shown.clone();
    el("aside", "pane side")
        .name(words::contacts())
        .child(me::me(store))
        .child(finder::finder(store, &shown))
        .part(
            store.live([Changed::Requests], |app| {
                !app.roster().requests().is_empty()
            }),
            move |some| some.then(|| requests(store)),
        )
        .child(choice(store, &shown))
        .part(
            move || now.get(),
            move |shown| {
                Some(match shown {
                    Shown::Contacts => roster::roster(store),
                    Shown::Chats => recent::recent(store),
                })
            },
        )
}

/// Contacts or conversations.
fn choice(store: Store, shown: &ArcRwSignal<Shown>) -> El {
    let one = |what: Shown, picture: Icon, text: &str| {
        let (now, set) = (shown.clone(), shown.clone());
        button("segment")
            .live_bool("aria-pressed", move || now.get() == what)
            .click(move || set.set(what))
            .child(icon(picture))
            .child(el("span", "").text(text))
    };
    let unread = store.live([Changed::Tabs], |app| {
        app.recent().iter().map(|tab| tab.unread).sum::<u32>()
    });
    el("div", "segments")
        .attr("role", "group")
        .name(words::what_to_list())
        .child(one(Shown::Contacts, Icon::PEOPLE, words::contacts()))
        .child(one(Shown::Chats, Icon::CHAT, words::chats()).part(unread, |count| badge(*count)))
}

/// How many messages were not seen, if any.
pub(crate) fn badge(count: u32) -> Option<El> {
    (count > 0).then(|| {
        el("span", "unread")
            .text(&count.to_string())
            .child(unseen(&[" ", words::unread_short()].concat()))
    })
}
