//! The contact list as a file: saved, and its people added.

use super::rows::{found_by, group};
use crate::dom::{El, button, el};
use crate::edge::held;
use crate::store::Store;
use crate::wire::download;
use nudge_model::{Changed, ImportIntent, ImportView, words};
use web_sys::HtmlInputElement;

/// Both ways.
pub(super) fn contact_file(store: Store) -> El {
    let save = |text: &str, form: &'static str| {
        button("button")
            .text(text)
            .click(move || download::contacts(form))
    };
    let saves = el("div", "contact-file")
        .child(save(words::list_save_ctt(), "ctt"))
        .child(save(words::list_save_csv(), "csv"));
    let import = store.live([Changed::Import, Changed::Rows], |app| app.contact_import());
    let file = el("input", "")
        .attr("type", "file")
        .attr("accept", ".ctt,.csv,.txt,text/csv,text/xml")
        .attr("hidden", "");
    let input: HtmlInputElement = file.field::<HtmlInputElement>().clone();
    let asked = input.clone();
    let file = file.on("change", move |_| {
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            store.send(ImportIntent::Read(held::hold(file.into())));
        }
        input.set_value("");
    });
    let add = el("div", "contact-file")
        .child(file)
        .child(
            button("button")
                .text(words::list_open())
                .click(move || asked.click()),
        )
        .child(el("p", "hint").text(words::list_open_about()))
        .child(
            el("div", "import")
                .attr("role", "status")
                .part(import, move |view| {
                    view.as_ref().map(|view| shown(store, view))
                }),
        );
    group(words::list_file())
        .child(found_by(
            store,
            saves,
            &[
                words::list_file(),
                words::list_save_ctt(),
                words::list_save_csv(),
            ],
        ))
        .child(found_by(
            store,
            add,
            &[words::list_open(), words::list_open_about()],
        ))
}

fn shown(store: Store, view: &ImportView) -> El {
    let end = |text: &str| {
        button("button")
            .text(text)
            .click(move || store.send(ImportIntent::End))
    };
    let lines = |lines: &[String]| {
        let lines = lines.iter();
        el("div", "import-lines")
            .children(lines.map(|text| el("p", "").attr("dir", "auto").text(text)))
    };
    let card = el("div", "status-form");
    match view {
        ImportView::Reading => card.child(el("p", "").text(words::loading())),
        ImportView::Failed(why) => card
            .child(el("p", "notice notice-bad").text(why))
            .child(el("div", "dialog-go").child(end(words::close()))),
        ImportView::Found { lines: said, new } => {
            let begin = button("button button-main")
                .text(words::import_begin())
                .click(move || store.send(ImportIntent::Begin));
            card.child(lines(said)).child(
                el("div", "dialog-go")
                    .child(end(words::cancel()))
                    .maybe((*new > 0).then_some(begin)),
            )
        }
        ImportView::Adding { done, all } => card
            .child(el("p", "").text(&words::import_progress(*done, *all)))
            .child(
                el("progress", "")
                    .name(words::list_open())
                    .attr("max", &all.to_string())
                    .attr("value", &done.to_string()),
            )
            .child(el("div", "dialog-go").child(end(words::import_stop()))),
        ImportView::Done(said) => card
            .child(lines(said))
            .child(el("div", "dialog-go").child(end(words::close()))),
    }
}
