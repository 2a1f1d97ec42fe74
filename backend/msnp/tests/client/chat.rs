//! Conversations on a switchboard.

use crate::{START, address};
use core::time::Duration;
use msnp::client::Refusal;
use msnp::client::switchboard::{AckMode, End, Event, MessageToken, Options, Person, Session};
use msnp::message::Content;
use msnp::{Capabilities, Dialect, ErrorCode, SessionId, Token};

const CHUNKING: u32 = 0x5000_0020;

fn call(dialect: Dialect) -> Session {
    let options = Options {
        address: address("alice"),
        dialect,
        seed: 0xAB1D,
    };
    Session::call(options, Token::new("5223e1de").unwrap(), START)
}

/// Alice with Bob, who can join chunks or whose client is not known.
fn with_bob(dialect: Dialect) -> Session {
    let mut chat = call(dialect);
    chat.invite(address("bob"), START);
    say(
        &mut chat,
        "USR 1 OK alice@example.com Alice\r\nCAL 2 RINGING 61290cda\r\n",
    );
    let capabilities = if dialect >= Dialect::Msnp12 {
        format!(" {CHUNKING}")
    } else {
        String::new()
    };
    say(
        &mut chat,
        &format!("JOI bob@example.com Bob{capabilities}\r\n"),
    );
    sent(&mut chat);
    drain(&mut chat);
    chat
}

fn say(chat: &mut Session, text: &str) {
    chat.receive(text.as_bytes(), START);
}

fn sent(chat: &mut Session) -> String {
    let sent = std::iter::from_fn(|| chat.poll_transmit());
    sent.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect()
}

fn drain(chat: &mut Session) -> Vec<Event> {
    std::iter::from_fn(|| chat.poll_event()).collect()
}

fn text(chat: &mut Session, text: &str) -> MessageToken {
    chat.send(Content::text(text), AckMode::Always, START)
}

fn person(name: &str, shown: &str, capabilities: Option<u32>) -> Person {
    let capabilities = capabilities.map(Capabilities::new);
    Person {
        address: address(name),
        name: shown.into(),
        capabilities,
    }
}

/// A message from Bob with this payload.
fn from_bob(payload: &str) -> String {
    format!("MSG bob@example.com Bob {}\r\n{payload}", payload.len())
}

#[test]
fn what_is_said_before_anybody_is_there_waits() {
    let mut chat = call(Dialect::Msnp12);
    chat.invite(address("bob"), START);
    let token = text(&mut chat, "Hello Bob");
    assert_eq!(sent(&mut chat), "USR 1 alice@example.com 5223e1de\r\n");
    say(&mut chat, "USR 1 OK alice@example.com Alice\r\n");
    assert_eq!(sent(&mut chat), "CAL 2 bob@example.com\r\n");
    say(
        &mut chat,
        "CAL 2 RINGING 61290cda9009bf98c3e71bc05b8cc71\r\n",
    );
    assert_eq!(sent(&mut chat), "");
    assert_eq!(drain(&mut chat), [Event::Ready]);
    say(
        &mut chat,
        &format!("JOI bob@example.com Bob {CHUNKING}\r\n"),
    );
    assert_eq!(
        drain(&mut chat),
        [Event::Joined(person("bob", "Bob", Some(CHUNKING)))]
    );
    let message = sent(&mut chat);
    assert!(message.starts_with("MSG 3 A "), "{message}");
    assert!(message.ends_with("\r\n\r\nHello Bob"), "{message}");
    say(&mut chat, "ACK 3\r\n");
    assert_eq!(drain(&mut chat), [Event::Acknowledged(token)]);
}

#[test]
fn whoever_was_there_first_is_listed_to_the_one_who_answers() {
    let options = Options {
        address: address("carol"),
        dialect: Dialect::Msnp8,
        seed: 0,
    };
    let session = SessionId::parse(b"69b745795dbc601b").unwrap();
    let mut chat = Session::answer(options, Token::new("2339798f").unwrap(), session, START);
    assert_eq!(
        sent(&mut chat),
        "ANS 1 carol@example.com 2339798f 69b745795dbc601b\r\n"
    );
    say(
        &mut chat,
        "IRO 1 1 2 alice@example.com Alice\r\nIRO 1 2 2 bob@example.com Bob\r\nANS 1 OK\r\n",
    );
    let expected = [
        Event::Joined(person("alice", "Alice", None)),
        Event::Joined(person("bob", "Bob", None)),
        Event::Ready,
    ];
    assert_eq!(drain(&mut chat), expected);
    say(&mut chat, "BYE bob@example.com\r\n");
    let left = Event::Left {
        address: address("bob"),
        idle: false,
    };
    assert_eq!(drain(&mut chat), [left]);
    assert_eq!(chat.people(), [person("alice", "Alice", None)]);
}

