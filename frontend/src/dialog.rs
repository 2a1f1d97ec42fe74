//! The one dialog: the model says what it asks.

use crate::dom::{El, button, el};
use crate::parts::{Icon, Size, icon, modal, picture, problem, radios, shape};
use crate::store::{Store, Watch};
use nudge_model::{
    App, Changed, DialogIntent, DialogKind, DialogView, GroupChoice, Person, Secret, words,
};
use nudge_shared::Address;
use web_sys::HtmlSelectElement;

/// The open dialog. What it consists of does not change while it is open; what it says may.
pub(crate) fn dialog(store: Store) -> El {
    let watch = store.watch([Changed::Dialog]);
    let first = store.peek(App::dialog);
    let title = first.as_ref().map_or("", |dialog| dialog.title);
    let why = || watch.get(|app| app.dialog()?.problem);
    let (wrong, text) = (why(), watch.get(|app| app.dialog()?.text));
    let form = el("form", "")
        .attr("method", "dialog")
        .attr("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            store.send(DialogIntent::Confirm);
        })
        .child(el("h2", "").text(title))
        .part(text, |text| Some(el("p", "").text(text.as_deref()?)));
    let passwords = first.as_ref().and_then(|first| first.passwords);
    let form = match passwords {
        Some(labels) => password_fields(store, &watch, form, labels),
        None => form,
    };
    let form = match &first {
        Some(first) => fields(store, &watch, form, first),
        None => form,
    };
    modal(title, "", move || store.send(DialogIntent::Dismiss)).child(
        form.part(wrong, |text| Some(problem(text.as_deref()?)))
            .maybe(first.map(|first| buttons(store, &watch, &first))),
    )
}

fn fields(store: Store, watch: &Watch, form: El, first: &DialogView) -> El {
    let tick = first.tick.map(|(label, _)| {
        let on = watch.get(|app| {
            let tick = app.dialog().and_then(|dialog| dialog.tick);
            tick.is_some_and(|(_, on)| on)
        });
        let tick = el("input", "").attr("type", "checkbox").live_tick(on);
        el("label", "choice")
            .child(tick.ticked(move |on| store.send(DialogIntent::Tick(on))))
            .child(el("span", "").text(label))
    });
    let email = matches!(
        first.kind,
        DialogKind::AddContact | DialogKind::NewConversation
    );
    let text = first
        .field
        .as_ref()
        .map(|(label, _)| text_field(store, watch, label, email));
    let groups = first
        .groups
        .as_ref()
        .map(|groups| group_field(store, groups));
    let nobody = match first.kind {
        DialogKind::Share => words::nothing_found(),
        _ => words::nobody_to_invite(),
    };
    let people = first
        .people
        .is_some()
        .then(|| people_field(store, watch, nobody));
    form.maybe(text).maybe(groups).maybe(people).maybe(tick)
}

fn buttons(store: Store, watch: &Watch, first: &DialogView) -> El {
    let busy = || watch.get(|app| app.dialog().is_some_and(|dialog| dialog.busy));
    let class = match first.danger {
        true => "button button-main button-danger",
        false => "button button-main",
    };
    let confirm = el("button", class)
        .attr("type", "submit")
        .live_bool("aria-busy", busy())
        .live_mark("disabled", busy())
        .child(el("span", "spinner").attr("aria-hidden", "true"))
        .text(first.confirm);
    let cancel = button("button").text(words::cancel());
    el("div", "dialog-go")
        .child(cancel.click(move || store.send(DialogIntent::Dismiss)))
        .child(confirm)
}

fn text_field(store: Store, watch: &Watch, label: &str, email: bool) -> El {
    let typed = watch.get(|app| {
        let field = app.dialog().and_then(|dialog| dialog.field);
        field.map(|(_, text)| text).unwrap_or_default()
    });
    let wrong = watch.get(|app| app.dialog().is_some_and(|dialog| dialog.problem.is_some()));
    let field = el("input", "first")
        .attr("id", "dialog-field")
        .attr("type", "text")
        .attr("autofocus", "")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .live_bool("aria-invalid", wrong)
        .live_value(typed)
        .input(move |text| store.send(DialogIntent::Text(text)));
    let field = match email {
        true => field
            .attr("inputmode", "email")
            .attr("autocapitalize", "none"),
        false => field,
    };
    el("div", "field")
        .child(el("label", "").attr("for", "dialog-field").text(label))
        .child(field)
}

