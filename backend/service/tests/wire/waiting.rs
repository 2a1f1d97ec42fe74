//! Messages for people who are not there, said to clients that cannot fetch them.

use crate::harness::{Client, World, address};

/// Answers a ring; the conversation, and who is in it.
async fn answer(ring: &str, name: &str) -> (Client, String) {
    let fields: Vec<&str> = ring.split(' ').collect();
    let ["RNG", session, at, "CKI", token, ..] = *fields else {
        panic!("no ring: {ring}")
    };
    let mut client = Client::connect(at.parse().unwrap()).await;
    client
        .send(&format!("ANS 1 {} {token} {session}", address(name)))
        .await;
    let present = client.line().await;
    client.expect("ANS 1 OK").await;
    (client, present)
}

async fn leave(world: &World, from: &str, to: &str, text: &str) {
    let mailboxes = world.service.mailboxes();
    let left = mailboxes.leave(&address(from), &address(to), text).await;
    left.unwrap();
}

/// Signs in and shows up. What comes after that stays to be read: a ring may come at once.
async fn shows_up(world: &World, name: &str, dialect: &str) -> Client {
    let mut client = world.authenticate(name, dialect).await;
    client.synchronise(dialect).await;
    client.ask("CHG 6 NLN 0", "CHG 6 NLN 0").await;
    client
}

#[tokio::test]
async fn what_waited_is_said_in_the_senders_name_once() {
    let world = World::new().await;
    world.people(&["alice", "bob", "carol"]).await;
    world.befriend("alice", "bob").await;
    world.befriend("carol", "bob").await;
    for text in ["first", "second\nline"] {
        leave(&world, "alice", "bob", text).await;
    }
    leave(&world, "carol", "bob", "and I").await;
    let mut bob = shows_up(&world, "bob", "MSNP9").await;
    for (sender, shown, texts) in [
        ("alice", "Alice", &["first", "second\r\nline"][..]),
        ("carol", "Carol", &["and I"]),
    ] {
        let ring = bob.line().await;
        assert!(
            ring.ends_with(&format!(" {} {shown}", address(sender))),
            "{ring}"
        );
        let (mut talk, present) = answer(&ring, "bob").await;
        assert_eq!(present, format!("IRO 1 1 1 {} {shown}", address(sender)));
        for text in texts {
            let (line, payload) = talk.payload().await;
            assert!(
                line.starts_with(&format!("MSG {} {shown} ", address(sender))),
                "{line}"
            );
            let (_, body) = payload.split_once("\r\n\r\n").unwrap();
            let (time, body) = body.split_once(" UTC) ").unwrap();
            assert!(time.starts_with('(') && time.contains(" on "), "{time}");
            assert_eq!(body, *text);
        }
        talk.expect(&format!("BYE {}", address(sender))).await;
    }
    bob.nothing().await;
    bob.sign_out().await;
    let mut bob = shows_up(&world, "bob", "MSNP9").await;
    bob.nothing().await;
    assert_eq!(
        world
            .service
            .mailboxes()
            .waiting(&address("bob"))
            .await
            .unwrap(),
        []
    );
}

#[tokio::test]
async fn whoever_hides_hears_it_when_they_show_themselves() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    leave(&world, "alice", "bob", "hello").await;
    let mut bob = world.authenticate("bob", "MSNP12").await;
    bob.synchronise("MSNP12").await;
    bob.announce("HDN").await;
    bob.nothing().await;
    // And who is only hidden gets what comes meanwhile, later.
    leave(&world, "alice", "bob", "are you there?").await;
    bob.nothing().await;
    bob.send("CHG 7 NLN 0").await;
    bob.expect("CHG 7 NLN 0").await;
    let ring = bob.line().await;
    let (mut talk, _) = answer(&ring, "bob").await;
    for text in ["hello", "are you there?"] {
        let (_, payload) = talk.payload().await;
        assert!(payload.ends_with(text), "{payload}");
    }
}

#[tokio::test]
async fn whoever_does_not_answer_is_asked_again_next_time() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    leave(&world, "alice", "bob", "hello").await;
    for _ in 0..2 {
        let mut bob = shows_up(&world, "bob", "MSNP8").await;
        let ring = bob.line().await;
        assert!(ring.starts_with("RNG "), "{ring}");
        bob.sign_out().await;
    }
    let waiting = world.service.mailboxes().waiting(&address("bob")).await;
    let waiting = waiting.unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        (
            waiting[0].from.as_str(),
            waiting[0].name.as_str(),
            waiting[0].text.as_str()
        ),
        ("alice@example.test", "Alice", "hello")
    );
}
