//! People of a file are added one after the other, at a pace, and what became of each is said.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn file(found: &[&str], unreadable: u32) -> ContactFile {
    ContactFile {
        found: found.iter().map(|text| address(text)).collect(),
        unreadable,
        quoted: vec!["clara@".to_owned()],
    }
}

fn read(story: &mut Story, file: ContactFile) {
    story.act(ImportIntent::Read(7));
    let upload = Effect::Upload {
        number: 7,
        to: UploadTo::Contacts,
    };
    assert!(story.tab.effects.contains(&upload));
    story.act(HttpInput::ContactsRead(7, Ok(file)));
}

fn view(story: &Story) -> ImportView {
    story.app().contact_import().unwrap()
}

fn added(story: &Story) -> Vec<String> {
    let applied = story.relay.applied.iter();
    applied
        .filter_map(|body| match body {
            CommandBody::AddContact { address, .. } => Some(address.to_string()),
            _ => None,
        })
        .collect()
}

#[test]
fn what_is_in_it_is_said_before_anything_is_done() {
    let mut story = Story::begins();
    read(&mut story, file(&["bob@example.com", "new@example.org"], 1));
    let ImportView::Found { lines, new } = view(&story) else {
        panic!("{:?}", view(&story));
    };
    assert_eq!(new, 1);
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(
        lines[0].starts_with("New:") && lines[2].contains("clara@"),
        "{lines:?}"
    );
    assert_eq!(added(&story), [""; 0]);
    story.act(ImportIntent::End);
    assert_eq!(story.app().contact_import(), None);

    read(&mut story, ContactFile::default());
    assert!(matches!(view(&story), ImportView::Failed(_)));
}

#[test]
fn they_are_added_at_a_pace_and_stopping_leaves_the_rest() {
    let mut story = Story::begins();
    let names = [
        "a@example.org",
        "b@example.org",
        "c@example.org",
        "d@example.org",
    ];
    read(&mut story, file(&names, 0));
    story.act(ImportIntent::Begin);
    assert_eq!(added(&story).len(), 1, "one at a time");
    story.wait(700);
    assert_eq!(added(&story), names[..2]);
    assert_eq!(view(&story), ImportView::Adding { done: 2, all: 4 });
    story.wait(700);
    story.act(ImportIntent::End);
    story.wait(10 * SECOND);
    assert_eq!(added(&story), names[..3]);
    let ImportView::Done(lines) = view(&story) else {
        panic!("{:?}", view(&story));
    };
    assert!(
        lines[0].contains('3') && lines[1].contains('1'),
        "{lines:?}"
    );
}

#[test]
fn a_service_that_is_flooded_is_given_a_rest_and_nobody_is_lost() {
    let mut story = Story::begins();
    let names = ["a@example.org", "b@example.org"];
    read(&mut story, file(&names, 0));
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::AddContact { .. }),
        WireError::new(ErrorCode::TooFast, "Too many changes"),
    ));
    story.act(ImportIntent::Begin);
    story.wait(10 * SECOND);
    assert_eq!(view(&story), ImportView::Adding { done: 0, all: 2 });
    story.wait(MINUTE);
    story.wait(SECOND);
    assert_eq!(added(&story), names);
    assert!(matches!(view(&story), ImportView::Done(_)));
}
