//! Where the account is signed in.

use super::rows::{found_by, group};
use crate::dom::{El, button, el};
use crate::parts::{Icon, icon, problem};
use crate::store::Store;
use nudge_model::{Changed, DeviceView, words};
use nudge_shared::{Device, DeviceChange, MAX_PLACE_NAME_CHARS};
use web_sys::HtmlInputElement;

/// The list, and what can be done about it.
pub(super) fn devices(store: Store) -> El {
    let watch = store.watch([Changed::Devices, Changed::Clock]);
    let list = el("ul", "settings-people devices")
        .name(words::devices())
        .each(
            watch.get(|app| app.devices().map_or_else(Vec::new, |view| view.all)),
            // Drawn anew when it says something else.
            |device| [device.name.as_str(), &device.about, id(device)].join("\n"),
            move |device| row(store, device),
        );
    let why = watch.get(|app| app.devices()?.problem);
    let others = button("button")
        .text(words::devices_sign_out_others())
        .click(move || store.send(DeviceChange::SignOutOthers));
    let rows = el("div", "devices-list")
        .part(why, |text| Some(problem(text.as_deref()?)))
        .child(list)
        .child(
            el("div", "")
                .live_mark(
                    "hidden",
                    watch.get(|app| app.devices().is_none_or(|view| !view.others)),
                )
                .child(others),
        );
    let place = watch.get(|app| app.devices().and_then(|view| view.place));
    let there = watch.get(|app| app.devices().is_some_and(|view| view.place.is_some()));
    group(words::devices())
        .child(found_by(
            store,
            rows,
            &[
                words::devices(),
                words::devices_sign_out_others(),
                words::sign_out(),
            ],
        ))
        .child(found_by(
            store,
            el("div", "").when(there, move || name(store, place())),
            &[words::place_name()],
        ))
}

fn id(device: &DeviceView) -> &str {
    match &device.sign_out {
        Some(DeviceChange::SignOut(id) | DeviceChange::SignOutPlace(id)) => id,
        _ => "",
    }
}

fn row(store: Store, device: &DeviceView) -> El {
    let drawing = match device.device {
        Device::Web => Icon::GLOBE,
        Device::Mobile => Icon::PHONE,
        Device::Computer | Device::Bot => Icon::SCREEN,
    };
    let words = el("span", "person-words")
        .child(el("b", "clip").text(&device.name))
        .child(el("small", "clip").text(&device.about));
    let sign_out = device.sign_out.clone().map(|change| {
        button("button button-small")
            .name(&words::device_sign_out_named(&device.name))
            .text(words::sign_out())
            .click(move || store.send(change.clone()))
    });
    el("li", "")
        .child(
            el("span", "device-icon")
                .mark("data-open", device.open)
                .child(icon(drawing)),
        )
        .child(words)
        .maybe(sign_out)
}

/// What other places see this one called; taken when the field is left.
fn name(store: Store, now: Option<String>) -> El {
    let input = el("input", "")
        .attr("type", "text")
        .attr("maxlength", &MAX_PLACE_NAME_CHARS.to_string())
        .attr("autocomplete", "off")
        .name(words::place_name());
    let field: HtmlInputElement = input.field::<HtmlInputElement>().clone();
    field.set_value(&now.unwrap_or_default());
    el("div", "field")
        .child(
            el("label", "")
                .attr("aria-hidden", "true")
                .text(words::place_name()),
        )
        .child(input.on("change", move |_| {
            store.send(DeviceChange::NamePlace(field.value().trim().to_owned()));
        }))
        .child(el("p", "hint").text(words::place_name_about()))
}
