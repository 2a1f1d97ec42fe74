//! A conversation must survive whatever a switchboard sends.

use msnp::client::switchboard::{AckMode, Event, Options, Session};
use msnp::message::Content;
use msnp::{Address, Dialect, Framer, Moment, Token, frame::Stream};

/// The first byte chooses the dialect and what is said meanwhile, the second the size of the pieces.
pub(crate) fn run(data: &[u8]) {
    let [choice, size, data @ ..] = data else {
        return;
    };
    let dialect = Dialect::ALL[usize::from(*choice) % Dialect::ALL.len()];
    let address = |name| Address::new(name).expect("an address");
    let options = Options {
        address: address("alice@example.com"),
        dialect,
        seed: 1,
    };
    let mut now = Moment::EPOCH;
    let mut chat = Session::call(options, Token::new("1.2").expect("a token"), now);
    if choice & 0x80 == 0 {
        chat.invite(address("bob@example.com"), now);
        chat.receive(b"USR 1 OK alice@example.com Alice\r\n", now);
    }
    for (at, piece) in data.chunks(usize::from(*size) + 1).enumerate() {
        chat.receive(piece, now);
        if choice & 0x40 == 0 {
            match at % 4 {
                0 => {
                    chat.send(Content::text(&"☕".repeat(at * 97)), AckMode::Always, now);
                }
                1 => chat.typing(now),
                2 => chat.invite(address("carol@example.com"), now),
                _ => {
                    chat.send(Content::Nudge, AckMode::Never, now);
                }
            }
        }
        drain(&mut chat);
        now = Moment::from_millis(at as u64 * 100);
    }
    for _ in 0..20 {
        let Some(until) = chat.poll_timeout() else {
            break;
        };
        now = now.max(until);
        chat.handle_timeout(now);
        drain(&mut chat);
    }
    chat.connection_lost();
    drain(&mut chat);
    assert!(chat.is_over());
}

fn drain(chat: &mut Session) {
    let mut over = false;
    while let Some(event) = chat.poll_event() {
        assert!(
            !over || matches!(event, Event::Undeliverable(..)),
            "the end is last"
        );
        over |= matches!(event, Event::Ended(_));
    }
    let sent = chat.poll_transmit().unwrap_or_default();
    let mut input: &[u8] = &sent;
    let mut framer = Framer::new(Stream::SwitchboardRequests);
    while let Some(frame) = framer.next(&mut input) {
        frame.expect("a client frames what it sends");
    }
    assert!(!framer.is_mid_frame());
}
