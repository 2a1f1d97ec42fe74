//! Where one chooses how the page looks. Everything is shown at once, on the page itself.

use crate::dom::{El, button, el};
use crate::parts::{Icon, icon, modal, radios};
use crate::settings::one_of;
use crate::store::Store;
use nudge_model::looks::{SCENES, SIZES, TINTS};
use nudge_model::{Changed, SettingIntent, words};
use nudge_shared::{Density, Look, PeopleList, Scheme, Setting};

/// The dialog.
pub(crate) fn dialog(store: Store, close: impl Fn() + Clone + 'static) -> El {
    let done = button("button button-main")
        .text(words::done())
        .click(close.clone());
    modal(words::looks(), "looks", close).child(
        el("div", "dialog-body")
            .child(el("h2", "").text(words::looks()))
            .child(choices(store))
            .child(el("div", "dialog-go").child(done)),
    )
}

/// The choices alone.
pub(crate) fn choices(store: Store) -> El {
    el("div", "look-choices")
        .child(themes(store))
        .child(scheme(store))
        .child(group(
            "only-scenes",
            words::scene(),
            "look-scenes",
            SCENES.iter().map(|name| scene(store, name)),
        ))
        .child(group(
            "only-tints",
            words::tint(),
            "look-tints",
            std::iter::once(None)
                .chain(TINTS.map(Some))
                .map(|name| tint(store, name)),
        ))
        .child(sizes(store))
        .child(density(store))
}

/// Small, normal, large: the same letter, as large as that.
fn sizes(store: Store) -> El {
    let one = |name: &'static str| {
        let on = store.live([Changed::Settings], move |app| {
            app.settings().size.as_deref().unwrap_or(SIZES[1]) == name
        });
        button("segment look-size")
            .attr("role", "radio")
            .live_bool("aria-checked", on)
            .click(move || store.send(SettingIntent::Size(name.to_owned())))
            .named(words::size_name(name))
            .attr("data-size", name)
            .text("A")
    };
    group(
        "",
        words::text_size(),
        "segments segments-boxed",
        SIZES.into_iter().map(one),
    )
}

fn scheme(store: Store) -> El {
    one_of(
        store,
        words::look_light_or_dark(),
        &[
            (Scheme::System, words::look_system()),
            (Scheme::Light, words::look_light()),
            (Scheme::Dark, words::look_dark()),
        ],
        |settings| settings.look.scheme,
        |settings, scheme| {
            Setting::Look(Look {
                scheme,
                ..settings.look.clone()
            })
        },
    )
}

fn density(store: Store) -> El {
    one_of(
        store,
        words::contact_list(),
        &[
            (Density::Normal, words::density_normal()),
            (Density::Compact, words::density_compact()),
        ],
        |settings| settings.people_list.density,
        |settings, density| {
            Setting::PeopleList(PeopleList {
                density,
                ..settings.people_list
            })
        },
    )
}

fn group(class: &str, name: &str, inside: &str, choices: impl Iterator<Item = El>) -> El {
    el("div", "field")
        .attr("class", &format!("field {class}"))
        .child(
            el("span", "field-name")
                .attr("aria-hidden", "true")
                .text(name),
        )
        .child(radios(el("div", inside), name).children(choices))
}

fn edit(store: Store, change: impl Fn(&mut Look)) {
    let mut look = store.peek(|app| app.settings().account.look.clone());
    change(&mut look);
    store.send(SettingIntent::from(Setting::Look(look)));
}

/// One of several: chosen while `on`, and chooses by `edit`.
fn choice(
    store: Store,
    class: &str,
    on: impl Fn(&Look) -> bool + 'static,
    change: impl Fn(&mut Look) + 'static,
) -> El {
    let on = store.live([Changed::Settings], move |app| {
        on(&app.settings().account.look)
    });
    button(class)
        .attr("role", "radio")
        .live_bool("aria-checked", on)
        .click(move || edit(store, &change))
}

/// The built-in themes and those of the operator. The relay may say what there is while this is open.
fn themes(store: Store) -> El {
    let all = store.live([Changed::Settings], |app| {
        app.themes().map(str::to_owned).collect::<Vec<_>>()
    });
    el("div", "look-theme-slot").part(all, move |names| {
        let choices = names.iter().map(|name| theme(store, name));
        Some(group("", words::theme(), "look-themes", choices))
    })
}

fn theme(store: Store, name: &str) -> El {
    let [shown, chosen] = std::array::from_fn(|_| name.to_owned());
    let on = store.live([Changed::Settings], move |app| app.theme() == shown);
    button("look-theme")
        .attr("role", "radio")
        .live_bool("aria-checked", on)
        .click(move || edit(store, |look| look.theme = Some(chosen.clone())))
        .attr("data-theme", name)
        .child(el("span", "look-sample").attr("aria-hidden", "true"))
        .child(el("b", "").text(&words::theme_name(name)))
        .child(el("small", "").text(words::theme_about(name)))
}

fn scene(store: Store, name: &'static str) -> El {
    let chosen = (name != SCENES[0]).then(|| name.to_owned());
    let choice = choice(
        store,
        "look-scene",
        move |look| look.scene.as_deref().unwrap_or(SCENES[0]) == name,
        move |look| {
            look.scene.clone_from(&chosen);
            // Each brings a colour of its own, which is what one wants to see of it first.
            look.tint = None;
        },
    )
    .named(words::scene_name(name));
    if name == "none" {
        return choice.child(icon(Icon::BLOCK));
    }
    choice.style(
        "background-image",
        &format!("url(themes/live/scenes/{name}.svg)"),
    )
}

fn tint(store: Store, name: Option<&'static str>) -> El {
    let choice = choice(
        store,
        "look-tint",
        move |look| look.tint.as_deref() == name,
        move |look| look.tint = name.map(str::to_owned),
    );
    match name {
        Some(name) => choice.named(words::tint_name(name)).attr("data-tint", name),
        None => choice.named(words::tint_of_scene()),
    }
}
