//! How one's own text looks: font, style and colour, for all conversations.

use super::composer::set_format;
use crate::parts::{Icon, icon};
use crate::store::use_store;
use leptos::prelude::*;
use nudge_model::Changed;
use nudge_model::text::format::{COLOURS, FONTS, hex};
use nudge_shared::{Colour, Format, Style};

/// A switch of the style.
type Switch = fn(&mut Style) -> &mut bool;

/// The bar under the tools.
#[component]
pub(super) fn FormatBar() -> impl IntoView {
    let store = use_store();
    let format = store.memo([Changed::Settings], |app| app.settings().format.clone());
    let change = move |edit: &dyn Fn(&mut Format)| {
        let mut changed = format.get_untracked();
        edit(&mut changed);
        set_format(store, changed);
    };
    let switch = move |drawing: Icon, name: &'static str, which: Switch| {
        view! {
            <button
                type="button"
                class="tool"
                aria-label=name
                title=name
                aria-pressed=move || {
                    format.with(|format| *which(&mut format.style.clone())).to_string()
                }
                on:click=move |_| {
                    change(
                        &|format| {
                            let on = which(&mut format.style);
                            *on = !*on;
                        },
                    );
                }
            >
                {icon(drawing)}
            </button>
        }
    };
    let fonts = FONTS
        .into_iter()
        .map(|font| {
            let name = if font.is_empty() {
                "Standard font"
            } else {
                font
            };
            view! {
                <option value=font selected=move || format.with(|format| format.font == font)>
                    {name}
                </option>
            }
        })
        .collect_view();
    let swatches = COLOURS
        .into_iter()
        .map(|colour| {
            let plain = colour == Colour(0, 0, 0);
            let wanted = (!plain).then_some(colour);
            view! {
                <button
                    type="button"
                    class="swatch"
                    role="radio"
                    aria-label=if plain { "Standard colour".to_owned() } else { hex(colour) }
                    aria-checked=move || {
                        format.with(|format| format.colour == wanted).to_string()
                    }
                    style:--swatch=(!plain).then(|| hex(colour))
                    on:click=move |_| change(&|format| format.colour = wanted)
                ></button>
            }
        })
        .collect_view();
    view! {
        <div class="format-bar" role="group" aria-label="Text format">
            <select
                aria-label="Font"
                on:change=move |event| {
                    let font = event_target_value(&event);
                    change(&|format| format.font.clone_from(&font));
                }
            >
                {fonts}
            </select>
            {switch(Icon::BOLD, "Bold", |style| &mut style.bold)}
            {switch(Icon::ITALIC, "Italic", |style| &mut style.italic)}
            {switch(Icon::UNDERLINE, "Underline", |style| &mut style.underline)}
            {switch(Icon::STRIKE, "Strike through", |style| &mut style.strike)}
            <span class="swatches" role="radiogroup" aria-label="Colour">
                {swatches}
            </span>
        </div>
    }
}