/// The password that is, and the one that is to be. The address beside them, which nobody sees, tells a
/// password manager whose they are.
fn password_fields(store: Store, watch: &Watch, form: El, [current, new]: [&str; 2]) -> El {
    let wrong = || watch.get(|app| app.dialog().is_some_and(|dialog| dialog.problem.is_some()));
    let field = |id: &str, label: &str, purpose: &str, class: &str| {
        let input = el("input", class)
            .attr("id", id)
            .attr("type", "password")
            .attr("autocomplete", purpose)
            .live_bool("aria-invalid", wrong());
        let label = el("label", "").attr("for", id).text(label);
        (el("div", "field").child(label), input)
    };
    let address = store.peek(|app| app.me().address().map(ToString::to_string));
    let address = el("input", "")
        .attr("type", "text")
        .attr("autocomplete", "username")
        .attr("value", &address.unwrap_or_default())
        .mark("hidden", true);
    let (first, input) = field("dialog-field", current, "current-password", "first");
    let first = first.child(input.attr("autofocus", "").input(move |text| {
        store.send(DialogIntent::Password(Secret(text)));
    }));
    let (second, input) = field("dialog-new", new, "new-password", "");
    let second = second.child(input.input(move |text| {
        store.send(DialogIntent::NewPassword(Secret(text)));
    }));
    form.child(address).child(first).child(second)
}

fn group_field(store: Store, groups: &[GroupChoice]) -> El {
    // Options are known by their place.
    let ids: Vec<_> = groups.iter().map(|choice| choice.group.clone()).collect();
    let options = groups.iter().enumerate().map(|(index, choice)| {
        el("option", "")
            .attr("value", &index.to_string())
            .mark("selected", choice.member)
            .text(&choice.name)
    });
    let select = el("select", "")
        .attr("id", "dialog-group")
        .children(options);
    let chosen: HtmlSelectElement = select.field::<HtmlSelectElement>().clone();
    let select = select.on("change", move |_| {
        let index = usize::try_from(chosen.selected_index()).unwrap_or_default();
        store.send(DialogIntent::Group(ids.get(index).cloned().flatten()));
    });
    el("div", "field")
        .child(
            el("label", "")
                .attr("for", "dialog-group")
                .text(words::group()),
        )
        .child(select)
}

fn people_field(store: Store, watch: &Watch, none: &'static str) -> El {
    let addresses = watch.get(|app| {
        let people = people(app).into_iter();
        people.map(|person| person.contact.address).collect()
    });
    let nobody = watch.get(|app| people(app).is_empty());
    let rows = watch.clone();
    radios(el("div", "choose"), words::people())
        .each(addresses, Address::to_string, move |address| {
            candidate(store, &rows, address)
        })
        .when(nobody, move || {
            let nobody = el("span", "").text(none);
            el("div", "empty").child(icon(Icon::PEOPLE)).child(nobody)
        })
}

fn people(app: &App) -> Vec<Person> {
    let people = app.dialog().and_then(|dialog| dialog.people);
    people.unwrap_or_default()
}

/// Stays the same element while it is chosen, so that the focus stays on it.
fn candidate(store: Store, watch: &Watch, address: &Address) -> El {
    let of = |app: &App, address: &Address| {
        let mut people = people(app).into_iter();
        people.find(|person| person.contact.address == *address)
    };
    let [shown, ticked, named, choice] = std::array::from_fn(|_| address.clone());
    let chosen = move |app: &App| of(app, &ticked).is_some_and(|person| person.chosen);
    button("person focus-in")
        .attr("role", "radio")
        .live_bool("aria-checked", watch.get(chosen.clone()))
        .live(
            "aria-label",
            watch.get(move |app| Some(of(app, &named)?.contact.label)),
        )
        .part(
            watch.get(move |app| of(app, &shown).map(|person| person.contact)),
            |contact| {
                let contact = contact.as_ref()?;
                let gem = shape(contact.status, contact.blocked);
                let name = el("span", "clip").text(&contact.name);
                let words = el("span", "person-words")
                    .child(el("span", "person-name").child(name))
                    .child(el("span", "person-line clip").text(contact.status_words));
                Some(
                    el("span", "person-picture")
                        .child(picture(Size::Row, contact, Some(gem)))
                        .child(words),
                )
            },
        )
        .when(watch.get(chosen), || icon(Icon::CHECK))
        .click(move || store.send(DialogIntent::Choose(choice.clone())))
}
