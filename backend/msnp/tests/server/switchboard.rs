//! The connection to a conversation.

use bytes::Bytes;
use msnp::frame::Stream;
use msnp::server::switchboard::{End, Event, Session};
use msnp::switchboard::{AckMode, Member};
use msnp::{Address, Capabilities, Dialect, ErrorCode, Moment, SessionId, TrId};

use crate::wire::lines;

const NOW: Moment = Moment::EPOCH;

fn address(text: &str) -> Address {
    Address::new(text).expect("an address")
}

fn member(name: &str) -> Member {
    Member {
        address: address(&format!("{}@example.com", name.to_lowercase())),
        machine: None,
        name: name.into(),
        capabilities: Some(Capabilities::new(0x5000_0020)),
    }
}

fn say(session: &mut Session, text: &str) {
    session.receive(text.as_bytes(), NOW);
}

fn hear(session: &mut Session) -> Vec<String> {
    lines(
        &session.poll_transmit().unwrap_or_default(),
        Stream::SwitchboardResponses,
    )
}

#[track_caller]
fn ended(session: &mut Session) -> End {
    let Some(Event::Ended(end)) = session.poll_event() else {
        panic!("not the end")
    };
    assert_eq!(
        (session.poll_event(), session.poll_timeout()),
        (None, None),
        "the end is last"
    );
    end
}

/// A caller who is in, alone.
fn caller(dialect: Dialect) -> Session {
    let mut session = Session::new(NOW);
    say(&mut session, "USR 1 alice@example.com 123.456\r\n");
    let Some(Event::Join { address, token }) = session.poll_event() else {
        panic!("a token")
    };
    assert_eq!(
        (address.as_str(), token.as_str()),
        ("alice@example.com", "123.456")
    );
    session.accept(dialect, "Alice A.", NOW);
    assert_eq!(
        hear(&mut session),
        ["USR 1 OK alice@example.com Alice%20A."]
    );
    session
}

/// Somebody invited who is in, together with Alice and Bob.
fn invited(dialect: Dialect) -> (Session, Vec<String>) {
    let mut session = Session::new(NOW);
    say(&mut session, "ANS 1 carol@example.com 123.456 42\r\n");
    let Some(Event::Answer { session: id, .. }) = session.poll_event() else {
        panic!("a token")
    };
    assert_eq!(id, SessionId::from_number(42));
    session.welcome(dialect, &[member("Alice"), member("Bob")], NOW);
    let heard = hear(&mut session);
    (session, heard)
}

#[test]
fn calling_somebody() {
    let mut session = caller(Dialect::Msnp11);
    say(
        &mut session,
        "CAL 2 Bob@example.com\r\nCAL 3 nonsense\r\nCAL 4 carol@example.com\r\n",
    );
    assert_eq!(
        session.poll_event(),
        Some(Event::Call {
            tr: TrId(2),
            address: address("bob@example.com")
        })
    );
    session.ringing(TrId(2), &SessionId::from_number(42));
    session.poll_event();
    session.fail(TrId(4), ErrorCode::OFFLINE);
    session.arrived(&member("Bob"), NOW);
    assert_eq!(
        hear(&mut session),
        [
            "208 3",
            "CAL 2 RINGING 42",
            "217 4",
            "JOI bob@example.com Bob"
        ]
    );
    assert_eq!(session.others(), 1);
}

#[test]
fn capabilities_since_msnp12() {
    for (dialect, capabilities) in [
        (Dialect::Msnp8, ""),
        (Dialect::Msnp11, ""),
        (Dialect::Msnp12, " 1342177312"),
    ] {
        let (mut session, heard) = invited(dialect);
        assert_eq!(
            heard,
            [
                format!("IRO 1 1 2 alice@example.com Alice{capabilities}"),
                format!("IRO 1 2 2 bob@example.com Bob{capabilities}"),
                "ANS 1 OK".to_owned(),
            ]
        );
        session.arrived(&member("Dave"), NOW);
        session.left(&address("bob@example.com"));
        assert_eq!(
            hear(&mut session),
            [
                format!("JOI dave@example.com Dave{capabilities}"),
                "BYE bob@example.com".to_owned()
            ]
        );
        assert_eq!(session.others(), 2);
    }
}

