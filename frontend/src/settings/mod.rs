//! The settings: everything that one can choose, in groups, and the keys one can use.

mod contact_file;
mod devices;
mod history;
mod keyboard;
mod looks;
mod people;
mod presence;
mod push;
mod rows;
mod statuses;
mod writing;

pub(crate) use rows::one_of;

use crate::dom::{El, button, el};
use crate::notices;
use crate::parts::{Icon, icon, modal, tool};
use crate::store::Store;
use nudge_model::{Changed, DialogIntent, SettingIntent, words};
use nudge_shared::Setting;

/// The settings, open.
pub(crate) fn settings(store: Store) -> El {
    let close = move || store.send(SettingIntent::Show(false));
    let groups = el("div", "settings-list")
        .child(looks::looks(store))
        .child(looks::language(store))
        .child(writing::text(store))
        .child(writing::sounds(store))
        .child(writing::alerts(store))
        .child(presence::presence(store))
        .child(statuses::statuses(store))
        .child(looks::contact_list(store))
        .child(contact_file::contact_file(store))
        .child(people::privacy(store))
        .child(people::has_me(store))
        .maybe(people::account(store))
        .child(devices::devices(store))
        .child(people::files(store))
        .child(history::history(store))
        .child(keyboard::keyboard(store));
    let sign_out = button("button").text(words::sign_out()).click(move || {
        close();
        store.send(DialogIntent::SignOut);
    });
    let reset = button("button")
        .text(words::settings_reset())
        .attr("title", words::settings_reset_about())
        .click(move || store.send(SettingIntent::from(Setting::Reset)));
    let done = button("button button-main first")
        .text(words::done())
        .click(close);
    // Over the dialog, which covers the one of the page.
    let said = notices::note(store);
    let dialog = modal(words::settings(), "settings", close);
    dialog.child(said).child(
        el("div", "dialog-body")
            .child(
                el("div", "settings-head")
                    .child(el("h2", "").text(words::settings()))
                    .child(tool(Icon::CLOSE, words::close()).click(close)),
            )
            .child(search(store))
            .child(groups)
            .child(
                // Shown where no row of the list is.
                el("div", "empty settings-none")
                    .attr("role", "status")
                    .child(icon(Icon::SEARCH))
                    .child(el("span", "").text(words::settings_none())),
            )
            .child(
                el("div", "dialog-go")
                    .child(reset)
                    .child(sign_out)
                    .child(done),
            ),
    )
}

/// Rows that do not say what is looked for are hidden.
fn search(store: Store) -> El {
    let query = store.live([Changed::Settings], |app| app.settings().search.clone());
    let field = el("input", "")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", words::settings_search())
        .name(words::settings_search())
        .live_value(query)
        .input(move |text| store.send(SettingIntent::Search(text)));
    el("div", "find")
        .attr("role", "search")
        .child(icon(Icon::SEARCH))
        .child(field)
}
