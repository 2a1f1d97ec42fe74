//! Clients of MSNP2 to 7: lists one by one, no ids, a digest for a password.

use crate::harness::{Client, PASSWORD, World, address, text};

const DIALECTS: [u32; 6] = [2, 3, 4, 5, 6, 7];

async fn old_world(names: &[&str]) -> World {
    let world = World::with(|config| config.old_clients = true).await;
    world.people(names).await;
    world
}

/// As far as the salt; comes back with the salt.
async fn introduce(world: &World, name: &str, dialect: u32) -> (Client, String) {
    let mut client = world.connect().await;
    client
        .ask(
            &format!("VER 1 MSNP{dialect} CVR0"),
            &format!("VER 1 MSNP{dialect}"),
        )
        .await;
    if dialect >= 3 {
        client
            .send("CVR 2 0x0409 winnt 5.1 i386 MSMSGS 4.7.3001 MSMSGS")
            .await;
        let answer = client.line().await;
        assert!(
            answer.starts_with("CVR 2 4.7.3001 4.7.3001 4.7.3001 http"),
            "{answer}"
        );
    }
    client.ask("INF 3", "INF 3 MD5").await;
    client.send(&format!("USR 4 MD5 I {}", address(name))).await;
    let line = client.line().await;
    let salt = line
        .strip_prefix("USR 4 MD5 S ")
        .expect("a salt")
        .to_owned();
    assert!(!salt.contains(' '));
    (client, salt)
}

async fn prove(client: &mut Client, salt: &str, password: &str) -> String {
    let digest = msnp::digest(salt, password);
    client
        .send(&format!("USR 5 MD5 S {}", digest.as_str()))
        .await;
    client.line().await
}

/// Signed in, the profile read.
async fn sign_in(world: &World, name: &str, dialect: u32) -> Client {
    let (mut client, salt) = introduce(world, name, dialect).await;
    let shown = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
    let verified = if dialect >= 6 { " 1" } else { "" };
    assert_eq!(
        prove(&mut client, &salt, PASSWORD).await,
        format!("USR 5 OK {} {shown}{verified}", address(name))
    );
    let (line, _) = client.payload().await;
    assert!(line.starts_with("MSG Hotmail Hotmail "), "{line}");
    client
}

/// Signed in and visible, with the rows of the lists.
async fn online(world: &World, name: &str, dialect: u32) -> (Client, Vec<String>) {
    let mut client = sign_in(world, name, dialect).await;
    client.send("SYN 6 0").await;
    let rows = client.quiet().await;
    client.ask("CHG 7 NLN", "CHG 7 NLN").await;
    (client, rows)
}

#[tokio::test]
async fn every_old_dialect_signs_in_and_fetches_empty_lists() {
    let world = old_world(&["alice"]).await;
    for dialect in DIALECTS {
        let (alice, rows) = online(&world, "alice", dialect).await;
        let mut expected = vec!["SYN 6 1", "GTC 6 1 A", "BLP 6 1 AL"];
        if dialect == 7 {
            expected.push("LSG 6 1 1 1 0 Other%20Contacts 0");
        }
        expected.extend([
            "LST 6 FL 1 0 0",
            "LST 6 AL 1 0 0",
            "LST 6 BL 1 0 0",
            "LST 6 RL 1 0 0",
        ]);
        assert_eq!(rows, expected, "MSNP{dialect}");
        alice.sign_out().await;
    }
}

#[tokio::test]
async fn old_dialects_are_off_unless_the_operator_wants_them() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let mut client = world.connect().await;
    client
        .ask("VER 1 MSNP7 MSNP6 MSNP5 MSNP4 CVR0", "VER 1 0")
        .await;
    client.closed().await;
    let mut client = world.connect().await;
    client.ask("VER 1 MSNP7 MSNP8 CVR0", "VER 1 MSNP8").await;
}

