//! Who sees whom, and when.

use crate::harness::World;

#[tokio::test]
async fn presence_goes_to_contacts_in_the_form_of_their_dialect() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let object = "%3Cmsnobj%20Creator%3D%22alice%40example.test%22%20Type%3D%223%22%2F%3E";
    for (dialect, with, without) in [
        ("MSNP8", " 268435492", " 268435492"),
        ("MSNP9", &*format!(" 268435492 {object}"), " 268435492 0"),
        ("MSNP12", &*format!(" 268435492 {object}"), " 268435492 0"),
    ] {
        let mut bob = world.online("bob", dialect).await;
        let mut alice = world.authenticate("alice", "MSNP11").await;
        alice
            .ask("CHG 6 AWY 268435492", "CHG 6 AWY 268435492")
            .await;
        alice
            .expect("ILN 6 NLN bob@example.test Bob 268435492 0")
            .await;
        bob.expect(&format!("NLN AWY alice@example.test Alice{without}"))
            .await;
        bob.quiet().await;
        alice.quiet().await;
        for status in ["BSY", "IDL", "BRB", "AWY", "PHN", "LUN", "NLN"] {
            alice
                .ask(
                    &format!("CHG 7 {status} 268435492"),
                    &format!("CHG 7 {status} 268435492"),
                )
                .await;
            bob.expect(&format!("NLN {status} alice@example.test Alice{without}"))
                .await;
        }
        alice.send(&format!("CHG 8 NLN 268435492 {object}")).await;
        alice.expect(&format!("CHG 8 NLN 268435492 {object}")).await;
        bob.expect(&format!("NLN NLN alice@example.test Alice{with}"))
            .await;
        alice
            .ask("CHG 9 HDN 268435492", "CHG 9 HDN 268435492")
            .await;
        bob.expect("FLN alice@example.test").await;
        alice
            .ask("CHG 10 HDN 268435492", "CHG 10 HDN 268435492")
            .await;
        bob.nothing().await;
        alice
            .ask("CHG 11 NLN 268435492", "CHG 11 NLN 268435492")
            .await;
        bob.expect(&format!("NLN NLN alice@example.test Alice{without}"))
            .await;
        bob.quiet().await;
        alice.sign_out().await;
        bob.expect("FLN alice@example.test").await;
        bob.sign_out().await;
    }
}

#[tokio::test]
async fn nobody_is_told_anything_before_their_first_status_and_hidden_people_come_in_unseen() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let mut bob = world.authenticate("bob", "MSNP11").await;
    bob.synchronise("MSNP11").await;
    let mut alice = world.authenticate("alice", "MSNP11").await;
    assert!(alice.announce("HDN").await.is_empty());
    assert!(
        bob.announce("NLN").await.is_empty(),
        "a hidden person is not seen"
    );
    alice
        .expect("NLN NLN bob@example.test Bob 268435492 0")
        .await;
    alice.quiet().await;
    alice.sign_out().await;
    bob.nothing().await;
}

#[tokio::test]
async fn blocking_looks_like_leaving() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let mut alice = world.online("alice", "MSNP11").await;
    let mut bob = world.online("bob", "MSNP11").await;
    alice.quiet().await;
    for first_remove in [true, false] {
        let (remove, add) = ("REM 7 AL bob@example.test", "ADC 8 BL N=bob@example.test");
        let steps = if first_remove {
            [remove, add]
        } else {
            [add, remove]
        };
        for step in steps {
            alice.ask(step, step).await;
        }
        assert_eq!(
            bob.quiet().await,
            ["FLN alice@example.test"],
            "first remove: {first_remove}"
        );
        alice
            .ask("CHG 9 BSY 268435492", "CHG 9 BSY 268435492")
            .await;
        bob.nothing().await;
        bob.ask("CHG 10 AWY 268435492", "CHG 10 AWY 268435492")
            .await;
        assert_eq!(
            alice.quiet().await,
            ["NLN AWY bob@example.test Bob 268435492 0"],
            "she still sees him"
        );

        let (remove, add) = ("REM 11 BL bob@example.test", "ADC 12 AL N=bob@example.test");
        let steps = if first_remove {
            [remove, add]
        } else {
            [add, remove]
        };
        for step in steps {
            alice.ask(step, step).await;
        }
        let news = bob.quiet().await;
        assert_eq!(news[0], "NLN BSY alice@example.test Alice 268435492 0");
        assert!(news[1].starts_with("UBX alice@example.test "));
        assert_eq!(news.len(), 2);
    }
    alice.ask("ADC 13 AL N=bob@example.test", "215 13").await;
}

#[tokio::test]
async fn a_blocked_person_who_signs_in_sees_nobody() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let mut alice = world.online("alice", "MSNP11").await;
    alice
        .ask("ADC 7 BL N=bob@example.test", "ADC 7 BL N=bob@example.test")
        .await;
    let mut bob = world.authenticate("bob", "MSNP11").await;
    assert!(bob.announce("NLN").await.is_empty());
    alice.quiet().await;
    alice.sign_out().await;
    bob.nothing().await;
}

