//! Another version of the page is out while somebody types.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Offers to load the page anew, if something is being typed that this would interrupt.
pub(super) fn offer_instead() -> bool {
    let field = document().active_element();
    let typing = field.is_some_and(|field| {
        let fields = ["INPUT", "TEXTAREA"];
        // Fields of both kinds have this property.
        fields.contains(&field.tag_name().as_str())
            && !field
                .unchecked_into::<HtmlInputElement>()
                .value()
                .is_empty()
    });
    let bar = document().get_element_by_id("new-version");
    match bar {
        Some(bar) if typing => bar.remove_attribute("hidden").is_ok(),
        _ => false,
    }
}
