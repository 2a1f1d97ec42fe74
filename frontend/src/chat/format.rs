//! How one's own text looks: font, style and colour, for all conversations.

use super::composer::set_format;
use crate::dom::{El, button, el};
use crate::parts::{Icon, icon, radios};
use crate::store::Store;
use nudge_model::text::format::{COLOURS, FONTS, hex, parse_hex};
use nudge_model::{Changed, words};
use nudge_shared::{Colour, Format, Style};
use web_sys::{HtmlInputElement, HtmlSelectElement};

/// A switch of the style.
type Switch = fn(&mut Style) -> &mut bool;

/// The bar under the tools.
pub(super) fn format_bar(store: Store) -> El {
    let fonts = el("select", "")
        .name(words::font())
        .children(FONTS.into_iter().map(|font| {
            let name = if font.is_empty() {
                words::standard_font()
            } else {
                font
            };
            el("option", "").attr("value", font).text(name)
        }));
    let chosen: HtmlSelectElement = fonts.field::<HtmlSelectElement>().clone();
    chosen.set_value(&store.peek(|app| app.settings().account.text.format.font.clone()));
    let fonts = fonts.on("change", move |_| {
        let font = chosen.value();
        change(store, |format| format.font = font);
    });
    el("div", "format-bar")
        .attr("role", "group")
        .name(words::text_format())
        .child(fonts)
        .child(switch(store, Icon::BOLD, words::bold(), |style| {
            &mut style.bold
        }))
        .child(switch(store, Icon::ITALIC, words::italic(), |style| {
            &mut style.italic
        }))
        .child(switch(
            store,
            Icon::UNDERLINE,
            words::underline(),
            |style| &mut style.underline,
        ))
        .child(switch(
            store,
            Icon::STRIKE,
            words::strike_through(),
            |style| &mut style.strike,
        ))
        .child(
            radios(el("span", "swatches"), words::colour()).children(
                COLOURS
                    .into_iter()
                    .zip(words::colours())
                    .map(|(colour, name)| swatch(store, colour, name)),
            ),
        )
        .child(own_colour(store))
}

/// Any other colour: the browser's own chooser.
fn own_colour(store: Store) -> El {
    let colour = store.live([Changed::Settings], |app| {
        let colour = app.settings().account.text.format.colour;
        hex(colour.unwrap_or(Colour(0, 0, 0)))
    });
    let field = el("input", "own-colour")
        .attr("type", "color")
        .named(words::own_colour())
        .live_value(colour);
    let chosen: HtmlInputElement = field.field::<HtmlInputElement>().clone();
    field.on("change", move |_| {
        let colour = parse_hex(&chosen.value());
        change(store, |format| {
            format.colour = colour.filter(|colour| *colour != Colour(0, 0, 0));
        });
    })
}

fn change(store: Store, edit: impl FnOnce(&mut Format)) {
    let mut format = store.peek(|app| app.settings().account.text.format.clone());
    edit(&mut format);
    set_format(store, format);
}

fn switch(store: Store, drawing: Icon, name: &str, which: Switch) -> El {
    let on = store.live([Changed::Settings], move |app| {
        *which(&mut app.settings().account.text.format.style.clone())
    });
    button("tool")
        .named(name)
        .live_bool("aria-pressed", on)
        .child(icon(drawing))
        .click(move || {
            change(store, |format| {
                let on = which(&mut format.style);
                *on = !*on;
            });
        })
}

fn swatch(store: Store, colour: Colour, name: &str) -> El {
    // Black is the reader's own colour, whatever that is.
    let wanted = (colour != Colour(0, 0, 0)).then_some(colour);
    let on = store.live([Changed::Settings], move |app| {
        app.settings().account.text.format.colour == wanted
    });
    let swatch = button("swatch")
        .named(name)
        .attr("role", "radio")
        .live_bool("aria-checked", on)
        .click(move || change(store, |format| format.colour = wanted));
    match wanted {
        Some(colour) => swatch.style("--swatch", &hex(colour)),
        None => swatch,
    }
}
