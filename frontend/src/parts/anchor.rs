//! Where a menu or panel stands.

use leptos::prelude::window;
use web_sys::HtmlElement;

/// Space kept to the window's edge and to the anchor, in CSS pixels.
const GAP: f64 = 6.0;

/// Puts a panel beside its anchor: below it where there is room, else above, and always inside the
/// window.
pub(crate) fn beside(panel: &HtmlElement, anchor: &HtmlElement) {
    let size = |value: Result<wasm_bindgen::JsValue, _>| {
        value
            .ok()
            .and_then(|value| value.as_f64())
            .unwrap_or_default()
    };
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let (wide, high) = (
        f64::from(panel.offset_width()),
        f64::from(panel.offset_height()),
    );
    let at = anchor.get_bounding_client_rect();
    let left = match at.left() + wide > width - GAP {
        true => at.right() - wide,
        false => at.left(),
    };
    let top = match at.bottom() + GAP + high > height - GAP && at.top() > high + GAP {
        true => at.top() - high - GAP,
        false => at.bottom() + GAP,
    };
    let inside = |value: f64, most: f64| value.min(most).max(GAP);
    let style = panel.style();
    for (name, value) in [
        ("left", inside(left, width - wide - GAP)),
        ("top", inside(top, height - high - GAP)),
    ] {
        let _ = style.set_property(name, &format!("{}px", value.round() as i32));
    }
}
