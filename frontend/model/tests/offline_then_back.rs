//! The network goes, both sides go on writing, and the network comes back.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

#[test]
fn what_was_written_offline_arrives_once_and_in_order() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.writes(&bob(), "before");
    story.cut();
    story.writes(&bob(), "one");
    story.writes(&bob(), "two");
    assert_eq!(
        story.shown(&bob()),
        [
            "-- Today --",
            "Anna says: before [Delivered]",
            "one [Sending]",
            "two [Sending]",
        ]
    );
    let body = Body::Text {
        text: "hello?".to_owned(),
        format: None,
        emoticons: Vec::new(),
    };
    let from = Sender::Contact(address("bob@example.com"));
    let message = story.relay.message(&bob(), from, body, None);
    story.happens_meanwhile(EventBody::Message(message));
    story.mend();
    story.wait(MINUTE);
    assert_eq!(
        story.shown(&bob()),
        [
            "-- Today --",
            "Anna says: before [Delivered]",
            "Bob says: hello?",
            "Anna says: one [Delivered]",
            "two [Delivered]",
        ]
    );
    assert_eq!(story.relay.repeated, 0);
    assert_eq!(story.banner(), None);
}

#[test]
fn a_reply_lost_with_the_line_does_not_double_the_message() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.act_unanswered(Input::Compose(
        bob(),
        ComposeIntent::Text("precious".to_owned()),
    ));
    // The relay stores it; events and reply never arrive.
    story.act_unanswered(Input::Compose(bob(), ComposeIntent::Send));
    story.cut();
    assert_eq!(
        story.shown(&bob()),
        ["-- Today --", "Anna says: precious [Sending]"]
    );
    story.mend();
    story.wait(MINUTE);
    assert_eq!(
        story.shown(&bob()),
        ["-- Today --", "Anna says: precious [Delivered]"]
    );
    assert_eq!(story.relay.history[&bob()].len(), 1);
}

#[test]
fn the_same_after_the_relay_forgot_everything_but_what_it_stored() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.act_unanswered(Input::Compose(
        bob(),
        ComposeIntent::Text("precious".to_owned()),
    ));
    story.act_unanswered(Input::Compose(bob(), ComposeIntent::Send));
    story.cut();
    story.relay.restart();
    story.mend();
    story.wait(MINUTE);
    assert_eq!(story.said(&bob()), ["precious"]);
    assert_eq!(story.relay.history[&bob()].len(), 1);
}

#[test]
fn away_too_long_for_single_events_nothing_is_missing_either() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.says("bob@example.com", "early");
    story.cut();
    for n in 0..200 {
        let body = Body::Text {
            text: format!("line {n}"),
            format: None,
            emoticons: Vec::new(),
        };
        let from = Sender::Contact(address("bob@example.com"));
        let message = story.relay.message(&bob(), from, body, None);
        story.happens_meanwhile(EventBody::Message(message));
    }
    story.relay.forget_events();
    story.mend();
    story.wait(MINUTE);
    let said = story.said(&bob());
    // The newest page, with no gap hidden in it; the rest is above.
    assert_eq!(said.last().unwrap(), "line 199");
    assert_eq!(said.len(), 60);
    assert!(story.app().timeline(&bob()).unwrap().has_older);
}

#[test]
fn the_banner_counts_down_and_says_what_is_the_matter() {
    let mut story = Story::begins();
    story.cut();
    assert!(story.banner().unwrap().starts_with("Connection lost."));
    story.wait(3 * MINUTE);
    let text = story.banner().unwrap();
    assert!(text.starts_with("Connection lost. Reconnecting"), "{text}");
    story.act(WindowInput::Online(false));
    assert_eq!(
        story.banner().unwrap(),
        "You are offline. Messages are sent when you are back."
    );
    story.mend();
    // At once when the network is back, however long the wait would have been.
    story.act(WindowInput::Online(true));
    assert_eq!(story.banner(), None);
}

