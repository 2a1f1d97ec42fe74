//! Looking for what was said.

use crate::dom::{El, button, el, unseen};
use crate::parts::{Icon, icon, modal, tool};
use crate::store::{Store, Watch};
use nudge_model::{App, Changed, HitView, SearchIntent, SearchView, words};
use nudge_shared::Sender;
use web_sys::HtmlSelectElement;

/// The search panel, open.
pub(crate) fn search(store: Store) -> El {
    let watch = store.watch([Changed::Search]);
    let close = move || store.send(SearchIntent::Close);
    let form = el("form", "search")
        .attr("method", "dialog")
        .attr("role", "search")
        .on("submit", move |event| {
            event.prevent_default();
            store.send(SearchIntent::Submit);
        })
        .child(
            el("div", "search-top")
                .child(el("h2", "").text(words::search_messages()))
                .child(tool(Icon::CLOSE, words::close()).click(close)),
        )
        .child(field(store, &watch))
        .child(filters(store, &watch));
    let status = watch.get(|app| read(app, |view| view.status));
    let busy = watch.get(|app| read(app, |view| view.busy));
    let hits = watch.get(|app| read(app, |view| view.hits));
    let more = watch.get(|app| read(app, |view| view.more));
    let found = el("div", "search-found")
        .live_bool("aria-busy", busy)
        .child(
            el("p", "search-status")
                .attr("role", "status")
                .live_text(status),
        )
        .part(hits, move |hits| {
            let rows = hits.iter().map(|row| hit(store, row));
            Some(el("ul", "search-hits").children(rows))
        })
        .when(more, move || {
            button("button")
                .text(words::further_lines())
                .click(move || store.send(SearchIntent::More))
        });
    modal(words::search_messages(), "dialog-wide", close)
        .child(form)
        .child(found)
}

fn read<T: Default>(app: &App, get: impl FnOnce(SearchView) -> T) -> T {
    app.search().map(get).unwrap_or_default()
}

fn field(store: Store, watch: &Watch) -> El {
    let input = el("input", "first")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search")
        .attr("spellcheck", "false")
        .attr("placeholder", words::search_field())
        .name(words::search_field())
        .live_value(watch.get(|app| read(app, |view| view.text)))
        .input(move |text| store.send(SearchIntent::Text(text)));
    el("div", "find").child(icon(Icon::SEARCH)).child(input)
}

/// Where, by whom, and until when.
fn filters(store: Store, watch: &Watch) -> El {
    let scope = watch.get(|app| app.search()?.scope);
    let everywhere = watch.clone();
    let writers = watch.get(|app| read(app, |view| view.writers));
    let day = el("input", "")
        .attr("type", "date")
        .input(move |day| store.send(SearchIntent::Day(day)));
    el("div", "search-filters")
        .part(scope, move |scope| {
            let scope = scope.as_deref()?;
            let on = everywhere.get(|app| read(app, |view| view.everywhere));
            let options = [scope, words::all_conversations()];
            let options = options.iter().enumerate().map(|(index, text)| {
                el("option", "")
                    .attr("value", &index.to_string())
                    .text(text)
            });
            let select = el("select", "")
                .name(words::search_messages())
                .children(options);
            let chosen: HtmlSelectElement = select.field::<HtmlSelectElement>().clone();
            chosen.set_selected_index(i32::from(on()));
            Some(select.on("change", move |_| {
                store.send(SearchIntent::Everywhere(chosen.selected_index() == 1));
            }))
        })
        .part(writers, move |writers| Some(written_by(store, writers)))
        .child(
            el("label", "search-day")
                .text(words::up_to_day())
                .child(day),
        )
}

fn written_by(store: Store, writers: &[(Sender, String)]) -> El {
    let names = std::iter::once(words::anybody()).chain(writers.iter().map(|(_, name)| &**name));
    let options = names.map(|name| el("option", "").text(name));
    let select = el("select", "").name(words::written_by()).children(options);
    let chosen: HtmlSelectElement = select.field::<HtmlSelectElement>().clone();
    let writers: Vec<Sender> = writers.iter().map(|(sender, _)| sender.clone()).collect();
    select.on("change", move |_| {
        // The first one is anybody.
        let index = usize::try_from(chosen.selected_index() - 1).ok();
        let from = index.and_then(|index| writers.get(index).cloned());
        store.send(SearchIntent::From(from));
    })
}

fn hit(store: Store, hit: &HitView) -> El {
    let (id, message) = (hit.conversation.clone(), hit.message);
    let excerpt =
        hit.excerpt.iter().fold(
            el("span", "search-text"),
            |line, (text, found)| match found {
                true => line.child(el("mark", "mark").text(text)),
                false => line.text(text),
            },
        );
    let row = button("search-hit focus-in")
        .child(el("b", "clip").text(&hit.title))
        .child(unseen(", "))
        .child(el("time", "").text(&hit.when))
        .child(unseen(": "))
        .child(excerpt)
        .click(move || store.send(SearchIntent::Choose(id.clone(), message)));
    el("li", "").child(row)
}