#[tokio::test]
async fn a_wrong_digest_is_911_and_nothing_tells_who_has_an_account() {
    let world = old_world(&["alice"]).await;
    for name in ["alice", "nobody"] {
        let mut salts = Vec::new();
        for password in ["guess", ""] {
            let (mut client, salt) = introduce(&world, name, 7).await;
            assert_eq!(prove(&mut client, &salt, password).await, "911 5");
            client.closed().await;
            salts.push(salt);
        }
        assert_eq!(salts[0], salts[1], "{name}");
        assert_eq!(salts[0].len(), 16);
    }
}

#[tokio::test]
async fn guessing_is_slowed_down_without_locking_tickets_out_for_ever() {
    let world = old_world(&["alice"]).await;
    let mut answers = Vec::new();
    for _ in 0..21 {
        let (mut client, salt) = introduce(&world, "alice", 7).await;
        answers.push(prove(&mut client, &salt, "guess").await);
    }
    let last = answers.pop().expect("answers");
    assert!(answers.iter().all(|answer| answer == "911 5"));
    assert_eq!(last, "800 5", "not even looked at");
}

#[tokio::test]
async fn a_password_that_was_set_before_is_learnt_when_it_is_used() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let world = world.restart_with(|config| config.old_clients = true).await;
    let (mut client, salt) = introduce(&world, "alice", 7).await;
    assert_eq!(prove(&mut client, &salt, PASSWORD).await, "911 5");
    world.authenticate("alice", "MSNP11").await.sign_out().await;
    sign_in(&world, "alice", 7).await.sign_out().await;

    // A new password takes the place of the old one at once.
    let accounts = world.service.accounts();
    accounts
        .set_password(&address("alice"), "another horse")
        .await
        .unwrap();
    let (mut client, salt) = introduce(&world, "alice", 7).await;
    assert_eq!(prove(&mut client, &salt, PASSWORD).await, "911 5");
    let (mut client, salt) = introduce(&world, "alice", 7).await;
    assert!(
        prove(&mut client, &salt, "another horse")
            .await
            .starts_with("USR 5 OK ")
    );

    // Switched off and on again, nothing is left.
    let world = world
        .restart_with(|config| config.old_clients = false)
        .await;
    let world = world.restart_with(|config| config.old_clients = true).await;
    let (mut client, salt) = introduce(&world, "alice", 7).await;
    assert_eq!(prove(&mut client, &salt, "another horse").await, "911 5");
}