#[tokio::test]
async fn the_privacy_default_decides_about_people_on_no_list() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    let mut alice = world.online("alice", "MSNP11").await;
    let mut bob = world.online("bob", "MSNP11").await;
    bob.send("ADC 7 FL N=alice@example.test F=Alice").await;
    bob.line().await;
    bob.expect("ILN 7 NLN alice@example.test Alice 268435492 0")
        .await;
    bob.quiet().await;
    alice.expect("ADC 0 RL N=bob@example.test F=Bob").await;
    alice.ask("BLP 7 BL", "BLP 7 BL").await;
    bob.expect("FLN alice@example.test").await;
    alice.ask("BLP 8 BL", "BLP 8 BL").await;
    alice.ask("GTC 9 N", "GTC 9 N").await;
    alice.ask("GTC 10 N", "GTC 10 N").await;
    bob.nothing().await;
    alice
        .ask(
            "ADC 11 AL N=bob@example.test",
            "ADC 11 AL N=bob@example.test",
        )
        .await;
    bob.expect("NLN NLN alice@example.test Alice 268435492 0")
        .await;
    bob.quiet().await;
    alice
        .ask("REM 12 AL bob@example.test", "REM 12 AL bob@example.test")
        .await;
    bob.expect("FLN alice@example.test").await;
    alice.ask("BLP 13 AL", "BLP 13 AL").await;
    bob.expect("NLN NLN alice@example.test Alice 268435492 0")
        .await;
    bob.quiet().await;
    alice.sign_out().await;
    let mut alice = world.authenticate("alice", "MSNP11").await;
    assert_eq!(alice.synchronise("MSNP11").await[..2], ["GTC N", "BLP AL"]);
}

#[tokio::test]
async fn personal_messages_reach_new_clients_only_and_come_with_presence() {
    let world = World::new().await;
    world.people(&["alice", "bob", "carol"]).await;
    world.befriend("alice", "bob").await;
    world.befriend("alice", "carol").await;
    let mut alice = world.online("alice", "MSNP11").await;
    let mut bob = world.online("bob", "MSNP12").await;
    let mut carol = world.online("carol", "MSNP9").await;
    let song = "<Data><PSM>reading &lt;a book&gt;</PSM><CurrentMedia>\\0Music\\01\\0{0}\\0A Song\\0</CurrentMedia></Data>";
    alice.quiet().await;
    alice
        .send_raw(format!("UUX 7 {}\r\n{song}", song.len()).as_bytes())
        .await;
    alice.expect("UUX 7 0").await;
    let (line, told) = bob.payload().await;
    assert!(line.starts_with("UBX alice@example.test "), "{line}");
    assert!(
        told.contains("<PSM>reading &lt;a book&gt;</PSM>") && told.contains("A Song"),
        "{told}"
    );
    carol.nothing().await;
    bob.sign_out().await;
    let mut bob = world.authenticate("bob", "MSNP11").await;
    bob.send("CHG 6 NLN 0").await;
    bob.line().await;
    bob.expect("ILN 6 NLN alice@example.test Alice 268435492 0")
        .await;
    bob.expect_payload("UBX alice@example.test", &told).await;
    let long = format!("<Data><PSM>{}</PSM></Data>", "x".repeat(3000));
    alice.quiet().await;
    alice
        .send_raw(format!("UUX 8 {}\r\n{long}", long.len()).as_bytes())
        .await;
    alice.expect("UUX 8 0").await;
    bob.nothing().await;
}

#[tokio::test]
async fn telephone_numbers_go_to_those_who_were_allowed() {
    let world = World::new().await;
    world.people(&["alice", "bob", "carol"]).await;
    world.befriend("alice", "bob").await;
    let mut carol = world.online("carol", "MSNP11").await;
    carol.send("ADC 7 FL N=alice@example.test F=Alice").await;
    carol.line().await;
    let mut alice = world.online("alice", "MSNP11").await;
    carol.quiet().await;
    let mut bob = world.online("bob", "MSNP11").await;
    alice.quiet().await;
    alice
        .ask("PRP 7 PHH %2B1%20555", "PRP 7 PHH +1%20555")
        .await;
    bob.expect("BPR alice@example.test PHH +1%20555").await;
    carol.nothing().await;
    alice.ask("PRP 8 XYZ 1", "201 8").await;
    alice
        .ask(&format!("PRP 9 PHW {}", "5".repeat(96)), "201 9")
        .await;
    bob.sign_out().await;
    let mut bob = world.authenticate("bob", "MSNP11").await;
    assert_eq!(
        bob.synchronise("MSNP11").await.last().unwrap(),
        "BPR PHH +1%20555"
    );
}
