//! Oneself: picture, name, status and personal message, each changed where it stands.

use crate::dom::{El, button, el};
use crate::looks;
use crate::parts::{Entry, Icon, Item, Size, gem, icon, opens, own_picture, shape, tool};
use crate::store::Store;
use leptos::prelude::{ArcRwSignal, Get, Set, request_animation_frame};
use nudge_model::{Changed, DialogIntent, MeField, MeIntent, PictureIntent, SettingIntent, words};
use nudge_shared::{Setting, Sounds};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The header of the side.
pub(super) fn me(store: Store) -> El {
    let me = store.watch([Changed::Me]);
    el("header", "me")
        .name(words::you())
        .child(
            button("own-face")
                .named(words::change_your_picture())
                .part(
                    me.get(|app| (app.me().status(), app.me().picture().cloned())),
                    |(status, own)| Some(own_picture(Size::Large, *status, own.as_ref())),
                )
                .click(move || store.send(PictureIntent::Show(true))),
        )
        .child(
            el("div", "me-words")
                .child(line(store, el("div", "me-name-row"), MeField::Name))
                .child(status_button(store))
                .child(line(
                    store,
                    el("div", "me-message-row"),
                    MeField::PersonalMessage,
                ))
                .child(line(store, el("div", "me-media-row"), MeField::Media)),
        )
        .child(switches(store))
        .part(
            me.get(|app| app.me().problem().map(ToOwned::to_owned)),
            move |text| {
                let close = tool(Icon::CLOSE, words::close_note());
                Some(
                    el("div", "notice notice-bad me-problem")
                        .attr("role", "alert")
                        .child(el("span", "").text(text.as_deref()?))
                        .child(close.click(move || store.send(MeIntent::DismissProblem))),
                )
            },
        )
}

fn status_button(store: Store) -> El {
    let me = store.watch([Changed::Me]);
    let button = button("status-button")
        .live(
            "aria-label",
            me.get(|app| Some(words::change_it(words::status(), app.me().status_label()))),
        )
        .part(me.get(|app| app.me().status()), |status| {
            Some(gem(shape(*status, false)))
        })
        .child(el("span", "clip").live_text(me.get(|app| app.me().status_label().to_owned())))
        .child(icon(Icon::DOWN));
    opens(button, words::status(), move || status_entries(store))
}

fn status_entries(store: Store) -> Vec<Entry> {
    let (now, all) = store.peek(|app| (app.me().status(), app.me().status_menu()));
    let (own, saved) = store.peek(|app| {
        let saved = app.settings().account.saved_statuses.clone();
        (app.me().saved_status().map(str::to_owned), saved)
    });
    let mut entries: Vec<Entry> = all
        .into_iter()
        .map(|(status, text)| {
            Item::new(text, move || store.send(MeIntent::Status(status)))
                .gem(shape(status, false))
                .checked(status == now && own.is_none())
                .into()
        })
        .collect();
    entries.push(Entry::Rule);
    for (at, saved) in saved.into_iter().enumerate() {
        let chosen = own.as_deref() == Some(&saved.name);
        let item = Item::new(saved.name, move || store.send(MeIntent::SavedStatus(at)))
            .gem(shape(saved.status, false))
            .checked(chosen);
        entries.push(item.into());
    }
    if matches!(entries.last(), Some(Entry::Item(_))) {
        entries.push(Entry::Rule);
    }
    for (text, field) in [
        (words::change_your_name(), MeField::Name),
        (words::change_your_message(), MeField::PersonalMessage),
        (words::your_media(), MeField::Media),
    ] {
        let item = Item::new(text, move || store.send(MeIntent::Edit(field)));
        entries.push(item.icon(Icon::PENCIL).into());
    }
    let sign_out = Item::new(words::sign_out(), move || store.send(DialogIntent::SignOut));
    entries.push(sign_out.icon(Icon::LEAVE).into());
    entries
}

/// A text of one's own: a button that becomes a field.
fn line(store: Store, row: El, field: MeField) -> El {
    let editing = store.live([Changed::Me], move |app| {
        app.me()
            .editing()
            .is_some_and(|editing| editing.field == field)
    });
    let place = row.html().clone();
    row.part(editing, move |editing| {
        Some(match editing {
            true => editor(store, field, &place),
            false => shown(store, field),
        })
    })
}

