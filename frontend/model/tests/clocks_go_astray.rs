//! Clocks are set, jump, and differ; the page goes on.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

const HOUR: i64 = 60 * MINUTE;

#[test]
fn a_clock_set_back_an_hour_does_not_stop_the_page_for_an_hour() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.cut();
    story.mend();
    // Between the cut and the next attempt.
    story.now.0 -= HOUR;
    story.act(WindowInput::Dark(true));
    let wake = story
        .tab
        .effects
        .iter()
        .rev()
        .find_map(|effect| match effect {
            Effect::WakeAt(at) => Some(*at),
            _ => None,
        });
    let soon = wake.flatten().expect("a wake-up").0 - story.now.0;
    assert!((0..=2 * SECOND).contains(&soon), "{soon}");
    story.wait(MINUTE);
    assert_eq!(story.banner(), None);
    story.act(Input::Compose(bob(), ComposeIntent::Nudge));
    assert_eq!(story.said(&bob()).len(), 1);
}

#[test]
fn a_clock_set_forward_does_not_silence_what_comes() {
    let mut story = Story::begins();
    story.says("bob@example.com", "one");
    story.relay.clock = NOON;
    story.now.0 += HOUR;
    story.act(Input::Tick);
    story.settle();
    story.wait(MINUTE);
    story.relay.clock = Timestamp(story.now.0 - HOUR);
    story.sends("bob@example.com", Body::Nudge);
    assert_eq!(story.sounds(), [Sound::Message, Sound::Nudge]);
}

#[test]
fn a_relay_whose_clock_is_a_day_off_rings_all_the_same() {
    for off in [-24 * HOUR, 24 * HOUR] {
        let mut story = Story::begins();
        story.relay.clock = Timestamp(story.now.0 + off);
        story.says("bob@example.com", "hi");
        assert_eq!(story.sounds(), [Sound::Message], "{off}");
    }
}

#[test]
fn absurd_times_are_survived() {
    let mut story = Story::begins();
    story.opens(&bob());
    for at in [i64::MIN, i64::MAX, 0, -1, NOON.0] {
        story.relay.clock = Timestamp(at);
        story.says("bob@example.com", "hi");
        story.happens(EventBody::Session(SessionState::Reconnecting {
            problem: LinkProblem::Busy,
            retry_at: Timestamp(at),
        }));
        assert!(story.banner().is_some());
        assert!(!story.app().tabs()[0].when.is_empty());
        assert!(story.app().heading(&bob()).is_some());
    }
    assert_eq!(story.said(&bob()).len(), 5);
    assert!(story.shown(&bob()).len() >= 6);
}

#[test]
fn at_midnight_today_becomes_yesterday() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.says("bob@example.com", "hi");
    assert_eq!(story.shown(&bob())[0], "-- Today --");
    story.tab.changed.clear();
    story.wait(12 * HOUR);
    assert!(story.tab.changed.contains(&Changed::Clock));
    assert_eq!(story.shown(&bob())[0], "-- Yesterday --");
}
