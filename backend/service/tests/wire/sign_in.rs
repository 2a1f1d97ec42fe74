//! Versions, passwords, tickets, two places at once.

use crate::harness::{PASSWORD, World, address};

#[tokio::test]
async fn every_dialect_signs_in_and_fetches_empty_lists() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    for dialect in ["MSNP8", "MSNP9", "MSNP10", "MSNP11", "MSNP12"] {
        let mut alice = world.authenticate("alice", dialect).await;
        let rows = alice.synchronise(dialect).await;
        let expected: &[&str] = match dialect {
            "MSNP8" | "MSNP9" => &["GTC A", "BLP AL", "LSG 0 Other%20Contacts 0"],
            _ => &["GTC A", "BLP AL", "PRP MFN Alice"],
        };
        assert_eq!(rows, expected, "{dialect}");
        alice.sign_out().await;
    }
}

#[tokio::test]
async fn the_newest_common_dialect_is_taken_and_none_ends_the_connection() {
    let world = World::new().await;
    let mut client = world.connect().await;
    client
        .ask("VER 1 MSNP21 MSNP11 MSNP10 CVR0", "VER 1 MSNP11")
        .await;
    let mut client = world.connect().await;
    client.ask("VER 1 MSNP99 CVR0", "VER 1 0").await;
    client.closed().await;
}

#[tokio::test]
async fn a_wrong_ticket_is_911_and_a_ticket_is_good_once() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    let used = world.ticket("alice").await;
    for (name, ticket, ok) in [
        ("alice", "t=wrong&p=", false),
        ("nobody", "t=wrong&p=", false),
        ("alice", used.as_str(), true),
        ("alice", used.as_str(), false),
        ("bob", world.ticket("alice").await.as_str(), false),
    ] {
        let mut client = world.connect().await;
        client.ask("VER 1 MSNP11 CVR0", "VER 1 MSNP11").await;
        client
            .send(&format!(
                "CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0816 MSMSGS {}",
                address(name)
            ))
            .await;
        client.line().await;
        client.send(&format!("USR 3 TWN I {}", address(name))).await;
        assert!(
            client.line().await.starts_with("USR 3 TWN S "),
            "an unknown account is asked all the same"
        );
        client.send(&format!("USR 4 TWN S {ticket}")).await;
        if ok {
            client.expect("USR 4 OK alice@example.test 1 0").await;
        } else {
            client.expect("911 4").await;
            client.closed().await;
        }
    }
}

#[tokio::test]
async fn steps_out_of_order_are_refused() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let mut client = world.connect().await;
    client.ask("VER 1 MSNP11 CVR0", "VER 1 MSNP11").await;
    client.ask("SYN 2 0 0", "302 2").await;
    client.ask("VER 3 MSNP11 CVR0", "715 3").await;
    client.closed().await;
    let mut client = world.connect().await;
    client.send("GET / HTTP/1.0").await;
    client.closed().await;
    let mut alice = world.authenticate("alice", "MSNP11").await;
    alice.ask("USR 9 TWN I alice@example.test", "207 9").await;
    alice.ask("ZZZ 10 what", "502 10").await;
    alice.nothing().await;
}

#[tokio::test]
async fn the_login_endpoint_tells_right_from_wrong_and_rests_when_guessed_at() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let right = world.login("alice", PASSWORD).await;
    assert!(right.starts_with("HTTP/1.1 200 OK\r\n"), "{right}");
    assert!(
        right.contains("Authentication-Info: Passport1.4 da-status=success,"),
        "{right}"
    );
    assert!(right.len() < 1000, "{right}");
    for (name, password) in [("alice", "wrong horse"), ("nobody", PASSWORD)] {
        let wrong = world.login(name, password).await;
        assert!(
            wrong.starts_with("HTTP/1.1 401 Unauthorized\r\n"),
            "{wrong}"
        );
        assert!(
            wrong.contains("WWW-Authenticate: Passport1.4 da-status=failed,"),
            "{wrong}"
        );
        assert!(wrong.contains(",cbtxt="), "{wrong}");
    }
    let missing = world.get("/login", &[]).await;
    assert!(missing.starts_with("HTTP/1.1 401 "), "{missing}");
    let mut answer = String::new();
    for _ in 0..20 {
        answer = world.login("alice", "wrong horse").await;
    }
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    assert!(
        world
            .login("alice", PASSWORD)
            .await
            .starts_with("HTTP/1.1 503 "),
        "the right one has to wait as well"
    );
}

#[tokio::test]
async fn the_nexus_speaks_to_both_kinds_of_client() {
    let world = World::new().await;
    let usual = world.get("/rdr/pprdr.asp", &["User-Agent: MSMSGS"]).await;
    let expected = format!(
        "PassportURLs: DARealm=Passport.Net,DALogin={}/login2.srf,DAReg=",
        world.web
    );
    assert!(usual.contains(&expected), "{usual}");
    let doubled = world.get("//rdr/pprdr.asp", &["User-Agent: MSMSGS"]).await;
    assert!(doubled.contains(&expected), "{doubled}");
    let sdk = world.get("/rdr/pprdr.asp", &["Accept: */*"]).await;
    assert!(
        sdk.contains(&format!(
            "PassportURLs: DALogin=http://{}/login2.srf\r\n",
            world.web
        )),
        "{sdk}"
    );
}

#[tokio::test]
async fn signing_in_twice_ends_the_first_and_contacts_see_no_gap() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let mut bob = world.online("bob", "MSNP11").await;
    let mut first = world.online("alice", "MSNP11").await;
    bob.expect("NLN NLN alice@example.test Alice 268435492 0")
        .await;
    bob.quiet().await;
    let second = world.authenticate("alice", "MSNP11").await;
    first.expect("OUT OTH").await;
    first.closed().await;
    bob.nothing().await;
    second.sign_out().await;
    bob.expect("FLN alice@example.test").await;
}