fn shown(store: Store, field: MeField) -> El {
    let me = store.watch([Changed::Me]);
    let (class, what) = match field {
        MeField::Name => ("me-name clip", words::your_name()),
        MeField::PersonalMessage => ("me-message clip", words::your_message()),
        MeField::Media => ("me-message me-media clip", words::your_media()),
    };
    let text = move |app: &nudge_model::App| match field {
        MeField::Name => app.me().name().to_owned(),
        MeField::PersonalMessage => app.me().personal_message().to_owned(),
        MeField::Media => app.me().listening_to().to_owned(),
    };
    let shown = move |app: &nudge_model::App| match text(app) {
        text if text.is_empty() => words::share_a_message().to_owned(),
        text if field == MeField::Media => words::listening_to(&text),
        text => text,
    };
    button(class)
        .live_mark("data-empty", me.get(move |app| text(app).is_empty()))
        // Nobody is asked to listen to something: without it there is no line.
        .live_mark(
            "hidden",
            me.get(move |app| field == MeField::Media && text(app).is_empty()),
        )
        .live("title", me.get(move |app| Some(text(app))))
        .live(
            "aria-label",
            me.get(move |app| Some(words::change_it(what, &shown(app)))),
        )
        .live_text(me.get(shown))
        .click(move || store.send(MeIntent::Edit(field)))
}

fn editor(store: Store, field: MeField, place: &HtmlElement) -> El {
    let place = place.clone();
    let me = store.watch([Changed::Me]);
    let most = store.peek(|app| app.me().editing().map_or(0, |editing| editing.most));
    let problem = |app: &nudge_model::App| app.me().editing()?.problem.clone();
    let input = el("input", "me-edit")
        .attr("id", "me-edit")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", &most.to_string())
        .name(match field {
            MeField::Name => words::your_name(),
            MeField::PersonalMessage => words::your_message(),
            MeField::Media => words::your_media(),
        })
        .live_bool("aria-invalid", me.get(move |app| problem(app).is_some()))
        .live_value(me.get(|app| {
            app.me()
                .editing()
                .map_or_else(String::new, |editing| editing.text.clone())
        }))
        .input(move |text| store.send(MeIntent::Text(text)))
        .on("blur", move |_| store.send(MeIntent::Commit))
        .key(move |event| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                store.send(MeIntent::Commit);
                back_to_button(&place);
            }
            "Escape" => {
                event.stop_propagation();
                store.send(MeIntent::Cancel);
                back_to_button(&place);
            }
            _ => {}
        });
    el("div", "me-editor")
        .child(input)
        .part(me.get(problem), |text| {
            let text = text.as_deref()?;
            Some(el("span", "field-problem").attr("role", "alert").text(text))
        })
}

/// Whoever ends an edit by keyboard goes on from the button it began at.
fn back_to_button(place: &HtmlElement) {
    let place = place.clone();
    request_animation_frame(move || {
        if let Ok(Some(button)) = place.query_selector("button")
            && let Ok(button) = button.dyn_into::<HtmlElement>()
        {
            let _ = button.focus();
        }
    });
}

/// Sound, and everything else.
fn switches(store: Store) -> El {
    let settings = store.watch([Changed::Settings]);
    let sounds = |app: &nudge_model::App| !app.settings().account.sounds.muted;
    let switch = button("tool")
        .name(words::sounds())
        .live_bool("aria-pressed", settings.get(sounds))
        .live(
            "title",
            settings.get(move |app| {
                Some(
                    if sounds(app) {
                        words::sounds_on()
                    } else {
                        words::sounds_off()
                    }
                    .to_owned(),
                )
            }),
        )
        .part(settings.get(sounds), |on| {
            Some(icon(if *on { Icon::SOUND } else { Icon::MUTED }))
        })
        .click(move || {
            let sounds = store.peek(|app| app.settings().account.sounds);
            let muted = !sounds.muted;
            store.send(SettingIntent::from(Setting::Sounds(Sounds {
                muted,
                ..sounds
            })));
        });
    let choosing = ArcRwSignal::new(false);
    let (open, shown) = (choosing.clone(), choosing.clone());
    el("div", "me-side")
        .child(
            button("tool brush")
                .named(words::looks())
                .child(icon(Icon::BRUSH))
                .click(move || open.set(true)),
        )
        .when(
            move || shown.get(),
            move || {
                let close = choosing.clone();
                looks::dialog(store, move || close.set(false))
            },
        )
        .child(
            tool(Icon::SETTINGS, words::settings())
                .click(move || store.send(SettingIntent::Show(true))),
        )
        .child(switch)
}
