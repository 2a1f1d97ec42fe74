use super::Roster;
use crate::client::notification::{ContactChange, Event};
use crate::{Address, GroupId};
use std::collections::VecDeque;

/// Reports what the lists of this connection tell that those of the last one did not, and takes over
/// from the last one what this connection has not said yet.
///
/// Presence stays as it was: it is corrected by the initial presence, and by silence about those who
/// went offline meanwhile.
pub(crate) fn differences(now: &mut Roster, mut earlier: Roster, events: &mut VecDeque<Event>) {
    for group in now.groups() {
        if earlier.group(&group.id) != Some(group) {
            events.push_back(Event::Group(group.id.clone()));
        }
    }
    let kept = |id: &GroupId| now.group(id).is_some();
    let gone: Vec<GroupId> = earlier
        .groups()
        .map(|group| group.id.clone())
        .filter(|id| !kept(id))
        .collect();

    for at in 0..now.contacts.len() {
        let address = now.contacts[at].address();
        let Ok(before) = earlier.find(&address) else {
            report(now, at, false, ContactChange::Lists, address, events);
            continue;
        };
        let waited = earlier.contacts[before].is_pending();
        let moved = now.contacts[at].lists() != earlier.contacts[before].lists()
            || !now
                .groups_of(&now.contacts[at])
                .map(|group| &group.id)
                .eq(earlier
                    .groups_of(&earlier.contacts[before])
                    .map(|group| &group.id));
        now.contacts[at].inherit(&earlier.contacts[before]);
        if moved {
            report(now, at, waited, ContactChange::Lists, address, events);
        } else if !now.contacts[at].looks_like(&earlier.contacts[before]) {
            report(now, at, waited, ContactChange::Details, address, events);
        }
    }
    earlier
        .contacts
        .retain(|contact| now.contact(&contact.address()).is_none());
    for contact in earlier.contacts {
        if contact.is_pending() {
            events.push_back(Event::RequestGone(contact.address()));
        }
        events.push_back(Event::ContactGone(contact.address()));
    }
    events.extend(gone.into_iter().map(Event::GroupGone));
}

fn report(
    now: &Roster,
    at: usize,
    waited: bool,
    change: ContactChange,
    address: Address,
    events: &mut VecDeque<Event>,
) {
    let waits = now.contacts[at].is_pending();
    events.push_back(Event::Contact(address.clone(), change));
    match (waited, waits) {
        (false, true) => events.push_back(Event::RequestAdded(address)),
        (true, false) => events.push_back(Event::RequestGone(address)),
        _ => {}
    }
}
