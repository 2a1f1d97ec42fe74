//! Switchboards: calling, talking, leaving, refusals.

use std::time::Duration;

use crate::harness::{Client, World, address, text};

/// A switchboard of `caller`'s, entered.
pub(crate) async fn open(world: &World, ns: &mut Client, caller: &str, name: &str) -> Client {
    ns.send("XFR 20 SB").await;
    let granted = ns.line().await;
    let fields: Vec<_> = granted.split(' ').collect();
    assert_eq!(fields[..3], ["XFR", "20", "SB"], "{granted}");
    assert_eq!(fields[3], world.service.address().to_string());
    assert_eq!(fields[4], "CKI");
    let mut sb = Client::connect(fields[3].parse().unwrap()).await;
    let caller = address(caller);
    sb.ask(
        &format!("USR 1 {caller} {}", fields[5]),
        &format!("USR 1 OK {caller} {name}"),
    )
    .await;
    sb
}

/// Calls somebody and has them answer; everything they read before `ANS OK` comes back.
pub(crate) async fn call(
    sb: &mut Client,
    tr: u32,
    ns: &mut Client,
    callee: &str,
) -> (Client, Vec<String>) {
    sb.send(&format!("CAL {tr} {}", address(callee))).await;
    let ringing = sb.line().await;
    let session = ringing
        .strip_prefix(&format!("CAL {tr} RINGING "))
        .unwrap_or_else(|| panic!("{ringing}"));
    assert!(
        session.parse::<i32>().is_ok_and(|id| id > 0),
        "decimal and signed: {session}"
    );
    let ring = ns.line().await;
    let fields: Vec<_> = ring.split(' ').collect();
    assert_eq!(
        (fields[0], fields[1], fields[3]),
        ("RNG", session, "CKI"),
        "{ring}"
    );
    let mut other = Client::connect(fields[2].parse().unwrap()).await;
    other
        .send(&format!(
            "ANS 1 {} {} {session}",
            address(callee),
            fields[4]
        ))
        .await;
    let mut roster = Vec::new();
    loop {
        let line = other.line().await;
        if line == "ANS 1 OK" {
            return (other, roster);
        }
        assert!(line.starts_with("IRO 1 "), "{line}");
        roster.push(line);
    }
}

pub(crate) async fn say(sb: &mut Client, tr: u32, kind: char, payload: &str) {
    sb.send_raw(format!("MSG {tr} {kind} {}\r\n{payload}", payload.len()).as_bytes())
        .await;
}

async fn pair(world: &World, dialects: [&str; 2]) -> (Client, Client) {
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let alice = world.online("alice", dialects[0]).await;
    let bob = world.online("bob", dialects[1]).await;
    (alice, bob)
}

#[tokio::test]
async fn two_people_talk_with_every_kind_of_acknowledgement() {
    let world = World::new().await;
    let (mut alice, mut bob) = pair(&world, ["MSNP8", "MSNP12"]).await;
    alice.quiet().await;
    let mut a = open(&world, &mut alice, "alice", "Alice").await;
    let (mut b, roster) = call(&mut a, 2, &mut bob, "bob").await;
    assert_eq!(
        roster,
        ["IRO 1 1 1 alice@example.test Alice 268435492"],
        "with capabilities since MSNP12"
    );
    a.expect("JOI bob@example.test Bob").await;
    for (tr, kind, answer) in [
        (3, 'U', ""),
        (4, 'N', ""),
        (5, 'A', "ACK 5"),
        (6, 'D', "ACK 6"),
    ] {
        let payload = text(&format!("Grüße {kind}"));
        say(&mut a, tr, kind, &payload).await;
        b.expect_payload("MSG alice@example.test Alice", &payload)
            .await;
        if !answer.is_empty() {
            a.expect(answer).await;
        }
    }
    // Typing, a nudge and binary data go through unchanged, up to 1664 bytes.
    for payload in [
        "MIME-Version: 1.0\r\nContent-Type: text/x-msmsgscontrol\r\nTypingUser: bob@example.test\r\n\r\n\r\n".to_owned(),
        "MIME-Version: 1.0\r\nContent-Type: text/x-msnmsgr-datacast\r\n\r\nID: 1\r\n\r\n".to_owned(),
        "\0".repeat(1664),
    ] {
        say(&mut b, 7, 'D', &payload).await;
        a.expect_payload("MSG bob@example.test Bob", &payload).await;
        b.expect("ACK 7").await;
    }
    let stats = world.service.stats().await;
    assert_eq!(
        (
            stats.switchboards,
            stats.messages,
            stats.online,
            stats.connections
        ),
        (1, 7, 2, 4)
    );

    b.send("OUT").await;
    a.expect("BYE bob@example.test").await;
    say(&mut a, 8, 'A', &text("anybody?")).await;
    a.expect("NAK 8").await;
    let (mut b, _) = call(&mut a, 9, &mut bob, "bob").await;
    a.expect("JOI bob@example.test Bob").await;
    drop(a);
    b.expect("BYE alice@example.test").await;
    b.sign_out().await;
}

