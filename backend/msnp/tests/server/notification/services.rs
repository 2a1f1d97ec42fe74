//! Switchboards, challenges, small services, faults and goodbyes.

use std::time::Duration;

use super::*;

#[test]
fn unreadable_commands_are_refused_and_then_no_longer() {
    let mut server = Server::signed_in(Dialect::Msnp11);
    for (line, answer) in [
        ("CHG 6 FLN 0", "201 6"),
        ("CHG 7", "200 7"),
        ("ADC 8 XX N=bob@example.com", "201 8"),
        ("XFR 9 NS", "913 9"),
        ("FND 10 fname=*", "502 10"),
        ("REA 11 bob@example.com Bob", "502 11"),
        ("CVR 12", "710 12"),
    ] {
        server.say(line);
        assert_eq!(server.hear(), [answer], "{line}");
    }
    for _ in 7..Session::MAX_FAULTS {
        server.say("nonsense");
    }
    assert_eq!(server.session.poll_event(), None);
    server.say("nonsense");
    assert_eq!(server.ended(), End::Misbehaved);
}

#[test]
fn endless_lines_end_the_connection() {
    let mut server = Server::new();
    server.say(&"x".repeat(10_000));
    assert!(matches!(server.ended(), End::Framing(_)));
}

#[test]
fn switchboards_and_invitations() {
    let mut server = Server::online(Dialect::Msnp11);
    server.say("XFR 6 SB");
    assert_eq!(server.event(), Event::OpenSwitchboard { tr: TrId(6) });
    let at = HostPort::new("192.0.2.1", 1863);
    let token = Token::new("123.456").expect("a token");
    server.session.switchboard(TrId(6), &at, &token);
    let session = SessionId::from_number(42);
    server
        .session
        .ring(&session, &at, &token, &address("bob@example.com"), "Bob B.");
    let ring = "RNG 42 192.0.2.1:1863 CKI 123.456 bob@example.com Bob%20B.";
    assert_eq!(server.hear(), ["XFR 6 SB 192.0.2.1:1863 CKI 123.456", ring]);

    server.say("IMS 7 OFF");
    assert!(!server.session.is_receiving());
    server
        .session
        .ring(&session, &at, &token, &address("bob@example.com"), "Bob B.");
    server.say("IMS 8 ON");
    assert_eq!(server.hear(), ["IMS 7 0 OFF", "IMS 8 0 ON"]);
}

#[test]
fn small_services() {
    let mut server = Server::online(Dialect::Msnp11);
    server.say("PNG");
    server.say("URL 6 INBOX");
    server.say("GCF 7 Shields.xml");
    let heard = server.hear();
    assert_eq!(heard[..2], ["QNG 60", "URL 6 /unused1 /unused2 1"]);
    assert!(heard[2].starts_with("GCF 7 Shields.xml 1") && heard[2].contains("|<config><shield>"));
    let mut server = Server::online(Dialect::Msnp8);
    server.say("PNG");
    assert_eq!(server.hear(), ["QNG"]);
}

#[test]
fn challenges() {
    let challenge = "22210219642164014968";
    let challenged = Dialect::COMPLETE.into_iter();
    for dialect in challenged.filter(|dialect| dialect.has_challenges()) {
        // Any product will do, whatever the dialect.
        for product in [
            Product::of_dialect(dialect),
            Product::with_id("PROD0119GSJUC$18").expect("known"),
        ] {
            let mut server = Server::online(dialect);
            server.session.challenge(challenge, server.now);
            server.session.challenge("1", server.now);
            assert_eq!(
                server.hear(),
                [format!("CHL 0 {challenge}")],
                "one at a time"
            );
            server.session.receive(
                format!("QRY 6 {} 32\r\n{}", product.id, product.answer(challenge)).as_bytes(),
                server.now,
            );
            assert_eq!(server.hear(), ["QRY 6"]);
            assert_eq!(server.event(), Event::ChallengePassed);
            assert_eq!(server.session.poll_timeout(), None);
        }
    }
}

#[test]
fn a_wrong_unasked_or_missing_answer_ends_the_connection() {
    let answer = format!("QRY 6 PROD0090YUAUV{{2B 32\r\n{}", "0".repeat(32));
    for asked in [true, false] {
        let mut server = Server::online(Dialect::Msnp11);
        if asked {
            server.session.challenge("1", server.now);
            server.hear();
        }
        server.session.receive(answer.as_bytes(), server.now);
        assert_eq!(server.hear(), ["540 6"]);
        assert_eq!(server.ended(), End::ChallengeFailed);
    }
    let mut server = Server::online(Dialect::Msnp11);
    server.session.challenge("1", server.now);
    let deadline = server.now + Session::CHALLENGE_LIMIT;
    assert_eq!(server.session.poll_timeout(), Some(deadline));
    server.session.handle_timeout(deadline);
    assert_eq!(server.ended(), End::ChallengeIgnored);
}

#[test]
fn a_client_that_pings_and_falls_silent_is_gone() {
    for dialect in [Dialect::Msnp2, Dialect::Msnp8, Dialect::Msnp18] {
        let mut server = Server::online(dialect);
        server.say("PNG");
        assert_eq!(
            server.session.poll_timeout(),
            None,
            "one ping may be for something else"
        );
        let silence = Session::SILENCE_LIMIT;
        server.now += silence * 10;
        server.say("PNG");
        assert_eq!(server.session.poll_timeout(), Some(server.now + silence));
        // Anything that arrives will do.
        server.now += silence - Duration::from_millis(1);
        server.say("CHG 6 AWY");
        server.hear();
        assert!(matches!(server.event(), Event::StatusSet { .. }));
        server
            .session
            .handle_timeout(server.now + Duration::from_millis(1));
        assert_eq!(server.session.poll_event(), None);
        server.session.handle_timeout(server.now + silence);
        assert_eq!(server.ended(), End::Silent);
    }
}

#[test]
fn a_client_that_never_pings_may_be_silent_for_ever() {
    let mut server = Server::online(Dialect::Msnp7);
    server
        .session
        .handle_timeout(server.now + Duration::from_secs(30 * 24 * 60 * 60));
    assert_eq!(server.session.poll_event(), None);
    assert_eq!(server.session.poll_timeout(), None);
}

#[test]
fn goodbyes() {
    for (reason, line) in [
        (OutReason::SignedInElsewhere, "OUT OTH"),
        (OutReason::ServerShutdown, "OUT SSD"),
        (OutReason::Reconnect { minutes: 5 }, "OUT RCT 5"),
    ] {
        let mut server = Server::online(Dialect::Msnp11);
        server.session.out(reason);
        server.session.online(&bob(Status::Online));
        assert_eq!(server.hear(), [line]);
        assert_eq!(server.ended(), End::Out(reason));
    }
    let mut server = Server::online(Dialect::Msnp11);
    server.say("OUT\r\nPNG");
    assert!(server.hear().is_empty());
    assert_eq!(server.ended(), End::SignedOut);
}

#[test]
fn an_idle_machine_is_small() {
    assert!(size_of::<Session>() <= 320, "{}", size_of::<Session>());
}
