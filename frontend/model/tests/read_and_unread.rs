//! What is new, until somebody has really seen it.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn marked_read(story: &Story) -> usize {
    let read = |body: &&CommandBody| matches!(body, CommandBody::MarkRead { .. });
    story.relay.applied.iter().filter(read).count()
}

#[test]
fn a_line_stands_over_what_is_new_until_one_looks_away() {
    let mut story = Story::begins();
    story.relay.past(&bob(), Sender::Me, "old", NOON);
    story.opens(&bob());
    story.act(ChatIntent::Deselect);
    story.says("bob@example.com", "new");
    assert_eq!(story.app().unread(&bob()), 1);
    story.opens(&bob());
    assert_eq!(
        story.shown(&bob()),
        [
            "-- Today --",
            "Anna says: old [Accepted]",
            "== New messages ==",
            "Bob says: new"
        ]
    );
    assert_eq!(story.app().unread(&bob()), 0);
    assert_eq!(marked_read(&story), 1);
    story.act(WindowInput::Focused(false));
    assert_eq!(
        story.shown(&bob()),
        ["-- Today --", "Anna says: old [Accepted]", "Bob says: new"]
    );
}

#[test]
fn the_window_must_be_focused_and_visible_for_reading() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.act(WindowInput::Visible(false));
    story.says("bob@example.com", "one");
    assert_eq!(story.app().unread(&bob()), 1);
    assert_eq!(story.title(), Some(("(1) Bob - Nudge".to_owned(), 1)));
    story.act(WindowInput::Visible(true));
    assert_eq!(story.app().unread(&bob()), 0);
    assert_eq!(story.title(), Some(("Bob - Nudge".to_owned(), 0)));
    // The line stays while one reads.
    assert!(
        story
            .shown(&bob())
            .contains(&"== New messages ==".to_owned())
    );
}

#[test]
fn scrolled_up_a_pill_counts_and_leads_down() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.says("bob@example.com", "one");
    let up = Scroll {
        top: 1_000.0,
        viewport: 500.0,
        height: 3_000.0,
    };
    story.act(ChatIntent::Scrolled(bob(), up));
    story.says("bob@example.com", "two");
    story.says("bob@example.com", "three");
    let pill = |story: &Story| story.app().timeline(&bob()).unwrap().pill;
    assert_eq!(pill(&story).as_deref(), Some("2 new messages"));
    assert_eq!(story.app().unread(&bob()), 2);
    story.act(ChatIntent::JumpToEnd(bob()));
    assert_eq!(pill(&story), None);
    assert_eq!(story.app().unread(&bob()), 0);
    assert!(story.tab.effects.contains(&Effect::ScrollToEnd(bob())));
}

#[test]
fn read_at_another_place_it_is_read_here() {
    let mut story = Story::begins();
    story.says("bob@example.com", "one");
    let newest = story.relay.history[&bob()][0].id;
    story.happens(EventBody::Read {
        conversation: bob(),
        up_to: newest,
        unread: 0,
    });
    assert_eq!(story.app().unread(&bob()), 0);
    assert!(story.app().toasts().is_empty());
    assert_eq!(story.title(), Some(("Nudge".to_owned(), 0)));
}

#[test]
fn alt_a_finds_what_waits_longest() {
    let mut story = Story::begins();
    story.says("carol@example.com", "first");
    story.says("bob@example.com", "second");
    story.act(ChatIntent::NextUnread);
    assert_eq!(
        story.app().selected(),
        Some(&address("carol@example.com").into())
    );
    story.act(ChatIntent::NextUnread);
    assert_eq!(story.app().selected(), Some(&bob()));
}

#[test]
fn the_footer_says_who_types_and_when_the_last_message_came() {
    let mut story = Story::begins();
    story.opens(&bob());
    let heading = |story: &Story| story.app().heading(&bob()).unwrap();
    assert_eq!(heading(&story).last_received, "");
    story.says("bob@example.com", "hi");
    assert_eq!(
        heading(&story).last_received,
        "Last message received at 12:01."
    );
    story.act(SocketInput::Frame(Box::new(ServerFrame::Typing(Typing {
        conversation: bob(),
        address: address("bob@example.com"),
    }))));
    assert_eq!(
        heading(&story).typing.as_deref(),
        Some("Bob is typing a message.")
    );
    story.wait(9 * SECOND);
    assert_eq!(heading(&story).typing, None);
}

#[test]
fn lines_group_under_one_name_until_time_or_somebody_comes_between() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.says("bob@example.com", "one");
    story.wait(MINUTE);
    story.says("bob@example.com", "two");
    story.wait(6 * MINUTE);
    story.says("bob@example.com", "three");
    story.writes(&bob(), "four");
    story.wait(12 * 60 * MINUTE);
    story.says("bob@example.com", "five");
    assert_eq!(
        story.shown(&bob()),
        [
            "-- Yesterday --",
            "Bob says: one",
            "two",
            "Bob says: three",
            "Anna says: four [Delivered]",
            "-- Today --",
            "Bob says: five",
        ]
    );
}
