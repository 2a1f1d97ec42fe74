//! Adding, removing, blocking, groups: what is asked, what is wrong, what comes of it.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn add() -> DialogIntent {
    DialogIntent::AddContact {
        address: None,
        group: None,
    }
}

fn problem(story: &Story) -> Option<String> {
    story.app().dialog().and_then(|dialog| dialog.problem)
}

fn type_and_confirm(story: &mut Story, text: &str) {
    story.act(DialogIntent::Text(text.to_owned()));
    story.act(DialogIntent::Confirm);
}

#[test]
fn a_contact_is_added_into_a_group() {
    let mut story = Story::begins();
    story.act(add());
    for (typed, why) in [
        ("dora@", "An address looks like name@example.com."),
        ("anna@example.com", "That is your own address."),
        ("BOB@example.com", "This person is on your list already."),
    ] {
        type_and_confirm(&mut story, typed);
        assert_eq!(problem(&story).as_deref(), Some(why));
    }
    story.act(DialogIntent::Group(Some(GroupId("g1".into()))));
    type_and_confirm(&mut story, "dora@example.com");
    assert_eq!(story.app().dialog(), None);
    assert!(story.list().contains(&"Friends (0/1)".to_owned()));
}

#[test]
fn while_the_answer_is_awaited_a_second_press_does_nothing() {
    let mut story = Story::begins();
    story.act(add());
    story.act(DialogIntent::Text("dora@example.com".to_owned()));
    story.act_unanswered(DialogIntent::Confirm);
    assert!(story.app().dialog().unwrap().busy);
    story.act_unanswered(DialogIntent::Confirm);
    story.settle();
    assert_eq!(story.relay.applied.len(), 1);
}

#[test]
fn a_refusal_is_said_in_the_dialog_or_as_a_note_when_it_is_gone() {
    let mut story = Story::begins();
    let full = || -> Option<Refusal> {
        Some((
            |body| matches!(body, CommandBody::AddContact { .. }),
            WireError::new(ErrorCode::Full, ""),
        ))
    };
    story.relay.refuse = full();
    story.act(add());
    type_and_confirm(&mut story, "dora@example.com");
    assert_eq!(problem(&story).as_deref(), Some("The list is full."));
    story.relay.refuse = full();
    story.act_unanswered(DialogIntent::Confirm);
    story.act_unanswered(DialogIntent::Dismiss);
    story.settle();
    assert_eq!(story.app().dialog(), None);
    assert_eq!(story.app().note(), Some("The list is full."));
    story.wait(10 * SECOND);
    assert_eq!(story.app().note(), None);
}

#[test]
fn removing_asks_and_can_block_as_well() {
    let mut story = Story::begins();
    story.act(DialogIntent::RemoveContact(address("bob@example.com")));
    let dialog = story.app().dialog().unwrap();
    assert!(dialog.danger);
    assert!(dialog.text.unwrap().starts_with("Bob disappears"));
    story.act(DialogIntent::Tick(true));
    story.act(DialogIntent::Confirm);
    assert_eq!(
        story.relay.applied,
        [CommandBody::RemoveContact {
            address: address("bob@example.com"),
            block: true
        }]
    );
}

#[test]
fn groups_have_a_name_of_their_own() {
    let mut story = Story::begins();
    story.act(DialogIntent::CreateGroup);
    let long = "\u{e4}".repeat(20);
    for (typed, why) in [
        ("  ", "Type a name for the group."),
        ("Friends", "There is a group of this name already."),
        (&*long, "This name is too long for the service."),
    ] {
        type_and_confirm(&mut story, typed);
        assert_eq!(problem(&story).as_deref(), Some(why));
    }
    type_and_confirm(&mut story, "Work");
    assert_eq!(story.list()[..2], ["Friends (0/0)", "Work (0/0)"]);
    story.act(DialogIntent::RenameGroup(GroupId("g2".into())));
    let field = story.app().dialog().unwrap().field.unwrap();
    assert_eq!(field.1, "Work");
    type_and_confirm(&mut story, "Office");
    assert_eq!(story.list()[1], "Office (0/0)");
}

#[test]
fn a_conversation_with_an_address_that_is_on_no_list() {
    let mut story = Story::begins();
    story.act(DialogIntent::NewConversation);
    type_and_confirm(&mut story, "Dora@Example.com");
    let id = address("dora@example.com").into();
    assert_eq!(story.app().selected(), Some(&id));
    assert_eq!(story.app().dialog(), None);
    let heading = story.app().heading(&id).unwrap();
    assert_eq!(
        heading.bars,
        ["dora@example.com is not on your contact list."]
    );
    assert!(heading.stranger);
}

#[test]
fn dropping_a_row_on_its_own_section_does_nothing() {
    let mut story = Story::begins();
    let drop = |to| RosterIntent::Move {
        address: address("bob@example.com"),
        from: None,
        to,
    };
    story.act(drop(None));
    assert!(story.relay.applied.is_empty());
    story.act(drop(Some(GroupId("g1".into()))));
    assert_eq!(story.relay.applied.len(), 1);
}

#[test]
fn a_card_shows_the_groups_and_closes_when_its_contact_goes() {
    let mut story = Story::begins();
    story.act(RosterIntent::OpenCard(address("bob@example.com")));
    let card = story.app().roster().card().unwrap();
    assert_eq!(card.contact.name, "Bob");
    assert_eq!(card.groups.len(), 1);
    story.happens(EventBody::ContactGone(address("bob@example.com")));
    assert_eq!(story.app().roster().card(), None);
}
