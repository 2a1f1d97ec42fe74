//! The viewer of pictures, and the list of what lies on the relay.

use crate::chat::save;
use crate::dom::{El, button, el};
use crate::parts::{Icon, modal, problem, tool};
use crate::store::Store;
use crate::wire::http::blob_path;
use nudge_model::{Changed, FileIntent, StoredFileView, Viewed, words};

/// A picture, as large as there is room.
pub(crate) fn viewer(store: Store, viewed: &Viewed) -> El {
    let close = move || store.send(FileIntent::View(None));
    modal(&viewed.name, "viewer", close)
        .child(
            el("img", "")
                .attr("src", &blob_path(&viewed.blob))
                .attr("alt", &viewed.name),
        )
        .child(
            el("div", "viewer-bar")
                .child(el("span", "clip").text(&viewed.name))
                .child(save(&viewed.blob, &viewed.name))
                .child(tool(Icon::CLOSE, words::close()).click(close)),
        )
}

/// The list of stored files, open.
pub(crate) fn stored(store: Store) -> El {
    let close = move || store.send(FileIntent::ShowStored(false));
    let files = store.watch([Changed::Files, Changed::Clock]);
    modal(words::your_files(), "", close).child(
        el("div", "dialog-body")
            .child(el("h2", "").text(words::your_files()))
            .part(files.get(|app| app.stored_files()), move |view| {
                let view = view.as_ref()?;
                let all = view.files.as_deref().unwrap_or_default();
                let none = view.files.as_ref().is_some_and(Vec::is_empty);
                let problem = view.problem.as_deref().map(problem);
                Some(
                    el("div", "stored")
                        .maybe(problem)
                        .maybe(none.then(|| el("p", "").text(words::no_files())))
                        .children(all.iter().map(|file| row(store, file)))
                        .child(el("p", "").text(&view.room)),
                )
            })
            .child(
                el("div", "dialog-go").child(
                    button("button button-main first")
                        .text(words::done())
                        .click(close),
                ),
            ),
    )
}

fn row(store: Store, file: &StoredFileView) -> El {
    let blob = file.blob.clone();
    el("div", "stored-file")
        .child(
            el("div", "file-words")
                .child(el("div", "file-name").text(&file.name))
                .child(el("div", "file-size").text(&file.about)),
        )
        .child(save(&file.blob, &file.name))
        .child(
            tool(Icon::TRASH, &words::file_delete_named(&file.name))
                .click(move || store.send(FileIntent::Delete(blob.clone()))),
        )
}
