//! The time, and the one alarm the model may set.

use crate::store::Store;
use gloo_timers::callback::Timeout;
use nudge_model::Input;
use nudge_shared::Timestamp;
use std::cell::Cell;

/// Longer waits overflow the browser's timer; the model is merely woken early then.
const LONGEST_MS: u32 = 60 * 60 * 1000;

thread_local! {
    static ALARM: Cell<Option<Timeout>> = const { Cell::new(None) };
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
    let alarm = at.map(|at| {
        let wait = at.0.saturating_sub(now().0).max(0);
        let wait = u32::try_from(wait).unwrap_or(LONGEST_MS).min(LONGEST_MS);
        Timeout::new(wait, move || store.send(Input::Tick))
    });
    // The older one goes off no more: it is dropped.
    ALARM.set(alarm);
}
