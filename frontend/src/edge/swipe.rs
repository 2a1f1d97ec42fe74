//! Fingers that swipe. Everything that a swipe does, a button does as well.
//!
//! A row of the contact list goes aside for the menu of what can be done to it; from the edge, the finger
//! leads back from a conversation to the list.

use super::language;
use leptos::prelude::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

/// How far a finger goes before it means it, in CSS pixels.
const FAR: i32 = 64;
/// How far across before it is known whether the finger swipes or scrolls.
const CLEAR: i32 = 12;
/// Where a swipe from the edge begins: what is nearer to it belongs to the system.
const EDGE: std::ops::Range<i32> = 20..56;

/// A finger that is down.
struct Swipe {
    finger: i32,
    from: (i32, i32),
    does: Does,
    /// Whether it goes along the lines, not across them.
    sure: bool,
}

/// What it would do.
enum Does {
    /// Opens the row's menu.
    Menu(HtmlElement),
    /// Presses the button that leads back.
    Back(HtmlElement),
}

/// Follows fingers from now on.
pub(crate) fn watch() {
    let swipe = Rc::new(RefCell::new(None::<Swipe>));
    let [down, moved, up, gone] = std::array::from_fn(|_| swipe.clone());
    listen("pointerdown", move |event| {
        settle(down.replace(Swipe::begins(event)));
    });
    listen("pointermove", move |event| {
        let mut swipe = moved.borrow_mut();
        if swipe.as_mut().is_some_and(|swipe| !swipe.follow(event)) {
            settle(swipe.take());
        }
    });
    listen("pointerup", move |event| {
        let Some(swipe) = up.take() else { return };
        let done = swipe.along(event) >= FAR && swipe.sure;
        match (done, &swipe.does) {
            (true, Does::Menu(row)) => {
                if let Ok(asked) = Event::new("contextmenu") {
                    let _ = row.dispatch_event(&asked);
                }
            }
            (true, Does::Back(button)) => button.click(),
            _ => {}
        }
        settle(Some(swipe));
    });
    listen("pointercancel", move |_| settle(gone.take()));
}

fn listen(event: &'static str, mut run: impl FnMut(&PointerEvent) + 'static) {
    super::window::listen(&document(), event, move |event| run(event.unchecked_ref()));
}

/// The row is where it was.
fn settle(swipe: Option<Swipe>) {
    if let Some(Swipe {
        does: Does::Menu(row),
        ..
    }) = swipe
    {
        let _ = row.style().remove_property("transform");
    }
}

impl Swipe {
    fn begins(event: &PointerEvent) -> Option<Self> {
        if event.pointer_type() != "touch" {
            return None;
        }
        let from = (event.client_x(), event.client_y());
        let start = match language::arrow("ArrowRight".to_owned()).as_str() {
            "ArrowRight" => from.0,
            _ => window().inner_width().ok()?.as_f64()? as i32 - from.0,
        };
        let under: Element = event.target()?.dyn_into().ok()?;
        let row = under.closest(".person").ok().flatten();
        let back = document().query_selector(".chat-back").ok().flatten();
        // In wide windows it is there and not shown.
        let back = back.map(|back| back.unchecked_into::<HtmlElement>());
        let back = back.filter(|back| back.offset_parent().is_some());
        let does = match (row, back) {
            (Some(row), _) => Does::Menu(row.unchecked_into()),
            (None, Some(back)) if EDGE.contains(&start) => Does::Back(back),
            _ => return None,
        };
        Some(Self {
            finger: event.pointer_id(),
            from,
            does,
            sure: false,
        })
    }

    /// How far it went the way that does something.
    fn along(&self, event: &PointerEvent) -> i32 {
        let right = event.client_x() - self.from.0;
        let onwards = match language::arrow("ArrowRight".to_owned()).as_str() {
            "ArrowRight" => right,
            _ => -right,
        };
        match self.does {
            Does::Menu(_) => -onwards,
            Does::Back(_) => onwards,
        }
    }

    /// Goes with the finger; false if it turns out to be none of ours.
    fn follow(&mut self, event: &PointerEvent) -> bool {
        let across = (event.client_y() - self.from.1).abs();
        let along = self.along(event);
        if event.pointer_id() != self.finger || (!self.sure && across > CLEAR) {
            return false;
        }
        self.sure |= along > CLEAR;
        if let (true, Does::Menu(row)) = (self.sure, &self.does) {
            let right = event.client_x() - self.from.0;
            let shown = right.clamp(-FAR, FAR);
            let _ = row
                .style()
                .set_property("transform", &format!("translateX({shown}px)"));
        }
        true
    }
}
