//! Another app shares something with Nudge, and the page asks to whom it goes.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn bob() -> Address {
    "bob@example.com".parse().unwrap()
}

#[test]
fn the_page_asks_to_whom_and_puts_it_there() {
    let mut story = Story::begins();
    story.act(WindowInput::Went(Place::Share));
    let dialog = story.app().dialog().unwrap();
    assert_eq!(dialog.title, "Send to");
    // Those who are offline find it later.
    let people = dialog.people.unwrap();
    assert!(
        people
            .iter()
            .any(|person| person.contact.status == Status::Offline)
    );
    story.act(DialogIntent::Confirm);
    assert!(story.app().dialog().unwrap().problem.is_some());
    story.act(DialogIntent::Choose(bob()));
    story.act(DialogIntent::Confirm);
    assert_eq!(story.app().dialog(), None);
    let conversation = ConversationId::from(bob());
    assert_eq!(story.app().selected(), Some(&conversation));
    let taken = Effect::TakeShared(Some(conversation));
    assert!(story.tab.effects.contains(&taken));
}

#[test]
fn what_is_not_sent_is_forgotten() {
    let mut story = Story::begins();
    story.act(WindowInput::Went(Place::Share));
    story.act(DialogIntent::Dismiss);
    assert!(story.tab.effects.contains(&Effect::TakeShared(None)));
}
