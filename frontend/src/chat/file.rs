//! A file in a conversation: what it is, how far it is, and what can be done with it.

use crate::dom::{El, button, el};
use crate::parts::{Icon, icon, image};
use crate::store::Store;
use crate::wire::http::blob_path;
use nudge_model::{App, Changed, FileIntent, FileView, ItemKey, ProgressView, Viewed, words};
use nudge_shared::{BlobId, ConversationId};

/// The card of a file.
pub(super) fn card(store: Store, id: &ConversationId, key: ItemKey, file: &FileView) -> El {
    let words = el("div", "file-words")
        .child(el("div", "file-name").text(&file.name))
        .child(el("div", "file-size").text(&file.size));
    let state = match file.moving {
        true => progress(store, id, key, &file.name),
        false => el("div", "file-state")
            .mark("data-failed", file.failed)
            .text(&file.state),
    };
    el("div", "file")
        .attr("role", "group")
        .name(&file.name)
        .child(picture(store, file))
        .child(words.child(state).maybe(file.warning.map(warning)))
        .child(actions(store, id, file))
}

fn warning(text: &str) -> El {
    el("div", "file-warning")
        .child(icon(Icon::ALERT))
        .child(el("span", "").text(text))
}

/// A small picture, where there is one: of what is there it opens the viewer.
fn picture(store: Store, file: &FileView) -> El {
    let sheet = || el("span", "file-sheet").child(icon(Icon::FILE));
    let whole = file.blob.clone().filter(|_| file.is_picture);
    let Some(shown) = file.shown.as_ref() else {
        return sheet();
    };
    let picture = sheet().child(image(shown).attr("loading", "lazy"));
    let Some(blob) = whole else { return picture };
    let viewed = Viewed {
        blob,
        name: file.name.clone(),
    };
    button("file-look")
        .named(&words::file_show_named(&file.name))
        .child(picture)
        .click(move || store.send(FileIntent::View(Some(viewed.clone()))))
}

/// How far it is on its way. Changes many times in a second, while the card stays.
fn progress(store: Store, id: &ConversationId, key: ItemKey, name: &str) -> El {
    let watch = store.watch([Changed::Item(id.clone(), key)]);
    let [bar, told] = std::array::from_fn(|_| id.clone());
    let of = move |app: &App, id: &ConversationId| app.progress(id, key);
    let percent = move |progress: Option<ProgressView>| progress.map_or(0, |p| p.percent);
    el("div", "file-progress")
        .child(self::bar(
            name,
            watch.get(move |app| percent(of(app, &bar)).to_string()),
        ))
        .child(
            el("span", "").live_text(
                watch.get(move |app| of(app, &told).map(|p| p.words).unwrap_or_default()),
            ),
        )
}

/// A bar that fills.
pub(super) fn bar(of: &str, percent: impl Fn() -> String + 'static) -> El {
    el("progress", "")
        .name(of)
        .attr("max", "100")
        .live("value", move || Some(percent()))
}

fn actions(store: Store, id: &ConversationId, file: &FileView) -> El {
    let act = |text: &str, name: &str, intent: FileIntent| {
        button("button button-small")
            .text(text)
            .named(name)
            .click(move || store.send(intent.clone()))
    };
    let answer = |accept| FileIntent::Answer {
        conversation: id.clone(),
        message: file.message,
        accept,
    };
    let name = &file.name;
    let asked = el("div", "file-actions");
    let asked = match file.asks {
        true => asked
            .child(
                act(
                    words::file_accept(),
                    &words::file_accept_named(name),
                    answer(true),
                )
                .attr("aria-keyshortcuts", "Alt+C"),
            )
            .child(
                act(
                    words::file_decline(),
                    &words::file_decline_named(name),
                    answer(false),
                )
                .attr("aria-keyshortcuts", "Alt+D"),
            ),
        false => asked,
    };
    let cancel = || {
        let intent = FileIntent::Cancel {
            conversation: id.clone(),
            message: file.message,
        };
        act(words::cancel(), &words::file_cancel_named(name), intent)
    };
    asked
        .maybe(file.can_cancel.then(cancel))
        .maybe(file.blob.as_ref().map(|blob| save(blob, name)))
}

/// The link that saves a file.
pub(crate) fn save(blob: &BlobId, name: &str) -> El {
    el("a", "button button-small")
        .attr("href", &blob_path(blob))
        .attr("download", name)
        .named(&words::file_save_named(name))
        .text(words::file_save())
}