#[test]
fn messages_and_their_answers() {
    let (mut session, _) = invited(Dialect::Msnp11);
    for (ack, delivered, undelivered) in [
        (AckMode::Never, None, None),
        (AckMode::OnFailure, None, Some("NAK 2")),
        (AckMode::Always, Some("ACK 2"), Some("NAK 2")),
        (AckMode::Data, Some("ACK 2"), Some("NAK 2")),
    ] {
        say(&mut session, &format!("MSG 2 {} 5\r\nHello", ack.code()));
        let payload = Bytes::from_static(b"Hello");
        assert_eq!(
            session.poll_event(),
            Some(Event::Message {
                tr: TrId(2),
                ack,
                payload
            })
        );
        session.delivered(TrId(2), ack);
        assert_eq!(hear(&mut session), Vec::from_iter(delivered));
        session.undelivered(TrId(2), ack);
        assert_eq!(hear(&mut session), Vec::from_iter(undelivered));
    }
    session.message(
        &address("bob@example.com"),
        "Bob B.",
        &Bytes::from_static(b"Hi"),
        NOW,
    );
    assert_eq!(hear(&mut session), ["MSG bob@example.com Bob%20B. 2|Hi"]);
}

#[test]
fn a_message_to_nobody_is_undeliverable() {
    let mut session = caller(Dialect::Msnp11);
    say(&mut session, "MSG 2 U 1\r\n.MSG 3 N 1\r\n.MSG 4 A 1\r\n.");
    assert_eq!(hear(&mut session), ["NAK 3", "NAK 4"]);
    assert_eq!(session.poll_event(), None);
}

#[test]
fn a_bad_token_ends_the_connection() {
    for line in [
        "USR 1 alice@example.com 12345.6789\r\n",
        "ANS 1 alice@example.com 12345.6789 42\r\n",
    ] {
        let mut session = Session::new(NOW);
        say(&mut session, line);
        session.poll_event();
        session.refuse(ErrorCode::AUTHENTICATION_FAILED);
        assert_eq!(hear(&mut session), ["911 1"]);
        assert_eq!(
            ended(&mut session),
            End::Refused(ErrorCode::AUTHENTICATION_FAILED)
        );
    }
}

#[test]
fn rules_and_limits() {
    for text in [
        "MSG 1 N 1\r\n.",
        "CAL 1 bob@example.com\r\n",
        "USR 1 alice@example.com\r\n",
        "VER 1 MSNP11\r\n",
        "USR 1 a@b t\r\nUSR 2 a@b t\r\n",
    ] {
        let mut session = Session::new(NOW);
        say(&mut session, text);
        let end = core::iter::from_fn(|| session.poll_event()).last();
        assert_eq!(end, Some(Event::Ended(End::Misbehaved)), "{text}");
    }
    let (mut session, _) = invited(Dialect::Msnp11);
    say(&mut session, "MSG 2 N 1665\r\n");
    assert!(matches!(ended(&mut session), End::Framing(_)));
    let (mut session, _) = invited(Dialect::Msnp11);
    say(&mut session, "MSG 2 X 1\r\n.");
    assert_eq!(ended(&mut session), End::Misbehaved);
    let (mut session, _) = invited(Dialect::Msnp11);
    say(&mut session, "OUT\r\nCAL 2 bob@example.com\r\n");
    assert_eq!(ended(&mut session), End::Left);
}

#[test]
fn whoever_shows_no_token_is_sent_away() {
    let mut session = Session::new(NOW);
    assert_eq!(session.poll_timeout(), Some(NOW + Session::JOIN_LIMIT));
    session.handle_timeout(NOW + Session::JOIN_LIMIT);
    assert_eq!(ended(&mut session), End::JoinTimeout);
}

#[test]
fn five_silent_minutes_end_a_conversation() {
    let (mut session, _) = invited(Dialect::Msnp11);
    let later = NOW + Session::IDLE_LIMIT / 2;
    session.message(
        &address("bob@example.com"),
        "Bob",
        &Bytes::from_static(b"Hi"),
        later,
    );
    hear(&mut session);
    session.handle_timeout(NOW + Session::IDLE_LIMIT);
    assert_eq!(
        session.poll_timeout(),
        Some(later + Session::IDLE_LIMIT),
        "a message prolongs it"
    );
    session.handle_timeout(later + Session::IDLE_LIMIT);
    assert_eq!(
        hear(&mut session),
        ["BYE alice@example.com 1", "BYE bob@example.com 1"]
    );
    assert_eq!(ended(&mut session), End::Idle);
}

#[test]
fn the_service_may_close() {
    let (mut session, _) = invited(Dialect::Msnp11);
    session.close();
    session.close();
    assert_eq!(hear(&mut session), ["OUT"]);
    assert_eq!(ended(&mut session), End::Closed);
}
