//! Adding, accepting, groups, names, refusals.

use crate::harness::{Client, World, address, number};

/// Contact id of somebody as `owner` sees it.
async fn contact_id(owner: &mut Client, line: &str) -> String {
    owner.send(line).await;
    let echo = owner.line().await;
    let (_, id) = echo
        .rsplit_once(" C=")
        .unwrap_or_else(|| panic!("no id in {echo}"));
    id.to_owned()
}

#[tokio::test]
async fn adding_shows_up_at_both_ends_in_the_new_form() {
    let world = World::new().await;
    world.people(&["erin", "frank"]).await;
    for dialect in ["MSNP10", "MSNP11", "MSNP12"] {
        let mut erin = world.online("erin", dialect).await;
        let mut frank = world.online("frank", dialect).await;
        let id = contact_id(
            &mut erin,
            "ADC 7 FL N=frank@example.test F=frank@example.test",
        )
        .await;
        // Frank has not blocked her, so that she sees him at once.
        erin.expect("ILN 7 NLN frank@example.test Frank 268435492 0")
            .await;
        erin.quiet().await;
        frank.expect("ADC 0 RL N=erin@example.test F=Erin").await;
        erin.ask(
            "ADC 8 AL N=frank@example.test",
            "ADC 8 AL N=frank@example.test",
        )
        .await;
        frank
            .ask(
                "ADC 7 AL N=erin@example.test",
                "ADC 7 AL N=erin@example.test",
            )
            .await;
        frank
            .ask(
                "ADC 8 RL N=erin@example.test",
                "ADC 8 RL N=erin@example.test",
            )
            .await;
        frank
            .ask("REM 9 PL erin@example.test", "REM 9 PL erin@example.test")
            .await;
        frank.nothing().await;
        erin.nothing().await;

        erin.ask("ADC 9 FL N=frank@example.test F=frank", "215 9")
            .await;
        erin.ask("ADC 10 FL N=nobody@example.test F=nobody", "208 10")
            .await;
        erin.ask("ADC 11 AL N=nonsense", "201 11").await;
        erin.ask("ADC 12 RL N=nobody@example.test", "208 12").await;
        erin.ask("ADC 13 FL N=erin@example.test F=me", "201 13")
            .await;
        erin.ask("REM 14 BL frank@example.test", "216 14").await;
        erin.ask("REM 15 FL 11111111-1111-1111-1111-111111111111", "208 15")
            .await;

        erin.ask(&format!("REM 16 FL {id}"), &format!("REM 16 FL {id}"))
            .await;
        frank.expect("REM 0 RL erin@example.test").await;
        erin.ask(
            "REM 17 AL frank@example.test",
            "REM 17 AL frank@example.test",
        )
        .await;
        erin.sign_out().await;
        frank
            .ask("REM 18 AL erin@example.test", "REM 18 AL erin@example.test")
            .await;
        frank.nothing().await;
        frank.sign_out().await;
    }
}

#[tokio::test]
async fn adding_shows_up_at_both_ends_in_the_old_form() {
    let world = World::new().await;
    world.people(&["erin", "frank"]).await;
    for dialect in ["MSNP8", "MSNP9"] {
        let object = if dialect == "MSNP8" { "" } else { " 0" };
        let mut erin = world.online("erin", dialect).await;
        let mut frank = world.online("frank", dialect).await;
        erin.send("ADD 7 FL frank@example.test frank 0").await;
        let echo = erin.line().await;
        let serial: u32 = echo.split(' ').nth(3).unwrap().parse().unwrap();
        assert_eq!(
            echo,
            format!("ADD 7 FL {serial} frank@example.test frank 0")
        );
        erin.expect(&format!(
            "ILN 7 NLN frank@example.test Frank 268435492{object}"
        ))
        .await;
        let told = frank.line().await;
        assert!(told.starts_with("ADD 0 RL "), "{told}");
        assert!(told.ends_with(" erin@example.test Erin"), "{told}");
        let next = serial + 1;
        erin.ask(
            "ADD 8 AL frank@example.test frank",
            &format!("ADD 8 AL {next} frank@example.test frank"),
        )
        .await;
        erin.ask("ADD 9 FL nobody@example.test nobody 0", "205 9")
            .await;
        erin.ask("REM 10 FL nobody@example.test", "205 10").await;
        erin.send("REM 11 FL frank@example.test").await;
        assert_eq!(
            erin.line().await,
            format!("REM 11 FL {} frank@example.test", next + 1)
        );
        let told = frank.line().await;
        assert!(
            told.starts_with("REM 0 RL ") && told.ends_with(" erin@example.test"),
            "{told}"
        );
        erin.send("REM 12 AL frank@example.test").await;
        erin.line().await;
        erin.nothing().await;
        erin.sign_out().await;
        frank.sign_out().await;
    }
}

