//! Ways into a session, and ways it ends.

use crate::{START, address, drain, options, say, sent, session, ticket};
use core::time::Duration;
use msnp::client::Refusal;
use msnp::client::notification::{End, Event, PersonalMessage, Session, TicketError};
use msnp::{Dialect, ErrorCode, HostPort};

/// A session that was asked for a ticket.
fn at_ticket() -> Session {
    let mut session = session("alice", Dialect::Msnp9);
    say(
        &mut session,
        "VER 1 MSNP9\r\nCVR 2 1 1 1 a b\r\nUSR 3 TWN S ct=1\r\n",
    );
    let needed = Event::TicketNeeded {
        challenge: "ct=1".into(),
    };
    assert_eq!(drain(&mut session), [needed]);
    session
}

/// A session that is online.
fn online() -> Session {
    let mut session = at_ticket();
    session.ticket(Ok(ticket()), START);
    say(
        &mut session,
        "USR 4 OK alice@example.com Alice 1 0\r\nSYN 5 1 0 0\r\nCHG 6 NLN 0\r\n",
    );
    let expected = [
        Event::SignedIn {
            dialect: Dialect::Msnp9,
        },
        Event::Synchronised,
        Event::Me,
    ];
    assert_eq!(drain(&mut session), expected);
    sent(&mut session);
    session
}

#[test]
fn the_newest_dialect_is_offered_first_and_the_service_picks() {
    let mut options = options("alice", Dialect::Msnp8);
    options.dialects = Dialect::ALL.to_vec();
    let mut session = Session::new(options, START);
    let newest_first: Vec<String> = Dialect::ALL.iter().rev().map(ToString::to_string).collect();
    assert_eq!(
        sent(&mut session),
        format!("VER 1 {} CVR0\r\n", newest_first.join(" "))
    );
    say(&mut session, "VER 1 MSNP10\r\n");
    assert_eq!(session.dialect(), Dialect::Msnp10);
    assert_eq!(
        sent(&mut session),
        "CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.2.0208 MSMSGS alice@example.com\r\n"
    );
}

#[test]
fn a_service_without_digests_gets_no_password() {
    for methods in ["CTP", "MD4 CTP", ""] {
        let mut session = session("alice", Dialect::Msnp2);
        say(&mut session, &format!("VER 1 MSNP2\r\nINF 2 {methods}\r\n"));
        assert_eq!(
            drain(&mut session),
            [Event::Ended(End::NoCommonDialect)],
            "{methods}"
        );
        assert_eq!(sent(&mut session), "VER 1 MSNP2 CVR0\r\nINF 2\r\n");
    }
}

#[test]
fn a_wrong_digest_is_a_wrong_password() {
    let mut session = session("alice", Dialect::Msnp7);
    say(
        &mut session,
        "VER 1 MSNP7\r\nCVR 2 a b c d e\r\nINF 3 CTP MD5\r\n",
    );
    say(&mut session, "USR 4 MD5 S 9e0fd\r\n");
    let salt = "9e0fd".into();
    assert_eq!(drain(&mut session), [Event::DigestNeeded { salt }]);
    sent(&mut session);
    session.ticket(Ok(ticket()), START);
    assert_eq!(sent(&mut session), "", "a ticket is not what was asked for");
    let digest = msnp::digest("9e0fd", "guess");
    session.digest(digest.clone(), START);
    assert_eq!(
        sent(&mut session),
        format!("USR 5 MD5 S {}\r\n", digest.as_str())
    );
    say(&mut session, "911 5\r\n");
    assert_eq!(drain(&mut session), [Event::Ended(End::WrongPassword)]);
}

#[test]
fn no_dialect_in_common_is_the_end() {
    for answer in ["VER 1 0\r\n", "VER 1 MSNP18\r\n", "VER 1 MSNP12\r\n"] {
        let mut session = session("alice", Dialect::Msnp8);
        say(&mut session, answer);
        assert_eq!(
            drain(&mut session),
            [Event::Ended(End::NoCommonDialect)],
            "{answer}"
        );
    }
}

#[test]
fn a_wrong_password_is_told_by_the_sign_in_service() {
    for (error, end) in [
        (TicketError::WrongPassword, End::WrongPassword),
        (TicketError::Unavailable, End::TicketUnavailable),
    ] {
        let mut session = at_ticket();
        session.ticket(Err(error), START);
        assert_eq!(drain(&mut session), [Event::Ended(end)]);
    }
}

