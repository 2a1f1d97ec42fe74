//! A page opened again shows at once what it knew, also without a network.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

/// The page after it was closed and opened, before anything has answered.
fn again(story: &Story) -> (App, Outcome) {
    App::new(setup(story.tab.storage.clone(), 44), story.now)
}

#[test]
fn contacts_and_last_messages_are_there_before_the_relay_answers() {
    let mut story = Story::begins();
    story.says("bob@example.com", "see you");
    story.act(WindowInput::Visible(false));
    let (app, outcome) = again(&story);
    assert_eq!(app.page(), Page::Messenger);
    assert!(app.is_ready());
    assert_eq!(app.recent()[0].preview, "see you");
    let bob = app.roster().view(&address("bob@example.com"));
    assert_eq!((bob.name.as_str(), bob.status), ("Bob", Status::Offline));
    assert!(outcome.effects.contains(&Effect::Connect));
}

#[test]
fn a_session_that_ended_meanwhile_leaves_nothing() {
    let story = Story::begins();
    let (mut app, _) = again(&story);
    let outcome = app.handle(HttpInput::About(Ok(about(false))), story.now);
    assert_eq!(app.page(), Page::SignIn);
    assert!(!app.is_ready());
    let gone = outcome.effects.iter().any(
        |effect| matches!(effect, Effect::Store { key, value: None } if key == "nudge/snapshot"),
    );
    assert!(gone, "{:?}", outcome.effects);
}

#[test]
fn a_public_computer_keeps_nothing() {
    let mut storage = std::collections::BTreeMap::new();
    storage.insert("nudge/public".to_owned(), "1".to_owned());
    let relay = Relay::new(snapshot(Vec::new()), NOON);
    let story = Story::at_relay(relay, storage);
    assert!(!story.tab.storage.contains_key("nudge/snapshot"));
    assert_eq!(again(&story).0.page(), Page::Loading);
}
