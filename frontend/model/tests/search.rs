//! Looking for what was said long ago, and going there.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

/// A long history with Bob, in which every hundredth line is about a party.
fn years() -> Story {
    let mut relay = Relay::new(
        snapshot(vec![
            contact("bob@example.com", "Bob", Status::Online),
            contact("carol@example.com", "Carol", Status::Away),
        ]),
        NOON,
    );
    for n in 0..2_000 {
        let from = Sender::Contact(address("bob@example.com"));
        let at = Timestamp(NOON.0 - (2_000 - n) * MINUTE);
        let text = match n % 100 {
            50 => format!("line {n}: a party"),
            _ => format!("line {n}"),
        };
        relay.past(&bob(), from, &text, at);
    }
    let mut story = Story::at_relay(relay, Default::default());
    story.opens(&bob());
    story
}

fn found(story: &Story) -> Vec<String> {
    let hits = story.app().search().unwrap().hits;
    let text = |hit: HitView| hit.excerpt.into_iter().map(|(text, _)| text).collect();
    hits.into_iter().map(text).collect()
}

#[test]
fn typing_asks_once_it_rests_and_a_line_leads_to_its_place() {
    let mut story = years();
    story.act(SearchIntent::Open(Some(bob())));
    story.act(SearchIntent::Text("par".to_owned()));
    story.act(SearchIntent::Text("party".to_owned()));
    assert!(story.app().search().unwrap().busy);
    story.wait(MINUTE / 60);
    let view = story.app().search().unwrap();
    assert_eq!(view.status, "20 messages found.");
    assert_eq!(found(&story)[0], "line 1950: a party");
    assert_eq!(
        view.hits[0].excerpt.last().unwrap(),
        &("party".to_owned(), true)
    );
    assert_eq!(view.hits[0].title, "Bob");

    let oldest = view.hits.last().unwrap();
    let (id, message) = (oldest.conversation.clone(), oldest.message);
    story.act(SearchIntent::Choose(id, message));
    assert!(story.app().search().is_none());
    let said = story.said(&bob());
    assert_eq!(said[0], "line 50: a party");
    assert_eq!(said.len(), 60);
    let timeline = story.app().timeline(&bob()).unwrap();
    assert!(timeline.has_older && timeline.pill.is_some() && !timeline.pinned);
    let there = Effect::ScrollToItem(bob(), ItemKey::Message(message));
    assert!(story.tab.effects.contains(&there));

    // From there both ways lead on, and the pill back to the end.
    let mid = Scroll {
        top: 0.0,
        viewport: 500.0,
        height: 2_000.0,
    };
    story.act(ChatIntent::Scrolled(bob(), mid));
    assert_eq!(story.said(&bob())[0], "line 0");
    let low = Scroll {
        top: 1_500.0,
        ..mid
    };
    story.act(ChatIntent::Scrolled(bob(), low));
    assert_eq!(story.said(&bob()).last().unwrap(), "line 169");
    story.act(ChatIntent::JumpToEnd(bob()));
    assert_eq!(story.said(&bob()).last().unwrap(), "line 1999");
}

#[test]
fn a_line_in_memory_is_shown_where_it_is() {
    let mut story = years();
    story.act(SearchIntent::Open(None));
    story.act(SearchIntent::Text("line 1950".to_owned()));
    story.act(SearchIntent::Submit);
    let hit = story.app().search().unwrap().hits[0].clone();
    let before = story.said(&bob());
    story.tab.effects.clear();
    story.act(SearchIntent::Choose(hit.conversation, hit.message));
    assert_eq!(story.said(&bob()), before);
    let there = Effect::ScrollToItem(bob(), ItemKey::Message(hit.message));
    assert!(story.tab.effects.contains(&there));
    assert!(!story.tab.effects.contains(&Effect::ScrollToEnd(bob())));
}

#[test]
fn further_lines_follow_and_a_new_question_begins_anew() {
    let mut story = years();
    story.act(SearchIntent::Open(None));
    story.act(SearchIntent::Text("line".to_owned()));
    story.act(SearchIntent::Submit);
    assert_eq!(found(&story).len(), 40);
    assert!(story.app().search().unwrap().more);
    story.act(SearchIntent::More);
    assert_eq!(found(&story).len(), 80);
    assert_eq!(found(&story)[79], "line 1920");
    story.act(SearchIntent::Text("nowhere".to_owned()));
    story.act(SearchIntent::Submit);
    assert_eq!(story.app().search().unwrap().status, "Nothing was found.");
    story.act(SearchIntent::Text(String::new()));
    story.act(SearchIntent::Submit);
    assert_eq!(story.app().search().unwrap().status, "");
}

#[test]
fn what_is_deleted_is_gone_from_all_places() {
    let mut story = years();
    story.act(DialogIntent::ClearHistory(bob()));
    assert!(story.app().dialog().unwrap().text.unwrap().contains("Bob"));
    story.act(DialogIntent::Confirm);
    assert!(story.app().dialog().is_none());
    assert!(story.said(&bob()).is_empty());
    assert!(story.app().timeline(&bob()).unwrap().empty);
    story.says("bob@example.com", "a new beginning");
    assert_eq!(story.said(&bob()), ["a new beginning"]);
}
