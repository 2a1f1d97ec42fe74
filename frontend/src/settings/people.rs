use super::rows::{found_by, group, labelled, tick};
use crate::dom::{El, button, el};
use crate::parts::{Size, picture};
use crate::store::Store;
use nudge_model::{
    App, Changed, ContactView, DialogIntent, FileIntent, MeIntent, RosterIntent, SettingIntent,
    words,
};
use nudge_shared::{Address, Contact, Privacy};

/// Who may see and write to the account, and who may not.
pub(super) fn privacy(store: Store) -> El {
    group(words::privacy())
        .child(switch(
            store,
            [words::strangers(), words::strangers_about()],
            |privacy| privacy.strangers_allowed,
            |privacy, on| privacy.strangers_allowed = on,
        ))
        .child(switch(
            store,
            [words::ask_when_added(), words::ask_when_added_about()],
            |privacy| privacy.ask_when_added,
            |privacy, on| privacy.ask_when_added = on,
        ))
        .child(permissions(store))
}

/// The most people of a list that are shown; others are found by typing.
const MOST: usize = 50;

/// Who is allowed, who is blocked, and a field that finds them and puts others on a list.
fn permissions(store: Store) -> El {
    let typed = store.live([Changed::Settings], |app| app.settings().person.clone());
    let field = el("input", "")
        .attr("type", "text")
        .attr("inputmode", "email")
        .attr("autocapitalize", "none")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", words::permission_find())
        .name(words::permission_find())
        .live_value(typed)
        .input(move |text| store.send(SettingIntent::Person(text)));
    let nobody = || {
        store.live([Changed::Settings], |app| {
            app.settings().person.trim().parse::<Address>().is_err()
        })
    };
    let put = |text: &str, intent: fn(Address) -> RosterIntent| {
        button("button")
            .text(text)
            .live_mark("disabled", nobody())
            .click(move || {
                let address = store.peek(|app| app.settings().person.trim().parse());
                if let Ok(address) = address {
                    store.send(intent(address));
                    store.send(SettingIntent::Person(String::new()));
                }
            })
    };
    let row = el("div", "permissions")
        .child(
            el("div", "permission-field")
                .child(el("div", "field").child(field))
                .child(put(words::allow(), RosterIntent::Unblock))
                .child(put(words::block(), RosterIntent::Block)),
        )
        .child(permitted(store, true))
        .child(permitted(store, false));
    found_by(
        store,
        row,
        &[
            words::allowed_people(),
            words::blocked_people(),
            words::permission_find(),
        ],
    )
}

/// One of the two lists.
fn permitted(store: Store, allowed: bool) -> El {
    let (name, nobody) = match allowed {
        true => (words::allowed_people(), words::nobody()),
        false => (words::blocked_people(), words::blocked_nobody()),
    };
    let watch = store.watch([Changed::Rows, Changed::Permissions, Changed::Settings]);
    let found = move |app: &App| {
        app.roster()
            .permitted(allowed, &app.settings().person, MOST)
    };
    el("div", "field")
        .attr("role", "group")
        .name(name)
        .child(el("label", "").attr("aria-hidden", "true").text(name))
        .child(el("ul", "settings-people").each(
            watch.get(move |app| found(app).0),
            Address::to_string,
            move |address| {
                let (view, listed) = store.peek(|app| {
                    let roster = app.roster();
                    let listed = roster.contact(address).is_some_and(|known| known.listed);
                    (roster.view(address), listed)
                });
                let act = |text: &str, intent: RosterIntent| {
                    button("button button-small")
                        .text(text)
                        .click(move || store.send(intent.clone()))
                };
                let row = person(&view).child(match allowed {
                    true => act(words::block(), RosterIntent::Block(address.clone())),
                    false => act(words::allow(), RosterIntent::Unblock(address.clone())),
                });
                row.maybe(
                    (!listed).then(|| act(words::remove(), RosterIntent::Unlist(address.clone()))),
                )
            },
        ))
        .part(
            watch.get(move |app| {
                let (found, more) = found(app);
                (found.is_empty(), more)
            }),
            move |(none, more)| match (none, more) {
                (true, _) => Some(el("p", "hint").text(nobody)),
                (_, 0) => None,
                (_, more) => {
                    Some(el("p", "hint").text(&words::permission_more(words::count(*more))))
                }
            },
        )
}

