//! People at two relays, which have nothing in common but the service.

use crate::png;
use crate::support::{Browser, Tab, World, address, befriend};
use nudge_shared::{BlobId, CommandBody, Contact, EventBody, ServerFrame, Status, Uploaded};

pub(crate) struct Two {
    pub(crate) here: World,
    pub(crate) there: World,
}

impl Two {
    pub(crate) async fn new() -> Self {
        let mut here = World::new(&["alice", "bob"]).await;
        let there = World::before(here.messenger().entry(), |_| {}).await;
        Self { here, there }
    }
}

/// Uploads a picture and shows it to contacts.
pub(crate) async fn show(browser: &Browser, tab: &mut Tab, png: &[u8]) -> BlobId {
    let (head, body) = browser.upload("api/picture", png).await;
    assert!(head.starts_with("HTTP/1.1 200"), "{head} {body}");
    let uploaded: Uploaded = serde_json::from_str(&body).unwrap();
    let id = uploaded.blob;
    tab.call(CommandBody::SetPicture(Some(id.clone())))
        .await
        .unwrap();
    tab.until_event("the own picture", |event| match event {
        EventBody::Me(me) if me.picture.as_ref() == Some(&id) => Some(()),
        _ => None,
    })
    .await;
    id
}

fn shows(contact: &Contact, picture: &BlobId) -> bool {
    contact.picture.as_ref() == Some(picture)
}

#[tokio::test]
async fn a_picture_is_seen_changed_and_taken_away() {
    let mut two = Two::new().await;
    let (alices, mut alice) = two.here.sign_in("alice").await;
    let (bobs, mut bob) = two.there.sign_in("bob").await;
    befriend(&mut alice, "alice", &mut bob, "bob").await;

    let first = show(&alices, &mut alice, &png(96, 1)).await;
    bob.contact("alice", |alice| shows(alice, &first)).await;
    let here = alices.download(&format!("api/picture/{first}")).await;
    let there = bobs.download(&format!("api/picture/{first}")).await;
    assert!(there.is_some(), "it came");
    let pixels = |png: Option<Vec<u8>>| image::load_from_memory(&png.unwrap()).unwrap().to_rgb8();
    assert_eq!(pixels(there), pixels(here));

    bob.forget();
    let second = show(&alices, &mut alice, &png(96, 2)).await;
    assert_ne!(first, second);
    bob.contact("alice", |alice| shows(alice, &second)).await;
    bob.forget();
    alice.call(CommandBody::SetPicture(None)).await.unwrap();
    bob.contact("alice", |alice| alice.picture.is_none()).await;

    // All that is about pictures: no conversation came of it.
    let talk = |frame: &ServerFrame| match frame {
        ServerFrame::Event(event) => matches!(
            event.body,
            EventBody::Message(_) | EventBody::Conversation(_)
        ),
        _ => false,
    };
    assert!(!alice.heard.iter().any(talk) && !bob.heard.iter().any(talk));
    assert_eq!(bobs.open().await.snapshot.unwrap().conversations, []);
    two.here.messenger().until_no_switchboard().await;
}

#[tokio::test]
async fn a_picture_is_shown_again_after_signing_in_anew() {
    let mut two = Two::new().await;
    let (alices, mut alice) = two.here.sign_in_to_stay("alice").await;
    let (_, mut bob) = two.there.sign_in("bob").await;
    befriend(&mut alice, "alice", &mut bob, "bob").await;
    let picture = show(&alices, &mut alice, &png(48, 3)).await;
    bob.contact("alice", |alice| shows(alice, &picture)).await;
    bob.forget();
    two.here.restart_relay().await;
    // The picture goes with her, and is there without being fetched once more.
    bob.contact("alice", |alice| alice.status == Status::Offline)
        .await;
    bob.contact("alice", |alice| {
        alice.status == Status::Online && shows(alice, &picture)
    })
    .await;
    let alice = two.here.browser_of("alice").open().await;
    let me = alice.snapshot.unwrap().me;
    assert_eq!((me.address, me.picture), (address("alice"), Some(picture)));
}

#[tokio::test]
async fn who_has_another_picture_on_the_way_is_not_asked_for_one_that_is_no_more() {
    let two = Two::new().await;
    let (alices, mut alice) = two.here.sign_in("alice").await;
    let (_, mut bob) = two.there.sign_in("bob").await;
    befriend(&mut alice, "alice", &mut bob, "bob").await;
    let mut last = None;
    for seed in 10..14 {
        last = Some(show(&alices, &mut alice, &png(64, seed)).await);
    }
    let last = last.unwrap();
    bob.contact("alice", |alice| shows(alice, &last)).await;
}

#[tokio::test]
async fn only_pictures_of_ones_own_can_be_shown() {
    let two = Two::new().await;
    let (_, mut alice) = two.here.sign_in("alice").await;
    let foreign = BlobId::picture([7; 20]);
    let refused = alice.call(CommandBody::SetPicture(Some(foreign))).await;
    assert!(refused.is_err());
}
