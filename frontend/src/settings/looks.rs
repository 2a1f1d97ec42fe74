use super::rows::{found_by, group, listed, one_of};
use crate::dom::El;
use crate::looks;
use crate::store::Store;
use nudge_model::words;
use nudge_shared::{Language, Order, PeopleList, Setting};

/// How the page looks.
pub(super) fn looks(store: Store) -> El {
    let choices = looks::choices(store);
    let names = [words::look(), words::theme(), words::scene(), words::tint()];
    group(words::look()).child(found_by(store, choices, &names))
}

/// Which language the page is in.
pub(super) fn language(store: Store) -> El {
    let mut all = vec![(None, words::language_of_browser().to_owned())];
    let others = Language::ALL.iter().copied();
    all.extend(others.map(|language| (Some(language), language.own_name().to_owned())));
    group(words::language()).child(listed(
        store,
        words::language(),
        all,
        |settings| settings.language,
        |_, language| Setting::Language(language),
    ))
}

/// How the contact list is shown.
pub(super) fn contact_list(store: Store) -> El {
    group(words::contact_list()).child(one_of(
        store,
        words::order(),
        &[
            (Order::Status, words::order_status()),
            (Order::Name, words::order_name()),
        ],
        |settings| settings.people_list.order,
        |settings, order| {
            Setting::PeopleList(PeopleList {
                order,
                ..settings.people_list
            })
        },
    ))
}
