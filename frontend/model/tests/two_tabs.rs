//! The same person in two tabs of one browser.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

/// The other tab, at the same relay.
fn other_tab(story: &mut Story) -> Tab {
    let storage = story.tab.storage.clone();
    let mut tab = Tab::new(setup(storage.clone(), 43), storage, story.now);
    let outcome = Outcome {
        effects: std::mem::take(&mut tab.effects),
        changed: Vec::new(),
    };
    tab.perform(outcome, &mut story.relay, story.now);
    while tab.receive(&mut story.relay, story.now) {}
    tab
}

/// Sends the same events to both.
fn both(story: &mut Story, other: &mut Tab) {
    // What the relay sent to one as events, it sends to the other as well.
    let events: Vec<ServerFrame> = story
        .tab
        .inbox
        .iter()
        .filter(|frame| matches!(frame, ServerFrame::Event(_)))
        .cloned()
        .collect();
    other.inbox.extend(events);
    story.settle();
    while other.receive(&mut story.relay, story.now) {}
}

#[test]
fn what_one_writes_the_other_shows() {
    let mut story = Story::begins();
    story.opens(&bob());
    let mut other = other_tab(&mut story);
    other.input(ChatIntent::Select(bob()), &mut story.relay, story.now);
    while other.receive(&mut story.relay, story.now) {}
    story.act_unanswered(Input::Compose(bob(), ComposeIntent::Text("hi".to_owned())));
    story.act_unanswered(Input::Compose(bob(), ComposeIntent::Send));
    both(&mut story, &mut other);
    assert_eq!(
        story.shown(&bob()),
        ["-- Today --", "Anna says: hi [Delivered]"]
    );
    assert_eq!(shown(&other.app, &bob()), story.shown(&bob()));
}

#[test]
fn a_tab_opened_while_a_message_is_on_its_way_does_not_send_it_twice() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.cut();
    story.writes(&bob(), "once");
    let mut other = other_tab(&mut story);
    assert_eq!(story.relay.history[&bob()].len(), 1, "the new tab sent it");
    story.mend();
    story.wait(MINUTE);
    assert_eq!(story.said(&bob()), ["once"]);
    assert_eq!(story.relay.history[&bob()].len(), 1);
    other.input(ChatIntent::Select(bob()), &mut story.relay, story.now);
    while other.receive(&mut story.relay, story.now) {}
    assert_eq!(
        shown(&other.app, &bob()),
        ["-- Today --", "Anna says: once [Delivered]"]
    );
    assert!(!story.tab.storage.keys().any(|key| key.contains("unsent")));
}

#[test]
fn a_reloaded_page_loses_nothing() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.opens(&address("carol@example.com").into());
    story.act(Input::Compose(
        bob(),
        ComposeIntent::Text("half a thou".to_owned()),
    ));
    story.cut();
    story.writes(&address("carol@example.com").into(), "unsent");
    story.act(WindowInput::Visible(false));
    let again = other_tab(&mut story);
    let tabs: Vec<_> = again.app.tabs().into_iter().map(|tab| tab.title).collect();
    assert_eq!(tabs, ["Bob", "Carol"]);
    assert_eq!(again.app.composer(&bob()).unwrap().text, "half a thou");
    let carol = address("carol@example.com").into();
    assert_eq!(story.relay.history[&carol].len(), 1);
}

#[test]
fn settings_and_drafts_follow_from_tab_to_tab() {
    let mut story = Story::begins();
    story.act(WindowInput::Stored {
        key: "nudge/settings".to_owned(),
        value: Some(r#"{"sounds":{"muted":true}}"#.to_owned()),
    });
    assert!(story.app().settings().account.sounds.muted);
    story.act(WindowInput::Stored {
        key: "nudge/draft/anna@example.com/bob@example.com".to_owned(),
        value: Some("from the other tab".to_owned()),
    });
    assert_eq!(
        story.app().composer(&bob()).unwrap().text,
        "from the other tab"
    );
    story.act(WindowInput::Stored {
        key: "nudge/draft/eve@example.com/bob@example.com".to_owned(),
        value: Some("somebody else's".to_owned()),
    });
    assert_eq!(
        story.app().composer(&bob()).unwrap().text,
        "from the other tab"
    );
}

#[test]
fn signed_out_in_one_the_other_shows_the_form() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.act(Input::Compose(
        bob(),
        ComposeIntent::Text("secret draft".to_owned()),
    ));
    story.wait(SECOND);
    story.act(SocketInput::Frame(Box::new(ServerFrame::Farewell(
        Farewell::SignedOut,
    ))));
    assert_eq!(story.app().page(), Page::SignIn);
    assert_eq!(story.app().sign_in().note(), Some("You were signed out."));
    assert!(story.app().tabs().is_empty());
    let left: Vec<_> = story.tab.storage.values().collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn somebody_else_signed_in_meanwhile_sees_nothing_of_the_first() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.says("bob@example.com", "for Anna only");
    story.cut();
    story.writes(&bob(), "from Anna");
    let mut relay = Relay::new(snapshot(Vec::new()), story.now);
    relay.epoch = 9;
    relay.snapshot.me.address = address("eve@example.com");
    story.relay = relay;
    story.mend();
    story.wait(MINUTE);
    assert_eq!(
        story.app().me().address(),
        Some(&address("eve@example.com"))
    );
    assert!(story.app().tabs().is_empty());
    assert!(
        story.relay.applied.is_empty(),
        "nothing is sent in Eve's name"
    );
    assert!(story.list().iter().all(|row| !row.contains("Bob")));
}
