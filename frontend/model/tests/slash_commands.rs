//! Lines that begin with a slash, and emoji that other clients know as shortcuts.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn applied(story: &Story) -> Vec<CommandBody> {
    let quiet = |body: &&CommandBody| !matches!(body, CommandBody::Typing(_));
    story.relay.applied.iter().filter(quiet).cloned().collect()
}

fn last_text(story: &Story) -> String {
    match applied(story).pop() {
        Some(CommandBody::Send {
            body: Body::Text { text, .. },
            ..
        }) => text,
        other => panic!("not a text: {other:?}"),
    }
}

#[test]
fn a_command_is_done_and_not_said() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.writes(&bob(), "/away");
    assert_eq!(story.app().me().status(), Status::Away);
    story.writes(&bob(), "/message gone for a walk");
    assert_eq!(story.app().me().personal_message(), "gone for a walk");
    story.writes(&bob(), "/nudge");
    assert!(matches!(
        applied(&story).pop(),
        Some(CommandBody::Send {
            body: Body::Nudge,
            ..
        })
    ));
    let texts = applied(&story);
    let said = |body: &CommandBody| {
        matches!(
            body,
            CommandBody::Send {
                body: Body::Text { .. },
                ..
            }
        )
    };
    assert!(!texts.iter().any(said));
    story.writes(&bob(), "/close");
    assert_eq!(story.app().selected(), None);
}

#[test]
fn what_one_does_is_said_with_the_name() {
    let mut story = Story::begins();
    story.opens(&bob());
    let name = story.app().me().name().to_owned();
    story.writes(&bob(), "/me waves");
    assert_eq!(last_text(&story), format!("* {name} waves"));
    story.writes(&bob(), "//me waves");
    assert_eq!(last_text(&story), "/me waves");
    story.writes(&bob(), "/usr/bin/nudge");
    assert_eq!(last_text(&story), "/usr/bin/nudge");
    // Nothing to do: it is said as it stands.
    story.writes(&bob(), "/me");
    assert_eq!(last_text(&story), "/me");
}

#[test]
fn an_invitation_without_a_name_asks_whom() {
    let mut story = Story::with(vec![
        contact("bob@example.com", "Bob", Status::Online),
        contact("carol@example.com", "Carol", Status::Online),
    ]);
    story.opens(&bob());
    story.writes(&bob(), "/invite");
    assert!(story.app().dialog().is_some());
    story.act(DialogIntent::Dismiss);
    story.writes(&bob(), "/invite carol");
    assert!(story.app().dialog().is_none());
    assert!(applied(&story).iter().any(
        |body| matches!(body, CommandBody::Invite { address, .. } if address.as_str() == "carol@example.com")
    ));
}

#[test]
fn the_help_is_there_while_a_command_is_typed() {
    let mut story = Story::begins();
    story.opens(&bob());
    let mut offered = |text: &str| {
        story.act(Input::Compose(bob(), ComposeIntent::Text(text.to_owned())));
        let commands = story.app().composer(&bob()).unwrap().commands;
        commands.iter().map(|slash| slash.name).collect::<Vec<_>>()
    };
    assert_eq!(offered("/b"), ["busy", "brb"]);
    assert!(offered("/busy now").is_empty());
    assert!(offered("busy").is_empty());
}

#[test]
fn emoji_go_out_as_shortcuts_and_are_remembered() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.writes(&bob(), "hi 🙂 🦊");
    assert_eq!(last_text(&story), "hi :) 🦊");
    for text in [":)", "(L)", ":)"] {
        let text = text.to_owned();
        story.act(Input::Compose(bob(), ComposeIntent::Insert { text, at: 0 }));
    }
    assert_eq!(story.app().settings().recent_glyphs, [":)", "(L)"]);
    assert_eq!(story.tab.storage["nudge/glyphs"], ":)\n(L)");
}
