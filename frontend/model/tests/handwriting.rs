//! What is written by hand is uploaded, and then said.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

#[test]
fn a_drawing_is_said_as_soon_as_the_relay_has_it() {
    let mut story = Story::begins();
    story.act(ChatIntent::Select(bob()));
    story.act(Input::Compose(bob(), ComposeIntent::Draw(3)));
    let upload = Effect::Upload {
        number: 3,
        to: UploadTo::Ink,
    };
    assert!(story.tab.effects.contains(&upload));
    let picture = BlobId::picture([8; 20]);
    let uploaded = Uploaded {
        blob: picture.clone(),
    };
    story.act(HttpInput::Uploaded(3, Ok(uploaded)));
    assert!(story.tab.effects.contains(&Effect::Forget(3)));
    let sent = CommandBody::Send {
        conversation: bob(),
        body: Body::Ink { picture },
    };
    assert_eq!(story.relay.applied.last(), Some(&sent));
    let lines = shown(story.app(), &bob());
    assert!(
        lines.last().unwrap().contains("Your handwriting"),
        "{lines:?}"
    );
}

#[test]
fn a_drawing_that_cannot_be_uploaded_is_said_to_be_so() {
    let mut story = Story::begins();
    story.act(ChatIntent::Select(bob()));
    story.act(Input::Compose(bob(), ComposeIntent::Draw(3)));
    story.act(HttpInput::Uploaded(3, Err(HttpError::Unreachable)));
    assert!(story.app().note().is_some());
}