#[tokio::test]
async fn strangers_become_contacts_and_fall_out() {
    for dialect in DIALECTS {
        let world = old_world(&["erin", "frank"]).await;
        let (mut erin, _) = online(&world, "erin", dialect).await;
        let (mut frank, _) = online(&world, "frank", dialect).await;
        let group = if dialect >= 7 { " 0" } else { "" };
        erin.ask(
            &format!("ADD 8 FL frank@example.test frank{group}"),
            &format!("ADD 8 FL 2 frank@example.test frank{group}"),
        )
        .await;
        // She may see him already, since he lets strangers.
        erin.expect("ILN 8 NLN frank@example.test Frank").await;
        frank.expect("ADD 0 RL 2 erin@example.test Erin").await;
        erin.ask(
            "ADD 9 AL frank@example.test frank",
            "ADD 9 AL 3 frank@example.test frank",
        )
        .await;
        frank
            .ask(
                "ADD 8 AL erin@example.test erin",
                "ADD 8 AL 3 erin@example.test erin",
            )
            .await;
        frank
            .ask(
                &format!("ADD 9 FL erin@example.test erin{group}"),
                &format!("ADD 9 FL 4 erin@example.test erin{group}"),
            )
            .await;
        let told = frank.quiet().await;
        assert!(
            told.contains(&"ILN 9 NLN erin@example.test Erin".to_owned()),
            "{told:?}"
        );
        erin.expect("ADD 0 RL 4 frank@example.test Frank").await;

        erin.ask(
            "REM 10 AL frank@example.test",
            "REM 10 AL 5 frank@example.test",
        )
        .await;
        erin.ask(
            "ADD 11 BL frank@example.test frank",
            "ADD 11 BL 6 frank@example.test frank",
        )
        .await;
        frank.expect("FLN erin@example.test").await;
        erin.ask(
            "REM 12 BL frank@example.test",
            "REM 12 BL 7 frank@example.test",
        )
        .await;
        frank.expect("NLN NLN erin@example.test Erin").await;
        erin.ask(
            "ADD 13 AL frank@example.test frank",
            "ADD 13 AL 8 frank@example.test frank",
        )
        .await;
        erin.ask("BLP 14 BL", "BLP 14 9 BL").await;
        erin.ask("GTC 15 N", "GTC 15 10 N").await;
        erin.ask(
            &format!("ADD 17 FL nobody@example.test nobody{group}"),
            "205 17",
        )
        .await;
        erin.ask("ADD 19 AL nonsense x", "201 19").await;
        erin.ask(
            "REM 20 FL frank@example.test",
            "REM 20 FL 11 frank@example.test",
        )
        .await;
        frank.expect("REM 0 RL 5 erin@example.test").await;
        erin.ask("REM 21 BL frank@example.test", "216 21").await;
        erin.sign_out().await;
        frank.expect("FLN erin@example.test").await;

        let (_erin, rows) = online(&world, "erin", dialect).await;
        let lists: Vec<_> = rows.iter().filter(|row| row.starts_with("LST")).collect();
        assert_eq!(
            lists,
            [
                "LST 6 FL 11 0 0",
                "LST 6 AL 11 1 1 frank@example.test Frank",
                "LST 6 BL 11 0 0",
                "LST 6 RL 11 1 1 frank@example.test Frank",
            ],
            "MSNP{dialect}"
        );
    }
}

#[tokio::test]
async fn groups_of_msnp7() {
    let world = old_world(&["erin", "frank"]).await;
    let (mut erin, _) = online(&world, "erin", 7).await;
    erin.ask(
        "ADD 8 FL frank@example.test frank 0",
        "ADD 8 FL 2 frank@example.test frank 0",
    )
    .await;
    erin.ask("ADG 10 Old%20friends 0", "ADG 10 3 Old%20friends 1 0")
        .await;
    erin.ask(
        "ADD 11 FL frank@example.test frank 1",
        "ADD 11 FL 4 frank@example.test frank 1",
    )
    .await;
    erin.ask(
        "REG 12 1 Very%20old%20friends 0",
        "REG 12 5 1 Very%20old%20friends 0",
    )
    .await;
    erin.ask("ADG 13 Very%20old%20friends 0", "228 13").await;
    erin.send("LST 14 FL").await;
    erin.expect("LST 14 FL 5 1 1 frank@example.test Frank 1")
        .await;
    erin.ask(
        "REM 15 FL frank@example.test 1",
        "REM 15 FL 6 frank@example.test 1",
    )
    .await;
    erin.ask("RMG 16 1", "RMG 16 7 1").await;
    erin.ask("RMG 17 99", "224 17").await;
    erin.sign_out().await;
    let (_erin, rows) = online(&world, "erin", 7).await;
    assert!(
        rows.contains(&"LST 6 FL 7 1 1 frank@example.test Frank 0".to_owned()),
        "{rows:?}"
    );
}

