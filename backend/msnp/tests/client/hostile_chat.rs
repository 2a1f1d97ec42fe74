//! A switchboard that means ill: every message still has one fate, and cuts do not matter.

use crate::{START, address};
use msnp::client::switchboard::{AckMode, Event, Options, Session};
use msnp::message::Content;
use msnp::{Dialect, Token};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What a switchboard may say, or the application ask for.
#[derive(Clone, Debug)]
enum Turn {
    Line(String),
    Invite(&'static str),
    Send(AckMode, usize),
    Typing,
    Wait(u64),
}

fn turn() -> impl Strategy<Value = Turn> {
    let verb = prop::sample::select(vec![
        "USR 1 OK", "ANS 1 OK", "IRO", "JOI", "CAL", "BYE", "ACK", "NAK", "OUT", "217", "215",
        "911", "280", "XYZ",
    ]);
    let field = prop::sample::select(vec![
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "RINGING",
        "alice@example.com",
        "bob@example.com",
        "carol@example.com",
        "Bob",
        "1342177312",
        "",
    ]);
    let line = (verb, prop::collection::vec(field, 0..5))
        .prop_map(|(verb, fields)| Turn::Line(format!("{verb} {}\r\n", fields.join(" "))));
    let good = prop::sample::select(vec![
        "USR 1 OK alice@example.com Alice\r\n",
        "CAL 2 RINGING 1\r\n",
        "JOI bob@example.com Bob 1342177312\r\n",
        "JOI carol@example.com Carol\r\n",
        "BYE bob@example.com\r\n",
        "ACK 3\r\n",
        "ACK 4\r\n",
        "NAK 5\r\n",
        "217 2\r\n",
        "MSG bob@example.com Bob 36\r\nMessage-ID: 1\r\nChunks: 2\r\n\r\nhello ",
        "MSG bob@example.com Bob 31\r\nMessage-ID: 1\r\nChunk: 1\r\n\r\nBob",
    ])
    .prop_map(|line| Turn::Line(line.to_owned()));
    let send = (prop::sample::select(AckMode::ALL.to_vec()), 1_usize..5000);
    prop_oneof![
        3 => line,
        4 => good,
        1 => prop::sample::select(vec!["bob", "carol", "nobody"]).prop_map(Turn::Invite),
        3 => send.prop_map(|(ack, size)| Turn::Send(ack, size)),
        1 => Just(Turn::Typing),
        1 => (0_u64..40).prop_map(Turn::Wait),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_message_has_exactly_one_fate(
        turns in prop::collection::vec(turn(), 1..60),
        dialect in prop::sample::select(Dialect::COMPLETE.to_vec()),
        piece in 1_usize..20,
    ) {
        let mut outcomes = Vec::new();
        for piece in [usize::MAX, piece] {
            let options = Options { address: address("alice"), dialect, seed: 1 };
            let mut chat = Session::call(options, Token::new("1").unwrap(), START);
            let mut now = START;
            let mut tokens = BTreeMap::new();
            let mut events = Vec::new();
            for turn in &turns {
                match turn {
                    Turn::Line(line) => {
                        line.as_bytes().chunks(piece).for_each(|part| chat.receive(part, now));
                    }
                    Turn::Invite(name) => chat.invite(address(name), now),
                    Turn::Send(ack, size) => {
                        let content = Content::text(&"x".repeat(*size));
                        tokens.insert(chat.send(content, *ack, now), *ack);
                    }
                    Turn::Typing => chat.typing(now),
                    Turn::Wait(seconds) => {
                        now += core::time::Duration::from_secs(*seconds);
                        chat.handle_timeout(now);
                    }
                }
                events.extend(std::iter::from_fn(|| chat.poll_event()));
            }
            chat.connection_lost();
            events.extend(std::iter::from_fn(|| chat.poll_event()));
            prop_assert!(matches!(events.iter().filter(|event| matches!(event, Event::Ended(_))).count(), 1));

            let mut fates: BTreeMap<_, Vec<&Event>> = BTreeMap::new();
            for event in &events {
                if let Event::Acknowledged(token)
                | Event::Sent(token)
                | Event::Unanswered(token)
                | Event::Undeliverable(token, _) = event
                {
                    fates.entry(*token).or_default().push(event);
                }
            }
            for (token, ack) in &tokens {
                let fate = fates.remove(token).unwrap_or_default();
                match (&*fate, ack) {
                    ([Event::Sent(_)], AckMode::Never | AckMode::OnFailure) => {}
                    ([Event::Sent(_), Event::Undeliverable(..)], AckMode::OnFailure) => {}
                    ([Event::Undeliverable(..)], _) => {}
                    ([Event::Acknowledged(_) | Event::Unanswered(_)], AckMode::Always | AckMode::Data) => {}
                    other => prop_assert!(false, "{token} {other:?}"),
                }
            }
            prop_assert!(fates.is_empty());
            let mut sent = Vec::new();
            std::iter::from_fn(|| chat.poll_transmit()).for_each(|bytes| sent.extend(bytes));
            outcomes.push((events, sent));
        }
        prop_assert_eq!(&outcomes[0], &outcomes[1]);
    }
}
