//! Light or dark, where the person does not follow the system.

use leptos::prelude::*;
use nudge_model::Theme;

/// Shows the page so.
pub(crate) fn apply(theme: Theme) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light => root.set_attribute("data-theme", "light"),
        Theme::Dark => root.set_attribute("data-theme", "dark"),
    };
}