#[tokio::test]
async fn somebody_added_while_away_finds_a_request() {
    let world = World::new().await;
    world.people(&["erin", "frank", "grace"]).await;
    let mut erin = world.online("erin", "MSNP11").await;
    contact_id(
        &mut erin,
        "ADC 7 FL N=frank@example.test F=frank@example.test",
    )
    .await;
    contact_id(
        &mut erin,
        "ADC 8 FL N=grace@example.test F=grace@example.test",
    )
    .await;

    let mut frank = world.authenticate("frank", "MSNP11").await;
    let rows = frank.synchronise("MSNP11").await;
    assert_eq!(rows.last().unwrap(), "LST N=erin@example.test F=Erin 16");
    frank
        .ask(
            "ADC 6 AL N=erin@example.test",
            "ADC 6 AL N=erin@example.test",
        )
        .await;
    frank.sign_out().await;
    let mut frank = world.authenticate("frank", "MSNP11").await;
    assert_eq!(
        frank.synchronise("MSNP11").await.last().unwrap(),
        "LST N=erin@example.test F=Erin 10"
    );

    let mut grace = world.authenticate("grace", "MSNP8").await;
    assert_eq!(
        grace.synchronise("MSNP8").await.last().unwrap(),
        "LST erin@example.test Erin 8"
    );
    grace.send("ADD 6 BL erin@example.test erin").await;
    grace.line().await;
    grace.sign_out().await;
    let mut grace = world.authenticate("grace", "MSNP11").await;
    assert_eq!(
        grace.synchronise("MSNP11").await.last().unwrap(),
        "LST N=erin@example.test F=Erin 12"
    );
}

#[tokio::test]
async fn groups_have_numbers_for_old_clients_and_ids_for_new_ones() {
    let world = World::new().await;
    world.people(&["erin", "frank"]).await;
    let mut erin = world.online("erin", "MSNP11").await;
    let frank = contact_id(&mut erin, "ADC 7 FL N=frank@example.test F=Frank").await;
    erin.send("ADG 8 Old%20friends 0").await;
    let echo = erin.line().await;
    let group = echo
        .split(' ')
        .find(|field| field.len() == 36)
        .unwrap_or_else(|| panic!("{echo}"))
        .to_owned();
    assert!(echo.contains("Old%20friends"), "{echo}");
    erin.ask("ADG 9 Old%20friends 0", "228 9").await;
    erin.ask(&format!("ADG 10 {}", "x".repeat(62)), "229 10")
        .await;
    let into = format!("FL C={frank} {group}");
    erin.ask(&format!("ADC 11 {into}"), &format!("ADC 11 {into}"))
        .await;
    erin.ask(&format!("ADC 12 {into}"), "215 12").await;
    erin.ask(
        &format!("ADC 13 FL C={frank} 11111111-1111-1111-1111-111111111111"),
        "224 13",
    )
    .await;
    erin.send(&format!("REG 14 {group} Very%20old%20friends 0"))
        .await;
    assert!(erin.line().await.starts_with("REG 14 "));
    erin.ask("RMG 15 11111111-1111-1111-1111-111111111111", "224 15")
        .await;
    erin.ask(
        &format!("SBP 16 {frank} MFN Frankie%20boy"),
        &format!("SBP 16 {frank} MFN Frankie%20boy"),
    )
    .await;
    erin.sign_out().await;

    let mut erin = world.authenticate("erin", "MSNP12").await;
    let rows = erin.synchronise("MSNP12").await;
    assert_eq!(rows[3], format!("LSG Very%20old%20friends {group}"));
    assert_eq!(
        rows[4],
        format!("LST N=frank@example.test F=Frankie%20boy C={frank} 1 1 {group}")
    );
    erin.sign_out().await;

    let mut erin = world.online("erin", "MSNP8").await;
    erin.ask("RMG 7 0", "230 7").await;
    erin.ask("RMG 8 99", "224 8").await;
    erin.ask("REM 9 FL frank@example.test 99", "224 9").await;
    erin.send("REM 10 FL frank@example.test 1").await;
    let echo = erin.line().await;
    assert!(
        echo.starts_with("REM 10 FL ") && echo.ends_with(" frank@example.test 1"),
        "{echo}"
    );
    erin.ask("REM 11 FL frank@example.test 1", "225 11").await;
    erin.send("ADG 12 Second 0").await;
    let echo = erin.line().await;
    assert!(echo.ends_with(" Second 2 0"), "{echo}");
    erin.send("RMG 13 1").await;
    assert!(erin.line().await.ends_with(" 1"));
    erin.sign_out().await;
    let mut erin = world.authenticate("erin", "MSNP8").await;
    let rows = erin.synchronise("MSNP8").await;
    assert_eq!(
        rows[2..],
        [
            "LSG 0 Other%20Contacts 0",
            "LSG 2 Second 0",
            "LST frank@example.test Frankie%20boy 1 0"
        ]
    );
}

