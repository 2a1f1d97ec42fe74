//! Pictures to and from a client that nobody here wrote: the `msnp11-sdk` crate.

use crate::between_relays::show;
use crate::files::{answer, data, done, offered, send, until};
use crate::other::{Other, within};
use crate::support::{World, address};
use crate::{plain_png, png};
use msnp11_sdk::Event;
use nudge_shared::{EventBody, FileState, ServerFrame};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_gets_the_others_picture() {
    let mut world = World::new(&["alice", "bob"]).await;
    let (alices, mut alice) = world.sign_in("alice").await;
    let mut bob = Other::sign_in(world.messenger(), "bob").await;
    let bobs = png(60, 1);
    bob.client.set_display_picture(bobs.clone()).await.unwrap();
    bob.announce().await;
    bob.befriend(&mut alice, "alice").await;

    let fetched = alice.contact("bob", |bob| bob.picture.is_some()).await;
    let id = fetched.picture.unwrap();
    let here = alices.download(&format!("api/picture/{id}")).await.unwrap();
    let pixels = |png: &[u8]| image::load_from_memory(png).unwrap().to_rgb8();
    assert_eq!(pixels(&here), pixels(&bobs));

    // Of one packet: it loops for ever when what it reads at once ends within a line.
    let id = show(&alices, &mut alice, &plain_png()).await;
    let published = alices.download(&format!("api/picture/{id}")).await.unwrap();
    let object = bob
        .heard
        .wait("alice's picture", |event| match event {
            Event::PresenceUpdate {
                email, presence, ..
            } if email == address("alice").as_str() => {
                presence.msn_object_string.filter(|it| !it.is_empty())
            }
            _ => None,
        })
        .await;
    let (board, mut heard) = bob.call("alice").await;
    let alices_address = address("alice").to_string();
    let fetch = board.request_contact_display_picture(&alices_address, &object);
    within("fetching", fetch).await.unwrap();
    let data = heard
        .wait("the data", |event| match event {
            Event::DisplayPicture { data, .. } => Some(data),
            _ => None,
        })
        .await;
    assert_eq!(data, published);
    let talk = alice.heard.iter().any(|frame| {
        matches!(frame, ServerFrame::Event(event)
            if matches!(event.body, EventBody::Message(_) | EventBody::Conversation(_)))
    });
    assert!(!talk, "nothing shows of it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_file_goes_each_way() {
    let mut world = World::new(&["alice", "bob"]).await;
    let (alices, mut alice) = world.sign_in("alice").await;
    let mut bob = Other::sign_in(world.messenger(), "bob").await;
    bob.announce().await;
    bob.befriend(&mut alice, "alice").await;

    // From it, over many packets.
    let bytes = data(20_000);
    let (board, mut heard) = bob.call("alice").await;
    let alices_address = address("alice").to_string();
    let sending = board.send_file(&alices_address, "from bob.bin", &bytes);
    let taking = async {
        let (line, conversation, file) = offered(&mut alice).await;
        assert_eq!((&*file.name, file.size), ("from bob.bin", 20_000));
        answer(&mut alice, line, conversation, true).await;
        done(&mut alice, line).await
    };
    let (sent, blob) = within("sending", async { tokio::join!(sending, taking) }).await;
    sent.unwrap();
    let here = alices.download(&format!("api/file/{blob}")).await;
    assert_eq!(here.unwrap(), bytes);

    // It hears a no.
    alice.forget();
    let sending = board.send_file(&alices_address, "unwanted.bin", &bytes);
    let declining = async {
        let (line, conversation, _) = offered(&mut alice).await;
        answer(&mut alice, line, conversation, false).await;
    };
    let (sent, ()) = within("declining", async { tokio::join!(sending, declining) }).await;
    assert!(sent.is_err());

    // To it, of one packet, for the reason given above.
    alice.forget();
    let bytes = data(1_000);
    let line = send(&alices, &mut alice, "bob", "from-alice.bin", &bytes).await;
    let (name, size, request) = heard
        .wait("the offer", |event| match event {
            Event::FileTransferRequest {
                file_name,
                file_size,
                request,
                ..
            } => Some((file_name, file_size, request)),
            _ => None,
        })
        .await;
    assert_eq!((&*name, size), ("from-alice.bin", 1_000));
    let got = within("taking", board.accept_file_request(request)).await;
    assert_eq!(got.unwrap(), bytes);
    done(&mut alice, line).await;
    until(&mut alice, line, |state| {
        matches!(state, FileState::Done(_))
    })
    .await;
}
