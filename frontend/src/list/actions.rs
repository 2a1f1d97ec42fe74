//! What can be done to somebody: the same menu in the list, the conversation and elsewhere.

use crate::parts::{Entry, Icon, Item};
use crate::store::Store;
use nudge_model::{ChatIntent, DialogIntent, RosterIntent, SectionKey, SettingIntent, words};
use nudge_shared::{Address, ConversationId, GroupId, PersonSettings, Setting};

/// The menu for somebody, opened in a section of the list or elsewhere.
pub(crate) fn menu(store: Store, address: &Address, section: Option<&SectionKey>) -> Vec<Entry> {
    let (view, groups, member_of) = store.peek(|app| {
        let roster = app.roster();
        let member_of: Vec<GroupId> = roster
            .contact(address)
            .map(|contact| contact.groups.clone())
            .unwrap_or_default();
        (roster.view(address), roster.groups().to_vec(), member_of)
    });
    let with = |act: fn(Store, Address)| {
        let address = address.clone();
        move || act(store, address.clone())
    };
    let mut entries: Vec<Entry> = vec![
        Item::new(
            words::send_a_message(),
            with(|store, address| store.send(ChatIntent::Select(address.into()))),
        )
        .icon(Icon::CHAT)
        .into(),
        Item::new(
            words::contact_card(),
            with(|store, address| store.send(RosterIntent::OpenCard(address))),
        )
        .icon(Icon::PERSON)
        .into(),
    ];
    entries.extend(particulars(store, address));
    entries.push(Entry::Rule);
    if view.listed {
        moves(store, address, section, &groups, &member_of, &mut entries);
    } else {
        let add = with(|store, address| {
            store.send(DialogIntent::AddContact {
                address: Some(address),
                group: None,
            });
        });
        entries.push(
            Item::new(words::add_to_contacts(), add)
                .icon(Icon::ADD_PERSON)
                .into(),
        );
    }
    entries.push(match view.blocked {
        true => Item::new(
            words::unblock(),
            with(|store, address| store.send(RosterIntent::Unblock(address))),
        )
        .icon(Icon::CHECK)
        .into(),
        false => Item::new(
            words::block(),
            with(|store, address| store.send(DialogIntent::Block(address))),
        )
        .icon(Icon::BLOCK)
        .into(),
    });
    if view.listed {
        let remove = with(|store, address| store.send(DialogIntent::RemoveContact(address)));
        entries.push(
            Item::new(words::remove(), remove)
                .icon(Icon::TRASH)
                .danger()
                .into(),
        );
    }
    entries
}

/// What the account can set about somebody.
fn particulars(store: Store, address: &Address) -> Vec<Entry> {
    let conversation = ConversationId::from(address.clone());
    let (now, muted, listed) = store.peek(|app| {
        let settings = &app.settings().account;
        let listed = app.roster().view(address).listed;
        (
            settings.person(address),
            settings.muted.contains(&conversation),
            listed,
        )
    });
    let item = |text: &str, drawing: Icon, setting: Setting| -> Entry {
        let act = move || store.send(SettingIntent::from(setting.clone()));
        Item::new(text, act).icon(drawing).into()
    };
    let person = |change: fn(&mut PersonSettings)| {
        let mut changed = now.clone();
        change(&mut changed);
        Setting::Person(address.clone(), changed)
    };
    let mut entries = Vec::new();
    if listed {
        entries.push(match now.favourite {
            true => item(
                words::take_from_favourites(),
                Icon::STAR,
                person(|person| person.favourite = false),
            ),
            false => item(
                words::add_to_favourites(),
                Icon::STAR,
                person(|person| person.favourite = true),
            ),
        });
        entries.push(match now.announce {
            true => item(
                words::announce_no_more(),
                Icon::CLOCK,
                person(|person| person.announce = false),
            ),
            false => item(
                words::announce(),
                Icon::CLOCK,
                person(|person| person.announce = true),
            ),
        });
    }
    let named = address.clone();
    let name = move || store.send(DialogIntent::Nickname(named.clone()));
    entries.push(
        Item::new(words::give_a_nickname(), name)
            .icon(Icon::PENCIL)
            .into(),
    );
    entries.push(match muted {
        true => item(
            words::unmute(),
            Icon::SOUND,
            Setting::Muted(conversation, false),
        ),
        false => item(
            words::mute(),
            Icon::MUTED,
            Setting::Muted(conversation, true),
        ),
    });
    entries
}

/// Into which groups somebody can go.
fn moves(
    store: Store,
    address: &Address,
    section: Option<&SectionKey>,
    groups: &[nudge_shared::Group],
    member_of: &[GroupId],
    entries: &mut Vec<Entry>,
) {
    // From "offline" it is not said which group to leave: the first one it is in.
    let from = match section {
        Some(SectionKey::Group(id)) => Some(id.clone()),
        _ => member_of.first().cloned(),
    };
    let elsewhere = groups.iter().filter(|group| !member_of.contains(&group.id));
    let mut some = false;
    for group in elsewhere {
        if !some {
            entries.push(Entry::Title(words::move_to().to_owned()));
            some = true;
        }
        let (address, from, to) = (address.clone(), from.clone(), group.id.clone());
        let act = move || {
            store.send(RosterIntent::Move {
                address: address.clone(),
                from: from.clone(),
                to: Some(to.clone()),
            });
        };
        entries.push(Item::new(group.name.clone(), act).icon(Icon::FOLDER).into());
    }
    if let Some(from) = from {
        let address = address.clone();
        let act = move || {
            store.send(RosterIntent::Move {
                address: address.clone(),
                from: Some(from.clone()),
                to: None,
            });
        };
        entries.push(
            Item::new(words::take_out_of_group(), act)
                .icon(Icon::CLOSE)
                .into(),
        );
        some = true;
    }
    if some {
        entries.push(Entry::Rule);
    }
}
