//! The card of a contact: larger picture, everything known, everything one can do.

use crate::dom::{El, button, el};
use crate::parts::{Icon, Size, gem, icon, modal, picture, shape};
use crate::store::Store;
use nudge_model::{
    CardView, Changed, ChatIntent, ContactView, DialogIntent, GroupChoice, RosterIntent, words,
};
use nudge_shared::Address;

/// The card of somebody, open.
pub(crate) fn card(store: Store, address: &Address) -> El {
    let parts = [
        Changed::Card,
        Changed::Rows,
        Changed::Contact(address.clone()),
    ];
    let name = store.peek(|app| app.roster().view(address).name);
    modal(&name, "card", move || store.send(RosterIntent::CloseCard))
        .part(store.live(parts, |app| app.roster().card()), move |card| {
            Some(inside(store, card.as_ref()?))
        })
}

fn inside(store: Store, CardView { contact, groups }: &CardView) -> El {
    let status = if contact.blocked {
        words::blocked()
    } else {
        contact.status_words
    };
    let status = match contact.device_words {
        Some(device) => format!("{status} · {device}"),
        None => status.to_owned(),
    };
    let yes = |yes: bool| if yes { words::yes() } else { words::no() };
    let fact = |list: El, name: &str, text: &str| {
        list.child(el("dt", "").text(name))
            .child(el("dd", "").text(text))
    };
    let facts = fact(
        el("dl", "card-facts"),
        words::address(),
        contact.address.as_str(),
    );
    let facts = fact(facts, words::on_your_list(), yes(contact.listed));
    let facts = fact(facts, words::has_you(), yes(contact.has_me));
    let grouped = contact.listed && !groups.is_empty();
    el("div", "card-body")
        .child(
            el("div", "card-top")
                .child(picture(Size::Big, contact, None))
                .child(el("h2", "card-name").text(&contact.name))
                .child(
                    el("span", "card-status")
                        .child(gem(shape(contact.status, contact.blocked)))
                        .text(&status),
                )
                .child(el("p", "card-message").text(&contact.message)),
        )
        .child(facts)
        .maybe(grouped.then(|| memberships(store, &contact.address, groups)))
        .child(buttons(store, contact))
}

fn buttons(store: Store, contact: &ContactView) -> El {
    let act = |class: &str, text: &str, run: fn(Store, Address)| {
        let address = contact.address.clone();
        button(class).text(text).click(move || {
            store.send(RosterIntent::CloseCard);
            run(store, address.clone());
        })
    };
    let message = act("button button-main first", "", |store, address| {
        store.send(ChatIntent::Select(address.into()));
    });
    let add = || {
        act("button", words::add_to_contacts(), |store, address| {
            store.send(DialogIntent::AddContact {
                address: Some(address),
                group: None,
            });
        })
    };
    let block = match contact.blocked {
        true => act("button", words::unblock(), |store, address| {
            store.send(RosterIntent::Unblock(address));
        }),
        false => act("button", words::block(), |store, address| {
            store.send(DialogIntent::Block(address));
        }),
    };
    let remove = || {
        act("button button-bad", words::remove(), |store, address| {
            store.send(DialogIntent::RemoveContact(address));
        })
    };
    el("div", "card-go")
        .child(
            message
                .child(icon(Icon::CHAT))
                .text(words::send_a_message()),
        )
        .maybe((!contact.listed).then(add))
        .child(block)
        .maybe(contact.listed.then(remove))
        .child(act("button button-quiet", words::close(), |_, _| {}))
}

/// A box for each group: somebody may be in several.
fn memberships(store: Store, address: &Address, groups: &[GroupChoice]) -> El {
    let boxes = groups.iter().filter_map(|choice| {
        let group = choice.group.clone()?;
        let address = address.clone();
        let member = choice.member;
        let tick = el("input", "")
            .attr("type", "checkbox")
            .live_tick(move || member)
            .ticked(move |on| {
                let (address, group) = (address.clone(), group.clone());
                store.send(match on {
                    true => RosterIntent::Copy { address, to: group },
                    false => RosterIntent::Move {
                        address,
                        from: Some(group),
                        to: None,
                    },
                });
            });
        let name = el("span", "").text(&choice.name);
        Some(el("label", "choice").child(tick).child(name))
    });
    el("fieldset", "card-groups")
        .child(el("legend", "").text(words::groups()))
        .children(boxes)
}
