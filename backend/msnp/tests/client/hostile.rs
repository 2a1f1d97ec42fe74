//! A service that means ill, or lost its way: everything stays bounded and ends in a way that is named.

use crate::{START, drain, say, sent, session, ticket};
use core::time::Duration;
use msnp::Dialect;
use msnp::client::notification::{End, Event, Roster, Session};
use proptest::prelude::*;

/// A session that waits for its lists.
fn synchronising() -> Session {
    let mut session = session("alice", Dialect::Msnp8);
    say(
        &mut session,
        "VER 1 MSNP8\r\nCVR 2 1 1 1 a b\r\nUSR 3 TWN S ct=1\r\n",
    );
    session.ticket(Ok(ticket()), START);
    say(&mut session, "USR 4 OK alice@example.com Alice 1 0\r\n");
    drain(&mut session);
    sent(&mut session);
    session
}

fn online() -> Session {
    let mut session = synchronising();
    say(&mut session, "SYN 5 1 0 0\r\nCHG 6 NLN 0\r\n");
    drain(&mut session);
    sent(&mut session);
    session
}

fn ended(session: &mut Session) -> Option<End> {
    drain(session).into_iter().find_map(|event| match event {
        Event::Ended(end) => Some(end),
        _ => None,
    })
}

#[test]
fn lying_lengths_are_the_end() {
    for line in [
        "MSG Hotmail Hotmail 99999999",
        "NOT 18446744073709551616",
        "MSG Hotmail Hotmail x",
    ] {
        let mut session = online();
        say(&mut session, &format!("{line}\r\n"));
        assert_eq!(ended(&mut session), Some(End::ProtocolFault), "{line}");
    }
}

#[test]
fn an_endless_line_is_the_end() {
    let mut session = online();
    for _ in 0..100 {
        say(&mut session, &"x".repeat(1000));
    }
    assert_eq!(ended(&mut session), Some(End::ProtocolFault));
}

#[test]
fn endless_challenges_are_the_end() {
    let mut session = online();
    for _ in 0..1000 {
        say(&mut session, "CHL 0 15570131571988941333\r\n");
    }
    assert_eq!(ended(&mut session), Some(End::ProtocolFault));
    assert!(sent(&mut session).len() < 10_000);
}

#[test]
fn challenges_now_and_then_are_not() {
    let mut session = online();
    for minute in 1..1000 {
        let now = START + Duration::from_secs(61) * minute;
        session.receive(b"CHL 0 15570131571988941333\r\n", now);
        session.handle_timeout(now);
    }
    assert_eq!(ended(&mut session), None);
}

#[test]
fn a_flood_of_contacts_is_cut_off() {
    let mut session = synchronising();
    say(&mut session, "SYN 5 1 4000000000 4000000000\r\n");
    for number in 0..12_000 {
        say(
            &mut session,
            &format!("LST c{number}@example.com C{number} 11\r\n"),
        );
    }
    for number in 0..200 {
        say(&mut session, &format!("LSG {number} G{number}\r\n"));
    }
    session.handle_timeout(session.poll_timeout().unwrap());
    say(&mut session, "QNG 60\r\n");
    assert!(session.is_online());
    assert_eq!(session.roster().contacts().len(), Roster::MAX_CONTACTS);
    assert!(session.roster().groups().count() <= 64);
    for number in 0..2000 {
        say(
            &mut session,
            &format!("ADD 0 RL 1 d{number}@example.com D\r\n"),
        );
    }
    assert_eq!(session.roster().contacts().len(), Roster::MAX_CONTACTS);
}

#[test]
fn nothing_but_nonsense_is_the_end() {
    let mut session = online();
    for _ in 0..49 {
        say(&mut session, "NLN\r\n");
    }
    say(&mut session, "QNG\r\n");
    for _ in 0..49 {
        say(&mut session, "NLN\r\n");
    }
    assert_eq!(ended(&mut session), None);
    say(&mut session, "NLN\r\n");
    assert_eq!(ended(&mut session), Some(End::ProtocolFault));
}

