//! The page's one model, and who must draw again when it changed.
//!
//! Components read through [`Store::read`] or [`Store::memo`], naming what they show; they change
//! nothing except by [`Store::send`].

use crate::edge;
use leptos::prelude::*;
use nudge_model::{App, Changed, Effect, Input, Outcome};
use std::collections::BTreeMap;

/// A handle on the model. Copying it copies the handle.
#[derive(Clone, Copy)]
pub(crate) struct Store(StoredValue<Inner, LocalStorage>);

struct Inner {
    app: App,
    /// A trigger for everything that is shown at present, with the number of those who show it.
    shown: BTreeMap<Changed, (ArcTrigger, u32)>,
}

/// Makes the store and gives it to all components below.
pub(crate) fn provide_store(app: App) -> Store {
    let store = Store(StoredValue::new_local(Inner {
        app,
        shown: BTreeMap::new(),
    }));
    provide_context(store);
    store
}

/// The store of the page.
pub(crate) fn use_store() -> Store {
    expect_context()
}

impl Store {
    /// Tells the model what happened, draws again what changed, and does what the model asks.
    pub(crate) fn send(self, input: impl Into<Input>) {
        let input = input.into();
        let outcome = self
            .0
            .try_update_value(|inner| inner.app.handle(input, edge::clock::now()));
        if let Some(outcome) = outcome {
            self.settle(outcome);
        }
    }

    /// Draws and does what an outcome says. The model is free again by then: an effect may well
    /// bring about the next input.
    pub(crate) fn settle(self, Outcome { effects, changed }: Outcome) {
        let triggers: Vec<ArcTrigger> = self.0.with_value(|inner| {
            changed
                .iter()
                .filter_map(|changed| inner.shown.get(changed))
                .map(|(trigger, _)| trigger.clone())
                .collect()
        });
        for trigger in triggers {
            trigger.notify();
        }
        for effect in effects {
            self.perform(effect);
        }
    }

    fn perform(self, effect: Effect) {
        edge::perform(self, effect);
    }

    /// Looks at the model without being told of changes.
    pub(crate) fn peek<T>(self, get: impl FnOnce(&App) -> T) -> T {
        self.0.with_value(|inner| get(&inner.app))
    }

    /// A value that follows these parts of the model.
    pub(crate) fn memo<T>(
        self,
        parts: impl IntoIterator<Item = Changed>,
        get: impl Fn(&App) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let triggers = self.follow(parts);
        Memo::new(move |_| {
            for trigger in &triggers {
                trigger.track();
            }
            self.peek(&get)
        })
    }

    /// Triggers that fire when these parts of the model change, for as long as the caller's scope.
    pub(crate) fn follow(self, parts: impl IntoIterator<Item = Changed>) -> Vec<ArcTrigger> {
        parts
            .into_iter()
            .map(|part| {
                let trigger = self.0.try_update_value(|inner| {
                    let (trigger, users) = inner
                        .shown
                        .entry(part.clone())
                        .or_insert_with(|| (ArcTrigger::new(), 0));
                    *users += 1;
                    trigger.clone()
                });
                on_cleanup(move || self.unfollow(&part));
                trigger.unwrap_or_default()
            })
            .collect()
    }

    fn unfollow(self, part: &Changed) {
        let _ = self.0.try_update_value(|inner| {
            if let Some((_, users)) = inner.shown.get_mut(part) {
                *users -= 1;
                if *users == 0 {
                    inner.shown.remove(part);
                }
            }
        });
    }
}
