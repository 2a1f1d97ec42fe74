//! Restart, shutdown, accounts that come and go.

use std::time::Duration;

use nudge_service::{Accounts, CreateError, Invitation, PasswordError, SignUp};

use crate::harness::{PASSWORD, World, address};

#[tokio::test]
async fn everything_survives_a_restart() {
    let world = World::new().await;
    world.people(&["alice", "bob", "carol"]).await;
    world.befriend("alice", "bob").await;
    let mut alice = world.online("alice", "MSNP11").await;
    alice.send("ADC 7 BL N=carol@example.test").await;
    alice.line().await;
    alice.send("ADG 8 Friends").await;
    alice.line().await;
    alice.send("PRP 9 MFN Alice%20II").await;
    alice.line().await;
    alice.send("BLP 10 BL").await;
    alice.line().await;
    alice.send("GTC 11 N").await;
    alice.line().await;
    alice.send("PRP 12 PHM 555").await;
    alice.line().await;
    let psm = "<Data><PSM>gone fishing</PSM><CurrentMedia></CurrentMedia></Data>";
    alice
        .send_raw(format!("UUX 13 {}\r\n{psm}", psm.len()).as_bytes())
        .await;
    alice.expect("UUX 13 0").await;
    alice.sign_out().await;
    let mut alice = world.authenticate("alice", "MSNP11").await;
    alice.send("SYN 5 0 0").await;
    let head = alice.line().await;
    let rows = alice.quiet().await;
    assert_eq!(
        rows[..4],
        ["GTC N", "BLP BL", "PRP MFN Alice%20II", "PRP PHM 555"]
    );
    assert!(rows[4].starts_with("LSG Friends "));
    assert!(rows[5].starts_with("LST N=bob@example.test F=Bob C=") && rows[5].ends_with(" 11 "));
    assert_eq!(rows[6..], ["LST N=carol@example.test F=Carol 4"]);

    let world = world.restart().await;
    alice.expect_payload("MSG Hotmail Hotmail", "MIME-Version: 1.0\r\nContent-Type: application/x-msmsgssystemmessage\r\n\r\nType: 1\r\nArg1: 0\r\n").await;
    alice.expect("OUT SSD").await;
    alice.closed().await;
    let mut alice = world.authenticate("alice", "MSNP11").await;
    alice.send("SYN 5 0 0").await;
    alice.expect(&head).await;
    assert_eq!(alice.quiet().await, rows);
    let mut bob = world.online("bob", "MSNP11").await;
    alice.announce("NLN").await;
    bob.expect("NLN NLN alice@example.test Alice%20II 268435492 0")
        .await;
    bob.expect_payload("UBX alice@example.test", psm).await;
}

#[tokio::test]
async fn an_account_that_is_removed_is_gone_for_everybody() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let mut alice = world.online("alice", "MSNP11").await;
    let mut bob = world.online("bob", "MSNP11").await;
    alice.quiet().await;
    assert!(
        !world
            .service
            .accounts()
            .remove("nobody@example.test")
            .await
            .unwrap()
    );
    assert!(
        world
            .service
            .accounts()
            .remove("Bob@example.test")
            .await
            .unwrap()
    );
    bob.expect("OUT").await;
    bob.closed().await;
    assert_eq!(
        alice.quiet().await,
        ["FLN bob@example.test", "REM 0 RL bob@example.test"]
    );
    alice.sign_out().await;
    let mut alice = world.authenticate("alice", "MSNP11").await;
    assert_eq!(
        alice.synchronise("MSNP11").await.len(),
        3,
        "no contact is left"
    );
    assert!(
        world
            .login("bob", PASSWORD)
            .await
            .starts_with("HTTP/1.1 401 ")
    );
}

#[tokio::test]
async fn a_new_password_ends_the_sign_in_made_with_the_old_one() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let accounts = world.service.accounts();
    let mut alice = world.online("alice", "MSNP11").await;
    assert!(matches!(
        accounts.set_password("alice@example.test", "short").await,
        Err(PasswordError::Rule(_))
    ));
    assert!(matches!(
        accounts
            .set_password("nobody@example.test", "long enough")
            .await,
        Err(PasswordError::NoSuchAccount)
    ));
    alice.nothing().await;
    accounts
        .set_password("alice@example.test", "battery staple")
        .await
        .unwrap();
    alice.expect("OUT").await;
    assert!(
        world
            .login("alice", PASSWORD)
            .await
            .starts_with("HTTP/1.1 401 ")
    );
    assert!(
        world
            .login("alice", "battery staple")
            .await
            .starts_with("HTTP/1.1 200 ")
    );
    assert!(
        accounts
            .verify("ALICE@example.test", "battery staple")
            .await
            .unwrap()
    );
    assert!(
        !accounts
            .verify("alice@example.test", PASSWORD)
            .await
            .unwrap()
    );
    assert!(
        !accounts
            .verify("nobody@example.test", PASSWORD)
            .await
            .unwrap()
    );
}

