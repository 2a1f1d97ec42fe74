//! A pad to write on by hand.

use crate::dom::{El, button, el};
use crate::edge::held;
use crate::own_picture::cut::{canvas, finish};
use crate::store::Store;
use leptos::prelude::{ArcRwSignal, Set};
use nudge_model::{ComposeIntent, Input, words};
use nudge_shared::ConversationId;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, PointerEvent};

/// The pad, in pixels of the drawing. The style sheet fits it into the page.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 240;
/// How wide a stroke is.
const PEN: f64 = 4.0;

fn context(of: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    Some(of.get_context("2d").ok()??.unchecked_into())
}

/// The pad, open. What is sent is only as high as what was written, and the pad closes.
pub(super) fn pad(store: Store, id: &ConversationId, open: &ArcRwSignal<bool>) -> El {
    let area = el("canvas", "ink-pad")
        .attr("width", &WIDTH.to_string())
        .attr("height", &HEIGHT.to_string())
        .attr("role", "img")
        .name(words::ink_area());
    let drawing: HtmlCanvasElement = area.field::<HtmlCanvasElement>().clone();
    // How far the strokes reach: left, top, right, bottom.
    let reach = Rc::new(Cell::new(None::<[f64; 4]>));
    let (sent, cleared) = (drawing.clone(), drawing.clone());
    let (sends, clears) = (reach.clone(), reach.clone());
    let (id, open) = (id.clone(), open.clone());
    let send = button("button button-main")
        .text(words::send())
        .click(move || {
            let Some([left, top, right, bottom]) = sends.get() else {
                return;
            };
            let edge = PEN * 2.0;
            let (left, top) = ((left - edge).max(0.0), (top - edge).max(0.0));
            let width = (right + edge).min(WIDTH.into()) - left;
            let height = (bottom + edge).min(HEIGHT.into()) - top;
            let part = canvas(width.ceil() as u32, height.ceil() as u32, |to| {
                to.draw_image_with_html_canvas_element(&sent, -left, -top)
            });
            let id = id.clone();
            if let Some(part) = part {
                finish(&part, move |blob| {
                    store.send(Input::Compose(id, ComposeIntent::Draw(held::hold(blob))));
                });
                open.set(false);
            }
        });
    let clear = button("button").text(words::ink_clear()).click(move || {
        clears.set(None);
        if let Some(context) = context(&cleared) {
            context.clear_rect(0.0, 0.0, WIDTH.into(), HEIGHT.into());
        }
    });
    el("div", "ink-box")
        .child(strokes(area, &drawing, &reach))
        .child(el("div", "ink-go").child(clear).child(send))
}

/// The pad follows pointers.
fn strokes(area: El, drawing: &HtmlCanvasElement, reach: &Rc<Cell<Option<[f64; 4]>>>) -> El {
    let last = Rc::new(Cell::new(None::<(f64, f64)>));
    let stroke = {
        let (drawing, last, reach) = (drawing.clone(), last.clone(), reach.clone());
        move |event: &PointerEvent, begins: bool| {
            let place = drawing.get_bounding_client_rect();
            let scale = f64::from(WIDTH) / place.width().max(1.0);
            let x = (f64::from(event.client_x()) - place.left()) * scale;
            let y = (f64::from(event.client_y()) - place.top()) * scale;
            let (from_x, from_y) = match last.get() {
                Some(from) if !begins => from,
                _ => (x, y),
            };
            last.set(Some((x, y)));
            let [left, top, right, bottom] = reach.get().unwrap_or([x, y, x, y]);
            reach.set(Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]));
            if let Some(context) = context(&drawing) {
                context.set_line_width(PEN);
                context.set_line_cap("round");
                context.set_stroke_style_str("#1b2f6e");
                context.begin_path();
                context.move_to(from_x, from_y);
                context.line_to(x, y);
                context.stroke();
            }
        }
    };
    let (begin, follow, captures) = (stroke.clone(), stroke, drawing.clone());
    let (moving, ended) = (last.clone(), last);
    area.on("pointerdown", move |event| {
        let event: &PointerEvent = event.unchecked_ref();
        event.prevent_default();
        let _ = captures.set_pointer_capture(event.pointer_id());
        begin(event, true);
    })
    .on("pointermove", move |event| {
        if moving.get().is_some() {
            follow(event.unchecked_ref(), false);
        }
    })
    .on("pointerup", move |_| ended.set(None))
}