#[test]
fn who_cannot_come_is_told_and_so_is_what_was_meant_for_them() {
    for (code, refusal) in [
        ("208", Refusal::NoSuchAccount),
        ("216", Refusal::NotAllowed),
        ("217", Refusal::Offline),
        ("713", Refusal::TooFast),
    ] {
        let mut chat = call(Dialect::Msnp9);
        chat.invite(address("bob"), START);
        let token = text(&mut chat, "Hello Bob");
        say(
            &mut chat,
            &format!("USR 1 OK alice@example.com Alice\r\n{code} 2\r\n"),
        );
        let expected = [
            Event::Ready,
            Event::InviteFailed(address("bob"), refusal),
            Event::Undeliverable(token, refusal),
        ];
        assert_eq!(drain(&mut chat), expected, "{code}");
        // The switchboard itself still stands.
        chat.invite(address("bob"), START);
        assert!(sent(&mut chat).ends_with("CAL 3 bob@example.com\r\n"));
    }
}

#[test]
fn an_invitation_that_nobody_follows_ends_after_a_while() {
    let mut chat = call(Dialect::Msnp9);
    chat.invite(address("bob"), START);
    say(
        &mut chat,
        "USR 1 OK alice@example.com Alice\r\nCAL 2 RINGING 1\r\n",
    );
    let token = text(&mut chat, "Hello?");
    chat.handle_timeout(chat.poll_timeout().unwrap());
    let expected = [
        Event::Ready,
        Event::InviteFailed(address("bob"), Refusal::TimedOut),
        Event::Undeliverable(token, Refusal::TimedOut),
    ];
    assert_eq!(drain(&mut chat), expected);
    assert_eq!(chat.poll_timeout(), None);
}

#[test]
fn a_failed_invitation_of_a_third_leaves_the_two_talking() {
    let mut chat = with_bob(Dialect::Msnp9);
    chat.invite(address("carol"), START);
    let token = text(&mut chat, "Where is Carol?");
    say(&mut chat, "217 3\r\nACK 4\r\n");
    let expected = [
        Event::InviteFailed(address("carol"), Refusal::Offline),
        Event::Acknowledged(token),
    ];
    assert_eq!(drain(&mut chat), expected);
}

#[test]
fn a_switchboard_that_fails_or_refuses_the_token_is_over() {
    let code = |number| ErrorCode::new(number).unwrap();
    let mut chat = call(Dialect::Msnp9);
    let token = text(&mut chat, "Hello");
    say(&mut chat, "911 1\r\n");
    let expected = [
        Event::Undeliverable(token, Refusal::ConnectionLost),
        Event::Ended(End::TokenRefused(code(911))),
    ];
    assert_eq!(drain(&mut chat), expected);

    let mut chat = call(Dialect::Msnp9);
    chat.invite(address("bob"), START);
    say(&mut chat, "USR 1 OK alice@example.com Alice\r\n280 2\r\n");
    assert_eq!(
        drain(&mut chat),
        [Event::Ready, Event::Ended(End::Failed(code(280)))]
    );

    let mut chat = call(Dialect::Msnp9);
    chat.handle_timeout(chat.poll_timeout().unwrap());
    assert_eq!(drain(&mut chat), [Event::Ended(End::ConnectionLost)]);
}

#[test]
fn every_message_has_its_fate_before_the_end() {
    let mut chat = with_bob(Dialect::Msnp9);
    let delivered = text(&mut chat, "one");
    let refused = text(&mut chat, "two");
    let open = text(&mut chat, "three");
    let nudge = chat.send(Content::Nudge, AckMode::Never, START);
    say(&mut chat, "ACK 3\r\nNAK 4\r\nACK 99\r\nNAK 98\r\n");
    chat.connection_lost();
    let late = text(&mut chat, "four");
    let expected = [
        Event::Sent(nudge),
        Event::Acknowledged(delivered),
        Event::Undeliverable(refused, Refusal::Undelivered),
        Event::Unanswered(open),
        Event::Ended(End::ConnectionLost),
        Event::Undeliverable(late, Refusal::ConnectionLost),
    ];
    assert_eq!(drain(&mut chat), expected);
}

#[test]
fn an_answer_that_does_not_come_is_no_answer() {
    let mut chat = with_bob(Dialect::Msnp9);
    let token = text(&mut chat, "one");
    let silent = chat.send(Content::text("two"), AckMode::OnFailure, START);
    let until = chat.poll_timeout().unwrap();
    assert_eq!(until, START + Duration::from_secs(30));
    chat.handle_timeout(until);
    assert_eq!(
        drain(&mut chat),
        [Event::Sent(silent), Event::Unanswered(token)]
    );
    // Too late.
    say(&mut chat, "ACK 3\r\nNAK 4\r\n");
    assert_eq!(drain(&mut chat), []);
}

#[test]
fn long_texts_go_in_chunks_to_those_who_join_them() {
    let mut chat = with_bob(Dialect::Msnp12);
    let long = "Grüße aus dem Tal. ".repeat(200);
    let token = text(&mut chat, &long);
    let wire = sent(&mut chat);
    assert_eq!(wire.matches("MSG ").count(), 4);
    assert_eq!(wire.matches("Chunks: 4\r\n").count(), 1);
    assert!(wire.contains("Chunk: 3\r\n"));
    say(&mut chat, "ACK 3\r\nACK 4\r\nACK 6\r\n");
    assert_eq!(drain(&mut chat), []);
    say(&mut chat, "ACK 5\r\n");
    assert_eq!(drain(&mut chat), [Event::Acknowledged(token)]);
}

