//! Emoticons of one's own, between people at two relays and as a service of the time sees them.

use crate::between_relays::Two;
use crate::plain_png;
use crate::support::{Browser, Scripted, Tab, World, address, with};
use image::codecs::gif::{GifDecoder, GifEncoder};
use image::{AnimationDecoder, Frame, Rgba, RgbaImage};
use nudge_shared::{
    BlobId, Body, CommandBody, Emoticon, ErrorCode, EventBody, Message, MessageId, ReplyBody,
    Setting, Uploaded,
};
use std::io::Cursor;

/// A GIF that moves.
fn gif() -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = GifEncoder::new(&mut out);
    for shade in 0..3_u8 {
        let picture = RgbaImage::from_pixel(80, 80, Rgba([shade * 100, 0, 0, 255]));
        encoder.encode_frame(Frame::new(picture)).unwrap();
    }
    drop(encoder);
    out
}

fn named(shortcut: &str, picture: &BlobId) -> Emoticon {
    Emoticon {
        shortcut: shortcut.to_owned(),
        picture: picture.clone(),
    }
}

/// Uploads a picture and makes it an own emoticon.
async fn make(browser: &Browser, tab: &mut Tab, shortcut: &str, picture: &[u8]) -> Emoticon {
    let (head, body) = browser.upload("api/emoticon", picture).await;
    assert!(head.starts_with("HTTP/1.1 200"), "{head} {body}");
    let uploaded: Uploaded = serde_json::from_str(&body).unwrap();
    let emoticon = named(shortcut, &uploaded.blob);
    set(tab, Setting::Emoticon(emoticon.clone())).await.unwrap();
    emoticon
}

async fn set(tab: &mut Tab, setting: Setting) -> Result<ReplyBody, nudge_shared::WireError> {
    tab.call(CommandBody::Set(Box::new(setting))).await
}

async fn say(tab: &mut Tab, to: &str, text: &str, emoticons: &[&Emoticon]) -> MessageId {
    let body = Body::Text {
        text: text.to_owned(),
        format: None,
        emoticons: emoticons.iter().copied().cloned().collect(),
    };
    let command = CommandBody::Send {
        conversation: with(to),
        body,
    };
    match tab.call(command).await {
        Ok(ReplyBody::Accepted(message)) => message,
        other => panic!("{other:?}"),
    }
}

/// Waits for a text, and for its pictures.
async fn heard(tab: &mut Tab, text: &str) -> (MessageId, Vec<Emoticon>) {
    tab.until_event(text, |event| match event {
        EventBody::Message(Message {
            id,
            body:
                Body::Text {
                    text: said,
                    emoticons,
                    ..
                },
            ..
        }) if said == text => Some((*id, emoticons.clone())),
        _ => None,
    })
    .await
}

async fn pictures(tab: &mut Tab, of: MessageId, count: usize) -> Vec<Emoticon> {
    tab.until_event("pictures", |event| match event {
        EventBody::Emoticons {
            message, emoticons, ..
        } if *message == of && emoticons.len() == count => Some(emoticons.clone()),
        _ => None,
    })
    .await
}