#[tokio::test]
async fn a_ticket_is_worth_nothing_once_the_password_is_another() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let old = world.ticket("alice").await;
    world
        .service
        .accounts()
        .set_password("alice@example.test", "battery staple")
        .await
        .unwrap();
    let mut alice = world.connect().await;
    alice.ask("VER 1 MSNP11 CVR0", "VER 1 MSNP11").await;
    alice.send("USR 2 TWN I alice@example.test").await;
    assert!(alice.line().await.starts_with("USR 2 TWN S "));
    alice.ask(&format!("USR 3 TWN S {old}"), "911 3").await;
}

#[tokio::test]
async fn sign_up_follows_the_rules_and_says_which_it_broke() {
    let world = World::new().await;
    let accounts = world.service.accounts();
    accounts
        .sign_up("Alice@example.test", PASSWORD, None, None)
        .await
        .unwrap();
    let taken = accounts
        .sign_up("alice@EXAMPLE.test", PASSWORD, None, None)
        .await
        .unwrap_err();
    assert_eq!(taken.to_string(), "this address is taken");
    let short = accounts
        .sign_up("bob@example.test", "1234567", None, None)
        .await
        .unwrap_err();
    assert_eq!(short.to_string(), "a password has at least 8 characters");
    let form = accounts
        .sign_up("bob", PASSWORD, None, None)
        .await
        .unwrap_err();
    assert_eq!(form.to_string(), "an address looks like name@example.com");
    let name = accounts
        .sign_up("bob@example.test", PASSWORD, Some(&"x".repeat(400)), None)
        .await;
    assert!(matches!(name, Err(CreateError::Name)));
    let list = accounts.list().await.unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(
        (
            list[0].address.as_str(),
            list[0].name.as_str(),
            list[0].last_sign_in
        ),
        ("alice@example.test", "alice", None)
    );
}

#[tokio::test]
async fn sign_up_can_be_closed() {
    let world = World::with(|config| config.sign_up = SignUp::Closed).await;
    let accounts = world.service.accounts();
    assert!(matches!(
        accounts.sign_up("a@b.c", PASSWORD, None, None).await,
        Err(CreateError::Closed)
    ));
    accounts.create("a@b.c", PASSWORD, None).await.unwrap();
}

#[tokio::test]
async fn invitations_are_good_as_often_and_as_long_as_they_say() {
    let world = World::with(|config| config.sign_up = SignUp::Invitation).await;
    let accounts = world.service.accounts();
    let sign_up = async |name: &str, code: Option<&str>| {
        accounts.sign_up(&address(name), PASSWORD, None, code).await
    };
    assert!(matches!(
        sign_up("a", None).await,
        Err(CreateError::InvitationNeeded)
    ));
    assert!(matches!(
        sign_up("a", Some("made up")).await,
        Err(CreateError::InvitationInvalid)
    ));
    let once = accounts.invite(Invitation::default()).await.unwrap();
    sign_up("a", Some(&once)).await.unwrap();
    assert!(matches!(
        sign_up("b", Some(&once)).await,
        Err(CreateError::InvitationInvalid)
    ));
    let twice = accounts
        .invite(Invitation {
            uses: Some(2),
            life: None,
        })
        .await
        .unwrap();
    sign_up("b", Some(&twice)).await.unwrap();
    assert!(
        matches!(sign_up("b", Some(&twice)).await, Err(CreateError::Taken)),
        "and no use is lost"
    );
    assert!(
        matches!(
            sign_up("b", Some("made up")).await,
            Err(CreateError::InvitationInvalid)
        ),
        "whoever is not invited does not learn who is here"
    );
    sign_up("c", Some(&twice)).await.unwrap();
    assert!(matches!(
        sign_up("d", Some(&twice)).await,
        Err(CreateError::InvitationInvalid)
    ));
    let any = accounts
        .invite(Invitation {
            uses: None,
            life: None,
        })
        .await
        .unwrap();
    for name in ["d", "e", "f"] {
        sign_up(name, Some(&any)).await.unwrap();
    }
    let expired = accounts
        .invite(Invitation {
            uses: None,
            life: Some(Duration::ZERO),
        })
        .await
        .unwrap();
    assert!(matches!(
        sign_up("g", Some(&expired)).await,
        Err(CreateError::InvitationInvalid)
    ));
    assert!(
        accounts
            .invite(Invitation {
                uses: Some(0),
                life: None
            })
            .await
            .is_err()
    );
}

#[tokio::test]
async fn the_command_line_adds_accounts_beside_a_running_service() {
    let world = World::new().await;
    let beside = Accounts::open(&world.config).await.unwrap();
    beside
        .create("alice@example.test", PASSWORD, Some("Alice"))
        .await
        .unwrap();
    world.online("alice", "MSNP11").await.sign_out().await;
}

#[tokio::test]
async fn what_the_command_line_changes_takes_effect_at_once() {
    let world = World::new().await;
    world.people(&["alice", "bob", "carol"]).await;
    let mut alice = world.online("alice", "MSNP11").await;
    let mut bob = world.online("bob", "MSNP11").await;
    let mut carol = world.online("carol", "MSNP11").await;
    let beside = Accounts::open(&world.config).await.unwrap();
    beside.remove("alice@example.test").await.unwrap();
    beside
        .set_password("bob@example.test", "battery staple")
        .await
        .unwrap();
    alice.expect("OUT").await;
    bob.expect("OUT").await;
    carol.nothing().await;
}
