//! The settings, and the keys one can use.

use crate::chat::keys;
use crate::dom::{El, button, el};
use crate::parts::{modal, radios};
use crate::store::Store;
use nudge_model::{Changed, DialogIntent, MeIntent, Preferences, SettingIntent, Theme, words};
use nudge_shared::Privacy;

/// What each key does.
fn all_keys() -> [(&'static str, &'static str); 10] {
    [
        ("Ctrl K", words::key_find()),
        ("Ctrl Shift F", words::search_messages()),
        ("Alt ↓  Alt ↑", words::key_next_conversation()),
        ("Alt A", words::key_next_unread()),
        ("Esc", words::key_back()),
        ("Enter", words::send()),
        ("Shift Enter", words::key_new_line()),
        ("Ctrl ↑  Ctrl ↓", words::key_earlier_lines()),
        ("Shift F10", words::key_contact_menu()),
        ("Alt /", words::key_settings()),
    ]
}

/// The settings, open.
pub(crate) fn settings(store: Store) -> El {
    let close = move || store.send(SettingIntent::Show(false));
    let switches = el("div", "switches")
        .child(switch(
            store,
            [words::sounds(), words::sounds_about()],
            |settings| settings.sounds,
            SettingIntent::Sounds,
        ))
        .child(switch(
            store,
            [words::nudges(), words::nudges_about()],
            |settings| settings.nudges,
            SettingIntent::Nudges,
        ))
        .child(switch(
            store,
            [words::foreign_formats(), words::foreign_formats_about()],
            |settings| settings.foreign_formats,
            SettingIntent::ForeignFormats,
        ))
        .child(switch(
            store,
            [words::enter_sends(), words::enter_sends_about()],
            |settings| settings.enter_sends,
            SettingIntent::EnterSends,
        ))
        .child(privacy_switch(
            store,
            [words::strangers(), words::strangers_about()],
            |privacy| privacy.strangers_allowed,
            |privacy, on| privacy.strangers_allowed = on,
        ))
        .child(privacy_switch(
            store,
            [words::ask_when_added(), words::ask_when_added_about()],
            |privacy| privacy.ask_when_added,
            |privacy, on| privacy.ask_when_added = on,
        ));
    let sign_out = button("button").text(words::sign_out()).click(move || {
        close();
        store.send(DialogIntent::SignOut);
    });
    let done = button("button button-main first")
        .text(words::done())
        .click(close);
    modal(words::settings(), "", close).child(
        el("div", "dialog-body")
            .child(el("h2", "").text(words::settings()))
            .child(switches)
            .child(theme(store))
            .child(
                el("details", "key-list")
                    .child(el("summary", "").text(words::keyboard()))
                    .child(keys(&all_keys())),
            )
            .child(el("div", "dialog-go").child(sign_out).child(done)),
    )
}

fn switch(
    store: Store,
    [name, about]: [&str; 2],
    get: fn(&Preferences) -> bool,
    set: fn(bool) -> SettingIntent,
) -> El {
    let on = store.live([Changed::Settings], move |app| get(app.settings()));
    labelled(
        [name, about],
        tick().live_tick(on).ticked(move |on| store.send(set(on))),
    )
}

fn tick() -> El {
    el("input", "")
        .attr("type", "checkbox")
        .attr("role", "switch")
}

fn labelled([name, about]: [&str; 2], tick: El) -> El {
    let label = el("span", "").text(name).child(el("small", "").text(about));
    el("label", "switch").child(label).child(tick)
}

/// A switch that the service keeps, not the browser.
fn privacy_switch(
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
    labelled(text, tick)
}

fn theme(store: Store) -> El {
    let choice = |name: &str, theme: Theme| {
        let on = store.live([Changed::Settings], move |app| {
            app.settings().theme == theme
        });
        button("segment")
            .attr("role", "radio")
            .live_bool("aria-checked", on)
            .text(name)
            .click(move || store.send(SettingIntent::Theme(theme)))
    };
    el("div", "field")
        .child(
            el("label", "")
                .attr("aria-hidden", "true")
                .text(words::look()),
        )
        .child(
            radios(el("div", "segments segments-boxed"), words::look())
                .child(choice(words::look_system(), Theme::System))
                .child(choice(words::look_light(), Theme::Light))
                .child(choice(words::look_dark(), Theme::Dark)),
        )
}
