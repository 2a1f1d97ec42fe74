//! What one client may do to others, and how fast.

use crate::conversations::{call, open};
use crate::harness::{Client, World, address, text};

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

/// Alice and Bob on a switchboard, their notification connections kept open.
async fn together(world: &World) -> ([Client; 2], Client, Client) {
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let mut bob_ns = world.online("bob", "MSNP12").await;
    let mut alice_ns = world.online("alice", "MSNP12").await;
    bob_ns.quiet().await;
    let mut alice = open(world, &mut alice_ns, "alice", "Alice").await;
    let (bob, _) = call(&mut alice, 2, &mut bob_ns, "bob").await;
    alice.expect("JOI bob@example.test Bob 268435492").await;
    ([alice_ns, bob_ns], alice, bob)
}

/// Says it so often, and counts what was acknowledged; what was not was refused.
async fn flood(alice: &mut Client, payload: &str, times: usize) -> usize {
    let burst: String = (1..=times)
        .map(|tr| format!("MSG {tr} A {}\r\n{payload}", payload.len()))
        .collect();
    alice.send_raw(burst.as_bytes()).await;
    let mut taken = 0;
    for tr in 1..=times {
        let answer = alice.line().await;
        if answer == format!("ACK {tr}") {
            taken += 1;
        } else {
            assert_eq!(answer, format!("NAK {tr}"));
        }
    }
    taken
}

#[tokio::test]
async fn nobody_says_more_than_can_be_read() {
    let world = World::new().await;
    let (_kept, mut alice, mut bob) = together(&world).await;
    let payload = text("read this");
    let taken = flood(&mut alice, &payload, 1500).await;
    assert!((1000..1300).contains(&taken), "{taken} were delivered");
    for _ in 0..taken {
        bob.expect_payload("MSG alice@example.test Alice", &payload)
            .await;
    }
    alice.send_raw(b"OUT\r\n").await;
    bob.expect("BYE alice@example.test").await;
}

#[tokio::test]
async fn packets_and_chunks_are_only_slowed_down() {
    let world = World::new().await;
    let (_kept, mut alice, _bob) = together(&world).await;
    for payload in [
        "MIME-Version: 1.0\r\nContent-Type: application/x-msnmsgrp2p\r\nP2P-Dest: bob@example.test\r\n\r\nx",
        "Message-ID: {1}\r\nChunk: 1\r\n\r\nx",
    ] {
        assert_eq!(flood(&mut alice, payload, 1500).await, 1500);
    }
}
