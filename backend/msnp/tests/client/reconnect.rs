//! A second connection with the roster of the first: only what is different is told.

use crate::{START, address, drain, options, say, sent, ticket};
use core::time::Duration;
use msnp::client::notification::{ContactChange, End, Event, Privacy, Roster, Session};
use msnp::{Dialect, GroupId, Status};

/// A session that has received these lists.
fn with_lists(previous: Option<Roster>, lists: &str) -> Session {
    let mut options = options("alice", Dialect::Msnp8);
    options.previous = previous;
    let mut session = Session::new(options, START);
    say(
        &mut session,
        "VER 1 MSNP8\r\nCVR 2 1 1 1 a b\r\nUSR 3 TWN S ct=1\r\n",
    );
    session.ticket(Ok(ticket()), START);
    say(&mut session, "USR 4 OK alice@example.com Alice 1 0\r\n");
    say(&mut session, lists);
    session
}

const LISTS: &str = "SYN 5 1 3 2\r\nGTC A\r\nBLP AL\r\nLSG 1 Friends\r\nLSG 2 Work\r\n\
    LST bob@example.com Bob 11 1\r\nLST carol@example.com Carol 11 1,2\r\n\
    LST dave@example.com Dave 8\r\n";

/// What is told before the lists are said to be complete.
fn told(session: &mut Session) -> Vec<Event> {
    let mut events = drain(session);
    let complete = events
        .iter()
        .position(|event| *event == Event::Synchronised)
        .unwrap();
    events.truncate(complete);
    events.retain(|event| !matches!(event, Event::TicketNeeded { .. } | Event::SignedIn { .. }));
    events
}

/// Everything after the first sign-in, with Bob and Carol online.
fn first() -> Roster {
    let mut session = with_lists(None, LISTS);
    say(
        &mut session,
        "CHG 6 NLN 0\r\nILN 6 NLN bob@example.com Bob 0\r\n",
    );
    say(&mut session, "ILN 6 BSY carol@example.com Carol 0\r\n");
    session.into_roster()
}

#[test]
fn the_first_time_nothing_is_told_one_by_one() {
    let mut session = with_lists(None, LISTS);
    assert_eq!(told(&mut session), []);
    let roster = session.roster();
    let names: Vec<&str> = roster
        .contacts()
        .iter()
        .map(|contact| contact.name())
        .collect();
    assert_eq!(names, ["Bob", "Carol", "Dave"]);
    let carol = roster.contact(&address("carol")).unwrap();
    let groups: Vec<&str> = roster.groups_of(carol).map(|group| &*group.name).collect();
    assert_eq!(groups, ["Friends", "Work"]);
    let pending: Vec<&str> = roster.pending().map(|contact| contact.name()).collect();
    assert_eq!(pending, ["Dave"]);
}

#[test]
fn the_same_lists_are_no_news() {
    let mut session = with_lists(Some(first()), LISTS);
    assert_eq!(told(&mut session), []);
    let bob = session.roster().contact(&address("bob")).unwrap();
    assert_eq!(bob.status(), Status::Online);
}

#[test]
fn until_the_lists_are_there_the_old_ones_are_shown() {
    let session = with_lists(Some(first()), "");
    assert_eq!(session.roster().contacts().len(), 3);
}

#[test]
fn only_differences_are_told() {
    let lists = "SYN 5 1 4 2\r\nGTC A\r\nBLP AL\r\nLSG 1 Old%20friends\r\nLSG 3 Family\r\n\
        LST bob@example.com Robert 11 1\r\nLST carol@example.com Carol 11 3\r\n\
        LST erin@example.com Erin 3\r\nLST frank@example.com Frank 8\r\n";
    let mut session = with_lists(Some(first()), lists);
    let expected = [
        Event::Group(GroupId::from_number(1)),
        Event::Group(GroupId::from_number(3)),
        Event::Contact(address("bob"), ContactChange::Details),
        Event::Contact(address("carol"), ContactChange::Lists),
        Event::Contact(address("erin"), ContactChange::Lists),
        Event::Contact(address("frank"), ContactChange::Lists),
        Event::RequestAdded(address("frank")),
        Event::RequestGone(address("dave")),
        Event::ContactGone(address("dave")),
        Event::GroupGone(GroupId::from_number(2)),
    ];
    assert_eq!(told(&mut session), expected);
}

#[test]
fn who_does_not_show_up_went_offline_meanwhile() {
    let mut session = with_lists(Some(first()), LISTS);
    drain(&mut session);
    say(
        &mut session,
        "CHG 6 NLN 0\r\nILN 6 NLN bob@example.com Bob 0\r\n",
    );
    assert_eq!(drain(&mut session), [Event::Me]);
    session.handle_timeout(START + Duration::from_secs(5));
    let change = ContactChange::Status {
        was: Status::Busy,
        initial: true,
    };
    assert_eq!(
        drain(&mut session),
        [Event::Contact(address("carol"), change)]
    );
}

