//! What is being written: kept, recalled, limited, and told to the other side while typed.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn compose(story: &mut Story, intent: ComposeIntent) {
    story.act(Input::Compose(bob(), intent));
}

fn text(story: &Story) -> String {
    story.app().composer(&bob()).unwrap().text
}

#[test]
fn drafts_are_stored_after_a_pause_and_gone_once_sent() {
    let mut story = Story::begins();
    story.opens(&bob());
    compose(&mut story, ComposeIntent::Text("dear B".to_owned()));
    let key = "nudge/draft/anna@example.com/bob@example.com";
    assert!(!story.tab.storage.contains_key(key));
    story.wait(SECOND);
    assert_eq!(story.tab.storage[key], "dear B");
    assert!(story.app().tab(&bob()).unwrap().draft);
    compose(&mut story, ComposeIntent::Send);
    assert!(!story.tab.storage.contains_key(key));
    assert_eq!(text(&story), "");
}

#[test]
fn ctrl_up_walks_back_through_own_lines_and_down_to_the_draft() {
    let mut story = Story::begins();
    story.opens(&bob());
    for line in ["one", "two"] {
        story.writes(&bob(), line);
    }
    compose(&mut story, ComposeIntent::Text("draft".to_owned()));
    for (intent, expect) in [
        (ComposeIntent::Earlier, "two"),
        (ComposeIntent::Earlier, "one"),
        (ComposeIntent::Earlier, "one"),
        (ComposeIntent::Later, "two"),
        (ComposeIntent::Later, "draft"),
        (ComposeIntent::Later, "draft"),
    ] {
        compose(&mut story, intent);
        assert_eq!(text(&story), expect);
    }
}

#[test]
fn typing_is_told_at_most_every_four_seconds() {
    let mut story = Story::begins();
    story.opens(&bob());
    let told = |story: &Story| {
        let typing = |body: &&CommandBody| matches!(body, CommandBody::Typing(_));
        story.relay.applied.iter().filter(typing).count()
    };
    for n in 1..=10 {
        compose(&mut story, ComposeIntent::Text("x".repeat(n)));
        story.wait(SECOND);
    }
    assert_eq!(told(&story), 3);
    compose(&mut story, ComposeIntent::Text(String::new()));
    assert_eq!(told(&story), 3, "an emptied field is not typing");
    // Offline, nobody is told, then or later.
    story.cut();
    story.wait(5 * SECOND);
    compose(&mut story, ComposeIntent::Text("y".to_owned()));
    story.mend();
    story.wait(MINUTE);
    assert_eq!(told(&story), 3);
}

#[test]
fn nothing_and_too_much_cannot_be_sent() {
    let mut story = Story::begins();
    story.opens(&bob());
    compose(&mut story, ComposeIntent::Text(" \n ".to_owned()));
    assert!(!story.app().composer(&bob()).unwrap().can_send);
    compose(&mut story, ComposeIntent::Send);
    compose(
        &mut story,
        ComposeIntent::Text("\u{e4}".repeat(MAX_TEXT_BYTES / 2 + 1)),
    );
    let view = story.app().composer(&bob()).unwrap();
    assert!(!view.can_send);
    assert_eq!(view.problem.as_deref(), Some("Too long by 2 bytes."));
    compose(&mut story, ComposeIntent::Send);
    assert!(story.said(&bob()).is_empty());
    assert!(!text(&story).is_empty(), "nothing typed is thrown away");
}

#[test]
fn line_ends_are_one_kind_and_inner_ones_stay() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.writes(&bob(), "one\r\ntwo\n\n");
    assert_eq!(story.said(&bob()), ["one\ntwo"]);
}

#[test]
fn a_chosen_look_goes_with_every_message_and_is_remembered() {
    let mut story = Story::begins();
    story.opens(&bob());
    let format = Format {
        font: "Comic Sans MS".to_owned(),
        colour: Some(Colour(255, 0, 255)),
        ..Format::default()
    };
    compose(&mut story, ComposeIntent::Format(format.clone()));
    story.writes(&bob(), "pink");
    assert!(matches!(
        &story.relay.history[&bob()][0].body,
        Body::Text { format: Some(sent), .. } if *sent == format
    ));
    let again = App::new(setup(story.tab.storage.clone(), 1), NOON).0;
    assert_eq!(again.settings().account.text.format, format);
}

#[test]
fn an_emoticon_goes_in_where_the_cursor_is() {
    let mut story = Story::begins();
    story.opens(&bob());
    compose(&mut story, ComposeIntent::Text("h\u{e4}llo".to_owned()));
    let insert = |at| ComposeIntent::Insert {
        text: ":)".to_owned(),
        at,
    };
    // In the middle of a character is before it.
    compose(&mut story, insert(2));
    assert_eq!(text(&story), "h:)\u{e4}llo");
    compose(&mut story, insert(usize::MAX));
    assert_eq!(text(&story), "h:)\u{e4}llo:)");
}
