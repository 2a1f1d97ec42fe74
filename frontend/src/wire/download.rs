//! What the relay gives as a file.

use super::door;
use crate::dom::el;
use nudge_shared::ConversationId;

/// Saves the contact list, as `csv` or `ctt`.
pub(crate) fn contacts(form: &str) {
    save(&format!("contacts?form={form}"));
}

/// Saves what was said in a conversation, as `html`, `txt` or `json`.
pub(crate) fn history(id: &ConversationId, form: &str) {
    let id = js_sys::encode_uri_component(&id.to_string());
    // Minutes that the clock is behind UTC.
    let zone = -js_sys::Date::new_0().get_timezone_offset();
    let address = format!("history?conversation={id}&form={form}&zone={zone}");
    save(&address);
}

fn save(address: &str) {
    // The relay names the file. A link leaves the page and its socket alone.
    el("a", "")
        .attr("href", &door(address))
        .attr("download", "")
        .html()
        .click();
}