#[test]
fn everybody_can_be_counted_offline_at_the_end() {
    let mut roster = first();
    assert_eq!(roster.all_offline(), [address("bob"), address("carol")]);
    assert_eq!(roster.all_offline(), []);
}

#[test]
fn lists_that_never_end_are_taken_as_far_as_they_came() {
    let mut session = with_lists(
        None,
        "SYN 5 1 7 1\r\nGTC A\r\nLST bob@example.com Bob 11\r\n",
    );
    drain(&mut session);
    sent(&mut session);
    session.handle_timeout(session.poll_timeout().unwrap());
    assert_eq!(sent(&mut session), "PNG\r\n");
    assert_eq!(drain(&mut session), []);
    say(&mut session, "QNG\r\n");
    assert_eq!(drain(&mut session), [Event::Synchronised]);
    assert_eq!(sent(&mut session), "CHG 6 NLN 0\r\n");
    // And what comes after that is not lost.
    say(
        &mut session,
        "LSG 1 Friends\r\nLST carol@example.com Carol 3 1\r\n",
    );
    let late = [
        Event::Group(GroupId::from_number(1)),
        Event::Contact(address("carol"), ContactChange::Lists),
    ];
    assert_eq!(drain(&mut session), late);
}

#[test]
fn rows_that_cannot_be_read_count() {
    let mut session = with_lists(
        None,
        "SYN 5 1 3 1\r\nLSG x\r\nLST bob@example.com\r\nLST\r\nLST carol@example.com Carol 3\r\n",
    );
    assert_eq!(told(&mut session), []);
    assert_eq!(session.roster().contacts().len(), 1);
}

#[test]
fn a_service_may_say_that_nothing_changed() {
    let mut session = with_lists(Some(first()), "SYN 5 1\r\n");
    assert_eq!(told(&mut session), []);
    assert_eq!(session.roster().contacts().len(), 3);
    drain(&mut session);
    say(&mut session, "CHG 6 NLN 0\r\n");
    session.handle_timeout(START + Duration::from_secs(5));
    let offline = drain(&mut session);
    assert_eq!(offline.len(), 3, "{offline:?}");
}

#[test]
fn who_has_no_contacts_has_a_name_and_settings_all_the_same() {
    let mut session = crate::session("erin", Dialect::Msnp11);
    say(
        &mut session,
        "VER 1 MSNP11\r\nCVR 2 1 1 1 a b\r\nUSR 3 TWN S ct=1\r\n",
    );
    session.ticket(Ok(ticket()), START);
    // The counts say that the lists are complete before the first row.
    say(
        &mut session,
        "USR 4 OK erin@example.com 1 0\r\nSYN 5 0 0 0 0\r\n",
    );
    say(&mut session, "GTC N\r\nBLP BL\r\nPRP MFN Erin\r\n");
    assert!(drain(&mut session).ends_with(&[Event::Synchronised, Event::Me, Event::Me, Event::Me]));
    assert_eq!(&*session.me().name, "Erin");
    let closed = Privacy {
        strangers_allowed: false,
        ask_when_added: false,
    };
    assert_eq!(session.me().privacy, closed);
}

#[test]
fn a_connection_that_dies_among_the_lists_takes_nobody_off_them() {
    let mut session = with_lists(
        Some(first()),
        "SYN 5 1 3 2\r\nGTC A\r\nLST bob@example.com Bob 11\r\n",
    );
    drain(&mut session);
    for _ in 0..2 {
        session.handle_timeout(session.poll_timeout().unwrap());
    }
    assert_eq!(drain(&mut session), [Event::Ended(End::ConnectionLost)]);
    assert_eq!(session.into_roster().contacts().len(), 3);
}

#[test]
fn lists_that_are_not_given_out_take_nobody_off_them() {
    let mut session = with_lists(Some(first()), "603 5\r\n");
    assert_eq!(drain(&mut session).last(), Some(&Event::Ended(End::Busy)));
    assert_eq!(session.into_roster().contacts().len(), 3);
}

#[test]
fn who_asks_after_a_refused_edit_is_heard() {
    let mut session = with_lists(None, "SYN 5 1 0 0\r\nCHG 6 NLN 0\r\n");
    session.add_contact(address("erin"), None, START);
    say(&mut session, "603 7\r\n");
    drain(&mut session);
    say(&mut session, "ADD 0 RL 2 erin@example.com Erin\r\n");
    let expected = [
        Event::Contact(address("erin"), ContactChange::Lists),
        Event::RequestAdded(address("erin")),
    ];
    assert_eq!(drain(&mut session), expected);
}
