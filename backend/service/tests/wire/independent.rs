//! A client that nobody here wrote: the `msnp11-sdk` crate.
//!
//! It has faults of its own, which is part of the point: its lists are small here, because it loses lines
//! that arrive cut at 1,664 bytes, and every wait has a limit.

use std::time::Duration;

use msnp11_sdk::{Client, Event, MsnpList, MsnpStatus, PersonalMessage, PlainText, Switchboard};
use tokio::sync::mpsc;

use crate::harness::{PASSWORD, PATIENCE, World, address};

/// A signed-in client and what it has been told.
struct Person {
    client: Client,
    events: mpsc::UnboundedReceiver<Event>,
}

async fn within<T>(what: &str, work: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, work)
        .await
        .unwrap_or_else(|_| panic!("{what} took too long"))
}

impl Person {
    async fn sign_in(world: &World, name: &str) -> Self {
        let server = world.service.address();
        let client = within(
            "connecting",
            Client::new(&server.ip().to_string(), server.port()),
        )
        .await
        .unwrap();
        let (told, events) = mpsc::unbounded_channel();
        client.add_event_handler_closure(move |event| {
            let told = told.clone();
            async move {
                let _ = told.send(event);
            }
        });
        let nexus = format!("http://{}/rdr/pprdr.asp", world.web);
        // The SDK sends the password as it is, without encoding.
        let login = client.login(address(name), PASSWORD, &nexus, "msnp11-sdk", "0.13");
        assert!(matches!(
            within("signing in", login).await.unwrap(),
            Event::Authenticated
        ));
        Self { client, events }
    }

    async fn announce(&self) {
        within("announcing", self.client.set_presence(MsnpStatus::Online))
            .await
            .unwrap();
    }

    /// The first event that `pick` takes.
    async fn wait<T>(&mut self, what: &str, pick: impl FnMut(Event) -> Option<T>) -> T {
        wait(&mut self.events, what, pick).await
    }
}

async fn wait<T>(
    events: &mut mpsc::UnboundedReceiver<Event>,
    what: &str,
    mut pick: impl FnMut(Event) -> Option<T>,
) -> T {
    within(what, async {
        loop {
            let event = events
                .recv()
                .await
                .unwrap_or_else(|| panic!("no {what} before the end"));
            if let Some(found) = pick(event) {
                return found;
            }
        }
    })
    .await
}

