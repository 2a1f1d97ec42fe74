//! The line about the connection.

use crate::dom::{El, button, el};
use crate::store::Store;
use nudge_model::{Changed, Tone};

/// The line, when there is something to say.
pub(crate) fn banner(store: Store) -> El {
    // Inputs cannot be compared; what the button does is asked for when it is pressed.
    let said = store.live([Changed::Banner], |app| {
        app.banner().map(|banner| {
            let label = banner.action.map(|action| action.label);
            (banner.text, banner.tone, label)
        })
    });
    let act = move || {
        let input = store.peek(|app| Some(app.banner()?.action?.input));
        if let Some(input) = input {
            store.send(input);
        }
    };
    el("div", "banner-slot")
        .attr("role", "status")
        .part(said, move |said| {
            let (text, tone, label) = said.as_ref()?;
            let kind = match tone {
                Tone::Info => "info",
                Tone::Warning => "warn",
                Tone::Error => "bad",
            };
            let action = label
                .as_ref()
                .map(|label| button("button button-small").text(label).click(act));
            Some(
                el("div", "banner")
                    .attr("data-kind", kind)
                    .child(el("span", "").text(text))
                    .maybe(action),
            )
        })
}