#[test]
fn unknown_verbs_and_answers_to_nothing_are_passed_over() {
    let mut session = online();
    say(
        &mut session,
        "XYZ 1 2 3\r\nCHG 99 BSY 0\r\nADD 77 FL 3 eve@example.com Eve 0\r\n217 55\r\n",
    );
    say(
        &mut session,
        "XFR 9 SB 10.0.0.3:1863 CKI 1\r\nADD 0 FL 3 eve@example.com Eve\r\n",
    );
    say(
        &mut session,
        "REM 0 AL 3 eve@example.com\r\nUSR 4 OK eve@example.com Eve 1 0\r\nVER 1 0\r\n",
    );
    assert_eq!(drain(&mut session), []);
    assert!(session.is_online());
    assert!(session.roster().contacts().is_empty());
}

/// Lines that a service may send, right or wrong, with the fields in any disorder.
fn line() -> impl Strategy<Value = String> {
    let verb = prop::sample::select(vec![
        "VER", "CVR", "USR", "XFR", "SYN", "GTC", "BLP", "PRP", "LSG", "LST", "BPR", "CHG", "ILN",
        "NLN", "FLN", "UBX", "UUX", "ADD", "ADC", "REM", "ADG", "RMG", "REG", "REA", "SBP", "RNG",
        "CHL", "QRY", "QNG", "OUT", "MSG", "NOT", "911", "215", "226", "540", "800",
    ]);
    let field = prop::sample::select(vec![
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "11",
        "16",
        "MSNP8",
        "MSNP12",
        "OK",
        "TWN",
        "S",
        "NS",
        "SB",
        "CKI",
        "FL",
        "AL",
        "BL",
        "RL",
        "PL",
        "NLN",
        "BSY",
        "FLN",
        "A",
        "N",
        "MFN",
        "PHH",
        "OTH",
        "alice@example.com",
        "bob@example.com",
        "N=bob@example.com",
        "F=Bob",
        "Bob",
        "10.0.0.2:1863",
        "C=70e132c4-853a-4bfb-99ac-996f49a871f7",
        "70e132c4-853a-4bfb-99ac-996f49a871f7",
        "%41%",
        "",
    ]);
    (verb, prop::collection::vec(field, 0..7))
        .prop_map(|(verb, fields)| format!("{verb} {}\r\n", fields.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a service says, cut anywhere: the client does not panic, and the cuts do not matter.
    #[test]
    fn disorder_is_survived(
        lines in prop::collection::vec(line(), 1..60),
        dialect in prop::sample::select(Dialect::COMPLETE.to_vec()),
        piece in 1_usize..40,
        edits in any::<bool>(),
    ) {
        let mut outcomes = Vec::new();
        for piece in [usize::MAX, piece] {
            let mut session = session("alice", dialect);
            say(&mut session, &format!("VER 1 {dialect}\r\nCVR 2 1 1 1 a b\r\nUSR 3 TWN S ct=1\r\n"));
            session.ticket(Ok(ticket()), START);
            if edits {
                session.add_contact(crate::address("bob"), None, START);
                session.block(crate::address("bob"), START);
                session.remove_contact(crate::address("bob"), true, START);
                session.create_group("Friends", START);
                session.request_switchboard(START);
            }
            let text = lines.concat();
            let mut events = Vec::new();
            for part in text.as_bytes().chunks(piece) {
                session.receive(part, START);
                events.extend(drain(&mut session));
            }
            let mut now = START;
            for _ in 0..100 {
                let Some(next) = session.poll_timeout() else { break };
                now = now.max(next);
                session.handle_timeout(now);
                events.extend(drain(&mut session));
            }
            // Unless the driver is on its way to another server, which takes as long as it takes.
            let redirected = matches!(events.last(), Some(Event::Redirected { .. }));
            prop_assert!(session.is_over() || redirected, "a silent service is noticed");
            outcomes.push((events, sent(&mut session)));
        }
        prop_assert_eq!(&outcomes[0], &outcomes[1]);
    }
}
