//! Toasts, sounds and nudges: enough to notice, never a nuisance.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn shakes(story: &Story) -> usize {
    let shake = |effect: &&Effect| matches!(effect, Effect::Shake(_));
    story.tab.effects.iter().filter(shake).count()
}

#[test]
fn a_contact_who_signs_in_is_announced_once() {
    let mut story = Story::begins();
    story.presence("carol@example.com", Status::Online);
    let toasts = story.app().toasts();
    assert_eq!(toasts.len(), 1);
    assert_eq!(toasts[0].title, "Carol has just signed in.");
    assert_eq!(story.sounds(), [Sound::Online]);
    story.presence("carol@example.com", Status::Away);
    assert_eq!(story.sounds().len(), 1);
    story.wait(10 * SECOND);
    assert!(story.app().toasts().is_empty());
}

#[test]
fn those_who_were_there_already_are_no_news_after_a_reconnect() {
    let mut story = Story::begins();
    story.happens(EventBody::Session(SessionState::Reconnecting {
        problem: LinkProblem::ConnectionLost,
        retry_at: NOON,
    }));
    story.presence("bob@example.com", Status::Offline);
    story.wait(MINUTE);
    story.happens(EventBody::Session(SessionState::Online));
    story.presence("bob@example.com", Status::Online);
    assert!(story.app().toasts().is_empty());
    assert!(story.sounds().is_empty());
}

#[test]
fn while_busy_everything_is_held_back_but_counted() {
    let mut story = Story::begins();
    story.act(MeIntent::Status(Status::Busy));
    story.says("bob@example.com", "are you there?");
    story.sends("bob@example.com", Body::Nudge);
    story.presence("carol@example.com", Status::Online);
    assert!(story.app().toasts().is_empty());
    assert!(story.sounds().is_empty());
    assert_eq!(shakes(&story), 0);
    assert_eq!(story.title(), Some(("(2) Nudge".to_owned(), 2)));
}

#[test]
fn at_most_one_sound_a_second_and_none_when_muted() {
    let mut story = Story::begins();
    for n in 0..5 {
        story.says("bob@example.com", &n.to_string());
    }
    assert_eq!(story.sounds(), [Sound::Message]);
    story.wait(2 * SECOND);
    story.act(muted());
    story.says("bob@example.com", "psst");
    assert_eq!(story.sounds(), [Sound::Message]);
    assert!(story.tab.storage["nudge/settings"].contains(r#""muted":true"#));
}

#[test]
fn toasts_stack_to_three_and_one_conversation_has_one() {
    let people = ["a", "b", "c", "d"].map(|name| {
        contact(
            &format!("{name}@example.com"),
            &name.to_uppercase(),
            Status::Online,
        )
    });
    let mut story = Story::with(people.to_vec());
    for who in ["a", "a", "b", "c", "d"] {
        story.says(&format!("{who}@example.com"), "hi");
    }
    let titles: Vec<String> = story
        .app()
        .toasts()
        .into_iter()
        .map(|toast| toast.title)
        .collect();
    assert_eq!(titles, ["B says:", "C says:", "D says:"]);
}

#[test]
fn a_toast_waits_under_the_pointer_and_opens_what_it_is_about() {
    let mut story = Story::begins();
    story.says("bob@example.com", "hi");
    let toast = story.app().toasts()[0].id;
    story.act(ToastIntent::Hover(true));
    story.wait(MINUTE);
    assert_eq!(story.app().toasts().len(), 1);
    story.act(ToastIntent::Open(toast));
    assert_eq!(story.app().selected(), Some(&bob()));
    assert!(story.app().toasts().is_empty());
}

#[test]
fn a_toast_that_goes_from_under_the_pointer_does_not_stop_time() {
    let mut story = Story::begins();
    story.says("bob@example.com", "hi");
    story.act(ToastIntent::Hover(true));
    story.opens(&bob());
    story.act(ChatIntent::Deselect);
    story.says("bob@example.com", "again");
    story.wait(10 * SECOND);
    assert!(story.app().toasts().is_empty());
}

#[test]
fn what_is_in_front_of_somebody_needs_no_toast_and_no_sound() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.says("bob@example.com", "hi");
    assert!(story.app().toasts().is_empty());
    assert!(story.sounds().is_empty());
    story.act(WindowInput::Focused(false));
    story.says("bob@example.com", "gone?");
    assert_eq!(story.app().toasts().len(), 1);
    assert_eq!(story.sounds(), [Sound::Message]);
    story.act(WindowInput::Focused(true));
    assert!(story.app().toasts().is_empty());
}

#[test]
fn a_second_nudge_too_soon_is_a_line_and_nothing_more() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.sends("bob@example.com", Body::Nudge);
    story.wait(2 * SECOND);
    story.sends("bob@example.com", Body::Nudge);
    assert_eq!(shakes(&story), 1);
    assert_eq!(story.said(&bob()).len(), 2);
    story.wait(10 * SECOND);
    story.sends("bob@example.com", Body::Nudge);
    assert_eq!(shakes(&story), 2);
}

#[test]
fn one_cannot_nudge_too_often_either() {
    let mut story = Story::begins();
    story.opens(&bob());
    let nudge = || Input::Compose(bob(), ComposeIntent::Nudge);
    story.act(nudge());
    assert_eq!(
        story.shown(&bob()),
        ["-- Today --", "* You have just sent a nudge. [Delivered]"]
    );
    assert!(!story.app().composer(&bob()).unwrap().can_nudge);
    story.act(nudge());
    assert_eq!(
        story.app().composer(&bob()).unwrap().problem.as_deref(),
        Some("You may not send a nudge that often.")
    );
    assert_eq!(story.said(&bob()).len(), 1);
    story.wait(10 * SECOND);
    assert_eq!(story.app().composer(&bob()).unwrap().problem, None);
    story.act(nudge());
    assert_eq!(story.said(&bob()).len(), 2);
}

#[test]
fn who_wants_less_motion_gets_no_shaking_and_no_vibration() {
    let mut story = Story::begins();
    story.act(WindowInput::Motion(Motion::Reduced));
    story.sends("bob@example.com", Body::Nudge);
    assert!(story.tab.effects.contains(&Effect::Shake(Motion::Reduced)));
    let vibrates = |effect: &Effect| matches!(effect, Effect::Vibrate(_));
    assert!(!story.tab.effects.iter().any(vibrates));
}

#[test]
fn nudges_can_be_switched_off() {
    let mut story = Story::begins();
    story.act(no_nudges());
    story.sends("bob@example.com", Body::Nudge);
    assert_eq!(shakes(&story), 0);
    assert!(story.sounds().is_empty());
    assert_eq!(story.app().toasts().len(), 1);
}

#[test]
fn a_nudge_that_was_missed_for_hours_startles_nobody() {
    let mut story = Story::begins();
    story.says("bob@example.com", "hi");
    story.cut();
    let from = Sender::Contact(address("bob@example.com"));
    let message = story.relay.message(&bob(), from, Body::Nudge, None);
    story.happens_meanwhile(EventBody::Message(message));
    story.wait(60 * MINUTE);
    story.mend();
    story.wait(MINUTE);
    assert_eq!(shakes(&story), 0);
    assert_eq!(story.title(), Some(("(2) Nudge".to_owned(), 2)));
}
