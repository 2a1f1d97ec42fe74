//! Handwriting between people at two relays, and to a messenger that cannot show it.

use crate::between_relays::Two;
use crate::support::{Browser, Scripted, Tab, World, address, with};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use nudge_shared::{
    BlobId, Body, CommandBody, Delivery, ErrorCode, EventBody, Message, MessageId, ReplyBody,
    Sender, Uploaded, WireError,
};
use std::io::Cursor;

/// A drawing on nothing, with strokes that do not compress to a single packet.
fn drawing() -> Vec<u8> {
    let mut drawing = RgbaImage::new(500, 200);
    for step in 0..4_000_u32 {
        let mixed = step.wrapping_mul(2_654_435_761);
        let (x, y) = ((mixed >> 8) % 500, (mixed >> 17) % 200);
        drawing.put_pixel(x, y, Rgba([20, 40, 120, 255]));
    }
    let mut png = Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(drawing)
        .write_to(&mut png, ImageFormat::Png)
        .unwrap();
    png.into_inner()
}

async fn draw(browser: &Browser) -> BlobId {
    let (head, body) = browser.upload("api/ink", &drawing()).await;
    assert!(head.starts_with("HTTP/1.1 200"), "{head} {body}");
    let uploaded: Uploaded = serde_json::from_str(&body).unwrap();
    uploaded.blob
}

async fn send(tab: &mut Tab, picture: BlobId) -> Result<MessageId, WireError> {
    let command = CommandBody::Send {
        conversation: with("bob"),
        body: Body::Ink { picture },
    };
    match tab.call(command).await {
        Ok(ReplyBody::Accepted(message)) => Ok(message),
        Ok(other) => panic!("{other:?}"),
        Err(error) => Err(error),
    }
}

/// Waits for something from somebody else.
async fn received(tab: &mut Tab) -> Body {
    tab.until_event("a line", |event| match event {
        EventBody::Message(Message {
            from: Sender::Contact(_),
            body,
            ..
        }) => Some(body.clone()),
        _ => None,
    })
    .await
}

#[tokio::test]
async fn a_drawing_of_many_packets_is_seen_by_the_other_side() {
    let two = Two::new().await;
    let ((alices, mut alice), (bobs, mut bob)) = two.friends().await;
    let own = draw(&alices).await;
    let gif = alices
        .download(&format!("api/picture/{own}"))
        .await
        .unwrap();
    assert!(
        gif.starts_with(b"GIF8") && gif.len() > 2_000,
        "{}",
        gif.len()
    );
    let message = send(&mut alice, own).await.unwrap();
    let Body::Ink { picture } = received(&mut bob).await else {
        panic!("handwriting")
    };
    assert_eq!(alice.fate(message).await, Delivery::Delivered);
    let there = bobs.download(&format!("api/picture/{picture}")).await;
    let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().to_rgb8();
    assert_eq!(pixels(&there.unwrap()), pixels(&gif));
}

#[tokio::test]
async fn who_cannot_show_it_is_not_sent_any_and_what_is_no_gif_is_named() {
    let service = Scripted::start().await;
    let world = World::before(service.entry(), |_| {}).await;
    let ((alices, mut alice), mut notification) =
        tokio::join!(world.sign_in("alice"), service.sign_in());
    // Her contact's messenger announces no ink.
    let own = draw(&alices).await;
    let refused = send(&mut alice, own).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotPossible);
    let foreign = send(&mut alice, BlobId::picture([9; 20])).await;
    assert_eq!(foreign.unwrap_err().code, ErrorCode::NotFound);

    let mut board = service.ring(&mut notification).await;
    for (content_type, body) in [
        ("image/gif", "base64:bm8gR0lG"),
        ("image/gif", "base64:R0lGODlhAQABAA=="),
        ("application/x-ms-ink", "base64:ABEAAA=="),
    ] {
        let payload = format!("MIME-Version: 1.0\r\nContent-Type: {content_type}\r\n\r\n{body}");
        let line = format!("MSG {} Bob {}\r\n{payload}", address("bob"), payload.len());
        alice.forget();
        board.say_bytes(line.as_bytes()).await;
        assert!(matches!(
            received(&mut alice).await,
            Body::Unsupported { .. }
        ));
    }
    let gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    let payload = format!("MIME-Version: 1.0\r\nContent-Type: image/gif\r\n\r\nbase64:{gif}");
    let line = format!("MSG {} Bob {}\r\n{payload}", address("bob"), payload.len());
    alice.forget();
    board.say_bytes(line.as_bytes()).await;
    assert!(matches!(received(&mut alice).await, Body::Ink { .. }));
}