#[test]
fn long_texts_go_as_several_to_all_others() {
    let mut chat = with_bob(Dialect::Msnp9);
    let long = "Grüße aus dem Tal. ".repeat(200);
    let token = text(&mut chat, &long);
    let wire = sent(&mut chat);
    assert!(!wire.contains("Chunk"));
    let joined: String = wire
        .split("MSG ")
        .skip(1)
        .map(|it| it.split_once("\r\n\r\n").unwrap().1)
        .collect();
    assert_eq!(joined, long);
    say(&mut chat, "ACK 3\r\nNAK 4\r\nACK 5\r\n");
    assert_eq!(
        drain(&mut chat),
        [Event::Undeliverable(token, Refusal::Undelivered)]
    );

    // Until the application knows that they can.
    chat.set_capabilities(&address("bob"), Capabilities::new(CHUNKING));
    text(&mut chat, &long);
    assert!(sent(&mut chat).contains("Chunks: 4\r\n"));
}

#[test]
fn chunks_are_joined() {
    let mut chat = with_bob(Dialect::Msnp12);
    let head = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n";
    say(
        &mut chat,
        &from_bob(&format!(
            "{head}Message-ID: {{AB}}\r\nChunks: 3\r\n\r\nfirst "
        )),
    );
    say(
        &mut chat,
        &from_bob("Message-ID: {CD}\r\nChunk: 1\r\n\r\nof nothing"),
    );
    say(
        &mut chat,
        &from_bob("Message-ID: {AB}\r\nChunk: 1\r\n\r\nsecond "),
    );
    assert_eq!(drain(&mut chat), []);
    say(
        &mut chat,
        &from_bob("Message-ID: {AB}\r\nChunk: 2\r\n\r\nthird"),
    );
    let expected = Event::Message {
        from: address("bob"),
        name: "Bob".into(),
        content: Content::text("first second third"),
    };
    assert_eq!(drain(&mut chat), [expected]);
}

#[test]
fn typing_is_told_at_a_measured_pace_and_only_to_somebody() {
    let mut alone = call(Dialect::Msnp9);
    alone.typing(START);
    say(&mut alone, "USR 1 OK alice@example.com Alice\r\n");
    alone.typing(START);
    assert_eq!(sent(&mut alone), "USR 1 alice@example.com 5223e1de\r\n");

    let mut chat = with_bob(Dialect::Msnp9);
    for second in 0..9 {
        chat.typing(START + Duration::from_secs(second));
    }
    let wire = sent(&mut chat);
    assert_eq!(wire.matches("TypingUser: alice@example.com\r\n").count(), 3);
    assert!(wire.starts_with("MSG 3 U "));
    assert_eq!(chat.last_traffic(), START);
}

#[test]
fn silence_ends_a_switchboard_by_the_service() {
    let mut chat = with_bob(Dialect::Msnp9);
    say(&mut chat, "BYE bob@example.com 1\r\n");
    chat.connection_lost();
    let expected = [
        Event::Left {
            address: address("bob"),
            idle: true,
        },
        Event::Ended(End::Idle),
    ];
    assert_eq!(drain(&mut chat), expected);
}

#[test]
fn a_message_to_nobody_comes_back() {
    let mut chat = with_bob(Dialect::Msnp9);
    say(&mut chat, "BYE bob@example.com\r\n");
    drain(&mut chat);
    let token = text(&mut chat, "Still there?");
    assert_eq!(
        drain(&mut chat),
        [Event::Undeliverable(token, Refusal::NobodyThere)]
    );
}

#[test]
fn leaving_says_so() {
    let mut chat = with_bob(Dialect::Msnp9);
    chat.leave();
    assert_eq!(sent(&mut chat), "OUT\r\n");
    assert_eq!(drain(&mut chat), [Event::Ended(End::Left)]);
}

#[test]
fn a_flood_stays_bounded() {
    let mut chat = with_bob(Dialect::Msnp9);
    for number in 0..1000 {
        say(&mut chat, &format!("JOI c{number}@example.com C\r\n"));
        let head = "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n";
        say(
            &mut chat,
            &from_bob(&format!(
                "{head}Message-ID: {number}\r\nChunks: 100\r\n\r\nx"
            )),
        );
        drain(&mut chat);
    }
    assert_eq!(chat.people().len(), 64);
    let tokens: Vec<MessageToken> = (0..300).map(|_| text(&mut chat, "x")).collect();
    let refused = drain(&mut chat);
    assert_eq!(refused.len(), 300 - 256);
    assert_eq!(
        refused[0],
        Event::Undeliverable(tokens[256], Refusal::TooFast)
    );
    say(&mut chat, "MSG bob@example.com Bob 1665\r\n");
    assert_eq!(
        drain(&mut chat).last(),
        Some(&Event::Ended(End::ProtocolFault))
    );
}
