//! Finding somebody, and folding away the rest.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn people() -> Story {
    let group = |mut contact: Contact| {
        contact.groups = vec![GroupId("g1".into())];
        contact
    };
    let mut zoe = contact("zoe@example.com", "Zo\u{e9}", Status::Away);
    zoe.personal_message = "reading Borges".to_owned();
    Story::with(vec![
        group(contact("bob@example.com", "Bob", Status::Online)),
        group(contact("carol@example.com", "Carol", Status::Offline)),
        contact("al@example.org", "", Status::Online),
        zoe,
        {
            let mut stranger = contact("spam@example.org", "Spam", Status::Online);
            stranger.listed = false;
            stranger
        },
    ])
}

#[test]
fn groups_first_then_the_others_then_those_offline() {
    let story = people();
    assert_eq!(
        story.list(),
        [
            "Friends (1/2)",
            "  Bob (Available)",
            "Other contacts (2/2)",
            "  al@example.org (Available)",
            "  Zo\u{e9} (Away)",
            "Offline (1)",
            "  Carol (Offline)",
        ]
    );
}

#[test]
fn the_list_can_be_arranged_otherwise() {
    let mut story = people();
    story.act(RosterIntent::Arrange(Arrangement::Status));
    assert_eq!(story.list()[0], "Online (3)");
    story.act(RosterIntent::Arrange(Arrangement::Groups));
    assert_eq!(
        story.list()[..3],
        ["Friends (1/2)", "  Bob (Available)", "  Carol (Offline)"]
    );
    let again = Story::at_relay(
        Relay::new(story.relay.snapshot.clone(), NOON),
        story.tab.storage.clone(),
    );
    assert_eq!(again.list(), story.list());
}

#[test]
fn collapsed_sections_stay_so_in_the_next_visit() {
    let mut story = people();
    let friends = SectionKey::Group(GroupId("g1".into()));
    story.act(RosterIntent::Toggle(friends.clone()));
    story.act(RosterIntent::Toggle(SectionKey::Offline));
    assert_eq!(story.list().len(), 5);
    let mut again = Story::at_relay(
        Relay::new(story.relay.snapshot.clone(), NOON),
        story.tab.storage.clone(),
    );
    assert_eq!(again.list(), story.list());
    again.act(RosterIntent::Toggle(friends));
    again.act(RosterIntent::Toggle(SectionKey::Offline));
    assert!(!again.tab.storage.contains_key("nudge/collapsed"));
}

#[test]
fn a_search_finds_by_name_address_and_message_even_in_what_is_collapsed() {
    let mut story = people();
    story.act(RosterIntent::Toggle(SectionKey::Offline));
    for (query, found) in [
        ("zoe", "  Zo\u{e9} (Away)"),
        ("BORGES read", "  Zo\u{e9} (Away)"),
        ("example.org", "  al@example.org (Available)"),
        ("caro", "  Carol (Offline)"),
    ] {
        story.act(RosterIntent::Search(query.to_owned()));
        let list = story.list();
        assert_eq!(list.len(), 2, "{query}: {list:?}");
        assert_eq!(list[1], found);
    }
    story.act(RosterIntent::Search("nobody".to_owned()));
    assert!(story.list().is_empty());
    assert!(!story.app().roster().is_empty());
    story.act(RosterIntent::Search(String::new()));
    assert_eq!(story.list().len(), 6);
}

#[test]
fn presence_during_a_search_moves_who_is_found() {
    let mut story = people();
    story.act(RosterIntent::Search("bob".to_owned()));
    story.presence("bob@example.com", Status::Offline);
    assert_eq!(story.list(), ["Offline (2)", "  Bob (Offline)"]);
    story.presence("carol@example.com", Status::Online);
    assert_eq!(story.list(), ["Offline (1)", "  Bob (Offline)"]);
    story.act(RosterIntent::Search(String::new()));
    assert_eq!(story.list()[..2], ["Friends (1/2)", "  Carol (Available)"]);
}

#[test]
fn a_group_that_goes_leaves_its_people_on_the_list() {
    let mut story = people();
    story.happens(EventBody::GroupGone(GroupId("g1".into())));
    assert_eq!(story.list()[0], "Other contacts (3/4)");
}
