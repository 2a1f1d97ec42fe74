//! The built-in buddy, as somebody alone with it sees it.

use crate::conversations::{open, say};
use crate::harness::{Client, World, text};

/// Reads past typing notices to the next message.
async fn hear(sb: &mut Client) -> String {
    loop {
        let (line, payload) = sb.payload().await;
        assert!(
            line.starts_with("MSG buddy@example.test Nudge%20Buddy "),
            "{line}"
        );
        if !payload.contains("text/x-msmsgscontrol") {
            return payload;
        }
    }
}

/// Announces oneself and waits for the buddy: either it is here already, or it comes.
async fn meet(alice: &mut Client) {
    alice.ask("CHG 6 NLN 0", "CHG 6 NLN 0").await;
    let line = alice.line().await;
    let presence = line.split_once("NLN buddy@example.test Nudge%20Buddy ");
    let (_, presence) = presence.unwrap_or_else(|| panic!("{line}"));
    let capabilities: u32 = presence.split(' ').next().unwrap().parse().unwrap();
    assert_ne!(capabilities & 0x2_0000, 0, "a bot says so");
    loop {
        // Its message may come in a second line of its own.
        let (line, payload) = alice.payload().await;
        assert!(line.starts_with("UBX buddy@example.test "), "{line}");
        if payload.contains("Say help") {
            return;
        }
    }
}

#[tokio::test]
async fn it_is_on_the_list_and_online_and_talks_back() {
    let world = World::with(|config| config.buddy = true).await;
    world.people(&["alice"]).await;
    assert_eq!(
        world.service.accounts().list().await.unwrap().len(),
        1,
        "it is not listed as somebody's account"
    );
    let mut alice = world.authenticate("alice", "MSNP11").await;
    let rows = alice.synchronise("MSNP11").await;
    assert!(
        rows[3].starts_with("LST N=buddy@example.test F=Nudge%20Buddy C="),
        "{rows:?}"
    );
    assert!(rows[3].ends_with(" 11 "), "{rows:?}");
    meet(&mut alice).await;

    let mut sb = open(&world, &mut alice, "alice", "Alice").await;
    sb.send("CAL 2 buddy@example.test").await;
    assert!(sb.line().await.starts_with("CAL 2 RINGING "));
    sb.expect("JOI buddy@example.test Nudge%20Buddy").await;
    assert!(hear(&mut sb).await.contains("Hi Alice!"));
    for (said, answer) in [
        ("help", "echo something"),
        ("echo Grüße", "\r\n\r\nGrüße"),
        ("blah", "You said: blah"),
    ] {
        say(&mut sb, 3, 'N', &text(said)).await;
        let heard = hear(&mut sb).await;
        assert!(heard.contains(answer), "{said}: {heard}");
    }
    let nudge = "MIME-Version: 1.0\r\nContent-Type: text/x-msnmsgr-datacast\r\n\r\nID: 1\r\n\r\n";
    say(&mut sb, 4, 'N', nudge).await;
    assert_eq!(hear(&mut sb).await, nudge);
    say(&mut sb, 5, 'N', &text("away")).await;
    hear(&mut sb).await;
    assert!(
        alice
            .line()
            .await
            .starts_with("NLN AWY buddy@example.test ")
    );
    say(&mut sb, 6, 'N', &text("back")).await;
    assert!(hear(&mut sb).await.contains("Here I am again."));
    assert!(
        alice
            .line()
            .await
            .starts_with("NLN NLN buddy@example.test ")
    );
    sb.sign_out().await;
    world.service.shutdown().await;
}

#[tokio::test]
async fn it_lets_itself_be_added_by_those_who_removed_it() {
    let world = World::with(|config| config.buddy = true).await;
    world.people(&["alice"]).await;
    let mut alice = world.authenticate("alice", "MSNP11").await;
    let rows = alice.synchronise("MSNP11").await;
    let id = rows[3]
        .split(" C=")
        .nth(1)
        .unwrap()
        .split(' ')
        .next()
        .unwrap()
        .to_owned();
    meet(&mut alice).await;
    alice
        .ask(&format!("REM 7 FL {id}"), &format!("REM 7 FL {id}"))
        .await;
    assert!(
        alice.quiet().await.is_empty(),
        "it still has her on its list"
    );
    alice.send("ADC 8 FL N=buddy@example.test F=Buddy").await;
    assert!(
        alice
            .line()
            .await
            .starts_with("ADC 8 FL N=buddy@example.test F=Nudge%20Buddy C=")
    );
    assert!(
        alice
            .line()
            .await
            .starts_with("ILN 8 NLN buddy@example.test ")
    );
}
