use super::El;
use super::live::{Scope, follow};
use leptos::prelude::{document, untrack};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

/// A row on the page, and what keeps it up to date.
struct Row {
    key: String,
    built: El,
    _scope: Scope,
}

impl El {
    /// A row for each item, in their order, after what is there. A row stays the same for as long as
    /// there is an item with its key, wherever that goes; no two items have the same key.
    pub(crate) fn each<T: 'static>(
        self,
        items: impl Fn() -> Vec<T> + 'static,
        key: impl Fn(&T) -> String + 'static,
        build: impl Fn(&T) -> Self + 'static,
    ) -> Self {
        let rows = Rows::after_all(&self);
        follow(move || {
            let items = items();
            let keys = items.iter().map(&key).collect();
            rows.show(keys, &|at| build(&items[at]));
        });
        self
    }
}

/// Rows on the page.
struct Rows {
    /// Stands behind the last row.
    end: Node,
    rows: RefCell<Vec<Row>>,
}

impl Rows {
    fn after_all(parent: &El) -> Self {
        let end: Node = document().create_comment("").into();
        let _ = parent.0.append_child(&end);
        Self {
            end,
            rows: RefCell::default(),
        }
    }

    fn show(&self, keys: Vec<String>, build: &dyn Fn(usize) -> El) {
        let mut old: Vec<Option<Row>> = self.rows.take().into_iter().map(Some).collect();
        // Most of the time rows keep their order: what is looked for comes after what was found.
        let mut from = 0;
        let mut rows = Vec::with_capacity(keys.len());
        for (at, key) in keys.into_iter().enumerate() {
            let here = |row: &Option<Row>| row.as_ref().is_some_and(|row| row.key == key);
            let after = old[from..].iter().position(here).map(|found| from + found);
            let found = after.or_else(|| old[..from].iter().position(here));
            let kept = found.and_then(|found| {
                from = found + 1;
                old[found].take()
            });
            rows.push(kept.unwrap_or_else(|| {
                let (built, scope) = Scope::around(|| untrack(|| build(at)));
                Row {
                    key,
                    built,
                    _scope: scope,
                }
            }));
        }
        let gone: Vec<El> = old.into_iter().flatten().map(|row| row.built).collect();
        let order: Vec<El> = rows.iter().map(|row| row.built.clone()).collect();
        self.rows.replace(rows);
        place(&gone, &order, &self.end);
    }
}

/// Takes rows off the page and puts the others in order, touching only what is out of place.
fn place(gone: &[El], order: &[El], end: &Node) {
    let focused: Option<HtmlElement> = document()
        .active_element()
        .and_then(|element| element.dyn_into().ok());
    for row in gone {
        row.0.remove();
    }
    let Some(parent) = end.parent_node() else {
        return;
    };
    let mut next = end.clone();
    for row in order.iter().rev() {
        let node = row.node();
        let in_place =
            node.parent_node().is_some() && node.next_sibling().is_some_and(|after| after == next);
        if !in_place {
            let _ = parent.insert_before(node, Some(&next));
        }
        next = node.clone();
    }
    // A row that moves loses the focus.
    if let Some(focused) = focused
        && focused.is_connected()
        && document().active_element().as_ref() != Some(&focused)
    {
        let _ = focused.focus();
    }
}
