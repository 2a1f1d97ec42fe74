//! Elements of the page, and what keeps them up to date.
//!
//! The reactive core is Leptos's; its templates are not used. They make code of their own for every
//! element that is written down, which for this page came to 350 kB compressed. Here an element is an
//! element of the browser, everything that changes is a boxed closure, and one piece of code runs them
//! all.

mod each;
mod live;

pub(crate) use live::{Scope, follow, unseen};

use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, Node};

/// An element, on the page or about to be. Clones are the same element.
#[derive(Clone)]
pub(crate) struct El(Element);

/// A new element with these classes.
pub(crate) fn el(tag: &str, class: &str) -> El {
    let element = sound(document().create_element(tag));
    if !class.is_empty() {
        element.set_class_name(class);
    }
    El(element)
}

/// A new button, which submits nothing.
pub(crate) fn button(class: &str) -> El {
    el("button", class).attr("type", "button")
}

/// A new drawing: `content` is trusted markup of our own.
pub(crate) fn svg(class: &str, view_box: &str, content: &str) -> El {
    let svg = "http://www.w3.org/2000/svg";
    let element = sound(document().create_element_ns(Some(svg), "svg"));
    element.set_inner_html(content);
    El(element)
        .attr("class", class)
        .attr("viewBox", view_box)
        .attr("aria-hidden", "true")
}

/// Elements can always be made of the names written in this program; were one not a name, the page
/// is better off stopping here, with the browser's own words.
fn sound(made: Result<Element, JsValue>) -> Element {
    made.unwrap_or_else(|error| wasm_bindgen::throw_val(error))
}

impl El {
    /// The element as the browser knows it.
    pub(crate) fn html(&self) -> &HtmlElement {
        self.0.unchecked_ref()
    }

    /// The element as a kind of field.
    pub(crate) fn field<T: JsCast>(&self) -> &T {
        self.0.unchecked_ref()
    }

    fn node(&self) -> &Node {
        &self.0
    }

    /// An attribute that stays.
    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// An attribute without a value, if so.
    pub(crate) fn mark(self, name: &str, on: bool) -> Self {
        if on { self.attr(name, "") } else { self }
    }

    /// The name for those who do not see it.
    pub(crate) fn name(self, name: &str) -> Self {
        self.attr("aria-label", name)
    }

    /// The name, for everybody: read out, and shown over it.
    pub(crate) fn named(self, name: &str) -> Self {
        self.attr("aria-label", name).attr("title", name)
    }

    /// A property of the style. The page's security policy forbids `style` attributes, not this.
    pub(crate) fn style(self, name: &str, value: &str) -> Self {
        let _ = self.html().style().set_property(name, value);
        self
    }

    /// Text after what is there.
    pub(crate) fn text(self, text: &str) -> Self {
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// An element after what is there.
    pub(crate) fn child(self, child: Self) -> Self {
        let _ = self.0.append_child(child.node());
        self
    }

    /// An element after what is there, if any.
    pub(crate) fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Elements after what is there.
    pub(crate) fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            let _ = self.0.append_child(child.node());
        }
        self
    }

    /// Does something on an event. The browser frees the closure with the element.
    pub(crate) fn on(self, event: &str, run: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(run));
        self
    }

    /// Does something on a click, a tap, or Enter.
    pub(crate) fn click(self, mut run: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| run())
    }

    /// Does something with what a field says now.
    pub(crate) fn input(self, run: impl Fn(String) + 'static) -> Self {
        let field: HtmlInputElement = self.field::<HtmlInputElement>().clone();
        // Fields of every kind have this property.
        self.on("input", move |_| run(field.value()))
    }

    /// Does something with a box that was ticked or cleared.
    pub(crate) fn ticked(self, run: impl Fn(bool) + 'static) -> Self {
        let field: HtmlInputElement = self.field::<HtmlInputElement>().clone();
        self.on("change", move |_| run(field.checked()))
    }

    /// Does something on a key.
    pub(crate) fn key(self, run: impl Fn(&KeyboardEvent) + 'static) -> Self {
        self.on("keydown", move |event| run(event.unchecked_ref()))
    }
}

fn listen(element: &Element, event: &str, run: Box<dyn FnMut(Event)>) {
    let run: JsValue = Closure::wrap(run).into_js_value();
    let _ = element.add_event_listener_with_callback(event, run.unchecked_ref());
}
