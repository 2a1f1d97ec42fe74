//! A dialog over everything else: the browser keeps the focus inside and closes it on Escape.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A dialog that is open for as long as it is on the page. It asks to be closed; whoever opened it
/// takes it off the page. The focus then goes back where it was.
#[component]
pub(crate) fn Modal(
    /// What the dialog is called.
    #[prop(into)]
    label: Signal<String>,
    /// Further classes.
    #[prop(default = "")]
    class: &'static str,
    /// Escape, or a click beside the dialog.
    on_close: Callback<()>,
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let before: Option<HtmlElement> = document()
        .active_element()
        .and_then(|element| element.dyn_into().ok());
    let before = StoredValue::new_local(before);
    Effect::new(move |_| {
        if let Some(dialog) = node.get()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    on_cleanup(move || {
        let Some(before) = before.try_get_value().flatten() else {
            return;
        };
        request_animation_frame(move || {
            let free = document()
                .active_element()
                .is_none_or(|element| element.tag_name() == "BODY");
            if free && before.is_connected() {
                let _ = before.focus();
            }
        });
    });
    view! {
        <dialog
            class=format!("dialog {class}")
            node_ref=node
            aria-label=label
            on:cancel=move |event: web_sys::Event| {
                event.prevent_default();
                on_close.run(());
            }
            on:click=move |event| {
                let beside = event.target().is_some_and(|target| {
                    target.dyn_ref::<web_sys::HtmlDialogElement>().is_some()
                });
                if beside {
                    on_close.run(());
                }
            }
        >
            {children()}
        </dialog>
    }
}