fn listen(switchboard: &Switchboard) -> mpsc::UnboundedReceiver<Event> {
    let (told, events) = mpsc::unbounded_channel();
    switchboard.add_event_handler_closure(move |event| {
        let told = told.clone();
        async move {
            let _ = told.send(event);
        }
    });
    events
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn it_signs_in_adds_sees_chats_nudges_and_fetches_a_picture() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    let mut alice = Person::sign_in(&world, "alice").await;
    let name = alice.wait("own name", |event| match event {
        Event::DisplayName(name) => Some(name),
        _ => None,
    });
    assert_eq!(name.await, "Alice");
    let mut bob = Person::sign_in(&world, "bob").await;
    let picture: Vec<u8> = (0..3000_u32).map(|n| (n % 251) as u8).collect();
    let sha1d = bob
        .client
        .set_display_picture(picture.clone())
        .await
        .unwrap();
    alice.announce().await;
    bob.announce().await;

    // Alice adds Bob; he is told, allows her, and she sees him.
    let bob_address = address("bob");
    let add = alice
        .client
        .add_contact(&bob_address, "Bob", MsnpList::ForwardList);
    assert!(matches!(
        within("adding", add).await.unwrap(),
        Event::ContactInForwardList { .. }
    ));
    let allow = alice
        .client
        .add_contact(&bob_address, "Bob", MsnpList::AllowList);
    within("allowing", allow).await.unwrap();
    let adder = bob.wait("being added", |event| match event {
        Event::AddedBy { email, .. } => Some(email),
        _ => None,
    });
    assert_eq!(adder.await, address("alice"));
    let alice_address = address("alice");
    for list in [MsnpList::AllowList, MsnpList::ReverseList] {
        within(
            "accepting",
            bob.client.add_contact(&alice_address, "Alice", list),
        )
        .await
        .unwrap();
    }
    within(
        "tidying up",
        bob.client
            .remove_contact(&alice_address, MsnpList::PendingList),
    )
    .await
    .unwrap();
    within(
        "adding back",
        bob.client
            .add_contact(&alice_address, "Alice", MsnpList::ForwardList),
    )
    .await
    .unwrap();
    let object = alice.wait("presence", |event| match event {
        Event::InitialPresenceUpdate {
            email, presence, ..
        }
        | Event::PresenceUpdate {
            email, presence, ..
        } if email == bob_address => presence.msn_object_string,
        _ => None,
    });
    let object = object.await;
    assert!(object.contains(&sha1d), "{object}");
    within("changing status", bob.client.set_presence(MsnpStatus::Busy))
        .await
        .unwrap();
    alice
        .wait("busy", |event| match event {
            Event::PresenceUpdate { presence, .. } => {
                (presence.status == MsnpStatus::Busy).then_some(())
            }
            _ => None,
        })
        .await;
    let message = PersonalMessage {
        psm: "gone fishing".to_owned(),
        current_media: String::new(),
    };
    within(
        "a personal message",
        bob.client.set_personal_message(&message),
    )
    .await
    .unwrap();
    alice
        .wait("the personal message", |event| match event {
            Event::PersonalMessageUpdate {
                personal_message, ..
            } => (personal_message.psm == "gone fishing").then_some(()),
            _ => None,
        })
        .await;

    // They talk.
    let from_alice = within("calling", alice.client.create_session(&bob_address))
        .await
        .unwrap();
    let mut alice_hears = listen(&from_alice);
    let from_bob = bob.wait("the call", |event| match event {
        Event::SessionAnswered(switchboard) => Some(switchboard),
        _ => None,
    });
    let from_bob = from_bob.await;
    let mut bob_hears = listen(&from_bob);
    wait(&mut alice_hears, "Bob coming in", |event| match event {
        Event::ParticipantInSwitchboard { email } => (email == bob_address).then_some(()),
        _ => None,
    })
    .await;
    let hello = PlainText {
        bold: false,
        italic: false,
        underline: false,
        strikethrough: false,
        color: "0".to_owned(),
        text: "Grüße, Bob".to_owned(),
    };
    within("a message", from_alice.send_text_message(&hello))
        .await
        .unwrap();
    let heard = wait(&mut bob_hears, "the message", |event| match event {
        Event::TextMessage { message, .. } => Some(message.text),
        _ => None,
    });
    assert_eq!(heard.await, "Grüße, Bob");
    within("typing", from_bob.send_typing_user(&bob_address))
        .await
        .unwrap();
    wait(&mut alice_hears, "typing", |event| {
        matches!(event, Event::TypingNotification { .. }).then_some(())
    })
    .await;
    within("a nudge", from_bob.send_nudge()).await.unwrap();
    wait(&mut alice_hears, "the nudge", |event| {
        matches!(event, Event::Nudge { .. }).then_some(())
    })
    .await;

    // The picture comes through the conversation.
    let fetch = from_alice.request_contact_display_picture(&bob_address, &object);
    within("fetching the picture", fetch).await.unwrap();
    let fetched = wait(&mut alice_hears, "the picture", |event| match event {
        Event::DisplayPicture { data, .. } => Some(data),
        _ => None,
    });
    assert_eq!(fetched.await, picture);

    // Blocking, in the order the SDK does it.
    within("blocking", bob.client.block_contact(&alice_address))
        .await
        .unwrap();
    alice
        .wait("his leaving", |event| match event {
            Event::ContactOffline { email } => (email == bob_address).then_some(()),
            _ => None,
        })
        .await;
    within("unblocking", bob.client.unblock_contact(&alice_address))
        .await
        .unwrap();
    alice
        .wait("his coming back", |event| {
            matches!(event, Event::PresenceUpdate { .. }).then_some(())
        })
        .await;
    within("signing out", bob.client.disconnect())
        .await
        .unwrap();
    alice
        .wait("his signing out", |event| {
            matches!(event, Event::ContactOffline { .. }).then_some(())
        })
        .await;
    tokio::time::timeout(Duration::from_secs(10), world.service.shutdown())
        .await
        .expect("a quick end");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_told_when_it_signs_in_elsewhere() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let mut first = Person::sign_in(&world, "alice").await;
    let _second = Person::sign_in(&world, "alice").await;
    first
        .wait("the end", |event| {
            matches!(event, Event::LoggedInAnotherDevice).then_some(())
        })
        .await;
}
