//! Emoticons of one's own: made, named, written, and taken over from others.

use crate::story::*;
use nudge_model::text::Span;
use nudge_model::*;
use nudge_shared::*;

fn named(shortcut: &str, byte: u8) -> Emoticon {
    Emoticon {
        shortcut: shortcut.to_owned(),
        picture: BlobId::picture([byte; 20]),
    }
}

fn with_cat() -> Story {
    let mut story = Story::begins();
    story.act(EmoticonIntent::Show(true));
    story.act(EmoticonIntent::Add(5, "cat.gif".to_owned()));
    let upload = Effect::Upload {
        number: 5,
        to: UploadTo::Emoticon,
    };
    assert!(story.tab.effects.contains(&upload));
    assert!(story.app().own_emoticons().unwrap().busy);
    let blob = named("", 1).picture;
    story.act(HttpInput::Uploaded(5, Ok(Uploaded { blob })));
    story
}

#[test]
fn an_uploaded_picture_gets_a_shortcut_after_its_name_and_another_one_on_demand() {
    let mut story = with_cat();
    let own = |story: &Story| story.relay.snapshot.settings.emoticons.clone();
    assert_eq!(own(&story), [named("(cat)", 1)]);
    let view = story.app().own_emoticons().unwrap();
    assert!(!view.busy && view.all == own(&story));

    for bad in ["", "a b", "12345678"] {
        story.act(EmoticonIntent::Rename(named("", 1).picture, bad.to_owned()));
        assert!(story.app().own_emoticons().unwrap().problem.is_some());
    }
    story.act(EmoticonIntent::Rename(
        named("", 1).picture,
        " miau ".to_owned(),
    ));
    assert_eq!(own(&story), [named("miau", 1)]);
    assert_eq!(story.app().own_emoticons().unwrap().problem, None);
    story.act(EmoticonIntent::Delete("miau".to_owned()));
    assert_eq!(own(&story), []);
}

#[test]
fn a_picture_that_is_refused_says_why() {
    let mut story = Story::begins();
    story.act(EmoticonIntent::Show(true));
    story.act(EmoticonIntent::Add(7, "notes.txt".to_owned()));
    let error = WireError::new(ErrorCode::Malformed, "No picture.");
    story.act(HttpInput::Uploaded(7, Err(HttpError::Refused(error))));
    let view = story.app().own_emoticons().unwrap();
    assert!(!view.busy && view.problem.is_some());
    assert!(story.tab.effects.contains(&Effect::Forget(7)));
}

#[test]
fn a_text_takes_along_those_that_it_uses_and_shows_them_at_once() {
    let mut story = with_cat();
    story.act(ChatIntent::Select(bob()));
    let text = ComposeIntent::Text("my (cat) :)".to_owned());
    story.act(Input::Compose(bob(), text));
    story.act(Input::Compose(bob(), ComposeIntent::Send));
    let Some(CommandBody::Send { body, .. }) = story.relay.applied.last() else {
        panic!("sent")
    };
    let Body::Text {
        text, emoticons, ..
    } = body
    else {
        panic!("a text")
    };
    assert_eq!(
        (text.as_str(), &**emoticons),
        ("my (cat) :)", &[named("(cat)", 1)][..])
    );
    let app = story.app();
    let key = *app.timeline(&bob()).unwrap().keys.last().unwrap();
    let Some(ItemView::Line(LineView {
        body: BodyView::Text { spans, .. },
        ..
    })) = app.item(&bob(), key)
    else {
        panic!("a line")
    };
    let shown = Span::Custom {
        picture: named("", 1).picture,
        code: "(cat)".to_owned(),
    };
    assert!(spans.contains(&shown), "{spans:?}");
}

#[test]
fn pictures_that_come_after_their_text_are_put_into_it_and_can_be_kept() {
    let mut story = Story::begins();
    story.act(ChatIntent::Select(bob()));
    let message = Message {
        id: MessageId(900),
        conversation: bob(),
        from: Sender::Contact(address("bob@example.com")),
        at: NOON,
        body: Body::Text {
            text: "a (dog)".to_owned(),
            format: None,
            emoticons: Vec::new(),
        },
        delivery: None,
        command: None,
    };
    story.happens(EventBody::Message(message));
    story.happens(EventBody::Emoticons {
        conversation: bob(),
        message: MessageId(900),
        emoticons: vec![named("(dog)", 4)],
    });
    let key = ItemKey::Message(MessageId(900));
    assert!(story.tab.changed.contains(&Changed::Item(bob(), key)));
    let Some(ItemView::Line(LineView {
        body: BodyView::Text { spans, .. },
        ..
    })) = story.app().item(&bob(), key)
    else {
        panic!("a line")
    };
    let expected = Span::Custom {
        picture: named("", 4).picture,
        code: "(dog)".to_owned(),
    };
    assert_eq!(spans.last(), Some(&expected));

    story.act(EmoticonIntent::Save(named("(dog)", 4)));
    let own = &story.relay.snapshot.settings.emoticons;
    assert_eq!(*own, [named("(dog)", 4)]);
    assert!(story.app().note().is_some());
}