/// The account itself, where something about it can be changed here.
pub(super) fn account(store: Store) -> Option<El> {
    if !store.peek(App::may_change_password) {
        return None;
    }
    let change = button("button")
        .text(words::change_password())
        .click(move || {
            store.send(SettingIntent::Show(false));
            store.send(DialogIntent::ChangePassword);
        });
    let row = el("div", "").child(change);
    let row = found_by(store, row, &[words::password(), words::change_password()]);
    Some(group(words::account()).child(row))
}

/// What was sent and received.
pub(super) fn files(store: Store) -> El {
    let show = button("button")
        .text(words::your_files_show())
        .click(move || {
            store.send(SettingIntent::Show(false));
            store.send(FileIntent::ShowStored(true));
        });
    let row = el("div", "").child(show);
    group(words::your_files()).child(found_by(
        store,
        row,
        &[words::your_files(), words::your_files_show()],
    ))
}

/// Who is on whose list.
pub(super) fn has_me(store: Store) -> El {
    group(words::who_has_whom())
        .child(list(
            store,
            [words::has_me_not_listed(), words::nobody()],
            |contact| contact.has_me && !contact.listed && !contact.blocked,
            |store, row, address| {
                row.child(
                    button("button button-small")
                        .text(words::add())
                        .click(move || {
                            store.send(DialogIntent::AddContact {
                                address: Some(address.clone()),
                                group: None,
                            });
                        }),
                )
            },
        ))
        .child(list(
            store,
            [words::listed_has_not_me(), words::nobody()],
            |contact| contact.listed && !contact.has_me,
            |_, row, _| row,
        ))
}

/// A switch that the service keeps, not the relay.
fn switch(
    store: Store,
    text: [&str; 2],
    get: fn(&Privacy) -> bool,
    set: fn(&mut Privacy, bool),
) -> El {
    let on = store.live([Changed::Me], move |app| {
        app.me().privacy().as_ref().is_some_and(get)
    });
    let tick = tick().live_tick(on).ticked(move |on| {
        if let Some(mut privacy) = store.peek(|app| app.me().privacy()) {
            set(&mut privacy, on);
            store.send(MeIntent::Privacy(privacy));
        }
    });
    labelled(store, text, tick)
}

/// People of a kind, each with what can be done about them.
fn list(
    store: Store,
    [name, nobody]: [&'static str; 2],
    which: fn(&Contact) -> bool,
    act: fn(Store, El, Address) -> El,
) -> El {
    let people = move |app: &App| -> Vec<Address> {
        let all = app.roster().everybody();
        all.filter(|contact| which(contact))
            .map(|contact| contact.address.clone())
            .collect()
    };
    let rows = store.watch([Changed::Rows, Changed::Permissions]);
    let row = el("div", "field")
        .attr("role", "group")
        .name(name)
        .child(el("label", "").attr("aria-hidden", "true").text(name))
        .child(el("ul", "settings-people").each(
            rows.get(people),
            Address::to_string,
            move |address| {
                let view = store.peek(|app| app.roster().view(address));
                act(store, person(&view), address.clone())
            },
        ))
        .when(rows.get(move |app| people(app).is_empty()), move || {
            el("p", "hint").text(nobody)
        });
    found_by(store, row, &[name])
}

fn person(view: &ContactView) -> El {
    let name = el("b", "clip").attr("dir", "auto").text(&view.name);
    let mut words = el("span", "person-words").child(name);
    if view.name != view.address.as_str() {
        words = words.child(el("small", "clip").text(view.address.as_str()));
    }
    el("li", "")
        .child(picture(Size::Row, view, None))
        .child(words)
}