#[tokio::test]
async fn a_message_that_is_too_long_ends_the_connection() {
    let world = World::new().await;
    let (mut alice, mut bob) = pair(&world, ["MSNP11", "MSNP11"]).await;
    alice.quiet().await;
    let mut a = open(&world, &mut alice, "alice", "Alice").await;
    let (mut b, _) = call(&mut a, 2, &mut bob, "bob").await;
    a.expect("JOI bob@example.test Bob").await;
    say(&mut a, 3, 'A', &"x".repeat(1665)).await;
    a.closed().await;
    b.expect("BYE alice@example.test").await;
}

#[tokio::test]
async fn three_people_talk() {
    let world = World::new().await;
    let (mut alice, mut bob) = pair(&world, ["MSNP12", "MSNP12"]).await;
    world.people(&["carol"]).await;
    let mut carol = world.online("carol", "MSNP9").await;
    alice.quiet().await;
    let mut a = open(&world, &mut alice, "alice", "Alice").await;
    let (mut b, _) = call(&mut a, 2, &mut bob, "bob").await;
    a.expect("JOI bob@example.test Bob 268435492").await;
    // Carol is on nobody's list: her default lets strangers call.
    let (mut c, roster) = call(&mut b, 3, &mut carol, "carol").await;
    assert_eq!(
        roster,
        [
            "IRO 1 1 2 alice@example.test Alice",
            "IRO 1 2 2 bob@example.test Bob"
        ]
    );
    a.expect("JOI carol@example.test Carol 268435492").await;
    b.expect("JOI carol@example.test Carol 268435492").await;
    say(&mut c, 2, 'A', &text("hello you two")).await;
    a.expect_payload("MSG carol@example.test Carol", &text("hello you two"))
        .await;
    b.expect_payload("MSG carol@example.test Carol", &text("hello you two"))
        .await;
    c.expect("ACK 2").await;
    a.ask("CAL 5 carol@example.test", "215 5").await;
    a.send("OUT").await;
    b.expect("BYE alice@example.test").await;
    c.expect("BYE alice@example.test").await;
}

#[tokio::test]
async fn who_cannot_be_called_looks_offline_whatever_the_reason() {
    let world = World::new().await;
    let (mut alice, mut bob) = pair(&world, ["MSNP11", "MSNP11"]).await;
    world.people(&["carol", "dave"]).await;
    let mut carol = world.authenticate("carol", "MSNP11").await;
    carol.announce("HDN").await;
    let mut dave = world.online("dave", "MSNP11").await;
    dave.ask("BLP 7 BL", "BLP 7 BL").await;
    bob.ask(
        "ADC 7 BL N=alice@example.test",
        "ADC 7 BL N=alice@example.test",
    )
    .await;
    alice.quiet().await;
    let mut a = open(&world, &mut alice, "alice", "Alice").await;
    for (tr, name) in [(2, "bob"), (3, "carol"), (4, "dave"), (5, "nobody")] {
        a.ask(&format!("CAL {tr} {}", address(name)), &format!("217 {tr}"))
            .await;
    }
    a.ask("CAL 6 nonsense", "208 6").await;
    for client in [&mut bob, &mut carol, &mut dave] {
        client.nothing().await;
    }
    bob.ask("REM 8 BL alice@example.test", "REM 8 BL alice@example.test")
        .await;
    call(&mut a, 7, &mut bob, "bob").await;
}

