//! The browser tab's text, and the number of unread messages on its icon and the installed app's.

use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlLinkElement};

/// Pixels each way; browsers scale it down.
const SIZE: u32 = 64;

thread_local! {
    /// The icon without a number, as the page named it.
    static PLAIN: Cell<Option<String>> = const { Cell::new(None) };
}

/// Shows both.
pub(crate) fn show(text: &str, unread: u32) {
    document().set_title(text);
    app_badge(unread);
    let Ok(Some(link)) = document().query_selector("link[rel=icon]") else {
        return;
    };
    let link: HtmlLinkElement = link.unchecked_into();
    let plain = PLAIN.take().unwrap_or_else(|| link.href());
    let href = match unread {
        0 => plain.clone(),
        _ => draw(unread).unwrap_or_else(|| plain.clone()),
    };
    if link.href() != href {
        link.set_href(&href);
    }
    PLAIN.set(Some(plain));
}

/// The icon with a number, as a `data:` address.
fn draw(unread: u32) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(SIZE);
    canvas.set_height(SIZE);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    let size = f64::from(SIZE);
    pen.set_fill_style_str("#0b66b5");
    rounded(&pen, 0.0, 0.0, size, size * 0.86, 14.0);
    pen.set_fill_style_str("#ff6a1f");
    pen.begin_path();
    pen.arc(
        size * 0.62,
        size * 0.62,
        size * 0.38,
        0.0,
        std::f64::consts::TAU,
    )
    .ok()?;
    pen.fill();
    pen.set_fill_style_str("#fff");
    pen.set_font(if unread > 9 {
        "bold 34px sans-serif"
    } else {
        "bold 44px sans-serif"
    });
    pen.set_text_align("center");
    let text = if unread > 99 {
        "99".to_owned()
    } else {
        unread.to_string()
    };
    let base = if unread > 9 { 0.8 } else { 0.86 };
    pen.fill_text(&text, size * 0.62, size * base).ok()?;
    canvas.to_data_url().ok()
}

fn rounded(pen: &CanvasRenderingContext2d, x: f64, y: f64, width: f64, height: f64, radius: f64) {
    pen.begin_path();
    pen.move_to(x + radius, y);
    for (x1, y1, x2, y2) in [
        (x + width, y, x + width, y + height),
        (x + width, y + height, x, y + height),
        (x, y + height, x, y),
        (x, y, x + width, y),
    ] {
        let _ = pen.arc_to(x1, y1, x2, y2, radius);
    }
    pen.fill();
}

/// The badge of an installed app; few browsers have it, and the bindings do not.
fn app_badge(unread: u32) {
    let navigator = window().navigator();
    let name = JsValue::from_str("setAppBadge");
    if let Ok(set) = js_sys::Reflect::get(&navigator, &name)
        && let Some(set) = set.dyn_ref::<js_sys::Function>()
    {
        let _ = set.call1(&navigator, &JsValue::from_f64(f64::from(unread)));
    }
}