#[test]
fn a_refused_ticket_is_not_taken_for_another_refusal() {
    let code = |number| ErrorCode::new(number).unwrap();
    for (number, end) in [
        (911, End::TicketRefused(code(911))),
        (928, End::TicketRefused(code(928))),
        (924, End::AccountRefused(code(924))),
        (931, End::AccountRefused(code(931))),
        (600, End::Busy),
        (910, End::Busy),
        (921, End::Busy),
        (200, End::ProtocolFault),
    ] {
        let mut session = at_ticket();
        session.ticket(Ok(ticket()), START);
        say(&mut session, &format!("{number} 4\r\n"));
        assert_eq!(drain(&mut session), [Event::Ended(end)], "{number}");
    }
}

#[test]
fn an_unknown_account_is_refused_before_the_ticket() {
    let mut session = session("alice", Dialect::Msnp9);
    say(&mut session, "VER 1 MSNP9\r\nCVR 2 1 1 1 a b\r\n911 3\r\n");
    let end = End::AccountRefused(ErrorCode::new(911).unwrap());
    assert_eq!(drain(&mut session), [Event::Ended(end)]);
}

#[test]
fn a_redirect_is_followed_once_per_server_and_not_to_the_same() {
    let mut session = session("alice", Dialect::Msnp9);
    say(&mut session, "VER 1 MSNP9\r\nCVR 2 1 1 1 a b\r\n");
    // The server it is on: nothing to do.
    say(&mut session, "XFR 3 NS 10.0.0.1:1863 0 10.0.0.1:1863\r\n");
    assert_eq!(drain(&mut session), []);
    say(&mut session, "XFR 3 NS 10.0.0.2:1864 0 10.0.0.1:1863\r\n");
    let at = HostPort::new("10.0.0.2", 1864);
    assert_eq!(drain(&mut session), [Event::Redirected { at }]);
    sent(&mut session);
    // What the old server still sends does not count.
    say(&mut session, "OUT OTH\r\n");
    session.reconnected(START);
    assert_eq!(sent(&mut session), "VER 1 MSNP9 CVR0\r\n");
    say(
        &mut session,
        "VER 1 MSNP9\r\nCVR 2 1 1 1 a b\r\nUSR 3 TWN S ct=2\r\n",
    );
    assert_eq!(
        drain(&mut session),
        [Event::TicketNeeded {
            challenge: "ct=2".into()
        }]
    );
}

#[test]
fn a_server_that_sends_on_may_close_at_once() {
    let mut session = session("alice", Dialect::Msnp9);
    say(&mut session, "VER 1 MSNP9\r\nCVR 2 1 1 1 a b\r\n");
    say(&mut session, "XFR 3 NS 10.0.0.2:1864 0 10.0.0.1:1863\r\n");
    session.connection_lost();
    let at = HostPort::new("10.0.0.2", 1864);
    assert_eq!(drain(&mut session), [Event::Redirected { at }]);
    // Nobody answers there.
    session.connection_lost();
    assert_eq!(drain(&mut session), [Event::Ended(End::ConnectionLost)]);
}

#[test]
fn redirects_do_not_go_on_for_ever() {
    let mut session = session("alice", Dialect::Msnp9);
    for turn in 0..10_u8 {
        say(&mut session, "VER 1 MSNP9\r\nCVR 2 1 1 1 a b\r\n");
        say(
            &mut session,
            &format!("XFR 3 NS 10.0.1.{turn}:1863 0 10.0.0.1:1863\r\n"),
        );
        let events = drain(&mut session);
        if turn < 5 {
            assert!(
                matches!(&*events, [Event::Redirected { .. }]),
                "{turn}: {events:?}"
            );
            session.reconnected(START);
        } else {
            assert_eq!(events, [Event::Ended(End::TooManyRedirects)]);
            return;
        }
    }
    panic!("still going");
}

#[test]
fn silence_while_signing_in_is_the_end() {
    let mut session = session("alice", Dialect::Msnp9);
    let deadline = session.poll_timeout().unwrap();
    session.handle_timeout(START + Duration::from_secs(5));
    assert_eq!(drain(&mut session), []);
    session.handle_timeout(deadline);
    assert_eq!(drain(&mut session), [Event::Ended(End::ConnectionLost)]);
    assert_eq!(session.poll_timeout(), None);
}