#[tokio::test]
async fn statuses_names_and_telephones() {
    let world = old_world(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    for dialect in DIALECTS {
        let (mut bob, rows) = online(&world, "bob", dialect).await;
        let forward = rows.iter().find(|row| row.starts_with("LST 6 FL")).cloned();
        let group = if dialect == 7 { " 0" } else { "" };
        let forward = forward.expect("a row");
        assert!(
            forward.ends_with(&format!("1 1 alice@example.test Alice{group}")),
            "{forward}"
        );
        let (mut alice, _) = online(&world, "alice", dialect).await;
        alice.expect("ILN 7 NLN bob@example.test Bob").await;
        bob.expect("NLN NLN alice@example.test Alice").await;
        for status in ["BSY", "IDL", "BRB", "AWY", "PHN", "LUN", "NLN"] {
            let line = format!("CHG 8 {status}");
            alice.ask(&line, &line).await;
            bob.expect(&format!("NLN {status} alice@example.test Alice"))
                .await;
        }
        alice
            .send("REA 15 alice@example.test Alice%20in%20Wonderland%20%E2%98%95")
            .await;
        let renamed = alice.line().await;
        assert!(
            renamed.starts_with("REA 15 ")
                && renamed.ends_with(" alice@example.test Alice%20in%20Wonderland%20☕"),
            "{renamed}"
        );
        bob.expect("NLN NLN alice@example.test Alice%20in%20Wonderland%20☕")
            .await;
        if dialect >= 5 {
            alice.send("PRP 16 PHH %2B1%20%28555%29%200100").await;
            let line = alice.line().await;
            assert!(
                line.starts_with("PRP 16 ") && line.ends_with(" PHH +1%20(555)%200100"),
                "{line}"
            );
            let told = bob.line().await;
            assert!(
                told.starts_with("BPR ")
                    && told.ends_with(" alice@example.test PHH +1%20(555)%200100"),
                "{told}"
            );
        }
        alice.ask("CHG 17 HDN", "CHG 17 HDN").await;
        bob.expect("FLN alice@example.test").await;
        alice.ask("XFR 18 SB", "913 18").await;
        alice.send("REA 19 alice@example.test Alice").await;
        alice.line().await;
        alice.sign_out().await;
        bob.sign_out().await;
    }
}

#[tokio::test]
async fn the_oldest_and_the_newest_talk() {
    let world = old_world(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let (mut alice, _) = online(&world, "alice", 2).await;
    let mut bob = world.online("bob", "MSNP12").await;
    alice.expect("NLN NLN bob@example.test Bob").await;
    alice.send("XFR 7 SB").await;
    let granted = alice.line().await;
    let fields: Vec<&str> = granted.split(' ').collect();
    let ["XFR", "7", "SB", at, "CKI", token] = *fields else {
        panic!("{granted}")
    };
    let mut caller = Client::connect(at.parse().unwrap()).await;
    caller
        .ask(
            &format!("USR 1 alice@example.test {token}"),
            "USR 1 OK alice@example.test Alice",
        )
        .await;
    caller.send("CAL 2 bob@example.test").await;
    let ringing = caller.line().await;
    let id = ringing.strip_prefix("CAL 2 RINGING ").expect("it rings");
    let ring = bob.line().await;
    let fields: Vec<&str> = ring.split(' ').collect();
    let [
        "RNG",
        session,
        at,
        "CKI",
        token,
        "alice@example.test",
        "Alice",
    ] = *fields
    else {
        panic!("{ring}")
    };
    assert_eq!(session, id);
    let mut callee = Client::connect(at.parse().unwrap()).await;
    callee
        .send(&format!("ANS 1 bob@example.test {token} {session}"))
        .await;
    // No abilities are known of somebody who speaks MSNP2.
    callee.expect("IRO 1 1 1 alice@example.test Alice 0").await;
    callee.expect("ANS 1 OK").await;
    caller.expect("JOI bob@example.test Bob").await;
    let hello = text("Hello Bob, how are you?");
    caller
        .send_raw(format!("MSG 4 A {}\r\n{hello}", hello.len()).as_bytes())
        .await;
    callee
        .expect_payload("MSG alice@example.test Alice", &hello)
        .await;
    caller.expect("ACK 4").await;
    callee.send("OUT").await;
    caller.expect("BYE bob@example.test").await;
}

#[tokio::test]
async fn a_second_sign_in_ends_the_first() {
    let world = old_world(&["alice"]).await;
    let (mut first, _) = online(&world, "alice", 7).await;
    let (_second, _) = online(&world, "alice", 5).await;
    first.expect("OUT OTH").await;
    first.closed().await;
}
