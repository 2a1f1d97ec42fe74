//! A dialog over everything else: the browser keeps the focus inside and closes it on Escape.

use crate::dom::{El, Scope, el};
use leptos::prelude::{document, queue_microtask, request_animation_frame};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

/// Gives the focus back when the dialog has gone.
struct Return(Option<HtmlElement>);

impl Drop for Return {
    fn drop(&mut self) {
        let Some(before) = self.0.take() else { return };
        request_animation_frame(move || {
            let free = document()
                .active_element()
                .is_none_or(|element| element.tag_name() == "BODY");
            if free && before.is_connected() {
                let _ = before.focus();
            }
        });
    }
}

/// A dialog that is open for as long as it is on the page. On Escape, or a click beside it, it asks
/// to be closed; whoever opened it takes it off the page. The focus then goes back where it was.
pub(crate) fn modal(name: &str, class: &str, on_close: impl Fn() + 'static) -> El {
    let before = document()
        .active_element()
        .and_then(|element| element.dyn_into().ok());
    Scope::keep(Return(before));
    let on_close = Rc::new(on_close);
    let cancel = on_close.clone();
    let dialog = el("dialog", "dialog")
        .attr("class", &format!("dialog {class}"))
        .name(name)
        .on("cancel", move |event| {
            event.prevent_default();
            cancel();
        })
        .on("click", move |event| {
            let beside = event
                .target()
                .is_some_and(|target| target.dyn_ref::<HtmlDialogElement>().is_some());
            if beside {
                on_close();
            }
        });
    let shown: HtmlDialogElement = dialog.field::<HtmlDialogElement>().clone();
    // Only what is on the page can be opened.
    queue_microtask(move || {
        if shown.is_connected() && !shown.open() {
            let _ = shown.show_modal();
        }
    });
    dialog
}
