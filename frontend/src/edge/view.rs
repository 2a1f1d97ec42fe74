//! The height that is really there: on some phones the keyboard covers the page instead of making it
//! smaller, and only the visual viewport tells.

use super::window::listen;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, VisualViewport};

/// A keyboard is taller than this; the browser's own bars are not. In CSS pixels.
const KEYBOARD: f64 = 150.0;

/// Keeps `--height` and the mark for an open keyboard up to date.
pub(crate) fn watch() {
    let Some(view) = window().visual_viewport() else {
        return;
    };
    for event in ["resize", "scroll"] {
        let now = view.clone();
        listen(&view, event, move |_| apply(&now));
    }
}

fn apply(view: &VisualViewport) {
    let Some(root) = document().document_element() else {
        return;
    };
    let root: HtmlElement = root.unchecked_into();
    let full = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or_default();
    // Zoomed in, the visual viewport is a part of the page by the person's own wish.
    let covered = view.scale() < 1.05 && full - view.height() > KEYBOARD;
    if covered {
        let _ = root
            .style()
            .set_property("--height", &format!("{}px", view.height().round() as u32));
        // The browser may have scrolled the page to show the field; it is fixed and needs none.
        window().scroll_to_with_x_and_y(0.0, 0.0);
    } else {
        let _ = root.style().remove_property("--height");
    }
    let _ = root.toggle_attribute_with_force("data-keyboard", covered);
}