#[tokio::test]
async fn the_31st_group_is_refused() {
    let world = World::new().await;
    world.people(&["erin"]).await;
    let mut erin = world.online("erin", "MSNP8").await;
    for n in 1..=30 {
        erin.send(&format!("ADG {n} g{n} 0")).await;
        assert!(erin.line().await.starts_with(&format!("ADG {n} ")));
    }
    erin.ask("ADG 31 g31 0", "223 31").await;
}

#[tokio::test]
async fn a_full_forward_list_is_refused() {
    let world = World::with(|config| config.limits.contacts = 1).await;
    world.people(&["erin", "frank", "grace"]).await;
    let mut erin = world.online("erin", "MSNP11").await;
    contact_id(&mut erin, "ADC 7 FL N=frank@example.test F=frank").await;
    erin.ask("ADC 8 FL N=grace@example.test F=grace", "210 8")
        .await;
}

#[tokio::test]
async fn names_have_a_length_and_reach_the_contacts() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    for dialect in ["MSNP9", "MSNP10", "MSNP12"] {
        let mut alice = world.online("alice", dialect).await;
        let mut bob = world.online("bob", dialect).await;
        alice.quiet().await;
        let verb = if number(dialect) < 10 {
            format!("REA 7 {}", address("alice"))
        } else {
            "PRP 7 MFN".to_owned()
        };
        alice
            .ask(&format!("{verb} {}", "%20".repeat(130)), "209 7")
            .await;
        alice.send(&format!("{verb} Alice%20in%20{dialect}")).await;
        assert!(
            alice
                .line()
                .await
                .ends_with(&format!("Alice%20in%20{dialect}"))
        );
        bob.expect(&format!(
            "NLN NLN alice@example.test Alice%20in%20{dialect} 268435492 0"
        ))
        .await;
        bob.nothing().await;
        alice.sign_out().await;
        bob.sign_out().await;
        let mut bob = world.authenticate("bob", "MSNP8").await;
        assert_eq!(
            bob.synchronise("MSNP8").await.last().unwrap(),
            &format!("LST alice@example.test Alice%20in%20{dialect} 11 0")
        );
        bob.sign_out().await;
    }
}

#[tokio::test]
async fn lists_that_a_client_has_are_not_sent_again() {
    let world = World::new().await;
    world.people(&["erin", "frank"]).await;
    let mut erin = world.authenticate("erin", "MSNP11").await;
    erin.send("SYN 5 0 0").await;
    let head = erin.line().await;
    let stamps = head
        .split(' ')
        .skip(2)
        .take(2)
        .collect::<Vec<_>>()
        .join(" ");
    erin.quiet().await;
    erin.sign_out().await;
    let mut erin = world.authenticate("erin", "MSNP11").await;
    erin.ask(&format!("SYN 5 {stamps}"), &format!("SYN 5 {stamps}"))
        .await;
    erin.nothing().await;
    contact_id(&mut erin, "ADC 7 FL N=frank@example.test F=Frank").await;
    erin.sign_out().await;
    let mut erin = world.authenticate("erin", "MSNP11").await;
    erin.send(&format!("SYN 5 {stamps}")).await;
    assert!(erin.line().await.ends_with(" 1 0"));
}
