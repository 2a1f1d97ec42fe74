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
        .child(list(
            store,
            [words::blocked_people(), words::blocked_nobody()],
            |contact| contact.blocked,
            |store, row, address| {
                row.child(
                    button("button button-small")
                        .text(words::unblock())
                        .click(move || store.send(RosterIntent::Unblock(address.clone()))),
                )
            },
        ))
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
    let rows = store.watch([Changed::Rows]);
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
