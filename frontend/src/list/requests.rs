//! People who wait for an answer.

use crate::dom::{El, button, el};
use crate::store::Store;
use nudge_model::{App, Changed, RequestView, RosterIntent, words};
use nudge_shared::Address;
use web_sys::HtmlInputElement;

/// All requests: above the list, or, where that shows pictures only, above the conversation.
pub(crate) fn requests(store: Store) -> El {
    let addresses = store.live([Changed::Requests], |app| {
        let requests = app.roster().requests().into_iter();
        requests.map(|request| request.address).collect()
    });
    el("section", "requests").name(words::requests()).each(
        addresses,
        Address::to_string,
        move |address| request(store, address),
    )
}

fn find(app: &App, address: &Address) -> Option<RequestView> {
    let mut requests = app.roster().requests().into_iter();
    requests.find(|request| request.address == *address)
}

fn request(store: Store, address: &Address) -> El {
    let watch = store.watch([Changed::Requests]);
    let text = store
        .peek(|app| find(app, address))
        .map_or_else(String::new, |view| view.text);
    let add = el("input", "").attr("type", "checkbox");
    let tick: HtmlInputElement = add.field::<HtmlInputElement>().clone();
    tick.set_checked(true);
    let answer = |allow: bool, class: &str, label: &str| {
        let (tick, busy, address) = (tick.clone(), address.clone(), address.clone());
        button(class)
            .text(label)
            .live_mark(
                "disabled",
                watch.get(move |app| find(app, &busy).is_some_and(|view| view.busy)),
            )
            .click(move || {
                store.send(RosterIntent::Answer {
                    address: address.clone(),
                    allow,
                    add: allow && tick.checked(),
                });
            })
    };
    let problem = {
        let address = address.clone();
        watch.get(move |app| find(app, &address)?.problem)
    };
    el("div", "request")
        .attr("role", "group")
        .name(&text)
        .child(el("div", "").text(&text))
        .child(el("label", "").child(add).text(words::add_too()))
        .part(problem, |text| {
            let text = text.as_deref()?;
            Some(el("div", "field-problem").attr("role", "alert").text(text))
        })
        .child(
            el("div", "request-go")
                .child(answer(
                    true,
                    "button button-small button-main",
                    words::allow(),
                ))
                .child(answer(false, "button button-small", words::block())),
        )
}
