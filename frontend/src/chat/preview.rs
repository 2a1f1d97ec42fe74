//! The card below a line with a link.

use crate::dom::{El, el};
use crate::parts::{Icon, tool};
use crate::store::Store;
use leptos::prelude::queue_microtask;
use nudge_model::{Changed, ItemKey, PreviewIntent, words};
use nudge_shared::{ConversationId, LinkPreview};

/// Puts the card of an item's first link after it, once the relay has looked.
pub(super) fn previewed(store: Store, item: El, id: &ConversationId, key: ItemKey) -> El {
    let [linked, shown] = std::array::from_fn(|_| id.clone());
    let item_itself = || [Changed::Settings, Changed::Item(id.clone(), key)];
    // Which link it is does not hang on what pages say.
    let link = store.watch(item_itself());
    let watch = store.watch(item_itself().into_iter().chain([Changed::Previews]));
    let card = watch.get(move |app| {
        let url = app.previewed(&shown, key)?;
        Some((app.preview(&url)?.clone(), url))
    });
    item.part(
        link.get(move |app| app.previewed(&linked, key)),
        move |url| {
            if let Some(url) = url.clone() {
                // Not while the page is being drawn.
                queue_microtask(move || store.send(PreviewIntent::Wanted(url)));
            }
            None
        },
    )
    .part(card, move |card| {
        let (preview, url) = card.as_ref()?;
        Some(draw(store, preview, url))
    })
}

fn draw(store: Store, preview: &LinkPreview, url: &str) -> El {
    let image = preview.image.as_ref().map(|image| {
        el("img", "")
            .attr("src", &["api/preview/", image].concat())
            .attr("alt", "")
            .attr("loading", "lazy")
    });
    let about = (!preview.description.is_empty())
        .then(|| el("span", "preview-about").text(&preview.description));
    let words = el("span", "preview-words")
        .attr("dir", "auto")
        .child(el("small", "clip").text(&preview.site))
        .child(el("b", "").text(&preview.title))
        .maybe(about);
    let closed = url.to_owned();
    el("div", "preview")
        .child(
            el("a", "")
                .attr("href", url)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer")
                .maybe(image)
                .child(words),
        )
        .child(
            tool(Icon::CLOSE, words::preview_close())
                .click(move || store.send(PreviewIntent::Dismissed(closed.clone()))),
        )
}
