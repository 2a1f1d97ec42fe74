//! Years of history: any of it can be reached, and only a bounded part is held.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn years(lines: usize) -> Story {
    let mut relay = Relay::new(
        snapshot(vec![contact("bob@example.com", "Bob", Status::Online)]),
        NOON,
    );
    for n in 0..lines {
        let from = Sender::Contact(address("bob@example.com"));
        let at = Timestamp(NOON.0 - (lines - n) as i64 * MINUTE);
        relay.past(&bob(), from, &format!("line {n}"), at);
    }
    let mut story = Story::at_relay(relay, Default::default());
    story.opens(&bob());
    story
}

fn scroll(story: &mut Story, top: f64, below: f64) {
    let scroll = Scroll {
        top,
        viewport: 500.0,
        height: top + 500.0 + below,
    };
    story.act(ChatIntent::Scrolled(bob(), scroll));
}

#[test]
fn the_newest_page_comes_first_and_older_ones_on_the_way_up() {
    let mut story = years(1_000);
    assert_eq!(story.said(&bob()).len(), 60);
    assert!(story.tab.effects.contains(&Effect::ScrollToEnd(bob())));
    scroll(&mut story, 2_000.0, 0.0);
    assert_eq!(story.said(&bob()).len(), 60, "not before it is needed");
    scroll(&mut story, 500.0, 1_500.0);
    assert_eq!(story.said(&bob()).len(), 120);
    assert_eq!(story.said(&bob())[0], "line 880");
}

#[test]
fn all_the_way_up_and_down_again_without_a_gap_or_a_repeat() {
    let mut story = years(2_000);
    for _ in 0..40 {
        let said = story.said(&bob());
        assert!(said.len() <= 360, "{}", said.len());
        scroll(&mut story, 100.0, 10_000.0);
    }
    assert_eq!(story.said(&bob())[0], "line 0");
    assert!(!story.app().timeline(&bob()).unwrap().has_older);
    // Meanwhile the other side goes on.
    for n in 2_000..2_300 {
        story.says("bob@example.com", &format!("line {n}"));
    }
    for _ in 0..60 {
        let said = story.said(&bob());
        assert!(said.len() <= 500, "{}", said.len());
        let numbers: Vec<usize> = said
            .iter()
            .map(|line| line.strip_prefix("line ").unwrap().parse().unwrap())
            .collect();
        assert!(
            numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]),
            "{numbers:?}"
        );
        scroll(&mut story, 10_000.0, 0.0);
    }
    assert_eq!(story.said(&bob()).last().unwrap(), "line 2299");
    assert_eq!(story.app().timeline(&bob()).unwrap().pill, None);
    story.says("bob@example.com", "line 2300");
    assert_eq!(story.said(&bob()).last().unwrap(), "line 2300");
}

#[test]
fn the_pill_leads_from_the_depths_to_the_newest_at_once() {
    let mut story = years(2_000);
    for _ in 0..20 {
        scroll(&mut story, 100.0, 10_000.0);
    }
    assert_ne!(story.said(&bob()).last().unwrap(), "line 1999");
    story.act(ChatIntent::JumpToEnd(bob()));
    let said = story.said(&bob());
    assert_eq!(said.last().unwrap(), "line 1999");
    assert_eq!(said.len(), 60);
}

#[test]
fn who_writes_from_the_depths_is_led_to_the_newest() {
    let mut story = years(2_000);
    for _ in 0..20 {
        scroll(&mut story, 100.0, 10_000.0);
    }
    story.writes(&bob(), "and now?");
    let said = story.said(&bob());
    assert_eq!(said[said.len() - 2..], ["line 1999", "and now?"]);
}

#[test]
fn a_long_evening_does_not_grow_without_end() {
    let mut story = years(10);
    for n in 0..1_000 {
        story.says("bob@example.com", &format!("more {n}"));
    }
    assert_eq!(story.said(&bob()).len(), 300);
    assert!(story.app().timeline(&bob()).unwrap().has_older);
}

#[test]
fn a_closed_conversation_holds_nothing_and_opens_again() {
    let mut story = years(1_000);
    story.act(ChatIntent::Close(bob()));
    assert!(story.app().timeline(&bob()).unwrap().keys.is_empty());
    story.opens(&bob());
    assert_eq!(story.said(&bob()).len(), 60);
}

#[test]
fn a_page_lost_with_the_line_comes_after_all() {
    let mut story = years(1_000);
    story.act_unanswered(ChatIntent::Scrolled(
        bob(),
        Scroll {
            top: 0.0,
            viewport: 500.0,
            height: 3_000.0,
        },
    ));
    assert!(story.app().timeline(&bob()).unwrap().loading_older);
    story.cut();
    story.mend();
    story.wait(MINUTE);
    assert_eq!(story.said(&bob()).len(), 120);
}
