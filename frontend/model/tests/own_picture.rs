//! The own picture is changed, and what comes of it.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn picture(byte: u8) -> BlobId {
    BlobId::picture([byte; 20])
}

fn open() -> Story {
    let mut story = Story::begins();
    story.act(PictureIntent::Show(true));
    assert!(story.tab.effects.contains(&Effect::FetchPictures));
    let pictures = vec![picture(1), picture(2)];
    story.act(HttpInput::Pictures(Ok(Pictures { pictures })));
    story
}

#[test]
fn an_uploaded_picture_becomes_the_own_one_and_the_dialog_closes() {
    let mut story = open();
    story.act(PictureIntent::Upload(5));
    let upload = Effect::Upload {
        number: 5,
        to: UploadTo::Picture,
    };
    assert!(story.tab.effects.contains(&upload));
    assert!(story.app().own_picture().unwrap().busy);
    story.act(HttpInput::Uploaded(5, Ok(Uploaded { blob: picture(3) })));
    let set = CommandBody::SetPicture(Some(picture(3)));
    assert_eq!(story.relay.applied.last(), Some(&set));
    assert_eq!(story.app().own_picture(), None);
}

#[test]
fn a_refusal_is_said_in_the_dialog_which_can_be_used_again() {
    let mut story = open();
    story.act(PictureIntent::Upload(5));
    let error = WireError::new(ErrorCode::Malformed, "No picture.");
    story.act(HttpInput::Uploaded(5, Err(HttpError::Refused(error))));
    let view = story.app().own_picture().unwrap();
    assert!(!view.busy && view.problem.is_some());
    story.act(PictureIntent::Use(Some(picture(2))));
    assert_eq!(story.app().own_picture(), None);
}

#[test]
fn pictures_of_before_can_be_forgotten_and_the_one_in_use_is_not_among_them() {
    let mut story = open();
    let mut me = story.relay.snapshot.me.clone();
    me.picture = Some(picture(1));
    story.happens(EventBody::Me(me));
    assert_eq!(story.app().me().picture(), Some(&picture(1)));
    assert_eq!(story.app().own_picture().unwrap().before, [picture(2)]);
    story.act(PictureIntent::Forget(picture(2)));
    assert!(story.tab.effects.contains(&Effect::Delete(picture(2))));
    assert_eq!(story.app().own_picture().unwrap().before, []);
}

#[test]
fn a_contacts_picture_is_shown_as_soon_as_it_is_known() {
    let mut story = Story::begins();
    let address = address("bob@example.com");
    let mut contact = contact("bob@example.com", "Bob", Status::Online);
    contact.picture = Some(picture(9));
    story.happens(EventBody::Contact(contact));
    assert!(
        story
            .tab
            .changed
            .contains(&Changed::Contact(address.clone()))
    );
    assert_eq!(
        story.app().roster().view(&address).picture,
        Some(picture(9))
    );
}
