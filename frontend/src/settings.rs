//! The settings, and the keys one can use.

use crate::chat::keys;
use crate::dom::{El, button, el};
use crate::parts::{modal, radios};
use crate::store::Store;
use nudge_model::{Changed, DialogIntent, MeIntent, SettingIntent, Settings, Theme, words};
use nudge_shared::Privacy;

/// What each key does.
const KEYS: [(&str, &str); 9] = [
    ("Ctrl K", "Find a contact"),
    ("Alt ↓  Alt ↑", "Next or previous conversation"),
    ("Alt A", "Next unread conversation"),
    ("Esc", "Back to the contacts"),
    ("Enter", "Send"),
    ("Shift Enter", "New line"),
    ("Ctrl ↑  Ctrl ↓", "Your earlier lines"),
    ("Shift F10", "What can be done with a contact"),
    ("Alt /", "This page"),
];

/// The settings, open.
pub(crate) fn settings(store: Store) -> El {
    let close = move || store.send(SettingIntent::Show(false));
    let switches = el("div", "switches")
        .child(switch(
            store,
            ["Sounds", "For messages, nudges and contacts who sign in"],
            |settings| settings.sounds,
            SettingIntent::Sounds,
        ))
        .child(switch(
            store,
            ["Nudges", "Let them shake the window, ring and vibrate"],
            |settings| settings.nudges,
            SettingIntent::Nudges,
        ))
        .child(switch(
            store,
            [
                "Fonts and colours of others",
                "Show their messages as they want them",
            ],
            |settings| settings.foreign_formats,
            SettingIntent::ForeignFormats,
        ))
        .child(switch(
            store,
            ["Enter sends", "Otherwise Ctrl and Enter do"],
            |settings| settings.enter_sends,
            SettingIntent::EnterSends,
        ))
        .child(privacy_switch(
            store,
            words::STRANGERS,
            |privacy| privacy.strangers_allowed,
            |privacy, on| privacy.strangers_allowed = on,
        ))
        .child(privacy_switch(
            store,
            words::ASK_WHEN_ADDED,
            |privacy| privacy.ask_when_added,
            |privacy, on| privacy.ask_when_added = on,
        ));
    let sign_out = button("button").text("Sign out").click(move || {
        close();
        store.send(DialogIntent::SignOut);
    });
    let done = button("button button-main first").text("Done").click(close);
    modal("Settings", "", close).child(
        el("div", "dialog-body")
            .child(el("h2", "").text("Settings"))
            .child(switches)
            .child(theme(store))
            .child(
                el("details", "key-list")
                    .child(el("summary", "").text("Keyboard"))
                    .child(keys(&KEYS)),
            )
            .child(el("div", "dialog-go").child(sign_out).child(done)),
    )
}

fn switch(
    store: Store,
    [name, about]: [&str; 2],
    get: fn(&Settings) -> bool,
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
        .child(el("label", "").attr("aria-hidden", "true").text("Look"))
        .child(
            radios(el("div", "segments segments-boxed"), "Look")
                .child(choice("System", Theme::System))
                .child(choice("Light", Theme::Light))
                .child(choice("Dark", Theme::Dark)),
        )
}
