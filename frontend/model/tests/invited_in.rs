//! Two become three.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

#[test]
fn inviting_somebody_makes_a_new_conversation_and_puts_it_in_front() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.presence("carol@example.com", Status::Online);
    story.act(DialogIntent::Invite(bob()));
    let people = story.app().dialog().unwrap().people.unwrap();
    let names: Vec<_> = people.iter().map(|p| p.contact.name.as_str()).collect();
    assert_eq!(names, ["Carol"], "Bob is in it already");
    story.act(DialogIntent::Confirm);
    assert_eq!(
        story.app().dialog().unwrap().problem.as_deref(),
        Some("Choose somebody to invite.")
    );
    story.act(DialogIntent::Choose(address("carol@example.com")));
    story.act_unanswered(DialogIntent::Confirm);
    assert_eq!(story.app().dialog(), None);
    assert_eq!(story.app().note(), Some("Inviting Carol"));
    story.settle();
    let id = ConversationId::Several(7);
    assert_eq!(story.app().selected(), Some(&id));
    let heading = story.app().heading(&id).unwrap();
    assert_eq!(heading.title, "Bob and Carol");
    assert!(heading.several);
    assert_eq!(heading.subtitle, "You and 2 others");
}

#[test]
fn who_has_gone_elsewhere_meanwhile_stays_there() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.act(DialogIntent::Invite(bob()));
    story.act(DialogIntent::Choose(address("carol@example.com")));
    story.act_unanswered(DialogIntent::Confirm);
    let carol = address("carol@example.com").into();
    story.act_unanswered(ChatIntent::Select(carol));
    story.settle();
    assert_eq!(
        story.app().selected(),
        Some(&address("carol@example.com").into())
    );
    let titles: Vec<_> = story
        .app()
        .tabs()
        .into_iter()
        .map(|tab| tab.title)
        .collect();
    assert_eq!(titles, ["Bob", "Carol", "Bob and Carol"]);
}

#[test]
fn who_cannot_be_invited_is_said() {
    let mut story = Story::begins();
    story.opens(&bob());
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::Invite { .. }),
        WireError::new(ErrorCode::NotPossible, "Carol is offline."),
    ));
    story.act(DialogIntent::Invite(bob()));
    story.act(DialogIntent::Choose(address("carol@example.com")));
    story.act(DialogIntent::Confirm);
    assert_eq!(
        story.app().note(),
        Some("Nobody was invited: Carol is offline.")
    );
}

#[test]
fn who_comes_and_goes_is_said() {
    let mut story = Story::begins();
    let id = ConversationId::Several(7);
    let members = |who: &[&str]| {
        EventBody::Conversation(Conversation {
            id: ConversationId::Several(7),
            members: who.iter().map(|who| address(who)).collect(),
            last: None,
            unread: 0,
            read_up_to: MessageId(0),
        })
    };
    story.happens(members(&["bob@example.com", "carol@example.com"]));
    story.opens(&id);
    for notice in [
        Notice::Joined(address("carol@example.com")),
        Notice::Left(address("bob@example.com")),
    ] {
        let body = Body::Notice(notice);
        let message = story.relay.message(&id, Sender::System, body, None);
        story.happens(EventBody::Message(message));
    }
    assert_eq!(
        story.said(&id),
        [
            "Carol has joined the conversation.",
            "Bob has left the conversation."
        ]
    );
    story.happens(members(&[]));
    let composer = story.app().composer(&id).unwrap();
    assert!(!composer.enabled && !composer.can_nudge);
}

#[test]
fn leaving_closes_and_tells_the_relay() {
    let mut story = Story::begins();
    let id = ConversationId::Several(7);
    story.happens(EventBody::Conversation(Conversation {
        id: id.clone(),
        members: vec![address("bob@example.com")],
        last: None,
        unread: 0,
        read_up_to: MessageId(0),
    }));
    story.opens(&id);
    story.act(ChatIntent::Leave(id.clone()));
    assert!(story.app().tabs().is_empty());
    assert!(story.relay.applied.contains(&CommandBody::Leave(id)));
}

#[test]
fn a_conversation_of_several_that_is_not_known_cannot_be_opened() {
    let mut story = Story::begins();
    story.act(WindowInput::Went(Place::parse("/c/~99")));
    assert_eq!(story.app().selected(), None);
    // Nor can one with oneself.
    story.act(WindowInput::Went(Place::parse("/c/anna@example.com")));
    assert_eq!(story.app().selected(), None);
}
