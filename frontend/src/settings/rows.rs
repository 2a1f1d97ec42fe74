//! What groups of settings are made of.

use crate::dom::{El, button, el};
use crate::parts::radios;
use crate::store::Store;
use nudge_model::{App, Changed, SettingIntent};
use nudge_shared::{Setting, Settings};
use web_sys::{HtmlInputElement, HtmlSelectElement};

/// A group under its heading.
pub(super) fn group(name: &str) -> El {
    el("section", "settings-group")
        .name(name)
        .child(el("h3", "").text(name))
}

/// Makes a row one that is found by these words.
pub(super) fn found_by(store: Store, row: El, text: &[&str]) -> El {
    let text = text.join(" ");
    let hidden = store.live([Changed::Settings], move |app| !app.settings().finds(&text));
    row.attr("data-setting", "").live_mark("hidden", hidden)
}

/// Reads a setting that goes with the account.
pub(crate) type Get<T> = fn(&Settings) -> T;

/// Changes one, given all as they are.
pub(crate) type Change<T> = fn(&Settings, T) -> Setting;

/// Chooses something that goes with the account.
pub(super) fn choose<T>(store: Store, change: Change<T>, value: T) {
    let setting = store.peek(|app| change(&app.settings().account, value));
    store.send(SettingIntent::from(setting));
}

/// On or off.
pub(super) fn switch(
    store: Store,
    [name, about]: [&str; 2],
    get: Get<bool>,
    change: Change<bool>,
) -> El {
    let on = store.live([Changed::Settings], move |app| get(&app.settings().account));
    let tick = tick()
        .live_tick(on)
        .ticked(move |on| choose(store, change, on));
    labelled(store, [name, about], tick)
}

/// The box of a switch.
pub(super) fn tick() -> El {
    el("input", "")
        .attr("type", "checkbox")
        .attr("role", "switch")
}

/// A switch with what it is called, and what it does.
pub(super) fn labelled(store: Store, [name, about]: [&str; 2], tick: El) -> El {
    let label = el("span", "").text(name);
    let label = match about {
        "" => label,
        about => label.child(el("small", "").text(about)),
    };
    let row = el("label", "switch").child(label).child(tick);
    found_by(store, row, &[name, about])
}

/// One of a few, all in sight.
pub(crate) fn one_of<T: Copy + PartialEq + 'static>(
    store: Store,
    name: &str,
    all: &[(T, &'static str)],
    get: Get<T>,
    change: Change<T>,
) -> El {
    let choices = all.iter().map(|&(value, text)| {
        let on = store.live([Changed::Settings], move |app| {
            get(&app.settings().account) == value
        });
        button("segment")
            .attr("role", "radio")
            .live_bool("aria-checked", on)
            .text(text)
            .click(move || choose(store, change, value))
    });
    let texts: Vec<&str> = all.iter().map(|(_, text)| *text).collect();
    let row = el("div", "field")
        .child(el("label", "").attr("aria-hidden", "true").text(name))
        .child(radios(el("div", "segments segments-boxed"), name).children(choices));
    found_by(store, row, &[&[name], &texts[..]].concat())
}

/// One of many, in a list that opens.
pub(super) fn listed<T: Clone + PartialEq + 'static>(
    store: Store,
    name: &str,
    all: Vec<(T, String)>,
    get: Get<T>,
    change: Change<T>,
) -> El {
    let options = all.iter().enumerate().map(|(index, (_, text))| {
        el("option", "")
            .attr("value", &index.to_string())
            .text(text)
    });
    let select = el("select", "").name(name).children(options);
    let values: Vec<T> = all.into_iter().map(|(value, _)| value).collect();
    let known = values.clone();
    let chosen = store.live([Changed::Settings], move |app| {
        let now = get(&app.settings().account);
        let at = known.iter().position(|value| *value == now);
        at.map_or_else(String::new, |at| at.to_string())
    });
    let field: HtmlSelectElement = select.field::<HtmlSelectElement>().clone();
    let select = select.live_value(chosen).on("change", move |_| {
        let index = usize::try_from(field.selected_index()).unwrap_or_default();
        if let Some(value) = values.get(index) {
            choose(store, change, value.clone());
        }
    });
    field_row(store, name, select)
}

/// A field under its name.
pub(super) fn field_row(store: Store, name: &str, field: El) -> El {
    let row = el("div", "field")
        .child(el("label", "").attr("aria-hidden", "true").text(name))
        .child(field);
    found_by(store, row, &[name])
}

/// A number from 0 to 100, by a slider.
pub(super) fn slider(store: Store, name: &str, get: Get<u8>, change: Change<u8>) -> El {
    let value = store.live([Changed::Settings], move |app: &App| {
        get(&app.settings().account).to_string()
    });
    let slider = el("input", "slider")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", "100")
        .attr("step", "5")
        .name(name)
        .live_value(value);
    let field: HtmlInputElement = slider.field::<HtmlInputElement>().clone();
    let slider = slider.on("change", move |_| {
        choose(store, change, field.value().parse().unwrap_or(100));
    });
    field_row(store, name, slider)
}

/// A text, taken when the field is left.
pub(super) fn text_field(
    store: Store,
    [name, about]: [&str; 2],
    most: usize,
    get: Get<String>,
    change: Change<String>,
) -> El {
    let value = store.live([Changed::Settings], move |app: &App| {
        get(&app.settings().account)
    });
    let input = el("input", "")
        .attr("type", "text")
        .attr("maxlength", &most.to_string())
        .attr("autocomplete", "off")
        .name(name)
        .live_value(value);
    let field: HtmlInputElement = input.field::<HtmlInputElement>().clone();
    let input = input.on("change", move |_| {
        choose(store, change, field.value().trim().to_owned());
    });
    field_row(store, name, input).child(el("p", "hint").text(about))
}