#[test]
fn coming_back_to_light_notices_a_dead_line_within_seconds() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.wait(10 * SECOND);
    story.tab.line = Line::Dead;
    story.says("bob@example.com", "into the void");
    story.act(WindowInput::Visible(false));
    story.wait(10 * SECOND);
    story.act(WindowInput::Visible(true));
    story.mend();
    story.wait(5 * SECOND);
    assert_eq!(story.said(&bob()), ["into the void"]);
}

#[test]
fn a_dead_line_that_nobody_looks_at_is_noticed_by_its_silence() {
    let mut story = Story::begins();
    story.tab.line = Line::Dead;
    story.wait(2 * MINUTE);
    assert!(story.banner().is_some());
    story.mend();
    story.wait(MINUTE);
    assert_eq!(story.banner(), None);
}

#[test]
fn heartbeats_keep_a_quiet_line_alive() {
    let mut story = Story::begins();
    story.wait(10 * MINUTE);
    let pings = story
        .tab
        .effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Send(ClientFrame::Ping)))
        .count();
    assert_eq!(pings, 24);
    let reconnects = story.tab.effects.contains(&Effect::Connect);
    assert!(!reconnects);
}

#[test]
fn a_gap_in_the_numbers_is_mended_by_resuming() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.says("bob@example.com", "one");
    // The second event never arrives.
    story.happens_meanwhile(EventBody::Session(SessionState::Online));
    let body = Body::Text {
        text: "two".to_owned(),
        format: None,
        emoticons: Vec::new(),
    };
    let from = Sender::Contact(address("bob@example.com"));
    let message = story.relay.message(&bob(), from, body, None);
    story.relay.event(EventBody::Message(message));
    story.says("bob@example.com", "three");
    story.wait(MINUTE);
    assert_eq!(story.said(&bob()), ["one", "two", "three"]);
}

#[test]
fn a_restart_is_announced_and_survived() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.tab.line = Line::Down;
    story.act(SocketInput::Frame(Box::new(ServerFrame::Farewell(
        Farewell::Restarting,
    ))));
    assert_eq!(
        story.banner().unwrap(),
        "Nudge is restarting. Back in a moment."
    );
    story.relay.restart();
    story.mend();
    story.wait(MINUTE);
    assert_eq!(story.banner(), None);
    story.says("bob@example.com", "still here");
    assert_eq!(story.said(&bob()), ["still here"]);
}

#[test]
fn an_event_that_comes_twice_counts_once() {
    let mut story = Story::begins();
    let body = Body::Text {
        text: "hi".to_owned(),
        format: None,
        emoticons: Vec::new(),
    };
    let from = Sender::Contact(address("bob@example.com"));
    let message = story.relay.message(&bob(), from, body, None);
    story.happens_meanwhile(EventBody::Message(message));
    let twice = story.tab.inbox[0].clone();
    story.tab.inbox.push_back(twice);
    story.presence("bob@example.com", Status::Away);
    assert_eq!(story.app().unread(&bob()), 1);
    let status = story
        .app()
        .roster()
        .view(&address("bob@example.com"))
        .status;
    assert_eq!(status, Status::Away);
    assert!(!story.tab.effects.contains(&Effect::Disconnect));
}

#[test]
fn a_page_asked_for_before_everything_was_told_anew_is_not_taken_for_the_newest() {
    let mut story = Story::begins();
    story.relay.past(
        &bob(),
        Sender::Contact(address("bob@example.com")),
        "old",
        NOON,
    );
    // The relay answers, but the answer is lost; asked again, it would answer the same.
    story.act_unanswered(ChatIntent::Select(bob()));
    story.cut();
    story.says("bob@example.com", "meanwhile");
    story.relay.forget_events();
    story.mend();
    story.wait(MINUTE);
    assert_eq!(story.said(&bob()), ["old", "meanwhile"]);
}
