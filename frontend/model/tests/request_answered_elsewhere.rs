//! Somebody asks to be a contact, and is answered here or at another place.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn asked() -> Story {
    let mut story = Story::begins();
    story.happens(EventBody::Request(ContactRequest {
        address: address("dora@example.com"),
        name: "[b]Dora[/b]".to_owned(),
    }));
    assert!(
        story.app().roster().requests()[0]
            .text
            .starts_with("Dora (dora@example.com) has added you")
    );
    story
}

fn answer() -> RosterIntent {
    RosterIntent::Answer {
        address: address("dora@example.com"),
        allow: true,
        add: true,
    }
}

#[test]
fn answered_elsewhere_it_is_gone_here() {
    let mut story = asked();
    story.happens(EventBody::RequestGone(address("dora@example.com")));
    assert!(story.app().roster().requests().is_empty());
}

#[test]
fn answered_here_while_answered_elsewhere_nothing_breaks() {
    let mut story = asked();
    story.act_unanswered(answer());
    assert!(story.app().roster().requests()[0].busy);
    story.happens(EventBody::RequestGone(address("dora@example.com")));
    assert!(story.app().roster().requests().is_empty());
}

#[test]
fn two_presses_are_one_answer() {
    let mut story = asked();
    story.act_unanswered(answer());
    story.act_unanswered(answer());
    story.settle();
    assert_eq!(story.relay.applied.len(), 1);
}

#[test]
fn a_refused_answer_can_be_given_again() {
    let mut story = asked();
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::AnswerRequest { .. }),
        WireError::new(ErrorCode::Full, ""),
    ));
    story.act(answer());
    let request = story.app().roster().requests()[0].clone();
    assert_eq!(request.problem.as_deref(), Some("The list is full."));
    assert!(!request.busy);
    story.act(answer());
    assert!(story.app().roster().requests().is_empty());
}
