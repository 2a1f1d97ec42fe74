//! Toasts: who came, who wrote. They stand in one region that is read out.

use crate::dom::{El, button, el};
use crate::parts::{Icon, Size, picture, tool};
use crate::store::Store;
use nudge_model::{Changed, SettingIntent, ToastIntent, words};

/// All toasts that are up.
pub(crate) fn toasts(store: Store) -> El {
    let ids = store.live([Changed::Toasts], |app| {
        app.toasts().into_iter().map(|toast| toast.id).collect()
    });
    el("div", "toasts")
        .attr("role", "status")
        .name(words::news())
        .on("pointerenter", move |_| {
            store.send(ToastIntent::Hover(true));
        })
        .on("pointerleave", move |_| {
            store.send(ToastIntent::Hover(false));
        })
        .each(ids, u64::to_string, move |id| toast(store, *id))
}

fn toast(store: Store, id: u64) -> El {
    let toast = el("div", "toast");
    let said = store.peek(|app| {
        let said = app.toasts().into_iter().find(|toast| toast.id == id)?;
        let contact = app.roster().view(&said.address);
        Some((said, contact))
    });
    let Some((said, contact)) = said else {
        return toast;
    };
    let words = el("span", "")
        .child(el("b", "").text(&said.title))
        .child(el("span", "what").text(&said.text));
    toast
        .child(
            button("toast-open focus-in")
                .child(picture(Size::Mid, &contact, None))
                .child(words)
                .click(move || store.send(ToastIntent::Open(id))),
        )
        .child(
            el("div", "toast-tools")
                .child(
                    tool(Icon::CLOSE, words::close())
                        .click(move || store.send(ToastIntent::Close(id))),
                )
                .child(
                    tool(Icon::SETTINGS, words::settings())
                        .click(move || store.send(SettingIntent::Show(true))),
                ),
        )
}
