//! The time, and the one alarm the model may set.

use crate::store::Store;
use leptos::prelude::*;
use nudge_model::Input;
use nudge_shared::Timestamp;
use std::cell::Cell;
use std::time::Duration;

/// Longer waits overflow the browser's timer; the model is merely woken early then.
const LONGEST_MS: i64 = 60 * 60 * 1000;

thread_local! {
    static ALARM: Cell<Option<TimeoutHandle>> = const { Cell::new(None) };
}

/// The time of day, by the device's clock.
pub(crate) fn now() -> Timestamp {
    Timestamp(js_sys::Date::now() as i64)
}

/// How far local time is ahead of UTC now, in minutes.
pub(crate) fn utc_offset_minutes() -> i32 {
    -(js_sys::Date::new_0().get_timezone_offset() as i32)
}

/// Sets the alarm anew, or takes it off.
pub(crate) fn wake_at(store: Store, at: Option<Timestamp>) {
    if let Some(old) = ALARM.take() {
        old.clear();
    }
    let Some(at) = at else { return };
    let wait = at.0.saturating_sub(now().0).clamp(0, LONGEST_MS);
    let alarm = set_timeout_with_handle(
        move || store.send(Input::Tick),
        Duration::from_millis(wait.unsigned_abs()),
    );
    ALARM.set(alarm.ok());
}
