//! What a session costs while nothing happens: a relay holds thousands.

use core::time::Duration;
use msnp::client::notification::{Session, SignInOptions};
use msnp::client::switchboard;
use msnp::{Address, Dialect, HostPort, Moment, Token};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const START: Moment = Moment::from_millis(1_000_000);

/// A session with as many contacts, each in a group and a third of them online with a personal message.
fn idle_session(contacts: usize) -> Session {
    let address = Address::new("alice@example.com").unwrap();
    let mut options = SignInOptions::new(address, HostPort::new("10.0.0.1", 1863));
    options.dialects = vec![Dialect::Msnp12];
    let mut session = Session::new(options, START);
    let say = |session: &mut Session, text: &str| session.receive(text.as_bytes(), START);
    say(
        &mut session,
        "VER 1 MSNP12\r\nCVR 2 1 1 1 a b\r\nUSR 3 TWN S ct=1\r\n",
    );
    session.ticket(Ok(Token::new("t=1&p=").unwrap()), START);
    say(&mut session, "USR 4 OK alice@example.com 1 0\r\n");
    say(&mut session, &format!("SYN 5 a b {contacts} 1\r\n"));
    say(
        &mut session,
        "LSG Friends 61b6da73-e9f4-424d-bad1-fd341a8737b3\r\n",
    );
    for number in 0..contacts {
        let row = format!(
            "LST N=somebody.{number}@example.com F=Somebody%20{number} \
            C=70e132c4-853a-4bfb-99ac-996f49{number:06} 11 1 61b6da73-e9f4-424d-bad1-fd341a8737b3\r\n"
        );
        say(&mut session, &row);
    }
    say(&mut session, "CHG 6 NLN 0\r\n");
    for number in (0..contacts).step_by(3) {
        let row =
            format!("ILN 6 NLN somebody.{number}@example.com Somebody%20{number} 1342177340 0\r\n");
        say(&mut session, &row);
        let message = "<Data><PSM>Out and about</PSM><CurrentMedia></CurrentMedia></Data>";
        let length = message.len();
        say(
            &mut session,
            &format!("UBX somebody.{number}@example.com {length}\r\n{message}"),
        );
    }
    while session.poll_event().is_some() {}
    while session.poll_transmit().is_some() {}
    session.handle_timeout(START + Duration::from_secs(10));
    while session.poll_event().is_some() {}
    while session.poll_transmit().is_some() {}
    session
}

/// Bytes on the heap after `make` that were not there before, and the value that keeps them.
fn cost<T>(make: impl FnOnce() -> T) -> (isize, T) {
    let region = Region::new(ALLOCATOR);
    let value = make();
    let change = region.change();
    // Growing and shrinking in place is in both numbers already.
    let bytes = change.bytes_allocated as isize - change.bytes_deallocated as isize;
    (bytes, value)
}

// One test only: others beside it would be counted along.
#[test]
fn an_idle_session_is_small() {
    // Whatever the test harness itself allocates late.
    drop(idle_session(1));

    let (with_100, session) = cost(|| Box::new(idle_session(100)));
    assert!(session.is_online());
    let estimate = session.roster().bytes();
    let (empty, _session) = cost(|| Box::new(idle_session(0)));
    println!("100 contacts: {with_100} bytes, estimated {estimate}; none: {empty} bytes");
    assert!(with_100 < 14 * 1024, "{with_100} bytes with 100 contacts");
    assert!(empty < 2 * 1024, "{empty} bytes without contacts");

    let token = || Token::new("1.2.3").unwrap();
    let options = switchboard::Options {
        address: Address::new("alice@example.com").unwrap(),
        dialect: Dialect::Msnp12,
        seed: 1,
    };
    let (chat, _chat) = cost(|| {
        let mut chat = Box::new(switchboard::Session::call(options, token(), START));
        chat.receive(b"USR 1 OK alice@example.com Alice\r\n", START);
        chat.receive(b"JOI bob@example.com Bob 1342177340\r\n", START);
        while chat.poll_event().is_some() {}
        while chat.poll_transmit().is_some() {}
        chat
    });
    println!("a chat: {chat} bytes");
    assert!(chat < 1024, "{chat} bytes for a chat");
}
