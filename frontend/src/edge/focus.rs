//! Where the keyboard goes.

use leptos::prelude::*;
use nudge_model::Focus;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

/// Puts the keyboard focus there, if the thing is on the page.
pub(crate) fn focus(target: &Focus) {
    match target {
        // On a phone the keyboard would jump up and hide the conversation one wants to read first.
        Focus::Composer(_) if !is_touch() || in_composer() => select("#composer"),
        Focus::Composer(_) => {}
        Focus::Search => select("#find"),
        Focus::List => select("#roster [tabindex='0']"),
        Focus::Form => select_first(&[
            "dialog[open] [aria-invalid=true]",
            "dialog[open] .first",
            "dialog[open] input:not([type=hidden])",
            "#sign-in-form [aria-invalid=true]",
            "#address",
        ]),
        Focus::MeField => {
            if let Some(field) = find("#me-edit") {
                let _ = field.focus();
                if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
                    field.select();
                }
            }
        }
    }
}

/// Whether the main pointer is a finger.
pub(crate) fn is_touch() -> bool {
    window()
        .match_media("(pointer: coarse)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

fn in_composer() -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.id() == "composer")
}

fn find(selector: &str) -> Option<HtmlElement> {
    document()
        .query_selector(selector)
        .ok()
        .flatten()
        .and_then(|element| element.dyn_into().ok())
}

fn select(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// The first of these that is there and not hidden.
fn select_first(selectors: &[&str]) {
    let shown = selectors
        .iter()
        .filter_map(|selector| find(selector))
        .find(|element| element.offset_parent().is_some());
    if let Some(element) = shown {
        let _ = element.focus();
    }
}
