//! The column with the pictures of those who talk: the others above, oneself below.

use super::heading;
use crate::dom::{El, button, el};
use crate::parts::{Size, own_picture, picture};
use crate::store::Store;
use nudge_model::{Changed, ContactView, PictureIntent, RosterIntent, words};
use nudge_shared::ConversationId;

/// The column.
pub(super) fn pictures(store: Store, id: &ConversationId) -> El {
    let id = id.clone();
    let others = heading::watch(store, &id).get(move |app| {
        let members = app
            .heading(&id)
            .map(|heading| heading.members)
            .unwrap_or_default();
        let views = members
            .iter()
            .map(|member| app.roster().view(&member.address));
        views.collect::<Vec<_>>()
    });
    let own = store.live([Changed::Me], |app| {
        (app.me().status(), app.me().picture().cloned())
    });
    el("aside", "pictures")
        .name(words::pictures())
        .part(others, move |others| {
            let size = if others.len() > 1 {
                Size::Large
            } else {
                Size::Big
            };
            let faces = others.iter().map(|contact| face(store, size, contact));
            Some(el("div", "members").children(faces))
        })
        .part(own, move |(status, own)| {
            let change = button("own-face")
                .named(words::change_your_picture())
                .child(own_picture(Size::Big, *status, own.as_ref()))
                .click(move || store.send(PictureIntent::Show(true)));
            Some(change)
        })
}

fn face(store: Store, size: Size, contact: &ContactView) -> El {
    let address = contact.address.clone();
    button("face")
        .name(&words::card_of(&contact.name, contact.status_words))
        .child(picture(size, contact, None))
        .child(el("span", "clip").text(&contact.name))
        .click(move || store.send(RosterIntent::OpenCard(address.clone())))
}
