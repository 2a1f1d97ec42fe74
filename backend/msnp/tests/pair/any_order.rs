//! Whatever people do in whatever order and dialect: in the end every client has the service's picture.

use crate::world::{PlaceId, World, address};
use core::time::Duration;
use msnp::client::notification::{PersonalMessage, Privacy, Session};
use msnp::notification::{PrivacyDefault, Prompt};
use msnp::{Dialect, GroupId, List, Moment, Status};
use proptest::prelude::*;

const NAMES: [&str; 3] = ["alice", "bob", "carol"];
const GROUPS: [&str; 3] = ["Friends", "Work", "Family"];

/// Something the person with this number does, mostly about somebody else: how many places further on.
#[derive(Clone, Debug)]
enum Action {
    Accept(usize, usize, bool),
    Add(usize, usize, Option<usize>),
    Allow(usize, usize),
    Block(usize, usize),
    CreateGroup(usize, usize),
    Move(usize, usize, Option<usize>, Option<usize>),
    Message(usize, &'static str),
    Name(usize, &'static str),
    Privacy(usize, bool, bool),
    Remove(usize, usize, bool),
    RemoveGroup(usize, usize),
    RenameGroup(usize, usize, usize),
    /// Signs out, and in again with the roster.
    Return(usize),
    Status(usize, Status),
    /// The service refuses so many edits, after as many that it makes.
    Trouble(u8, u8),
    Wait(u64),
}

fn action() -> impl Strategy<Value = Action> {
    let who = || 0..NAMES.len();
    let other = || 0..NAMES.len() - 1;
    let group = || 0..GROUPS.len();
    let maybe = || prop::option::of(0..GROUPS.len());
    let status = prop::sample::select(vec![Status::Online, Status::Busy, Status::Hidden]);
    let name = prop::sample::select(vec!["Somebody", "Some body %", "☕"]);
    prop_oneof![
        1 => (who(), other(), any::<bool>()).prop_map(|(a, b, add)| Action::Accept(a, b, add)),
        3 => (who(), other(), maybe()).prop_map(|(a, b, group)| Action::Add(a, b, group)),
        1 => (who(), other()).prop_map(|(a, b)| Action::Allow(a, b)),
        1 => (who(), other()).prop_map(|(a, b)| Action::Block(a, b)),
        2 => (who(), group()).prop_map(|(a, group)| Action::CreateGroup(a, group)),
        2 => (who(), other(), maybe(), maybe()).prop_map(|(a, b, from, to)| Action::Move(a, b, from, to)),
        1 => (who(), name.clone()).prop_map(|(a, text)| Action::Message(a, text)),
        1 => (who(), name).prop_map(|(a, name)| Action::Name(a, name)),
        1 => (who(), any::<bool>(), any::<bool>()).prop_map(|(a, open, ask)| Action::Privacy(a, open, ask)),
        1 => (who(), other(), any::<bool>()).prop_map(|(a, b, block)| Action::Remove(a, b, block)),
        1 => (who(), group()).prop_map(|(a, group)| Action::RemoveGroup(a, group)),
        1 => (who(), group(), group()).prop_map(|(a, group, name)| Action::RenameGroup(a, group, name)),
        1 => who().prop_map(Action::Return),
        1 => (who(), status).prop_map(|(a, status)| Action::Status(a, status)),
        1 => (0_u8..3, 0_u8..3).prop_map(|(refused, spared)| Action::Trouble(refused, spared)),
        1 => (0_u64..5).prop_map(Action::Wait),
    ]
}

/// The id of a group by its number in [`GROUPS`]; one that is not there when it is not.
fn group(session: &Session, number: usize) -> GroupId {
    let mut groups = session.roster().groups();
    let found = groups.find(|group| *group.name == *GROUPS[number]);
    found.map_or_else(|| GroupId::from_number(77), |group| group.id.clone())
}

fn act(session: &mut Session, action: &Action, now: Moment) {
    let Some(actor) = action.actor() else { return };
    // Never oneself.
    let whom = |number: usize| address(NAMES[(actor + 1 + number) % NAMES.len()]);
    let id =
        |session: &Session, number: &Option<usize>| number.map(|number| group(session, number));
    _ = match action {
        Action::Accept(_, b, add) => session.accept(whom(*b), *add, now),
        Action::Add(_, b, to) => session.add_contact(whom(*b), id(session, to), now),
        Action::Allow(_, b) => session.allow(whom(*b), now),
        Action::Block(_, b) => session.block(whom(*b), now),
        Action::CreateGroup(_, number) => session.create_group(GROUPS[*number], now),
        Action::Move(_, b, from, to) => {
            session.move_contact(whom(*b), id(session, from), id(session, to), now)
        }
        Action::Message(_, text) => session.set_personal_message(PersonalMessage::new(text), now),
        Action::Name(_, name) => session.set_name(name, now),
        Action::Privacy(_, strangers_allowed, ask_when_added) => {
            let privacy = Privacy {
                strangers_allowed: *strangers_allowed,
                ask_when_added: *ask_when_added,
            };
            session.set_privacy(privacy, now)
        }
        Action::Remove(_, b, block) => session.remove_contact(whom(*b), *block, now),
        Action::RemoveGroup(_, number) => session.remove_group(group(session, *number), now),
        Action::RenameGroup(_, number, name) => {
            session.rename_group(group(session, *number), GROUPS[*name], now)
        }
        Action::Status(_, status) => session.set_status(*status, now),
        Action::Return(_) | Action::Trouble(..) | Action::Wait(_) => return,
    };
}

impl Action {
    fn actor(&self) -> Option<usize> {
        match self {
            Self::Accept(a, ..)
            | Self::Add(a, ..)
            | Self::Allow(a, _)
            | Self::Block(a, _)
            | Self::CreateGroup(a, _)
            | Self::Move(a, ..)
            | Self::Message(a, _)
            | Self::Name(a, _)
            | Self::Privacy(a, ..)
            | Self::Remove(a, ..)
            | Self::RemoveGroup(a, _)
            | Self::RenameGroup(a, ..)
            | Self::Return(a)
            | Self::Status(a, _) => Some(*a),
            Self::Trouble(..) | Self::Wait(_) => None,
        }
    }
}

/// What a client shows of everybody, in words.
fn picture(world: &World, place: PlaceId) -> Vec<String> {
    let roster = world.roster(place);
    let mut lines: Vec<String> = roster
        .groups()
        .map(|group| format!("group {}", group.name))
        .collect();
    lines.sort();
    for contact in roster.contacts() {
        let mut groups: Vec<&str> = roster
            .groups_of(contact)
            .map(|group| &*group.name)
            .collect();
        groups.sort_unstable();
        let on = |list| contact.is_on(list);
        let lists = (on(List::Forward), on(List::Allow), on(List::Block));
        let status = if on(List::Forward) {
            contact.status()
        } else {
            Status::Offline
        };
        let pending = contact.is_pending();
        let line = format!(
            "{} {lists:?} {groups:?} {status:?} pending {pending}",
            contact.address_str()
        );
        lines.push(line);
    }
    let me = world.me(place);
    lines.push(format!(
        "I am {} {:?}, {} wait",
        me.name,
        me.privacy,
        roster.pending().count()
    ));
    lines
}

/// What the service would show.
fn truth(world: &World, name: &str) -> Vec<String> {
    let me = address(name);
    let account = &world.directory.accounts[&me];
    let mut lines: Vec<String> = account
        .groups
        .iter()
        .map(|group| format!("group {}", group.name))
        .collect();
    lines.sort();
    let mut waiting = 0;
    for (other, (lists, groups)) in account
        .rows
        .iter()
        .filter(|(_, (lists, _))| !lists.is_empty())
    {
        let named = account
            .groups
            .iter()
            .filter(|group| groups.contains(&group.key));
        let mut groups: Vec<&str> = named.map(|group| &*group.name).collect();
        groups.sort_unstable();
        let on = |list| lists.contains(list);
        let shown = (on(List::Forward), on(List::Allow), on(List::Block));
        let sees = world.directory.sees(&me, other);
        let status = if sees {
            world.directory.presence(other).status
        } else {
            Status::Offline
        };
        let answered = on(List::Allow) || on(List::Block);
        let pending = (on(List::Pending) || on(List::Reverse)) && !answered;
        waiting += usize::from(pending);
        lines.push(format!(
            "{other} {shown:?} {groups:?} {status:?} pending {pending}"
        ));
    }
    let privacy = Privacy {
        strangers_allowed: account.privacy == PrivacyDefault::Allow,
        ask_when_added: account.prompt == Prompt::Ask,
    };
    lines.push(format!("I am {} {privacy:?}, {waiting} wait", account.name));
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_client_has_the_services_picture(
        dialects in prop::collection::vec(prop::sample::select(Dialect::ALL.to_vec()), 3),
        actions in prop::collection::vec(action(), 1..40),
    ) {
        let mut world = World::with(&NAMES);
        let mut places: Vec<PlaceId> =
            NAMES.iter().zip(&dialects).map(|(name, dialect)| world.sign_in(name, *dialect)).collect();
        for action in &actions {
            match (action, action.actor()) {
                (Action::Trouble(refused, spared), _) => world.trouble = (*refused, *spared),
                (Action::Wait(seconds), _) => world.wait(Duration::from_secs(*seconds)),
                (Action::Return(_), Some(a)) => {
                    world.client(places[a]).sign_out();
                    world.drive();
                            let before = world.roster(places[a]).clone();
                    places[a] = world.start(NAMES[a], dialects[a], Some(before));
                    world.show_ticket(places[a], NAMES[a]);
                }
                (_, Some(a)) => {
                    let now = world.now;
                    act(world.client(places[a]), action, now);
                    world.drive();
                }
                (_, None) => {}
            }
        }
        world.wait(Duration::from_secs(30));
        for (place, name) in places.into_iter().zip(NAMES) {
            prop_assert_eq!(picture(&world, place), truth(&world, name), "{} in {:?}", name, dialects);
            let (followed, shown) = world.mirror(place);
            prop_assert_eq!(followed, &shown, "whoever follows the events of {} knows the same", name);
        }
    }
}
