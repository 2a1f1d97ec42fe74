//! A passing note: something was refused, or is on its way.

use crate::dom::{El, el};
use crate::store::Store;
use nudge_model::Changed;

/// The note, while there is one.
pub(crate) fn note(store: Store) -> El {
    let said = store.live([Changed::Note], |app| app.note().map(ToOwned::to_owned));
    el("div", "note-slot")
        .attr("role", "status")
        .part(said, |text| Some(el("p", "note").text(text.as_deref()?)))
}
