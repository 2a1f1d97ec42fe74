//! The session with the service ends or waits, and the page says why and what to do.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

#[test]
fn every_reason_has_its_sentence_and_its_next_step() {
    let mut story = Story::begins();
    for (reason, says, label) in [
        (
            StopReason::SignedInElsewhere,
            "another place",
            "Sign in here",
        ),
        (StopReason::WrongPassword, "password", "Sign in again"),
        (
            StopReason::AccountRefused,
            "Ask whoever runs it",
            "Sign out",
        ),
    ] {
        story.happens(EventBody::Session(SessionState::Stopped(reason)));
        let banner = story.app().banner().unwrap();
        assert!(banner.text.contains(says), "{}", banner.text);
        assert_eq!(banner.tone, Tone::Error);
        assert_eq!(banner.action.unwrap().label, label);
    }
}

#[test]
fn signed_in_elsewhere_comes_back_on_request_only() {
    let mut story = Story::begins();
    story.happens(EventBody::Session(SessionState::Stopped(
        StopReason::SignedInElsewhere,
    )));
    story.wait(60 * MINUTE);
    assert!(story.relay.applied.is_empty());
    let action = story.app().banner().unwrap().action.unwrap();
    story.act(action.input);
    assert_eq!(story.relay.applied, [CommandBody::Reconnect]);
}

#[test]
fn the_service_is_down_and_the_banner_counts() {
    let mut story = Story::begins();
    story.happens(EventBody::Session(SessionState::Reconnecting {
        problem: LinkProblem::Maintenance,
        retry_at: Timestamp(story.now.0 + 30 * SECOND),
    }));
    assert_eq!(
        story.banner().unwrap(),
        "The service is down for maintenance. Trying again in 30 seconds"
    );
    story.tab.changed.clear();
    story.wait(10 * SECOND);
    let redrawn = |changed: &&Changed| **changed == Changed::Banner;
    assert_eq!(story.tab.changed.iter().filter(redrawn).count(), 10);
    assert_eq!(
        story.banner().unwrap(),
        "The service is down for maintenance. Trying again in 20 seconds"
    );
}

#[test]
fn another_version_loads_the_page_anew_but_not_for_ever() {
    let mut story = Story::begins();
    let outdated = || SocketInput::Frame(Box::new(ServerFrame::Farewell(Farewell::Outdated)));
    story.act(outdated());
    assert!(story.tab.effects.contains(&Effect::Reload));
    // The page that was loaded anew is still of the old version.
    let storage = story.tab.storage.clone();
    let (mut app, _) = App::new(setup(storage, 7), story.now);
    let old = About {
        protocol: PROTOCOL + 1,
        ..about(true)
    };
    let outcome = app.handle(HttpInput::About(Ok(old)), story.now);
    assert!(!outcome.effects.contains(&Effect::Reload));
    assert_eq!(
        app.banner().unwrap().text,
        "Nudge was updated. Close this page and open it again."
    );
}

#[test]
fn a_cookie_that_is_no_good_any_more_leads_to_the_form() {
    let mut story = Story::begins();
    // The relay answers requests, but lets no socket in.
    story.tab.signed_in = false;
    for _ in 0..3 {
        story.act(SocketInput::Closed);
        story.wait(SECOND);
    }
    assert_eq!(story.app().page(), Page::SignIn);
    assert_eq!(story.app().sign_in().note(), Some("You were signed out."));
}
