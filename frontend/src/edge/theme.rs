//! Light or dark, where the person does not follow the system.

use leptos::prelude::*;
use nudge_shared::Scheme;

/// Shows the page so.
pub(crate) fn apply(theme: Scheme) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = match theme {
        Scheme::System => root.remove_attribute("data-theme"),
        Scheme::Light => root.set_attribute("data-theme", "light"),
        Scheme::Dark => root.set_attribute("data-theme", "dark"),
    };
}
