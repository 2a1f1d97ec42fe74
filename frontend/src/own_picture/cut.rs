//! Which square of a picture it is to be: dragged with a pointer, or moved by keys.

use super::{Step, Way};
use crate::dom::{El, button, el};
use leptos::prelude::{document, window};
use nudge_model::{Crop, words};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, HtmlImageElement,
    HtmlInputElement, PointerEvent, Url,
};

/// The side of what is uploaded, in pixels. The relay makes it smaller still.
const SIDE: u32 = 192;
/// The side of the view, in pixels of the canvas; the style sheet shows half of them.
const VIEW: u32 = 512;
/// The longest side that a picture is worked on with: photos of today would not fit in the memory of
/// a phone a few times over.
const MOST: f64 = 1600.0;
/// How far a key moves the square, as a part of it.
const STEP: f64 = 0.04;

/// A picture to cut.
pub(crate) type Source = HtmlCanvasElement;

/// A canvas with something on it.
pub(crate) fn canvas(
    width: u32,
    height: u32,
    draw: impl FnOnce(&CanvasRenderingContext2d) -> Result<(), JsValue>,
) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    draw(context.unchecked_ref()).ok()?;
    Some(canvas)
}

/// Makes a picture to cut of a file; none if the browser cannot read it.
pub(super) fn read(file: &Blob, then: impl FnOnce(Option<Source>) + 'static) {
    match Url::create_object_url_with_blob(file) {
        Ok(address) => load(&address.clone(), move |image| {
            let source = image.and_then(|image| {
                let (width, height) = (image.natural_width(), image.natural_height());
                let longest = f64::from(width.max(height));
                let scale = (MOST / longest).min(1.0);
                let size = |side: u32| (f64::from(side) * scale).round().max(1.0);
                let (width, height) = (size(width), size(height));
                canvas(width as u32, height as u32, |context| {
                    context.draw_image_with_html_image_element_and_dw_and_dh(
                        &image, 0.0, 0.0, width, height,
                    )
                })
            });
            let _ = Url::revoke_object_url(&address);
            then(source);
        }),
        Err(_) => then(None),
    }
}

fn load(address: &str, then: impl FnOnce(Option<HtmlImageElement>) + 'static) {
    let Ok(image) = HtmlImageElement::new() else {
        return then(None);
    };
    let then = Rc::new(Cell::new(Some(then)));
    let [loaded, failed] = [(true, then.clone()), (false, then)].map(|(good, then)| {
        let image = good.then(|| image.clone());
        Closure::<dyn FnMut()>::new(move || {
            if let Some(then) = then.take() {
                then(image.clone().filter(|image| image.natural_width() > 0));
            }
        })
        .into_js_value()
    });
    image.set_onload(Some(loaded.unchecked_ref()));
    image.set_onerror(Some(failed.unchecked_ref()));
    image.set_src(address);
}

/// One of our own pictures, ready to be uploaded. They lie side by side in the background of the
/// button.
pub(super) fn ours(button: &HtmlElement, at: u32, of: u32, then: impl FnOnce(Blob) + 'static) {
    let style = window().get_computed_style(button).ok().flatten();
    let background = style
        .and_then(|style| style.get_property_value("background-image").ok())
        .unwrap_or_default();
    let Some(address) = background.split('"').nth(1) else {
        return;
    };
    load(address, move |image| {
        let Some(image) = image else { return };
        let side = f64::from(image.natural_width()) / f64::from(of);
        let drawn = canvas(SIDE, SIDE, |context| {
            context.draw_image_with_html_image_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
                &image,
                side * f64::from(at),
                0.0,
                side,
                side,
                0.0,
                0.0,
                SIDE.into(),
                SIDE.into(),
            )
        });
        if let Some(drawn) = drawn {
            finish(&drawn, then);
        }
    });
}

/// What is on a canvas, as a file.
pub(crate) fn finish(canvas: &HtmlCanvasElement, then: impl FnOnce(Blob) + 'static) {
    let then = Closure::once_into_js(move |blob: JsValue| {
        if let Ok(blob) = blob.dyn_into() {
            then(blob);
        }
    });
    let _ = canvas.to_blob(then.unchecked_ref());
}

fn draw(
    context: &CanvasRenderingContext2d,
    source: &Source,
    crop: Crop,
    side: u32,
) -> Result<(), JsValue> {
    let (left, top, from) = crop.square();
    let side = f64::from(side);
    context.clear_rect(0.0, 0.0, side, side);
    context.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
        source, left, top, from, from, 0.0, 0.0, side, side,
    )
}

