//! The page's one model, and who must draw again when it changed.
//!
//! Views read through [`Watch`], which names what they show; they change nothing except by
//! [`Store::send`].

use crate::edge;
use leptos::prelude::*;
use nudge_model::{App, Changed, Input, Outcome};
use std::cell::RefCell;
use std::rc::Rc;

/// A handle on the model. Copying it copies the handle.
#[derive(Clone, Copy)]
pub(crate) struct Store(&'static Inner);

struct Inner {
    app: RefCell<App>,
    /// Everything that is shown at present, sorted by what it is.
    shown: RefCell<Vec<Shown>>,
}

/// A part of the model that is shown.
struct Shown {
    part: Changed,
    trigger: ArcTrigger,
    /// How many show it.
    by: u32,
}

/// Parts of the model that something on the page shows.
#[derive(Clone)]
pub(crate) struct Watch(Rc<Followed>);

struct Followed {
    store: Store,
    parts: Vec<(Changed, ArcTrigger)>,
}

impl Store {
    /// Takes the model in. There is one for as long as the page lives.
    pub(crate) fn new(app: App) -> Self {
        Self(Box::leak(Box::new(Inner {
            app: RefCell::new(app),
            shown: RefCell::default(),
        })))
    }

    /// Tells the model what happened, draws again what changed, and does what the model asks.
    pub(crate) fn send(self, input: impl Into<Input>) {
        let outcome = self.0.app.borrow_mut().handle(input, edge::clock::now());
        self.settle(outcome);
    }

    /// Draws and does what an outcome says. The model is free again by then: an effect may well
    /// bring about the next input.
    pub(crate) fn settle(self, Outcome { effects, changed }: Outcome) {
        let triggers: Vec<ArcTrigger> = {
            let shown = self.0.shown.borrow();
            let found = changed
                .iter()
                .filter_map(|part| Some(&shown[place(&shown, part).ok()?]));
            found.map(|shown| shown.trigger.clone()).collect()
        };
        for trigger in triggers {
            trigger.notify();
        }
        for effect in effects {
            edge::perform(self, effect);
        }
    }

    /// Looks at the model without being told of changes.
    pub(crate) fn peek<T>(self, get: impl FnOnce(&App) -> T) -> T {
        get(&self.0.app.borrow())
    }

    /// Follows these parts of the model.
    pub(crate) fn watch(self, parts: impl IntoIterator<Item = Changed>) -> Watch {
        let mut shown = self.0.shown.borrow_mut();
        let parts = parts
            .into_iter()
            .map(|part| {
                let at = place(&shown, &part).unwrap_or_else(|at| {
                    let new = Shown {
                        part: part.clone(),
                        trigger: ArcTrigger::new(),
                        by: 0,
                    };
                    shown.insert(at, new);
                    at
                });
                shown[at].by += 1;
                (part, shown[at].trigger.clone())
            })
            .collect();
        Watch(Rc::new(Followed { store: self, parts }))
    }

    /// A value that follows these parts of the model.
    pub(crate) fn live<T: 'static>(
        self,
        parts: impl IntoIterator<Item = Changed>,
        get: impl Fn(&App) -> T + 'static,
    ) -> impl Fn() -> T + 'static {
        self.watch(parts).get(get)
    }
}

impl Watch {
    /// A value that follows the parts.
    pub(crate) fn get<T, F: Fn(&App) -> T + 'static>(&self, get: F) -> impl Fn() -> T + use<T, F> {
        let watch = self.clone();
        move || watch.read(&get)
    }

    /// The value now; whoever reads it while following is told of changes.
    pub(crate) fn read<T>(&self, get: impl FnOnce(&App) -> T) -> T {
        self.track();
        self.0.store.peek(get)
    }

    fn track(&self) {
        for (_, trigger) in &self.0.parts {
            trigger.track();
        }
    }
}

impl Drop for Followed {
    fn drop(&mut self) {
        let mut shown = self.store.0.shown.borrow_mut();
        for (part, _) in &self.parts {
            if let Ok(at) = place(&shown, part) {
                shown[at].by -= 1;
                if shown[at].by == 0 {
                    shown.remove(at);
                }
            }
        }
    }
}

/// Where a part is, or belongs.
fn place(shown: &[Shown], part: &Changed) -> Result<usize, usize> {
    shown.binary_search_by(|shown| shown.part.cmp(part))
}
