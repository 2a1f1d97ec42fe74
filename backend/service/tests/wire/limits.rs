//! What one client may do to others, and how fast.

use crate::harness::{Client, World, address};

/// Signed in with a dialect of the address book, and announced.
async fn modern(world: &World, name: &str) -> Client {
    let mut client = world.connect().await;
    client.ask("VER 1 MSNP13 CVR0", "VER 1 MSNP13").await;
    client.send(&format!("USR 2 TWN I {}", address(name))).await;
    let challenge = loop {
        let line = client.line().await;
        if !line.starts_with("GCF ") {
            break line;
        }
        client.rest(&line).await;
    };
    assert!(challenge.starts_with("USR 2 TWN S "), "{challenge}");
    let ticket = world.ticket(name).await;
    client.send(&format!("USR 3 TWN S {ticket}")).await;
    assert!(client.line().await.starts_with("USR 3 OK "));
    client.quiet().await;
    client.announce("NLN").await;
    client
}

#[tokio::test]
async fn notices_are_short_and_have_a_pace() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    let mut bob = modern(&world, "bob").await;
    let mut alice = modern(&world, "alice").await;
    let notice = |tr: usize, length: usize| {
        let payload = "x".repeat(length);
        format!("UUN {tr} bob@example.test 1 {length}\r\n{payload}")
    };
    alice.send_raw(notice(10, 8193).as_bytes()).await;
    alice.expect("201 10").await;
    let burst: String = (100..300).map(|tr| notice(tr, 4096)).collect();
    alice.send_raw(burst.as_bytes()).await;
    let mut taken = 0;
    for tr in 100..300 {
        let answer = alice.line().await;
        if answer == format!("UUN {tr} OK") {
            taken += 1;
        } else {
            assert_eq!(answer, format!("800 {tr}"));
        }
    }
    assert!((50..100).contains(&taken), "{taken} were taken");
    let heard = bob.quiet().await;
    assert_eq!(heard.len(), taken);
    assert!(heard[0].starts_with("UBN alice@example.test 1 4096\n"));
}
