//! Everything one sees when signed in.

use crate::dom::{El, el};
use crate::store::Store;
use crate::{chat, dialog, files, list, notices, own_emoticons, own_picture, search, settings};
use nudge_model::{App, Changed};

/// The whole window. On a phone it shows the list or the conversation in front.
pub(crate) fn messenger(store: Store) -> El {
    let view = store.live([Changed::Tabs], |app| {
        let chatting = app.selected().is_some();
        Some(if chatting { "chat" } else { "list" }.to_owned())
    });
    let window = el("div", "app")
        .live("data-view", view)
        .child(notices::banner(store))
        .child(list::side(store))
        .child(chat::pane(store));
    let card = store.live([Changed::Card], |app| {
        app.roster().card().map(|card| card.contact.address)
    });
    let asked = store.live([Changed::Dialog], |app| {
        app.dialog().map(|dialog| dialog.kind)
    });
    let searching = store.live([Changed::Search], |app| app.search().is_some());
    let viewed = store.live([Changed::Viewer], |app| app.viewed().cloned());
    let stored = store.live([Changed::Files], |app| app.stored_files().is_some());
    let picture = store.live([Changed::OwnPicture], |app| app.own_picture().is_some());
    let emoticons = store.live([Changed::OwnEmoticons], |app| app.own_emoticons().is_some());
    let settings = store.live([Changed::Settings], App::settings_shown);
    el("div", "messenger")
        .child(window)
        .child(notices::note(store))
        .child(notices::toasts(store))
        .part(card, move |address| {
            Some(list::card(store, address.as_ref()?))
        })
        .part(asked, move |kind| {
            kind.as_ref().map(|_| dialog::dialog(store))
        })
        .when(searching, move || search::search(store))
        .when(settings, move || settings::settings(store))
        .when(stored, move || files::stored(store))
        .when(picture, move || own_picture::dialog(store))
        .when(emoticons, move || own_emoticons::dialog(store))
        .part(viewed, move |viewed| {
            Some(files::viewer(store, viewed.as_ref()?))
        })
}
