//! One of several, chosen by mouse, Enter or arrows.

use crate::dom::El;
use crate::edge::language::arrow;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// Makes an element a group of the `radio`s in it: arrows choose the next one, round and round.
pub(crate) fn radios(group: El, name: &str) -> El {
    let all = group.html().clone();
    group
        .attr("role", "radiogroup")
        .name(name)
        .key(move |event| step(&all, event))
}

fn step(group: &HtmlElement, event: &KeyboardEvent) {
    let forward = match arrow(event.key()).as_str() {
        "ArrowDown" | "ArrowRight" => true,
        "ArrowUp" | "ArrowLeft" => false,
        _ => return,
    };
    let Ok(list) = group.query_selector_all("[role=radio]") else {
        return;
    };
    let all: Vec<HtmlElement> = (0..list.length())
        .filter_map(|index| list.item(index)?.dyn_into().ok())
        .collect();
    let active = document().active_element();
    let Some(now) = all.iter().position(|radio| active.as_ref() == Some(radio)) else {
        return;
    };
    let to = (now + if forward { 1 } else { all.len() - 1 }) % all.len();
    event.prevent_default();
    let _ = all[to].focus();
    all[to].click();
}
