//! Alerts while no page is open.

use super::rows::{found_by, tick};
use crate::dom::{El, el};
use crate::store::Store;
use nudge_model::{Changed, Push, SettingIntent, words};

/// The switch; nothing on a public computer.
pub(super) fn push(store: Store) -> Option<El> {
    store.peek(|app| app.push())?;
    let push = || store.live([Changed::Settings], |app| app.push().unwrap_or_default());
    let (on, fixed, about) = (push(), push(), push());
    let tick = tick()
        .live_tick(move || on() == Push::On)
        .live_mark("disabled", move || {
            matches!(fixed(), Push::Unable | Push::Unknown)
        })
        .ticked(move |on| store.send(SettingIntent::Push(on)));
    let label = el("span", "")
        .text(words::push())
        .child(el("small", "").live_text(move || about().words().to_owned()));
    let row = el("label", "switch").child(label).child(tick);
    Some(found_by(store, row, &[words::push(), words::push_about()]))
}