#[tokio::test]
async fn those_in_a_text_are_seen_by_the_other_side_and_stay() {
    let two = Two::new().await;
    let ((alices, mut alice), (bobs, mut bob)) = two.friends().await;
    let still = make(&alices, &mut alice, "(blue)", &plain_png()).await;
    let moves = make(&alices, &mut alice, "(red)", &gif()).await;
    let unused = make(&alices, &mut alice, "(cow)", &gif()[..]).await;
    assert_eq!(unused.picture, moves.picture, "one picture, one emoticon");
    let moves = named("(cow)", &moves.picture);

    let text = "a (blue) one and a (cow)";
    let foreign = named("one", &BlobId::picture([3; 20]));
    let sent = say(&mut alice, "bob", text, &[&still, &moves, &foreign]).await;
    let (own, emoticons) = heard(&mut alice, text).await;
    assert_eq!(
        (own, &*emoticons),
        (sent, &[still.clone(), moves.clone()][..])
    );

    let (line, _) = heard(&mut bob, text).await;
    let mut seen = pictures(&mut bob, line, 2).await;
    seen.sort_by(|a, b| a.shortcut.cmp(&b.shortcut));
    assert_eq!(seen, [still.clone(), moves.clone()]);
    let png = bobs
        .download(&format!("api/picture/{}", still.picture))
        .await;
    let png = image::load_from_memory(&png.unwrap()).unwrap();
    assert_eq!((png.width(), png.height()), (50, 50));
    let there = bobs
        .download(&format!("api/picture/{}", moves.picture))
        .await;
    let there = there.unwrap();
    let frames = GifDecoder::new(Cursor::new(&*there)).unwrap().into_frames();
    assert_eq!(frames.collect_frames().unwrap().len(), 3);

    // Known by now: with the text at once.
    say(&mut alice, "bob", "(blue) again", &[&still]).await;
    let (_, emoticons) = heard(&mut bob, "(blue) again").await;
    assert_eq!(emoticons, std::slice::from_ref(&still));
    // And what was announced for one text is none for the next.
    say(&mut alice, "bob", "without (blue)", &[]).await;
    assert_eq!(heard(&mut bob, "without (blue)").await.1, []);

    // It is so for a browser that comes later, too.
    let messages = bob.history(with("alice")).await;
    let stored = messages.into_iter().find(|message| message.id == line);
    assert!(matches!(stored.unwrap().body, Body::Text { emoticons, .. } if emoticons.len() == 2));

    // Bob makes it his own, and sends it back.
    let saved = named("(b)", &still.picture);
    set(&mut bob, Setting::Emoticon(saved)).await.unwrap();
    let saved = bob
        .until_event("his emoticon", |event| match event {
            EventBody::Setting(setting) => match &**setting {
                Setting::Emoticon(emoticon) => Some(emoticon.clone()),
                _ => None,
            },
            _ => None,
        })
        .await;
    say(&mut bob, "alice", "(b)!", &[&saved]).await;
    let (line, known) = heard(&mut alice, "(b)!").await;
    if known.is_empty() {
        assert_eq!(pictures(&mut alice, line, 1).await, [saved]);
    }
}

#[tokio::test]
async fn what_cannot_be_an_emoticon_is_refused() {
    let world = World::new(&["alice"]).await;
    let (alices, mut alice) = world.sign_in("alice").await;
    let (head, _) = alices.upload("api/emoticon", b"no picture").await;
    assert!(head.starts_with("HTTP/1.1 400"), "{head}");
    let foreign = named("(cat)", &BlobId::picture([7; 20]));
    let refused = set(&mut alice, Setting::Emoticon(foreign)).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::NotFound);
    let long = make(&alices, &mut alice, "1234567", &plain_png()).await;
    let longer = named("12345678", &long.picture);
    let refused = set(&mut alice, Setting::Emoticon(longer)).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::TooLong);
    set(&mut alice, Setting::NoEmoticon("1234567".to_owned()))
        .await
        .unwrap();
    let settings = alices.open().await.snapshot.unwrap().settings;
    assert_eq!(settings.emoticons, []);
}

#[tokio::test]
async fn they_are_announced_as_clients_of_the_time_did() {
    let service = Scripted::start().await;
    let world = World::before(service.entry(), |_| {}).await;
    let ((alices, mut alice), mut notification) =
        tokio::join!(world.sign_in("alice"), service.sign_in());
    let still = make(&alices, &mut alice, "(dog)", &plain_png()).await;
    let moves = make(&alices, &mut alice, "(cat)", &gif()).await;
    let data = alices
        .download(&format!("api/picture/{}", still.picture))
        .await;
    let size = data.unwrap().len();
    say(&mut alice, "bob", "(dog) and (cat)", &[&still, &moves]).await;

    let mut board = service.switchboard_with_bob(&mut notification).await;
    let first = board.until("MSG").await;
    let begin = format!(
        "MIME-Version: 1.0\r\nContent-Type: text/x-mms-emoticon\r\n\r\n\
         (dog)\t<msnobj Creator=\"{}\" Size=\"{size}\" Type=\"2\" Location=\"0\" \
         Friendly=\"KABkAG8AZwApAAAA\" SHA1D=\"",
        address("alice")
    );
    assert!(first.payload.starts_with(&begin), "{}", first.payload);
    assert!(first.payload.ends_with("\"/>\t"), "{}", first.payload);
    assert_eq!(first.words[2], "N");
    let second = board.until("MSG").await;
    let begin = "MIME-Version: 1.0\r\nContent-Type: text/x-mms-animemoticon\r\n\r\n(cat)\t<msnobj ";
    assert!(second.payload.starts_with(begin), "{}", second.payload);
    let text = board.until("MSG").await;
    assert!(text.payload.ends_with("\r\n\r\n(dog) and (cat)"));
}
