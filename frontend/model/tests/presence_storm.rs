//! A thousand contacts, a hundred of whom change every second: each change redraws a handful of
//! things, whatever the length of the list.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn crowd() -> Vec<Contact> {
    (0..1_000)
        .map(|n| {
            let status = if n % 3 == 0 {
                Status::Offline
            } else {
                Status::Online
            };
            let mut contact = contact(&format!("c{n}@example.com"), &format!("Person {n}"), status);
            if n % 2 == 0 {
                contact.groups = vec![GroupId("g1".into())];
            }
            contact
        })
        .collect()
}

#[test]
fn one_change_redraws_one_person_and_two_headings() {
    let mut story = Story::with(crowd());
    story.presence("c500@example.com", Status::Offline);
    story.tab.changed.sort();
    assert_eq!(
        story.tab.changed,
        [
            Changed::Rows,
            Changed::Section(SectionKey::Group(GroupId("g1".into()))),
            Changed::Section(SectionKey::Offline),
            Changed::Contact(address("c500@example.com")),
        ]
    );
}

#[test]
fn a_change_that_moves_nobody_touches_no_rows() {
    let mut story = Story::with(crowd());
    story.presence("c500@example.com", Status::Away);
    assert_eq!(
        story.tab.changed,
        [Changed::Contact(address("c500@example.com"))]
    );
}

#[test]
fn after_the_storm_the_list_is_as_if_built_anew() {
    let mut story = Story::with(crowd());
    let mut seed = 1u32;
    story.tab.watched = false;
    for _ in 0..3_000 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let who = format!("c{}@example.com", (seed >> 16) % 1_000);
        let status = Status::ALL[(seed >> 8) as usize % 8];
        story.presence(&who, status);
    }
    let fresh = Story::at_relay(
        Relay::new(story.relay.snapshot.clone(), NOON),
        Default::default(),
    );
    assert_eq!(story.list(), fresh.list());
}

#[test]
fn rows_are_found_by_index_and_index_by_row() {
    let mut story = Story::with(crowd());
    story.presence("c500@example.com", Status::Offline);
    let roster = story.app().roster();
    for index in 0..roster.row_count() {
        let row = roster.row(index).unwrap();
        assert_eq!(roster.row_index(&row), Some(index));
    }
    assert_eq!(roster.row(roster.row_count()), None);
}

#[test]
fn the_same_snapshot_again_redraws_nobody() {
    let mut story = Story::with(crowd());
    story.cut();
    story.relay.forget_events();
    story.relay.event(EventBody::Session(SessionState::Online));
    story.relay.forget_events();
    story.mend();
    story.tab.changed.clear();
    story.wait(MINUTE);
    let redrawn = story
        .tab
        .changed
        .iter()
        .filter(|changed| matches!(changed, Changed::Contact(_)))
        .count();
    assert_eq!(redrawn, 0);
}
