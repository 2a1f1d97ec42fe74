//! The look of the page as attributes of its root and the address of the theme's style sheet. `boot.js` does the same
//! before the first paint, from what is stored.

use leptos::prelude::*;
use nudge_model::App;
use nudge_model::text::format::Scheme;
use nudge_shared::Density;

/// What of the page's look stands at its root: attributes, and the theme's folder.
#[derive(PartialEq)]
pub(crate) struct Dress {
    theme: String,
    attributes: [(&'static str, Option<String>); 5],
}

impl Dress {
    /// As the model has it.
    pub(crate) fn of(app: &App) -> Self {
        let settings = app.settings();
        let look = &settings.account.look;
        let scheme = match app.scheme() {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let density = match settings.account.people_list.density {
            Density::Compact => Some("compact"),
            Density::Normal => None,
            Density::Roomy => Some("roomy"),
        };
        Self {
            theme: app.theme().to_owned(),
            attributes: [
                ("data-scheme", Some(scheme.to_owned())),
                ("data-scene", look.scene.clone()),
                ("data-tint", look.tint.clone()),
                ("data-size", settings.size.clone()),
                ("data-density", density.map(str::to_owned)),
            ],
        }
    }

    /// Shows the page so.
    pub(crate) fn put_on(&self) {
        let Some(root) = document().document_element() else {
            return;
        };
        for (name, value) in &self.attributes {
            let _ = match value {
                Some(value) => root.set_attribute(name, value),
                None => root.remove_attribute(name),
            };
        }
        let address = format!("themes/{}/theme.css", self.theme);
        if let Some(link) = document().get_element_by_id("look")
            && link.get_attribute("href").as_ref() != Some(&address)
        {
            let _ = link.set_attribute("href", &address);
        }
    }
}