/// The step in which the square is chosen.
pub(crate) fn cut(way: &Way) -> El {
    let step = el("div", "own-picture-cut");
    let Some(source) = way.source.borrow().clone() else {
        return step;
    };
    let crop = Rc::new(RefCell::new(Crop::new(
        source.width().into(),
        source.height().into(),
    )));
    let view = el("canvas", "cut-view")
        .attr("width", &VIEW.to_string())
        .attr("height", &VIEW.to_string())
        .attr("tabindex", "0")
        .attr("role", "application")
        .attr("autofocus", "")
        .attr("aria-describedby", "cut-about")
        .name(words::picture_crop());
    let zoom = el("input", "")
        .attr("type", "range")
        .attr("min", "1")
        .attr("max", &Crop::MOST.to_string())
        .attr("step", "0.05")
        .name(words::picture_zoom());
    let slider: HtmlInputElement = zoom.field::<HtmlInputElement>().clone();
    let shown: HtmlCanvasElement = view.field::<HtmlCanvasElement>().clone();
    let change: Rc<dyn Fn(Crop)> = {
        let (crop, source, slider) = (crop.clone(), source.clone(), slider.clone());
        Rc::new(move |new: Crop| {
            crop.replace(new);
            slider.set_value_as_number(new.zoom());
            if let Ok(Some(context)) = shown.get_context("2d") {
                let _ = draw(context.unchecked_ref(), &source, new, VIEW);
            }
        })
    };
    let first = *crop.borrow();
    change(first);
    let view = moves(view, &crop, &change);
    let zoom = {
        let (crop, change) = (crop.clone(), change.clone());
        zoom.on("input", move |_| {
            let now = *crop.borrow();
            // As the number that it is: the code that reads fractions from texts is 10 kB of tables.
            change(now.zoomed(slider.value_as_number()));
        })
    };
    let back = way.clone();
    let back = button("button")
        .text(words::picture_back())
        .click(move || back.go(Step::Choose));
    let done = way.clone();
    let done = button("button button-main first")
        .text(words::picture_use())
        .click(move || {
            let chosen = *crop.borrow();
            let square = canvas(SIDE, SIDE, |context| draw(context, &source, chosen, SIDE));
            if let Some(square) = square {
                let way = done.clone();
                finish(&square, move |picture| (way.done)(Some(picture)));
            }
            done.go(Step::Choose);
        });
    step.child(view)
        .child(
            el("label", "cut-zoom")
                .text(words::picture_zoom())
                .child(zoom),
        )
        .child(
            el("p", "")
                .attr("id", "cut-about")
                .text(words::picture_crop_about()),
        )
        .child(el("div", "dialog-go").child(back).child(done))
}

/// The view follows pointers and keys.
fn moves(view: El, crop: &Rc<RefCell<Crop>>, change: &Rc<dyn Fn(Crop)>) -> El {
    let from = Rc::new(Cell::new(None::<(f64, f64)>));
    let html = view.html().clone();
    let (begun, ended) = (from.clone(), from.clone());
    let (moved, dragged) = (crop.clone(), change.clone());
    let (pressed, keyed) = (crop.clone(), change.clone());
    let place = |event: &PointerEvent| (f64::from(event.client_x()), f64::from(event.client_y()));
    let captures = html.clone();
    view.on("pointerdown", move |event| {
        let event: &PointerEvent = event.unchecked_ref();
        let _ = captures.set_pointer_capture(event.pointer_id());
        begun.set(Some(place(event)));
    })
    .on("pointermove", move |event| {
        let Some((x, y)) = from.get() else { return };
        let now = place(event.unchecked_ref());
        let side = f64::from(html.client_width().max(1));
        from.set(Some(now));
        let crop = *moved.borrow();
        // The picture goes with the pointer, so the square goes the other way.
        dragged(crop.moved((x - now.0) / side, (y - now.1) / side));
    })
    .on("pointerup", move |_| ended.set(None))
    .key(move |event| {
        let now = *pressed.borrow();
        let new = match event.key().as_str() {
            "ArrowLeft" => now.moved(-STEP, 0.0),
            "ArrowRight" => now.moved(STEP, 0.0),
            "ArrowUp" => now.moved(0.0, -STEP),
            "ArrowDown" => now.moved(0.0, STEP),
            "+" | "=" => now.zoomed(now.zoom() * 1.1),
            "-" => now.zoomed(now.zoom() / 1.1),
            _ => return,
        };
        event.prevent_default();
        keyed(new);
    })
}
