//! Somebody on the same service is found by the name alone.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

#[test]
fn a_bare_name_is_completed_with_ones_own_domain() {
    let mut story = Story::begins();
    story.act(DialogIntent::AddContact {
        address: None,
        group: None,
    });
    story.act(DialogIntent::Text(" dora ".to_owned()));
    story.act(DialogIntent::Confirm);
    let added = story.relay.applied.iter().any(|body| {
        matches!(body, CommandBody::AddContact { address, .. } if address.as_str() == "dora@example.com")
    });
    assert!(added, "{:?}", story.relay.applied);
}

#[test]
fn nothing_typed_is_nobody() {
    let mut story = Story::begins();
    story.act(DialogIntent::NewConversation);
    story.act(DialogIntent::Text("  ".to_owned()));
    story.act(DialogIntent::Confirm);
    let dialog = story.app().dialog().unwrap();
    assert_eq!(dialog.problem.as_deref(), Some(words::address_needed()));
}

#[test]
fn rows_know_where_they_stand() {
    let story = Story::begins();
    let roster = story.app().roster();
    let rows = roster.rows(0..roster.row_count());
    let standing: Vec<_> = rows
        .iter()
        .map(|row| roster.standing(row).unwrap())
        .collect();
    // A heading and its contacts, twice.
    assert!(
        standing.iter().all(|(at, of)| (1..=*of).contains(at)),
        "{standing:?}"
    );
    let headings = rows
        .iter()
        .filter(|row| matches!(row, Row::Section(_)))
        .count();
    let last = rows
        .iter()
        .rposition(|row| matches!(row, Row::Section(_)))
        .unwrap();
    assert_eq!(standing[last], (headings, headings));
}
