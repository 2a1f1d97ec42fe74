//! The yellow bars over a conversation: why there may be no answer, and what can be done.

use super::heading;
use crate::dom::{El, button, el};
use crate::store::Store;
use nudge_model::{DialogIntent, words};
use nudge_shared::{Address, ConversationId};

/// All bars of a conversation.
pub(super) fn bars(store: Store, id: &ConversationId) -> El {
    let watch = heading::watch(store, id);
    let id = id.clone();
    let shown = watch.get(move |app| {
        let heading = app.heading(&id);
        heading.map(|heading| {
            let stranger = heading.address.filter(|_| heading.stranger);
            (heading.bars, stranger)
        })
    });
    el("div", "chat-notices").part(shown, move |shown| {
        let (bars, stranger) = shown.as_ref()?;
        let bars = bars.iter().enumerate().map(|(index, text)| {
            let bar = el("div", "chat-notice").child(el("span", "").text(text));
            // What can be done about a stranger stands beside the bar that says so: the first.
            match stranger {
                Some(address) if index == 0 => actions(store, bar, address),
                _ => bar,
            }
        });
        Some(el("div", "").children(bars))
    })
}

fn actions(store: Store, bar: El, address: &Address) -> El {
    let [add, block] = std::array::from_fn(|_| address.clone());
    bar.child(
        button("button button-small")
            .text(words::add())
            .click(move || {
                store.send(DialogIntent::AddContact {
                    address: Some(add.clone()),
                    group: None,
                });
            }),
    )
    .child(
        button("button button-small")
            .text(words::block())
            .click(move || store.send(DialogIntent::Block(block.clone()))),
    )
}
