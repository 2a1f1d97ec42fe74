//! Cards below links: only for who wants them, only below lines of friends, and closed for good.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

const URL: &str = "https://example.com/house";

fn wants(on: bool) -> SettingIntent {
    let text = TextStyle {
        link_previews: on,
        ..TextStyle::default()
    };
    Setting::Text(text).into()
}

/// Where the last line of a conversation leads, for its card.
fn linked(story: &Story, id: &ConversationId) -> Option<String> {
    let view = story.app().timeline(id)?;
    let key = view.keys.iter().rev();
    let mut keys = key.filter(|key| matches!(key, ItemKey::Message(_)));
    story.app().previewed(id, *keys.next()?)
}

#[test]
fn a_card_is_fetched_once_and_closed_for_good() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.says("bob@example.com", "look: https://example.com/house (nice)");
    assert_eq!(linked(&story, &bob()), None, "off at first");
    story.act(wants(true));
    let url = linked(&story, &bob()).unwrap();
    assert_eq!(url, URL);

    for _ in 0..2 {
        story.act(PreviewIntent::Wanted(url.clone()));
    }
    let fetch = Effect::FetchPreview(url.clone());
    let fetched = |story: &Story| story.tab.effects.iter().filter(|e| **e == fetch).count();
    assert_eq!(fetched(&story), 1);
    assert_eq!(story.app().preview(&url), None);
    let preview = LinkPreview {
        title: "A house".to_owned(),
        ..LinkPreview::default()
    };
    story.act(HttpInput::Preview(url.clone(), Ok(preview.clone())));
    assert_eq!(story.app().preview(&url), Some(&preview));
    story.act(PreviewIntent::Dismissed(url.clone()));
    assert_eq!(story.app().preview(&url), None);
    story.act(PreviewIntent::Wanted(url));
    assert_eq!(fetched(&story), 1);
}

#[test]
fn a_page_without_one_is_not_asked_for_again_and_a_busy_relay_is() {
    let mut story = Story::begins();
    let fetch = Effect::FetchPreview(URL.to_owned());
    let fetched = |story: &Story| story.tab.effects.iter().filter(|e| **e == fetch).count();
    let refused = |code| {
        HttpInput::Preview(
            URL.to_owned(),
            Err(HttpError::Refused(WireError::new(code, "No"))),
        )
    };
    story.act(PreviewIntent::Wanted(URL.to_owned()));
    story.act(refused(ErrorCode::Throttled));
    story.act(PreviewIntent::Wanted(URL.to_owned()));
    assert_eq!(fetched(&story), 2);
    story.act(refused(ErrorCode::NotFound));
    story.act(PreviewIntent::Wanted(URL.to_owned()));
    assert_eq!(fetched(&story), 2);
}

#[test]
fn a_stranger_does_not_learn_that_a_line_was_seen() {
    let mut story = Story::begins();
    story.act(wants(true));
    let stranger: ConversationId = address("mallory@example.org").into();
    story.opens(&stranger);
    story.says("mallory@example.org", "https://example.com/house");
    assert_eq!(story.said(&stranger), ["https://example.com/house"]);
    assert_eq!(linked(&story, &stranger), None);
}
