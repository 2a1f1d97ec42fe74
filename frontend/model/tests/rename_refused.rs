//! One's own name and message are shown at once as wished, and taken back when refused.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn rename(story: &mut Story, name: &str) {
    story.act_unanswered(MeIntent::Edit(MeField::Name));
    story.act_unanswered(MeIntent::Text(name.to_owned()));
    story.act_unanswered(MeIntent::Commit);
}

#[test]
fn the_wish_is_shown_at_once_and_taken_back_with_the_reason() {
    let mut story = Story::begins();
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::SetName(_)),
        WireError::new(ErrorCode::BadName, "no"),
    ));
    rename(&mut story, "Queen Anna");
    assert_eq!(story.app().me().name(), "Queen Anna");
    story.settle();
    assert_eq!(story.app().me().name(), "Anna");
    assert_eq!(
        story.app().me().problem(),
        Some("The service does not take this name. Try another.")
    );
}

#[test]
fn while_a_newer_wish_is_on_its_way_the_older_refusal_does_not_show() {
    let mut story = Story::begins();
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::SetName(name) if name == "One"),
        WireError::new(ErrorCode::TooFast, "slow down"),
    ));
    rename(&mut story, "One");
    rename(&mut story, "Two");
    story.tab.receive(&mut story.relay, story.now);
    assert_eq!(story.app().me().name(), "Two");
    story.settle();
    assert_eq!(story.app().me().name(), "Two");
}

#[test]
fn what_cannot_be_is_said_while_typing() {
    let mut story = Story::begins();
    story.act(MeIntent::Edit(MeField::Name));
    story.act(MeIntent::Text(" ".to_owned()));
    let problem = |story: &Story| story.app().me().editing().unwrap().problem.clone();
    assert_eq!(
        problem(&story).unwrap(),
        "A name needs at least one character."
    );
    story.act(MeIntent::Text("\u{1f600}".repeat(50)));
    assert_eq!(
        problem(&story).unwrap(),
        "This name is too long for the service."
    );
    story.act(MeIntent::Commit);
    assert!(story.app().me().editing().is_some(), "stays open");
    story.act(MeIntent::Cancel);
    assert_eq!(story.app().me().name(), "Anna");
    assert!(story.relay.applied.is_empty());
}

#[test]
fn a_personal_message_may_be_empty_again() {
    let mut story = Story::begins();
    for text in ["out for a walk", ""] {
        story.act(MeIntent::Edit(MeField::PersonalMessage));
        story.act(MeIntent::Text(text.to_owned()));
        story.act(MeIntent::Commit);
        assert_eq!(story.app().me().personal_message(), text);
    }
    // Nothing changed: nothing is sent.
    story.act(MeIntent::Edit(MeField::PersonalMessage));
    story.act(MeIntent::Commit);
    assert_eq!(story.relay.applied.len(), 2);
}

#[test]
fn a_status_refused_goes_back() {
    let mut story = Story::begins();
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::SetStatus(_)),
        WireError::new(ErrorCode::NotConnected, "No connection to the service"),
    ));
    story.act_unanswered(MeIntent::Status(Status::Away));
    assert_eq!(story.app().me().status(), Status::Away);
    story.settle();
    assert_eq!(story.app().me().status(), Status::Online);
    assert!(story.app().me().problem().is_some());
}

#[test]
fn what_is_listened_to_is_written_by_hand_and_taken_back_by_nothing() {
    let mut story = Story::begins();
    let listen = |story: &mut Story, text: &str| {
        story.act(MeIntent::Edit(MeField::Media));
        story.act(MeIntent::Text(text.to_owned()));
        story.act(MeIntent::Commit);
        story.settle();
    };
    listen(&mut story, " Joga - Bjork ");
    assert_eq!(story.app().me().listening_to(), "Joga - Bjork");
    listen(&mut story, "");
    assert_eq!(story.app().me().media(), None);
}

#[test]
fn who_may_write_is_what_the_service_says() {
    let mut story = Story::begins();
    let wish = Privacy {
        strangers_allowed: false,
        ask_when_added: true,
    };
    story.act(MeIntent::Privacy(wish));
    story.settle();
    assert_eq!(story.app().me().privacy(), Some(wish));
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::SetPrivacy(_)),
        WireError::new(ErrorCode::TooFast, "slow down"),
    ));
    story.act(MeIntent::Privacy(Privacy {
        strangers_allowed: true,
        ..wish
    }));
    story.settle();
    assert_eq!(story.app().me().privacy(), Some(wish));
    assert!(story.app().note().is_some());
}
