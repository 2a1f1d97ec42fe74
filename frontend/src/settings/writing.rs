use super::push::push;
use super::rows::{group, labelled, slider, switch, tick};
use crate::dom::El;
use crate::edge;
use crate::store::Store;
use nudge_model::{App, Changed, SettingIntent, words};
use nudge_shared::{Alerts, Setting, Settings, Sounds, TextStyle};

/// A switch of a group, and the group changed by it.
macro_rules! switch {
    ($store:expr, $words:expr, $variant:ident($part:ident . $field:ident)) => {
        switch(
            $store,
            $words,
            |settings: &Settings| settings.$part.$field,
            |settings: &Settings, on| {
                Setting::$variant($variant {
                    $field: on,
                    ..settings.$part.clone()
                })
            },
        )
    };
}

type Text = TextStyle;

/// How text is written and shown.
pub(super) fn text(store: Store) -> El {
    group(words::writing())
        .child(switch!(
            store,
            [words::foreign_formats(), words::foreign_formats_about()],
            Text(text.foreign_formats)
        ))
        .child(switch!(
            store,
            [words::timestamps(), words::timestamps_about()],
            Text(text.timestamps)
        ))
        .child(switch!(
            store,
            [words::enter_sends(), words::enter_sends_about()],
            Text(text.enter_sends)
        ))
        .maybe(store.peek(App::previews_offered).then(|| {
            switch!(
                store,
                [words::link_previews(), words::link_previews_about()],
                Text(text.link_previews)
            )
        }))
}

/// What is heard.
pub(super) fn sounds(store: Store) -> El {
    group(words::sounds())
        .child(switch!(
            store,
            [words::mute_all(), words::mute_all_about()],
            Sounds(sounds.muted)
        ))
        .child(slider(
            store,
            words::volume(),
            |settings| settings.sounds.volume,
            |settings, volume| {
                Setting::Sounds(Sounds {
                    volume,
                    ..settings.sounds
                })
            },
        ))
        .child(switch!(
            store,
            [words::sound_message(), ""],
            Sounds(sounds.message)
        ))
        .child(switch!(
            store,
            [words::sound_nudge(), ""],
            Sounds(sounds.nudge)
        ))
        .child(switch!(
            store,
            [words::sound_sign_in(), ""],
            Sounds(sounds.sign_in)
        ))
}

/// What draws attention.
pub(super) fn alerts(store: Store) -> El {
    group(words::alerts())
        .child(switch!(
            store,
            [words::alert_messages(), ""],
            Alerts(alerts.messages)
        ))
        .child(switch!(
            store,
            [words::alert_sign_ins(), ""],
            Alerts(alerts.sign_ins)
        ))
        .child(system_alerts(store))
        .maybe(push(store))
        .child(switch!(
            store,
            [words::hide_text(), words::hide_text_about()],
            Alerts(alerts.hide_text)
        ))
        .child(switch!(
            store,
            [words::nudges(), words::nudges_about()],
            Alerts(alerts.nudges)
        ))
        .child(switch!(
            store,
            [words::held_while_busy(), words::held_while_busy_about()],
            Alerts(alerts.held_while_busy)
        ))
}

/// The system's own alerts: the browser asks before it allows them.
fn system_alerts(store: Store) -> El {
    let on = store.live([Changed::Settings], |app| app.settings().system_alerts);
    let tick = tick().live_tick(on).ticked(move |on| {
        // Shown as refused until the browser has allowed it.
        store.send(SettingIntent::SystemAlerts(false));
        if on {
            edge::notify::ask(store);
        }
    });
    let about = match edge::notify::refused() {
        true => words::system_alerts_refused(),
        false => words::system_alerts_about(),
    };
    labelled(store, [words::system_alerts(), about], tick)
}