#[tokio::test]
async fn a_call_on_its_way_is_not_made_twice() {
    let world = World::new().await;
    let (mut alice, mut bob) = pair(&world, ["MSNP11", "MSNP11"]).await;
    alice.quiet().await;
    let mut a = open(&world, &mut alice, "alice", "Alice").await;
    a.send("CAL 2 bob@example.test").await;
    assert!(a.line().await.starts_with("CAL 2 RINGING "));
    a.ask("CAL 3 bob@example.test", "215 3").await;
    assert!(bob.line().await.starts_with("RNG "));
    bob.nothing().await;
}

#[tokio::test]
async fn tokens_are_good_for_one_person_once() {
    let world = World::new().await;
    let (mut alice, mut bob) = pair(&world, ["MSNP11", "MSNP11"]).await;
    alice.quiet().await;
    for ask in [
        "USR 1 alice@example.test 12345.6789",
        "ANS 1 alice@example.test 12345.6789 17",
    ] {
        let mut sb = world.connect().await;
        sb.ask(ask, "911 1").await;
        sb.closed().await;
    }
    alice.send("XFR 20 SB").await;
    let granted = alice.line().await;
    let token = granted.rsplit(' ').next().unwrap();
    let mut thief = world.connect().await;
    thief
        .ask(&format!("USR 1 bob@example.test {token}"), "911 1")
        .await;
    thief.closed().await;
    let mut late = world.connect().await;
    late.ask(&format!("USR 1 alice@example.test {token}"), "911 1")
        .await;
    late.closed().await;
    bob.nothing().await;
}

#[tokio::test]
async fn a_switchboard_is_not_for_the_hidden_nor_for_those_who_said_nothing_yet() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let mut alice = world.authenticate("alice", "MSNP11").await;
    alice.ask("XFR 6 SB", "913 6").await;
    alice.announce("HDN").await;
    alice.ask("XFR 7 SB", "913 7").await;
    alice.announce("NLN").await;
    alice.send("XFR 8 SB").await;
    assert!(alice.line().await.starts_with("XFR 8 SB "));
}

#[tokio::test]
async fn a_silent_conversation_ends_for_everybody() {
    let idle = Duration::from_millis(400);
    let world = World::with(|config| config.limits.switchboard_idle = idle).await;
    let (mut alice, mut bob) = pair(&world, ["MSNP11", "MSNP11"]).await;
    alice.quiet().await;
    let mut a = open(&world, &mut alice, "alice", "Alice").await;
    let (mut b, _) = call(&mut a, 2, &mut bob, "bob").await;
    a.expect("JOI bob@example.test Bob").await;
    let before = std::time::Instant::now();
    say(&mut a, 3, 'U', &text("one word")).await;
    b.expect_payload("MSG alice@example.test Alice", &text("one word"))
        .await;
    a.expect("BYE bob@example.test 1").await;
    a.closed().await;
    b.expect("BYE alice@example.test 1").await;
    b.closed().await;
    assert!(before.elapsed() >= idle);
    assert_eq!(world.service.stats().await.switchboards, 0);
}

#[tokio::test]
async fn connections_that_do_not_sign_in_are_closed() {
    let world =
        World::with(|config| config.limits.sign_in_within = Duration::from_millis(200)).await;
    let mut silent = world.connect().await;
    let mut slow = world.connect().await;
    slow.ask("VER 1 MSNP11 CVR0", "VER 1 MSNP11").await;
    silent.closed().await;
    slow.closed().await;
}
