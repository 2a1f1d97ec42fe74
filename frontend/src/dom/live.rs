use super::{El, el};
use leptos::prelude::{RenderEffect, document, untrack};
use std::any::Any;
use std::cell::{Cell, RefCell};
use web_sys::{HtmlInputElement, Node};

/// What keeps a part of the page up to date. When it goes, that part is updated no more.
#[derive(Default)]
pub(crate) struct Scope(Vec<Box<dyn Any>>);

thread_local! {
    /// The scope of what is being built.
    static OPEN: RefCell<Vec<Scope>> = const { RefCell::new(Vec::new()) };
}

impl Scope {
    /// Builds something, and keeps apart what keeps it up to date.
    pub(crate) fn around<T>(build: impl FnOnce() -> T) -> (T, Self) {
        OPEN.with_borrow_mut(|open| open.push(Self::default()));
        let built = build();
        let scope = OPEN.with_borrow_mut(Vec::pop).unwrap_or_default();
        (built, scope)
    }

    /// Keeps a thing for as long as what is being built.
    pub(crate) fn keep(thing: impl Any) {
        Self::keep_boxed(Box::new(thing));
    }

    fn keep_boxed(thing: Box<dyn Any>) {
        OPEN.with_borrow_mut(|open| {
            if let Some(scope) = open.last_mut() {
                scope.0.push(thing);
            }
        });
    }
}

/// Runs now, and again whenever something that it reads changes.
pub(crate) fn follow(run: impl FnMut() + 'static) {
    follow_boxed(Box::new(run));
}

fn follow_boxed(mut run: Box<dyn FnMut()>) {
    Scope::keep(RenderEffect::new(move |_: Option<()>| run()));
}

/// Remembers a value, and says whether another one differs from it.
fn changed<T: PartialEq>(last: &RefCell<Option<T>>, value: &T) -> bool {
    last.borrow().as_ref() != Some(value)
}

/// Says what a text is now; none for no text.
type Say = Box<dyn Fn() -> Option<String>>;
/// Puts a text where it belongs.
type Put = Box<dyn Fn(Option<&str>)>;

fn live_string(value: Say, put: Put) {
    let last = RefCell::new(None::<Option<String>>);
    follow(move || {
        let value = value();
        if changed(&last, &value) {
            put(value.as_deref());
            *last.borrow_mut() = Some(value);
        }
    });
}

impl El {
    /// An attribute that changes, or goes.
    pub(crate) fn live(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        self.live_boxed(name, Box::new(value))
    }

    fn live_boxed(self, name: &'static str, value: Say) -> Self {
        let element = self.0.clone();
        live_string(
            value,
            Box::new(move |value| {
                let _ = match value {
                    Some(value) => element.set_attribute(name, value),
                    None => element.remove_attribute(name),
                };
            }),
        );
        self
    }

    /// An attribute that says `true` or `false`.
    pub(crate) fn live_bool(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.live(name, move || {
            Some(if on() { "true" } else { "false" }.to_owned())
        })
    }

    /// An attribute without a value, there or not.
    pub(crate) fn live_mark(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.live(name, move || on().then(String::new))
    }

    /// Text that changes, after what is there.
    pub(crate) fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        let node = document().create_text_node("");
        let _ = self.0.append_child(&node);
        live_string(
            Box::new(move || Some(text())),
            Box::new(move |text| node.set_data(text.unwrap_or_default())),
        );
        self
    }

    /// What a field says, where that is not what is in it already.
    pub(crate) fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        // Fields of every kind have this property.
        let field = self.field::<HtmlInputElement>().clone();
        follow(move || {
            let value = value();
            if field.value() != value {
                field.set_value(&value);
            }
        });
        self
    }

    /// Whether a box is ticked.
    pub(crate) fn live_tick(self, on: impl Fn() -> bool + 'static) -> Self {
        let field = self.field::<HtmlInputElement>().clone();
        follow(move || field.set_checked(on()));
        self
    }

    /// A part that is built anew whenever its `key` becomes another one, after what is there.
    pub(crate) fn part<K: PartialEq + 'static>(
        self,
        key: impl Fn() -> K + 'static,
        build: impl Fn(&K) -> Option<Self> + 'static,
    ) -> Self {
        let slot = Slot::after_all(&self);
        let last = RefCell::new(None);
        follow(move || {
            let key = key();
            if changed(&last, &key) {
                slot.fill(&|| build(&key));
                *last.borrow_mut() = Some(key);
            }
        });
        self
    }

    /// A part that is there or not, after what is there.
    pub(crate) fn when(
        self,
        there: impl Fn() -> bool + 'static,
        build: impl Fn() -> Self + 'static,
    ) -> Self {
        self.part(there, move |there| there.then(&build))
    }
}

/// A place among the children of an element, with one element or none in it.
struct Slot {
    /// Stands behind the place.
    end: Node,
    filled: RefCell<Option<El>>,
    scope: Cell<Scope>,
}

impl Slot {
    fn after_all(parent: &El) -> Self {
        let end: Node = document().create_comment("").into();
        let _ = parent.0.append_child(&end);
        Self {
            end,
            filled: RefCell::new(None),
            scope: Cell::default(),
        }
    }

    fn fill(&self, build: &dyn Fn() -> Option<El>) {
        // What was there is updated no more before anything new is built.
        self.scope.take();
        let (built, scope) = Scope::around(|| untrack(build));
        self.scope.set(scope);
        // Taking a field off the page can make it speak up; nothing may be borrowed then.
        let old = self.filled.replace(built.clone());
        if let Some(old) = old {
            old.0.remove();
        }
        if let (Some(built), Some(parent)) = (built, self.end.parent_node()) {
            let _ = parent.insert_before(built.node(), Some(&self.end));
        }
    }
}

/// A text for those who do not see.
pub(crate) fn unseen(text: &str) -> El {
    el("span", "hidden-text").text(text)
}
