//! A message does not arrive; the person is told why, and sends it again.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn mark_of_last(story: &Story) -> MarkView {
    let keys = story.app().timeline(&bob()).unwrap().keys;
    match story.app().item(&bob(), *keys.last().unwrap()).unwrap() {
        ItemView::Line(LineView {
            mark: Some(mark), ..
        }) => mark,
        other => panic!("{other:?}"),
    }
}

fn fail(story: &mut Story, delivery: Delivery) {
    let message = story.relay.history[&bob()].last().unwrap().id;
    story.happens(EventBody::Delivery {
        conversation: bob(),
        message,
        delivery,
    });
}

#[test]
fn the_reason_is_said_and_retrying_helps() {
    let mut story = Story::begins();
    story.relay.slow_service = true;
    story.opens(&bob());
    story.writes(&bob(), "hello");
    assert_eq!(mark_of_last(&story).kind, MarkKind::Accepted);
    fail(&mut story, Delivery::Failed(FailReason::Offline));
    let mark = mark_of_last(&story);
    assert_eq!(mark.words, "Not delivered: Bob is offline.");
    assert!(mark.can_retry && !mark.can_discard);
    let key = *story.app().timeline(&bob()).unwrap().keys.last().unwrap();
    story.act(ChatIntent::Retry(bob(), key));
    assert_eq!(mark_of_last(&story).kind, MarkKind::Delivered);
    assert_eq!(story.said(&bob()), ["hello"]);
}

#[test]
fn an_uncertain_message_says_that_it_may_show_twice() {
    let mut story = Story::begins();
    story.relay.slow_service = true;
    story.opens(&bob());
    story.writes(&bob(), "hello");
    fail(&mut story, Delivery::Uncertain);
    let mark = mark_of_last(&story);
    assert_eq!(mark.kind, MarkKind::Uncertain);
    assert!(mark.words.contains("twice"));
    assert!(mark.can_retry);
}

#[test]
fn what_the_relay_never_took_is_retried_under_a_new_id() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::Send { .. }),
        WireError::new(ErrorCode::TooFast, "Too many messages; wait a moment"),
    ));
    story.writes(&bob(), "hello");
    let mark = mark_of_last(&story);
    assert_eq!(mark.kind, MarkKind::Failed);
    assert_eq!(mark.words, "Not sent: Too many messages; wait a moment");
    let key = *story.app().timeline(&bob()).unwrap().keys.last().unwrap();
    story.act(ChatIntent::Retry(bob(), key));
    assert_eq!(mark_of_last(&story).kind, MarkKind::Delivered);
    assert_eq!(story.said(&bob()), ["hello"]);
}

#[test]
fn what_the_relay_never_took_can_be_taken_back_into_the_composer() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::Send { .. }),
        WireError::new(ErrorCode::TooLong, "Too long"),
    ));
    story.writes(&bob(), "hello");
    let key = *story.app().timeline(&bob()).unwrap().keys.last().unwrap();
    story.act(ChatIntent::Discard(bob(), key));
    assert!(story.app().timeline(&bob()).unwrap().empty);
    assert_eq!(story.app().composer(&bob()).unwrap().text, "hello");
}

#[test]
fn a_refused_retry_leaves_the_message_failed() {
    let mut story = Story::begins();
    story.relay.slow_service = true;
    story.opens(&bob());
    story.writes(&bob(), "hello");
    fail(&mut story, Delivery::Failed(FailReason::NotConnected));
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::Retry { .. }),
        WireError::new(ErrorCode::NotConnected, "No connection to the service"),
    ));
    let key = *story.app().timeline(&bob()).unwrap().keys.last().unwrap();
    story.act(ChatIntent::Retry(bob(), key));
    let mark = mark_of_last(&story);
    assert_eq!(mark.kind, MarkKind::Failed);
    assert!(mark.can_retry);
}

#[test]
fn who_has_turned_away_is_told_by_a_toast() {
    let mut story = Story::begins();
    story.relay.slow_service = true;
    story.opens(&bob());
    story.writes(&bob(), "hello");
    story.act(ChatIntent::Deselect);
    fail(&mut story, Delivery::Failed(FailReason::Offline));
    let toast = story.app().toasts()[0].clone();
    assert_eq!(toast.kind, ToastKind::Failed);
    assert_eq!(toast.title, "Bob");
    assert_eq!(toast.text, "Not delivered: Bob is offline.");
    story.act(ToastIntent::Open(toast.id));
    assert_eq!(story.app().selected(), Some(&bob()));
}