#[test]
fn the_service_says_why_it_ends_a_session() {
    for (reason, end) in [
        ("OUT", End::ConnectionLost),
        ("OUT OTH", End::SignedInElsewhere),
        ("OUT SSD", End::Maintenance),
        ("OUT MIG", End::ListsMoved),
        ("OUT TOU", End::TermsOfUse),
        ("OUT RCT 7", End::ReconnectLater { minutes: 7 }),
    ] {
        let mut session = online();
        say(&mut session, &format!("{reason}\r\n"));
        assert_eq!(drain(&mut session), [Event::Ended(end)], "{reason}");
        // Nothing comes after the end.
        say(&mut session, "OUT OTH\r\n");
        session.connection_lost();
        session.handle_timeout(START + Duration::from_secs(1000));
        assert_eq!(drain(&mut session), []);
        assert_eq!(session.poll_transmit(), None);
    }
}

#[test]
fn what_is_asked_for_too_early_waits_and_after_the_end_is_refused() {
    let mut session = at_ticket();
    let early = session.add_contact(address("bob"), None, START);
    let switchboard = session.request_switchboard(START);
    let refused = Event::Refused(switchboard, Refusal::NotPossible);
    assert_eq!(drain(&mut session), [refused]);
    session.ticket(Ok(ticket()), START);
    say(
        &mut session,
        "USR 4 OK alice@example.com Alice 1 0\r\nSYN 5 1 0 0\r\n",
    );
    assert!(sent(&mut session).ends_with("ADD 7 FL bob@example.com bob@example.com 0\r\n"));
    drain(&mut session);
    session.connection_lost();
    let lost = [
        Event::Refused(early, Refusal::ConnectionLost),
        Event::Ended(End::ConnectionLost),
    ];
    assert_eq!(drain(&mut session), lost);
    let late = session.block(address("bob"), START);
    assert_eq!(
        drain(&mut session),
        [Event::Refused(late, Refusal::ConnectionLost)]
    );
}

#[test]
fn a_personal_message_needs_a_dialect_that_has_one() {
    let mut session = online();
    let request = session.set_personal_message(PersonalMessage::new("reading"), START);
    assert_eq!(
        drain(&mut session),
        [Event::Refused(request, Refusal::NotPossible)]
    );
}

#[test]
fn challenges_are_answered_and_a_wrong_answer_is_the_end() {
    let mut session = online();
    say(&mut session, "CHL 0 29409134351025259292\r\n");
    assert_eq!(
        sent(&mut session),
        "QRY 7 PROD0038W!61ZTF9 32\r\n0a92b938ee214352d5e1f93b0acd1552"
    );
    say(&mut session, "QRY 7\r\nCHL 0 1\r\n540 8\r\n");
    assert_eq!(drain(&mut session), [Event::Ended(End::ChallengeFailed)]);
}

#[test]
fn changes_that_are_too_rapid_for_the_service_are_tried_again() {
    let mut session = online();
    let mut now = START + Duration::from_secs(10);
    let request = session.set_name("Alice A.", now);
    for turn in 0..3 {
        let tr = 7 + turn;
        assert_eq!(
            sent(&mut session),
            format!("REA {tr} alice@example.com Alice%20A.\r\n")
        );
        session.receive(format!("800 {tr}\r\n").as_bytes(), now);
        assert_eq!(drain(&mut session), []);
        now += Duration::from_secs(10);
        session.handle_timeout(now);
    }
    sent(&mut session);
    session.receive(b"REA 10 3 alice@example.com Alice%20A.\r\n", now);
    assert_eq!(drain(&mut session), [Event::Me, Event::Done(request)]);
    assert_eq!(&*session.me().name, "Alice A.");
}

#[test]
fn a_refused_name_leaves_the_old_one() {
    let mut session = online();
    let request = session.set_name("Forbidden", START + Duration::from_secs(10));
    say(&mut session, "209 7\r\n");
    assert_eq!(
        drain(&mut session),
        [Event::Refused(request, Refusal::BadName)]
    );
    assert_eq!(&*session.me().name, "Alice");
}

#[test]
fn maintenance_is_announced() {
    let mut session = online();
    let text = "MIME-Version: 1.0\r\nContent-Type: application/x-msmsgssystemmessage\r\n\r\n\
        Type: 1\r\nArg1: 5\r\n";
    say(
        &mut session,
        &format!("MSG Hotmail Hotmail {}\r\n{text}", text.len()),
    );
    assert_eq!(drain(&mut session), [Event::MaintenanceSoon { minutes: 5 }]);
}
