//! The dialog for one's own emoticons: all of them, with their shortcuts, and how to add more.

use crate::dom::{El, button, el};
use crate::edge::held;
use crate::own_picture::{Step, Way, cut, steps};
use crate::parts::{Icon, image, modal, tool};
use crate::store::Store;
use nudge_model::{Changed, EmoticonIntent, words};
use nudge_shared::{BlobId, Emoticon, MAX_SHORTCUT_CHARS};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Blob, FileList, HtmlInputElement};

/// The dialog, open.
pub(crate) fn dialog(store: Store) -> El {
    let name = Rc::new(RefCell::new(String::new()));
    let way = {
        let name = name.clone();
        Way::new(move |picture| match picture {
            Some(picture) => add(store, picture, name.take()),
            None => store.send(EmoticonIntent::Unreadable),
        })
    };
    let close = move || store.send(EmoticonIntent::Show(false));
    let state = store.watch([Changed::OwnEmoticons]);
    let body = steps(
        &way.clone(),
        words::emoticons_yours(),
        state.get(|app| app.own_emoticons().is_some_and(|view| view.busy)),
        state.get(|app| app.own_emoticons()?.problem),
        move |step| match step {
            Step::Choose | Step::Camera => choose(store, &way, &name),
            Step::Cut => cut::cut(&way),
        },
    );
    modal(words::emoticons_yours(), "own-picture", close).child(body)
}

fn add(store: Store, picture: Blob, name: String) {
    store.send(EmoticonIntent::Add(held::hold(picture), name));
}

/// Takes files in. One that keeps still is cut; several, and those that may move, are taken as they are.
fn take(store: Store, way: &Way, name: &Rc<RefCell<String>>, files: Option<FileList>) {
    let Some(files) = files else { return };
    let all = (0..files.length()).filter_map(|at| files.get(at));
    for file in all {
        if files.length() == 1 && file.type_() != "image/gif" {
            name.replace(file.name());
            way.read(&file);
        } else {
            let name = file.name();
            add(store, file.unchecked_into(), name);
        }
    }
}

fn choose(store: Store, way: &Way, name: &Rc<RefCell<String>>) -> El {
    let file = el("input", "")
        .attr("type", "file")
        .attr("accept", "image/*")
        .attr("multiple", "")
        .attr("hidden", "");
    let input: HtmlInputElement = file.field::<HtmlInputElement>().clone();
    let (asked, way, name) = (input.clone(), way.clone(), name.clone());
    let file = file.on("change", move |_| {
        take(store, &way, &name, input.files());
        input.set_value("");
    });
    let all = store.live([Changed::OwnEmoticons, Changed::Settings], |app| {
        app.own_emoticons().map(|view| view.all).unwrap_or_default()
    });
    let close = move || store.send(EmoticonIntent::Show(false));
    el("div", "own-picture-choose")
        .child(file)
        .child(el("p", "").text(words::emoticon_about()))
        .part(all, move |all| {
            Some(match all.is_empty() {
                true => el("p", "").text(words::emoticons_none()),
                false => el("div", "own-emoticons").children(all.iter().map(|one| row(store, one))),
            })
        })
        .child(
            el("div", "dialog-go")
                .child(
                    button("button")
                        .text(words::emoticon_add())
                        .click(move || asked.click()),
                )
                .child(
                    button("button button-main first")
                        .text(words::done())
                        .click(close),
                ),
        )
}

fn row(store: Store, emoticon: &Emoticon) -> El {
    let Emoticon { shortcut, picture } = emoticon.clone();
    let field = el("input", "")
        .attr("maxlength", &MAX_SHORTCUT_CHARS.to_string())
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .name(&words::emoticon_shortcut_of(&shortcut));
    let input: HtmlInputElement = field.field::<HtmlInputElement>().clone();
    input.set_value(&shortcut);
    let renamed: BlobId = picture.clone();
    el("div", "own-emoticon")
        .child(image(&picture))
        .child(field.on("change", move |_| {
            store.send(EmoticonIntent::Rename(renamed.clone(), input.value()));
        }))
        .child(
            tool(Icon::TRASH, &words::emoticon_delete_named(&shortcut))
                .click(move || store.send(EmoticonIntent::Delete(shortcut.clone()))),
        )
}
