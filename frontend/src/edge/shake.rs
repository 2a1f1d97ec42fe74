//! What a nudge does to the window and the device.

use leptos::prelude::*;
use nudge_model::Motion;
use std::time::Duration;

/// How long the animation of `shake.css` takes, with a little to spare.
const LASTS: Duration = Duration::from_millis(760);

/// Shakes the window once, or flashes its border where motion is not welcome.
pub(crate) fn shake(motion: Motion) {
    let class = match motion {
        Motion::Full => "shaking",
        Motion::Reduced => "flashing",
    };
    let Ok(Some(window)) = document().query_selector(".app") else {
        return;
    };
    let _ = window.class_list().add_1(class);
    set_timeout(
        move || {
            let _ = window.class_list().remove_1(class);
        },
        LASTS,
    );
}

/// Lets a phone vibrate, where it can.
pub(crate) fn vibrate(milliseconds: u32) {
    let _ = window().navigator().vibrate_with_duration(milliseconds);
}
