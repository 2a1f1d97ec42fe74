//! Statuses of one's own: each with a name, a message, and a reply.

use super::rows::{choose, found_by, group};
use crate::dom::{El, button, el};
use crate::parts::{Icon, gem, shape, tool};
use crate::store::Store;
use leptos::prelude::{ArcRwSignal, Get, Set};
use nudge_model::{Changed, words};
use nudge_shared::{
    MAX_PERSONAL_MESSAGE_CHARS, MAX_REPLY_BYTES, MAX_SAVED_STATUSES, SavedStatus, Setting, Status,
};
use web_sys::{HtmlInputElement, HtmlSelectElement};

/// Which one is being written: that at a place of the list, or a new one beyond its end.
type Writing = ArcRwSignal<Option<usize>>;

/// The list, and the form for one of them.
pub(super) fn statuses(store: Store) -> El {
    let writing: Writing = ArcRwSignal::new(None);
    let watch = store.watch([Changed::Settings]);
    let all = watch.get(|app| {
        let all = app.settings().account.saved_statuses.iter();
        all.cloned().enumerate().collect::<Vec<_>>()
    });
    let count = watch.get(|app| app.settings().account.saved_statuses.len());
    let (edited, shown, new) = (writing.clone(), writing.clone(), writing.clone());
    let room = watch.get(|app| app.settings().account.saved_statuses.len() < MAX_SAVED_STATUSES);
    let add = move || {
        let new = new.clone();
        button("button")
            .text(words::saved_status_new())
            .click(move || new.set(Some(MAX_SAVED_STATUSES)))
    };
    let row = el("div", "statuses")
        .child(
            el("ul", "settings-people")
                .name(words::saved_statuses())
                .each(
                    all,
                    |(at, saved)| {
                        // Drawn anew when it says something else.
                        let texts = [saved.message.as_deref(), saved.reply.as_deref()];
                        let texts = texts.map(|text| text.unwrap_or_default());
                        [
                            &at.to_string(),
                            &saved.name,
                            shape(saved.status, false),
                            texts[0],
                            texts[1],
                        ]
                        .join("\n")
                    },
                    move |(at, saved)| line(store, &edited, *at, saved),
                ),
        )
        .when(
            move || count() == 0,
            || el("p", "hint").text(words::saved_statuses_about()),
        )
        .part(
            move || (shown.get(), room()),
            move |(at, room)| match at {
                Some(at) => Some(form(store, &writing, *at)),
                None => room.then(&add),
            },
        );
    group(words::saved_statuses()).child(found_by(
        store,
        row,
        &[words::saved_statuses(), words::automatic_reply()],
    ))
}

fn line(store: Store, writing: &Writing, at: usize, saved: &SavedStatus) -> El {
    let texts = [&saved.message, &saved.reply].into_iter().flatten();
    let about = texts.map(String::as_str).collect::<Vec<_>>().join(" · ");
    let writing = writing.clone();
    el("li", "")
        .child(gem(shape(saved.status, false)))
        .child(
            el("span", "person-words")
                .child(el("b", "clip").attr("dir", "auto").text(&saved.name))
                .child(el("small", "clip").attr("dir", "auto").text(&about)),
        )
        .child(
            tool(Icon::PENCIL, &words::saved_status_edit(&saved.name))
                .click(move || writing.set(Some(at))),
        )
        .child(
            tool(Icon::TRASH, &words::saved_status_delete(&saved.name)).click(move || {
                choose(
                    store,
                    |settings, at: usize| {
                        let mut all = settings.saved_statuses.clone();
                        if at < all.len() {
                            all.remove(at);
                        }
                        Setting::SavedStatuses(all)
                    },
                    at,
                );
            }),
        )
}

fn form(store: Store, writing: &Writing, at: usize) -> El {
    let known = store.peek(|app| app.settings().account.saved_statuses.get(at).cloned());
    let known = known.unwrap_or_else(|| SavedStatus {
        // Whoever has something to say is not here for everybody.
        status: Status::Busy,
        ..SavedStatus::default()
    });
    let (name, name_row) = text(
        words::saved_status_name(),
        &known.name,
        MAX_PERSONAL_MESSAGE_CHARS,
    );
    let (message, message_row) = text(
        words::your_message(),
        known.message.as_deref().unwrap_or_default(),
        MAX_PERSONAL_MESSAGE_CHARS,
    );
    // A character is four bytes at most.
    let (reply, reply_row) = text(
        words::automatic_reply(),
        known.reply.as_deref().unwrap_or_default(),
        MAX_REPLY_BYTES / 4,
    );
    let statuses = store.peek(|app| app.me().status_menu());
    let select = el("select", "").name(words::status());
    let select = select.children(statuses.iter().map(|(status, text)| {
        el("option", "")
            .mark("selected", *status == known.status)
            .text(text)
    }));
    let chosen: HtmlSelectElement = select.field::<HtmlSelectElement>().clone();
    let wrong = name.clone();
    let (done, cancelled) = (writing.clone(), writing.clone());
    let save = move || {
        let said = |field: &HtmlInputElement| field.value().trim().to_owned();
        let some = |field: &HtmlInputElement| Some(said(field)).filter(|text| !text.is_empty());
        let at_status = usize::try_from(chosen.selected_index()).unwrap_or_default();
        let saved = SavedStatus {
            name: said(&name),
            status: statuses
                .get(at_status)
                .map_or(Status::Online, |(status, _)| *status),
            message: some(&message),
            reply: some(&reply),
        };
        let mut all = store.peek(|app| app.settings().account.saved_statuses.clone());
        let mut others = all.iter().enumerate().filter(|(other, _)| *other != at);
        if saved.name.is_empty() || others.any(|(_, other)| other.name == saved.name) {
            let _ = wrong.set_attribute("aria-invalid", "true");
            let _ = wrong.focus();
            return;
        }
        match all.get_mut(at) {
            Some(old) => *old = saved,
            None => all.push(saved),
        }
        choose(
            store,
            |_, all: Vec<SavedStatus>| Setting::SavedStatuses(all),
            all,
        );
        done.set(None);
    };
    el("form", "status-form")
        .name(words::saved_status_new())
        .on("submit", move |event| {
            event.prevent_default();
            save();
        })
        .child(name_row)
        .child(
            el("div", "field")
                .child(
                    el("label", "")
                        .attr("aria-hidden", "true")
                        .text(words::status()),
                )
                .child(select),
        )
        .child(message_row)
        .child(reply_row)
        .child(el("p", "hint").text(words::saved_status_reply_about()))
        .child(
            el("div", "dialog-go")
                .child(
                    button("button")
                        .text(words::cancel())
                        .click(move || cancelled.set(None)),
                )
                .child(
                    el("button", "button button-main")
                        .attr("type", "submit")
                        .text(words::save()),
                ),
        )
}

fn text(name: &str, value: &str, most: usize) -> (HtmlInputElement, El) {
    let input = el("input", "")
        .attr("type", "text")
        .attr("dir", "auto")
        .attr("maxlength", &most.to_string())
        .attr("autocomplete", "off")
        .name(name);
    let field: HtmlInputElement = input.field::<HtmlInputElement>().clone();
    field.set_value(value);
    let row = el("div", "field")
        .child(el("label", "").attr("aria-hidden", "true").text(name))
        .child(input);
    (field, row)
}
